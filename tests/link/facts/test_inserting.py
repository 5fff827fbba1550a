"""Which insertions are printed with a story's facts and entries."""

from briefgen.link.actors.joining import Cast
from briefgen.link.facts.inserting import WELL_KNOWN, with_insertions, with_names_inserted
from briefgen.model.claims import Actor, ActorKind, Dating, Event, EventDate, Fact, Statement
from briefgen.model.insertions import Insertion, InsertionKind
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.when import Precision, When

TEXT = "On Monday she told Orlund of the storm."
TOLD = Passage(Span("a", 0, len(TEXT)), "s-1", TEXT)
NAMED = Passage(Span("a", 90, 101), "s-0", "Anna Orlund")
DAY = When("Monday", "2019-05-13", Precision.DAY)
MEANT = Insertion(13, "A Orlund", InsertionKind.REFERENCE, "rule", NAMED)
FIRST = Insertion(19, "Anna", InsertionKind.FIRST_NAME, "rule", NAMED)
DATE = Insertion(9, "13 May 2019", InsertionKind.DATE, "rule", Passage(Span("a", 3, 9), "s-1", "Monday"), DAY)


def person(name: str) -> Actor:
    return Actor(f"a-{name}", name, name, ActorKind.PERSON, (), (NAMED,))


def cast(place: int, *further: str) -> Cast:
    """Return a cast with Anna Orlund at a place among its people, who come by their number of mentions."""
    names = [f"Person Number{chr(65 + number)}" for number in range(place)]
    actors = tuple(map(person, (*names, "Anna Orlund", *further)))
    return Cast(actors, (), {}, {NAMED.span: "a-Anna Orlund"})


def printed(*insertions: Insertion, people: Cast | None = None) -> list[str]:
    statement = Statement(TOLD, SentenceKind.EVENT, 0, (), insertions=insertions)
    fact = Fact("f-1", TOLD, SentenceKind.EVENT, (TOLD,), (("a",),), 1.0)
    made = next(with_insertions([fact], [statement], people or cast(WELL_KNOWN)))
    return [one.text for one in made.insertions]


def test_whom_a_pronoun_means_has_the_name_that_the_story_has() -> None:
    assert printed(MEANT) == ["Anna Orlund"]


def test_a_pronoun_keeps_the_name_of_its_article_where_the_story_has_no_such_person() -> None:
    assert printed(MEANT, people=Cast((), (), {}, {})) == ["A Orlund"]


def test_no_statement_has_more_than_two() -> None:
    assert printed(DATE, MEANT, FIRST) == ["13 May 2019", "Anna Orlund"]


def test_a_first_name_is_for_those_who_are_not_named_everywhere() -> None:
    assert printed(FIRST) == ["Anna"]
    assert printed(FIRST, people=cast(WELL_KNOWN - 1)) == []


def test_a_surname_that_two_of_a_story_bear_gets_no_first_name() -> None:
    assert printed(FIRST, people=cast(WELL_KNOWN, "Maria Orlund")) == []


def test_an_entry_of_the_chronology_gets_names_and_no_date() -> None:
    statement = Statement(TOLD, SentenceKind.EVENT, 0, (), insertions=(DATE, MEANT))
    event = Event("e-1", TOLD, EventDate(Dating.UNDATED, DAY, "rule"), (TOLD,), (("a",),))
    made = next(with_names_inserted([event], [statement], cast(WELL_KNOWN)))
    assert [one.text for one in made.insertions] == ["Anna Orlund"]
