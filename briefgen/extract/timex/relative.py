"""Rules for weeks, months and years counted from another date: "last week", "two years earlier", "that month"."""

import re

from briefgen.extract.timex.fragments import ABOUT, MAYBE_MODIFIER, MODIFIER, NUMBER, UNIT
from briefgen.extract.timex.lexicon import APPROXIMATE, CLOCK_UNITS, cardinal, unit_name
from briefgen.extract.timex.periods import a_year_before
from briefgen.extract.timex.scene import Base, Match, Meaning, Rule, Scene, group, pointer, rule, unresolved

OPEN = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""What is written for a unit of which nothing is known but the kind."""

_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "subsequent": 1,
}
_RELATION = (
    r"(?P<relation>(?i:(?:the )?(?:last|past|next|coming|upcoming|current|present)|this(?: (?:past|coming|same))?"
    r"|that(?: same)?|the same|(?:the )?(?:following|previous|preceding|prior|subsequent)))"
)
_ANAPHORIC = re.compile(r"that|the same|(?:the )?(?:following|previous|preceding|prior|subsequent)$|the next$")
_AHEAD = frozenset({"later", "after", "afterwards", "afterward", "from now", "hence", "thereafter"})
_FROM_NOW = frozenset({"ago", "from now", "hence"})


def _unit(found: Match, scene: Scene) -> Meaning | None:
    """Read "last week", "this year", "the next day", "that month"."""
    relation, unit = group(found, "relation"), unit_name(found["unit"])
    length = unit in ("decade", "century") and relation.split()[-1] in _SHIFTS
    if unit not in OPEN or unit == "night" or length:
        return None
    anaphoric = bool(_ANAPHORIC.match(relation)) or unit == "day"
    base = scene.then if anaphoric else scene.now
    value = base.moved(_SHIFTS.get(relation.split()[-1], 0), unit) if base else None
    return base.date(value) if base and value else unresolved(OPEN[unit])


def _ago(found: Match, scene: Scene) -> Meaning | None:
    """Read "two weeks ago", "a year earlier", "three days later"; never finer than its unit."""
    direction, unit = group(found, "direction"), unit_name(found["unit"])
    ahead = direction in _AHEAD
    number = cardinal(found["number"]) if found["number"] else None if _plural(found) else 1.0
    if number is None:
        return pointer("FUTURE_REF" if ahead else "PAST_REF")
    if unit in CLOCK_UNITS or unit not in OPEN:
        return None
    base = _counted_from(scene, direction, years=number if unit == "year" else 0)
    if base is None:
        return unresolved(OPEN[unit])
    if (unit, number, ahead) == ("year", 1.0, False) and (quarter := a_year_before(scene, found.start())):
        return base.date(quarter)
    if number != int(number):
        number, unit = 12 * number, "month" if unit == "year" else ""
    value = base.moved(int(number) if ahead else -int(number), unit) if unit else None
    return base.date(value, approximate=group(found, "about") in APPROXIMATE) if value else unresolved("XXXX-XX-XX")


def _counted_from(scene: Scene, direction: str, *, years: float) -> Base | None:
    """Return the date that "ago", "earlier" and "later" count from.

    In news "a year earlier" compares with the present, unless the sentence has named another year.
    """
    if direction in _FROM_NOW:
        return scene.now
    beside = scene.previous and scene.last and scene.previous[2].value == scene.last.value
    told = scene.last and scene.last.explicit and (beside or years > 1)
    if years and direction not in _AHEAD and not scene.narrative and not told:
        return scene.now
    return scene.then or scene.now


def _plural(found: Match) -> bool:
    return found.string[found.end("unit") : found.end("unit") + 1] == "s"


def _definite(found: Match, scene: Scene) -> Meaning | None:
    """Read "the end of the month", "later in the year", "the year"."""
    unit, base = unit_name(found["unit"]), scene.now
    if unit not in OPEN or unit in ("day", "night"):
        return None
    value = base.moved(0, unit) if base else None
    return base.date(value) if base and value else unresolved(OPEN[unit])


def _year_end(_: Match, scene: Scene) -> Meaning | None:
    return scene.now.date(f"{scene.now.day.year:04d}") if scene.now else unresolved("XXXX")


RULES: tuple[Rule, ...] = (
    rule(
        "ago",
        _ago,
        rf"\b(?:{ABOUT} )?(?:{NUMBER} )?(?:(?:full|short|long|mere|calendar) )?{UNIT}s?,? (?:or so )?",
        r"(?P<direction>(?i:ago|earlier|later|previously|afterwards?|from now|hence|thereafter)\b(?! than)",
        r"|(?:before|after)(?=[.,;:)]))",
    ),
    rule(
        "unit-relative",
        _unit,
        rf"\b{MAYBE_MODIFIER}{_RELATION} (?:(?i:fiscal|full|calendar) )?{UNIT}\b(?![s-])",
    ),
    rule("year-end", _year_end, r"\b(?:the )?(?i:year[- ]end|year['’]s end)\b"),
    rule("unit-definite", _definite, rf"\b{MODIFIER}(?:the )?{UNIT}\b(?![s-])"),
    rule(
        "the-year",
        _definite,
        r"\bthe (?:(?i:full|fiscal|whole) )?(?P<unit>(?i:year))\b",
        r"(?![-\w]|['’]s| (?:\w+ing|ended|that|when|before|after|\d))",
    ),
)
