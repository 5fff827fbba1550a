"""The model's entities to candidates for names: cut at what no name holds, split at "and", joined where they are one.

What the marks of a quotation hide is not looked at. Demonyms, days and page furniture are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from briefgen.extract.names.gender import gender_of
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.refusing import DAYS, ZONES, hyphened, is_name
from briefgen.extract.names.titles import HEADS
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import HYPHENS, Tokens, places_of
from briefgen.model.claims import ActorKind

_KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "NORP": ActorKind.ORGANISATION,
    "PRODUCT": ActorKind.OTHER,
}
_BODIES = sections("organisations")
_NAMES = sections("names")
PARTICLES = _NAMES["particles"]
"""Small words inside a person's name."""

_NOT_OPENING = _NAMES["not opening"] | DAYS
_NOT_GOING_ON = DAYS | HEADS
_OPENING_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "FW", "CD"})
"""Parts of speech that may open a name at the start of a sentence, where every word has a capital."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` to ``last`` (inclusive) are a name; its titles begin at ``opening``."""

    opening: int
    first: int
    last: int
    kind: ActorKind


def candidates_of(reading: Reading, tokens: Tokens) -> list[Mention]:
    """Return the names that the model saw in ``reading``, mended; titles are not yet told from names."""
    return _joined(tokens, [piece for entity in reading.doc.ents for piece in _pieces(reading, tokens, entity)])


def _pieces(reading: Reading, tokens: Tokens, entity: Span) -> Iterator[Mention]:
    kind = _KINDS.get(entity.label_)
    if kind is None:
        return
    run: list[Token] = []
    for token in tokens[entity.start : entity.end]:
        if _may_hold(reading, token, kind):
            run.append(token)
        elif run:
            yield from _trimmed(run, kind, entity.label_)
            run = []
    yield from _trimmed(run, kind, entity.label_)


def _may_hold(reading: Reading, token: Token, kind: ActorKind) -> bool:
    """Tell whether a name of this kind can hold ``token``: no marks, and no "and" between persons."""
    if token.is_space or reading.quote_at(token) or token.like_url or "@" in token.text:
        return False
    if token.text in HYPHENS:
        return not is_dash(token)
    if is_capital(token) or token.tag_ == "POS" or token.text in "’'.":
        return True
    if kind is ActorKind.PERSON:
        return token.lower_ in PARTICLES or _ishyphened(token)
    return token.lower_ in _NAMES["joining"] or (token.is_alpha and kind is ActorKind.ORGANISATION) or token.like_num


def is_dash(token: Token) -> bool:
    """Tell whether a hyphen stands between spaces, for a dash: "Korb - Korb said"."""
    return token.text in HYPHENS and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def is_capital(token: Token) -> bool:
    """Tell whether ``token`` is written as a name: a capital first, or after figures ("3M")."""
    word = token.text
    return word[0].isupper() or (word[0].isdigit() and any(c.isupper() for c in word))


def _trimmed(run: list[Token], kind: ActorKind, label: str) -> Iterator[Mention]:
    """Yield the run without what cannot open or end a name, if a name is left."""
    if len(run) > 3 and run[1].text in HYPHENS and run[2].text in _NAMES["opening"]:
        run = run[3:]
    while run and (not _may_open(run[0], kind) or (len(run) > 1 and run[0].text in ZONES)):
        run = run[1:]
    while run and not _may_end(run, kind):
        run = run[:-1]
    if run and is_name(run, label) and not (kind is ActorKind.PERSON and _is_counted(run[0])):
        yield Mention(run[0].i, run[0].i, run[-1].i, ActorKind.ORGANISATION if _is_body(run, kind) else kind)


def _is_counted(first: Token) -> bool:
    """Tell whether a number stands before the name, as it never does before a person's: "Two Gamma"."""
    before = first.nbor(-1) if first.i else None
    return before is not None and before.tag_ == "CD" and before.is_alpha and before.head == first


def _may_end(run: list[Token], kind: ActorKind) -> bool:
    last = run[-1]
    if kind is not ActorKind.PERSON:
        return is_capital(last) and not (len(run) > 1 and last.lower_ in _NAMES["people"] and last.tag_[-1] == "S")
    return _ishyphened(last) or (is_capital(last) and not (len(run) > 1 and last.lower_ in _NAMES["not ending"]))


def _is_body(run: list[Token], kind: ActorKind) -> bool:
    """Tell whether the words themselves tell an organisation, whatever the model took them for."""
    if hyphened(token.lower_ for token in run) in _BODIES["known"]:
        return True
    if kind is not ActorKind.PLACE:
        return False
    first, last = run[0].lower_, run[-1].lower_
    if len(run) > 2 and run[1].lower_ in {"of", "for"} and first in _BODIES["tails"]:
        return True
    return (len(run) > 1 and last in _BODIES["tails"]) or (last.count(".") > 2 and last not in _BODIES["dotted places"])


def _may_open(token: Token, kind: ActorKind) -> bool:
    if token.lower_ in PARTICLES and (kind is ActorKind.PERSON or _opens_body(token)):
        return True
    if token.is_sent_start and token.tag_ not in _OPENING_TAGS and not _is_name_elsewhere(token):
        return False
    return is_capital(token) and token.lower_ not in _NOT_OPENING


def _opens_body(token: Token) -> bool:
    """Tell whether a particle in small letters is part of the name behind it: "al Qaeda", not "de facto"."""
    return token.lower_ in {"al", "el"} and token.i + 1 < len(token.doc) and is_capital(token.nbor())


def _is_name_elsewhere(token: Token) -> bool:
    """Tell whether the article has the word with a capital inside a sentence too: "Sund" of "Sund Line"."""
    others = (token.doc[at] for at in places_of(token.doc, [token.text]))
    return any(other.tag_ == "NNP" and not other.is_sent_start and other.nbor(-1).is_lower for other in others)


def _joined(tokens: Tokens, pieces: list[Mention]) -> list[Mention]:
    """Join neighbours that are one person's name, and take in the capitalised words that end it."""
    taken = {at for piece in pieces for at in range(piece.first, piece.last + 1)}
    joined: list[Mention] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and before.kind is piece.kind is ActorKind.PERSON and _adjoin(tokens, before.last, piece.first):
            joined[-1] = replace(before, last=piece.last)
        else:
            joined.append(piece)
    return [_namesake(tokens, _whole(tokens, piece, taken)) for piece in joined]


def _whole(tokens: Tokens, piece: Mention, taken: set[int]) -> Mention:
    """Take in what the model has left out of a person's name."""
    if piece.kind is not ActorKind.PERSON:
        return piece
    return replace(piece, first=_start(tokens, piece, taken), last=_end(tokens, piece, taken))


def _namesake(tokens: Tokens, piece: Mention) -> Mention:
    """Take in what makes a body of the name before it: "St Anne" of "St Anne's Hospital"."""
    noun = piece.last + 2
    if noun >= len(tokens) or tokens[noun - 1].tag_ != "POS" or tokens[noun].lower_ not in _BODIES["namesakes"]:
        return piece
    return replace(piece, last=noun, kind=ActorKind.ORGANISATION) if is_capital(tokens[noun]) else piece


def _adjoin(tokens: Tokens, last: int, first: int) -> bool:
    between = tokens[last + 1 : first]
    joining = (token.lower_ in PARTICLES or (token.text in HYPHENS and not is_dash(token)) for token in between)
    return all(joining) and not any(token.is_space for token in tokens[last : first + 1])


def _start(tokens: Tokens, piece: Mention, taken: set[int]) -> int:
    """Return the first token of a person's name: a first name that the model left out stands before the surname."""
    at = piece.first - 1
    if at > 0 and _ishyphened(tokens[piece.first]) and at - 1 not in taken and tokens[at - 1].tag_ == "NNP":
        return at - 1 if tokens[at - 1].is_title else piece.first
    if piece.first != piece.last or at < 0 or at in taken:
        return piece.first
    before = tokens[at]
    missed = before.tag_ == "NNP" and before.is_title and before.head == tokens[piece.first] and not before.ent_type_
    return at if missed and gender_of(f"{before.text} {tokens[piece.first].text}") else piece.first


def _end(tokens: Tokens, piece: Mention, taken: set[int]) -> int:
    """Return the last token of a person's name: "Hamed al" goes on with "-Mutlag"."""
    at = end = piece.last
    while at + 1 < len(tokens):
        at += 1
        token = tokens[at]
        joins = (token.text in HYPHENS and not is_dash(token)) or token.lower_ in PARTICLES
        if at in taken or not (joins or _goes_on(token)):
            break
        if _goes_on(token):
            end = at
    return end


def _ishyphened(token: Token) -> bool:
    """Tell whether a hyphen without space joins ``token`` to the word before: "Ki-moon"."""
    if token.i < 2 or not token.is_alpha:
        return False
    return token.nbor(-1).text in HYPHENS and not token.nbor(-1).whitespace_ and not token.nbor(-2).whitespace_


def _goes_on(token: Token) -> bool:
    return (
        token.tag_ == "NNP"
        and token.text != MASK
        and (token.is_title or _ishyphened(token))
        and not token.ent_type_
        and token.lower_ not in _NOT_GOING_ON
        and (token.dep_ in {"flat", "compound"} or token.nbor(-1).text in HYPHENS or token.nbor(-1).head == token)
    )
