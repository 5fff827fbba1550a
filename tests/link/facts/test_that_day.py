from dataclasses import replace
from datetime import date

import pytest

from briefgen.link.facts.grouping import group_facts
from briefgen.link.facts.that_day import done_that_day, same_day_pairs
from briefgen.model.claims import Dating, Deed, EventDate, Statement
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.when import Anchor, Precision, When

MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)
RESIGNED = Deed(("step-down", "=resign"), who=("vael", "presid"), named=("jonas", "vael"))


def _told(deed: Deed, day: date | None = MONDAY, article: str = "a", dating: Dating = Dating.STATED) -> Statement:
    passage = Passage(Span(article, 0, 4), f"s-{article}", "text")
    when = day and When("Monday", str(day), Precision.DAY, day, day, False, Anchor.NONE, None, "weekday")
    dated = when and EventDate(dating, when, "own clause", passage)
    return Statement(passage, SentenceKind.EVENT, 0, ("vael", f"word-{article}"), deeds=(deed,), date=dated)


def test_one_name_one_deed_and_one_day_are_one_event() -> None:
    again = Deed(("resign", "=resign"), who=("vael",), about=("protest",), named=("vael",))
    assert done_that_day(_told(RESIGNED), _told(again))


@pytest.mark.parametrize(
    "other",
    [
        replace(RESIGNED, kinds=("arriv",)),
        replace(RESIGNED, kinds=("if step-down", "if =resign")),
        replace(RESIGNED, named=("petra", "vael")),
        replace(RESIGNED, whom=("parti",)),
        replace(RESIGNED, who=("bank", "vael"), named=("vael",)),
    ],
    ids=["another deed", "only supposed", "a namesake", "done to something", "the name is not who did it"],
)
def test_what_differs_in_who_what_or_whom_is_another_event(other: Deed) -> None:
    assert not done_that_day(_told(RESIGNED), _told(other))


def test_what_one_does_to_or_about_two_others_is_two_events() -> None:
    met = Deed(("meet",), who=("vael",), whom=("holm",), named=("vael",))
    spoke = Deed(("speak",), who=("vael",), about=("holm",), named=("vael",))
    assert not done_that_day(_told(met), _told(replace(met, whom=("dahl",))))
    assert not done_that_day(_told(spoke), _told(replace(spoke, about=("dahl",))))


def test_days_must_be_stated_and_one() -> None:
    assert not done_that_day(_told(RESIGNED), _told(RESIGNED, TUESDAY))
    assert not done_that_day(_told(RESIGNED), _told(RESIGNED, None))
    assert not done_that_day(_told(RESIGNED), _told(RESIGNED, dating=Dating.INFERRED))


def test_pairs_are_found_whatever_else_the_sentences_say() -> None:
    told = [_told(RESIGNED, article="a"), _told(RESIGNED, TUESDAY, article="b"), _told(RESIGNED, article="c")]
    assert list(same_day_pairs(told)) == [(0, 2)]


def test_the_turning_point_of_a_long_story_is_one_fact_though_its_words_are_everywhere() -> None:
    many = [_told(Deed((f"deed-{number}",)), None, f"n{number}") for number in range(60)]
    groups = group_facts([_told(RESIGNED, article="a"), *many, _told(RESIGNED, article="z")])
    assert (0, 61) in {group.same for group in groups}
