import pytest

from briefgen.link.actors.places import country_of, country_of_capital, country_of_demonym
from briefgen.model.claims import ActorKind
from tests.link.actors.cast import actor, cast_of, names_of


def test_names_of_one_country_are_one_place() -> None:
    cast = cast_of(
        ("The US left.", ["l US"]),
        ("The U.S. left.", ["l U.S."]),
        ("The United States left.", ["l United States"]),
        ("USA left.", ["l USA"]),
    )
    assert names_of(cast) == ["United States"]
    assert actor(cast, "United States").aliases == ("U.S.", "US", "USA")


@pytest.mark.parametrize("name", ["p Mali", "o Belarus", "p Cairo"])
def test_a_country_and_a_capital_are_places_whatever_an_article_takes_them_for(name: str) -> None:
    assert [one.kind for one in cast_of((f"Help came from {name[2:]}.", [name])).actors] == [ActorKind.PLACE]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Mali left.", "p Mr Mali > Mali"),
        ("Cairo, a nurse, left.", "p Cairo > Cairo > nurse"),
        ("Sofia left.", "f Sofia"),
        ("Jordan left.", "p Jordan"),
    ],
)
def test_a_person_who_bears_the_name_of_a_place_stays_one(text: str, name: str) -> None:
    assert [one.kind for one in cast_of((text, [name])).actors] == [ActorKind.PERSON]


@pytest.mark.parametrize(
    ("said", "country"), [("U.S.", "United States"), ("the UK", "United Kingdom"), ("Burma", "Myanmar")]
)
def test_other_names_of_countries_are_known(said: str, country: str) -> None:
    assert country_of(said) == country


@pytest.mark.parametrize("said", ["us-made", "Londoner", "Korb", ""])
def test_what_is_no_country_is_none(said: str) -> None:
    assert country_of(said) == country_of_capital(said) == country_of_demonym(said) == ""


def test_capitals_and_demonyms_are_known() -> None:
    assert country_of_capital("Washington, D.C.") == "United States"
    assert country_of_demonym("Iranians") == "Iran"


def test_what_one_article_tells_of_a_name_outweighs_what_others_guess() -> None:
    guessed = [("Brennick fell.", ["p Brennick"]) for _ in range(4)]
    cast = cast_of(*guessed, ("They met in Brennick.", ["!l Brennick"]))
    assert [one.kind for one in cast.actors] == [ActorKind.PLACE]


def test_a_thing_is_of_no_kind_of_actor() -> None:
    cast = cast_of(("The Calla sank.", ["!x Calla"]), ("Calla was raised.", ["o Calla"]))
    assert [(one.kind, one.key) for one in cast.actors] == [(ActorKind.OTHER, "other-calla")]
