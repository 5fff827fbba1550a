"""Which date an event gets."""

from collections.abc import Callable
from typing import Any

import pytest

from briefgen.extract.facts.dating import date_of_sentence, dated_event, day_lent, lent_to
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.model.claims import Dating, EventDate
from tests.cases import golden

Read = Callable[..., Reading]


def told(found: EventDate | None) -> str | None:
    if found is None:
        return None
    if found.dating is Dating.INFERRED:
        return f"inferred {found.when.edtf}"
    return found.when.edtf if found.dating is Dating.STATED else str(found.dating)


@pytest.mark.parametrize("case", golden("dating"))
def test_golden_dating(case: dict[str, Any], read: Read) -> None:
    reading = read(case["text"], case.get("published"))
    timexes = find_timexes(reading)
    lent = day_lent(reading, timexes)
    dates = [
        told(date_of_sentence(reading, sentence, timexes, lent_to(reading, sentence, timexes, lent)))
        for sentence in reading.sentences
    ]
    assert dates == [None if date is None else str(date) for date in case["dates"]]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("The court said on Tuesday that the tower fell on Sunday.", "fell", "2019-05-12"),
        ("The court said on Tuesday that the tower had been old.", "said", "2019-05-14"),
        ("The court said that the tower had been old.", "been", "reported"),
    ],
)
def test_a_sentence_is_dated_by_what_was_said_before_the_saying(
    text: str, event: str, expected: str, read: Read
) -> None:
    reading = read(text, "2019-05-15")
    named, found = dated_event(reading, reading.sentences[0], find_timexes(reading))
    assert (named.text, told(found)) == (event, expected)


def test_an_event_without_words_is_only_reported(read: Read) -> None:
    reading = read("The tower fell.", "2019-05-15")
    found = date_of_sentence(reading, reading.sentences[0], ())
    assert found is not None
    assert (found.dating, found.when.edtf, found.timex) == (Dating.REPORTED, "2019-05-15", None)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Ferries were suspended from Friday to Sunday.", "Friday to Sunday", "2019-05-10/2019-05-12"),
        ("The mayor resigned two days after Sunday's vote.", "two days after Sunday's", "2019-05-14"),
        ("The mayor resigned on Sunday.", "Sunday", "2019-05-12"),
    ],
)
def test_the_words_of_a_date_are_all_that_carry_it(text: str, words: str, edtf: str, read: Read) -> None:
    reading = read(text, "2019-05-15")
    found = date_of_sentence(reading, reading.sentences[0], find_timexes(reading))
    assert found is not None
    assert found.timex is not None
    assert (found.timex.text, found.when.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duke spoke on Monday. He wept.", "inferred 2019-05-13"),
        ("The duke spoke on Monday. He praised the speech.", "inferred 2019-05-13"),
        ("The duke spoke on Monday. He will open the hall by lighting a lamp.", "reported"),
    ],
)
def test_the_day_of_an_article_is_lent_to_its_events(text: str, expected: str, read: Read) -> None:
    reading = read(text, "2019-05-15")
    timexes = find_timexes(reading)
    found = date_of_sentence(reading, reading.sentences[1], timexes, day_lent(reading, timexes))
    assert told(found) == expected
    assert found is not None
    assert found.timex is None or found.timex.text == "Monday"
