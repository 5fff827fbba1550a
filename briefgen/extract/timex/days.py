"""Rules for days that carry their own month: "May 6", "6-8 May 2019", "2019-05-06"."""

import re
from dataclasses import replace

from briefgen.extract.timex.choice import century_of, year_for, year_in_story
from briefgen.extract.timex.fragments import DAY, MONTH, NINETEEN, ORDINAL_WORD, PART, SHORT_YEAR, WEEKDAY, YEAR
from briefgen.extract.timex.lexicon import CARDINALS, PARTS_OF_DAY, month_number, ordinal_number
from briefgen.extract.timex.scene import Match, Meaning, Rule, Scene, explicit, group, rule, unresolved
from briefgen.extract.timex.values import LEAP_YEAR, make_day
from briefgen.model.claims import TimexKind

_LEAD = rf"(?:{WEEKDAY},? (?:the )?)?"
_FAR_YEAR = r"(?=(?:[-–—]| to | and | through )(?:[A-Z][a-z]+\.? )?\d{1,2},? (?P<far>(?:1\d|20)\d\d)\b)"
"""The year that stands after the second day of a range."""
_YEAR_TAIL = rf"(?:,? (?:of |in )?{YEAR}|{_FAR_YEAR}|,? {SHORT_YEAR}|,? {NINETEEN})?"
_GLUE = r"(?:[-–—]| to | and | or | through )"
_NOT_A_COUNT = r"(?! ?(?:percent|per cent|%|[ap]\.?m\b))(?:(?<=[-–—]\d)|(?<=[-–—]\d\d)|(?! ?[a-z]))"
"""What may not follow the second day of a range; after a dash a small word may: "May 6-8 was fair"."""


def year_told(found: Match, scene: Scene) -> int | None:
    """Return the year that a match carries, in full, in two digits or in words."""
    if text := group(found, "year") or group(found, "far"):
        return int(text)
    if short := group(found, "short"):
        return century_of(int(short), scene.now or scene.last)
    return _year_in_words(found)


def _year_in_words(found: Match) -> int | None:
    if tens := group(found, "tens"):
        return 1900 + CARDINALS[tens] + CARDINALS.get(group(found, "ones"), 0)
    return 2000 + CARDINALS.get(group(found, "after"), 0) if group(found, "thousand") else None


def _date(found: Match, scene: Scene) -> Meaning | None:
    month = month_number(found["month"])
    day = ordinal_number(group(found, "ordinal") or found["day"])
    year = year_told(found, scene)
    if year is None:
        return day_of_year(month, day, found, scene)
    made = make_day(year, month, day)
    return explicit(made.isoformat()) if made else None


def _part_of_date(found: Match, scene: Scene) -> Meaning | None:
    """Read "the night of 5 May", "the morning of April 19, 1975"."""
    day = _date(found, scene)
    return replace(day, kind=TimexKind.TIME, value=f"{day.value}T{PARTS_OF_DAY[group(found, 'part')]}") if day else None


def day_of_year(month: int, day: int, found: Match, scene: Scene) -> Meaning | None:
    """Return the meaning of a month and day without a year; open when nothing tells the year."""
    if not make_day(LEAP_YEAR, month, day):
        return None
    base = scene.now
    if base is None:
        return unresolved(f"XXXX-{month:02d}-{day:02d}")
    if scene.narrative:
        year: int | None = year_in_story(month, base)
    else:
        year = _year_just_told((month, day), scene) or year_for((month, day), base, scene.look(found))
    made = make_day(year, month, day) if year else None
    return base.date(made.isoformat()) if made else unresolved(f"XXXX-{month:02d}-{day:02d}")


_GOES_ON = 62
"""Days after a date of an earlier year in which a day without a year still tells what came of it."""


def _year_just_told(start: tuple[int, int], scene: Scene) -> int | None:
    """Return the year of the past that the sentence or the one before tells of: "On 3 March 1817 ... On 4 March"."""
    near = scene.near
    if near is None or not (near.explicit and near.is_day and scene.now and near.day.year < scene.now.day.year):
        return None
    day = make_day(near.day.year, *start)
    return near.day.year if day and 0 < (day - near.day).days <= _GOES_ON else None


def _second_day(found: Match, scene: Scene) -> Meaning | None:
    """Read the second day of "May 6-8" and of "May 6 and 8" with the month and year of the first."""
    if not scene.previous or scene.previous[1] != found.start():
        return None
    start, end, first = scene.previous
    if found["year"] and found["year"] != first.value[:4]:
        return None
    if not re.search(r"[A-Za-z.] (?:the )?\d{1,2}(?:st|nd|rd|th)?$", scene.text[start:end]):
        return None
    value = first.value[:8] + f"{int(found['day']):02d}"
    if not re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d", first.value) or value <= first.value:
        return None
    year = first.value[:4]
    if not make_day(LEAP_YEAR if year == "XXXX" else int(year), int(value[5:7]), int(found["day"])):
        return None
    return Meaning(first.kind, value, first.anchor, first.anchor_day)


def _iso(found: Match, _: Scene) -> Meaning | None:
    made = make_day(int(found["year"]), int(found["m"]), int(found["d"]))
    return explicit(made.isoformat()) if made else None


def _slashes(found: Match, scene: Scene) -> Meaning | None:
    """Read 10/26/1989 and 26/10/1989; decline 10/11/1989, which may be either."""
    one, other, year = int(found["a"]), int(found["b"]), int(found["year"])
    if len(found["year"]) == len("89"):
        year = century_of(year, scene.now or scene.last)
    if one <= 12 and other <= 12 and one != other:
        return None
    made = make_day(year, min(one, other), max(one, other))
    return explicit(made.isoformat()) if made else None


def _attacks(_: Match, __: Scene) -> Meaning | None:
    return explicit("2001-09-11")


RULES: tuple[Rule, ...] = (
    rule("iso-date", _iso, r"\b(?P<year>(?:1\d|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", needs=("-",)),
    rule(
        "slashed-date", _slashes, r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])", needs=("/",)
    ),
    rule(
        "attacks-of-2001",
        _attacks,
        r"\b(?:Sept(?:ember|\.)? 11(?:th)?|11 September)(?=,? (?:terror|attack|hijack)|['’]s? attack)|\b9/11\b(?!/)",
        needs=("11",),
    ),
    rule("part-of-month-day", _part_of_date, rf"\b(?:the )?{PART} of {_LEAD}{MONTH} {DAY}{_YEAR_TAIL}"),
    rule(
        "part-of-day-month",
        _part_of_date,
        rf"\b(?:the )?{PART} of {_LEAD}(?:the )?{DAY} (?:of )?{MONTH}(?![a-z]){_YEAR_TAIL}",
    ),
    rule("month-day", _date, rf"\b{_LEAD}(?:the )?{MONTH} (?:the )?{DAY}{_YEAR_TAIL}"),
    rule("month-ordinal", _date, rf"\b{_LEAD}{MONTH} (?:the )?{ORDINAL_WORD}\b{_YEAR_TAIL}"),
    rule("day-month", _date, rf"\b{_LEAD}(?:the )?{DAY} (?:of )?{MONTH}(?![a-z]){_YEAR_TAIL}"),
    rule("ordinal-month", _date, rf"\bthe {ORDINAL_WORD} (?:of )?{MONTH}(?![a-z]){_YEAR_TAIL}"),
    rule(
        "day-before-range",
        _date,
        rf"\b(?P<core>{DAY}){_GLUE}\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}(?![a-z])(?:,? {YEAR})?",
    ),
    rule("day-after-range", _second_day, rf"{_GLUE}(?P<core>(?:the )?{DAY}(?:,? {YEAR}|{_NOT_A_COUNT}))"),
)

_WHOLE = tuple(one for one in RULES if one.name in ("month-day", "day-month"))


def day_at(scene: Scene, offset: int) -> Meaning | None:
    """Return the meaning of the day of a month that begins at ``offset``, None where no such words stand."""
    for one in _WHOLE:
        found = one.pattern.match(scene.text, offset, scene.sentence[1])
        if found and (meaning := one.read(found, scene)):
            return meaning
    return None
