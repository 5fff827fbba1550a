"""Rules for times of the day: "10 p.m. Wednesday", "noon", "0830 GMT"."""

import re
from dataclasses import replace
from datetime import timedelta

from briefgen.extract.timex.choice import weekday_near
from briefgen.extract.timex.days import day_at
from briefgen.extract.timex.fragments import MONTH_NAME, WEEKDAY
from briefgen.extract.timex.lexicon import PARTS_OF_DAY, weekday_number
from briefgen.extract.timex.scene import Match, Meaning, Rule, Scene, group, rule, unresolved
from briefgen.model.claims import TimexKind
from briefgen.model.when import When

_PLACE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|local time|Eastern(?: time)?)"
_ZONE = rf"(?: ?\({_PLACE}\)| ?{_PLACE}\b)?"
_ON_DAY = (
    rf"(?:,? (?:on )?(?:{WEEKDAY}(?!,? (?:the )?(?:\d|{MONTH_NAME}))|(?P<deictic>today|yesterday|tomorrow|tonight)))?"
)
"""The day that is named with a time; a weekday with its own date is left to that date."""
BEFORE_DATE = re.compile(r",? (?:on )?(?:the )?")
"""What stands between a time and its date."""
_DAY_BEHIND = re.compile(rf"\),? (?:on )?{WEEKDAY}(?!,? (?:the )?(?:\d|{MONTH_NAME}))")
"""The day behind a bracket: "at 1653 (2153 GMT) on Tuesday"."""
_DAY_OF_SECOND = re.compile(
    rf"(?: (?:and|to|until|till) |[-–—])\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?{_ZONE},? (?:on )?{WEEKDAY}"
)
"""The day of two times: "between 2 p.m. and 4 p.m. on Saturday"."""
CLOCK_RULES = ("clock", "noon", "mid-part")
"""How the names of the rules for times of the day begin."""
_DAY_NAMED = re.compile(r"(?i:[nsiro]day\b|tomorrow|tonight)")
"""What a time of the day must hold to date anything: "6 p.m. on Tuesday", not "6 p.m." nor "midday"."""
_NOON = 12


def lacks_day(when: When) -> bool:
    """Tell whether a date is a time of the day that names no day."""
    return when.rule.startswith(CLOCK_RULES) and not _DAY_NAMED.search(when.words)


def _clock(found: Match, scene: Scene) -> Meaning | None:
    hour, minute, half = int(found["hour"]), int(group(found, "minute") or 0), group(found, "half")
    if hour < _NOON and (half[:1] in ("p", "e", "n") or half == "afternoon"):
        hour += _NOON
    elif hour == _NOON and half in ("am", "a.m", "a.m."):
        hour = 0
    return _at(f"T{hour:02d}:{minute:02d}", found, scene)


def _at(time: str, found: Match, scene: Scene) -> Meaning | None:
    """Return ``time`` on the day that is named with it, else on the last day in the text, else on publication."""
    base = scene.now
    lead = BEFORE_DATE.match(scene.text, found.end())
    if lead and (dated := day_at(scene, lead.end())):
        return replace(dated, kind=TimexKind.TIME, value=dated.value + time)
    if weekday := _weekday_of(found, scene):
        if base is None or not base.is_day:
            return unresolved(f"XXXX-WXX-{weekday_number(weekday)}{time}")
        day = weekday_near(base.day, weekday_number(weekday), scene.look(found))
        return base.date(day.isoformat() + time) if day else unresolved(f"XXXX-WXX-{weekday_number(weekday)}{time}")
    if deictic := group(found, "deictic"):
        shift = {"yesterday": -1, "tomorrow": 1}.get(deictic, 0)
        return base.date((base.day + timedelta(shift)).isoformat() + time) if base else unresolved(f"XXXX-XX-XX{time}")
    near = scene.last if scene.last and scene.last.is_day else base
    return near.date(near.day.isoformat() + time) if near and near.is_day else unresolved(f"XXXX-XX-XX{time}")


def _weekday_of(found: Match, scene: Scene) -> str:
    """Return the weekday named with a time, or with the second time of a pair when the first has no day."""
    if found["weekday"] or found["deictic"]:
        return group(found, "weekday")
    after = scene.after(found.end(), 60)
    behind = _DAY_BEHIND.match(after) or _DAY_OF_SECOND.match(after)
    return behind["weekday"] if behind else ""


def _noon(found: Match, scene: Scene) -> Meaning | None:
    return _at("T24:00" if "midnight" in found[0].lower() else "T12:00", found, scene)


def _part(found: Match, scene: Scene) -> Meaning | None:
    return _at("T" + PARTS_OF_DAY[group(found, "part")], found, scene)


RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        _clock,
        r"(?<![\d:.$])\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>(?i:[ap]\.?m\b\.?))",
        _ZONE,
        _ON_DAY,
    ),
    rule(
        "clock-of-part",
        _clock,
        r"\b(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))?(?: o['’]clock)? (?:in the|at) ",
        r"(?P<half>(?i:morning|afternoon|evening|night))\b",
        _ON_DAY,
    ),
    rule(
        "clock-24",
        _clock,
        r"(?<![\d:.$])\b(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d) ?",
        r"(?:hours|hrs|GMT|UTC|BST|CET|CEST|EST|EDT|local time)\b",
        _ON_DAY,
    ),
    rule("noon", _noon, rf"\b(?i:noon|midday|midnight)\b{_ON_DAY}"),
    rule("mid-part", _part, rf"\b(?i:mid[- ](?P<part>morning|afternoon))\b{_ON_DAY}"),
)
