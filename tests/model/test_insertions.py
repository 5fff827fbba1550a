"""Statements with their insertions in place."""

import pytest

from briefgen.model.insertions import Insertion, InsertionKind, read_alone, stretches
from briefgen.model.source import Passage, Span

NAMED = Passage(Span("a", 0, 12), "s-1", "Anna Orlund ")


def name(offset: int, text: str) -> Insertion:
    return Insertion(offset, text, InsertionKind.REFERENCE, "rule", NAMED)


def test_an_insertion_stands_behind_a_word_or_before_one() -> None:
    assert read_alone("She spoke.", [name(3, "Anna Orlund")]) == "She [Anna Orlund] spoke."
    assert read_alone("Then Orlund spoke.", [name(5, "Anna")]) == "Then [Anna] Orlund spoke."
    assert read_alone("Orlund spoke.", [name(0, "Anna")]) == "[Anna] Orlund spoke."
    assert read_alone("So spoke she", [name(12, "Anna Orlund")]) == "So spoke she [Anna Orlund]"


def test_several_insertions_stand_in_the_order_of_their_places() -> None:
    assert read_alone("She met him.", [name(11, "Ivo Ek"), name(3, "Anna")]) == "She [Anna] met him [Ivo Ek]."


def test_the_words_between_insertions_are_the_statement() -> None:
    made = tuple(stretches("She met him.", [name(3, "Anna"), name(11, "Ivo Ek")]))
    assert "".join(one.text for one in made if one.insertion is None) == "She met him."


@pytest.mark.parametrize(("offset", "text"), [(-1, "Anna"), (0, " ")])
def test_an_insertion_has_a_place_and_words(offset: int, text: str) -> None:
    with pytest.raises(ValueError, match="not an insertion"):
        name(offset, text)


def test_a_day_without_its_value_is_no_insertion() -> None:
    with pytest.raises(ValueError, match="without its value"):
        Insertion(0, "13 May 2019", InsertionKind.DATE, "rule", NAMED)
