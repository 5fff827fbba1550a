"""Dates lent from one telling of an event to another."""

from datetime import date

import pytest

from briefgen.link.facts.lending import lent
from briefgen.model.claims import Dating, EventDate
from briefgen.model.source import Passage, Span
from briefgen.model.when import Anchor, Precision, When


def stated(first: str, last: str = "") -> EventDate:
    precision = Precision.RANGE if last else Precision.DAY
    when = When(
        "on the day", first + (f"/{last}" if last else ""), precision, date.fromisoformat(first),
        date.fromisoformat(last or first),
    )  # fmt: skip
    return EventDate(Dating.STATED, when, "own clause", Passage(Span("b", 0, 10), "s-b", "on the day"))


def reported(day: str) -> EventDate:
    when = When("", day, Precision.DAY, date.fromisoformat(day), date.fromisoformat(day))
    return EventDate(Dating.REPORTED, when, "publication")


def open_(words: str, edtf: str) -> EventDate:
    return EventDate(Dating.UNDATED, When(words, edtf, Precision.OPEN, anchor=Anchor.MISSING), "own clause, open")


def test_a_statement_without_a_date_takes_the_finest_that_another_telling_states() -> None:
    week, day = stated("2031-05-12", "2031-05-18"), stated("2031-05-13")
    for own in (None, reported("2031-05-14"), open_("Tuesday night", ""), open_("13 May", "XXXX-05-13")):
        found = lent(own, (None, week, day))
        assert found is not None
        assert (found.dating, found.when, found.timex) == (Dating.INFERRED, day.when, day.timex)


@pytest.mark.parametrize(
    ("own", "others"),
    [
        pytest.param(stated("2031-05-12"), (stated("2031-05-13"),), id="a date of its own"),
        pytest.param(reported("2031-05-14"), (), id="nobody states one"),
        pytest.param(reported("2031-05-14"), (reported("2031-05-13"),), id="others only report"),
        pytest.param(reported("2031-05-14"), (stated("2031-05-13"), stated("2031-05-12")), id="others differ"),
        pytest.param(reported("2031-05-10"), (stated("2031-05-13"),), id="printed before the event"),
        pytest.param(open_("Monday", ""), (stated("2031-05-13"),), id="another weekday"),
        pytest.param(open_("Tuesday night", ""), (stated("2031-05-12", "2031-05-18"),), id="no single day"),
        pytest.param(open_("14 May", "XXXX-05-14"), (stated("2031-05-13"),), id="another day of the month"),
        pytest.param(open_("April", "XXXX-04"), (stated("2031-05-13"),), id="another month"),
    ],
)
def test_a_date_stays_as_it_is_where_none_can_be_lent(own: EventDate, others: tuple[EventDate, ...]) -> None:
    assert lent(own, others) is own
