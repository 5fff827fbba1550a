"""Markdown, and any text with front matter, to an article."""

from collections.abc import Iterator

from briefgen.ingest.decoding import decode
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.markdown import paragraphs_of
from briefgen.ingest.metadata import front_matter
from briefgen.model.source import Basis


def read(content: Content) -> Iterator[Found]:
    """Yield the one article of a Markdown file."""
    text = (decode(content.raw) or "").replace("\r\n", "\n").replace("\r", "\n")
    metadata, body, remarks = front_matter(text, content.where)
    yield Found(paragraphs_of(body), metadata, Basis.FRONT_MATTER, remarks=remarks)
