"""Which date an event gets."""

from collections.abc import Callable
from typing import Any

import pytest

from briefgen.extract.facts.dating import date_of_event, date_of_sentence, day_lent
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
    dates = [told(date_of_sentence(reading, sentence, timexes, lent)) for sentence in reading.sentences]
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


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The tower fell on Sunday, killing two.", "killing", "2019-05-12"),
        ("Having fallen before, the tower fell on Sunday.", "fallen", "reported"),
        ("In a speech on Sunday the duke praised it.", "speech", "2019-05-12"),
        ("On Sunday the duke spoke of a march.", "march", "reported"),
        ("She spoke on Sunday at a rally, where she attacked the duke.", "attacked", "2019-05-12"),
        ("She spoke on Sunday to a man who attacked the duke.", "attacked", "reported"),
        ("The sale is the result of a deal begun in 2006.", "deal", "2006"),
        ("The sale is the result of a deal announced in 2006.", "deal", "reported"),
        ("The firm said on Sunday that it is building a dam.", "building", "inferred 2019-05-12"),
        ("The firm said on Sunday that it was building a dam.", "building", "reported"),
        ("He bought tickets for the match on Sunday.", "match", "2019-05-12"),
        ("He bought tickets for the match on Sunday.", "bought", "reported"),
        ("When the dam broke on Sunday, the guild challenged the plan.", "challenged", "inferred 2019-05-12"),
        ("When the dam breaks on Sunday, the guild will challenge the plan.", "challenge", "reported"),
        ("Before the dam broke on Sunday, the guild challenged the plan.", "challenged", "reported"),
    ],
)
def test_an_event_has_the_date_of_one_that_shares_its_time(text: str, word: str, expected: str, read: Read) -> None:
    reading = read(text, "2019-05-15")
    found = date_of_event(reading, reading.token_at(text.index(word)), find_timexes(reading))
    assert told(found) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The duke spoke on Monday. He opened the hall by lighting a lamp.", "lighting", "inferred 2019-05-13"),
        ("The duke spoke on Monday. He will open the hall by lighting a lamp.", "lighting", "reported"),
        ("The duke spoke on Monday. During his speech he wept.", "speech", "inferred 2019-05-13"),
        ("The duke spoke on Monday. He praised the speech.", "speech", "reported"),
    ],
)
def test_the_day_of_an_article_is_lent_to_its_events(text: str, word: str, expected: str, read: Read) -> None:
    reading = read(text, "2019-05-15")
    timexes = find_timexes(reading)
    found = date_of_event(reading, reading.token_at(text.index(word)), timexes, day_lent(reading, timexes))
    assert told(found) == expected
    assert found is not None
    assert found.timex is None or found.timex.text == "Monday"
