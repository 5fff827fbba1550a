"""Laws of dates: what is written parses, weeks shift everything alike, no clock is asked, no text takes long."""

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract import timex
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.extract.timex.grammar import GRAMMAR
from briefgen.extract.timex.scene import Rule
from briefgen.extract.timex.tagger import tag
from briefgen.model.claims import Timex, TimexKind
from briefgen.model.source import Basis, Publication
from briefgen.model.when import Precision
from tests.cases import golden
from tests.conftest import make_article

Read = Callable[..., Reading]

RULES = [rule for family in GRAMMAR for rule in family.rules]
CASES = [parameter.values[0] for parameter in golden("dates")]
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 12, 31))

_TIME = r"T(?:MO|AF|EV|NI|\d\d:\d\d)"
_DATE = (
    r"(?:(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:WE|[1-7]))?|-Q[1-4X]|-H[12]|-(?:SP|SU|FA|WI))?"
    r"|\d{2,3}|XXX?|BC\d{2,4}|(?:PAST|PRESENT|FUTURE)_REF)"
)
_LENGTH = r"P(?:T?(?:[\d.]+|X)(?:[YMWDHSQ]|DE|CE|ML)(?:30M)?)"
VALUES = {
    TimexKind.DATE: re.compile(_DATE),
    TimexKind.TIME: re.compile(_DATE + _TIME),
    TimexKind.DURATION: re.compile(_LENGTH),
    TimexKind.SET: re.compile(rf"{_LENGTH}|XXXX-(?:\d\d|SP|SU|FA|WI|WXX-[1-7]|XX-XX)(?:{_TIME})?"),
}
"""What TIMEX3 allows as the value of each kind."""
WHOLE = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.WEEK, Precision.DECADE})


parsed = cache(parse_edtf)


def assert_well_formed(found: Timex) -> None:
    assert VALUES[found.kind].fullmatch(found.value), f"{found.passage.text!r}: {found.value}"
    when = found.when
    if when is None or not when.edtf:
        assert when is None or not when.resolved
        return
    edtf = parsed(when.edtf)
    if when.precision in WHOLE and when.start and when.end and not when.approximate:
        assert date(*edtf.lower_strict()[:3]) == when.start
        assert date(*edtf.upper_strict()[:3]) == when.end


def test_values_are_timex3_and_dates_are_edtf_that_spans_the_same_days() -> None:
    articles = [make_article(case["text"], case.get("published")) for case in CASES]
    for reading in readings(articles):
        for found in find_timexes(reading):
            assert_well_formed(found)


RELATIVE = (
    "They met yesterday and will meet the day after tomorrow. They met on Tuesday. They will vote on Saturday.",
    "They met last week, the week before last, two weeks ago and ten days ago.",
    "They met last Friday night and over the weekend. They meet tonight at 8 p.m.",
    "The bridge was shut Monday through Thursday. It will be shut Monday through Friday.",
    "The school opens the Monday after next, the pool a week from Sunday.",
    "“I will resign tomorrow,” Lena Dorn said on Monday. The council met two days earlier.",
    "They met on Sunday. The next day it rained. The following Friday it snowed.",
    "It had been due on Friday. It is due by Thursday. Earlier this week it rained.",
)


@given(day=DAYS, weeks=st.integers(min_value=-600, max_value=600), nth=st.integers(0, len(RELATIVE) - 1))
@settings(max_examples=60, deadline=None)
def test_weeks_later_every_relative_date_is_as_many_weeks_later(
    readings_of_relative: tuple[Reading, ...], day: date, weeks: int, nth: int
) -> None:
    shift = timedelta(weeks=weeks)
    here = find_timexes(published_on(readings_of_relative[nth], day))
    there = find_timexes(published_on(readings_of_relative[nth], day + shift))
    assert len(here) == len(there)
    for one, other in zip(here, there, strict=True):
        assert one.when
        assert other.when
        for side in ("start", "end"):
            first, second = getattr(one.when, side), getattr(other.when, side)
            assert (first is None) == (second is None)
            assert first is None or second - first == shift


@pytest.fixture(scope="module")
def readings_of_relative(read: Read) -> tuple[Reading, ...]:
    return tuple(read(text, date(2019, 5, 15)) for text in RELATIVE)


def published_on(reading: Reading, day: date) -> Reading:
    return replace(reading, article=replace(reading.article, published=Publication(day, Basis.LABEL)))


class NoClock(date):
    """A calendar that refuses to tell what day it is."""

    @classmethod
    def today(cls) -> "NoClock":
        raise AssertionError("the clock was asked")


class NoClockTime(datetime):
    """The same for the time of the day."""

    @classmethod
    def now(cls, tz: object = None) -> "NoClockTime":
        raise AssertionError(f"the clock was asked: {tz}")


def test_no_module_asks_the_clock(monkeypatch: pytest.MonkeyPatch, readings_of_relative: tuple[Reading, ...]) -> None:
    before = [find_timexes(reading) for reading in readings_of_relative]
    for module in modules():
        for name, fake in (("date", NoClock), ("datetime", NoClockTime)):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, fake)
    for name in ("time", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, NoClock.today)
    assert [find_timexes(reading) for reading in readings_of_relative] == before


def modules() -> Iterator[Any]:
    for found in pkgutil.iter_modules(timex.__path__):
        yield importlib.import_module(f"{timex.__name__}.{found.name}")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.needs], ids=lambda rule: rule.name)
def test_a_rule_matches_nothing_without_a_word_that_it_needs(rule: Rule) -> None:
    for case in CASES:
        for found in rule.pattern.finditer(case["text"]):
            assert rule.may_match(found.group().lower())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_pattern_repeats_what_repeats(rule: Rule) -> None:
    """Without a repetition in a repetition no pattern can be sent back and forth over the same words."""
    assert depth_of_repeats(_parser.parse(rule.pattern.pattern)) <= 1


def depth_of_repeats(parsed: Any) -> int:
    deepest = 0
    for operation, argument in parsed:
        inner = max((depth_of_repeats(one) for one in parts_of(argument)), default=0)
        unbounded = operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT) and argument[1] > 100
        deepest = max(deepest, inner + unbounded)
    return deepest


def parts_of(argument: Any) -> Iterator[Any]:
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, list | tuple):
        for one in argument:
            yield from parts_of(one)


HOSTILE = (
    "a year and a half ",
    "May 6-8 ",
    "the last two ",
    "one hundred ",
    "nineteen ",
    "1 ",
    "Monday to ",
    "a ",
    "''",
)
"""Texts that many rules begin to read, and few to the end."""


@pytest.mark.parametrize("words", HOSTILE)
def test_the_cost_grows_with_the_text_and_no_faster(words: str) -> None:
    short, long = words * (2000 // len(words)), words * (16000 // len(words))
    once, often = (min(seconds(text) for _ in range(3)) for text in (short, long))
    assert often < 8 * 3 * once + 0.05, "eight times the text costs more than three times as much a character"


def seconds(text: str) -> float:
    begun = time.process_time()
    tag(text, [(0, len(text))], published=date(2019, 5, 15))
    return time.process_time() - begun
