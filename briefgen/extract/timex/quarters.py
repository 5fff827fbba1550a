"""Rules for quarters: "the third quarter", "the year-ago quarter", "the latest period"."""

import re
from dataclasses import replace

from briefgen.extract.timex.days import day_at
from briefgen.extract.timex.fragments import ABOUT, MAYBE_MODIFIER, YEAR
from briefgen.extract.timex.scene import Base, Look, Match, Meaning, Rule, Scene, explicit, group, rule, unresolved
from briefgen.extract.timex.values import interval, quarter_of

QUARTER_AHEAD = 3
"""A quarter that begins more months ahead than this is last year's, unless the verb looks ahead."""

_NUMBERED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_WHICH = rf"(?P<which>(?i:{'|'.join(_NUMBERED)}))"
_WHOLE_YEAR = re.compile(
    r"(?i:\b(?:(?:the )?(?:first |latest |past )?(?:nine|six|12|twelve) months|for the year|full year|fiscal year"
    r"|the year)\b)"
)


_MENTIONED = re.compile(
    r"(?i:\b(?:after|than|from|since|versus|compared with|through|into) (?:(?:a|the) )?(?:[a-z]+ )?$)"
)
"""What stands before a quarter that is only compared with: "after a flat second quarter"."""


_FORESEEN = re.compile(
    r"(?i:\b(?:expect|estimate|forecast|outlook|predict|project|foresee|will|may|could|should)\w{0,3}\b)"
)
"""What makes a quarter that still runs one to come, and none whose results are told."""


def topic_quarter(scene: Scene, start: int, rule: str, latest: Base | None) -> Base | None:
    """Return the quarter that the text speaks of after an expression at ``start``: a new one, the one before or none.

    ``latest`` is the date of the expression. Results of nine months or of a year end what was said of a quarter.
    """
    if rule.startswith("quarter") and latest:
        before, running = scene.before(start, 160), scene.published and latest.span.end >= scene.published
        aside = _MENTIONED.search(before) or (running and _FORESEEN.search(before))
        return scene.quarter if aside or (scene.published and latest.day > scene.published) else latest
    if rule == "duration" and _WHOLE_YEAR.match(scene.text, start):
        return None
    return scene.quarter


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


def _two_quarters(found: Match, _: Scene) -> Meaning | None:
    return explicit(f"{found['year']}-H{1 if group(found, 'which') == 'first' else 2}")


def _same_quarter(found: Match, scene: Scene) -> Meaning | None:
    """Read "the 1989 period" beside a quarter that was named."""
    return explicit(found["year"] + scene.quarter.value[4:]) if scene.quarter else None


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
    """Read "the quarter": the one just named, else the last that was over on the day of publication.

    "The latest quarter" was reported, so that one named by its number is a company's own and may still run by the
    calendar.
    """
    if ended := _ENDED.match(scene.text, found.end(), scene.sentence[1]):
        return _quarter_ended(scene, ended.end())
    quarter, now = scene.quarter, scene.now
    if now is None:
        return unresolved("XXXX-QX")
    over = quarter and (quarter.span.start if found["latest"] else quarter.span.end) < now.day
    if quarter and (scene.narrative or over):
        named = quarter.date(quarter.value)
    elif scene.narrative:
        return None
    else:
        named = now.date(now.moved(-1, "quarter") or "XXXX-QX")
    return replace(named, value=f"{int(named.value[:4]) - 1}{named.value[4:]}") if found["ago"] else named


def _year_ago(found: Match, scene: Scene) -> Meaning | None:
    """Read "the year-ago quarter", "the year-earlier period"."""
    base = scene.now
    if base is None:
        return unresolved("XXXX")
    return base.date(a_year_before(scene, found.start()) or f"{base.day.year - 1:04d}")


RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        _quarter,
        rf"\b{MAYBE_MODIFIER}(?:[Tt]he )?(?:fiscal[- ])?{_WHICH}(?: fiscal)?[- ](?i:quarter)\b(?! of (?:the|a|its) )",
        rf"(?:(?:,? of| in)? (?:fiscal )?{YEAR}|(?: of)? (?P<told>last year|this year|next year|a year ago))?",
    ),
    rule("last-quarter", _last_quarter, rf"\b(?:the )?(?i:last|final) quarter of {YEAR}\b", needs=("quarter",)),
    rule("quarter-digit", _quarter, rf"\bQ(?P<digit>[1-4])(?:,? (?:of )?{YEAR})?\b", needs=("q",)),
    rule(
        "quarter-of-told",
        _quarter,
        r"\b(?:(?P<told>(?i:next year|last year|this year))['’]s",
        rf"|(?:the )?(?:fiscal )?{YEAR}(?:['’]s)?) {_WHICH}[- ]quarter\b",
    ),
    rule(
        "half-of-quarters",
        _two_quarters,
        rf"\b(?:{ABOUT} )?(?:the )?(?P<which>(?i:first|last)) two quarters of {YEAR}\b",
        needs=("two quarters",),
    ),
    rule("quarter-of-year", _same_quarter, rf"\b(?:the )?{YEAR} (?:quarter|period)\b(?! of )"),
    rule(
        "year-ago-period",
        _year_ago,
        r"\b(?:the |a )?(?i:year-(?:ago|earlier))(?: (?i:quarter|period))?\b(?! (?:\d+|[a-z]+) months)",
        needs=("year-",),
    ),
    rule(
        "the-quarter",
        _the_quarter,
        r"\b(?i:the )(?:(?P<latest>latest |most recent )(?:quarter|period)|(?:current )?quarter)\b(?![-s])",
        r"(?P<ago> a year (?:ago|earlier))?",
    ),
)
