"""Rules for lengths of time: "two weeks", "16-hour", "the past nine months", "for years". Ages are left out."""

import re

from briefgen.extract.timex.fragments import ABOUT, NUMBER, UNIT
from briefgen.extract.timex.lexicon import CLOCK_UNITS, UNITS, cardinal, unit_name
from briefgen.extract.timex.scene import Match, Meaning, Rule, Scene, duration, group, rule

_HALVES = {"year": "P6M", "hour": "PT30M", "day": "PT12H", "decade": "P5Y", "century": "P50Y"}


def length(number: float | None, unit: str) -> str:
    """Return the TIMEX3 value of so many units; None stands for a number that is not told."""
    clock, letter = "T" if unit in CLOCK_UNITS else "", UNITS[unit]
    if number is None:
        return f"P{clock}X{letter}"
    if number == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit in ("weekend", "fortnight"):
        number, letter = 2 * number, "D" if unit == "weekend" else "W"
    if unit == "hour" and number != int(number):
        return f"PT{int(number)}H30M"
    return f"P{clock}{number:g}{letter}"


def _counted(found: Match, scene: Scene) -> Meaning | None:
    """Read "two weeks", "the first nine months", "several years"."""
    unit, number = unit_name(found["unit"]), cardinal(found["number"])
    plural = scene.text[found.end("unit") : found.end("unit") + 1] in ("s", "e") or unit == "century"
    if not plural and (number is None or unit == "second"):
        return None
    if unit == "quarter" and (not _RUN.search(found[0]) or _PIECE.match(scene.after(found.end()))):
        return None
    return duration(length(number, unit))


_RUN = re.compile(r"(?i:last|past|next|first|coming|previous|consecutive|straight|successive)")
"""What makes three quarters a length; else they are a fraction."""


_PIECE = re.compile(r" of (?:the|an?|his|her|its|their) (?!year)")


def _hyphenated(found: Match, _: Scene) -> Meaning | None:
    """Read "five-year", "five year" before a noun; "three-quarters" is a fraction and "second" an ordinal."""
    unit = unit_name(found["unit"])
    return None if unit in ("quarter", "second") else duration(length(cardinal(found["number"]), unit))


_LEAD = re.compile(
    r"(?i:\b(?:for|in|within|of|over|after|than|about|almost|nearly|least|most|only|just|once|lasted?|under|last|past"
    r"|next|or|and|spent|during) (?:the )?$)"
)

_BESIDE = re.compile(r" (?:after|before)\b")


def _single(found: Match, scene: Scene) -> Meaning | None:
    """Read "a year", "an hour" where a preposition shows a length; elsewhere it may mean "per year"."""
    unit = unit_name(found["unit"])
    led = found["about"] or _LEAD.search(scene.before(found.start())) or _BESIDE.match(scene.after(found.end()))
    return None if unit in ("second", "quarter") or not led else duration(length(1, unit))


_PLURAL_LEAD = re.compile(
    r"(?i:\b(?:for|in|within|of|over|after|take|takes|took|coming|these|those|early|final|first|previous|following|ahead"
    r"|through|during|until|or|by|with) (?:the )?$)"
)


def _uncounted(found: Match, scene: Scene) -> Meaning | None:
    """Read "for years", "recent months", "in the days" as a length that is not told."""
    unit = unit_name(found["unit"])
    if unit == "second" or not (found["frame"] or _PLURAL_LEAD.search(scene.before(found.start("unit")))):
        return None
    return duration(length(None, unit))


def _half(found: Match, _: Scene) -> Meaning | None:
    """Read "half-century", "quarter of a century"."""
    if group(found, "part") == "quarter":
        return duration("P25Y")
    return duration(_HALVES[group(found, "unit")])


def _and_a_half(found: Match, _: Scene) -> Meaning | None:
    return duration(length(1.5, unit_name(found["unit"])))


def _long(found: Match, _: Scene) -> Meaning | None:
    """Read "day-long", "yearlong", "months-long"."""
    return duration(length(None if group(found, "plural") else 1, unit_name(found["unit"])))


def _fixed_unit(found: Match, _: Scene) -> Meaning | None:
    unit = unit_name(found["unit"])
    return None if unit in ("second", "quarter") else duration(length(1, unit))


def _age_of_thing(found: Match, _: Scene) -> Meaning | None:
    return duration(length(cardinal(found["number"]), unit_name(found["unit"])))


def _fixed(found: Match, _: Scene) -> Meaning | None:
    return duration("P10Y" if "decade" in group(found, "core") else "P1Y")


_THINGS = tuple(
    """truce ceasefire war conflict strike siege ban blockade embargo dispute feud deal agreement treaty alliance
    coalition government company firm business industry programme program project policy law rule investigation
    case trial uprising rebellion insurgency crisis campaign record tradition""".split()
)
"""What has an age that is a length of time in the story; the ages of people and buildings are none."""

_FRAME = (
    r"(?:(?i:the |these |those |another |an? (?:additional|extra|further|total of|full) )"
    r"(?:(?i:first|last|past|next|coming|following|previous|final|latest|intervening) )?|(?i:last|past|next|first) )?"
)
_BETWEEN = (
    r"(?:(?i:more|additional|consecutive|straight|full|long|whole|or more|past|previous|preceding|successive|further"
    r"|other|calendar|business|working|to \w+) )?"
)

RULES: tuple[Rule, ...] = (
    rule(
        "decade-long", _fixed, r"\b(?P<core>(?:(?:the|this) )?(?i:past|last|next|coming) decade)\b", needs=("decade",)
    ),
    rule("year-ended", _fixed, r"\b(?P<core>(?i:the (?:fiscal |full )?year)) (?:ended|ending|to)\b", needs=("year",)),
    rule(
        "duration",
        _counted,
        r"\b(?<!pre-)(?<!post-)",
        rf"(?:{ABOUT} )?{_FRAME}(?!an? ){NUMBER} {_BETWEEN}{UNIT}(?:e?s)?\b(?: or so)?(?! old\b| of age\b|-)",
    ),
    rule("hyphenated-duration", _hyphenated, rf"\b(?:the )?{NUMBER}-{UNIT}s?(?:-long)?\b(?!-)", needs=("-",)),
    rule("duration-of-noun", _hyphenated, rf"\b(?!an? ){NUMBER} {UNIT}\b(?= (?!old\b|of age\b)[a-z])"),
    rule("single-duration", _single, rf"\b(?:{ABOUT} )?(?:an?|one|half an?) (?:(?:full|whole|half) )?{UNIT}\b(?![s-])"),
    rule(
        "one-more",
        _fixed_unit,
        rf"\b(?i:an additional|another|an extra|one more) {UNIT}\b(?![s-])",
        needs=("another", "additional", "extra", "one more"),
    ),
    rule(
        "half-unit",
        _half,
        r"\b(?:an? )?(?i:half)-(?P<unit>(?i:hour|day|year|decade|century))\b(?! (?:low|high)s?\b)",
        needs=("half-",),
    ),
    rule("quarter-century", _half, r"\b(?:an? )?(?P<part>(?i:quarter))(?:-| of a )(?i:century)\b", needs=("quarter",)),
    rule(
        "unit-and-a-half",
        _and_a_half,
        rf"\b(?i:an?|one) {UNIT} and a half\b(?! (?:ago|later|earlier)\b)",
        needs=("and a half",),
    ),
    rule(
        "unit-long",
        _long,
        r"\b(?i:all-)?(?P<unit>(?i:hour|day|night|week|weekend|month|year|decade|century))(?P<plural>s)?-?long\b",
        needs=("long",),
    ),
    rule(
        "age-of-thing",
        _age_of_thing,
        rf"\b(?P<core>{NUMBER}-{UNIT}-old) (?:\w+ )?(?:{'|'.join(_THINGS)})s?\b",
        needs=("-old",),
    ),
    rule(
        "uncounted-duration",
        _uncounted,
        r"\b(?:(?P<frame>(?i:the (?:past|last|next|coming|recent|following|first)|recent|coming|past|last|more)) )?",
        rf"{UNIT}s\b",
    ),
)
