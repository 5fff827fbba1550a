"""Events that share their day with another word of the sentence."""

import pytest

from briefgen.extract.facts.dating import date_of_event
from briefgen.extract.timex import find_timexes
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Dockers gathered on the quay on Monday to mourn the sailors.", "mourn", "2019-05-13"),
        ("The union sent a lawyer to Orlund on Monday to meet the sailors.", "meet", None),
        ("The minister told a conference on Monday that the pier was old.", "conference", "2019-05-13"),
        ("The minister told a lie on Monday.", "lie", None),
        ("In a letter sent on Monday, the mayor said that the pier was old.", "said", "2019-05-13"),
        ("In a house sold on Monday, the mayor said that the pier was old.", "said", None),
        ("The mayor left the hall on Monday as the crowd jeered.", "jeered", "2019-05-13"),
        ("The mayor left the hall on Monday because the crowd had jeered.", "jeered", None),
        ("On Monday the pier burned and two trams stopped.", "stopped", "2019-05-13"),
        ("On Monday the pier burned and two trams had stopped.", "stopped", None),
        ("At a meeting in Oslo on Monday, the league agreed to a truce.", "agreed", "2019-05-13"),
        ("In a village burned on Monday, the league agreed to a truce.", "agreed", None),
        ("In a house in Oslo on Monday, the league agreed to a truce.", "agreed", "2019-05-13"),
        ("On Monday allies of the mayor welcomed the plan.", "welcomed", "2019-05-13"),
        ("The firm denied the report when opening its works on Monday.", "denied", "2019-05-13"),
    ],
)
def test_a_day_reaches_what_happened_with_what_it_dates(read: Read, text: str, word: str, day: str | None) -> None:
    reading = read(text, "2019-05-15")
    found = date_of_event(reading, reading.token_at(text.index(word)), find_timexes(reading))
    told = found.when.edtf if found and found.dating.value in ("stated", "inferred") else None
    assert told == day
