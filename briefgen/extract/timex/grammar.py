"""The ordered grammar in families; a sentence without a family's trigger is not looked at by its rules.

Where two rules match the same words, the longer match and then the earlier rule is asked first.
"""

import re
from dataclasses import dataclass

from briefgen.extract.timex import (
    clock,
    days,
    durations,
    holidays,
    months,
    pointers,
    quarters,
    relative,
    seasons,
    today,
    weekdays,
    years,
)
from briefgen.extract.timex.scene import Rule

_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[-/]\d")
_YEAR = re.compile(r"\d\d|\d ?(?:B\.?C|A\.?D|CE)|A\.?D\.? \d")
_DIGIT = re.compile(r"\d")
_CUT_DAY = re.compile(r"\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.")
_REPEATED = re.compile(r"day (?:morning|afternoon|evening|night)s")
_QUARTER = re.compile(r"\b[Qq][1-4]")


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one subject, and what a sentence must contain for any of them to match: a word or a sign."""

    words: tuple[str, ...]
    sign: re.Pattern[str] | None
    rules: tuple[Rule, ...]

    def may_match(self, sentence: str, lowered: str) -> bool:
        """Tell whether a rule may match in ``sentence``, given in lower case as well."""
        return any(word in lowered for word in self.words) or bool(self.sign and self.sign.search(sentence))


GRAMMAR: tuple[Family, ...] = (
    Family((), _MONTH, (*days.RULES, *months.RULES)),
    Family(("centur", "ties", "nineteen", "two thousand"), _YEAR, years.RULES),
    Family(("noon", "mid"), _DIGIT, clock.RULES),
    Family(
        holidays.WORDS,
        None,
        holidays.RULES,
    ),
    Family(
        ("day", "night", "noon", "morning", "evening", "tomorrow", "weekend"), _CUT_DAY, (*today.RULES, *weekdays.RULES)
    ),
    Family(
        ("quarter", "year-", "period", "spring", "summer", "autumn", "fall", "winter"),
        _QUARTER,
        (*quarters.RULES, *seasons.RULES),
    ),
    Family(
        ("hour", "day", "night", "week", "month", "quarter", "year", "decade", "centur", "minute", "second", "millenn"),
        None,
        (*relative.RULES, *durations.RULES),
    ),
    Family(
        ("now", "ent", "past", "future", "every", "each", "per", "ly", "moment", "time", "days"),
        _REPEATED,
        pointers.RULES,
    ),
)
