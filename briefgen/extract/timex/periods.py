"""Rules for quarters and seasons: "the third quarter", "the year-ago quarter", "last summer", "the fall of 2007"."""

import re
from dataclasses import replace

from briefgen.extract.timex.days import day_at
from briefgen.extract.timex.fragments import MAYBE_MODIFIER, SEASON, YEAR
from briefgen.extract.timex.lexicon import SEASONS
from briefgen.extract.timex.scene import Base, Look, Match, Meaning, Rule, Scene, explicit, group, rule, unresolved
from briefgen.extract.timex.values import SEASON_MONTHS, interval, quarter_of

QUARTER_AHEAD = 3
"""A quarter that begins more months ahead than this is last year's, unless the verb looks ahead."""

_NUMBERED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_WHICH = rf"(?P<which>(?i:{'|'.join(_NUMBERED)}))"
_WHOLE_YEAR = re.compile(r"(?i:\b(?:(?:nine|six|12|twelve) months|for the year|full year|fiscal year|the year)\b)")


def a_year_before(scene: Scene, offset: int) -> str | None:
    """Return the quarter a year before the one that was named, where "a year earlier" means that quarter."""
    if scene.quarter is None or _WHOLE_YEAR.search(scene.before(offset, 160)):
        return None
    return f"{scene.quarter.day.year - 1:04d}{scene.quarter.value[4:]}"


def _quarter(found: Match, scene: Scene) -> Meaning | None:
    number = int(group(found, "digit") or _NUMBERED.get(group(found, "which"), 0))
    if told_year := group(found, "year"):
        return explicit(f"{told_year}-Q{number}")
    base, told = scene.now, group(found, "told")
    if base is None:
        return unresolved(f"XXXX-Q{number}")
    year = base.day.year
    if "last" in told or "ago" in told:
        year -= 1
    elif "next" in told:
        year += 1
    elif not told and 3 * number - 2 - base.day.month > QUARTER_AHEAD:
        year -= scene.look(found) is not Look.AHEAD
    return base.date(f"{year:04d}-Q{number}")


def _last_quarter(found: Match, _: Scene) -> Meaning | None:
    return explicit(f"{found['year']}-Q4")


_ENDED = re.compile(r" end(?:ed|ing) (?:on )?")
_QUARTER_ENDS = re.compile(r"(\d{4})-(?:03-31|06-30|09-30|12-31)")


def _quarter_ended(scene: Scene, offset: int) -> Meaning | None:
    """Read the end of "the quarter ended June 30"; one that is no quarter of the calendar stays open."""
    day = day_at(scene, offset)
    span = interval(day.value) if day and _QUARTER_ENDS.fullmatch(day.value) else None
    return replace(day, value=quarter_of(span.end)) if day and span else unresolved("XXXX-QX")


def _the_quarter(found: Match, scene: Scene) -> Meaning | None:
    """Read "the quarter": the one just named, else the last that was over on the day of publication."""
    if ended := _ENDED.match(scene.text, found.end(), scene.sentence[1]):
        return _quarter_ended(scene, ended.end())
    quarter, now = scene.quarter, scene.now
    if now is None:
        return unresolved("XXXX-QX")
    if quarter and (scene.narrative or quarter.span.end < now.day):
        return quarter.date(quarter.value)
    if scene.narrative:
        return None
    return now.date(now.moved(-1, "quarter") or "XXXX-QX")


def _year_ago(found: Match, scene: Scene) -> Meaning | None:
    """Read "the year-ago quarter", "the year-earlier period"."""
    base = scene.now
    if base is None:
        return unresolved("XXXX")
    return base.date(a_year_before(scene, found.start()) or f"{base.day.year - 1:04d}")


_LEAD = re.compile(
    r"(?i:\b(?:in|by|since|until|this|of|for|during|late|early|mid|through|and|or|before|after|between|from|the|to|every"
    r"|each)[ -](?:the )?$)"
)
_LEAD_TO_FALL = re.compile(r"(?i:\b(?:in|by|since|until|during) (?:the )?$)")
_NO_SEASON_AFTER = re.compile(
    r" (?:of|from|to|in|on|for|into|behind|short|under|camps?|house|school|training|break|rolls?|water)\b|-"
)


def _season(found: Match, scene: Scene) -> Meaning | None:
    bare = not (found["relation"] or found["mod"] or found["year"] or found["told"])
    if bare and not _is_season(found, scene):
        return None
    season = SEASONS[group(found, "season")]
    if found["year"]:
        return explicit(f"{found['year']}-{season}")
    relation = group(found, "relation")
    base = scene.then if relation.startswith(("that", "the ")) else scene.now
    if base is None:
        return unresolved(f"XXXX-{season}")
    year = _season_year(season, relation or group(found, "told"), base, scene, found)
    return base.date(f"{year:04d}-{season}")


def _is_season(found: Match, scene: Scene) -> bool:
    """Tell "in the spring" from a spring of water, "in the fall" from a fall."""
    before, word = scene.before(found.start("season"), 16), group(found, "season")
    lead = _LEAD_TO_FALL if word == "fall" else _LEAD
    return bool(lead.search(before)) and not (word != "winter" and _NO_SEASON_AFTER.match(scene.after(found.end())))


def _season_year(season: str, relation: str, base: Base, scene: Scene, found: Match) -> int:
    year, month = base.day.year, base.day.month
    begun = month >= SEASON_MONTHS[season]
    if "last" in relation or relation.endswith(("past", "previous")):
        return year if relation != "last year" and month >= SEASON_MONTHS[season] + 3 else year - 1
    if "next" in relation or relation.endswith(("coming", "following")):
        return year + 1 if begun or relation == "next year" else year
    if season == "WI" and month <= 2:
        return year - 1
    ahead = scene.narrative or relation or begun or scene.look(found) is not Look.BACK
    return year if ahead else year - 1


RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        _quarter,
        rf"\b{MAYBE_MODIFIER}(?:[Tt]he )?(?:fiscal[- ])?{_WHICH}(?: fiscal)?[- ](?i:quarter)\b(?! of (?:the|a|its) )",
        rf"(?:(?:,? of| in)? (?:fiscal )?{YEAR}|(?: of)? (?P<told>last year|this year|next year|a year ago))?",
    ),
    rule("last-quarter", _last_quarter, rf"\b(?:the )?(?i:last|final) quarter of {YEAR}\b"),
    rule("quarter-digit", _quarter, rf"\bQ(?P<digit>[1-4])(?:,? (?:of )?{YEAR})?\b"),
    rule("quarter-of-told", _quarter, rf"\b(?P<told>(?i:next year|last year|this year))['’]s {_WHICH} quarter"),
    rule("year-ago-period", _year_ago, r"\b(?:the |a )?(?i:year-(?:ago|earlier))(?: (?i:quarter|period))?\b"),
    rule(
        "the-quarter",
        _the_quarter,
        r"\b(?i:the )(?:latest |current |most recent )?(?P<unit>quarter)\b(?![-s])|\b(?i:the) latest period\b",
    ),
    rule(
        "season",
        _season,
        rf"\b{MAYBE_MODIFIER}(?:(?P<relation>(?i:last|next|this|this past|this coming|that|past",
        rf"|the (?:following|next|previous))) |the )?{SEASON}\b(?:,? (?:of )?{YEAR})?(?! (?:of|to|from) [A-Z])",
        r"(?: (?:of )?(?P<told>last year|next year|this year))?\b",
    ),
)
