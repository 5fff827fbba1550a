"""Quotations whose own sentence names nobody: the speaker is carried over from the sentences around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from spacy.tokens import Span, Token

from briefgen.extract.parse.marks import Quoted
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.paragraphs import ends_paragraph, opens_paragraph
from briefgen.extract.quotes.attribution.clauses import subject_of
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.attribution.misread import SUBJECTS
from briefgen.extract.quotes.attribution.sieve import Source, can_be_quoted
from briefgen.extract.quotes.attribution.sources import is_document

_COLON = "colon before"
"""The rule that is surer than a quotation before: ``Lee said: Q. Korb said: Q.``"""

_BARE = 12
"""Tokens of the longest sentence that may be a quotation alone: the mark, links, stops, dashes, brackets."""

_OWN = frozenset({"i", "we", "you"})
"""Subjects whose reports are the author's, or stand in a quotation without marks."""

_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset(
    """and but so yet or because then also again additionally besides further furthermore however instead later
    meanwhile moreover nevertheless nonetheless now still therefore thus too""".split()
)
"""Words between quotations that name no other speaker: ``However, Q.``"""

_JOINTS = frozenset({"a", "an", "and", ",", "as", "the"})
"""Words between two quotations that are both what one verb reports."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A quoted stretch, the token that stands for it, its paragraph, and who is quoted."""

    quoted: Quoted
    token: Token
    paragraph: int
    source: Source | None = None

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words quoted, ``text`` being that of the article, without regard to capitals."""
        return tuple(_WORD.findall(text[self.quoted.inner : self.quoted.inner_end].casefold()))


def carried(text: str, pieces: list[Piece]) -> list[Piece]:
    """Return the ``pieces`` of ``text`` with the speakers that only the sentences around a bare quotation tell."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if piece.source is None and is_bare(piece.token) and not _is_heading(text, piece):
            told = _introduced(piece.token)
            handed = told if told and told.rule == _COLON else None
            lead = None if piece.quoted.continues else told or _reported_before(piece.token)
            source = handed or _from_before(piece, before) or lead
            piece = replace(piece, source=source)  # noqa: PLW2901  (the piece, completed)
        elif piece.source is None and before and before.source and _same_verb(piece.token, before.source):
            piece = replace(piece, source=replace(before.source, rule="same verb"))  # noqa: PLW2901
        elif piece.source is None and before and before.source and _is_joined(before.token, piece.token):
            piece = replace(piece, source=before.source)  # noqa: PLW2901
        found.append(piece)
    return list(reversed(list(_filled_back(text, found))))


def is_bare(token: Token) -> bool:
    """Tell whether the sentence is the quotation alone, but for a linking word."""
    words = token.sent
    return len(words) <= _BARE and not any(
        other.is_alpha and other.text != MASK and other.lower_ not in _LINKS for other in words
    )


def _is_heading(text: str, piece: Piece) -> bool:
    """Tell whether it stands alone and ends like no sentence: a line between the paragraphs, of whoever comes next."""
    last, following = text[piece.quoted.inner_end - 1], text[piece.quoted.end : piece.quoted.end + 1]
    stopped = not (last.isalnum() or last in "’'") or bool(following.strip())
    return not stopped and not piece.quoted.continues and is_alone(piece.token)


def _same_verb(token: Token, source: Source) -> bool:
    """Tell whether the quotation hangs on the verb of the one before: ``Q, Lee, who had come, told us, Q``."""
    return source.cue is not None and source.cue == token.head and source.head.i < source.cue.i < token.i


def _is_joined(before: Token, token: Token) -> bool:
    """Tell whether nothing but "and" and an article parts two quotations: ``it was Q and a Q``."""
    between = [word.lower_ for word in token.doc[before.i + 1 : token.i]]
    return before.sent == token.sent and "and" in between and _JOINTS.issuperset(between)


def _from_before(piece: Piece, before: Piece | None) -> Source | None:
    if before is None or before.source is None:
        return None
    if before.paragraph == piece.paragraph:
        between = piece.token.doc[before.token.sent.end : piece.token.sent.start]
        return None if _names_another(between, before.source) else replace(before.source, rule="same paragraph")
    if before.paragraph == piece.paragraph - 1 and before.quoted.continues:
        return replace(before.source, rule="goes on")
    if before.paragraph == piece.paragraph - 1 and is_alone(piece.token) and _ends_paragraph(before):
        return replace(before.source, rule="previous paragraph")
    return None


def _ends_paragraph(piece: Piece) -> bool:
    """Tell whether the quotation and who says it end the paragraph; a parser may part ``Q`` from ``, he said``."""
    told = [piece.token]
    if piece.source is not None:
        told += [piece.source.head, piece.source.cue or piece.source.head]
    return ends_paragraph(max(told, key=lambda token: token.i).sent)


def _names_another(between: Span, source: Source) -> bool:
    """Tell whether the sentences between two quotations have somebody else for a subject."""
    return any(
        token.dep_ in SUBJECTS and token.pos_ == "PROPN" and token.text not in {source.head.text, MASK}
        for token in between
    )


def _told_between(piece: Piece, after: Piece) -> bool:
    """Tell whether a sentence stands between the two that does not report them."""
    between = piece.token.doc[piece.token.sent.end : after.token.sent.start]
    reporting = after.source is not None and between.start <= after.source.head.i < between.end
    return not reporting and any(token.is_alpha and token.text != MASK for token in between)


def is_alone(token: Token) -> bool:
    """Tell whether the paragraph holds nothing but the quotation."""
    return opens_paragraph(token.sent) and ends_paragraph(token.sent)


def _introduced(token: Token) -> Source | None:
    """Return who the sentence before leads up to: it ends with a colon, or it reports something in this paragraph."""
    sentence = token.sent
    if sentence.start == 0:
        return None
    before = sentence.doc[sentence.start - 1].sent
    words = [word for word in before if not word.is_space]
    if not words:
        return None
    colon = words[-1].text == ":"
    if opens_paragraph(sentence) and not colon:
        return None
    for verb in _verbs(before, words):
        if verb.lemma_ == "be" and not colon:
            continue
        subject = subject_of(verb)
        if subject is not None and can_be_quoted(subject):
            return Source(subject, verb, _COLON if colon else "sentence before")
    return None


def _reported_before(token: Token) -> Source | None:
    """Return who reports without marks right before a paragraph that is, or opens with, its only quotation."""
    if not _is_first_and_only(token) or token.sent.start == 0:
        return None
    before = token.doc[token.sent.start - 1].sent
    if any(word.text in {MASK, "?"} for word in before):
        return None
    inserted = (child for child in before.root.children if child.dep_ == "parataxis" and child.nbor().text == ",")
    verb = next(filter(is_saying, (before.root, *inserted)), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or not can_be_quoted(subject) or is_document(subject) or subject.lower_ in _OWN:
        return None
    return Source(subject, verb, "report before")


def _is_first_and_only(token: Token) -> bool:
    """Tell whether the sentence opens its paragraph, and no other quotation stands in that."""
    if not opens_paragraph(token.sent):
        return False
    rest = takewhile(lambda word: "\n" not in word.text, token.doc[token.sent.start :])
    return sum(word.text == MASK for word in rest) == 1


def _verbs(sentence: Span, words: list[Token]) -> Iterator[Token]:
    """Yield the verbs of saying of the sentence, the last first, then its main verb."""
    yield from (word for word in reversed(words) if is_saying(word))
    if sentence.root.pos_ in {"VERB", "AUX"}:
        yield sentence.root


def _filled_back(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces from the last to the first, bare ones with the speaker of the piece after them."""
    after: Piece | None = None
    for piece in reversed(pieces):
        if piece.source is None and after is not None and after.source and is_bare(piece.token):
            if piece.quoted.continues:
                piece = replace(piece, source=replace(after.source, rule="goes on"))  # noqa: PLW2901
            elif piece.paragraph == after.paragraph and not _told_between(piece, after):
                piece = replace(piece, source=replace(after.source, rule="piece after"))  # noqa: PLW2901
            elif _is_heading(text, piece):
                pass
            elif piece.paragraph == after.paragraph - 1 and is_alone(piece.token) and opens_paragraph(after.token.sent):
                piece = replace(piece, source=replace(after.source, rule="paragraph after"))  # noqa: PLW2901
        after = piece
        yield piece
