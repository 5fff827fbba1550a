"""A saved web page to the paragraphs and the metadata of its article, and to what stands around it."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from briefgen.ingest.fragments import paragraphs_of_field
from briefgen.ingest.metadata import Metadata
from briefgen.ingest.pages.linked_data import linked_data
from briefgen.ingest.pages.metadata import page_metadata
from briefgen.ingest.pages.surroundings import surroundings
from briefgen.model.source import AROUND, Removal

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it cannot read is reported as a notice

_FEWEST_WORDS = 30
"""A page with fewer words is a consent wall or an error; the shortest of 231 news articles has 54."""

_FEWEST_DECLARED = 100
"""Words of a declared text; many pages declare a summary, or the first paragraph only."""
_LITTLE = 0.5
"""Share of a declared text's words below which another part of the page was taken for the article: those that were
have below .3, and those that were not above .8."""
_WORD = re.compile(r"\w+")

_FEWEST_CELL_WORDS = 12
"""Cells of tables of figures are shorter, and say nothing without their row and column; a page that is mostly table
keeps them."""


_POSTS = " | ".join(
    f".//blockquote[contains(@class, '{name}')]"
    for name in ("twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed")
)
"""Posts shown in a page: without their form nothing tells that their words are not the article's own."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page, and what was left out around it."""

    paragraphs: tuple[str, ...]
    metadata: Metadata
    removals: tuple[Removal, ...] = ()


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
    data = linked_data(tree)
    metadata = page_metadata(tree, data)
    article = _surer(_paragraphs(tree), data.body)
    around = surroundings(tree, article, title=metadata.title) if article else ()
    return Page(article, metadata, tuple(Removal(text, AROUND) for text in around))


def _surer(found: tuple[str, ...], declared: str) -> tuple[str, ...]:
    """Return what was ``found``, unless it has little of the text that the page ``declared`` to be its article."""
    words = Counter(_WORD.findall(declared.lower()))
    if words.total() < _FEWEST_DECLARED:
        return found
    there = Counter(_WORD.findall(" ".join(found).lower()))
    if (words & there).total() >= _LITTLE * words.total():
        return found
    return paragraphs_of_field(declared)


def _paragraphs(tree: HtmlElement) -> tuple[str, ...]:
    body = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_tables=True, prune_xpath=_POSTS)
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
