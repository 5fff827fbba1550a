"""A Word document (DOCX) to its article, or to those of an export of a press database."""

from collections.abc import Iterable, Iterator
from io import BytesIO

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from briefgen.errors import InputError
from briefgen.ingest.cleaning.characters import clean_line, clean_lines
from briefgen.ingest.formats import databases
from briefgen.ingest.formats.archive import check_inflated
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.metadata import Metadata
from briefgen.model.source import Basis

_FEWEST_CELL_WORDS = 12
"""Cells of tables of figures are shorter; tables used for layout hold prose."""


def read(content: Content) -> Iterator[Found]:
    """Yield the document's articles. Who made it, and when, is no byline and no date of publication."""
    check_inflated(content)
    document = Document(BytesIO(content.raw))
    blocks = list(document.iter_inner_content())
    lines = [line for block in blocks for line in _lines(block)]
    text = clean_lines("\n\n".join(lines))
    if not text.strip():
        raise InputError("holds no text", remedy="Its pages may be pictures: put them through text recognition first")
    if databases.is_export(text):
        yield from databases.articles_of(text)
        return
    title = _title(block for block in blocks if isinstance(block, Paragraph))
    yield Found(tuple(lines), Metadata(title=title), Basis.DOCUMENT)


def _lines(block: Paragraph | Table) -> Iterator[str]:
    """Yield the lines of a paragraph, and of a table the cells that hold prose."""
    if isinstance(block, Paragraph):
        yield from (line for line in block.text.split("\n") if line.strip())
        return
    for row in block.rows:
        yield from dict.fromkeys(cell.text for cell in row.cells if len(cell.text.split()) >= _FEWEST_CELL_WORDS)


def _title(paragraphs: Iterable[Paragraph]) -> str:
    """Return the first paragraph that has the style of a title."""
    styled = (clean_line(block.text) for block in paragraphs if block.style and block.style.name == "Title")
    return next((title for title in styled if title), "")
