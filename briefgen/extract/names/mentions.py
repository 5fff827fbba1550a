"""A parse to mentions of names: where they start and end, with their titles, and of which kind.

To the candidates come names that the model missed, behind a title, and bodies whose names are written small.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.names.candidates import Mention, candidates_of, is_capital
from briefgen.extract.names.gender import gender_of, is_first_name
from briefgen.extract.names.headed import parted
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.refusing import DAYS
from briefgen.extract.names.titles import (
    COURTESY_TITLES,
    FORMS_OF_ADDRESS,
    HEADS,
    HONORIFICS,
    ROLE_NOUNS,
    bare,
    is_no_address,
    title_length,
)
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import HYPHENS, Places, Tokens, places_of
from briefgen.model.claims import ActorKind

_BODIES = sections("organisations")
_NO_PART = HEADS | DAYS | _BODIES["generic"] | _BODIES["tails"] | sections("names")["never"]
"""Words that no person's name holds, whatever their capitals."""

_PROPER = frozenset({"NNP", "NNPS"})
"""Parts of speech of names."""

_COURTESIES = COURTESY_TITLES | HONORIFICS
_TITLE_REACH = 6
"""Tokens looked at before a name for its title: "Former Deputy Secretary of State" has five."""

_ACTING = frozenset({"nsubj", "appos"})
"""Links of the parse of a name that stands for somebody who acts."""

_LONGEST = 4
"""Words of a name that titles or first names alone may introduce; longer runs are headlines."""


def mentions_of(reading: Reading, tokens: Tokens, places: Places) -> tuple[Mention, ...]:
    """Return the mentions of ``reading`` in order; they do not overlap."""
    found = parted(reading, tokens, places, candidates_of(reading, tokens))
    found += [*_introduced(tokens, _openings(reading, places), found), *_bodies(tokens, places)]
    return tuple(_without_overlaps(_owned(tokens, with_title(tokens, mention)) for mention in found))


def words_of(tokens: Tokens, first: int, last: int) -> str:
    """Return the words of the tokens ``first`` to ``last``, single-spaced."""
    return " ".join("".join(token.text_with_ws for token in tokens[first : last + 1]).split())


def _openings(reading: Reading, places: Places) -> dict[int, bool]:
    """Return which tokens may open a name that the model missed, and of each whether it is a capitalised title."""
    titles = [at for word in places if word[0].isupper() and bare(word) in HEADS for at in places[word]]
    return dict.fromkeys(places_of(reading.doc, _PROPER, "TAG"), False) | dict.fromkeys(titles, True)


def _introduced(tokens: Tokens, openings: Mapping[int, bool], found: list[Mention]) -> Iterator[Mention]:
    """Yield names that the model missed: behind a capitalised title, or a subject that opens with a first name."""
    taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
    for at in sorted(openings.keys() - taken):
        titled = openings[at]
        start = at + 1 if titled else at
        end = at
        while end + 1 < len(tokens):
            following = _following(tokens, end)
            if not taken.isdisjoint({end + 1, following}) or not _goes_on(tokens[following], titled=titled):
                break
            end = following
        if 0 < end - at <= _LONGEST and (titled or _is_subject(tokens, start, end)):
            yield Mention(start, start, end, ActorKind.PERSON)


def _following(tokens: Tokens, end: int) -> int:
    """Return the token after ``end`` that a name may go on with, over a hyphen without space: "Jean-Claude"."""
    hyphen = end + 1
    if hyphen + 1 == len(tokens) or tokens[hyphen].text not in HYPHENS:
        return hyphen
    return hyphen if tokens[hyphen].whitespace_ or tokens[end].whitespace_ else hyphen + 1


def _goes_on(token: Token, *, titled: bool) -> bool:
    """Tell whether a name goes on with ``token``; a month ends one behind a title or a first name: "Lena May"."""
    if _could_be_name(token):
        return True
    follows = titled or is_first_name(token.nbor(-1).text)
    return follows and is_month_name(token) and token.nbor(-1).head == token


def _is_subject(tokens: Tokens, first: int, last: int) -> bool:
    if len(tokens[first]) == 1 or not _could_be_name(tokens[first]) or (first and tokens[first - 1].text[:1].isupper()):
        return False
    leads = tokens[first].is_sent_start and last + 1 < len(tokens) and tokens[last + 1].text == ","
    known = bool(gender_of(words_of(tokens, first, last))) or _has_trade(tokens, last)
    return known and (leads or tokens[last].dep_ in {"nsubj", "appos"})


def _has_trade(tokens: Tokens, last: int) -> bool:
    """Tell whether the subject has a trade in apposition: "Petr Nedom, director of the hall, told"."""
    named = [child for child in tokens[last].children if child.dep_ == "appos" and child.i > last]
    told = named[0].lower_ if named else ""
    return told in ROLE_NOUNS and tokens[last + 1].text == ","


def is_month_name(token: Token) -> bool:
    """Tell whether ``token`` is a month by its word and acts as somebody: "May told", not "in May" or "May 3"."""
    followed = token.i + 1 < len(token.doc) and token.nbor().like_num
    if token.lower_ not in DAYS or not token.is_title or followed:
        return False
    return (token.tag_ == "NNP" and token.dep_ in _ACTING) or _is_said_by(token)


def _is_said_by(token: Token) -> bool:
    """Tell whether a month's word is who speaks after a quotation: ``Q, May told``, ``Q, said May``."""
    if token.i < 2 or token.i + 1 == len(token.doc):
        return False
    if token.nbor(-1).text == "," and token.nbor(-2).text == MASK:
        return token.nbor().tag_ in {"VBD", "VBZ"}
    return token.nbor(-1).tag_ in {"VBD", "VBZ"} and token.nbor(-2).text == "," and token.nbor().is_punct


def _could_be_name(token: Token) -> bool:
    return (
        token.tag_ in _PROPER
        and token.text != MASK
        and token.is_title
        and token.is_alpha
        and token.ent_type_ in {"", "PERSON"}
        and token.lower_ not in _NO_PART
    )


def with_title(tokens: Tokens, mention: Mention) -> Mention:
    """Return the mention with its titles told from its name: those inside it, then capitalised ones before it."""
    if mention.kind is not ActorKind.PERSON and not _titled(tokens, mention):
        return mention
    words = [token.text for token in tokens[mention.first : mention.last + 1]]
    people = int(len(words) > 2 and bare(words[1]) in HEADS and not is_first_name(words[0]))  # "Saudi King Abdullah"
    first = mention.first + people + title_length(words[people:])
    opening = mention.first
    reach = _TITLE_REACH if opening and is_capital(tokens[opening - 1]) else 0
    for start in range(max(0, opening - reach), opening):
        before = tokens[start:opening]
        if _is_title(before) and title_length([*(t.text for t in before), "Name"]) == len(before):
            opening = start
            break
    return Mention(opening, first, mention.last, ActorKind.PERSON)


def _titled(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether a courtesy title makes a person of the words behind it: "Mr Alder", "Dr Alder", "Prof Ivo Alder"."""
    opening = bare(tokens[mention.first].text)
    if mention.first < mention.last and is_no_address(tokens[mention.first].text, tokens[mention.first + 1].text):
        return False
    if mention.last == mention.first + 1 and opening in _COURTESIES:
        return True
    if mention.last - mention.first > _LONGEST - 1:
        return False
    before = bare(tokens[mention.first - 1].text) if mention.first else ""
    return not FORMS_OF_ADDRESS.isdisjoint({before, opening if mention.last > mention.first else ""})


def _is_title(before: Sequence[Token]) -> bool:
    return is_capital(before[0]) and all(
        is_capital(token) or token.lower_ in {"of", "the", "and"} or token.text == "-" for token in before
    )


def _bodies(tokens: Tokens, places: Places) -> Iterator[Mention]:
    """Yield what a word in small letters makes an organisation: "US central command", "the Korb administration"."""
    for place in sorted(at for head in _BODIES["heads"] & places.keys() for at in places[head]):
        token = tokens[place]
        if not place or token.dep_ == "compound" or token.tag_ == "JJ":
            continue
        at = token.i - 1
        while at and token.i - at <= 2 and tokens[at].is_lower and tokens[at].text in _BODIES["links"]:
            at -= 1
        owner = tokens[at]
        lone_name = owner.ent_type_ == "PERSON" and not (at and tokens[at - 1].ent_type_ == "PERSON")
        if is_capital(owner) and (owner.ent_type_ in {"GPE", "NORP"} or (lone_name and at == token.i - 1)):
            start = _entity_start(tokens, at)
            yield Mention(start, start, token.i, ActorKind.ORGANISATION)


def _entity_start(tokens: Tokens, at: int) -> int:
    while at and tokens[at].ent_iob_ == "I" and is_capital(tokens[at - 1]):
        at -= 1
    return at


def _owned(tokens: Tokens, mention: Mention) -> Mention:
    """Take in the country before a name that many countries have: "Eskaria's Ministry of Transport"."""
    at = mention.first - 1
    possessed = at > 0 and tokens[at].tag_ == "POS"
    shared = tokens[mention.first].lower_ in _BODIES["generic"] or (
        possessed and tokens[mention.last].lower_ in _BODIES["generic"]
    )
    if mention.kind is not ActorKind.ORGANISATION or not shared:
        return mention
    if possessed:
        at -= 1
    if at < 0 or tokens[at].ent_type_ not in {"GPE", "NORP"} or not is_capital(tokens[at]):
        return mention
    start = _entity_start(tokens, at)
    return replace(mention, opening=start, first=start)


def _without_overlaps(mentions: Iterable[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.opening, -mention.last)):
        if mention.first > end:
            yield mention if mention.opening > end else replace(mention, opening=end + 1)
            end = mention.last
