from dataclasses import replace
from datetime import date

import pytest

from briefgen.link.facts.gates import far_apart, obstacle
from briefgen.model.claims import Dating, Deed, EventDate, Statement
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.when import Precision, When

YEARS = "one tells of an earlier year"
DOERS = "done by different people"
SPEAKERS = "told by different speakers"
WORDS = "the words quoted differ"
FIGURES = "the figures differ"
OTHERS = "others are named"
DAYS = "the days differ"
WEEKDAYS = "the weekdays differ"


def _statement(text: str = "The ferry sank.", kind: SentenceKind = SentenceKind.EVENT, **told: object) -> Statement:
    terms = ("korb", "union", "chair", "said")
    passage = Passage(Span("a", 0, len(text)), "s-a", text)
    return Statement(passage, kind, 0, **{"terms": terms, **told})  # type: ignore[arg-type]


def _said(by: str) -> Statement:
    return _statement(kind=SentenceKind.CLAIM, attribution=by)


def _counted(*numbers: str) -> Statement:
    return _statement(numbers=numbers)


def _dated(day: int, dating: Dating = Dating.STATED) -> Statement:
    when = When(f"March {day}", f"2031-03-0{day}", Precision.DAY, date(2031, 3, day), date(2031, 3, day))
    return _statement(date=EventDate(dating, when, "rule", _statement().passage))


def _done(kind: str, by: str) -> Statement:
    return _statement(deeds=(Deed((kind,), (by,), named=(by,)),))


def _old(*terms: str, kind: SentenceKind = SentenceKind.BACKGROUND) -> Statement:
    return _statement(kind=kind, terms=terms)


QUOTED = "“It did not come from us at all,” said Lena Korb, who chairs the union."


TUGS = "Two tugs, the Ostra, which can pull 2,000 tonnes, and the Mirl, are waiting off Saar."


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (_old("strike", "2027"), _old("strike", kind=SentenceKind.EVENT), YEARS),
        (_old("strike", "2027"), _old("strike", "2027", kind=SentenceKind.EVENT), ""),
        (_old("strike", "2027"), _old("strike"), ""),
        (_done("appoint", "vael"), _done("appoint", "holm"), DOERS),
        (_done("appoint", "vael"), _done("appoint", "vael"), ""),
        (_done("appoint", "vael"), _done("resign", "holm"), ""),
        (_said("Lena Korb"), _said("Ivo Ek"), SPEAKERS),
        (_said("the union’s spokesman"), _said("the police spokesman"), SPEAKERS),
        (_said("Lena Korb"), _said("Ms Korb"), ""),
        (_said("Lena Korb"), _said("chairwoman Korb"), ""),
        (_said("Lena Korb"), _said(""), ""),
        (_statement(QUOTED), _statement("“We heard no brakes that morning,” said Lena Korb."), WORDS),
        (_statement(QUOTED), _statement('"It did not come from us," said Lena Korb, the chair of the union.'), ""),
        (_statement(QUOTED), _statement("Lena Korb said it did not come from the union."), ""),
        (_counted("14 peopl"), _counted("41 peopl"), FIGURES),
        (_counted("~400 peopl"), _counted("300 peopl"), FIGURES),
        (_counted("~400 peopl"), _counted("412 peopl"), ""),
        (_counted("14 peopl"), _counted("41 hous"), ""),
        (_counted("14"), _counted("41"), ""),
        (_counted("14 peopl", "41 peopl"), _counted("41 peopl"), ""),
        (_counted("1000s peopl"), _counted("10000s peopl"), FIGURES),
        (_counted("1000s peopl"), _counted("1000s peopl"), ""),
        (_counted("1000s peopl"), _counted("4000 peopl"), ""),
        (_counted("1000s peopl"), _counted("~900 peopl"), ""),
        (_counted("1000s peopl"), _counted("40000 peopl"), FIGURES),
        (_counted("1000s peopl"), _counted("300 peopl"), FIGURES),
        (
            _statement(TUGS),
            _statement("Two K.S. tugs -- the harbour tug Ostra and the icebreaker Vael -- are off Saar."),
            OTHERS,
        ),
        (_statement(TUGS), _statement("Two tugs of the port, the Mirl and the Ostra, are off Saar."), ""),
        (_statement(TUGS), _statement("Two tugs are off Saar, Ivo Ek and the port said."), ""),
        (_dated(3), _dated(6), DAYS),
        (_dated(3), _dated(3), ""),
        (_dated(3), _dated(6, Dating.REPORTED), ""),
        (_dated(4), _dated(3, Dating.REPORTED), ""),
        (_dated(6), _dated(3, Dating.REPORTED), "one was told before the other happened"),
        (_dated(3), _dated(6, Dating.INFERRED), ""),
        (_statement(terms=("strike", "mondai")), _statement(terms=("strike", "fridai")), WEEKDAYS),
        (_statement(terms=("strike", "mondai")), _statement(terms=("strike",)), ""),
    ],
)
def test_what_keeps_two_statements_from_being_one_fact(one: Statement, other: Statement, reason: str) -> None:
    assert (obstacle(one, other), obstacle(other, one)) == (reason, reason)


def test_what_happened_again_and_again_is_not_what_happened_on_a_day() -> None:
    often = _statement("Over the past two weeks guards have repeatedly clashed with strikers.")
    assert obstacle(often, _dated(3)) == "one tells of a longer time"
    assert obstacle(_dated(3), often) == "one tells of a longer time"
    assert not obstacle(often, _statement())
    assert not obstacle(often, often)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (_dated(1, Dating.REPORTED), _dated(7, Dating.REPORTED), True),
        (_dated(1, Dating.REPORTED), _dated(3, Dating.REPORTED), False),
        (_dated(1, Dating.INFERRED), _dated(7, Dating.REPORTED), True),
        (_dated(1), _dated(7, Dating.REPORTED), False),
        (_statement(), _dated(7, Dating.REPORTED), False),
    ],
)
def test_reports_of_what_has_no_date_may_lie_too_far_apart(one: Statement, other: Statement, *, apart: bool) -> None:
    assert far_apart(one, other) is apart


def test_what_somebody_says_may_be_said_for_weeks() -> None:
    first, last = (replace(_dated(day, Dating.REPORTED), kind=SentenceKind.CLAIM) for day in (1, 9))
    assert not far_apart(first, last)
