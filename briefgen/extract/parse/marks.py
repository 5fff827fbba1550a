"""Quote marks: which stretches of a text stand in them, paragraph by paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.parse.signs import DOUBLE, Part, Sign, signs

_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…][’'”\")\]]*\s")
_REPAIR_REACH = 60
"""Characters within which a wrong closing mark is looked for: no fragment closed by one in the news read was longer."""


_INTRODUCED = re.compile(r"\b(?:said|says|added|asked|replied|wrote|tweeted)[,:]\s$")
_LEAD = 12
"""What shows that a mark opens a statement even if the statement does not begin with a capital."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quote marks: ``start`` to ``end`` with its marks, ``inner`` to ``inner_end`` without them.

    ``continues`` is set when the next paragraph opens with a mark and goes on (the new-paragraph convention).
    ``repaired`` is set when a mark was missing or did not match. Marks nested inside are part of the words.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    continues: bool = False
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph's bounds and signs, and what the paragraphs around it leave open.

    ``opened`` is set when it goes on with a quote that the one before has left open; ``goes_on`` is the part that the
    first sign of the next one plays if it begins it; ``closes`` is set when the next one closes what it has not opened.
    """

    text: str
    start: int
    end: int
    signs: tuple[Sign, ...]
    opened: bool
    goes_on: Part | None
    closes: bool


def scan(text: str) -> tuple[Quoted, ...]:
    """Return the quoted stretches of ``text`` in order; they never overlap and never cross a line break."""
    bounds = [_trimmed(text, found.start(), found.end()) for found in _PARAGRAPH.finditer(text) if found[0].strip()]
    found = [tuple(signs(text, start, end)) for start, end in bounds]
    quoted: list[Quoted] = []
    opened = False
    for nth, (start, end) in enumerate(bounds):
        after = found[nth + 1] if nth + 1 < len(bounds) else ()
        goes_on = _opening(after, bounds[nth + 1][0]) if after else None
        closes = bool(after) and goes_on is None and _closes_first(text, bounds[nth + 1][0], after)
        pairs = tuple(_pairs(_Paragraph(text, start, end, found[nth], opened, goes_on, closes)))
        opened = closes and bool(pairs) and pairs[-1].continues
        quoted += pairs
    return tuple(quote for quote in quoted if text[quote.inner : quote.inner_end].strip())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _opening(first: tuple[Sign, ...], start: int) -> Part | None:
    if not first or first[0].start != start:
        return None
    return Part.OPEN if first[0].part in DOUBLE else Part.SINGLE_OPEN


def _closes_first(text: str, start: int, row: tuple[Sign, ...]) -> bool:
    """Tell whether the paragraph at ``start`` opens with words that its first double mark, no inch mark, closes."""
    first = next((sign for sign in row if sign.part in DOUBLE), None)
    if first is None or first.part is not Part.CLOSE or first.start < start + 2:
        return False
    return text[start].isalnum() and not text[first.start - 1].isdigit()


def _pairs(paragraph: _Paragraph) -> Iterator[Quoted]:
    """Yield the pairs of one paragraph, from left to right; the first mark that opens is the outer one."""
    closers = _single_closers(paragraph.signs)
    at = 0
    if paragraph.opened:
        at = next(nth for nth, sign in enumerate(paragraph.signs) if sign.part is Part.CLOSE)
        closer, start = paragraph.signs[at], paragraph.start
        yield Quoted(start, closer.end, start, closer.start, repaired=True)
        at += 1
    while at < len(paragraph.signs):
        part = paragraph.signs[at].part
        if part in (Part.OPEN, Part.EITHER):
            quote, at = _double(paragraph, at)
        elif part is Part.SINGLE_OPEN:
            quote, at = _single(paragraph, at, closers[at])
        else:
            quote, at = None, at + 1
        if quote:
            yield quote


def _double(paragraph: _Paragraph, first: int) -> tuple[Quoted | None, int]:
    """Return the quote opened by a double mark, and the sign after it."""
    row, depth = paragraph.signs, 0
    for at in range(first + 1, len(row)):
        part = row[at].part
        if part is Part.CLOSE and depth:
            depth -= 1
        elif part in (Part.CLOSE, Part.EITHER):
            return _quote(row[first], row[at]), at + 1
        elif part is Part.OPEN:
            if not _nested(paragraph, first, at):
                return _broken(paragraph, first, at), at
            depth += 1
    if row[first].part is Part.OPEN and (paragraph.goes_on is Part.OPEN or paragraph.closes):
        opener = row[first]
        repaired = paragraph.goes_on is not Part.OPEN
        return Quoted(opener.start, paragraph.end, opener.end, paragraph.end, True, repaired), len(row)
    return _unclosed(paragraph, first)


def _nested(paragraph: _Paragraph, first: int, at: int) -> bool:
    """Tell whether two closing marks follow the opening mark at ``at``: one for it, one for the mark around it.

    A quote that goes on in the next paragraph needs only the first.
    """
    row = paragraph.signs
    after = [sign.part for sign in row[at + 1 : at + 6] if sign.part in DOUBLE]
    goes_on = row[first].start == paragraph.start and paragraph.goes_on is Part.OPEN
    return after[:2] == [Part.CLOSE, Part.CLOSE] or (goes_on and after == [Part.CLOSE])


def _broken(paragraph: _Paragraph, first: int, at: int) -> Quoted | None:
    """Return the quote that was left open when the mark at ``at`` opened the next one."""
    opener, limit = paragraph.signs[first], paragraph.signs[at].start
    if opener.part is Part.EITHER:
        return None
    inner_end = _trimmed(paragraph.text, opener.end, limit)[1]
    if inner_end > opener.end and paragraph.text[inner_end - 1] in ".!?,…":
        return Quoted(opener.start, inner_end, opener.end, inner_end, repaired=True)
    return _mismatched(paragraph, first, at)


def _unclosed(paragraph: _Paragraph, first: int) -> tuple[Quoted | None, int]:
    """Return the quote that no double mark closes, if what it holds can be told."""
    opener = paragraph.signs[first]
    if opener.part is Part.EITHER:
        return None, first + 1
    found = _mismatched(paragraph, first, len(paragraph.signs))
    if found:
        return found, next(at for at in range(first, len(paragraph.signs)) if paragraph.signs[at].end == found.end) + 1
    introduced = _INTRODUCED.search(paragraph.text, max(paragraph.start, opener.start - _LEAD), opener.start)
    if opener.start > paragraph.start and not introduced and not paragraph.text[opener.end : opener.end + 1].isupper():
        return None, first + 1
    return Quoted(opener.start, paragraph.end, opener.end, paragraph.end, repaired=True), len(paragraph.signs)


def _mismatched(paragraph: _Paragraph, first: int, stop: int) -> Quoted | None:
    """Return the quote that a single mark closes by mistake, within the same sentence and not far."""
    opener = paragraph.signs[first]
    for at in range(first + 1, stop):
        sign = paragraph.signs[at]
        between = paragraph.text[opener.end : sign.start]
        if len(between) > _REPAIR_REACH or _SENTENCE_END.search(between):
            return None
        if sign.part in (Part.SINGLE_CLOSE, Part.UNSURE):
            return Quoted(opener.start, sign.end, opener.end, sign.start, repaired=True)
    return None


def _single_closers(row: tuple[Sign, ...]) -> list[int | None]:
    """Return for each sign the sign that would close a single mark there.

    A sure one before the next opening mark is taken, else the first that may be a possessive.
    """
    closers: list[int | None] = [None] * len(row)
    sure = unsure = None
    for at in range(len(row) - 1, -1, -1):
        closers[at] = sure if sure is not None else unsure
        part = row[at].part
        if part is Part.SINGLE_CLOSE:
            sure = at
        elif part is Part.UNSURE:
            unsure = at
        elif part is Part.SINGLE_OPEN:
            sure = unsure = None
    return closers


def _single(paragraph: _Paragraph, first: int, closer: int | None) -> tuple[Quoted | None, int]:
    """Return the quote opened by a single mark, and the sign after it; a double mark may close it by mistake."""
    row = paragraph.signs
    opener = row[first]
    if closer is None and first + 1 < len(row) and row[first + 1].part is Part.CLOSE:
        between = paragraph.text[opener.end : min(row[first + 1].start, opener.end + _REPAIR_REACH + 1)]
        if len(between) <= _REPAIR_REACH and not _SENTENCE_END.search(between):
            return Quoted(opener.start, row[first + 1].end, opener.end, row[first + 1].start, repaired=True), first + 2
    if closer is not None and sum(sign.part in DOUBLE for sign in row[first:closer]) % 2 == 0:
        return _quote(opener, row[closer]), closer + 1
    last = first + 1 == len(row)
    if closer is None and last and paragraph.goes_on is Part.SINGLE_OPEN and opener.start == paragraph.start:
        return Quoted(opener.start, paragraph.end, opener.end, paragraph.end, continues=True), len(row)
    return None, first + 1


def _quote(opener: Sign, closer: Sign) -> Quoted:
    return Quoted(opener.start, closer.end, opener.end, closer.start)


def in_double_marks(text: str, quote: Quoted) -> bool:
    """Tell whether the stretch is opened by a double mark, or goes on with one that was."""
    return text[quote.start] not in "‘'`" or quote.inner != quote.start + 1
