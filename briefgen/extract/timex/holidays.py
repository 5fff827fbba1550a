"""Rules for named days: "Christmas Eve", "Easter Monday 1916", "Thanksgiving"."""

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, TH, TU, relativedelta

from briefgen.extract.timex.choice import year_for, year_in_story
from briefgen.extract.timex.fragments import MAYBE_MODIFIER, YEAR
from briefgen.extract.timex.scene import Match, Meaning, Rule, Scene, explicit, group, rule, unresolved

_FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "fourth of july": (7, 4),
}
"""Days with a fixed place in the year."""
_FROM_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0}
_NTH = {
    "thanksgiving day": (11, relativedelta(day=1, weekday=TH(4))),
    "thanksgiving": (11, relativedelta(day=1, weekday=TH(4))),
    "labor day": (9, relativedelta(day=1, weekday=MO(1))),
    "memorial day": (5, relativedelta(day=31, weekday=MO(-1))),
    "election day": (11, relativedelta(day=2, weekday=TU(1))),
}
"""Days of the United States that stand on a weekday of a month."""


def _in_year(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(_FROM_EASTER[name])
    month, place = _NTH[name]
    return date(year, month, 1) + place


def _holiday(found: Match, scene: Scene) -> Meaning | None:
    name = group(found, "holiday").replace("’", "'")
    if found["year"]:
        return explicit(_in_year(name, int(found["year"])).isoformat())
    base = scene.now
    if base is None:
        return unresolved("XXXX-{:02d}-{:02d}".format(*_FIXED[name]) if name in _FIXED else "XXXX-XX-XX")
    near = _in_year(name, base.day.year)
    if scene.narrative:
        year: int | None = year_in_story(near.month, base)
    else:
        year = year_for((near.month, near.day), base, scene.look(found))
    return base.date(_in_year(name, year).isoformat()) if year else None


_NAMES = "|".join(
    re.escape(name).replace("'", "['’]")
    for name in sorted([*_FIXED, *_FROM_EASTER, *_NTH], key=lambda name: -len(name))
)

WORDS = tuple(sorted({name.split()[0].removesuffix("'s") for name in (*_FIXED, *_FROM_EASTER, *_NTH)}))
"""The first words of the names: a sentence without any names no such day."""

RULES: tuple[Rule, ...] = (
    rule("holiday", _holiday, rf"\b{MAYBE_MODIFIER}(?:the )?(?P<holiday>(?i:{_NAMES}))(?:,? {YEAR})?\b(?! [A-Z][a-z])"),
)
