"""The bytes of a file to the articles in it: the format is told by content, and each has a reader of its own."""

from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.reading import read_content

__all__ = ["Content", "Found", "read_content"]
