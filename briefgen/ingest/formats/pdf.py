"""A PDF document to its article: words to lines by their places on the page, lines to paragraphs in ``layout``."""

import re
from collections.abc import Iterator

import pypdfium2

from briefgen.errors import InputError
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.formats import layout
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.layout import Line
from briefgen.ingest.metadata import Metadata, is_web_address
from briefgen.model.source import Basis, Removal

_MOST_PAGES = 200
"""Of a document that is read; exports of databases have fewer, books are no articles."""
_MOST_PIECES = 20_000
"""Stretches of text on a page; a dense page of a newspaper has 2,000."""
_SAME_LINE = 0.5
"""Share of the lower piece's height by which two pieces must overlap to stand on one line."""
_NEAR = 2.0
"""Points around the left edge of a piece within which its first letter is found."""
_ADDRESS = re.compile(r"https?://\S+")
_PASSWORD = "password"  # noqa: S105  (a word in PDFium's message)


def read(content: Content) -> Iterator[Found]:
    """Yield the document's article. Dates in its properties tell when it was made or printed, and are not used."""
    pages = _pages(content.raw)
    if not any(pages):
        remedy = "Its pages are pictures: put it through text recognition (OCR) first"
        raise InputError("is a PDF document without text", remedy=remedy)
    kept, running = layout.without_running_lines(pages)
    paragraphs = layout.paragraphs_of(kept)
    removals = tuple(Removal(line, "line at the edge of a page") for line in running)
    addresses = {address[0] for line in running if (address := _ADDRESS.search(line))}
    url = addresses.pop() if len(addresses) == 1 else ""
    metadata = Metadata(title=layout.largest_above_text(kept), url=url if is_web_address(url) else "")
    yield Found(paragraphs, metadata, Basis.DOCUMENT, removals=removals)


def _pages(raw: bytes) -> list[list[Line]]:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if _PASSWORD in str(error).lower():
            raise InputError("is a PDF document with a password", remedy="Save it without one") from None
        raise
    try:
        if len(document) > _MOST_PAGES:
            raise InputError(f"has {len(document):,} pages; at most {_MOST_PAGES} are read", remedy="Split it")
        return [_lines(document[number]) for number in range(len(document))]
    finally:
        document.close()


def _lines(page: pypdfium2.PdfPage) -> list[Line]:
    """Return the lines of a page in reading order, pieces of one line joined."""
    words = page.get_textpage()
    lines: list[Line] = []
    for number in range(min(words.count_rects(), _MOST_PIECES)):
        left, bottom, right, top = words.get_rect(number)
        text = clean_line(words.get_text_bounded(left, bottom, right, top).replace("\ufffe", "-").replace("\x02", "-"))
        if not text:
            continue
        top, bottom = _font_box(words, left, (top + bottom) / 2) or (top, bottom)
        piece = Line(text, left=left, right=right, top=top, bottom=bottom)
        if lines and _continues(lines[-1], piece):
            lines[-1] = lines[-1].joined(piece)
        else:
            lines.append(piece)
    return lines


def _font_box(words: pypdfium2.PdfTextPage, x: float, y: float) -> tuple[float, float] | None:
    """Return top and bottom of the letters' font there: a piece's own depend on which letters it has."""
    at = words.get_index(x + _NEAR, y, _NEAR, _NEAR)
    if at is None:
        return None
    _, bottom, _, top = words.get_charbox(at, loose=True)
    return (top, bottom) if top > bottom else None


def _continues(line: Line, piece: Line) -> bool:
    overlap = min(line.top, piece.top) - max(line.bottom, piece.bottom)
    beside = -line.height <= piece.left - line.right <= 2 * line.height
    return beside and overlap >= _SAME_LINE * min(line.height, piece.height)
