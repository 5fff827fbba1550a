"""TIMEX3 values and the days they span: arithmetic on the calendar, never on a clock.

A value is what the annotation guidelines write: ``2019-05-15``, ``2019-05``, ``2019-W20``, ``2019-Q2``, ``2019-SU``,
``201`` (the 2010s), ``20`` (the 21st century), ``XXXX-05-15``; a time of day follows after ``T``.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from briefgen.model.when import Precision

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0\d|1[0-2])(?:-(?P<day>\d\d))?(?:-XX)?|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)|(?:-XX)*)(?:T\S*)?"
)
_LAST_YEAR = 9998
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins; winter belongs to the year in which it begins."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and the last day, both inclusive, and how fine that is."""

    start: date
    end: date
    precision: Precision


def interval(value: str) -> Interval | None:
    """Return the days that a TIMEX3 value spans, or None when it names no calendar time."""
    if re.fullmatch(r"\d{2,3}", value):
        return _long(value)
    found = _VALUE.fullmatch(value)
    if not found or not 1 <= int(found["year"]) <= _LAST_YEAR:
        return None
    year = int(found["year"])
    if found["week"]:
        return _week(year, int(found["week"]), weekend=bool(found["weekend"]))
    if found["day"]:
        day = make_day(year, int(found["month"]), int(found["day"]))
        return Interval(day, day, Precision.DAY) if day else None
    first, count, precision = _months(found)
    start = date(year, first, 1)
    return Interval(start, start + relativedelta(months=count, days=-1), precision)


def _months(found: re.Match[str]) -> tuple[int, int, Precision]:
    """Return the first month of a part of the year, and how many it has."""
    if found["quarter"]:
        return 3 * int(found["quarter"]) - 2, 3, Precision.QUARTER
    if found["half"]:
        return 6 * int(found["half"]) - 5, 6, Precision.RANGE
    if found["season"]:
        return SEASON_MONTHS[found["season"]], 3, Precision.SEASON
    if found["month"]:
        return int(found["month"]), 1, Precision.MONTH
    return 1, 12, Precision.YEAR


def _long(value: str) -> Interval | None:
    """Return the decade ``199`` or the century ``19``."""
    if int(value) == 0:
        return None
    precision = Precision.DECADE if len(value) == len("199") else Precision.CENTURY
    return Interval(date(int(value.ljust(4, "0")), 1, 1), date(int(value.ljust(4, "9")), 12, 31), precision)


def _week(year: int, week: int, *, weekend: bool) -> Interval | None:
    last = date(year, 12, 28).isocalendar().week
    if not 1 <= week <= last:
        return None
    monday = date.fromisocalendar(year, week, 1)
    if weekend:
        return Interval(monday + timedelta(5), monday + timedelta(6), Precision.RANGE)
    return Interval(monday, monday + timedelta(6), Precision.WEEK)


LEAP_YEAR = 2000
"""Stands for an unknown year, in which 29 February may be a day."""


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has none: 30 February."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    first = date(year, month, 1)
    made = first + timedelta(day - 1)
    return made if made.month == month else None


def week_of(day: date) -> str:
    """Return the ISO week of ``day``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_of(day: date) -> str:
    """Return the quarter of ``day``."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


_COARSE = {"minute": "day", "hour": "day", "second": "day", "night": "day", "fortnight": "week"}


def at(day: date, unit: str) -> str:
    """Return the value of the ``unit`` of the calendar in which ``day`` lies: its month, its week."""
    unit = _COARSE.get(unit, unit)
    forms = {
        "day": day.isoformat(),
        "week": week_of(day),
        "weekend": week_of(day) + "-WE",
        "month": f"{day.year:04d}-{day.month:02d}",
        "quarter": quarter_of(day),
        "year": f"{day.year:04d}",
        "decade": f"{day.year:04d}"[:3],
        "century": f"{day.year:04d}"[:2],
    }
    return forms[unit]


_STEPS = {
    "day": (relativedelta(days=1), 1),
    "night": (relativedelta(days=1), 1),
    "week": (relativedelta(weeks=1), 7),
    "weekend": (relativedelta(weeks=1), 7),
    "fortnight": (relativedelta(weeks=2), 14),
    "month": (relativedelta(months=1), 31),
    "quarter": (relativedelta(months=3), 92),
    "year": (relativedelta(years=1), 366),
    "decade": (relativedelta(years=10), 3653),
    "century": (relativedelta(years=100), 36525),
}
"""What one unit adds, and how many days that is at most."""


def step(day: date, count: int, unit: str) -> date | None:
    """Return ``day`` moved by ``count`` units; None when that leaves the calendar."""
    if unit not in _STEPS:
        return None
    delta, days = _STEPS[unit]
    if not _FIRST_DAY <= day.toordinal() + count * days <= _LAST_DAY:
        return None
    return day + delta * count


_FIRST_DAY, _LAST_DAY = date(2, 1, 1).toordinal(), date(_LAST_YEAR, 1, 1).toordinal()

_FINENESS = {
    Precision.DAY: 0,
    Precision.WEEK: 1,
    Precision.RANGE: 2,
    Precision.MONTH: 2,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.YEAR: 4,
    Precision.DECADE: 5,
    Precision.CENTURY: 6,
}
_UNIT_FINENESS = {
    "day": 0,
    "night": 0,
    "week": 1,
    "weekend": 1,
    "fortnight": 1,
    "month": 2,
    "quarter": 3,
    "year": 4,
    "decade": 5,
    "century": 6,
}


def supports(precision: Precision, unit: str) -> bool:
    """Tell whether a date this fine can be counted from in ``unit``: no days can be counted from a month."""
    coarsest = max(_FINENESS.values())
    return unit in _UNIT_FINENESS and _FINENESS.get(precision, coarsest + 1) <= _UNIT_FINENESS[unit]
