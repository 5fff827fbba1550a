"""A web page to its article."""

from collections.abc import Iterator

from briefgen.ingest.decoding import decode
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.pages.reading import read_page
from briefgen.model.source import Basis


def read(content: Content) -> Iterator[Found]:
    """Yield the one article of a saved page."""
    page = read_page(decode(content.raw) or "")
    yield Found(page.paragraphs, page.metadata, Basis.HTML, removals=page.removals)
