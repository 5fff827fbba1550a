"""When and where it was said: golden cases and laws."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.extract.names.finding import find_names
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.extract.quotes.occasion.finding import Occasion, occasion_of
from briefgen.extract.timex import find_timexes
from briefgen.model.speech import Quote
from tests.cases import golden
from tests.conftest import Read


def quotes_of(read: Read, text: str) -> tuple[Quote, ...]:
    reading = read(text, "2019-05-15")
    return find_quotes(hear(reading, find_names(reading)), find_timexes(reading))


@pytest.mark.parametrize("case", golden("occasion"))
def test_golden(case: dict[str, Any], read: Read) -> None:
    quotes = quotes_of(read, case["text"])
    for expected in case["found"]:
        words = expected.get("words", "")
        (quote,) = [quote for quote in quotes if words in quote.parts[0].text]
        assert quote.speaker is not None
        if "said" in expected:
            assert (quote.said.passage.text if quote.said else None) == expected["said"]
        if "medium" in expected:
            assert (quote.medium.text if quote.medium else None) == expected["medium"]


def test_a_date_that_was_said_is_resolved(read: Read) -> None:
    (quote,) = quotes_of(read, "“The port is finished,” Adela Korb said on Tuesday.")
    assert quote.said is not None
    assert quote.said.when is not None
    assert quote.said.when.edtf == "2019-05-14"


def test_an_indirect_statement_has_an_occasion(read: Read) -> None:
    reading = read("Adela Korb told reporters on Tuesday that the port would close in May.", "2019-05-15")
    cue = reading.doc[2]
    occasion = occasion_of(reading, cue, range(6, 13), find_timexes(reading))
    assert occasion.said is not None
    assert occasion.said.passage.text == "Tuesday"
    assert occasion.medium is not None
    assert occasion.medium.text == "told reporters"


def test_a_word_that_reports_nothing_has_no_occasion(read: Read) -> None:
    reading = read("Adela Korb arrived on Tuesday in Vienna.", "2019-05-15")
    assert occasion_of(reading, reading.doc[2], (), find_timexes(reading)) == Occasion()


WORDS = st.sampled_from(
    "Korb said told reporters “ ” on Tuesday , in a statement the Gazette May 2012 that saying . at rally who".split()
)


@given(st.lists(WORDS, max_size=24))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_occasion_is_never_among_the_words_quoted(read: Read, words: list[str]) -> None:
    for quote in quotes_of(read, " ".join(words).strip() or "x"):
        for found in (quote.said.passage if quote.said else None, quote.medium):
            assert found is None or not any(found.span.overlaps(part.span) for part in quote.parts)


@pytest.mark.parametrize(("day", "said"), [("Tuesday", "Tuesday"), ("last week", None)])
def test_a_weekday_before_a_clause_is_that_of_the_saying_also_without_a_date_of_publication(
    read: Read, day: str, said: str | None
) -> None:
    reading = read(f"Adela Korb said {day} the port would “close for good”.")
    (quote,) = find_quotes(hear(reading, find_names(reading)), find_timexes(reading))
    assert (quote.said.passage.text if quote.said else None) == said
