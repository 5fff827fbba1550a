"""What a press database says of one article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """An article as exported; empty strings stand for what the database does not say. ``id`` is the database's own."""

    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    written: str = ""
    id: str = ""
