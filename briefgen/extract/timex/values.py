"""TIMEX3 values and the days they span: arithmetic on the calendar, never on a clock.

A value is what the annotation guidelines write: ``2019-05-15``, ``2019-05``, ``2019-W20``, ``2019-Q2``, ``2019-SU``, ``201``
(the 2010s), ``20`` (the 21st century), ``XXXX-05-15``; a time of day follows after ``T``.
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
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
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
    if not found or not 1 <= int(found["year"]) <= 9998:
        return None
    year = int(found["year"])
    if found["week"]:
        return _week(year, int(found["week"]), weekend=bool(found["weekend"]))
    if found["quarter"]:
        return _months(year, 3 * int(found["quarter"]) - 2, 3, Precision.QUARTER)
    if found["half"]:
        return _months(year, 6 * int(found["half"]) - 5, 6, Precision.RANGE)
    if found["season"]:
        return _months(year, _SEASON_MONTHS[found["season"]], 3, Precision.SEASON)
    if found["day"]:
        day = make_day(year, int(found["month"]), int(found["day"]))
        return Interval(day, day, Precision.DAY) if day else None
    if found["month"]:
        return _months(year, int(found["month"]), 1, Precision.MONTH)
    return _months(year, 1, 12, Precision.YEAR)


def _long(value: str) -> Interval | None:
    if int(value) == 0:
        return None
    if len(value) == 3:
        return Interval(date(int(value + "0"), 1, 1), date(int(value + "9"), 12, 31), Precision.DECADE)
    return Interval(date(int(value + "00"), 1, 1), date(int(value + "99"), 12, 31), Precision.CENTURY)


def _months(year: int, month: int, count: int, precision: Precision) -> Interval:
    start = date(year, month, 1)
    return Interval(start, start + relativedelta(months=count, days=-1), precision)


def _week(year: int, week: int, *, weekend: bool) -> Interval | None:
    last = date(year, 12, 28).isocalendar().week
    if not 1 <= week <= last:
        return None
    monday = date.fromisocalendar(year, week, 1)
    if weekend:
        return Interval(monday + timedelta(5), monday + timedelta(6), Precision.RANGE)
    return Interval(monday, monday + timedelta(6), Precision.WEEK)


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


def step(day: date, count: int, unit: str) -> date | None:
    """Return ``day`` moved by ``count`` units; None when that leaves the calendar."""
    per_unit = {
        "day": relativedelta(days=count),
        "night": relativedelta(days=count),
        "week": relativedelta(weeks=count),
        "weekend": relativedelta(weeks=count),
        "fortnight": relativedelta(weeks=2 * count),
        "month": relativedelta(months=count),
        "quarter": relativedelta(months=3 * count),
        "year": relativedelta(years=count),
        "decade": relativedelta(years=10 * count),
        "century": relativedelta(years=100 * count),
    }
    delta = per_unit.get(unit)
    if delta is None or not 1 <= day.year + delta.years + delta.months // 12 <= 9998 or abs(count) > 100_000:
        return None
    return day + delta


_FINENESS = {
    Precision.DAY: 0, Precision.WEEK: 1, Precision.RANGE: 2, Precision.MONTH: 2, Precision.QUARTER: 3, Precision.SEASON: 3,
    Precision.YEAR: 4, Precision.DECADE: 5, Precision.CENTURY: 6,
}  # fmt: skip
_UNIT_FINENESS = {"day": 0, "night": 0, "week": 1, "weekend": 1, "fortnight": 1, "month": 2, "quarter": 3, "year": 4,
                  "decade": 5, "century": 6}  # fmt: skip


def supports(precision: Precision, unit: str) -> bool:
    """Tell whether a date this fine can be counted from in ``unit``: no days can be counted from a month."""
    return unit in _UNIT_FINENESS and _FINENESS.get(precision, 9) <= _UNIT_FINENESS[unit]
