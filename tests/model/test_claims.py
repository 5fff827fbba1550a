from datetime import date

import pytest

from briefgen.model.claims import Actor, ActorKind, Dating, Event, EventDate, Fact, Standing
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.speech import Quote, QuoteKind
from briefgen.model.when import Anchor, Precision, When

A = Passage(Span("a", 0, 4), "s-a", "Rain")
B = Passage(Span("b", 0, 5), "s-b", "Rains")
DAY = When("on 15 May", "2019-05-15", Precision.DAY, date(2019, 5, 15), date(2019, 5, 15))
OPEN = When("on 15 May", "XXXX-05-15", Precision.OPEN, anchor=Anchor.MISSING)


def _fact(mentions: tuple[Passage, ...], origins: tuple[tuple[str, ...], ...]) -> Fact:
    return Fact("f-1", A, SentenceKind.EVENT, mentions, origins, 1.0)


def test_a_fact_told_by_two_origins_is_corroborated() -> None:
    assert _fact((A, B), (("a",), ("b",))).standing is Standing.CORROBORATED


def test_two_articles_of_one_origin_corroborate_nothing() -> None:
    assert _fact((A, B), (("a", "b"),)).standing is Standing.SINGLE


@pytest.mark.parametrize("mentions", [(), (B,), (B, A)])
def test_a_fact_needs_its_statement_first_among_its_mentions(mentions: tuple[Passage, ...]) -> None:
    with pytest.raises(ValueError, match="needs its statement"):
        _fact(mentions, (("a",),))


@pytest.mark.parametrize("origins", [(), (("a",), ("a",)), (("a",), ("b",))])
def test_a_facts_origins_hold_each_of_its_articles_once(origins: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(ValueError, match="origins must hold"):
        _fact((A,), origins)


def test_a_quote_needs_its_words() -> None:
    with pytest.raises(ValueError, match="needs its words"):
        Quote("q-1", QuoteKind.DIRECT, (), A)
    assert Quote("q-1", QuoteKind.DIRECT, (A,), A).article == "a"


def test_an_actor_needs_a_mention() -> None:
    with pytest.raises(ValueError, match="needs a mention"):
        Actor("a-1", "person-x", "X", ActorKind.PERSON, (), ())


def test_an_event_needs_its_statement_first_among_its_mentions() -> None:
    with pytest.raises(ValueError, match="needs its statement"):
        Event("e-1", A, EventDate(Dating.STATED, DAY, "rule", A), (B,), (("b",),))


def test_a_stated_date_needs_the_words_that_state_it() -> None:
    with pytest.raises(ValueError, match="words that state it"):
        EventDate(Dating.STATED, DAY, "rule")


@pytest.mark.parametrize("dating", [Dating.STATED, Dating.INFERRED, Dating.REPORTED])
def test_an_open_date_cannot_be_given_to_an_event(dating: Dating) -> None:
    with pytest.raises(ValueError, match="not a date that can be given"):
        EventDate(dating, OPEN, "rule", A)
    assert EventDate(Dating.UNDATED, OPEN, "rule", A).when is OPEN
