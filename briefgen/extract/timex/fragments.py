"""The pieces of the grammar's patterns. Months and weekdays must be capitalised: "may", "sun" and "march" are words."""

from briefgen.extract.timex.lexicon import CARDINALS, ONES, ORDINALS, TENS
from briefgen.model.when import MONTHS


def _any(words: dict[str, int] | list[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


LONG = "|".join(month.title() for month in MONTHS)
MONTH = rf"(?P<month>(?:{LONG})(?![a-z])|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
"""A month before or after a day's number."""
NAMED_MONTH = rf"(?P<month>(?:{LONG})(?![a-z])|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.)"
"""A month by itself; abbreviations need their full stop: "Jan" and "Dec" are names as well."""
NEXT_IS_MONTH = rf"(?:{LONG})"
MONTH_NAME = rf"(?:{LONG}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
"""Any month, in full or short."""
WEEKDAY = (
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.(?=,? (?:[A-Z][a-z]{2,8}\.? )?\d))"
)
"""A weekday; an abbreviation only before a date: "Sun." ends many sentences about a newspaper."""
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?![\d%]|,\d|\.\d)"
SHORT_YEAR = r"['’](?P<short>\d\d)(?!\d)"
_NO_COUNT = (
    rf"(?![- ](?:{_any(ONES)})\b)"
    r"(?!-| (?!(?:has|was|is|as|says|its|this)\b)(?:[a-z]+s|people|men|women|children)\b)"
)
"""What follows no year in words but a count: "two thousand boats", "nineteen seventy-ton trucks"."""
NINETEEN = rf"(?i:nineteen)[- ](?P<tens>(?i:{_any(TENS)}))(?:[- ](?P<ones>(?i:{_any(ONES)})))?\b{_NO_COUNT}"
"""A year as broadcasters write it: "nineteen ninety-six"."""
TWO_THOUSAND = (
    rf"(?P<thousand>(?i:two thousand))(?:(?: and)?[- ](?P<after>(?i:{_any(ONES)})))?\b"
    rf"(?! and [a-z]+ [a-z]+s\b){_NO_COUNT}"
)
"""The same for later years: "two thousand and nine"; not "two thousand boats"."""
SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
PART = r"(?P<part>(?i:morning|afternoon|evening|night|dawn|dusk))"
UNIT = (
    r"(?P<unit>(?i:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie)"
    r"|millennium))"
)

_TENS = _any(TENS)
_NUMERAL = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d{{1,2}})?(?:[ -]1/2|½)?|(?:(?:{_TENS})[- ])?(?:{_any(CARDINALS)})"
NUMBER = (
    rf"(?P<number>(?i:(?:{_NUMERAL})(?:[- ]and[- ]a[- ]half| (?:hundred|thousand|dozen))?"
    r"|half an?|(?:a )?couple(?: of)?|a few|few|several|many|some|a dozen|dozens of|hundreds of|thousands of|an?))"
)
ORDINAL_WORD = rf"(?P<ordinal>(?i:{_any(ORDINALS)}))"
ORDINAL = rf"(?P<ordinal>(?i:{_any(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))"

MODIFIER = (
    r"(?P<mod>(?i:(?:(?:the|its|their) )?(?:very )?(?:early|late|mid|earlier|later|most"
    r"|(?:(?<=the )|(?<=its )|(?<=their )|(?<=very ))(?:middle|beginning|start|end|close|rest|remainder)"
    r"|(?:middle|beginning|start|end|close|rest|remainder)(?= of )"
    r"|(?:latter|early|first|last|second) (?:part|half|days|weeks|months))"
    r"(?:[- ](?:in|of|on))?(?: the)?))[- ]"
)
"""Words that mean a part of a calendar unit; TIMEX3 keeps them out of the value. "Will start in May" has none."""
MAYBE_MODIFIER = rf"(?:{MODIFIER})?"
ABOUT = (
    r"(?P<about>(?i:about|around|circa|roughly|approximately|nearly|almost|some|at least|at most|more than|less than"
    r"|over|under|up to|just over|just under|only|as many as|an estimated|close to))"
)
