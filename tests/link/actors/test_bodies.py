import pytest

from briefgen.link.actors.bodies import is_body, words_of
from briefgen.link.actors.joining import link_actors
from briefgen.model.claims import ActorKind
from briefgen.model.extraction import Extraction
from briefgen.model.speech import IndirectStatement, Speaker
from tests.link.actors.cast import actor, article_of, cast_of, name, names_of, passage, quote


def test_a_magazine_speaks_as_a_body_and_its_painter_does_not() -> None:
    assert is_body("trade magazine")
    assert not is_body("painter of the magazine")


def test_the_house_is_the_only_house_of_a_story() -> None:
    first = ("The House of Delegates met.", ["o House of Delegates"])
    alone = ("The House voted. White House aides left.", ["o House", "o White House"])
    other = ("The House of Elders met.", ["o House of Elders"])
    assert names_of(cast_of(first, alone)) == ["House of Delegates", "White House"]
    assert "House" in names_of(cast_of(first, alone, other))


def test_a_word_that_only_opens_a_sentence_and_stands_small_elsewhere_is_no_name() -> None:
    small = ("A spill of cattle slurry killed fish. The hall shut.", [])
    assert names_of(cast_of(small, ("Slurry ran into the sea.", ["p Slurry"]))) == []
    assert names_of(cast_of(small, ("It shut. The Slurry sank.", ["o Slurry"]))) == ["Slurry"]
    assert names_of(cast_of(small, ("Hall left.", ["p Hall"]), ("Lena Hall left.", ["p Lena Hall"]))) == ["Lena Hall"]


def test_a_house_that_stands_more_often_than_the_house_of_commons_may_be_another() -> None:
    commons = ("The House of Commons met.", ["o House of Commons"])
    often = ("The House voted. House aides left.", ["o House", "o House aides > House"])
    assert "House" in names_of(cast_of(commons, often))
    assert names_of(cast_of(commons, ("The House voted.", ["o House"]))) == ["House of Commons"]


def test_an_acronym_leaves_out_small_words() -> None:
    cast = cast_of(
        ("The CPD met.", ["o CPD"]), ("The Committee to Protect Docks met.", ["o Committee to Protect Docks"])
    )
    assert names_of(cast) == ["Committee to Protect Docks"]


@pytest.mark.parametrize(
    ("called", "body"), [("Norway’s official MARN news agency", "MARN"), ("MARN refugee agency", "MARN refugee agency")]
)
def test_a_news_agency_with_what_it_is_goes_by_its_name(called: str, body: str) -> None:
    article = article_of("a", f"{called} said the pier shut.")
    words = passage(article, "the pier shut")
    said = IndirectStatement("i", words, words, Speaker(called, passage(article, called), "reported clause"))
    cast = link_actors([article], [Extraction("a", (), indirect=(said,), names=(name(article, "o MARN"),))])
    assert cast.at(said.speaker.mention.span if said.speaker else words.span) == actor(cast, body).id


def test_an_organisation_goes_by_its_acronym_in_another_article() -> None:
    cast = cast_of(
        ("The Port Workers’ Union (PWU) struck.", ["o Port Workers’ Union", "o PWU > Port Workers’ Union"]),
        ("The PWU struck.", ["o PWU"]),
    )
    assert names_of(cast) == ["Port Workers’ Union"]


def test_an_acronym_of_two_organisations_joins_neither() -> None:
    cast = cast_of(
        ("The Port Workers Union struck.", ["o Port Workers Union"]),
        ("The Post Watch Unit left.", ["o Post Watch Unit"]),
        ("PWU left.", ["o PWU"]),
    )
    assert len(cast.actors) == 3


def test_an_acronym_that_everybody_uses_is_not_the_body_that_is_named_once() -> None:
    often = [("The TBN filmed. ", ["o TBN"]) for _ in range(10)]
    once = ("The Tarn Baptist Network objected.", ["o Tarn Baptist Network"])
    assert names_of(cast_of(*often, once)) == ["TBN", "Tarn Baptist Network"]
    both = ("The Tarn Baptist Network objected to TBN.", ["o Tarn Baptist Network", "o TBN > Tarn Baptist Network"])
    assert "TBN" in names_of(cast_of(*often, both))
    given = ("The Tarn Baptist Network (TBN) objected.", ["o Tarn Baptist Network", "o TBN > Tarn Baptist Network"])
    assert names_of(cast_of(*often, given)) == ["Tarn Baptist Network"]
    assert names_of(cast_of(*often, both, both)) == ["Tarn Baptist Network"]


def test_a_body_goes_with_and_without_its_country() -> None:
    cast = cast_of(
        ("The US state department left.", ["o US state department"]),
        ("The State Department left.", ["o State Department"]),
    )
    assert names_of(cast) == ["US state department"]


def test_bodies_of_two_countries_are_two() -> None:
    cast = cast_of(
        ("The UK's Ministry of Defense left.", ["o UK's Ministry of Defense"]),
        ("The Russian Ministry of Defence left.", ["o Russian Ministry of Defence"]),
        ("The Ministry of Defence left.", ["o Ministry of Defence"]),
    )
    assert len(cast.actors) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of the Interior", "Interior Ministry"),
        ("U.N.", "United Nations"),
        ("U.N. Security Council", "Security Council"),
        ("Channel Nine News", "Channel Nine"),
        ("Marl General Hospital", "Marl General"),
    ],
)
def test_two_ways_to_write_a_body_are_one(one: str, other: str) -> None:
    assert len(cast_of((f"{one} left.", [f"o {one}"]), (f"{other} left.", [f"o {other}"])).actors) == 1


def test_a_court_goes_with_and_without_its_town() -> None:
    cast = cast_of(
        ("The Marl Commercial Court sat in Marl.", ["o Marl Commercial Court", "l Marl"]),
        ("The Commercial Court sat.", ["o Commercial Court"]),
    )
    assert names_of(cast) == ["Marl", "Marl Commercial Court"]


def test_a_word_that_is_no_place_of_the_story_parts_two_bodies() -> None:
    cast = cast_of(
        ("The Youth Commercial Court sat.", ["o Youth Commercial Court"]),
        ("The Commercial Court sat.", ["o Commercial Court"]),
    )
    assert len(cast.actors) == 2


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("company", ActorKind.ORGANISATION),
        ("Marl police", ActorKind.ORGANISATION),
        ("Egypt's military", ActorKind.ORGANISATION),
        ("ministry official", ActorKind.PERSON),
        ("spokesperson for the ministry", ActorKind.PERSON),
        ("crane driver", ActorKind.PERSON),
    ],
)
def test_a_speaker_without_a_name_is_a_body_or_a_person(speaker: str, kind: ActorKind) -> None:
    article = article_of("a", f"The {speaker} said: no way.")
    said = quote(article, "no way", speaker)
    (only,) = cast_of((article.text, []), quotes=[said]).actors
    assert only.kind is kind


def test_a_party_is_not_its_foundation() -> None:
    cast = cast_of(("The Marlow Party left.", ["o Marlow Party"]), ("The Marlow Bank left.", ["o Marlow Bank"]))
    assert len(cast.actors) == 2


def test_only_bodies_of_a_state_go_by_their_country() -> None:
    assert words_of("American State Department") == words_of("US state department")
    assert words_of("American Airlines") != words_of("US Airlines")


def test_a_speaker_whose_name_was_not_recognised_joins_the_body_of_that_name() -> None:
    first, second = article_of("a", "Marl Rights Watch said so."), article_of("b", "Rain fell, Marl Rights Watch said.")
    extractions = [
        Extraction("a", (), names=(name(first, "o Marl Rights Watch"),)),
        Extraction("b", (), quotes=(quote(second, "Rain fell", "Marl Rights Watch"),)),
    ]
    cast = link_actors([first, second], extractions)
    assert [(actor.kind, len(actor.mentions)) for actor in cast.actors] == [(ActorKind.ORGANISATION, 2)]
