"""Rules for durations, repeated times and words that only point to past, present or future."""

import re

from briefgen.extract.timex.lexicon import (
    ABOUT,
    CLOCK_UNITS,
    NUMBER,
    UNIT,
    UNITS,
    WEEKDAY,
    cardinal,
    unit_name,
    weekday_number,
)
from briefgen.extract.timex.scene import Meaning, Rule, Scene, duration, repeated, rule
from briefgen.model.claims import TimexKind


def _length(number: float | None, unit: str) -> str:
    clock = "T" if unit in CLOCK_UNITS else ""
    code = UNITS[unit]
    if unit == "fortnight" and number is not None:
        number *= 2
    if number is None:
        return f"P{clock}X{code}"
    if unit == "weekend":
        number, code = 2 * number, "D"
    if number == 0.5 and unit in ("year", "hour", "day"):
        return {"year": "P6M", "hour": "PT30M", "day": "PT12H"}[unit]
    whole = int(number) if number == int(number) else None
    if whole is None and unit == "hour":
        return f"PT{int(number)}H30M"
    return f"P{clock}{whole if whole is not None else number}{code}"


def _duration(found: re.Match[str], scene: Scene) -> Meaning | None:
    unit = unit_name(found["unit"])
    number = cardinal(found["number"])
    if unit == "second" and found["unit"].lower() == "second" and number is not None:
        return None
    plural = scene.text[found.end("unit") : found.end("unit") + 1] in ("s", "e") or found["unit"].lower().endswith("ie")
    if (
        found["number"].lower() in ("many", "some", "several", "a few")
        and not plural
        and found["number"].lower() != "some"
    ):
        return None
    if found["number"].lower() == "some" and not plural:
        return None
    return duration(_length(number, unit))


_LEAD = re.compile(
    r"(?i:\b(?:for|in|within|of|over|after|than|about|almost|nearly|least|most|only|just|once|every|lasted?|under|last|past|next|least|or|and|spent|during) (?:the )?$)"
)


def _single(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "a year", "an hour" where a preposition shows a length; elsewhere it may mean "per year"."""
    unit = unit_name(found["unit"])
    if unit in ("second", "quarter"):
        return None
    if not _LEAD.search(scene.before(found.start())) and not found["about"]:
        return None
    return duration(_length(1, unit))


_PLURAL_LEAD = re.compile(
    r"(?i:\b(?:for|in|within|of|over|after|take|takes|took|recent|coming|past|last|next|two|these|those|early|final|first|previous|following|ahead|through|during|until|or|by|with)[ ](?:the )?$)"
)


def _plural(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "for years", "recent months", "days" as a length that is not told."""
    unit = unit_name(found["unit"])
    if unit == "second":
        return None
    if not found["frame"] and not _PLURAL_LEAD.search(scene.before(found.start("unit"))):
        return None
    return duration(_length(None, unit))


def _hyphen(found: re.Match[str], _: Scene) -> Meaning | None:
    """Read "five-year"; "three-quarters" is a fraction and "second" an ordinal."""
    unit = unit_name(found["unit"])
    if unit in ("quarter", "second"):
        return None
    return duration(_length(cardinal(found["number"]), unit))


_ADVERBS = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
            "biweekly": "P2W", "fortnightly": "P2W"}  # fmt: skip


def _adverb(found: re.Match[str], _: Scene) -> Meaning | None:
    return repeated(_ADVERBS[found["word"].lower()])


def _every(found: re.Match[str], _: Scene) -> Meaning | None:
    groups = found.groupdict()
    if groups.get("weekday"):
        return repeated(f"XXXX-WXX-{weekday_number(groups['weekday'])}")
    number = cardinal(groups.get("number") or "a")
    return repeated(_length(number, unit_name(found["unit"])))


_VAGUE = {
    "PRESENT_REF": "now|currently|nowadays|at present|right now|these days|presently",
    "PAST_REF": "recently|more recently|most recently|the past|that time",
    "FUTURE_REF": "the (?:near |immediate )?future",
}


def _vague(value: str) -> Rule:
    pattern = rf"\b(?i:{_VAGUE[value]})\b"
    return rule(value.lower().replace("_ref", ""), pattern, lambda _found, _scene: Meaning(TimexKind.DATE, value))


RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        rf"\b(?:{ABOUT} )?(?:(?i:the |these |those |another |an? (?:additional|extra|further|total of|full) )(?:(?i:first|last|past|next|coming|following|previous|final|latest|intervening) )?|(?i:last|past|next|first) )?(?!an? ){NUMBER} "
        rf"(?:(?i:more|additional|consecutive|straight|full|long|whole|or more|past|previous|preceding|successive|further|other|calendar|business|working|to (?:\w+)) )?{UNIT}(?:e?s)?\b(?: or so)?(?! old\b| of age\b|-)",
        _duration,
    ),
    rule("hyphenated-duration", rf"\b(?:the )?{NUMBER}-{UNIT}s?(?:-longs?)?\b(?!-old)", _hyphen),
    rule(
        "single-duration",
        rf"\b(?:{ABOUT} )?(?:an?|one|half an?) (?:(?:full|whole|half) )?{UNIT}\b(?!-)(?: or so)?",
        _single,
    ),
    rule(
        "plural-duration",
        rf"\b(?:(?P<frame>(?i:the (?:past|last|next|coming|recent|following|first)|recent|coming|past|last|more)) )?{UNIT}s\b",
        _plural,
    ),
    rule("every", rf"\b(?i:every|each)(?: (?i:other))?(?: {NUMBER})? {UNIT}(?:s\b|\b)", _every),
    rule("every-weekday", rf"\b(?i:every|each) {WEEKDAY}\b", _every),
    rule("plural-weekday", rf"\b(?:on )?(?P<core>{WEEKDAY}s)\b", _every),
    rule(
        "per-unit",
        rf"\b(?:per|a|each) (?P<unit>day|week|month|year|hour)\b(?<=per day|er week|r month|er year|er hour)",
        _every,
    ),
    rule(
        "adverb",
        r"\b(?P<word>(?i:hourly|daily|nightly|weekly|monthly|yearly|annually|biweekly|fortnightly))\b",
        _adverb,
    ),
    _vague("PRESENT_REF"),
    _vague("PAST_REF"),
    _vague("FUTURE_REF"),
)
