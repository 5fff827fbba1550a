"""The latest year that an article tells of as past."""

import pytest

from briefgen.extract.facts.past_years import past_year
from briefgen.extract.timex import find_timexes
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The league was founded in 2011. The pier opened in 2009.", 2011),
        ("Orlund withdrew from the 2015 deal.", 2015),
        ("Orlund won the right to hold the 2030 games.", None),
        ("The pier will open in 2030.", None),
        ("Orlund hopes to leave the league by 2030.", None),
        ("The pier burned on Monday.", None),
        ("“It burned in 2011,” she said.", None),
    ],
)
def test_only_what_is_over_dates_an_article(read: Read, text: str, year: int | None) -> None:
    reading = read(text)
    assert past_year(reading, find_timexes(reading)) == year
