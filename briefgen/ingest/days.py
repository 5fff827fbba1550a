"""Publication dates as people and machines write them, read strictly: an ISO date or an unambiguous long form.

``05/06/2019`` is two dates and is refused; so is a weekday that does not fit its day.
"""

import re
from calendar import monthrange
from datetime import date

from briefgen.model.when import MONTHS, WEEKDAYS

_MONTHS = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:(?P<weekday>mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    r"\.?,? )?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LONG_FORMS = (
    re.compile(rf"\b{_WEEKDAY}{_DAY} (?:of )?{_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_WEEKDAY}{_MONTH} {_DAY},? (?P<year>\d{{4}})\b", re.IGNORECASE),
)
_ISO_IN_TEXT = re.compile(r"(?<![\d./-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![./-]?\d)")
_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_CLOCK = re.compile(
    r"(?:(?:,| at| -| \||) ?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?| [+-]\d{4})?)?",
    re.IGNORECASE,
)
_IN_NAME = re.compile(r"(?<!\d)(?P<year>\d{4})(?P<dash>[-_.]?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})(?!\d)")
FIRST, LAST = 1700, 2100
"""Years outside these are typing mistakes or numbers of other things."""


def parse_day(text: str) -> date | None:
    """Return the day that ``text`` as a whole names, or None. The day is taken as written, in whatever time zone."""
    text = " ".join(text.split())
    if iso := _ISO.fullmatch(text):
        return _day(*map(int, iso.groups()))
    for form in _LONG_FORMS:
        match = form.match(text)
        if match and _CLOCK.fullmatch(text, match.end()):
            return _of(match)
    return None


def days_in(text: str) -> tuple[date, ...]:
    """Return the complete dates that are written in ``text``, in order."""
    forms = (*_LONG_FORMS, _ISO_IN_TEXT)
    found = sorted((match.start(), day) for form in forms for match in form.finditer(text) if (day := _of(match)))
    return tuple(day for _, day in found)


def day_in_name(name: str) -> date | None:
    """Return the one day that a file or folder name carries, such as ``2019-05-15-embassy`` or ``20190515``."""
    days = {day for match in _IN_NAME.finditer(name) if (day := _of(match))}
    return days.pop() if len(days) == 1 else None


def _of(match: re.Match[str]) -> date | None:
    words = match.groupdict()
    month = words["month"].lower()
    day = _day(int(words["year"]), int(month) if month.isdecimal() else _MONTHS[month[:3]], int(words["day"]))
    weekday = words.get("weekday")
    if day and weekday and WEEKDAYS[day.weekday()][:3] != weekday.lower()[:3]:
        return None
    return day


def _day(year: int, month: int, day: int) -> date | None:
    if not (FIRST <= year <= LAST and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
