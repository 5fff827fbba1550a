"""A parse to mentions of names: where they start and end, with titles, and of which kind.

The model's entities are candidates only. They are cut at what no name holds, split at "and", joined where one name was
taken for two, and titles are looked for in front of them. What the marks of a quotation hide is not looked at.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from briefgen.extract.gender import gender_of
from briefgen.extract.lexicon import sections
from briefgen.extract.reading import Reading
from briefgen.extract.titles import HEADS, bare, title_length
from briefgen.model.claims import ActorKind

_KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "NORP": ActorKind.ORGANISATION,
    "PRODUCT": ActorKind.ORGANISATION,
}
_BODIES = sections("organisations")
_NAMES = sections("names")
PARTICLES = _NAMES["particles"]
"""Small words inside a person's name."""

_DAYS = _NAMES["days"]
_HYPHENS = frozenset("-‐‑")
_SMALL_TAIL = re.compile(r"[-‐‑][a-z]")
_TITLE_REACH = 6
"""Tokens looked at before a name for its title: "Former Deputy Secretary of State" has five."""

_LONGEST = 4
"""Words of a name that titles or first names alone may introduce; longer runs are headlines."""

_OPENING_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "FW", "CD"})
"""Parts of speech that may open a name at the start of a sentence, where every word has a capital."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` to ``last`` (inclusive) are a name; its titles begin at ``opening``."""

    opening: int
    first: int
    last: int
    kind: ActorKind


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """Return the mentions of ``reading`` in order; they do not overlap."""
    doc = reading.doc
    found = _joined(doc, [piece for entity in doc.ents for piece in _pieces(reading, entity)])
    found += [*_introduced(doc, found), *_bodies(doc)]
    return tuple(_without_overlaps(_owned(doc, _with_title(doc, mention)) for mention in found))


def words_of(doc: Doc, first: int, last: int) -> str:
    """Return the words of the tokens ``first`` to ``last``, single-spaced."""
    return " ".join(doc[first : last + 1].text.split())


def _pieces(reading: Reading, entity: Span) -> Iterator[Mention]:
    kind = _KINDS.get(entity.label_)
    if kind is None:
        return
    run: list[Token] = []
    for token in entity:
        if _may_hold(reading, token, kind):
            run.append(token)
            continue
        yield from _trimmed(run, kind, entity.label_)
        run = []
    yield from _trimmed(run, kind, entity.label_)


def _may_hold(reading: Reading, token: Token, kind: ActorKind) -> bool:
    """Tell whether a name of this kind can hold ``token``: no marks, and no "and" between persons."""
    if token.is_space or reading.quote_at(token) or token.like_url or "@" in token.text:
        return False
    if _capital(token) or token.text in _HYPHENS or token.tag_ == "POS" or token.text in "’'.":
        return True
    if kind is ActorKind.PERSON:
        return token.lower_ in PARTICLES
    return token.lower_ in _NAMES["joining"] or (token.is_alpha and kind is ActorKind.ORGANISATION) or token.like_num


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or (token.text[:1].isdigit() and any(c.isupper() for c in token.text))


def _trimmed(run: list[Token], kind: ActorKind, label: str) -> Iterator[Mention]:
    """Yield the run without what cannot open or end a name, if a name is left."""
    while run and not _may_open(run[0], kind):
        run = run[1:]
    while run and not _capital(run[-1]):
        run = run[:-1]
    if run and _is_name(run, label):
        yield Mention(run[0].i, run[0].i, run[-1].i, ActorKind.ORGANISATION if _is_body(run, kind) else kind)


def _is_body(run: list[Token], kind: ActorKind) -> bool:
    """Tell whether the words themselves tell an organisation, whatever the model took them for."""
    if _hyphened(run) in _BODIES["known"]:
        return True
    if kind is not ActorKind.PLACE:
        return False
    first, last = run[0].lower_, run[-1].lower_
    if len(run) > 2 and run[1].lower_ in {"of", "for"} and first in _BODIES["tails"]:
        return True
    return (len(run) > 1 and last in _BODIES["tails"]) or (last.count(".") > 2 and last not in _BODIES["dotted places"])


def _may_open(token: Token, kind: ActorKind) -> bool:
    if kind is ActorKind.PERSON and token.lower_ in PARTICLES:
        return True
    if token.is_sent_start and token.tag_ not in _OPENING_TAGS:
        return False
    return _capital(token) and token.lower_ not in _NAMES["not opening"] | _DAYS


def _is_name(run: list[Token], label: str) -> bool:
    if len(run) == 1 and (_is_part(run[0]) or _SMALL_TAIL.search(run[0].text)):
        return False
    if all(token.lower_ in _NAMES["never"] | _DAYS for token in run) or not any(c.isalpha() for c in run[0].text):
        return False
    if label == "NORP":
        return _hyphened(run) in _BODIES["known"]
    return len(run) > 1 or run[0].pos_ != "ADJ"


def _is_part(token: Token) -> bool:
    """Tell whether ``token`` ends what stands before it: "Dellmoor, Calif.", "Secretary of State", "(AP) —"."""
    if token.i < 2 or token.i + 1 == len(token.doc):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    if before.lower_ == "of":
        return bare(token.nbor(-2).text) in HEADS and token.lower_ in {"state", "house", "defense", "defence"}
    if before.text == "(":
        return after.text == ")" and token.i + 2 < len(token.doc) and token.nbor(2).text in {"—", "–", "-", "--"}
    return before.text == "," and token.text.endswith(".") and token.lower_ not in _BODIES["dotted places"]


def _hyphened(run: list[Token]) -> str:
    return "-".join(token.lower_ for token in run if token.text not in _HYPHENS)


def _joined(doc: Doc, pieces: list[Mention]) -> list[Mention]:
    """Join neighbours that are one person's name, and take in the capitalised words that end it."""
    taken = {at for piece in pieces for at in range(piece.first, piece.last + 1)}
    joined: list[Mention] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and before.kind is piece.kind is ActorKind.PERSON and _adjoin(doc, before.last, piece.first):
            joined[-1] = replace(before, last=piece.last)
        else:
            joined.append(piece)
    return [replace(piece, last=_end(doc, piece, taken)) for piece in joined]


def _adjoin(doc: Doc, last: int, first: int) -> bool:
    between = doc[last + 1 : first]
    return all(token.lower_ in PARTICLES or token.text in _HYPHENS for token in between) and not any(
        token.is_space for token in doc[last : first + 1]
    )


def _end(doc: Doc, piece: Mention, taken: set[int]) -> int:
    """Return the last token of a person's name: "Hamed al" goes on with "-Mutlag"."""
    at = end = piece.last
    while piece.kind is ActorKind.PERSON and at + 1 < len(doc):
        at += 1
        token = doc[at]
        if at in taken or not (token.text in _HYPHENS or token.lower_ in PARTICLES or _goes_on(token)):
            break
        if _goes_on(token):
            end = at
    return end


def _goes_on(token: Token) -> bool:
    return (
        token.tag_ == "NNP"
        and token.is_title
        and not token.ent_type_
        and token.lower_ not in _DAYS | HEADS
        and (token.dep_ in {"flat", "compound"} or token.nbor(-1).text in _HYPHENS or token.nbor(-1).head == token)
    )


def _introduced(doc: Doc, found: list[Mention]) -> Iterator[Mention]:
    """Yield names that the model missed: behind a capitalised title, or a subject that opens with a first name."""
    taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
    for token in doc[:-1]:
        if not _capital(token) or token.i + 1 in taken or token.i in taken:
            continue
        titled = bare(token.text) in HEADS
        start = token.i + 1 if titled else token.i
        end = token.i
        while end + 1 < len(doc) and end + 1 not in taken and _could_be_name(doc[end + 1]):
            end += 1
        if 0 < end - token.i <= _LONGEST and (titled or _is_subject(doc, start, end)):
            yield Mention(start, start, end, ActorKind.PERSON)


def _is_subject(doc: Doc, first: int, last: int) -> bool:
    if not _could_be_name(doc[first]) or (first and doc[first - 1].text[:1].isupper()):
        return False
    return doc[last].dep_ in {"nsubj", "appos"} and bool(gender_of(words_of(doc, first, last)))


def _could_be_name(token: Token) -> bool:
    return (
        token.tag_ in {"NNP", "NNPS"}
        and token.is_title
        and token.is_alpha
        and token.ent_type_ in {"", "PERSON"}
        and token.lower_ not in HEADS | _DAYS | _BODIES["generic"] | _BODIES["tails"] | _NAMES["never"]
    )


def _with_title(doc: Doc, mention: Mention) -> Mention:
    """Set where titles and name begin: titles inside the candidate, then capitalised ones before it."""
    if mention.kind is not ActorKind.PERSON and not _titled(doc, mention):
        return mention
    words = [token.text for token in doc[mention.first : mention.last + 1]]
    first = mention.first + title_length(words)
    opening = mention.first
    for start in range(max(0, opening - _TITLE_REACH), opening):
        before = doc[start:opening]
        if _is_title(before) and title_length([*(t.text for t in before), "Name"]) == len(before):
            opening = start
            break
    return replace(mention, opening=opening, first=first, kind=ActorKind.PERSON)


def _titled(doc: Doc, mention: Mention) -> bool:
    """Tell whether a courtesy title before a lone word makes a person of it: "Mr Alder"."""
    if mention.first == 0 or mention.first != mention.last:
        return False
    return bare(doc[mention.first - 1].text) in {"mr", "mrs", "ms", "miss", "mme"}


def _is_title(before: Span) -> bool:
    return _capital(before[0]) and all(
        _capital(token) or token.lower_ in {"of", "the", "and"} or token.text == "-" for token in before
    )


def _bodies(doc: Doc) -> Iterator[Mention]:
    """Yield what a word in small letters makes an organisation: "US central command", "the Korb administration"."""
    for token in doc[1:]:
        if not token.is_lower or token.text not in _BODIES["heads"] or token.dep_ == "compound" or token.tag_ == "JJ":
            continue
        at = token.i - 1
        while at and token.i - at <= 2 and doc[at].is_lower and doc[at].text in _BODIES["links"]:
            at -= 1
        owner = doc[at]
        lone_name = owner.ent_type_ == "PERSON" and not (at and doc[at - 1].ent_type_ == "PERSON")
        if _capital(owner) and (owner.ent_type_ in {"GPE", "NORP"} or (lone_name and at == token.i - 1)):
            start = _entity_start(doc, at)
            yield Mention(start, start, token.i, ActorKind.ORGANISATION)


def _entity_start(doc: Doc, at: int) -> int:
    while at and doc[at].ent_iob_ == "I" and _capital(doc[at - 1]):
        at -= 1
    return at


def _owned(doc: Doc, mention: Mention) -> Mention:
    """Take in the country before a name that many countries have: "Eskaria's Ministry of Transport"."""
    if mention.kind is not ActorKind.ORGANISATION or doc[mention.first].lower_ not in _BODIES["generic"]:
        return mention
    at = mention.first - 1
    if at > 0 and doc[at].tag_ == "POS":
        at -= 1
    if at < 0 or doc[at].ent_type_ not in {"GPE", "NORP"} or not _capital(doc[at]):
        return mention
    start = _entity_start(doc, at)
    return replace(mention, opening=start, first=start)


def _without_overlaps(mentions: Iterable[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.opening, -mention.last)):
        if mention.first > end:
            yield replace(mention, opening=max(mention.opening, end + 1))
            end = mention.last
