"""Rich text (RTF), in which press databases export, to its articles."""

from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from briefgen.ingest.cleaning.characters import clean_lines
from briefgen.ingest.formats import databases
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.text import paragraphs_of


def read(content: Content) -> Iterator[Found]:
    """Yield the articles of an export, else the document as one article."""
    text = rtf_to_text(content.raw.decode("ascii", "replace"), errors="replace")  # type: ignore[no-untyped-call]
    if databases.is_export(text):
        yield from databases.articles_of(text)
    else:
        yield Found(paragraphs_of(clean_lines(text)))
