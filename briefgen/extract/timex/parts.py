"""Parts of a unit of the calendar: "late last year", "mid-May", "earlier this week" to the days they leave.

What the words leave vague comes out as an approximate interval in months or days. Seasons, quarters and weeks are too
short for that and stay whole.
"""

import re
from collections.abc import Callable
from datetime import date

from dateutil.relativedelta import relativedelta

from briefgen.extract.timex.values import Interval
from briefgen.model.when import Precision

_PART = re.compile(
    r"(?i:(?:the|its|their) )?(?i:very )?(?:(?P<first>(?i:early|first)\b)|(?P<middle>(?i:mid|middle)\b)"
    r"|(?P<last>(?i:late|latter|last|second)\b)|(?P<before>(?i:earlier)\b)|(?P<after>(?i:later)\b))(?=[- ]|$)"
)
_COUNTED = re.compile(r"(?i:(?:the )?(?:first|last|second) (?!part|half|days|weeks|months))")
"""What "last" and "first" count rather than cut: "last May", "the first quarter"."""

_PAST = re.compile(r"(?i:(?:the|this) past )")
_LAST_WEEK = re.compile(r"(?i:\blast week$)")
_SUNDAY = 7
"""A Sunday's paper may call the week that ends with it "last week", or the one before: both are left standing."""
_BACK = {
    Precision.WEEK: relativedelta(weeks=1),
    Precision.MONTH: relativedelta(months=1),
    Precision.YEAR: relativedelta(years=1),
}

Part = tuple[date, date, str]
"""First and last day, and the EDTF value."""
_HALF = re.compile(r"(?i:half\b)")


def part_of(words: str, whole: Interval, anchor: date | None) -> Part | None:
    """Return the part of ``whole`` that ``words`` leave, or None when they mean all of it.

    ``anchor`` is the day that "earlier" and "later" divide the unit by.
    """
    if anchor and _PAST.match(words) and whole.precision in _BACK:
        return _run_up(whole, anchor)
    if anchor and anchor.isoweekday() == _SUNDAY and _LAST_WEEK.search(words):
        return whole.start, anchor, f"{whole.start.isoformat()}/{anchor.isoformat()}"
    found = _PART.match(words)
    if not found or _COUNTED.match(words) or whole.precision not in _CUTS:
        return None
    which = found.lastgroup or ""
    if which in ("before", "after"):
        return _divided(which, whole, anchor)
    if _HALF.match(words, found.end() + 1):
        return _half(whole, first=which == "first")
    cut = _THIRDS.get(whole.precision)
    return cut(whole, ("first", "middle", "last").index(which)) if cut else None


def _run_up(whole: Interval, anchor: date) -> Part:
    """Return the days before ``anchor`` that "the past week" means, which is not the week of the calendar."""
    start = anchor - _BACK[whole.precision]
    if whole.precision is Precision.WEEK:
        return start, anchor, f"{start.isoformat()}~/{anchor.isoformat()}"
    start = start.replace(day=1)
    end = anchor.replace(day=1) + relativedelta(months=1, days=-1)
    return start, end, f"{start:%Y-%m}~/{end:%Y-%m}"


def _divided(which: str, whole: Interval, anchor: date | None) -> Part | None:
    if anchor is None or not whole.start < anchor < whole.end:
        return None
    start, end = (whole.start, anchor) if which == "before" else (anchor, whole.end)
    if whole.precision is Precision.YEAR:
        start, end = start.replace(day=1), end.replace(day=1) + relativedelta(months=1, days=-1)
        return start, end, f"{start:%Y-%m}/{end:%Y-%m}" if start.month != end.month else f"{start:%Y-%m}"
    return start, end, f"{start.isoformat()}/{end.isoformat()}"


def _half(whole: Interval, *, first: bool) -> Part | None:
    if whole.precision is Precision.MONTH:
        start, end = (whole.start, whole.start.replace(day=15)) if first else (whole.start.replace(day=16), whole.end)
        return start, end, f"{start.isoformat()}/{end.isoformat()}"
    if whole.precision is Precision.YEAR:
        start, end = (
            (whole.start, whole.end.replace(month=6, day=30)) if first else (whole.start.replace(month=7), whole.end)
        )
        return start, end, f"{start:%Y-%m}/{end:%Y-%m}"
    return None


def _of_month(whole: Interval, third: int) -> Part:
    start = whole.start.replace(day=(1, 11, 21)[third])
    end = whole.end if third == 2 else whole.start.replace(day=(10, 20)[third])
    return start, end, f"{start.isoformat()}~/{end.isoformat()}~"


def _of_year(whole: Interval, third: int) -> Part:
    """Cut a year as readers take it: its first three months, the four in the middle, the last three."""
    first, last = ((1, 3), (5, 8), (10, 12))[third]
    start = whole.start.replace(month=first)
    end = whole.start.replace(month=last) + relativedelta(months=1, days=-1)
    return start, end, f"{start:%Y-%m}~/{end:%Y-%m}~"


def _of_decade(whole: Interval, third: int) -> Part:
    return _years(whole, *((0, 3), (4, 6), (7, 9))[third])


def _of_century(whole: Interval, third: int) -> Part:
    return _years(whole, *((0, 33), (34, 66), (67, 99))[third])


def _years(whole: Interval, first: int, last: int) -> Part:
    start = whole.start.replace(year=whole.start.year + first)
    end = whole.end.replace(year=whole.start.year + last)
    return start, end, f"{start.year:04d}~/{end.year:04d}~"


_THIRDS: dict[Precision, Callable[[Interval, int], Part]] = {
    Precision.MONTH: _of_month,
    Precision.YEAR: _of_year,
    Precision.DECADE: _of_decade,
    Precision.CENTURY: _of_century,
}
_CUTS = frozenset(_THIRDS) | {Precision.WEEK}
