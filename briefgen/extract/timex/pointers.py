"""Rules for repeated times ("every Friday", "daily") and for words that only point ("now", "recently")."""

from briefgen.extract.timex.durations import length
from briefgen.extract.timex.fragments import NUMBER, UNIT, WEEKDAY
from briefgen.extract.timex.lexicon import cardinal, unit_name, weekday_number
from briefgen.extract.timex.scene import Match, Meaning, Rule, Scene, group, pointer, repeated, rule

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def _adverb(found: Match, _: Scene) -> Meaning | None:
    return repeated(_ADVERBS[found["word"]])


def _every(found: Match, _: Scene) -> Meaning | None:
    if weekday := group(found, "weekday"):
        return repeated(f"XXXX-WXX-{weekday_number(weekday)}")
    number = 2.0 if group(found, "other") else cardinal(group(found, "number") or "a")
    return repeated(length(number, unit_name(found["unit"])))


def _present(_: Match, __: Scene) -> Meaning | None:
    return pointer("PRESENT_REF")


def _past(_: Match, __: Scene) -> Meaning | None:
    return pointer("PAST_REF")


def _future(_: Match, __: Scene) -> Meaning | None:
    return pointer("FUTURE_REF")


RULES: tuple[Rule, ...] = (
    rule("every", _every, rf"\b(?i:every|each)(?: (?P<other>(?i:other)))?(?: {NUMBER})? {UNIT}s?\b"),
    rule("every-weekday", _every, rf"\b(?i:every|each) {WEEKDAY}\b"),
    rule("weekdays", _every, rf"\b(?:on )?(?P<core>{WEEKDAY}s)\b"),
    rule("per-unit", _every, r"\bper (?P<unit>day|week|month|year|hour)\b"),
    rule("adverb", _adverb, rf"\b(?P<word>{'|'.join(_ADVERBS)})\b"),
    rule("present", _present, r"\b(?i:now|currently|nowadays|at present|right now|these days|presently)\b"),
    rule("past", _past, r"\b(?i:recently|(?:more|most) recently|the past|that time)\b"),
    rule("future", _future, r"\b(?i:the (?:near |immediate )?future)\b"),
)
