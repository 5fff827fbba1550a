"""What makes a statement readable alone, and what is left as its source has it."""

from typing import Any

import pytest

from briefgen.extract.claims import claims_of
from briefgen.model.insertions import InsertionKind, read_alone
from briefgen.model.source import SentenceKind
from tests.cases import golden
from tests.conftest import Read


@pytest.mark.parametrize("case", golden("insertions"))
def test_golden_insertions(case: dict[str, Any], read: Read) -> None:
    extraction = claims_of(read(case["text"], case.get("published")))
    made = [one for one in extraction.statements if one.insertions and one.kind is not SentenceKind.CONTEXT]
    assert [read_alone(one.passage.text, one.insertions) for one in made] == case["alone"]


def test_a_name_is_inserted_by_the_mention_before_and_a_day_by_its_words(read: Read) -> None:
    text = "Minister Anna Orlund closed the port of Saar.\n\nOn Monday she opened the bridge to the north."
    statement = claims_of(read(text, "2019-05-15")).statements[-1]
    day, name = statement.insertions
    assert (day.kind, day.text, day.basis.text) == (InsertionKind.DATE, "13 May 2019", "Monday")
    assert (name.kind, name.text, name.basis.text) == (InsertionKind.REFERENCE, "Anna Orlund", "Minister Anna Orlund")
    assert day.when is not None
    assert day.when.edtf == "2019-05-13"


def test_who_is_meant_by_a_pronoun_speaks_and_acts_in_the_statement(read: Read) -> None:
    text = "Minister Anna Orlund closed the port of Saar.\n\nShe said the bridge to the north was safe."
    statement = claims_of(read(text)).statements[-1]
    assert (statement.kind, statement.attribution) == (SentenceKind.CLAIM, "Anna Orlund")
    assert [span.start for span in statement.doers] == [0]


def test_the_doer_of_the_deed_is_who_the_pronoun_means(read: Read) -> None:
    text = "Minister Anna Orlund closed the port of Saar.\n\nShe opened the bridge to the north."
    assert claims_of(read(text)).statements[-1].deeds[0].named == ("anna", "orlund")


def test_the_words_compared_name_whom_the_pronoun_means(read: Read) -> None:
    text = "Minister Anna Orlund closed the port of Saar.\n\n{} opened the bridge to the north."
    assert {"anna", "orlund"} <= set(claims_of(read(text.format("She"))).statements[-1].terms)
    assert {"anna", "orlund"}.isdisjoint(claims_of(read(text.format("Somebody"))).statements[-1].terms)
