"""A page that a browser saved as one file (MHTML) to its article."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.errors import InputError
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.mail import header, parsed, text_of
from briefgen.ingest.metadata import is_web_address
from briefgen.ingest.pages.reading import read_page
from briefgen.model.source import Basis


def read(content: Content) -> Iterator[Found]:
    """Yield the one article of a saved page. The header's date is the day of saving, and is not used."""
    message = parsed(content.raw)
    pages = (part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml"))
    part = next(pages, None)
    if part is None:
        raise InputError("is a saved page without its HTML", remedy="Save it again")
    page = read_page(text_of(part))
    addresses = (header(message, "snapshot-content-location"), header(part, "content-location"))
    metadata = page.metadata
    if not metadata.url:
        metadata = replace(metadata, url=next((url for url in addresses if is_web_address(url)), ""))
    yield Found(page.paragraphs, metadata, Basis.HTML, removals=page.removals)
