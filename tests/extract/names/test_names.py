from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.names.finding import find_names
from briefgen.extract.names.organisations import full_forms
from briefgen.extract.names.people import Called, full_names
from briefgen.extract.names.titles import title_length
from briefgen.model.claims import Name
from briefgen.model.persons import keys
from tests.cases import golden
from tests.conftest import Read


def agrees(name: Name, wanted: dict[str, str | bool]) -> bool:
    told: dict[str, str | bool] = {
        "mention": name.passage.text,
        "full": name.full,
        "kind": name.kind.value,
        "role": name.role.text if name.role else "",
        "acts": name.acts,
        "told": name.told,
    }
    return all(told[field] == value for field, value in wanted.items())


@pytest.mark.parametrize("case", golden("actors"))
def test_names_are_found_with_their_fullest_form(case: dict[str, Any], read: Read) -> None:
    names = find_names(read(case["text"]))
    seen = [(name.kind.value, name.passage.text, name.full, name.role and name.role.text) for name in names]
    for wanted in case["found"]:
        assert any(agrees(name, wanted) for name in names), (wanted, seen)
    for unwanted in case["not_found"]:
        assert not any(agrees(name, unwanted) for name in names), (unwanted, seen)


def test_names_come_in_order_and_do_not_overlap(read: Read) -> None:
    names = find_names(
        read("Mr Alder met Secretary of State Lena Korb in Oslo, Norway, and the UK's Ministry of Defence.")
    )
    spans = [name.passage.span for name in names]
    assert spans == sorted(spans)
    assert not any(one.overlaps(other) for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "familiar"),
    [
        ("Then Jennifer wept. Nobody heard Jennifer.", {"Jennifer"}),
        # not first names alone
        ("Jennifer Vale wept. Then Jennifer slept.", set()),
        ("Then Mr Thomas wept.", set()),
        ("Then Korb wept.", set()),
    ],
)
def test_a_first_name_alone_is_familiar(text: str, familiar: set[str], read: Read) -> None:
    assert {name.full for name in find_names(read(text)) if name.familiar} == familiar


def test_a_text_without_names_has_none(read: Read) -> None:
    assert find_names(read("nothing happened. it rained all day.")) == ()


_WORDS = st.sampled_from(["Ann", "Tom", "Lee", "Korb", "Vale", "al-Amin", "Jr.", "B.", "van", "Élodie"])
_CALLED = st.lists(st.lists(_WORDS, min_size=1, max_size=3).map(" ".join), max_size=8)


@given(_CALLED)
def test_a_full_name_is_one_that_the_article_has(names: list[str]) -> None:
    full = full_names([Called(name) for name in names])
    assert len(full) == len(names)
    assert set(full) <= set(names)


@given(_CALLED)
def test_a_first_and_last_name_keeps_its_last(names: list[str]) -> None:
    full = full_names([Called(name) for name in names])
    for name, longer in zip(names, full, strict=True):
        assert len(keys(name)) < 2 or keys(name)[-1] == keys(longer)[-1]


@given(
    st.lists(st.sampled_from(["Port Workers’ Union", "PWU", "the Union", "Union", "Marlow Bank", "Marlow"]), max_size=6)
)
def test_an_organisation_without_a_longer_form_stays(names: list[str]) -> None:
    full = full_forms(names, {})
    assert full_forms(full, {}) == full


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Secretary of State Lena Korb", "Lena Korb"),
        ("Former Deputy Prime Minister Ann Lee", "Ann Lee"),
        ("Minister of Foreign Affairs Jan Ek", "Jan Ek"),
        ("Dr. Ann Lee", "Ann Lee"),
        ("ex-President Ivo Brandt", "Ivo Brandt"),
        # not titles
        ("Dean Martin", "Dean Martin"),
        ("State Department", "State Department"),
        ("President", "President"),
        ("Foreign Minister", "Foreign Minister"),
    ],
)
def test_titles_are_told_from_names(words: str, name: str) -> None:
    given = words.split()
    assert " ".join(given[title_length(given) :]) == name
