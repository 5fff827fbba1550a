"""Dates as English words: never finer than what the source says, and open where the source is open."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel.dates import format_date

from briefgen.model.claims import Dating, EventDate
from briefgen.model.source import Article
from briefgen.model.when import Anchor, Candidates, Precision, When

_LOCALE = "en_GB"
_YEARLESS = 2000
"""A leap year, so that 29 February of an open year can be formatted; it is never printed."""

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
_PART = re.compile(r"\b(early|mid|late)\b", re.IGNORECASE)
_POINT = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?[~?%]?")


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as templates print it.

    ``text`` is the date in English, empty when it cannot be told; ``iso`` the value of ``<time datetime>``, empty for
    what HTML cannot say; ``words`` the source's own; ``marks`` what a reader must know: approximate, reported, ….
    ``basis`` tells what the words were counted from.
    """

    text: str
    iso: str
    words: str = ""
    marks: tuple[str, ...] = ()
    basis: str = ""

    @property
    def plain(self) -> bool:
        """Tell whether the words need no reading: they are the date."""
        return self.words == self.text


@cache
def day(value: date) -> str:
    """Return a day as in "15 May 2019"."""
    return format_date(value, "d MMMM y", locale=_LOCALE)


def period(first: date, last: date) -> str:
    """Return two days and what lies between, as in "28 May – 3 June 2019"."""
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month != last.month:
        return f"{format_date(first, 'd MMMM', locale=_LOCALE)} – {day(last)}"
    return f"{first.day}–{day(last)}"


def month(value: date) -> str:
    """Return a month as in "May 2019"."""
    return format_date(value, "MMMM y", locale=_LOCALE)


def short(value: date, *, year: bool) -> str:
    """Return a day for an axis, as in "15 May" or "15 May 2019"."""
    return format_date(value, "d MMM y" if year else "d MMM", locale=_LOCALE)


def short_month(value: date) -> str:
    """Return a month for an axis, as in "Nov 2019"."""
    return format_date(value, "MMM y", locale=_LOCALE)


def english(when: When) -> str:
    """Return what ``when`` means in English, or an empty string when its words mean no date by themselves."""
    if when.edtf.startswith("XXXX"):
        return f"{_yearless(when.edtf)} (year not given)" if _yearless(when.edtf) else ""
    if not when.resolved:
        return ""
    part = _PART.search(when.words)
    if part and when.approximate and (whole := _common(when)):
        return f"{part[1].lower()} {whole}"
    text = _interval(when)
    return f"about {text}" if when.approximate and text else text


def english_edtf(value: str) -> str:
    """Return an EDTF value alone in English, as in "March 2025" or "10 March 2025 – 14 March 2025"."""
    first, _, last = value.partition("/")
    points = [_point(end) for end in (first, last) if end not in {"", ".."}]
    return " – ".join(dict.fromkeys(points))


def iso(when: When) -> str:
    """Return the value of ``<time datetime>``: a day, a month or a year, or an empty string."""
    plain = when.edtf.rstrip("~?%")
    fine = re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", plain)
    return plain if fine and when.resolved else ""


def shown(found: EventDate, article: Article) -> DateView:
    """Return an event's date with its words, its marks and the day it was counted from."""
    when = found.when
    marks = ["approximate"] if when.approximate else []
    if found.dating in {Dating.INFERRED, Dating.REPORTED, Dating.UNDATED, Dating.CORRECTED}:
        marks.append(str(found.dating))
    words = found.timex.text if found.timex else ""
    return DateView(english(when), iso(when), words, tuple(marks), _basis(found, article))


def any_of(found: Candidates) -> str:
    """Return candidates in English: "1 May 2019 or 8 May 2019", "15 May of 2019, 2024 or a later year"."""
    one_day = len({(each.month, each.day) for each in found.days}) == 1
    first = found.days[0]
    if one_day and (len(found.days) > 1 or found.onward):
        told = [str(each.year) for each in found.days] + ["a later year"] * found.onward
        return f"{format_date(first, 'd MMMM', locale=_LOCALE)} of {_either(told)}"
    return _either([*map(day, found.days), *["a later day"] * found.onward])


def _either(told: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def said_on(when: When) -> DateView:
    """Return the date on which something was said, without a word on how it was counted."""
    return DateView(english(when), iso(when), when.words)


def _basis(found: EventDate, article: Article) -> str:
    when = found.when
    if found.dating is Dating.REPORTED:
        return ""
    if when.anchor is Anchor.PUBLICATION and when.anchor_day:
        return f"in an article of {day(when.anchor_day)}"
    if when.anchor is Anchor.TEXT and when.anchor_day:
        return f"counted from {day(when.anchor_day)} in the text"
    return "in an article without a date" if when.anchor is Anchor.MISSING and not article.published else ""


def _yearless(edtf: str) -> str:
    found = _POINT.fullmatch(edtf)
    if not found or not found["month"] or not 1 <= int(found["month"]) <= 12:
        return ""
    value = date(_YEARLESS, int(found["month"]), int(found["day"] or 1))
    return format_date(value, "d MMMM" if found["day"] else "MMMM", locale=_LOCALE)


def _interval(when: When) -> str:
    ends = when.edtf.split("/")
    if len(ends) == 2 and ends[0] in {"..", ""}:
        return f"until {_point(ends[1])}"
    if len(ends) == 2 and ends[1] in {"..", ""}:
        return f"from {_point(ends[0])}"
    whole_days = all(len(end.rstrip("~?%")) == 10 for end in ends)
    if when.start and when.end and whole_days and len(ends) == 2:
        week = when.precision is Precision.WEEK and when.start.weekday() == 0 and (when.end - when.start).days == 6
        return f"week of {day(when.start)}" if week else period(when.start, when.end)
    return " – ".join(dict.fromkeys(_point(end) for end in ends))


def _point(edtf: str) -> str:
    """Return one EDTF date in English; what is not known here is returned as it stands."""
    found = _POINT.fullmatch(edtf)
    if not found:
        return edtf
    year, number = found["year"], int(found["month"] or 0)
    if number in _SEASONS:
        return f"{_SEASONS[number]} {year}"
    if number in _QUARTERS:
        return f"{_QUARTERS[number]} quarter of {year}"
    if not number:
        return _years(year)
    value = date(int(year), number, int(found["day"] or 1))
    return day(value) if found["day"] else month(value)


def _years(year: str) -> str:
    """Return a year, a decade ("the 1990s") or a century ("the 1900s": a number and ``XX`` say no more)."""
    return f"the {year.replace('X', '0')}s" if year.endswith("X") else year


def _common(when: When) -> str:
    """Return the month or the year that holds the whole of ``when``, for "late May 2019" and "late 2018"."""
    if not when.start or not when.end or when.start.year != when.end.year:
        return ""
    return month(when.start) if when.start.month == when.end.month else str(when.start.year)
