"""What charts show, as plain values: they can be compared, hashed and drawn."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bar:
    """A number with its name."""

    name: str
    value: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many events a day has: dated by their sources, and known by the day of the report alone."""

    day: date
    stated: int
    reported: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time of several days in which something happened, drawn in the row ``lane``, 0 for the first."""

    first: date
    last: date
    lane: int


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks of a strip are called."""

    told: str
    reported: str
    lasting: str
    articles: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Events per day, those of several days and the days on which articles appeared.

    ``ticks`` are days of the axis with their labels.
    """

    days: tuple[DayCount, ...]
    articles: tuple[date, ...]
    ticks: tuple[tuple[date, str], ...]
    legend: Legend
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Which column's source tells which row's fact: ``filled`` holds (row, column)."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    filled: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each row has of each column: ``cells`` holds (row, column, number)."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many articles each row's outlet has on a day: ``cells`` holds (row, day, number)."""

    rows: tuple[str, ...]
    cells: tuple[tuple[int, date, int], ...]
    ticks: tuple[tuple[date, str], ...]
