"""The days that an open date may mean."""

from datetime import date

import pytest

from briefgen.link.chronology.candidates import MOST, candidate_notices, candidates, with_candidates
from briefgen.model.claims import Dating, Event, EventDate
from briefgen.model.source import Article, Basis, Passage, Publication, Span
from briefgen.model.when import Anchor, Precision, When

WEDNESDAY = date(2031, 5, 14)


def open_(words: str, edtf: str = "") -> When:
    return When(words, edtf, Precision.OPEN, anchor=Anchor.MISSING)


def listed(when: When, *published: date, past_year: int | None = None) -> list[str]:
    found = candidates(when, sorted(published), past_year)
    return [day.isoformat() for day in found.days] + ["…"] * found.onward if found else []


def test_a_weekday_beside_a_day_of_the_month_leaves_the_years_in_which_they_meet() -> None:
    told = listed(open_("Wednesday, May 14", "XXXX-05-14"), past_year=2026)
    assert told == ["2031-05-14", "2036-05-14", "2042-05-14", "2053-05-14", "2059-05-14", "…"]


def test_a_day_of_the_month_may_be_of_the_latest_past_year_or_a_later_one() -> None:
    assert listed(open_("May 14", "XXXX-05-14"), past_year=2026)[:2] == ["2026-05-14", "2027-05-14"]
    assert listed(open_("29 February", "XXXX-02-29"), past_year=2026)[:2] == ["2028-02-29", "2032-02-29"]


def test_the_dated_articles_of_the_story_leave_the_days_around_them() -> None:
    assert listed(open_("May 6", "XXXX-05-06"), WEDNESDAY) == ["2031-05-06"]
    assert listed(open_("30 June", "XXXX-06-30"), WEDNESDAY) == ["2030-06-30", "2031-06-30"]
    assert listed(open_("Monday"), WEDNESDAY) == ["2031-05-12", "2031-05-19"]
    assert listed(open_("Monday night"), WEDNESDAY, date(2031, 9, 14))[MOST:] == ["…"]


@pytest.mark.parametrize(
    ("when", "past_year"),
    [
        pytest.param(open_("May 6", "XXXX-05-06"), None, id="no year is told"),
        pytest.param(open_("Wednesday"), 2026, id="a weekday alone"),
        pytest.param(open_("last week"), 2026, id="no day at all"),
        pytest.param(open_("in May", "XXXX-05"), 2026, id="a month"),
    ],
)
def test_where_nothing_narrows_them_down_none_is_listed(when: When, past_year: int | None) -> None:
    assert listed(when, past_year=past_year) == []


def test_only_what_an_article_without_a_date_leaves_open_has_candidates_and_an_editor_is_told_them() -> None:
    published = Publication(WEDNESDAY, Basis.FRONT_MATTER)
    articles = (
        Article("a", "a.txt", "", "x" * 40, published=published),
        Article("b", "b.txt", "", "x" * 40),
        Article("c", "c.txt", "", "x" * 40),
    )
    events = []
    for name in "abb":
        passage = Passage(Span(name, 0, 8), f"s-{name}", "x" * 8)
        found = EventDate(Dating.UNDATED, open_("Monday"), "own clause, open", passage)
        events.append(Event(f"e-{name}", passage, found, (passage,), ((name,),)))
    judged = tuple(with_candidates(events, articles, ()))
    assert [event.candidates is not None for event in judged] == [False, True, True]
    (notice,) = candidate_notices("pier", judged, articles)
    assert str(notice).startswith("pier/b.txt: “Monday” may be 2031-05-12 or 2031-05-19: near the dated articles")
