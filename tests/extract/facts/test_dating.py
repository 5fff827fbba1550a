"""Which date an event gets."""

from collections.abc import Callable
from typing import Any

import pytest

from briefgen.extract.facts.dating import date_of_event, date_of_sentence
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.model.claims import Dating, EventDate
from tests.cases import golden

Read = Callable[..., Reading]


def told(found: EventDate | None) -> str | None:
    if found is None:
        return None
    return found.when.edtf if found.dating is Dating.STATED else str(found.dating)


@pytest.mark.parametrize("case", golden("dating"))
def test_golden_dating(case: dict[str, Any], read: Read) -> None:
    reading = read(case["text"], case.get("published"))
    timexes = find_timexes(reading)
    dates = [told(date_of_sentence(reading, sentence, timexes)) for sentence in reading.sentences]
    assert dates == [None if date is None else str(date) for date in case["dates"]]


def test_two_events_of_a_sentence_have_their_own_dates(read: Read) -> None:
    reading = read("The court said on Tuesday that the tower fell on Sunday.", "2019-05-15")
    timexes = find_timexes(reading)
    said, fell = reading.token_at(10), reading.token_at(41)
    assert (said.text, fell.text) == ("said", "fell")
    assert told(date_of_event(reading, said, timexes)) == "2019-05-14"
    assert told(date_of_event(reading, fell, timexes)) == "2019-05-12"


def test_an_event_without_words_is_only_reported(read: Read) -> None:
    reading = read("The tower fell.", "2019-05-15")
    found = date_of_event(reading, reading.token_at(10), ())
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
