"""A saved web page to the paragraphs and the metadata of its article."""

from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from briefgen.ingest.metadata import Metadata
from briefgen.ingest.page_metadata import page_metadata

FEWEST_WORDS = 30
"""A page with fewer words is a consent wall or an error; the shortest of 231 news articles has 54."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page."""

    paragraphs: tuple[str, ...]
    metadata: Metadata


def read_page(text: str) -> Page:
    """Return the article of the page ``text``; it has no paragraphs when none was found."""
    tree = trafilatura.load_html(text)
    if tree is None:
        return Page((), Metadata())
    metadata = page_metadata(tree)
    return Page(_paragraphs(tree), metadata)


def _paragraphs(tree: HtmlElement) -> tuple[str, ...]:
    body = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_tables=True)
    lines = body.text.split("\n") if isinstance(body, Document) and body.text else []
    if sum(len(line.split()) for line in lines) < FEWEST_WORDS:
        return ()
    return tuple(paragraph for line in lines if (paragraph := line.strip().removeprefix("- ")))
