"""A parse to mentions of names: where they start and end, with their titles, and of which kind.

To the candidates come names that the model missed, behind a title, and bodies whose names are written small.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from briefgen.extract.names.candidates import Mention, candidates_of, is_capital
from briefgen.extract.names.gender import gender_of, is_first_name
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.refusing import DAYS
from briefgen.extract.names.titles import COURTESY_TITLES, FORMS_OF_ADDRESS, HEADS, HONORIFICS, bare, title_length
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import places_of
from briefgen.model.claims import ActorKind

_BODIES = sections("organisations")
_NO_PART = HEADS | DAYS | _BODIES["generic"] | _BODIES["tails"] | sections("names")["never"]
"""Words that no person's name holds, whatever their capitals."""

_COURTESIES = COURTESY_TITLES | HONORIFICS
_TITLE_REACH = 6
"""Tokens looked at before a name for its title: "Former Deputy Secretary of State" has five."""

_ACTING = frozenset({"nsubj", "appos"})
"""Links of the parse of a name that stands for somebody who acts."""

_LONGEST = 4
"""Words of a name that titles or first names alone may introduce; longer runs are headlines."""


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """Return the mentions of ``reading`` in order; they do not overlap."""
    doc = reading.doc
    found = candidates_of(reading)
    found += [*_introduced(doc, found), *_bodies(doc)]
    return tuple(_without_overlaps(_owned(doc, with_title(doc, mention)) for mention in found))


def words_of(doc: Doc, first: int, last: int) -> str:
    """Return the words of the tokens ``first`` to ``last``, single-spaced."""
    return " ".join(doc[first : last + 1].text.split())


def _introduced(doc: Doc, found: list[Mention]) -> Iterator[Mention]:
    """Yield names that the model missed: behind a capitalised title, or a subject that opens with a first name."""
    taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
    small = doc.to_array("IS_LOWER").tolist()
    for at in range(len(doc) - 1):
        if small[at] or at + 1 in taken or at in taken:
            continue
        token = doc[at]
        if not is_capital(token):
            continue
        titled = bare(token.text) in HEADS
        start = token.i + 1 if titled else token.i
        end = token.i
        while end + 1 < len(doc) and end + 1 not in taken and _goes_on(doc[end + 1], titled=titled):
            end += 1
        if 0 < end - token.i <= _LONGEST and (titled or _is_subject(doc, start, end)):
            yield Mention(start, start, end, ActorKind.PERSON)


def _goes_on(token: Token, *, titled: bool) -> bool:
    """Tell whether a name goes on with ``token``; a month ends one behind a title or a first name: "Lena May"."""
    if _could_be_name(token):
        return True
    follows = titled or is_first_name(token.nbor(-1).text)
    return follows and is_month_name(token) and token.nbor(-1).head == token


def _is_subject(doc: Doc, first: int, last: int) -> bool:
    if not _could_be_name(doc[first]) or (first and doc[first - 1].text[:1].isupper()):
        return False
    leads = doc[first].is_sent_start and last + 1 < len(doc) and doc[last + 1].text == ","
    return (leads or doc[last].dep_ in {"nsubj", "appos"}) and bool(gender_of(words_of(doc, first, last)))


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
        token.tag_ in {"NNP", "NNPS"}
        and token.text != MASK
        and token.is_title
        and token.is_alpha
        and token.ent_type_ in {"", "PERSON"}
        and token.lower_ not in _NO_PART
    )


def with_title(doc: Doc, mention: Mention) -> Mention:
    """Return the mention with its titles told from its name: those inside it, then capitalised ones before it."""
    if mention.kind is not ActorKind.PERSON and not _titled(doc, mention):
        return mention
    words = [token.text for token in doc[mention.first : mention.last + 1]]
    people = int(len(words) > 2 and bare(words[1]) in HEADS and not is_first_name(words[0]))  # "Saudi King Abdullah"
    first = mention.first + people + title_length(words[people:])
    opening = mention.first
    reach = _TITLE_REACH if opening and is_capital(doc[opening - 1]) else 0
    for start in range(max(0, opening - reach), opening):
        before = doc[start:opening]
        if _is_title(before) and title_length([*(t.text for t in before), "Name"]) == len(before):
            opening = start
            break
    return replace(mention, opening=opening, first=first, kind=ActorKind.PERSON)


def _titled(doc: Doc, mention: Mention) -> bool:
    """Tell whether a courtesy title makes a person of the words behind it: "Mr Alder", "Dr Alder", "Prof Ivo Alder"."""
    opening = bare(doc[mention.first].text)
    if mention.last == mention.first + 1 and opening in _COURTESIES:
        return True
    if mention.last - mention.first > _LONGEST - 1:
        return False
    before = bare(doc[mention.first - 1].text) if mention.first else ""
    return not FORMS_OF_ADDRESS.isdisjoint({before, opening if mention.last > mention.first else ""})


def _is_title(before: Span) -> bool:
    return is_capital(before[0]) and all(
        is_capital(token) or token.lower_ in {"of", "the", "and"} or token.text == "-" for token in before
    )


def _bodies(doc: Doc) -> Iterator[Mention]:
    """Yield what a word in small letters makes an organisation: "US central command", "the Korb administration"."""
    for place in places_of(doc, _BODIES["heads"]):
        token = doc[place]
        if not place or token.dep_ == "compound" or token.tag_ == "JJ":
            continue
        at = token.i - 1
        while at and token.i - at <= 2 and doc[at].is_lower and doc[at].text in _BODIES["links"]:
            at -= 1
        owner = doc[at]
        lone_name = owner.ent_type_ == "PERSON" and not (at and doc[at - 1].ent_type_ == "PERSON")
        if is_capital(owner) and (owner.ent_type_ in {"GPE", "NORP"} or (lone_name and at == token.i - 1)):
            start = _entity_start(doc, at)
            yield Mention(start, start, token.i, ActorKind.ORGANISATION)


def _entity_start(doc: Doc, at: int) -> int:
    while at and doc[at].ent_iob_ == "I" and is_capital(doc[at - 1]):
        at -= 1
    return at


def _owned(doc: Doc, mention: Mention) -> Mention:
    """Take in the country before a name that many countries have: "Eskaria's Ministry of Transport"."""
    at = mention.first - 1
    possessed = at > 0 and doc[at].tag_ == "POS"
    shared = doc[mention.first].lower_ in _BODIES["generic"] or (
        possessed and doc[mention.last].lower_ in _BODIES["generic"]
    )
    if mention.kind is not ActorKind.ORGANISATION or not shared:
        return mention
    if possessed:
        at -= 1
    if at < 0 or doc[at].ent_type_ not in {"GPE", "NORP"} or not is_capital(doc[at]):
        return mention
    start = _entity_start(doc, at)
    return replace(mention, opening=start, first=start)


def _without_overlaps(mentions: Iterable[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.opening, -mention.last)):
        if mention.first > end:
            yield mention if mention.opening > end else replace(mention, opening=end + 1)
            end = mention.last
