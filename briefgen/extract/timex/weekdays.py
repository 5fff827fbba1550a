"""Rules for weekdays: "Tuesday night", "last Friday", "the first Monday in June"."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as nth_weekday

from briefgen.extract.timex.choice import weekday_after, weekday_before, weekday_near, year_for
from briefgen.extract.timex.cues import faced
from briefgen.extract.timex.days import year_told
from briefgen.extract.timex.fragments import MONTH, PART, WEEKDAY, YEAR
from briefgen.extract.timex.lexicon import month_number, weekday_number
from briefgen.extract.timex.scene import Look, Match, Meaning, Rule, Scene, explicit, group, rule, unresolved
from briefgen.extract.timex.today import EARLY, part_suffix
from briefgen.extract.timex.values import interval
from briefgen.model.when import Precision

_PROPER_BEFORE = re.compile(
    r"\b(?:Black|Good|Super|Ash|Bloody|Palm|Cyber|Casual|Shrove|Holy|Sheffield|Ruby|Maundy|Giving|Mail on|Girl|News) $"
)
_PROPER_AFTER = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Post|Herald|Mail|World|People|Tribune|Independent|Sport|Star|Mass|School"
    r"|Group|Club|Agreement|Live)\b"
)
"""What makes a weekday part of a name: Black Friday, the Sunday Times."""


_ANY = re.compile(r"(?i:\b(?:on an?|any|on one|first|second|third|fourth|fifth|other|\d(?:st|nd|rd|th)|election)) $")
"""What makes a weekday none in particular, or one counted in a month: "on a Saturday morning", "the third Friday"."""
_ITS_DATE = re.compile(r" the \d{1,2}(?:st|nd|rd|th)\b")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def _weekday(found: Match, scene: Scene) -> Meaning | None:
    """Read "Wednesday", "last Friday", "this coming Sunday", "the following Monday"."""
    if _PROPER_BEFORE.search(scene.before(found.start("weekday"), 12)) or _PROPER_AFTER.match(scene.after(found.end())):
        return None
    weekday, relation = weekday_number(found["weekday"]), group(found, "relation")
    if not relation and (_ANY.search(scene.before(found.start(), 12)) or _ITS_DATE.match(scene.after(found.end()))):
        return unresolved(f"XXXX-WXX-{weekday}{part_suffix(found)}")
    base = scene.near if relation.startswith("the ") or relation == "that" else scene.now
    if base is None or base.span.precision not in (Precision.DAY, Precision.WEEK):
        return unresolved(f"XXXX-WXX-{weekday}{part_suffix(found)}")
    if not relation and (to := _TO_WEEKDAY.match(scene.after(found.end()))):
        day = _first_of_range(weekday, weekday_number(to["weekday"]), base.day, scene.look(found))
    elif not relation and (start := _start_of_range(found, scene)):
        day = weekday_after(start, weekday)
    else:
        day = _day(relation, weekday, base.day, found, scene)
    owns = found[0].endswith(("'s", "’s")) and not scene.before(found.start()).lower().endswith("during ")
    if not relation and (owns or scene.look(found) is Look.UNKNOWN):
        day = _told_to_come(weekday, base.day, scene) or day
    if day is None and not relation and (pair := _AND_WEEKDAY.match(scene.after(found.end()))):
        day = _first_of_range(weekday, weekday_number(pair["weekday"]), base.day, scene.look(found))
    if day is None:
        return unresolved(f"XXXX-WXX-{weekday}{part_suffix(found)}")
    return base.date(day.isoformat() + part_suffix(found))


_TO_WEEKDAY = re.compile(rf"(?: (?:to|through|until|till) |[-–—]){WEEKDAY}")
_AND_WEEKDAY = re.compile(rf" and {WEEKDAY}")
_TO = re.compile(r" (?:to|through|until|till) |[-–—]")


def _told_to_come(weekday: int, base: date, scene: Scene) -> date | None:
    """Return the coming day of this name that the text has told of: "The vote is due on Friday. ... Friday's vote"."""
    return min((day for day in scene.coming if day.isoweekday() == weekday and day < base + timedelta(8)), default=None)


def _first_of_range(first: int, last: int, base: date, look: Look) -> date | None:
    """Return the Monday of "Monday to Friday": the last such run that is over, the next for a verb that looks ahead.

    In the present tense it is every week's.
    """
    if look is Look.UNKNOWN:
        return None
    if look is Look.AHEAD:
        return weekday_near(base, first, look)
    end = weekday_near(base, last, look)
    return weekday_before(end, first) if end else None


def _start_of_range(found: Match, scene: Scene) -> date | None:
    """Return the Monday that stands before "to Friday"."""
    if not scene.previous or not _TO.fullmatch(scene.text, scene.previous[1], found.start()):
        return None
    span = interval(scene.previous[2].value)
    return span.start if span and span.precision is Precision.DAY else None


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


def _nth_of_month(found: Match, scene: Scene) -> Meaning | None:
    """Read "the first Monday in June", "the last Friday of May 2018"."""
    weekday, month, year = weekday_number(found["weekday"]), month_number(found["month"]), year_told(found, scene)
    if year is None:
        if scene.now is None or scene.narrative:
            return unresolved(f"XXXX-{month:02d}")
        year = year_for((month, 15), scene.now, scene.look(found))
    if year is None:
        return unresolved(f"XXXX-{month:02d}")
    nth = _ORDINALS[group(found, "nth")]
    place = relativedelta(day=31 if nth < 0 else 1, weekday=nth_weekday(weekday - 1, nth))
    day = (date(year, month, 1) + place).isoformat()
    return scene.now.date(day) if scene.now and not found["year"] else explicit(day)


def _two_away(found: Match, scene: Scene) -> Meaning | None:
    """Read "the Monday after next", "a week from Sunday"."""
    weekday, base = weekday_number(found["weekday"]), scene.now
    if base is None or not base.is_day or scene.narrative:
        return unresolved(f"XXXX-WXX-{weekday}")
    return base.date((weekday_after(base.day, weekday) + timedelta(7)).isoformat())


def _look(relation: str, found: Match, scene: Scene) -> Look:
    if scene.narrative or relation.endswith("coming"):
        return Look.AHEAD
    look = faced(scene.look(found), scene.before(found.start()), scene.after(found.end("weekday")))
    return Look.AHEAD if relation == "this" and look is Look.UNKNOWN else look


def _of_week(found: Match, scene: Scene) -> Meaning | None:
    """Read "Tuesday last week", "Monday of this week"."""
    weekday, told, base = weekday_number(found["weekday"]), group(found, "told"), scene.now
    if base is None:
        return unresolved(f"XXXX-WXX-{weekday}")
    weeks = -1 if "last" in told else 1 if "next" in told else 0
    monday = base.day - timedelta(base.day.isoweekday() - 1)
    return base.date((monday + timedelta(7 * weeks + weekday - 1)).isoformat())


RULES: tuple[Rule, ...] = (
    rule(
        "weekday-of-week",
        _of_week,
        rf"\b{WEEKDAY},? (?:(?i:morning|afternoon|evening|night) )?(?:of )?(?P<told>(?i:(?:last|this|next) week))\b",
        needs=("week",),
    ),
    rule(
        "weekday-beyond",
        _weekday_beyond,
        rf"\b(?i:the) {WEEKDAY} (?P<side>before|after)(?: that\b|(?=[.,;:!?)]|$))",
        needs=("after", "before"),
    ),
    rule(
        "weekday",
        _weekday,
        rf"\b{EARLY}(?:(?P<relation>(?i:(?:the )?(?:last|next)|the (?:previous|following|preceding)",
        rf"|this(?: (?:past|coming))?|that|the)) )?{WEEKDAY}(?![a-z]|s\b)(?:['’]s)?(?: {PART}\b)?",
    ),
    rule(
        "weekday-of-month",
        _nth_of_month,
        rf"\b(?:the )?(?P<nth>(?i:{'|'.join(_ORDINALS)})) {WEEKDAY} (?:in|of) {MONTH}(?![a-z])(?:,? {YEAR})?",
    ),
    rule("weekday-after-next", _two_away, rf"\b(?:(?i:the) {WEEKDAY} after next)\b", needs=("after next",)),
    rule(
        "week-from-weekday", _two_away, rf"\b(?i:an?|one) week (?:from|on) {WEEKDAY}\b", needs=("week from", "week on")
    ),
    rule("weekday-week", _two_away, rf"\b{WEEKDAY} week(?=[.,;:!?)]|$)", needs=("week",)),
    rule("weekday-last", _weekday, rf"\b{WEEKDAY} (?P<relation>last|next)(?=[.,;:!?)]|$)", needs=("last", "next")),
)
