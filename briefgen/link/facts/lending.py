"""Dates lent: a statement without a date of its own takes the one that another telling of the same event states.

Only a date that all tellings admit is lent, never to an article that appeared before it, nor against the weekday or the
day of the month that the statement itself names.
"""

import re
from collections.abc import Iterable
from datetime import timedelta

from briefgen.model.claims import Dating, EventDate
from briefgen.model.when import WEEKDAYS, When

_EVE = timedelta(1)
"""An article may carry the date of the evening before the day on which its event is dated elsewhere."""

_DAY_OF_MONTH = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)


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
        return _fits(own.when, when)
    reported = own.when.start
    return not (reported and when.start and reported < when.start - _EVE)


def days_in(when: When) -> int:
    """Return the days that a date may span, a number above all others where one side is open."""
    return (when.end - when.start).days if when.start and when.end else 10**7


def weekday_in(words: str) -> int | None:
    """Return the weekday that the words of a date name, 1 for Monday as in ISO 8601, None where they name none."""
    found = {day.lower() for day in _WEEKDAY.findall(words)}
    return WEEKDAYS.index(found.pop()) + 1 if len(found) == 1 else None


def day_of_month_in(edtf: str) -> tuple[int, int] | None:
    """Return month and day, 0 for no day, of a date without its year."""
    found = _DAY_OF_MONTH.fullmatch(edtf)
    return (int(found["month"]), int(found["day"] or 0)) if found else None


def _fits(open_: When, when: When) -> bool:
    """Tell whether the parts that an open date names are those of ``when``."""
    one_day = when.start if when.is_day else None
    weekday, of_month = weekday_in(open_.words), day_of_month_in(open_.edtf)
    if weekday and (one_day is None or one_day.isoweekday() != weekday):
        return False
    if of_month is None:
        return True
    month, day = of_month
    months = {day.month for day in (when.start, when.end) if day}
    return months == {month} and (not day or (one_day is not None and one_day.day == day))
