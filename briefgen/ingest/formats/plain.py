"""Plain text to an article; it says nothing about itself but by its lines."""

from collections.abc import Iterator

from briefgen.ingest.cleaning.characters import clean_lines
from briefgen.ingest.decoding import decode
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.text import paragraphs_of


def read(content: Content) -> Iterator[Found]:
    """Yield the one article of a text file."""
    yield Found(paragraphs_of(clean_lines(decode(content.raw) or "")))
