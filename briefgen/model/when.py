"""Dates as a text supports them: precise, coarse, approximate or open.

``edtf`` follows ISO 8601-2 (EDTF); ``XXXX-05-15`` is 15 May of a year that the text does not tell.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
"""The English names, in the order of the calendar: Monday is the first day of a week, as in ISO 8601."""


class Precision(StrEnum):
    """How fine a date is, never finer than the words."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    OPEN = "open"


class Anchor(StrEnum):
    """What the words were counted from."""

    NONE = "none"
    PUBLICATION = "publication date"
    TEXT = "a date in the text"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class When:
    """A date as the source words support it.

    ``start`` and ``end`` are the first and the last day it may mean, both inclusive; ``None`` leaves that side open,
    and both are ``None`` when the date cannot be resolved; ``precision`` is then OPEN and ``anchor`` tells what lacks.
    ``anchor_day`` is the day counted from, where there is one. ``rule`` names the grammar rule.
    """

    words: str
    edtf: str
    precision: Precision
    start: date | None = None
    end: date | None = None
    approximate: bool = False
    anchor: Anchor = Anchor.NONE
    anchor_day: date | None = None
    rule: str = ""

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"{self.words!r} ends before it starts")
        if self.anchor is Anchor.PUBLICATION and self.anchor_day is None:
            raise ValueError(f"{self.words!r} needs the publication date it was counted from")
        if self.resolved and not self.edtf:
            raise ValueError(f"{self.words!r} is resolved but has no EDTF value")

    @property
    def resolved(self) -> bool:
        """Tell whether a calendar date can be printed."""
        return self.start is not None or self.end is not None

    @property
    def is_day(self) -> bool:
        """Tell whether it is one known day."""
        return self.precision is Precision.DAY and self.start is not None and self.start == self.end

    def admits(self, other: "When") -> bool:
        """Tell whether both may mean the same time: their intervals share a day."""
        if not (self.resolved and other.resolved):
            return False
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        return not starts or not ends or max(starts) <= min(ends)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The days that an open date may mean, in order; none of them is chosen.

    ``onward`` is set where later ones may be meant as well. ``ground`` tells why it is these.
    """

    days: tuple[date, ...]
    onward: bool
    ground: str

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError("candidates need a day")
