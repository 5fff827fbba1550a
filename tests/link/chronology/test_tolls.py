"""Figures that differ in one event."""

from dataclasses import replace
from datetime import date

from briefgen.link.chronology.entries import chronology
from briefgen.link.chronology.tolls import differing, told_in_other_figures
from briefgen.model.claims import Dating, Deed, EventDate, Statement
from briefgen.model.source import Article, Basis, Passage, Publication, SentenceKind, Span
from briefgen.model.when import Precision, When

MONDAY, TUESDAY = date(2031, 5, 12), date(2031, 5, 13)
PUBLISHED = {"a": date(2031, 5, 15), "b": TUESDAY, "c": date(2031, 5, 14)}
ARTICLES = tuple(
    Article(name, f"{name}.txt", "", "x" * 400, published=Publication(day, Basis.FRONT_MATTER))
    for name, day in PUBLISHED.items()
)
KILLED = Deed(("kill", "=dead"), who=("gale",), whom=("peopl",), about=("orlund",))


def tells(article: str, number: str, day: date = MONDAY, unit: str = "peopl", deed: Deed = KILLED) -> Statement:
    text = f"A gale killed {number} {unit} in Orlund."
    when = When("then", day.isoformat(), Precision.DAY, day, day)
    passage = Passage(Span(article, 0, len(text)), f"s-{article}", text)
    stated = EventDate(Dating.STATED, when, "own clause", Passage(Span(article, 0, 4), f"s-{article}", "A ga"))
    terms = ("gale", "kill", "peopl", "orlund", "port")
    return Statement(
        passage, SentenceKind.EVENT, 0, terms, ("kill",), (f"{number} {unit}",), date=stated, deeds=(deed,)
    )


def test_reports_of_one_event_with_other_figures_are_one_entry_its_lines_in_order_of_publication() -> None:
    told = tells("a", "9"), tells("b", "4"), tells("c", "~7")  # "at least seven"
    (event,) = chronology(ARTICLES, told)
    assert [passage.span.article for passage in event.figures] == ["b", "c", "a"]
    assert len(event.mentions) == 3


def test_what_happened_on_another_day_or_to_others_is_another_entry() -> None:
    elsewhere = replace(KILLED, about=("skarne",))
    assert len(chronology(ARTICLES, [tells("a", "9"), tells("b", "4", day=TUESDAY)])) == 2
    strange = replace(tells("b", "4", deed=elsewhere), terms=("gale", "kill", "peopl", "skarne", "mine"))
    assert list(told_in_other_figures([tells("a", "9"), strange], PUBLISHED)) == []


def test_lengths_of_time_and_figures_that_agree_do_not_differ() -> None:
    assert differing([tells("a", "9", unit="dai"), tells("b", "4", unit="dai")], PUBLISHED) == ()
    assert differing([tells("a", "9"), tells("b", "~9"), tells("c", "9")], PUBLISHED) == ()
    both = replace(tells("c", "9"), numbers=("9 peopl", "4 peopl"))
    assert differing([tells("a", "9"), both], PUBLISHED) == ()
    assert [one.passage.span.article for one in differing([tells("a", "9"), tells("b", "~400")], PUBLISHED)] == [
        "b",
        "a",
    ]
