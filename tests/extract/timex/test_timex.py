"""Temporal expressions: golden cases, and laws that hold for every text and every day."""

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.extract.timex.edtf import when_of
from briefgen.extract.timex.grammar import GRAMMAR
from briefgen.extract.timex.narrative import is_narrative
from briefgen.extract.timex.tagger import tag
from briefgen.extract.timex.values import interval
from briefgen.model.when import Anchor, Precision
from tests.cases import golden

Read = Callable[..., Reading]

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 12, 31))


@pytest.mark.parametrize("case", golden("dates"))
def test_golden_dates(case: dict[str, Any], read: Read) -> None:
    published = case.get("published")
    found = find_timexes(read(case["text"], published))
    words = [timex.passage.text for timex in found]
    for wanted in case["found"]:
        timex = next(
            (
                t
                for t in found
                if (wanted["words"] == t.passage.text or wanted.get("any_span")) and t.value == str(wanted["value"])
            ),
            None,
        )
        assert timex, f"{wanted['words']!r} {wanted['value']} not among {[(t.passage.text, t.value) for t in found]}"
        assert timex.kind == wanted.get("type", timex.kind)
        for name in ("edtf", "precision", "anchor", "approximate"):
            if name in wanted:
                assert timex.when is not None
                assert str(getattr(timex.when, name)) == str(wanted[name])
        if "at" in wanted:
            assert timex.passage.span.start == wanted["at"]
    for unwanted in case["not_found"]:
        allowed = [wanted["words"] for wanted in case["found"]]
        assert unwanted not in words or unwanted in allowed, f"{unwanted!r} among {words}"
    if not case["found"]:
        assert not words


TEMPLATES = (
    "on {weekday}",
    "in {month}",
    "on {month} {day}",
    "on {day} {month} {year}",
    "in {year}",
    "since {year}",
    "until {weekday}",
    "last {month}",
    "{number} weeks ago",
    "about {number} years ago",
    "the {ordinal} quarter",
    "the summer of {year}",
    "the {decade}0s",
    "from {month} {day} to {day}",
    "on {day} {month} of that year",
    "{year}-{year}",
    "next week",
    "the next day",
)
SENTENCES = st.builds(
    lambda template, **words: "They met " + template.format(**words) + ".",
    st.sampled_from(TEMPLATES),
    weekday=st.sampled_from(["Monday", "Friday", "Sunday"]),
    month=st.sampled_from(["January", "Feb.", "May", "September"]),
    day=st.integers(min_value=1, max_value=31),
    year=st.integers(min_value=1901, max_value=2040),
    number=st.sampled_from(["two", "15", "sixty"]),
    ordinal=st.sampled_from(["first", "third"]),
    decade=st.integers(min_value=191, max_value=203),
)


@given(text=st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), day=st.none() | DAYS)
@settings(max_examples=60, deadline=None)
def test_every_edtf_string_parses_and_every_date_keeps_its_promises(text: str, day: date | None) -> None:
    for found in tag(text, [(0, len(text))], published=day):
        when = when_of(text[found.start : found.end], found.meaning, found.rule)
        if when is None:
            continue
        if when.edtf:
            parse_edtf(when.edtf)
        for month, days in re.findall(r"XXXX-(\d\d)-(\d\d)", when.edtf):
            assert date(2000, int(month), int(days))
        assert when.resolved == (when.precision is not Precision.OPEN)
        assert when.resolved or when.anchor in (Anchor.MISSING, Anchor.NONE)
        if day is None:
            assert when.anchor is not Anchor.PUBLICATION


@given(text=st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_without_a_publication_date_a_year_is_never_given_that_the_text_does_not_say(text: str) -> None:
    said = {int(year) for year in re.findall(r"\d{4}", text)} | {
        int(d) + n for d in re.findall(r"\d{4}(?=s)", text) for n in range(10)
    }
    for found in tag(text, [(0, len(text))]):
        span = interval(found.meaning.value.split("T")[0])
        if span and found.meaning.anchor is not Anchor.TEXT:
            assert span.start.year in said


@pytest.mark.parametrize(
    "hostile", ["1" * 4000, "May " * 1000, "the " * 1500, "a year " * 800, "- 12-" * 900, "Sun. " * 900]
)
def test_hostile_texts_are_read_to_their_end_and_no_words_twice(hostile: str) -> None:
    found = tag(hostile, [(0, len(hostile))], published=date(2019, 5, 15))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [one for one in found if not 0 <= one.start < one.end <= len(hostile)] == []


def test_rules_have_different_names() -> None:
    names = [rule.name for family in GRAMMAR for rule in family.rules]
    assert len(names) == len(set(names))


def test_news_with_a_few_years_is_no_narrative() -> None:
    text = "The mill burned on Tuesday. It was built in 1911, sold in 1950 and again in 1988, closed in 1999 and 2004."
    assert not is_narrative(text, date(2019, 5, 15))
    assert not is_narrative("In 1911. In 1912. In 1913. In 1914. In 1915.", None)
    assert is_narrative("In 1911. In 1912. In 1913. In 1914. In 1915.", date(2019, 5, 15))


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-Q4", date(2019, 10, 1), date(2019, 12, 31)),
        ("2018-WI", date(2018, 12, 1), date(2019, 2, 28)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("2019-05-14TNI", date(2019, 5, 14), date(2019, 5, 14)),
    ],
)
def test_a_value_spans_its_days(value: str, start: date, end: date) -> None:
    found = interval(value)
    assert found
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("value", ["2019-W53", "2019-02-30", "XXXX-05-15", "PRESENT_REF", "P2W", "0000"])
def test_what_is_no_calendar_value_spans_nothing(value: str) -> None:
    assert interval(value) is None
