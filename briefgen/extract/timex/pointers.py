"""Rules for repeated times ("every Friday", "daily") and for words that only point ("now", "recently")."""

from briefgen.extract.timex.durations import length
from briefgen.extract.timex.fragments import MONTH, NUMBER, PART, SEASON, UNIT, WEEKDAY
from briefgen.extract.timex.lexicon import PARTS_OF_DAY, SEASONS, cardinal, month_number, unit_name, weekday_number
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


def _every_season(found: Match, _: Scene) -> Meaning | None:
    """Read "each July", "every summer", "every Monday morning", "on Saturday mornings", "every night"."""
    part = group(found, "part")
    time = f"T{PARTS_OF_DAY[part]}" if part else ""
    if month := group(found, "month"):
        return repeated(f"XXXX-{month_number(month):02d}")
    if season := group(found, "season"):
        return repeated(f"XXXX-{SEASONS[season]}")
    if weekday := group(found, "weekday"):
        return repeated(f"XXXX-WXX-{weekday_number(weekday)}{time}")
    return repeated(f"XXXX-XX-XX{time}")


def _present(_: Match, __: Scene) -> Meaning | None:
    return pointer("PRESENT_REF")


def _past(_: Match, __: Scene) -> Meaning | None:
    return pointer("PAST_REF")


def _future(_: Match, __: Scene) -> Meaning | None:
    return pointer("FUTURE_REF")


RULES: tuple[Rule, ...] = (
    rule(
        "every",
        _every,
        rf"\b(?i:every|each)(?: (?P<other>(?i:other)))?(?: {NUMBER})? {UNIT}s?\b",
        needs=("every", "each"),
    ),
    rule(
        "every-weekday",
        _every_season,
        rf"\b(?i:every|each) (?:(?i:other|single) )?{WEEKDAY}(?: {PART})?\b",
        needs=("every", "each"),
    ),
    rule(
        "every-part",
        _every_season,
        rf"\b(?i:every|each) (?:{MONTH}(?! \d| [A-Z]| for )|{SEASON}|{PART})\b",
        needs=("every", "each"),
    ),
    rule(
        "weekdays",
        _every_season,
        rf"\b(?:on )?(?P<core>{WEEKDAY}s?(?: {PART}s?)?)(?<=s)\b",
        needs=("days", "mornings", "afternoons", "evenings", "nights", "dawns", "dusks"),
    ),
    rule("per-unit", _every, r"\bper (?P<unit>day|week|month|year|hour)\b", needs=("per ",)),
    rule("adverb", _adverb, rf"\b(?P<word>{'|'.join(_ADVERBS)})\b(?! [A-Z])", needs=("ly",)),
    rule(
        "present",
        _present,
        r"\b(?i:now|currently|nowadays|at present|right now|these days|presently|at this (?:\w+ )?moment",
        r"|(?:for|at) the (?:moment|time being)(?=[.,;:!?]|$))\b",
        needs=("now", "currently", "present", "these days", "moment", "time being"),
    ),
    rule(
        "past",
        _past,
        r"\b(?i:recently|(?:more|most) recently|the past|that time)\b",
        needs=("recently", "the past", "that time"),
    ),
    rule("future", _future, r"\b(?i:the (?:near |immediate )?future)\b", needs=("future",)),
)
