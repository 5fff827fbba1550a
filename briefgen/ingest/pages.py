"""A saved web page to the paragraphs and the metadata of its article."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from briefgen.ingest.metadata import Metadata
from briefgen.ingest.page_metadata import page_metadata

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it cannot read is reported as a notice

_FEWEST_WORDS = 30
"""A page with fewer words is a consent wall or an error; the shortest of 231 news articles has 54."""

_FEWEST_CELL_WORDS = 12
"""Cells of tables of figures are shorter, and say nothing without their row and column; a page that is mostly table
keeps them."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page."""

    paragraphs: tuple[str, ...]
    metadata: Metadata


def read_page(text: str) -> Page:
    """Return the article of the page ``text``; it has no paragraphs when none was found."""
    try:
        return _page(text)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  (a page may break its parser in any way; it is then reported as having no text)
        return Page((), Metadata())


def _page(text: str) -> Page:
    tree = trafilatura.load_html(text)
    if tree is None:
        return Page((), Metadata())
    metadata = page_metadata(tree)
    return Page(_paragraphs(tree), metadata)


def _paragraphs(tree: HtmlElement) -> tuple[str, ...]:
    body = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_tables=True)
    lines = body.text.split("\n") if isinstance(body, Document) and body.text else []
    prose = tuple(paragraph for line in lines for paragraph in _prose(line.strip()))
    everything = tuple(text for line in lines if (text := " ".join(line.replace("|", " ").split())))
    words = _words(everything)
    if words < _FEWEST_WORDS:
        return ()
    return prose if _words(prose) * 2 >= words else everything


def _words(paragraphs: Iterable[str]) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _prose(line: str) -> Iterator[str]:
    """Yield the paragraphs on a line; of a table's row only cells that hold prose, as tables used for layout do."""
    if line.startswith("|"):
        yield from (cell.strip() for cell in line.split("|") if len(cell.split()) >= _FEWEST_CELL_WORDS)
    elif bare := line.removeprefix("- "):
        yield bare
