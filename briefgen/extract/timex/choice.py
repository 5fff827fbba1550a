"""Which Friday, which May: the occurrence of a weekday, month or day of the year that the words most likely mean."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from briefgen.extract.timex.scene import Base, Look
from briefgen.extract.timex.values import make_day
from briefgen.model.when import Precision

_FARTHEST_BACK = 6
AHEAD_DAYS = 75
"""Without a cue, a date of the year up to this far ahead is taken, else the last one; chosen on development data."""
AHEAD_CUE_DAYS = 270
"""With a cue that looks ahead, a date up to this far ahead is taken."""
BACK_CUE_DAYS = 60
"""With a verb in the past tense, a date this far ahead: "a dividend was declared, payable Nov. 16"."""
NEXT_YEAR_MONTHS = 8
"""In a narrative a month more than this far back in the year belongs to the next year."""


def weekday_near(day: date, weekday: int, look: Look) -> date | None:
    """Return the latest such weekday, ``day`` included, or the next one for a verb that looks ahead.

    In news a bare weekday is the publication day (43 % of 234) or one of the days before (45 %). It is never the sixth
    day before (none of 125 in the past tense); where it would be, the day after is as likely, for articles dated in
    another time zone, and None is returned.
    """
    back = (day.isoweekday() - weekday) % 7
    if look is Look.AHEAD:
        return day + timedelta((weekday - day.isoweekday()) % 7)
    return day - timedelta(back) if back < _FARTHEST_BACK else None


def weekday_before(day: date, weekday: int) -> date:
    """Return the last such weekday before ``day``."""
    return day - timedelta((day.isoweekday() - weekday - 1) % 7 + 1)


def weekday_after(day: date, weekday: int) -> date:
    """Return the first such weekday after ``day``."""
    return day + timedelta((weekday - day.isoweekday() - 1) % 7 + 1)


def year_for(start: tuple[int, int], base: Base, look: Look) -> int | None:
    """Return the year that makes (month, day) the occurrence meant, seen from ``base``; None for no such day."""
    days = [(day.year, (day - base.day).days) for year in (-1, 0, 1) if (day := make_day(base.day.year + year, *start))]
    limit = {Look.AHEAD: AHEAD_CUE_DAYS, Look.BACK: BACK_CUE_DAYS, Look.UNKNOWN: AHEAD_DAYS}[look]
    fitting = [(gap, year) for year, gap in days if gap <= limit]
    if not fitting:
        return None
    if look is Look.AHEAD:
        coming = [(gap, year) for gap, year in fitting if gap >= -31]
        return min(coming)[1] if coming else max(fitting)[1]
    return max(fitting)[1]


def year_in_story(month: int, base: Base) -> int:
    """Return the year of a month in a narrative that has come to ``base``: the same, or the one it runs on into."""
    fine = base.span.precision in (Precision.DAY, Precision.WEEK, Precision.MONTH)
    return base.day.year + (fine and month - base.day.month < -NEXT_YEAR_MONTHS)


def century_of(two_digits: int, near: Base | None) -> int:
    """Return the latest year with these last digits that has begun, seen from ``near``."""
    top = near.day.year + 1 if near else 1999
    return top - (top - two_digits) % 100


def month_before(base: date, month: int) -> date:
    """Return the first day of the last such month before the month of ``base``."""
    return base.replace(day=1) - relativedelta(months=(base.month - month - 1) % 12 + 1)


def month_after(base: date, month: int) -> date:
    """Return the first day of the first such month after the month of ``base``."""
    return base.replace(day=1) + relativedelta(months=(month - base.month - 1) % 12 + 1)
