"""Rules for years, decades and centuries: "2011", "mid-2010", "the 1990s", "1914-18", "241 BC"."""

import re

from briefgen.extract.timex.choice import century_of
from briefgen.extract.timex.days import year_told
from briefgen.extract.timex.fragments import MAYBE_MODIFIER, MODIFIER, NINETEEN, ORDINAL, SHORT_YEAR, TWO_THOUSAND, YEAR
from briefgen.extract.timex.lexicon import DECADES, ordinal_number
from briefgen.extract.timex.scene import Match, Meaning, Rule, Scene, explicit, group, pointer, rule

_COUNTED = re.compile(
    r"[ -](?:people|men|women|children|troops|soldiers|workers|jobs|employees|members|miles?|km|kilomet(?:er|re)s?"
    r"|met(?:er|re)s?|feet|foot|inches|yards|acres|hectares|tons?|tonnes|pounds|dollars|euros|shares|points?|votes?"
    r"|homes|houses|calories|guests|rpm|mm|cm|kg|lbs?|megawatts|barrels|copies|others|more|or so|percent|per cent|hours"
    r"|GMT|hrs|UTC|EST|EDT|local time|units|books|students|fans|residents|families|seats|cars|aircraft|tanks|ships|guns"
    r"|prisoners|casualties|dead)\b|[°%]|/\d|:\d"
)
"""What follows a number that is a count or a time of day."""
_CODED = re.compile(
    r"(?:[$£€¥#\d/.:+=_&]|\b(?:Nos?\.?|Room|Route|Highway|[Ff]light|Box|Section|Article|[Pp]age|Model|version|US|Rs"
    r"|at least|nearly|more than|less than|almost|up to|some|about) ?|[A-Za-z]-|(?<!\d)\d{1,3}-)$"
)
"""What stands before a number that is a price, a code or a count."""
_LEAD = re.compile(
    r"(?i:\b(?:in|since|by|from|until|till|of|for|during|between|through|before|after|fiscal|late|early|mid|year|circa"
    r"|ca\.|the|to|and|summer|spring|winter|autumn|fall|season|is|was|as|than|or|only|about)[ -]|[(–—-]|, )$"
)
FAR_AHEAD = 20
"""Years after publication from which on a bare number is rather a time of the day: "2055 Emil Brandt writes"."""
_FIRST_MODERN, _LAST_MODERN = 1900, 2059
"""Four digits in this range are a year unless something speaks against it; others need a preposition."""


def _alone(found: Match, scene: Scene) -> Meaning | None:
    """Read a bare year where nothing shows it to be a count, a price or a code."""
    before, year = scene.before(found.start()), int(found["year"])
    if _COUNTED.match(scene.after(found.end())) or _CODED.search(before):
        return None
    last = scene.published.year + FAR_AHEAD if scene.published else _LAST_MODERN
    if not _FIRST_MODERN <= year <= last and not _LEAD.search(before):
        return None
    return explicit(f"{year:04d}")


def _with_word(found: Match, scene: Scene) -> Meaning | None:
    year = year_told(found, scene)
    return None if year is None or _COUNTED.match(scene.after(found.end())) else explicit(f"{year:04d}")


def _anno_domini(found: Match, _: Scene) -> Meaning | None:
    year = int(found["ad"] or found["da"])
    return explicit(f"{year:04d}") if year else None


def _in_words(found: Match, scene: Scene) -> Meaning | None:
    """Read "nineteen ninety-six" and "the year two thousand"."""
    year = year_told(found, scene)
    return explicit(str(year)) if year else None


def _second_year(found: Match, scene: Scene) -> Meaning | None:
    """Read the second year of "1914-18" with the century of the first."""
    if not scene.previous or scene.previous[1] != found.start() or scene.previous[2].anchor_day:
        return None
    first = scene.previous[2].value
    value = first[:2] + found["year"]
    return explicit(value) if re.fullmatch(r"\d{4}", first) and value > first else None


def _half(found: Match, _: Scene) -> Meaning | None:
    half = 1 if group(found, "half") in ("first", "early") else 2
    return explicit(f"{found['year']}-H{half}")


_FIRST_TOLD = 9999
"""The earliest year before Christ that four digits can write."""


def _decade(found: Match, scene: Scene) -> Meaning | None:
    if word := group(found, "word"):
        return explicit(f"19{DECADES[word]}")
    digits = found["decade"]
    if digits == "1000" and "the " not in found[0]:
        return None
    year = int(digits) if len(digits) == len("1990") else century_of(int(digits), scene.now or scene.last)
    return explicit(f"{year:04d}"[:3])


def _century(found: Match, _: Scene) -> Meaning | None:
    number = ordinal_number(found["ordinal"]) - 1
    return pointer(f"BC{number:02d}") if found["bc"] else explicit(f"{number:02d}")


def _before_christ(found: Match, _: Scene) -> Meaning | None:
    year = int(found["bc"].replace(",", ""))
    return pointer(f"BC{year:04d}") if 0 < year <= _FIRST_TOLD else None


RULES: tuple[Rule, ...] = (
    rule(
        "half-year",
        _half,
        r"\b(?:the )?(?P<half>(?i:first|second|last|latter|early)) half(?: of| in)?(?: the| fiscal)?(?: year)?",
        rf" {YEAR}\b",
        needs=("half",),
    ),
    rule(
        "decade", _decade, rf"\b{MAYBE_MODIFIER}(?:the )?(?P<decade>(?:1\d|20)\d0)['’]?s\b", needs=("0s", "0's", "0’s")
    ),
    rule(
        "short-decade",
        _decade,
        rf"(?<!\w){MAYBE_MODIFIER}(?:the )?['’](?P<decade>[1-9]0)['’]?s\b",
        needs=("0s", "0's", "0’s"),
    ),
    rule(
        "named-decade",
        _decade,
        r"\b(?<!their )(?<!his )(?<!her )(?<!my )(?<!your )",
        rf"(?:(?:the )?(?:early|late|mid)[- ]|the )(?P<word>{'|'.join(DECADES)})\b",
        needs=("ties",),
    ),
    rule(
        "century",
        _century,
        rf"\b{MAYBE_MODIFIER}(?:the )?{ORDINAL}[- ](?i:century)(?P<bc> (?:BCE?\b|B\.C\.))?",
        needs=("centur",),
    ),
    rule(
        "anno-domini",
        _anno_domini,
        r"\b(?:(?P<ad>\d{1,4}) ?(?:CE|AD|A\.D\.)|(?:AD|A\.D\.) (?P<da>\d{1,4}))(?!\w)",
        needs=("ad", "a.d", "ce"),
    ),
    rule(
        "before-christ",
        _before_christ,
        r"(?<![\d,.])\b(?<!\d, )(?P<bc>\d{1,3},\d{3}|\d{1,4}) ?(?:BCE?\b|B\.C\.(?:E\.)?)",
        needs=("bc", "b.c"),
    ),
    rule("year-modified", _with_word, rf"\b{MODIFIER}(?:fiscal )?(?:the year )?{YEAR}\b"),
    rule(
        "fiscal-year", _with_word, rf"\b(?:the )?(?:fiscal|calendar)(?: year)? {YEAR}\b", needs=("fiscal", "calendar")
    ),
    rule("year-named", _with_word, rf"\b(?:the )?(?i:year) {YEAR}\b", needs=("year",)),
    rule("year", _alone, rf"(?<![\w$£€.,]){YEAR}(?![\w])(?!-(?!\d|[a-z]))"),
    rule("year-after-range", _second_year, r"[-–—/](?P<core>(?P<year>\d\d))(?![\d\w]|[-–]\d)"),
    rule("short-year", _with_word, rf"\b(?:in|of|since|by|until) (?P<core>{SHORT_YEAR})(?!\w)", needs=("'", "’")),
    rule(
        "year-in-words",
        _in_words,
        rf"\b(?i:the year )?(?:{NINETEEN}|{TWO_THOUSAND})",
        needs=("nineteen", "two thousand"),
    ),
)
