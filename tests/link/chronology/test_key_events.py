"""Which dates of a story matter most, and which entries of its chronology."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from briefgen.link.chronology.key_dates import nearest_centre, weights_of_dates
from briefgen.link.chronology.key_events import key_events
from briefgen.link.facts.same import Vector
from briefgen.model.claims import Dating, Event, EventDate, Fact, Statement, Timex, TimexKind
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Basis, Passage, Publication, SentenceKind, Span
from briefgen.model.when import Anchor, Precision, When

MONDAY, TUESDAY = date(2031, 5, 12), date(2031, 5, 13)


def test_a_date_weighs_as_many_origins_as_name_it_and_half_of_those_that_only_appeared_on_it() -> None:
    monday, tuesday = (MONDAY, MONDAY), (TUESDAY, TUESDAY)
    week = (MONDAY, date(2031, 5, 18))
    named = [("wire", monday), ("wire", monday), ("ledger", monday), ("ledger", week), ("tide", week), ("tide", week)]
    published = [("wire", TUESDAY), ("ledger", TUESDAY), ("ledger", MONDAY)]
    assert weights_of_dates(named, published) == {monday: 2.0, week: 2.0, tuesday: 1.0}
    assert list(weights_of_dates(named, published)) == [monday, week, tuesday]
    assert weights_of_dates([], []) == {}


def test_the_sentences_chosen_are_central_together() -> None:
    fire, hotel, rain = (Vector({word: 1.0}, frozenset()) for word in ("fire", "hotel", "rain"))
    both = Vector({"fire": 0.7, "hotel": 0.7}, frozenset())
    assert nearest_centre([rain, fire, both, hotel], 2)[0] == 2
    assert nearest_centre([rain, fire], 9) == [0, 1]
    assert nearest_centre([], 3) == []


def _told(
    article: str, start: int, words: str, when: When | None, kind: Dating = Dating.STATED
) -> tuple[Statement, Event]:
    passage = Passage(Span(article, start, start + len(words)), f"s-{article}{start}", words)
    found = EventDate(kind, when or When("then", "", Precision.OPEN, anchor=Anchor.MISSING), "own clause", passage)
    statement = Statement(passage, SentenceKind.EVENT, 0, tuple(words.split()), date=found)
    return statement, Event(f"e-{article}{start}", passage, found, (passage,), ((article,),))


def _day(day: date) -> When:
    return When("on the day", day.isoformat(), Precision.DAY, day, day)


def _facts(events: list[Event], scores: Mapping[str, float] = MappingProxyType({})) -> list[Fact]:
    return [
        Fact(f"f-{one.id}", one.statement, SentenceKind.EVENT, one.mentions, one.origins, scores.get(one.id, 0.5))
        for one in events
    ]


def test_entries_of_weighty_dates_come_first_and_leave_room_for_others() -> None:
    articles = [
        Article(name, f"{name}.txt", "", "x" * 99, published=Publication(TUESDAY, Basis.FRONT_MATTER)) for name in "abc"
    ]
    made = [
        _told("a", 0, "pier burns", _day(MONDAY)),
        _told("a", 20, "pier burns down", _day(MONDAY)),
        _told("b", 0, "cat found", _day(MONDAY)),
        _told("c", 0, "inquiry opens", _day(date(2031, 5, 20))),
        _told("c", 20, "nobody knows when", None, Dating.UNDATED),
    ]
    extractions = [
        Extraction(
            name,
            (),
            statements=tuple(statement for statement, _ in made if statement.passage.span.article == name),
            timexes=tuple(
                Timex(event.statement, TimexKind.DATE, "x", event.date.when)
                for _, event in made
                if event.statement.span.article == name
            ),
        )
        for name in "abc"
    ]
    events = [event for _, event in made]
    ranked = key_events(events, articles, extractions, [("a",), ("b",), ("c",)], _facts(events))
    assert ranked == ("e-a20", "e-b0", "e-c0", "e-a0")
    assert key_events([], articles, extractions, [], []) == ()


def test_of_one_date_comes_first_what_is_about_the_story_and_what_words_date() -> None:
    made = [
        _told("a", 0, "prices of homes fell", _day(MONDAY)),
        _told("a", 30, "prices of homes fell again", _day(MONDAY)),
        _told("a", 60, "pier closed", _day(MONDAY), Dating.REPORTED),
        _told("b", 0, "pier burns", _day(MONDAY)),
    ]
    events = [event for _, event in made]
    told = [
        Extraction(name, (), statements=tuple(s for s, _ in made if s.passage.span.article == name)) for name in "ab"
    ]
    facts = _facts(events, {"e-a0": 0.2, "e-a30": 0.2, "e-a60": 0.5, "e-b0": 0.6})
    assert key_events(events, [], told, [("a",), ("b",)], facts) == ("e-b0", "e-a60", "e-a0", "e-a30")
