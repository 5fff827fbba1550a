"""The axis of days below a timeline: how far it reaches and where it is labelled."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefgen.render import dates

REACH = timedelta(days=60)
"""How long before the first and after the last article an event still belongs on the axis. Beyond that, one old date
would press all the others together; the list below has it."""

_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_MOST = 4
"""Labels that a phone's width holds."""


def window(days: Iterable[date], published: Sequence[date]) -> tuple[date, ...]:
    """Return the days, in order, that lie near the articles; all of them when no article has a date."""
    ordered = sorted(days)
    if not published:
        return tuple(ordered)
    first, last = published[0] - REACH, published[-1] + REACH
    return tuple(day for day in ordered if first <= day <= last)


def ticks(first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Return labelled days between two days: single days or the first of months, the first one with its year."""
    span = (last - first).days
    for step in _STEPS:
        if span < step * _MOST:
            days = [first + timedelta(days=offset) for offset in range(0, span + 1, step)]
            return tuple((day, dates.short(day, year=not at)) for at, day in enumerate(days))
    for months in _MONTH_STEPS:
        starts = _months(first, last, months)
        if len(starts) <= _MOST:
            return tuple((day, dates.short_month(day)) for day in starts)
    return ()


def _months(first: date, last: date, step: int) -> list[date]:
    begin, end = first.year * 12 + first.month - (first.day == 1), last.year * 12 + last.month
    return [date(at // 12, at % 12 + 1, 1) for at in range(begin, end) if at % step == 0]
