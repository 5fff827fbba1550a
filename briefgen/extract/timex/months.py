"""Rules for months: "May 2019", "last May", "in April", "October of that year"."""

import re
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from briefgen.extract.timex.choice import month_after, month_before, year_for, year_in_story
from briefgen.extract.timex.cues import faced
from briefgen.extract.timex.days import year_told
from briefgen.extract.timex.fragments import DAY, MAYBE_MODIFIER, NAMED_MONTH, NEXT_IS_MONTH, NINETEEN, SHORT_YEAR, YEAR
from briefgen.extract.timex.lexicon import month_number
from briefgen.extract.timex.scene import Base, Look, Match, Meaning, Rule, Scene, explicit, group, rule, unresolved
from briefgen.extract.timex.values import LEAP_YEAR, make_day

_NAMES = frozenset({"March", "April", "May", "June", "August"})
"""Months that are also names or verbs; by themselves they need a preposition of time."""
_LEAD = re.compile(
    r"(?i:\b(?:in|since|until|till|during|through|late|early|mid|before|after|by|between|from|next|last|this|for|every"
    r"|each|(?:weeks?|days?|half|weekend|month|middle|end) of|(?:year|months|period) (?:up )?to)[ -]$)"
    rf"|\b(?:{NEXT_IS_MONTH}|\d{{4}}) (?:to|and|or) $|\w[–—/-]$"
)
_LEAD_TO_MAY = re.compile(
    r"(?i:\b(?:in|until|till|during|late|early|mid|since|by|from|next|last|this|(?:weeks?|days?|half|weekend|end|start"
    r"|beginning|middle) of)[ -]$)"
    rf"|\b{NEXT_IS_MONTH}(?: (?:to|and|or|through) |[–—/-])$"
)
_TO_MONTH = re.compile(rf"(?: (?:and|or|to|through) |[–—/-]){NEXT_IS_MONTH}(?![a-z])")
_MRS_MAY = re.compile(r"\b(?:Mrs|Ms|Mr|Miss|Theresa|Minister|Lord|Lady|Dr)\.? May\b")
_LEAD_BESIDE_MRS_MAY = re.compile(r"(?i:\b(?:in|until|during|late|early|mid|next|last|this)[ -]$)")
_YEAR_AHEAD = re.compile(
    rf"(?: (?:and|or|to|through|until) |[-–—]| and (?:early|late|mid) ){NAMED_MONTH}(?: \d{{1,2}})?,? (?:of )?{YEAR}"
)
"""The month and year that end a pair or a range: "August and September 1914"."""
_TOLD_AHEAD = re.compile(
    rf"(?: (?:and|or|to|through|until) |[-–—]){NAMED_MONTH}(?: \d{{1,2}})?,? (?:of )?(?P<told>last|this|next) year\b"
)
"""The same with a year counted from the present: "between January and August last year"."""
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)? (?:of )?$")
"""What makes a month part of a day that no calendar has: "30 February"."""
_NAME_AFTER = re.compile(rf" (?!{NEXT_IS_MONTH})[A-Z][a-z]| (?:on|for) [A-Z]|['’]s [a-z]")


_OF_EVENT = re.compile(
    r" (?:\w+ )?(?:elections?|vote|votes|poll|polls|referendum|primary|meetings?|summit|conference|session|hearing"
    r"|trial|deadline|reports?|figures|data|sales|results|budget|attacks?|bombings?|shootings?|raids?|riots|protests?|uprising"
    r"|revolution|coup|earthquake|quake|floods?|storms?|crash|fire|offensives?|operations?|battles?|campaign|invasion|accession"
    r"|agreement|accord|deal|decrees?|decision|ruling|verdict|launch|visit|talks)\b"
)
"""What a month before it dates: "the March election", "its May meeting"."""
_DETERMINED = re.compile(r"(?i:\b(?:the|a|an|its|his|her|their|our|this|that|[a-z]+['’]s)(?: [a-z-]+)? $)")


def _month_year(found: Match, scene: Scene) -> Meaning | None:
    return explicit(f"{year_told(found, scene):04d}-{month_number(found['month']):02d}")


_TOLD_YEAR = r"(?P<told>(?i:(?:of )?(?:last|this|next|that|the same|the following|the previous) year))\b"


def _of_year_told(found: Match, scene: Scene) -> Meaning | None:
    """Read "June last year", "October of that year", "24 January of the same year"."""
    told, month = group(found, "told"), month_number(found["month"])
    base = scene.then if "same" in told or "that" in told else scene.now
    day = int(found["day"] or 0)
    if not make_day(LEAP_YEAR, month, day or 1) or _DAY_BEFORE.search(scene.before(found.start(), 8)):
        return None
    if base is None:
        return unresolved(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    shift = -1 if "last" in told or "previous" in told else 1 if "next" in told or "follow" in told else 0
    made = make_day(base.day.year + shift, month, day or 1)
    if made is None:
        return None
    return base.date(made.isoformat() if day else made.isoformat()[:7])


def _relative(found: Match, scene: Scene) -> Meaning | None:
    """Read "last May", "this September", "the previous April"; not "said that May would go".

    In March "last February" is that of the year before; the other one is "last month".
    """
    relation, month = group(found, "relation"), month_number(found["month"])
    if relation == "that" and found["month"] in _NAMES:
        return None
    base = scene.then if relation.startswith(("the ", "that")) else scene.now
    if base is None:
        return unresolved(f"XXXX-{month:02d}")
    if relation.endswith(("last", "past", "previous")):
        first = month_before(base.day, month)
        if relation == "last" and first + relativedelta(months=1) == base.day.replace(day=1):
            first -= relativedelta(years=1)
    elif relation.endswith(("next", "following")) or (relation.endswith("coming") and month != base.day.month):
        first = month_after(base.day, month)
    else:
        first = base.day.replace(day=1, month=month)
    return base.date(first.isoformat()[:7])


def _of_year_behind(month: int, after: str, base: Base | None) -> Meaning | None:
    """Read the first month of "August and September 1914", "between January and August last year"."""
    if ahead := _YEAR_AHEAD.match(after):
        year = int(ahead["year"]) - (month > month_number(ahead["month"]))
        return explicit(f"{year:04d}-{month:02d}")
    if base and (ahead := _TOLD_AHEAD.match(after)):
        shift = {"last": -1, "next": 1}.get(ahead["told"], 0)
        return base.date(f"{base.day.year + shift - (month > month_number(ahead['month'])):04d}-{month:02d}")
    return None


_BEGUN = 2
"""Days into a month on which its name beside a verb in the past is still that of the year before."""


def _alone(found: Match, scene: Scene) -> Meaning | None:
    """Read a bare month."""
    if not group(found, "mod") and found["month"] in _NAMES and not _is_month(found, scene):
        return None
    if re.match(r" \d", scene.after(found.end("month"))) or _DAY_BEFORE.search(scene.before(found.start(), 8)):
        return None
    month, base = month_number(found["month"]), scene.now
    if of_pair := _of_year_behind(month, scene.after(found.end("month"), 60), base):
        return of_pair
    if base is None:
        return unresolved(f"XXXX-{month:02d}")
    if scene.narrative:
        return base.date(f"{year_in_story(month, base):04d}-{month:02d}")
    look = faced(scene.look(found), scene.before(found.start()), scene.after(found.end("month")))
    if month == base.day.month:
        year: int | None = base.day.year - (look is Look.BACK and base.day.day <= _BEGUN)
    else:
        year = year_for((month, 1), base, look)
    return base.date(f"{year:04d}-{month:02d}") if year else unresolved(f"XXXX-{month:02d}")


@lru_cache(maxsize=1)
def _tells_of_a_may(text: str) -> bool:
    """Tell whether somebody in the text is called May; a text is asked once, however often it says "May"."""
    return bool(_MRS_MAY.search(text))


def _is_month(found: Match, scene: Scene) -> bool:
    """Tell "in May" and "by March" from Mrs May and the march."""
    before, after = scene.before(found.start("month"), 16), scene.after(found.end("month"))
    if _NAME_AFTER.match(after):
        return False
    if _OF_EVENT.match(after) and _DETERMINED.search(before):
        return not (found["month"] == "May" and _tells_of_a_may(scene.text))
    if found["month"] != "May":
        return bool(_LEAD.search(before) or _TO_MONTH.match(after))
    lead = _LEAD_BESIDE_MRS_MAY if _tells_of_a_may(scene.text) else _LEAD_TO_MAY
    return bool(lead.search(before) or _TO_MONTH.match(after))


RULES: tuple[Rule, ...] = (
    rule(
        "month-of-year-told",
        _of_year_told,
        rf"\b{MAYBE_MODIFIER}{NAMED_MONTH}(?: {DAY})?,? {_TOLD_YEAR}",
        needs=("year",),
    ),
    rule(
        "day-month-of-year-told",
        _of_year_told,
        rf"\b(?:the )?{DAY} (?:of )?{NAMED_MONTH},? {_TOLD_YEAR}",
        needs=("year",),
    ),
    rule(
        "month-year",
        _month_year,
        rf"\b{MAYBE_MODIFIER}{NAMED_MONTH}(?:,? (?:of |in )?{YEAR}|,? {SHORT_YEAR}|,? (?:of )?{NINETEEN})",
    ),
    rule("month-year-abbreviated", _month_year, rf"\b(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) {YEAR}"),
    rule(
        "month-relative",
        _relative,
        rf"\b{MAYBE_MODIFIER}(?P<relation>(?i:last|next|this|this past|this coming|(?:the )(?:previous|following|next)",
        rf"|that)) {NAMED_MONTH}(?![a-z]| \d)",
    ),
    rule("month", _alone, rf"\b{MAYBE_MODIFIER}{NAMED_MONTH}(?![a-z])"),
)
