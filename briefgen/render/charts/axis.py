"""The axis of days below a timeline: how far it reaches and where it is labelled."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefgen.render import dates
from briefgen.render.charts.shapes import Stretch
from briefgen.render.labels import ENGLISH, Labels

REACH = timedelta(days=60)
"""How long before the first and after the last article an event still belongs on the axis. Beyond that, one old date
would press all the others together; the list below has it."""

SHORT = timedelta(days=14)
LENGTHENED = 2
"""An axis is lengthened by no more than this part of its length, or of two weeks, at either end for what took several
days: one month before the news would press all of that together."""

LANES = 4
"""Rows of times of several days; more would be a chart of their own."""

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


def stretches(spans: Iterable[tuple[date, date]], days: Sequence[date]) -> tuple[Stretch, ...]:
    """Return times of several days as they fit on an axis that has ``days``, each in a row where nothing is in its way.

    One that lies near may lengthen the axis; what reaches farther is cut at its ends. Of more than fit in the rows the
    first stay.
    """
    given = sorted(set(spans))
    near = max(max(days) - min(days), SHORT) / LENGTHENED
    short = [span for span in given if min(days) - near <= span[0] and span[1] <= max(days) + near]
    begin, end = min([*days, *(one for one, _ in short)]), max([*days, *(one for _, one in short)])
    until: list[date] = []
    made: list[Stretch] = []
    for one, other in given:
        if one > end or other < begin:
            continue
        lane = next((lane for lane, taken in enumerate(until) if taken < one), len(until))
        if lane == LANES:
            continue
        until[lane : lane + 1] = [other]
        made.append(Stretch(max(one, begin), min(other, end), lane))
    return tuple(made)


def ticks(first: date, last: date, labels: Labels = ENGLISH) -> tuple[tuple[date, str], ...]:
    """Return labelled days between two days: single days or the first of months, the first one with its year."""
    span = (last - first).days
    for step in _STEPS:
        if span < step * _MOST:
            days = [first + timedelta(days=offset) for offset in range(0, span + 1, step)]
            return tuple((day, dates.short(day, labels, year=not at)) for at, day in enumerate(days))
    for months in _MONTH_STEPS:
        starts = _months(first, last, months)
        if len(starts) <= _MOST:
            return tuple((day, dates.short_month(day, labels)) for day in starts)
    return ()


def _months(first: date, last: date, step: int) -> list[date]:
    begin, end = first.year * 12 + first.month - (first.day == 1), last.year * 12 + last.month
    return [date(at // 12, at % 12 + 1, 1) for at in range(begin, end) if at % step == 0]
