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
    periods,
    pointers,
    relative,
    weekdays,
    years,
)
from briefgen.extract.timex.scene import Rule

_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[-/]\d")
_YEAR = re.compile(r"\d\d|(?i:centur|ties\b|nineteen|two thousand)|\d ?B\.?C")
_CLOCK = re.compile(r"\d|(?i:noon|mid)")
_HOLIDAY = re.compile(r"(?i:christmas|day\b|eve\b|easter|halloween|thanksgiving|good friday|fourth of july)")
_WEEKDAY = re.compile(r"(?i:day|night|noon|morning|evening|tomorrow|weekend)|\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.")
_PERIOD = re.compile(r"(?i:quarter|\bq[1-4]|year-|period|spring|summer|autumn|fall|winter)")
_UNIT = re.compile(r"(?i:hour|day|night|week|month|quarter|year|decade|centur|minute|second|millenn)")
_POINTER = re.compile(r"(?i:now|ent|past|future|every|each|\bper\b|ly\b|time|days)")


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one subject, and what a sentence must contain for any of them to match."""

    trigger: re.Pattern[str]
    rules: tuple[Rule, ...]


GRAMMAR: tuple[Family, ...] = (
    Family(_MONTH, days.RULES),
    Family(_MONTH, months.RULES),
    Family(_YEAR, years.RULES),
    Family(_CLOCK, clock.RULES),
    Family(_HOLIDAY, holidays.RULES),
    Family(_WEEKDAY, weekdays.RULES),
    Family(_PERIOD, periods.RULES),
    Family(_UNIT, relative.RULES),
    Family(_UNIT, durations.RULES),
    Family(_POINTER, pointers.RULES),
)
