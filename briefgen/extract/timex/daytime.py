"""Rules for times of the day and named days: "10 p.m. Wednesday", "noon", "Christmas Eve"."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from briefgen.extract.timex.choice import weekday_near, year_for, year_in_story
from briefgen.extract.timex.lexicon import HOLIDAYS, MODIFIER, PARTS_OF_DAY, WEEKDAY, YEAR, weekday_number
from briefgen.extract.timex.scene import Meaning, Rule, Scene, explicit, rule, unresolved
from briefgen.model.when import Precision

_ZONE = r"(?: ?\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|local time|Eastern(?: time)?)\b\)?)?"
_ON_DAY = rf"(?:,? (?:on )?(?:{WEEKDAY}|(?P<deictic>today|yesterday|tomorrow|tonight)))?"


def _clock(found: re.Match[str], scene: Scene) -> Meaning | None:
    groups = found.groupdict()
    hour, minute = int(groups.get("hour") or 0), int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower()
    if half.startswith("p") and hour < 12 or "night" in half or "evening" in half or "afternoon" in half:
        hour = hour + 12 if hour < 12 else hour
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return _at_time(f"T{hour:02d}:{minute:02d}", found, scene)


def _at_time(suffix: str, found: re.Match[str], scene: Scene) -> Meaning | None:
    groups = found.groupdict()
    base = scene.now
    if groups.get("weekday"):
        weekday = weekday_number(groups["weekday"])
        if base is None or base.span.precision is not Precision.DAY:
            return unresolved(f"XXXX-WXX-{weekday}{suffix}")
        return base.date(weekday_near(base.day, weekday, scene.look(*found.span())).isoformat() + suffix)
    if groups.get("deictic"):
        shift = {"yesterday": -1, "tomorrow": 1}.get(groups["deictic"].lower(), 0)
        return (
            base.date((base.day + timedelta(shift)).isoformat() + suffix) if base else unresolved(f"XXXX-XX-XX{suffix}")
        )
    last = scene.last
    if last and last.span.precision is Precision.DAY:
        return last.date(last.day.isoformat() + suffix)
    if base is None or base.span.precision is not Precision.DAY:
        return unresolved(f"XXXX-XX-XX{suffix}")
    return base.date(base.day.isoformat() + suffix)


def _noon(found: re.Match[str], scene: Scene) -> Meaning | None:
    return _at_time("T12:00" if "noon" in found[0].lower() else "T24:00", found, scene)


def _part(found: re.Match[str], scene: Scene) -> Meaning | None:
    return _at_time("T" + PARTS_OF_DAY[found["part"].lower().removeprefix("mid").strip("- ")], found, scene)


def _holiday(found: re.Match[str], scene: Scene) -> Meaning | None:
    name = re.sub(r"\s+", " ", found["holiday"].lower().replace("’", "'"))
    year = int(found["year"]) if found["year"] else None
    base = scene.now
    if year is None:
        if base is None:
            fixed = HOLIDAYS.get(name)
            return unresolved(f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX")
        near = _holiday_in(name, base.day.year)
        place = (near.month, near.day)
        year = year_in_story(near.month, base) if scene.narrative else year_for(place, base, scene.look(*found.span()))
        if year is None:
            return None
        return base.date(_holiday_in(name, year).isoformat())
    return explicit(_holiday_in(name, year).isoformat())


def _holiday_in(name: str, year: int) -> date:
    if name in HOLIDAYS:
        return date(year, *HOLIDAYS[name])
    if name.startswith("thanksgiving"):
        return _nth(year, 11, 4, 4)
    if name == "labor day":
        return _nth(year, 9, 1, 1)
    if name == "memorial day":
        return date(year, 5, 31) - timedelta(date(year, 5, 31).isoweekday() - 1)
    if name == "election day":
        return _nth(year, 11, 1, 1) + timedelta(1)
    if name == "good friday":
        return easter(year) - timedelta(2)
    if name == "easter monday":
        return easter(year) + timedelta(1)
    return easter(year)


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))


_NAMES = "|".join(sorted(re.escape(name).replace("'", "['’]") for name in HOLIDAYS)[::-1])

RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        rf"(?<![\d:.$])\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>(?i:[ap]\.?m\b\.?)){_ZONE}{_ON_DAY}",
        _clock,
    ),
    rule(
        "clock-of-part",
        rf"\b(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))?(?: o['’]clock)? (?:in the|at) (?P<half>(?i:morning|afternoon|evening|night)){_ON_DAY}",
        _clock,
    ),
    rule(
        "clock-24",
        rf"(?<![\d:.$])\b(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d) ?(?:hours|hrs|GMT|UTC|BST|CET|CEST|EST|EDT|local time)\b{_ON_DAY}",
        _clock,
    ),
    rule("noon", rf"\b(?i:noon|midday|midnight)\b{_ON_DAY}", _noon),
    rule("mid-part", rf"\b(?i:mid[- ](?P<part>morning|afternoon))\b{_ON_DAY}", _part),
    rule(
        "holiday",
        rf"\b{MODIFIER}?(?P<holiday>(?i:{_NAMES}|thanksgiving(?: day)?|labor day|memorial day|election day|good friday|easter sunday|easter monday|easter))(?:,? {YEAR})?\b",
        _holiday,
    ),
)
