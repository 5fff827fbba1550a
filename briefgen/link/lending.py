"""Dates lent: a statement without a date of its own takes the one that another telling of the same event states.

Only a date that all tellings admit is lent, never to an article that appeared before it, nor against the weekday or the
day of the month that the statement itself names.
"""

import re
from collections.abc import Iterable
from datetime import timedelta

from briefgen.model.claims import Dating, EventDate
from briefgen.model.when import When

_EVE = timedelta(1)
"""An article may carry the date of the evening before the day on which its event is dated elsewhere."""

_DAY_OF_MONTH = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])")


def lent(own: EventDate | None, others: Iterable[EventDate | None]) -> EventDate | None:
    """Return ``own`` where it is stated, else the finest date that ``others`` state, marked as inferred.

    ``others`` are the dates of other tellings of the same event; where they differ, ``own`` is returned as it is.
    """
    stated = [date for date in others if date is not None and date.dating is Dating.STATED and date.when.resolved]
    if not stated or (own is not None and own.dating is Dating.STATED):
        return own
    finest = min(stated, key=lambda date: days_in(date.when))
    if not all(finest.when.admits(date.when) for date in stated) or not may_follow(finest.when, own):
        return own
    return EventDate(Dating.INFERRED, finest.when, "another telling", finest.timex)


def may_follow(when: When, own: EventDate | None) -> bool:
    """Tell whether a statement dated ``own``, by its report or by open words, can tell an event of ``when``."""
    if own is None:
        return True
    if own.dating is Dating.UNDATED:
        return _fits(own.when.edtf, when)
    reported = own.when.start
    return not (reported and when.start and reported < when.start - _EVE)


def days_in(when: When) -> int:
    """Return the days that a date may span, a number above all others where one side is open."""
    return (when.end - when.start).days if when.start and when.end else 10**7


def _fits(edtf: str, when: When) -> bool:
    """Tell whether the parts that an open date names are those of ``when``."""
    if found := _WEEKDAY.match(edtf):
        return when.is_day and when.start is not None and when.start.isoweekday() == int(found["weekday"])
    if found := _DAY_OF_MONTH.match(edtf):
        months = {day.month for day in (when.start, when.end) if day}
        named = int(found["day"] or 0)
        return months == {int(found["month"])} and (
            not named or (when.is_day and when.start is not None and when.start.day == named)
        )
    return True
