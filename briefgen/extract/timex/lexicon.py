"""The words of the calendar: what they are worth, and the regex fragments that match them."""

import re

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
HOLIDAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "halloween": (10, 31), "valentine's day": (2, 14),
    "st. patrick's day": (3, 17), "may day": (5, 1), "bastille day": (7, 14), "veterans day": (11, 11),
    "the fourth of july": (7, 4), "fourth of july": (7, 4),
}  # fmt: skip
"""Named days with a fixed place in the year."""

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "summer": "SU", "winter": "WI", "year": "Y", "decade": "DE", "century": "CE",
    "millennium": "ML",
}  # fmt: skip
CLOCK_UNITS = frozenset({"second", "minute", "hour"})

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " \
    "eighteen nineteen"  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {word: n for n, word in enumerate(_ONES.split(), 1)} | {
    word: 10 * n for n, word in enumerate(_TENS.split(), 2)
}
_ORDINAL_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {word: n for n, word in enumerate(_ORDINAL_ONES.split(), 1)} | {
    "twentieth": 20,
    "thirtieth": 30,
    **{f"twenty-{word}": 20 + n for n, word in enumerate(_ORDINAL_ONES.split()[:9], 1)},
    "thirty-first": 31,
}
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
LONG_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    r"|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.(?=,? [A-Z\d]))"
)
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d)"
SHORT_YEAR = r"['’](?P<year>\d\d)(?!\d)"
SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
PART = r"(?P<part>(?i:morning|afternoon|evening|night|dawn|dusk))"
UNIT = r"(?P<unit>(?i:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie)|millennium))"

_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
_NUMERAL = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d{{1,2}})?(?: 1/2|½)?|(?:(?:{_TENS.replace(' ', '|')})[- ])?(?:{_CARDINAL})"
NUMBER = (
    rf"(?P<number>(?i:(?:{_NUMERAL})(?: (?:and a half|hundred|thousand|dozen|million))?"
    r"|half an?|(?:a )?couple(?: of)?|a few|few|several|many|some|a dozen|dozens of|hundreds of|thousands of"
    r"|a hundred|a thousand|an?))"
)
ORDINAL = rf"(?P<ordinal>(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th)))"

MODIFIER = (
    r"(?:(?P<mod>(?i:(?:(?:the|its|their) )?(?:very )?(?:early|late|mid|middle|beginning|start|end|close|latter|earlier|later"
    r"|(?:latter|early|first|last|second) (?:part|half|days|weeks|months)|rest|remainder|most)"
    r"(?:[- ](?:in|of|on))?(?: the)?))[- ])"
)
ABOUT = (
    r"(?P<about>(?i:about|around|circa|roughly|approximately|nearly|almost|some|at least|at most|more than|less than"
    r"|over|under|up to|just over|just under|only|as many as|an estimated|close to))"
)
APPROXIMATE = frozenset(
    {"about", "around", "circa", "roughly", "approximately", "nearly", "almost", "close to", "some"}
)
"""Words that make a date a guess by the source itself."""

TRIGGER = re.compile(
    r"(?i:\d{2}|\bjan|\bfeb|\bmar|\bapr|\bmay\b|\bjun|\bjul|\baug|\bsep|\boct|\bnov|\bdec"
    r"|day|tonight|tomorrow|night|morning|noon|evening|dawn|dusk|week|fortnight|month|quarter|year|decade|centur"
    r"|ago\b|now\b|today|current|recent|future|past\b|previous|former|once\b|soon|spring|summer|autumn|fall\b|winter"
    r"|hour|minute|second|annual|hourly|christmas|easter|thanksgiving|halloween|ramadan|the time\b|ties\b|moment|period|present)"
)
"""What every temporal expression contains: a sentence without it is not looked at further."""


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """Return the ISO number of a weekday, Monday 1 to Sunday 7."""
    return WEEKDAYS[word[:3].lower()]


def ordinal_number(word: str) -> int:
    """Return the number that an ordinal stands for: ``third``, ``3rd``."""
    found = re.match(r"\d+", word)
    return int(found[0]) if found else ORDINALS[word.lower()]


def unit_name(word: str) -> str:
    """Return the singular of a unit of time in lower case."""
    word = word.lower()
    return "century" if word.startswith("centur") else word


def cardinal(words: str) -> float | None:
    """Return the number that ``words`` say, or None for "several", "a few" and other counts that are not told."""
    words = words.lower().replace("½", " 1/2").strip()
    half = words.endswith((" 1/2", "and a half")) or words.startswith("half")
    words = words.removesuffix(" 1/2").removesuffix(" and a half")
    if words.startswith("half"):
        return 0.5
    if words.startswith(("a couple", "couple")):
        return 2.0
    factor = 1
    for word, worth in (("hundred", 100), ("thousand", 1000), ("dozen", 12), ("million", 1_000_000)):
        if words.endswith(" " + word):
            words, factor = words.removesuffix(" " + word), worth
    number = _plain(words.replace(",", ""))
    return None if number is None else number * factor + (0.5 if half else 0)


def _plain(words: str) -> float | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words)
    if words in ("a", "an"):
        return 1.0
    parts = re.split(r"[- ]", words)
    if parts and all(part in CARDINALS for part in parts):
        return float(sum(CARDINALS[part] for part in parts))
    return None
