"""The days that an open date may mean, where its article has no date of its own: listed, never chosen.

What narrows them down is the weekday beside a day of the month, the days of the story's other articles, and the latest
year that the article tells of as past.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from briefgen.link.facts.lending import day_of_month_in, weekday_in
from briefgen.model.briefing import Notice
from briefgen.model.claims import Dating, Event
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article
from briefgen.model.when import Candidates, When

MOST = 5
"""Days that are listed; of more, the first, and that later ones may be meant as well."""

_BEFORE, _AFTER = timedelta(365), timedelta(60)
"""How long before the last and after the first dated article of a story a day of the month may lie: articles look back
a year, and forward to what is planned."""

_WEEK = timedelta(6)
"""How far from a dated article a weekday may lie: that of another week would be told otherwise."""

_CENTURY = 100
"""Years that are looked through: the days beyond are none that news tells of."""


def with_candidates(
    events: Iterable[Event], articles: Iterable[Article], extractions: Iterable[Extraction]
) -> Iterator[Event]:
    """Yield ``events``, those that an article without a date leaves open with the days that they may mean."""
    past_years = {one.article: one.past_year for one in extractions}
    given = {article.id: article for article in articles}
    days = sorted(article.published.day for article in given.values() if article.published)
    for event in events:
        article = event.statement.span.article
        is_open = event.date.dating is Dating.UNDATED and given[article].published is None
        found = candidates(event.date.when, days, past_years.get(article)) if is_open else None
        yield replace(event, candidates=found) if found else event


def candidates(when: When, published: list[date], past_year: int | None) -> Candidates | None:
    """Return the days that ``when`` may mean, None where nothing narrows them down.

    ``published`` are the days of the story's dated articles, in order.
    """
    month, day = day_of_month_in(when.edtf) or (0, 0)
    weekday = weekday_in(when.words)
    if day and published:
        around = _days(month, day, weekday, (published[-1] - _BEFORE).year)
        near = [one for one in around if published[-1] - _BEFORE <= one <= published[0] + _AFTER]
        return Candidates(tuple(near[:MOST]), onward=False, ground="near the dated articles") if near else None
    if day and (past_year or weekday):
        return _of_years(list(_days(month, day, weekday, past_year or 0)), weekday, past_year)
    if weekday and published:
        first, last = published[0] - _WEEK, published[-1] + _WEEK
        days = (first + timedelta(nth) for nth in range((last - first).days + 1))
        near = [one for one in days if one.isoweekday() == weekday]
        return Candidates(tuple(near[:MOST]), onward=len(near) > MOST, ground="near the dated articles")
    return None


def _of_years(days: list[date], weekday: int | None, past_year: int | None) -> Candidates | None:
    """Return the days of the years from the latest past one on; without one nothing tells where to begin."""
    if past_year is None or not days:
        return None
    ground = f"the article tells of {past_year} as past" + (", and that day has this weekday" if weekday else "")
    return Candidates(tuple(days[:MOST]), onward=True, ground=ground)


def _days(month: int, day: int, weekday: int | None, first: int) -> Iterator[date]:
    """Yield that day of the month year by year, for a century; of one with a weekday those that fall on it."""
    for year in range(max(first, 1), max(first, 1) + _CENTURY):
        try:
            made = date(year, month, day)
        except ValueError:  # 29 February
            continue
        if weekday is None or made.isoweekday() == weekday:
            yield made


def candidate_notices(slug: str, events: Iterable[Event], articles: Iterable[Article]) -> Iterator[Notice]:
    """Yield for each article what its open days may mean, each form of words once."""
    told: dict[str, dict[str, Candidates]] = {}
    for event in events:
        if event.candidates:
            told.setdefault(event.statement.span.article, {}).setdefault(event.date.when.words, event.candidates)
    for article in articles:
        for words, found in told.get(article.id, {}).items():
            what = f"“{words}” may be {_listed(found)}: {found.ground}"
            yield Notice(f"{slug}/{article.path}", what, "None is chosen: the article’s own date in story.yml decides")


def _listed(found: Candidates) -> str:
    """Return "2019-05-15, 2024-05-15 or later": days as story.yml has them."""
    days = [day.isoformat() for day in found.days]
    if found.onward:
        days.append("later")
    return " or ".join(filter(None, (", ".join(days[:-1]), days[-1])))
