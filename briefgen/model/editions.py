"""Editions of a briefing: what one told, kept beside the articles, and what has changed since.

A record holds no time of any clock: an edition is as of the day of its newest article.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

UNDATED = "undated"
"""The state of an event that has no calendar date; else it is the date's EDTF value."""

NOBODY_NAMED = "nobody named"
"""The state of a quote whose speaker has no name."""


class Kind(StrEnum):
    """What a record tells of a briefing, in the order in which changes are shown."""

    SOURCE = "source"
    FACT = "fact"
    EVENT = "event"
    DISPUTE = "dispute"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A claim as an edition told it.

    ``keys`` are the ids by which it is known again: those of its sentences or, of a quote, of its copies. ``state`` is
    what may change of it, in words: its standing, its date, its speaker. ``outlet`` and ``day`` are its
    article's.
    """

    kind: Kind
    id: str
    keys: tuple[str, ...]
    text: str
    outlet: str
    day: date | None
    state: str = ""
    key: bool = False

    def __post_init__(self) -> None:
        if not self.keys:
            raise ValueError("what is recorded must be known again")


@dataclass(frozen=True, slots=True)
class Edition:
    """What a briefing told, as of the day of its newest article."""

    as_of: date | None
    told: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Editions:
    """A story's record: its latest editions, the oldest first."""

    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim that two editions tell otherwise."""

    now: Recorded
    before: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What a briefing tells otherwise than the edition before, as of ``since``."""

    since: date | None
    new: tuple[Recorded, ...]
    changed: tuple[Changed, ...]
    gone: tuple[Recorded, ...]
