"""Rules for weeks, months and years counted from another date: "last week", "two years earlier", "that month"."""

import re

from briefgen.extract.timex.fragments import ABOUT, MAYBE_MODIFIER, MODIFIER, NUMBER, UNIT
from briefgen.extract.timex.lexicon import CLOCK_UNITS, cardinal, unit_name
from briefgen.extract.timex.quarters import a_year_before
from briefgen.extract.timex.scene import Base, Look, Match, Meaning, Rule, Scene, group, pointer, rule, unresolved

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
_EXACT = frozenset({"", "only"})
"""What leaves "ten years ago" as it is; "about", "more than" and "almost" make it a guess."""
_ONLY_TOLD = _AHEAD | {"before", "previously"}
"""Words that count from a date told before them, never from the present."""
_FROM_NOW = frozenset({"ago", "from now", "hence"})


_SHORT = frozenset({"day", "night", "week", "weekend", "fortnight"})
"""Units that can be counted only from a date near by."""
_OF_SOMETHING = re.compile(r" of (?!last|this|next)")
"""The last week of a month, the last month of a war."""


def _unit(found: Match, scene: Scene) -> Meaning | None:
    """Read "last week", "this year", "the next day", "that month"."""
    relation, unit = group(found, "relation"), unit_name(found["unit"])
    length = unit in ("decade", "century") and relation.split()[-1] in _SHIFTS
    if unit not in OPEN or unit == "night" or length:
        return None
    if relation.split()[-1] in _SHIFTS and _OF_SOMETHING.match(scene.after(found.end())):
        return None
    if unit == "day" and relation.endswith(("present", "current")):
        return pointer("PRESENT_REF")
    anaphoric = bool(_ANAPHORIC.match(relation)) or unit == "day"
    counted_from = scene.near if unit in _SHORT else scene.then
    base = counted_from if anaphoric else scene.now
    shift = _SHIFTS.get(relation.split()[-1], 0)
    if (relation, unit) == ("this", "weekend") and base and _is_over(found, base, scene):
        shift = -1
    value = base.moved(shift, unit) if base else None
    return base.date(value) if base and value else unresolved(OPEN[unit])


_TUESDAY = 2
"""ISO 8601's number of the last day on which "this weekend" may be the one before."""


def _is_over(found: Match, base: Base, scene: Scene) -> bool:
    """Tell whether "this weekend" is over: told in the past tense early in the week."""
    return base.is_day and base.day.isoweekday() <= _TUESDAY and scene.look(found) is Look.BACK


def _ago(found: Match, scene: Scene) -> Meaning | None:
    """Read "two weeks ago", "a year earlier", "three days later"; never finer than its unit."""
    direction, unit = group(found, "direction"), unit_name(found["unit"])
    ahead = direction in _AHEAD
    number = cardinal(found["number"]) if found["number"] else None if _plural(found) else 1.0
    if number is None:
        return pointer("FUTURE_REF" if ahead else "PAST_REF")
    if unit in CLOCK_UNITS or unit not in OPEN:
        return None
    base = _counted_from(scene, direction, number, unit)
    if base is None:
        return unresolved(OPEN[unit])
    if (unit, number, ahead) == ("year", 1.0, False) and (quarter := a_year_before(scene, found.start())):
        return base.date(quarter)
    if number != int(number):
        half_years = base.moved(int(12 * number) if ahead else -int(12 * number), "month") if unit == "year" else None
        return base.date(half_years[:4], approximate=True) if half_years else unresolved("XXXX-XX-XX")
    value = base.moved(int(number) if ahead else -int(number), unit)
    return base.date(value, approximate=group(found, "about") not in _EXACT) if value else unresolved("XXXX-XX-XX")


def _counted_from(scene: Scene, direction: str, number: float, unit: str) -> Base | None:
    """Return the date that "ago", "earlier" and "later" count from.

    In news "a year earlier" compares with the present, unless the sentence has named another year, and "two days
    earlier" never counts from a day to come.
    """
    ahead = direction in _AHEAD
    if direction in _FROM_NOW:
        return None if scene.narrative else scene.now
    if scene.narrative:
        return scene.then
    if unit in _SHORT:
        to_come = scene.near and scene.published and scene.near.day > scene.published
        return None if to_come and not ahead else scene.near
    beside = scene.previous and scene.last and scene.previous[2].value == scene.last.value
    told = scene.last and scene.last.explicit and (beside or number > 1)
    if unit == "year" and direction == "earlier" and not told:
        return scene.now
    return scene.then or (None if direction in _ONLY_TOLD else scene.now)


def _plural(found: Match) -> bool:
    return found.string[found.end("unit") : found.end("unit") + 1] == "s"


def _definite(found: Match, scene: Scene) -> Meaning | None:
    """Read "the end of the month", "later in the year", "the year": of the year just told, else of the present."""
    unit, base = unit_name(found["unit"]), scene.now
    if unit in ("year", "month") and group(found, "mod") and scene.near and scene.near.explicit:
        base = scene.near
    if unit not in OPEN or unit in ("day", "night"):
        return None
    value = base.moved(0, unit) if base else None
    return base.date(value) if base and value else unresolved(OPEN[unit])


def _year_end(found: Match, scene: Scene) -> Meaning | None:
    """Read "by year-end" as the last day of the year, "since year-end" as that of the year before.

    "At year's end" is as vague as "the end of the year".
    """
    if "-" not in found[0]:
        return scene.now.date(f"{scene.now.day.year:04d}") if scene.now else unresolved("XXXX")
    if scene.now is None:
        return unresolved("XXXX-12-31")
    past = _SINCE.search(scene.before(found.start()))
    return scene.now.date(f"{scene.now.day.year - bool(past):04d}-12-31")


_SINCE = re.compile(r"(?i:\b(?:since|from|than|at last)) (?:the )?$")


def _before_last(found: Match, scene: Scene) -> Meaning | None:
    """Read "the week before last", "the night before last", "the year after next"."""
    unit, side = unit_name(found["unit"]), group(found, "side")
    base = None if scene.narrative else scene.now
    value = base.moved(2 if side == "after next" else -2, unit) if base else None
    if value is None or base is None:
        return unresolved(OPEN.get(unit, "XXXX"))
    return base.date(value + "TNI" if unit == "night" else value)


def _beside_event(_: Match, __: Scene) -> Meaning | None:
    return unresolved(OPEN["day"])


RULES: tuple[Rule, ...] = (
    rule(
        "ago",
        _ago,
        rf"\b(?:{ABOUT} )?(?:{NUMBER} |(?i:the ))?(?:(?:full|short|long|mere|calendar) )?{UNIT}s?,? (?:or so )?",
        r"(?P<direction>(?i:ago|earlier|later|previously|afterwards?|from now|hence|thereafter)\b(?! than)",
        r"|(?:before|after)(?=[.,;:)]| (?:to|in|at|by|with|and|but|on)\b(?! (?:after|during|before))))",
        needs=("ago", "earlier", "later", "previously", "after", "before", "from now", "hence"),
    ),
    rule(
        "day-beside-event",
        _beside_event,
        r"\b(?<!in )(?i:the (?:very )?day) (?:after|before)\b(?! yesterday| tomorrow)",
        needs=("day after", "day before"),
    ),
    rule(
        "unit-relative",
        _unit,
        rf"\b{MAYBE_MODIFIER}{_RELATION} (?:(?i:fiscal|full|calendar) )?{UNIT}\b(?![s-])",
    ),
    rule(
        "before-last",
        _before_last,
        r"\b(?i:the )(?P<unit>(?i:night|week|weekend|month|year)) (?P<side>(?i:before last|after next))\b",
        needs=("before last", "after next"),
    ),
    rule("year-end", _year_end, r"\b(?:the )?(?i:year[- ]end|year['’]s end)\b", needs=("year",)),
    rule("unit-definite", _definite, rf"\b{MODIFIER}(?:the )?{UNIT}\b(?![s-])"),
    rule(
        "the-year",
        _definite,
        r"\b(?<![Hh]alf )(?<![Aa]ll )the (?:(?i:full|fiscal|whole) )?(?P<unit>(?i:year))\b",
        r"(?![-\w]|['’]s| (?:\w+ing|ended|that|when|before|after|\d|to [A-Z]",
        r"|[IVX]+\b|One\b|of\b|in which\b|(?:he|she|it|they|we|I|you|his|her|their|its)\b))",
        needs=("year",),
    ),
)
