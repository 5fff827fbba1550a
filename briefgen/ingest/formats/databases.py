"""Text exports of press databases to the articles in them."""

from collections.abc import Iterator

from briefgen.ingest.formats.found import Content, Found


def is_export(start: str) -> bool:
    """Tell whether a text that begins so is an export."""
    return start.startswith("\x00")


def read(content: Content) -> Iterator[Found]:
    """Yield the articles of an export."""
    yield Found(problem=("is an export that is not read", content.name))
