"""Dates in the words of the interface: never finer than what the source says, and open where the source is open."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton

from briefgen.model.claims import Dating, EventDate
from briefgen.model.source import Article
from briefgen.model.when import Anchor, Candidates, Precision, When
from briefgen.render.labels import ENGLISH, Labels

_YEARLESS = 2000
"""A leap year, so that 29 February of an open year can be formatted; it is never printed."""

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "quarter_1", 34: "quarter_2", 35: "quarter_3", 36: "quarter_4"}
_PART = re.compile(r"\b(early|mid|late)\b", re.IGNORECASE)
_POINT = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?[~?%]?")


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as templates print it.

    ``text`` is the date in words, empty when it cannot be told; ``iso`` the value of ``<time datetime>``, empty for
    what HTML cannot say; ``words`` the source's own; ``marks`` what a reader must know: approximate, reported, ….
    ``basis`` tells what the words were counted from; ``plain`` words need no reading: in English they are the date.
    """

    text: str
    iso: str
    words: str = ""
    marks: tuple[str, ...] = ()
    basis: str = ""
    plain: bool = False


@lru_cache(maxsize=8192)
def day(value: date, labels: Labels = ENGLISH) -> str:
    """Return a day as in "15 May 2019"."""
    return format_date(value, "long", locale=labels.locale)


def period(first: date, last: date, labels: Labels = ENGLISH) -> str:
    """Return two days and what lies between, as in "28 May – 3 June 2019"."""
    if first == last:
        return day(last, labels)
    if (first.year, first.month) == (last.year, last.month):
        return labels("dates.days_of_month", first=first.day, last=day(last, labels))
    begun = day(first, labels) if first.year != last.year else _day_of_month(first, labels)
    return labels("dates.period", first=begun, last=day(last, labels))


@lru_cache(maxsize=8192)
def month(value: date, labels: Labels = ENGLISH) -> str:
    """Return a month as in "May 2019"."""
    return format_skeleton("yMMMM", value, locale=labels.locale)


def short(value: date, labels: Labels = ENGLISH, *, year: bool) -> str:
    """Return a day for an axis, as in "15 May" or "15 May 2019"."""
    return format_skeleton("yMMMd" if year else "MMMd", value, locale=labels.locale)


def short_month(value: date, labels: Labels = ENGLISH) -> str:
    """Return a month for an axis, as in "Nov 2019"."""
    return format_skeleton("yMMM", value, locale=labels.locale)


@lru_cache(maxsize=8192)
def in_words(when: When, labels: Labels = ENGLISH) -> str:
    """Return what ``when`` means, or an empty string when its words mean no date by themselves."""
    if when.edtf.startswith("XXXX"):
        text = _yearless(when.edtf, labels)
        return labels("dates.no_year", date=text) if text else ""
    if not when.resolved:
        return ""
    part = _PART.search(when.words)
    if part and when.approximate and (whole := _common(when, labels)):
        return labels("dates", part[1].lower(), date=whole)
    text = _interval(when, labels)
    return labels("dates.about", date=text) if when.approximate and text else text


def edtf_in_words(value: str, labels: Labels = ENGLISH) -> str:
    """Return an EDTF value alone in words, as in "March 2025" or "10 March 2025 – 14 March 2025"."""
    first, _, last = value.partition("/")
    return _from_to([end for end in (first, last) if end not in {"", ".."}], labels)


def iso(when: When) -> str:
    """Return the value of ``<time datetime>``: a day, a month or a year, or an empty string."""
    plain = when.edtf.rstrip("~?%")
    fine = re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", plain)
    return plain if fine and when.resolved else ""


def shown(found: EventDate, article: Article, labels: Labels = ENGLISH) -> DateView:
    """Return an event's date with its words, its marks and the day it was counted from."""
    when = found.when
    marks = ["approximate"] if when.approximate else []
    if found.dating in {Dating.INFERRED, Dating.REPORTED, Dating.UNDATED, Dating.CORRECTED}:
        marks.append(str(found.dating))
    words = found.timex.text if found.timex else ""
    basis = _basis(found, article, labels)
    return DateView(in_words(when, labels), iso(when), words, tuple(marks), basis, plain=_is_plain(words, when, labels))


def any_of(found: Candidates, labels: Labels = ENGLISH) -> str:
    """Return candidates in words: "1 May 2019 or 8 May 2019", "15 May of 2019, 2024 or a later year"."""
    one_day = len({(each.month, each.day) for each in found.days}) == 1
    first = found.days[0]
    if one_day and (len(found.days) > 1 or found.onward):
        told = [str(each.year) for each in found.days] + [labels("dates.later_year")] * found.onward
        return labels("dates.of_years", day=_day_of_month(first, labels), years=_either(told, labels))
    days = [day(one, labels) for one in found.days] + [labels("dates.later_day")] * found.onward
    return _either(days, labels)


def _either(told: list[str], labels: Labels) -> str:
    return f" {labels('or')} ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def said_on(when: When, labels: Labels = ENGLISH) -> DateView:
    """Return the date on which something was said, without a word on how it was counted."""
    return DateView(in_words(when, labels), iso(when), when.words, plain=_is_plain(when.words, when, labels))


def _is_plain(words: str, when: When, labels: Labels) -> bool:
    return words == in_words(when, ENGLISH if labels.foreign else labels)


def _basis(found: EventDate, article: Article, labels: Labels) -> str:
    when = found.when
    if found.dating is Dating.REPORTED:
        return ""
    if when.anchor is Anchor.PUBLICATION and when.anchor_day:
        return labels("dates.in_article", day=day(when.anchor_day, labels))
    if when.anchor is Anchor.TEXT and when.anchor_day:
        return labels("dates.counted_from", day=day(when.anchor_day, labels))
    unknown = when.anchor is Anchor.MISSING and not article.published
    return labels("dates.no_article_date") if unknown else ""


@lru_cache(maxsize=8192)
def _day_of_month(value: date, labels: Labels) -> str:
    return format_skeleton("MMMMd", value, locale=labels.locale)


def _yearless(edtf: str, labels: Labels) -> str:
    found = _POINT.fullmatch(edtf)
    if not found or not found["month"] or not 1 <= int(found["month"]) <= 12:
        return ""
    value = date(_YEARLESS, int(found["month"]), int(found["day"] or 1))
    return _day_of_month(value, labels) if found["day"] else format_date(value, "LLLL", locale=labels.locale)


def _interval(when: When, labels: Labels) -> str:
    ends = when.edtf.split("/")
    if len(ends) == 2 and ends[0] in {"..", ""}:
        return labels("dates.until", date=_point(ends[1], labels))
    if len(ends) == 2 and ends[1] in {"..", ""}:
        return labels("dates.from", date=_point(ends[0], labels))
    whole_days = all(len(end.rstrip("~?%")) == 10 for end in ends)
    if when.start and when.end and whole_days and len(ends) == 2:
        week = when.precision is Precision.WEEK and when.start.weekday() == 0 and (when.end - when.start).days == 6
        return labels("dates.week", day=day(when.start, labels)) if week else period(when.start, when.end, labels)
    return _from_to(ends, labels)


def _from_to(ends: list[str], labels: Labels) -> str:
    points = tuple(dict.fromkeys(_point(end, labels) for end in ends))
    return labels("dates.period", first=points[0], last=points[1]) if len(points) > 1 else "".join(points)


def _point(edtf: str, labels: Labels) -> str:
    """Return one EDTF date in words; what is not known here is returned as it stands."""
    found = _POINT.fullmatch(edtf)
    if not found:
        return edtf
    year, number = found["year"], int(found["month"] or 0)
    if number in _SEASONS:
        return labels("dates", _SEASONS[number], year=year)
    if number in _QUARTERS:
        return labels("dates", _QUARTERS[number], year=year)
    if not number:
        return _years(year, labels)
    value = date(int(year), number, int(found["day"] or 1))
    return day(value, labels) if found["day"] else month(value, labels)


def _years(year: str, labels: Labels) -> str:
    """Return a year, a decade ("the 1990s") or a century ("the 1900s": a number and ``XX`` say no more)."""
    return labels("dates.decade", years=year.replace("X", "0")) if year.endswith("X") else year


def _common(when: When, labels: Labels) -> str:
    """Return the month or the year that holds the whole of ``when``, for "late May 2019" and "late 2018"."""
    if not when.start or not when.end or when.start.year != when.end.year:
        return ""
    return month(when.start, labels) if when.start.month == when.end.month else str(when.start.year)
