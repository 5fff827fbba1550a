"""The words of the calendar: what they are worth."""

import re

from briefgen.model import when

MONTHS = {month[:3]: number for number, month in enumerate(when.MONTHS, 1)}
WEEKDAYS = {day[:3]: number for number, day in enumerate(when.WEEKDAYS, 1)}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}

UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
"""Units of time and their letters in a TIMEX3 duration."""
CLOCK_UNITS = frozenset({"second", "minute", "hour"})

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS = {word: n for n, word in enumerate(ONES + TEENS, 1)} | {word: 10 * n for n, word in enumerate(TENS, 2)}

_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth".split()
ORDINALS = (
    {word: n for n, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, 1)}
    | {f"twenty-{word}": 20 + n for n, word in enumerate(_ORDINAL_ONES, 1)}
    | {"nineteenth": 19, "twentieth": 20, "thirtieth": 30, "thirty-first": 31}
)
DECADES = dict(
    zip("twenties thirties forties fifties sixties seventies eighties nineties".split(), range(2, 10), strict=True)
)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """Return the ISO number of a weekday, Monday 1 to Sunday 7."""
    return WEEKDAYS[word[:3].lower()]


def ordinal_number(word: str) -> int:
    """Return the number that an ordinal stands for: ``third``, ``3rd``."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS[word.lower()]


def unit_name(word: str) -> str:
    """Return the singular of a unit of time in lower case."""
    word = word.lower()
    return "century" if word.startswith("centur") else word


def cardinal(words: str) -> float | None:
    """Return the number that ``words`` say, or None for "several", "a few" and other counts that are not told."""
    words = words.lower().replace("½", " 1/2").replace("-1/2", " 1/2").replace("-and-a-half", " and a half").strip()
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2.0
    whole = words.removesuffix(" 1/2").removesuffix(" and a half").strip()
    half = 0.5 if whole != words else 0.0
    factor = 1
    for word, worth in (("hundred", 100), ("thousand", 1000), ("dozen", 12)):
        if whole.endswith(" " + word):
            whole, factor = whole.removesuffix(" " + word), worth
    number = _plain(whole.replace(",", ""))
    return None if number is None else number * factor + half


def _plain(words: str) -> float | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words)
    if words in ("a", "an"):
        return 1.0
    parts = re.split(r"[- ]", words)
    return float(sum(CARDINALS[part] for part in parts)) if all(part in CARDINALS for part in parts) else None
