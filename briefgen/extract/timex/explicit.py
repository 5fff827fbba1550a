"""Rules for dates that carry their own month, year or century."""

import re

from briefgen.extract.timex.choice import month_after, month_before, year_for, year_in_story
from briefgen.extract.timex.lexicon import (
    DAY,
    DECADES,
    LONG_MONTH,
    MODIFIER,
    MONTH,
    ORDINALS,
    SHORT_YEAR,
    WEEKDAY,
    YEAR,
    month_number,
    ordinal_number,
)
from briefgen.extract.timex.scene import Look, Meaning, Rule, Scene, explicit, rule, unresolved
from briefgen.extract.timex.values import make_day
from briefgen.model.when import Precision

_ORDINAL_DAY = rf"(?P<ordinal>(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))"
_LEAD = rf"(?:{WEEKDAY},? (?:the )?)?"
_FAR_YEAR = r"(?=(?:[-–—]| to | and | through )(?:[A-Z][a-z]+\.? )?\d{1,2},? (?P<far>(?:1\d|20)\d\d)\b)"
_YEAR_TAIL = rf"(?:,? (?:of |in )?{YEAR}|{_FAR_YEAR}|,? {SHORT_YEAR.replace('<year>', '<short>')})?"


def _group(found: re.Match[str], name: str) -> str:
    return found.groupdict().get(name) or ""


def _year(found: re.Match[str], scene: Scene) -> int | None:
    if text := _group(found, "year") or _group(found, "far"):
        return int(text)
    if short := _group(found, "short"):
        return _century_of(int(short), scene)
    return None


def _century_of(short: int, scene: Scene) -> int:
    """Return the latest year with these two digits that has begun, seen from the text or the publication."""
    near = scene.now or scene.last
    top = near.day.year + 1 if near else 1999
    return top - (top - short) % 100


def _full_date(found: re.Match[str], scene: Scene) -> Meaning | None:
    month = month_number(found["month"])
    day = ordinal_number(found["ordinal"]) if _group(found, "ordinal") else int(found["day"])
    year = _year(found, scene)
    if year is not None:
        made = make_day(year, month, day)
        return explicit(made.isoformat()) if made else None
    return day_of_year(month, day, found, scene)


def day_of_year(month: int, day: int, found: re.Match[str], scene: Scene) -> Meaning | None:
    """Return the meaning of a month and day without a year."""
    if not make_day(2000, month, day):
        return None
    base = scene.now
    if base is None:
        return unresolved(f"XXXX-{month:02d}-{day:02d}")
    if scene.narrative:
        year: int | None = year_in_story(month, base)
    else:
        year = year_for((month, day), base, scene.look(*found.span()))
    made = make_day(year, month, day) if year else None
    return base.date(made.isoformat()) if made else unresolved(f"XXXX-{month:02d}-{day:02d}")


def _day_tail(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read the second day of "May 6-8" and of "May 6 and 8", with the month and year of the first."""
    if not scene.previous or scene.previous[1] != found.start():
        return None
    start, end, first = scene.previous
    if not re.search(r"[A-Za-z.] (?:the )?\d{1,2}(?:st|nd|rd|th)?$", scene.text[start:end]):
        return None
    value = first.value[:8] + f"{int(found['day']):02d}"
    if not re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d", first.value) or value <= first.value:
        return None
    return Meaning(first.kind, value, first.anchor, first.anchor_day)


def _day_head(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read the first day of "6-8 May"."""
    return _full_date(found, scene)


def _month_year(found: re.Match[str], scene: Scene) -> Meaning | None:
    return explicit(f"{_year(found, scene):04d}-{month_number(found['month']):02d}")


def _month_of_year_told(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "June last year", "October of that year"."""
    told = found["told"].lower()
    month = month_number(found["month"])
    base = scene.then if "same" in told or "that" in told else scene.now
    if base is None:
        return unresolved(f"XXXX-{month:02d}")
    year = base.day.year + (
        -1 if "last" in told or "previous" in told else 1 if "next" in told or "follow" in told else 0
    )
    day = int(found["day"] or 0)
    made = make_day(year, month, day or 1)
    if made is None:
        return None
    return base.date(made.isoformat() if day else made.isoformat()[:7])


_MONTH_LEAD = re.compile(
    r"(?i:\b(?:in|since|by|from|until|till|to|of|for|during|between|and|through|before|after|late|early|mid|or|next|last"
    r"|this|that|about|around|every|each|than|as|on|its|a|the|with|-)[ -]$)|[(–—-]$"
)
_NAME_AFTER = re.compile(
    r" (?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]"
)


def _month_alone(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read a bare month; "May" and "March" only where a preposition shows that they are months."""
    month = month_number(found["month"])
    long = found["month"] in ("May", "March", "April", "June", "August")
    if not _group(found, "mod"):
        led = _MONTH_LEAD.search(scene.before(found.start("month")))
        if long and (not led or _NAME_AFTER.match(scene.after(found.end("month")))):
            return None
    if re.match(r" \d", scene.after(found.end("month"))) or found["month"].lower() == "mar":
        return None
    base = scene.now
    if base is None:
        return unresolved(f"XXXX-{month:02d}")
    if scene.narrative:
        return base.date(f"{year_in_story(month, base):04d}-{month:02d}")
    look = scene.look(*found.span())
    year = base.day.year if month == base.day.month else year_for((month, 1), base, look)
    return base.date(f"{year:04d}-{month:02d}") if year else unresolved(f"XXXX-{month:02d}")


def _month_relative(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last May", "this September", "the previous April"."""
    relation, month = found["relation"].lower(), month_number(found["month"])
    anaphoric = relation.startswith("the ") or relation == "that"
    base = scene.then if anaphoric else scene.now
    if base is None:
        return unresolved(f"XXXX-{month:02d}")
    if relation.endswith(("last", "past", "previous")):
        first = month_before(base.day, month)
    elif relation.endswith(("next", "following")):
        first = month_after(base.day, month)
    elif relation.endswith("coming"):
        first = base.day.replace(day=1) if month == base.day.month else month_after(base.day, month)
    else:
        first = base.day.replace(day=1, month=month)
    return base.date(first.isoformat()[:7])


_NOT_AFTER_A_YEAR = re.compile(
    r"[ -](?:people|men|women|children|troops|soldiers|workers|jobs|employees|members|miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?"
    r"|feet|foot|inches|yards|acres|tons?|tonnes|pounds|dollars|euros|shares|points?|votes?|homes|houses|calories|guests"
    r"|rpm|mm|cm|kg|lbs?|megawatts|barrels|copies|others|more|or so|percent|per cent|hours|GMT|hrs|UTC|EST|EDT|local time|units|books"
    r"|students|fans|residents|families|seats|cars|aircraft|tanks|ships|guns|prisoners|casualties|dead)\b|[°%]|/\d|:\d"
)
_NOT_BEFORE_A_YEAR = re.compile(
    r"(?:[$£€¥#\d/.:+=_&]|\b(?:No|Nos|Room|Route|Highway|Flight|flight|Box|Section|Article|page|Page|Model|version|"
    r"at least|about|some|nearly|more than|than|over|almost|US|Rs|to|of|with|and) ?|[A-Za-z]-)$"
)
_LEADS_TO_A_YEAR = re.compile(
    r"(?i:\b(?:in|since|by|from|until|till|of|for|during|between|through|before|after|fiscal|late|early|mid|year|circa|ca\.|the|to"
    r"|and|summer|spring|winter|autumn|fall|season|is|was|as|than|or|only|about)[ -]|[(–—-]|, )$"
)
_WEAK = re.compile(r"\b(?:to|of|with|and|some|about|than|over|nearly|almost|at least|more than) $")


def _year_alone(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read a bare year where nothing shows it to be a count, a price or a code."""
    before, after = scene.before(found.start()), scene.after(found.end())
    year = int(found["year"])
    if _NOT_AFTER_A_YEAR.match(after):
        return None
    shown = _NOT_BEFORE_A_YEAR.search(before)
    if shown and not _WEAK.search(shown[0] if shown[0].endswith(" ") else shown[0] + "|"):
        return None
    modern = 1900 <= year <= 2059 and not (shown and year % 100 == 0 and year != 2000)
    if not modern and not _LEADS_TO_A_YEAR.search(before):
        return None
    if year > 2059 and not re.search(r"(?i:\b(?:by|in|until|before|year) )$", before):
        return None
    return explicit(f"{year:04d}")


def _year_modified(found: re.Match[str], scene: Scene) -> Meaning | None:
    year = _year(found, scene)
    return explicit(f"{year:04d}") if year and not _NOT_AFTER_A_YEAR.match(scene.after(found.end())) else None


def _year_tail(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read the second year of "1914-18" with the century of the first."""
    if not scene.previous or scene.previous[1] != found.start() or scene.previous[2].anchor_day:
        return None
    first = scene.previous[2].value
    value = first[:2] + found["year"]
    return explicit(value) if re.fullmatch(r"\d{4}", first) and value > first else None


def _half(found: re.Match[str], scene: Scene) -> Meaning | None:
    half = 1 if found["half"].lower() in ("first", "1st", "early") else 2
    told = _group(found, "year")
    if told:
        return explicit(f"{told}-H{half}")
    base = scene.now
    if base is None:
        return unresolved(f"XXXX-H{half}")
    words = found[0].lower()
    year = base.day.year + (-1 if "last year" in words else 1 if "next year" in words else 0)
    return base.date(f"{year:04d}-H{half}")


def _decade(found: re.Match[str], scene: Scene) -> Meaning | None:
    if word := _group(found, "word"):
        return explicit(f"19{DECADES[word.lower()]}")
    digits = found["decade"]
    return explicit(digits[:3] if len(digits) == 4 else f"{_century_of(int(digits), scene):04d}"[:3])


def _century(found: re.Match[str], _: Scene) -> Meaning | None:
    number = ordinal_number(found["ordinal"]) - 1
    if _group(found, "bc"):
        return Meaning(explicit("").kind, f"BC{number:02d}")
    return explicit(f"{number:02d}")


def _before_christ(found: re.Match[str], _: Scene) -> Meaning | None:
    return Meaning(explicit("").kind, f"BC{int(found['bc']):04d}")


def _ides(found: re.Match[str], _: Scene) -> Meaning | None:
    made = make_day(int(found["year"]), int(found["m"]), int(found["d"]))
    return explicit(made.isoformat()) if made else None


def _slashes(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read 10/26/1989 where only one order of day and month is possible."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["year"])
    if len(found["year"]) == 2:
        year = _century_of(year, scene)
    if (first <= 12) == (second <= 12) and first != second:
        return None
    made = make_day(year, min(first, second) if first > 12 or second > 12 else first, max(first, second))
    return explicit(made.isoformat()) if made else None


def _spelled_year(found: re.Match[str], _: Scene) -> Meaning | None:
    tens = {
        "ten": 10,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    }
    ones = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
    value = 1900 + tens[found["tens"].lower()] + ones.get(_group(found, "ones").lower(), 0)
    month = f"-{month_number(found['month']):02d}" if _group(found, "month") else ""
    return explicit(f"{value}{month}")


def _attacks(_: re.Match[str], __: Scene) -> Meaning | None:
    return explicit("2001-09-11")


_CENTURY_ORDINAL = rf"(?P<ordinal>(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th)))"

RULES: tuple[Rule, ...] = (
    rule("iso-date", r"\b(?P<year>(?:1\d|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", _ides),
    rule("slashed-date", r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])", _slashes),
    rule(
        "attacks-of-2001",
        r"\b(?:Sept(?:ember|\.)? 11(?:th)?|11 September|9/11)(?=,? (?:terror|attack|hijack|2001 )|['’]s? attack)|\b9/11\b(?!/)",
        _attacks,
    ),
    rule("month-day", rf"\b{_LEAD}(?:the )?{MONTH} (?:the )?{DAY}{_YEAR_TAIL}", _full_date),
    rule("month-ordinal", rf"\b{_LEAD}{MONTH} (?:the )?{_ORDINAL_DAY}\b{_YEAR_TAIL}", _full_date),
    rule("day-month", rf"\b{_LEAD}(?:the )?{DAY} (?:of )?{MONTH}(?![a-z]){_YEAR_TAIL}", _full_date),
    rule("ordinal-month", rf"\b(?:the ){_ORDINAL_DAY} (?:of )?{MONTH}(?![a-z]){_YEAR_TAIL}", _full_date),
    rule(
        "day-before-range",
        rf"\b(?P<core>{DAY.replace('[.,:]', '[.:]')})(?:[-–—]| to | and | or )\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}(?![a-z])(?:,? {YEAR})?",
        _day_head,
    ),
    rule(
        "day-after-range",
        rf"(?:[-–—]| to | and | or | through )(?P<core>(?:the )?{DAY})(?! ?(?:[A-Za-z]*(?:people|percent|%)|p\.?m|a\.?m|[a-z]))",
        _day_tail,
    ),
    rule(
        "month-of-year-told",
        rf"\b{MODIFIER}?{MONTH}(?: {DAY})?,? (?P<told>(?i:(?:of )?(?:(?:last|this|next|that|the same|the following|the previous) year)))",
        _month_of_year_told,
    ),
    rule(
        "month-year",
        rf"\b{MODIFIER}?{MONTH}(?:,? (?:of |in )?{YEAR}|,? {SHORT_YEAR.replace('<year>', '<short>')})",
        _month_year,
    ),
    rule(
        "month-relative",
        rf"\b{MODIFIER}?(?P<relation>(?i:last|next|this|this past|this coming|the previous|the following|the next|that|late last|early last))"
        rf" {LONG_MONTH}(?![a-z]| \d)",
        _month_relative,
    ),
    rule("month", rf"\b{MODIFIER}?{LONG_MONTH}(?![a-z])", _month_alone),
    rule(
        "half-year",
        rf"\b(?:the )?(?P<half>(?i:first|second|last|latter|early|1st|2nd)) half(?: of| in)?(?: the)?(?: {YEAR}| fiscal {YEAR.replace('<year>', '<fy>')}| last year| this year| next year)",
        _half,
    ),
    rule("decade", rf"\b{MODIFIER}?(?:the )?(?:(?P<decade>(?:1\d|20)\d0)['’]?s\b)", _decade),
    rule(
        "short-decade",
        rf"(?<!\w){MODIFIER}?(?:the )?['’]?(?P<decade>[1-9]0)['’]?s\b(?! [a-z]*(?:age|percent))",
        _decade,
    ),
    rule(
        "named-decade",
        rf"\b{MODIFIER}?(?:the )(?:(?:early|late|mid)[- ])?(?P<word>(?i:{'|'.join(DECADES)}))\b",
        _decade,
    ),
    rule(
        "century",
        rf"\b{MODIFIER}?(?:the )?(?:(?:early|late|mid)[- ])?{_CENTURY_ORDINAL}[- ](?i:century)(?P<bc> (?:BC\b|B\.C\.))?",
        _century,
    ),
    rule("before-christ", r"\b(?P<bc>\d{1,4}) ?(?:BCE?\b|B\.C\.(?:E\.)?)", _before_christ),
    rule("year-modified", rf"\b{MODIFIER}(?:fiscal )?(?:the year )?{YEAR}\b", _year_modified),
    rule("fiscal-year", rf"\b(?:the )?(?:fiscal|calendar)(?: year)? {YEAR}\b", _year_modified),
    rule("year-named", rf"\b(?:the )?(?i:year) {YEAR}\b", _year_modified),
    rule("year", rf"(?<![\w$£€.,]){YEAR}(?![\w])(?!-(?!\d|[a-z]))", _year_alone),
    rule("year-after-range", r"[-–—/](?P<core>(?P<year>\d\d))(?![\d\w]|[-–][\d])", _year_tail),
    rule("short-year", rf"(?<=[a-z] ){SHORT_YEAR.replace('<year>', '<short>')}(?!\w)", _year_modified),
    rule(
        "year-in-words",
        rf"\b(?:{MONTH} )?(?i:nineteen[- ](?P<tens>ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?P<ones>one|two|three|four|five|six|seven|eight|nine))?)\b",
        _spelled_year,
    ),
)

__all__ = ["RULES", "Look", "Precision", "day_of_year"]
