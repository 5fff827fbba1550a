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


def test_a_capital_that_acts_is_its_country() -> None:
    assert names_of(cast_of(("Tehran said no.", ["c Tehran"]))) == ["Iran"]


@pytest.mark.parametrize("name", ["l Tehran", "c Marl", "c The Hague", "c Brussels", "c Georgetown"])
def test_a_place_and_what_is_better_known_for_something_else_is_no_country(name: str) -> None:
    assert names_of(cast_of((f"{name[2:]} said no.", [name]))) == [name[2:]]


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


def test_a_capital_is_spelled_as_usual() -> None:
    assert names_of(cast_of(("Talks in The Hague.", ["l Hague"]), ("HAGUE, Monday", ["l HAGUE"]))) == ["The Hague"]


def test_a_people_taken_for_a_person_is_no_actor() -> None:
    assert cast_of(("Britons left.", ["p Britons"])).actors == ()
    assert names_of(cast_of(("Finn left.", ["p Finn"]))) == ["Finn"]


def test_a_place_glued_to_a_body_does_not_lend_it_its_name() -> None:
    glued = ("He flew to Norway Marl Health Group experts met.", ["o Norway Marl Health Group", "l Norway"])
    usual = [(f"The Marl Health Group {verb}.", ["o Marl Health Group"]) for verb in ("met", "left", "sang", "ate")]
    assert "Marl Health Group" in names_of(cast_of(glued, *usual))
    assert "Norway Marl Health Group" in names_of(cast_of(glued, *usual[:1]))


def test_a_demonym_is_no_actor() -> None:
    assert cast_of(("Iranians left.", ["o Iranians"]), ("The German left.", ["o German"])).actors == ()


def test_a_river_goes_by_both_its_names() -> None:
    cast = cast_of(("The River Marl rose.", ["l River Marl"]), ("The Marl River fell.", ["l Marl River"]))
    assert len(cast.actors) == 1


def test_a_king_is_not_his_namesake() -> None:
    cast = cast_of(
        ("King Farhan II left.", ["p King Farhan II > Farhan II"]), ("King Farhan sang.", ["p King Farhan > Farhan"])
    )
    assert len(cast.actors) == 2


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


def test_kings_are_told_apart_by_their_countries_and_joined_where_the_story_has_one() -> None:
    cast = cast_of(
        ("King Farhan of Jordan left.", ["p King Farhan > Farhan"]),
        ("Jordan’s King Farhan sang.", ["p King Farhan > Farhan > Jordan’s King"]),
        ("On Monday King Farhan slept.", ["p King Farhan > Farhan"]),
        ("Ahmed Farhan swam.", ["p Ahmed Farhan"]),
    )
    assert [(actor.name, len(actor.mentions)) for actor in cast.actors] == [("King Farhan", 3), ("Ahmed Farhan", 1)]
    assert cast.notices == ()


def test_a_king_of_two_countries_is_neither_s_and_the_editor_is_told() -> None:
    cast = cast_of(
        ("King Farhan of Jordan left.", ["p King Farhan > Farhan"]),
        ("The Saudi King Farhan sang.", ["p King Farhan > Farhan > Saudi King"]),
        ("On Monday King Farhan slept.", ["p King Farhan > Farhan"]),
    )
    assert len(cast.actors) == 3
    assert [notice.what for notice in cast.notices] == [
        "“Farhan” may be Farhan of Jordan or Farhan of Saudi Arabia: kept apart"
    ]


def test_a_numeral_tells_the_country_that_others_give_it() -> None:
    cast = cast_of(
        ("King Farhan II of Jordan left.", ["p King Farhan II > Farhan II"]),
        ("King Farhan II sang.", ["p King Farhan II > Farhan II"]),
        ("The Saudi King Farhan slept.", ["p King Farhan > Farhan > Saudi King"]),
    )
    assert [len(actor.mentions) for actor in cast.actors] == [2, 1]


def test_what_one_article_tells_of_a_name_outweighs_what_others_guess() -> None:
    guessed = [("Brennick fell.", ["p Brennick"]) for _ in range(4)]
    cast = cast_of(*guessed, ("They met in Brennick.", ["!l Brennick"]))
    assert [one.kind for one in cast.actors] == [ActorKind.PLACE]


def test_a_thing_is_of_no_kind_of_actor() -> None:
    cast = cast_of(("The Calla sank.", ["!x Calla"]), ("Calla was raised.", ["o Calla"]))
    assert [(one.kind, one.key) for one in cast.actors] == [(ActorKind.OTHER, "other-calla")]
