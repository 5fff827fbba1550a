"""Rules for days counted from another day: "yesterday", "Tuesday night", "this morning", "the next day"."""

import re
from datetime import date, timedelta

from briefgen.extract.timex.choice import weekday_after, weekday_before, weekday_near
from briefgen.extract.timex.fragments import MODIFIER, PART, WEEKDAY
from briefgen.extract.timex.lexicon import PARTS_OF_DAY, weekday_number
from briefgen.extract.timex.scene import Look, Match, Meaning, Rule, Scene, group, pointer, rule, unresolved
from briefgen.extract.timex.values import week_of
from briefgen.model.when import Precision

_EARLY = rf"(?:{MODIFIER}|(?i:earlier|later|late|early) (?:on )?)?"
_PROPER_BEFORE = re.compile(
    r"\b(?:Black|Good|Super|Ash|Bloody|Palm|Cyber|Casual|Shrove|Holy|Sheffield|Ruby|Maundy|Giving|Mail on|Girl) $"
)
_PROPER_AFTER = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Post|Herald|Mail|World|People|Tribune|Independent|Sport|Star|Mass|School)\b"
)
"""What makes a weekday part of a name: Black Friday, the Sunday Times."""


_ANY = re.compile(r"(?i:\b(?:on an?|any|on one)) $")
"""What makes a weekday none in particular: "on a Saturday morning"."""


def _suffix(found: Match) -> str:
    part = group(found, "part")
    return f"T{PARTS_OF_DAY[part]}" if part else ""


def _deictic(found: Match, scene: Scene) -> Meaning | None:
    word = group(found, "word")
    shifts = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
    if scene.narrative:
        return pointer("PRESENT_REF") if word == "today" else unresolved("XXXX-XX-XX")
    if scene.now is None:
        return unresolved(f"XXXX-XX-XX{_suffix(found)}")
    return scene.now.date((scene.now.day + timedelta(shifts.get(word, 0))).isoformat() + _suffix(found))


def _part_of_day(found: Match, scene: Scene) -> Meaning | None:
    """Read "tonight", "this morning", "last night", "that evening"."""
    words = re.sub(r"\s+", " ", found[0].lower())
    part = PARTS_OF_DAY[group(found, "part") or "night"]
    base = scene.near if words.startswith(("that", "the ")) else scene.now
    if base is None or not base.is_day:
        return unresolved(f"XXXX-XX-XXT{part}")
    shift = -1 if words.startswith(("last", "the previous")) else 1 if words.startswith(("the n", "the f")) else 0
    return base.date(f"{(base.day + timedelta(shift)).isoformat()}T{part}")


def _weekday(found: Match, scene: Scene) -> Meaning | None:
    """Read "Wednesday", "last Friday", "this coming Sunday", "the following Monday"."""
    if _PROPER_BEFORE.search(scene.before(found.start("weekday"), 12)) or _PROPER_AFTER.match(scene.after(found.end())):
        return None
    weekday, relation = weekday_number(found["weekday"]), group(found, "relation")
    if not relation and _ANY.search(scene.before(found.start(), 12)):
        return unresolved(f"XXXX-WXX-{weekday}{_suffix(found)}")
    base = scene.near if relation.startswith("the ") or relation == "that" else scene.now
    if base is None or base.span.precision not in (Precision.DAY, Precision.WEEK):
        return unresolved(f"XXXX-WXX-{weekday}{_suffix(found)}")
    day = _day(relation, weekday, base.day, found, scene)
    return base.date(day.isoformat() + _suffix(found)) if day else unresolved(f"XXXX-WXX-{weekday}{_suffix(found)}")


def _day(relation: str, weekday: int, base: date, found: Match, scene: Scene) -> date | None:
    since = scene.before(found.start()).lower().endswith("since ")
    if relation.endswith(("last", "past", "previous", "preceding")) or (since and base.isoweekday() != weekday):
        return weekday_before(base, weekday)
    if relation.endswith(("next", "following")):
        return weekday_after(base, weekday)
    return weekday_near(base, weekday, _look(relation, found, scene))


def _weekday_beyond(found: Match, scene: Scene) -> Meaning | None:
    """Read "the Friday after that", "the Monday before"."""
    weekday, base = weekday_number(found["weekday"]), scene.near
    if base is None or not base.is_day:
        return unresolved(f"XXXX-WXX-{weekday}")
    beyond = weekday_after if group(found, "side") == "after" else weekday_before
    return base.date(beyond(base.day, weekday).isoformat())


def _look(relation: str, found: Match, scene: Scene) -> Look:
    if scene.narrative or relation.endswith("coming"):
        return Look.AHEAD
    look = scene.look(found)
    return Look.AHEAD if relation == "this" and look is Look.UNKNOWN else look


def _of_week(found: Match, scene: Scene) -> Meaning | None:
    """Read "Tuesday last week", "Monday of this week"."""
    weekday, told, base = weekday_number(found["weekday"]), group(found, "told"), scene.now
    if base is None:
        return unresolved(f"XXXX-WXX-{weekday}")
    weeks = -1 if "last" in told else 1 if "next" in told else 0
    monday = base.day - timedelta(base.day.isoweekday() - 1)
    return base.date((monday + timedelta(7 * weeks + weekday - 1)).isoformat())


def _weekend(found: Match, scene: Scene) -> Meaning | None:
    """Read "the weekend": the last one, the present one on its days, the next one for a verb that looks ahead."""
    base = scene.now
    if base is None or not base.is_day:
        return unresolved("XXXX-WXX-WE")
    saturday = 6
    stays = base.day.isoweekday() >= saturday or scene.look(found) is Look.AHEAD
    return base.date(week_of(base.day - timedelta(0 if stays else 7)) + "-WE")


RULES: tuple[Rule, ...] = (
    rule(
        "deictic-day",
        _deictic,
        rf"\b(?<!USA )(?<!the (?=T)){_EARLY}(?!TO)",
        r"(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow))",
        rf"(?:['’]s)?(?: {PART})?\b",
    ),
    rule(
        "part-of-day",
        _part_of_day,
        r"\b(?!TO)(?:(?i:early|late|earlier|later) )?(?i:tonight|overnight",
        r"|(?:this|last|that|the (?:same|next|following|previous)) (?P<part>morning|afternoon|evening|night))\b",
    ),
    rule(
        "weekday-of-week",
        _of_week,
        rf"\b{WEEKDAY},? (?:(?i:morning|afternoon|evening|night) )?(?:of )?(?P<told>(?i:(?:last|this|next) week))\b",
    ),
    rule(
        "weekday-beyond",
        _weekday_beyond,
        rf"\b(?i:the) {WEEKDAY} (?P<side>before|after)(?: that\b|(?=[.,;:!?)]|$))",
    ),
    rule(
        "weekday",
        _weekday,
        rf"\b{_EARLY}(?:(?P<relation>(?i:(?:the )?(?:last|next)|the (?:previous|following|preceding)",
        rf"|this(?: (?:past|coming))?|that|the)) )?{WEEKDAY}(?![a-z]|s\b)(?:['’]s)?(?: {PART}\b)?",
    ),
    rule("the-weekend", _weekend, r"\bthe (?i:weekend)\b"),
)
