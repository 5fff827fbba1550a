"""Dated statements to a chronology."""

from datetime import date
from itertools import permutations

import pytest

from briefgen.link.chronology.entries import chronology
from briefgen.model.claims import Dating, EventDate, Fact, Statement
from briefgen.model.source import Article, Basis, Passage, Publication, SentenceKind, Span
from briefgen.model.when import Anchor, Precision, When

ARTICLES = tuple(
    Article(name, f"{name}.txt", "", "x" * 400, published=Publication(date(2019, 5, day), Basis.FRONT_MATTER))
    for name, day in (("a", 15), ("b", 16), ("c", 20))
)


def span_of(first: str, last: str, precision: Precision = Precision.DAY, edtf: str = "") -> When:
    return When("then", edtf or first, precision, date.fromisoformat(first), date.fromisoformat(last))


def stated(first: str, last: str = "", precision: Precision = Precision.DAY, edtf: str = "") -> EventDate:
    words = Passage(Span("a", 0, 4), "words", "then")
    return EventDate(Dating.STATED, span_of(first, last or first, precision, edtf), "own clause", words)


def reported(day: str) -> EventDate:
    return EventDate(Dating.REPORTED, span_of(day, day), "publication")


OPEN = EventDate(Dating.UNDATED, When("Wednesday", "", Precision.OPEN, anchor=Anchor.MISSING), "own clause, open", None)


def tells(article: str, start: int, found: EventDate | None, kind: SentenceKind = SentenceKind.EVENT) -> Statement:
    text = f"{article}{start} words"
    passage = Passage(Span(article, start, start + len(text)), f"s-{article}{start}", text)
    return Statement(passage, kind, 0, ("word",), date=found)


def fact(*statements: Statement) -> Fact:
    mentions = tuple(statement.passage for statement in statements)
    told = tuple((article,) for article in dict.fromkeys(mention.span.article for mention in mentions))
    return Fact("f", mentions[0], SentenceKind.EVENT, mentions, told, 1.0)


def shown(events: tuple) -> list[str]:  # type: ignore[type-arg]
    return [event.date.when.edtf or "open" for event in events]


def test_entries_stand_in_order_of_time_the_coarse_before_the_fine_and_the_open_last() -> None:
    year = stated("2019-01-01", "2019-12-31", Precision.YEAR, "2019")
    month = stated("2019-05-01", "2019-05-31", Precision.MONTH, "2019-05")
    day = stated("2019-05-01")
    given = [tells("a", 0, OPEN), tells("a", 20, day), tells("b", 0, month), tells("c", 0, year)]
    for order in permutations(given):
        assert shown(chronology(ARTICLES, order)) == ["2019", "2019-05", "2019-05-01", "open"]


def test_a_statement_without_a_date_or_only_reported_is_no_entry() -> None:
    given = [tells("a", 0, None), tells("b", 0, reported("2019-05-16"))]
    assert chronology(ARTICLES, given) == ()


def test_the_best_facts_enter_though_they_are_only_reported() -> None:
    best, other = tells("a", 0, reported("2019-05-15")), tells("b", 0, reported("2019-05-16"))
    events = chronology(ARTICLES, [best, other], [fact(best), fact(other)], key_facts=1)
    assert [(event.date.dating, event.statement.text) for event in events] == [(Dating.REPORTED, "a0 words")]


def test_one_fact_is_one_entry_dated_as_finely_as_any_article_says() -> None:
    coarse = tells("a", 0, stated("2019-05-01", "2019-05-31", Precision.MONTH, "2019-05"))
    fine = tells("b", 0, stated("2019-05-14"))
    silent = tells("c", 0, reported("2019-05-20"))
    (event,) = chronology(ARTICLES, [coarse, fine, silent], [fact(coarse, fine, silent)])
    assert event.date.when.edtf == "2019-05-14"
    assert [mention.text for mention in event.mentions] == ["b0 words", "a0 words", "c0 words"]
    assert event.origins == (("b",), ("a",), ("c",))


def test_dates_that_cannot_be_one_time_stay_apart() -> None:
    one, other = tells("a", 0, stated("2019-05-13")), tells("b", 0, stated("2019-05-14"))
    events = chronology(ARTICLES, [one, other], [fact(one, other)])
    assert shown(events) == ["2019-05-13", "2019-05-14"]


def test_a_report_from_before_the_event_does_not_tell_it() -> None:
    early, later = tells("a", 0, reported("2019-05-15")), tells("c", 0, stated("2019-05-19"))
    (event,) = chronology(ARTICLES, [early, later], [fact(early, later)])
    assert [mention.text for mention in event.mentions] == ["c0 words"]


def test_an_open_day_joins_the_only_day_that_its_fact_has() -> None:
    open_day, known = tells("a", 0, OPEN), tells("b", 0, stated("2019-05-15"))
    (event,) = chronology(ARTICLES, [open_day, known], [fact(open_day, known)])
    assert event.date.when.edtf == "2019-05-15"


def test_copies_of_one_origin_are_one_origin() -> None:
    one, other = tells("a", 0, stated("2019-05-13")), tells("b", 0, stated("2019-05-13"))
    (event,) = chronology(ARTICLES, [one, other], [fact(one, other)], origins=[("a", "b")])
    assert event.origins == (("a", "b"),)


@pytest.mark.parametrize(
    ("found", "background"),
    [
        (stated("2018-01-01", "2018-12-31", Precision.YEAR, "2018"), True),
        (stated("2018-10-01", "2018-12-31", Precision.RANGE, "2018-10~/2018-12~"), True),
        (stated("2019-04-01", "2019-04-30", Precision.MONTH, "2019-04"), False),
        (stated("2020-01-01", "2020-12-31", Precision.YEAR, "2020"), False),
        (OPEN, False),
    ],
)
def test_background_is_what_was_over_long_before_the_first_article(found: EventDate, background: bool) -> None:  # noqa: FBT001
    (event,) = chronology(ARTICLES, [tells("a", 0, found)])
    assert event.background is background


def test_without_any_publication_date_only_years_are_background() -> None:
    bare = (Article("a", "a.txt", "", "x" * 400),)
    events = chronology(bare, [tells("a", 0, stated("2018-01-01", "2018-12-31", Precision.YEAR, "2018")),
                               tells("a", 20, stated("2018-05-01"))])  # fmt: skip
    assert [event.background for event in events] == [True, False]


def test_a_weekday_that_is_not_the_stated_day_stays_undated_and_is_not_lost() -> None:
    monday = EventDate(Dating.UNDATED, When("Monday", "", Precision.OPEN, anchor=Anchor.MISSING), "own clause, open")
    given = [tells("a", 0, stated("2019-05-15")), tells("b", 0, monday), tells("b", 20, OPEN)]
    events = chronology(ARTICLES, given, [fact(*given)])
    assert [len(event.mentions) for event in events] == [2, 1]
    assert events[1].date == monday


def inferred(day: str) -> EventDate:
    return EventDate(Dating.INFERRED, span_of(day, day), "the only day of the article's news")


def test_an_inferred_day_enters_with_the_best_facts_alone_and_before_that_of_a_report() -> None:
    told, published = tells("b", 0, inferred("2019-05-15")), tells("a", 0, reported("2019-05-15"))
    assert chronology(ARTICLES, [told, published], [fact(told, published)]) == ()
    (event,) = chronology(ARTICLES, [told, published], [fact(told, published)], key_facts=1)
    assert (event.date.dating, event.statement) == (Dating.INFERRED, told.passage)


def test_a_stated_day_comes_before_an_inferred_one() -> None:
    told, known = tells("a", 0, inferred("2019-05-15")), tells("b", 0, stated("2019-05-14"))
    (event,) = chronology(ARTICLES, [told, known], [fact(told, known)])
    assert (event.date.when.edtf, len(event.mentions)) == ("2019-05-14", 2)


@pytest.mark.parametrize(("since", "background"), [("2018-03-01", True), ("2019-05-01", False)])
def test_what_has_lasted_since_long_before_is_background(since: str, background: bool) -> None:  # noqa: FBT001
    words = Passage(Span("a", 0, 4), "words", "then")
    when = When("since then", f"{since}/..", Precision.DAY, date.fromisoformat(since))
    (event,) = chronology(ARTICLES, [tells("a", 0, EventDate(Dating.STATED, when, "own clause", words))])
    assert event.background is background
