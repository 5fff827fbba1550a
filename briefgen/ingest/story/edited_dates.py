"""Dates that an editor gives: the part of EDTF (ISO 8601-2) that people write.

Days, months and years, each with ``~`` where it is approximate, and two of them with ``/`` between.
"""

import re
from calendar import monthrange
from datetime import date

from briefgen.model.when import Precision, When

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?~?")
_OPEN = ".."


def when_of(text: str) -> When | None:
    """Return the date that ``text`` gives, None where it gives none."""
    first, slash, last = text.partition("/")
    start, end = _days(first), _days(last if slash else first)
    if (start is None and first != _OPEN) or (end is None and last != _OPEN) or (start is None and end is None):
        return None
    if start and end and start[0] > end[1]:
        return None
    return When(
        words=text,
        edtf=text,
        precision=Precision.RANGE if slash else _precision(text),
        start=start[0] if start else None,
        end=end[1] if end else None,
        approximate="~" in text,
        rule="given by the editor",
    )


def _days(point: str) -> tuple[date, date] | None:
    """Return the first and the last day that a date may mean."""
    found = _POINT.fullmatch(point)
    if not found:
        return None
    year, month, day = (int(found[part] or 0) for part in ("year", "month", "day"))
    if not year or month > 12 or (found["month"] and not month):
        return None
    length = monthrange(year, month or 12)[1]
    if day > length or (found["day"] and not day):
        return None
    return date(year, month or 1, day or 1), date(year, month or 12, day or length)


def _precision(point: str) -> Precision:
    return {0: Precision.YEAR, 1: Precision.MONTH, 2: Precision.DAY}[point.count("-")]
