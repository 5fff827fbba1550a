"""``editions.json`` to the editions of a story that were recorded; ``briefgen record`` writes it."""

from pathlib import Path

from briefgen.errors import InputError
from briefgen.ingest.story.folder import bytes_beside, place_of
from briefgen.model.codec import decode_editions
from briefgen.model.editions import Edition

EDITIONS = "editions.json"
_LARGEST = 100_000_000
"""Bytes of the record, as of any file with several articles."""


def read_editions(folder: Path) -> tuple[Edition, ...]:
    """Return the editions recorded in a story's folder, the oldest first. Raises InputError for a broken record."""
    place = place_of(folder, EDITIONS)
    raw = bytes_beside(folder, EDITIONS, _LARGEST)
    if raw is None:
        return ()
    try:
        return decode_editions(raw)
    except InputError as error:
        remedy = "Take it from version control again, or remove it"
        raise InputError(f"is no record of editions ({error.what})", where=place, remedy=remedy) from None
