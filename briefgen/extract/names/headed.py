"""A body and who heads it, which the model may take for one name: "the head of the Harbour Council Edda Voss".

Two capitalised words behind a body may be its own as well ("the Harbour Police Crime Branch"): they are a person's name
where the first is a first name, or where the model saw a person there or elsewhere by the last ("Ms Voss said").
"""

from collections.abc import Container, Iterator
from itertools import chain

from spacy.tokens import Token

from briefgen.extract.names.candidates import PARTICLES, Mention, is_capital
from briefgen.extract.names.gender import is_first_name
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.titles import HEADS, ROLE_NOUNS
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import HYPHENS, Places, Tokens
from briefgen.model.claims import ActorKind

_LISTS = sections("organisations")
_BODIES = _LISTS["body nouns"] | _LISTS["tails"] | {"chamber"}
_NO_NAME = _LISTS["body nouns"] - _LISTS["surnames too"] | HEADS
_JOINING = PARTICLES | {"of", "for", "and", "the"}
_REACH = 16
"""Tokens of a body and a name; no office in the news read had more."""

_SHORTEST, _LONGEST = 2, 3
"""Words of a person's name without particles; of more words behind a body some are mostly the body's."""


def parted(reading: Reading, tokens: Tokens, places: Places, found: list[Mention]) -> list[Mention]:
    """Return ``found`` with the body and the person apart wherever an office of that body leads up to the person."""
    surnames = {entity[-1].text for entity in reading.doc.ents if entity.label_ == "PERSON"}
    headed = [*_headed(tokens, places, surnames)]
    taken = {at for body, person in headed for at in range(body.first, person.last + 1)}
    kept = [one for one in found if taken.isdisjoint(range(one.first, one.last + 1))]
    return [*kept, *chain.from_iterable(headed)]


def ends_body(token: Token) -> bool:
    """Tell whether the word ends the names of bodies: "the Fire Brigade"."""
    return token.text[0].isupper() and token.lower_ in _BODIES


def _headed(tokens: Tokens, places: Places, surnames: Container[str]) -> Iterator[tuple[Mention, Mention]]:
    """Yield bodies and who heads them, in order of the text."""
    for at in sorted(at for noun in places if noun.casefold() in ROLE_NOUNS for at in places[noun]):
        if at + 2 >= len(tokens) or tokens[at + 1].lower_ not in {"of", "for"}:
            continue
        start = at + 2 + (tokens[at + 2].lower_ == "the")
        end = _end(tokens, start)
        first = next((name for name in range(start + 1, end) if _is_name(tokens, surnames, start, name, end)), None)
        if first is not None:
            yield (
                Mention(start, start, first - 1, ActorKind.ORGANISATION),
                Mention(first, first, end - 1, ActorKind.PERSON),
            )


def _end(tokens: Tokens, start: int) -> int:
    """Return where the capitalised words that begin at ``start`` end, ``start`` where a noun goes on with them."""
    at = end = start
    while at < min(start + _REACH, len(tokens)) and tokens[at].text != MASK and not tokens[at].is_space:
        token = tokens[at]
        if is_capital(token):
            end = at + 1
        elif token.lower_ not in _JOINING and token.tag_ != "POS" and token.text not in HYPHENS | {"'", "’"}:
            break
        at += 1
    goes_on = end < len(tokens) and (tokens[end].tag_ == "POS" or tokens[end].pos_ == "NOUN")
    return start if goes_on or at == start + _REACH else end


def _is_name(tokens: Tokens, surnames: Container[str], start: int, first: int, end: int) -> bool:
    """Tell whether the tokens from ``first`` to ``end`` are a person's name behind the body that ``start`` opens."""
    words = [token for token in tokens[first:end] if token.lower_ not in PARTICLES and token.text not in HYPHENS]
    joined = sum(token.text in HYPHENS for token in tokens[first:end])
    if not _SHORTEST <= len(words) - joined <= _LONGEST or not all(
        token.is_title and token.is_alpha and token.lower_ not in _NO_NAME for token in words
    ):
        return False
    if any(token.lower_ in _BODIES for token in words[:-1]):
        return False
    seen = tokens[first].ent_type_ == "PERSON" and tokens[first].ent_iob_ == "B"
    known = is_first_name(tokens[first].text)
    noun = tokens[first - 1].lower_
    if noun in _BODIES:
        told = known and noun not in _LISTS["namesakes"]
        return first - 1 > start and (seen or told or tokens[end - 1].text in surnames)
    return known and _is_of_something(tokens, start, first)


def _is_of_something(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a body is named by what it is of: "Chamber of Commerce", no "University of Saint Anne"."""
    if not is_capital(tokens[end - 1]) or is_first_name(tokens[end - 1].text):
        return False
    bodies = (token.lower_ for token in tokens[start : end - 2] if token.nbor().lower_ in {"of", "for"})
    return any(noun in _BODIES and noun not in _LISTS["namesakes"] for noun in bodies)
