"""Days that a sentence's event shares with another word of the sentence."""

import pytest

from briefgen.extract.facts.dating import dated_event
from briefgen.extract.timex import find_timexes
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Dockers gathered on the quay on Monday to mourn the sailors.", "gathered", "2019-05-13"),
        ("In a letter sent on Monday, the mayor said that the pier was old.", "said", "2019-05-13"),
        ("In a house sold on Monday, the mayor said that the pier was old.", "was", None),
        ("The mayor left the hall on Monday as the crowd jeered.", "left", "2019-05-13"),
        ("At a meeting in Oslo on Monday, the league agreed to a truce.", "agreed", "2019-05-13"),
        ("In a village burned on Monday, the league agreed to a truce.", "agreed", None),
        ("In a house in Oslo on Monday, the league agreed to a truce.", "agreed", "2019-05-13"),
        ("On Monday allies of the mayor welcomed the plan.", "welcomed", "2019-05-13"),
        ("The firm denied the report when opening its works on Monday.", "denied", "2019-05-13"),
        ("When the dam broke on Monday, the guild challenged the plan.", "challenged", "2019-05-13"),
        ("When the dam breaks on Sunday, the guild will challenge the plan.", "challenge", None),
        ("Before the dam broke on Monday, the guild challenged the plan.", "challenged", None),
        ("He bought tickets for the match on Monday.", "bought", None),
    ],
)
def test_a_day_reaches_what_happened_with_what_it_dates(read: Read, text: str, word: str, day: str | None) -> None:
    reading = read(text, "2019-05-15")
    event, found = dated_event(reading, reading.sentences[0], find_timexes(reading))
    told = found.when.edtf if found and found.dating.value in ("stated", "inferred") else None
    assert (event.text, told) == (word, day)
