"""Rules for dates that are counted from the publication or from another date: weekdays, "last week", "two days later"."""

import re
from datetime import timedelta

from briefgen.extract.timex.choice import weekday_after, weekday_before, weekday_near
from briefgen.extract.timex.lexicon import (
    ABOUT,
    APPROXIMATE,
    CLOCK_UNITS,
    MODIFIER,
    NUMBER,
    PART,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    YEAR,
    cardinal,
    unit_name,
    weekday_number,
)
from briefgen.extract.timex.scene import Base, Look, Meaning, Rule, Scene, explicit, rule, unresolved
from briefgen.extract.timex.values import at, week_of
from briefgen.model.when import Precision

_OPEN = {"day": "XXXX-XX-XX", "night": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
         "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX", "fortnight": "XXXX-WXX"}  # fmt: skip
"""What is written for a unit of which only the kind is known."""


def _unit(found: re.Match[str]) -> str:
    return unit_name(found["unit"])


def _deictic_day(found: re.Match[str], scene: Scene) -> Meaning | None:
    word = found["word"].lower()
    shift = (
        -2
        if "before" in word
        else 2
        if "after" in word
        else -1
        if word == "yesterday"
        else 1
        if word == "tomorrow"
        else 0
    )
    part = (found["part"] or "").lower()
    suffix = f"T{PARTS_OF_DAY[part]}" if part in PARTS_OF_DAY else ""
    base = scene.now
    if base is None:
        return unresolved(f"XXXX-XX-XX{suffix}")
    if base.span.precision is not Precision.DAY:
        return Meaning(explicit("").kind, "PRESENT_REF")
    return base.date((base.day + timedelta(shift)).isoformat() + suffix)


def _part_today(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "tonight", "this morning", "last night", "that evening"."""
    words = found[0].lower()
    part = PARTS_OF_DAY[(found["part"] or "night").lower()]
    base = (
        scene.then if words.startswith(("that", "the same", "the next", "the following", "the previous")) else scene.now
    )
    if base is None or base.span.precision is not Precision.DAY:
        return unresolved(f"XXXX-XX-XXT{part}")
    back = words.startswith(("last", "the previous"))
    shift = -1 if back else 1 if words.startswith(("tomorrow", "the next", "the following")) else 0
    return base.date((base.day + timedelta(shift)).isoformat() + "T" + part)


def _weekday(found: re.Match[str], scene: Scene) -> Meaning | None:
    weekday = weekday_number(found["weekday"])
    relation = re.sub(r"\s+", " ", (found["relation"] or "").lower())
    part = (found["part"] or "").lower()
    suffix = f"T{PARTS_OF_DAY[part]}" if part else ""
    anaphoric = relation.startswith("the ") or relation in ("that", "previous", "following")
    base = scene.then if anaphoric else scene.now
    if base is None or base.span.precision not in (Precision.DAY, Precision.WEEK):
        return unresolved(f"XXXX-WXX-{weekday}{suffix}")
    if relation.endswith(("last", "past", "previous")):
        day = weekday_before(base.day, weekday)
    elif relation.endswith(("next", "following")):
        day = weekday_after(base.day, weekday)
    elif relation.endswith(("this", "coming", "upcoming")):
        look = scene.look(*found.span())
        day = weekday_near(base.day, weekday, Look.BACK if look is Look.BACK and relation == "this" else Look.AHEAD)
    elif scene.narrative:
        day = weekday_near(base.day, weekday, Look.AHEAD)
    else:
        day = weekday_near(base.day, weekday, scene.look(*found.span()))
    return base.date(day.isoformat() + suffix)


def _weekday_of_week(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Tuesday last week", "Monday of this week"."""
    base = scene.now
    weekday = weekday_number(found["weekday"])
    if base is None:
        return unresolved(f"XXXX-WXX-{weekday}")
    told = found["told"].lower()
    weeks = -1 if "last" in told else 1 if "next" in told else 0
    monday = base.day - timedelta(base.day.isoweekday() - 1)
    return base.date((monday + timedelta(7 * weeks + weekday - 1)).isoformat())


_RELATIONS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "coming": 1, "following": 1, "subsequent": 1,
              "upcoming": 1, "this": 0, "current": 0, "that": 0, "same": 0, "present": 0}  # fmt: skip
_ANAPHORIC = re.compile(
    r"^(?:that|the same|the (?:next|following|previous|preceding|prior|subsequent)|that same|following|previous|preceding)\b"
)


def _unit_relative(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last week", "this year", "the next day", "that month"."""
    relation, unit = re.sub(r"\s+", " ", found["relation"].lower()), _unit(found)
    count = next(n for word, n in _RELATIONS.items() if relation.endswith(word))
    anaphoric = bool(_ANAPHORIC.match(relation)) or unit in ("day", "night")
    if unit in CLOCK_UNITS or unit == "millennium":
        return None
    if unit == "night":
        return None
    base = scene.then if anaphoric else scene.now
    if base is None:
        return unresolved(_OPEN[unit])
    value = base.moved(count, unit)
    if value is None:
        return unresolved(_OPEN[unit])
    return base.date(value)


def _that_time(_: re.Match[str], scene: Scene) -> Meaning | None:
    return Meaning(explicit("").kind, "PAST_REF")


def _ago(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "two weeks ago", "a year earlier", "three days later"; never finer than its unit."""
    direction, unit, number = found["direction"].lower(), _unit(found), cardinal(found["number"] or "some")
    if (
        not found["number"]
        and unit == found["unit"].lower()
        and not found[0].lower().endswith(("s ago", "s later", "s earlier"))
    ):
        number = 1.0
    anaphoric = direction not in ("ago", "from now", "hence")
    approximate = (found["about"] or "").lower() in APPROXIMATE
    ahead = direction in ("later", "after", "afterwards", "afterward", "from now", "hence", "thereafter")
    base = (scene.then or scene.now) if anaphoric else scene.now
    if number is None:
        return Meaning(explicit("").kind, "FUTURE_REF" if ahead else "PAST_REF")
    if base is None:
        return unresolved(_OPEN.get(unit, "XXXX-XX-XXTXX"))
    if unit in CLOCK_UNITS:
        return None
    if unit == "year" and number == 1 and not ahead:
        quarter = _quarter_before(scene, found.start())
        if quarter:
            return base.date(quarter)
    count, unit = (
        (int(number), unit) if number == int(number) else (int(number * 12), "month") if unit == "year" else (0, unit)
    )
    if count == 0:
        return None
    value = base.moved(count if ahead else -count, unit)
    return base.date(value, approximate=approximate) if value else unresolved(_OPEN[unit])


def _quarter_before(scene: Scene, offset: int) -> str | None:
    """Return the quarter a year before the one that the text has just named, where "a year earlier" means that."""
    if scene.quarter:
        return f"{int(scene.quarter.value[:4]) - 1:04d}{scene.quarter.value[4:]}"
    return None


def _the_quarter(_: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the quarter": the one just named, else the last that was over on the day of publication."""
    if scene.quarter:
        return scene.quarter.date(scene.quarter.value)
    if scene.narrative or scene.now is None:
        return None
    return scene.now.date(scene.now.moved(-1, "quarter") or "XXXX-QX")


_NUMBERED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def _quarter(found: re.Match[str], scene: Scene) -> Meaning | None:
    groups = found.groupdict()
    number = int(groups["digit"]) if groups.get("digit") else _NUMBERED[found["which"].lower()]
    if groups.get("year"):
        return explicit(f"{groups['year']}-Q{number}")
    base = scene.now
    if base is None:
        return unresolved(f"XXXX-Q{number}")
    told = (groups.get("told") or "").lower()
    year = base.day.year
    if "last year" in told or "a year ago" in told or "year-ago" in told:
        year -= 1
    elif "next year" in told:
        year += 1
    elif not told and 3 * number - 2 - base.day.month > QUARTER_AHEAD and scene.look(*found.span()) is not Look.AHEAD:
        year -= 1
    return base.date(f"{year:04d}-Q{number}")


QUARTER_AHEAD = 3
"""A quarter that begins more months ahead than this is last year's, unless the verb looks ahead."""


def _year_ago_period(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the year-ago quarter", "the year-earlier period"."""
    if quarter := _quarter_before(scene, found.start()):
        return (scene.now or scene.last).date(quarter)  # type: ignore[union-attr]
    base = scene.now
    return base.date(f"{base.day.year - 1:04d}") if base else unresolved("XXXX")


def _season(found: re.Match[str], scene: Scene) -> Meaning | None:
    season = SEASONS[found["season"].lower()]
    if found["year"]:
        return explicit(f"{found['year']}-{season}")
    relation = (found["relation"] or "").lower()
    anaphoric = relation.startswith(("that", "the "))
    base = scene.then if anaphoric else scene.now
    if base is None:
        return unresolved(f"XXXX-{season}")
    return base.date(f"{_season_year(season, relation, base, scene, found):04d}-{season}")


_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(season: str, relation: str, base: Base, scene: Scene, found: re.Match[str]) -> int:
    year, month = base.day.year, base.day.month
    begun = month >= _FIRST_MONTH[season]
    over = month >= _FIRST_MONTH[season] + 3
    winter_runs = season == "WI" and month <= 2
    told = found["told"] or ""
    if "last year" in told:
        return year - 1
    if "next year" in told:
        return year + 1
    if relation.endswith(("last", "past", "previous")):
        return year if over else year - 1
    if relation.endswith(("next", "coming", "following")):
        return year + 1 if begun else year
    if winter_runs:
        return year - 1
    if scene.narrative or relation or begun or scene.look(*found.span()) is not Look.BACK:
        return year
    return year - 1


_SEASON_LEAD = re.compile(
    r"(?i:\b(?:in|by|since|until|this|of|for|during|late|early|mid|through|and|or|before|after|between|from|the|to|every|each)[ -](?:the )?$)"
)


def _season_alone(found: re.Match[str], scene: Scene) -> Meaning | None:
    word = found["season"].lower()
    if not found["relation"] and not found["mod"] and not found["year"] and not found["told"]:
        if not _SEASON_LEAD.search(scene.before(found.start("season"))):
            return None
        if word == "fall" and not re.search(
            r"(?i:\b(?:in|by|since|until|during|of) the $|\b(?:this|last|next) $)", scene.before(found.start("season"))
        ):
            return None
        if (
            re.match(
                r" (?:of|from|to|in|on|for|into|behind|short|under|camp|house|school)\b|-", scene.after(found.end())
            )
            and word != "winter"
        ):
            return None
    return _season(found, scene)


def _year_end(found: re.Match[str], scene: Scene) -> Meaning | None:
    base = scene.now
    return base.date(f"{base.day.year:04d}") if base else unresolved("XXXX")


def _unit_definite(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the end of the month", "later in the year", "the quarter"."""
    unit = _unit(found)
    if unit not in _OPEN or unit in ("day", "night"):
        return None
    base = scene.now
    if base is None or (value := base.moved(0, unit)) is None:
        return unresolved(_OPEN[unit])
    return base.date(value)


def _weekend(found: re.Match[str], scene: Scene) -> Meaning | None:
    base = scene.now
    if base is None or base.span.precision is not Precision.DAY:
        return unresolved("XXXX-WXX-WE")
    ahead = scene.look(*found.span()) is Look.AHEAD
    back = 0 if ahead or base.day.isoweekday() >= 6 else 7
    return base.date(week_of(base.day - timedelta(back)) + "-WE")


_BEFORE_WORDS = r"(?:the )?(?:last|past|next|coming|upcoming|current|present)|this(?: (?:past|coming|same))?|that(?: same)?|the same|(?:the )?(?:following|previous|preceding|prior|subsequent)"

RULES: tuple[Rule, ...] = (
    rule(
        "deictic-day",
        rf"\b(?:{MODIFIER}|(?i:earlier|later|late|early) )?(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow))(?:['’]s)?(?: {PART})?\b",
        _deictic_day,
    ),
    rule(
        "part-of-this-day",
        rf"\b(?:(?i:early|late|earlier|later) )?(?i:tonight|(?:this|last|that|the same|the next|the following|the previous) (?P<part>morning|afternoon|evening|night)|overnight)\b",
        _part_today,
    ),
    rule(
        "weekday-of-week",
        rf"\b{WEEKDAY},? (?:(?i:morning|afternoon|evening|night) )?(?:of )?(?P<told>(?i:last week|this week|next week))\b",
        _weekday_of_week,
    ),
    rule(
        "weekday",
        rf"\b(?:{MODIFIER}|(?i:late|early|earlier|later) (?:on )?)?(?:(?P<relation>(?i:(?:the )?(?:last|next|previous|following|preceding)|this(?: (?:past|coming))?|this upcoming|that|the)) )?"
        rf"{WEEKDAY}(?![a-z]|s\b)(?:['’]s)?(?: {PART}\b)?",
        _weekday,
    ),
    rule(
        "ago",
        rf"\b(?:{ABOUT} )?(?:(?:{NUMBER}) )?(?:(?:full|short|long|mere|calendar) )?{UNIT}s?,? (?:or so )?(?P<direction>(?i:ago|earlier|later|previously|afterwards?|from now|hence|thereafter)\b(?! than)|(?:before|after)(?=[.,;:)]))",
        _ago,
    ),
    rule(
        "quarter",
        rf"\b(?:{MODIFIER})?(?:the )?(?:fiscal[- ])?(?P<which>(?i:first|second|third|fourth|1st|2nd|3rd|4th))(?: fiscal)?[- ](?i:quarter)(?:(?:,? of| in)? (?:fiscal )?{YEAR}|(?: of)? (?P<told>last year|this year|next year|a year ago))?",
        _quarter,
    ),
    rule("quarter-digit", rf"\bQ(?P<digit>[1-4])(?:,? (?:of )?{YEAR})?\b", _quarter),
    rule(
        "quarter-of-named-year",
        r"\b(?P<told>(?i:next year|last year|this year))['’]s (?P<which>(?i:first|second|third|fourth)) quarter",
        _quarter,
    ),
    rule("year-ago-period", r"\b(?:the |a )?(?i:year-(?:ago|earlier))(?: (?i:quarter|period))?\b", _year_ago_period),
    rule(
        "season",
        rf"\b{MODIFIER}?(?:(?P<relation>(?i:last|next|this|this past|this coming|that|the following|the next|the previous|past)) |the )?{SEASON}(?:,? (?:of )?{YEAR})?(?! (?:of|to|from) [A-Z])(?: (?:of )?(?P<told>last year|next year|this year))?\b",
        _season_alone,
    ),
    rule(
        "unit-relative",
        rf"\b{MODIFIER}?(?P<relation>(?i:{_BEFORE_WORDS})) (?:(?i:fiscal|full|calendar) )?{UNIT}\b(?!s)",
        _unit_relative,
    ),
    rule("year-end", r"\b(?:the )?(?i:year[- ]end|year['’]s end)\b", _year_end),
    rule("the-weekend", r"\b(?:the )(?i:weekend)\b", _weekend),
    rule("unit-definite", rf"\b(?:{MODIFIER}(?:the )?{UNIT})\b(?!s)", _unit_definite),
    rule(
        "the-quarter",
        r"\b(?:the )(?:latest |current |most recent )?(?P<unit>quarter)\b(?!-)|\bthe latest period\b",
        _the_quarter,
    ),
)

_ = at
