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


@pytest.mark.parametrize(
    ("called", "body"), [("Norway’s official MARN news agency", "MARN"), ("MARN refugee agency", "MARN refugee agency")]
)
def test_a_news_agency_with_what_it_is_goes_by_its_name(called: str, body: str) -> None:
    article = article_of("a", f"{called} said the pier shut.")
    words = passage(article, "the pier shut")
    said = IndirectStatement("i", words, words, Speaker(called, passage(article, called), "reported clause"))
    cast = link_actors([article], [Extraction("a", (), indirect=(said,), names=(name(article, "o MARN"),))])
    assert cast.at(said.speaker.mention.span if said.speaker else words.span) == actor(cast, body).id


def test_an_acronym_that_everybody_uses_is_not_the_body_that_is_named_once() -> None:
    often = [("The TBN filmed. ", ["o TBN"]) for _ in range(10)]
    once = ("The Tarn Baptist Network objected.", ["o Tarn Baptist Network"])
    assert names_of(cast_of(*often, once)) == ["TBN", "Tarn Baptist Network"]
    both = ("The Tarn Baptist Network objected to TBN.", ["o Tarn Baptist Network", "o TBN > Tarn Baptist Network"])
    assert "TBN" in names_of(cast_of(*often, both))
    given = ("The Tarn Baptist Network (TBN) objected.", ["o Tarn Baptist Network", "o TBN > Tarn Baptist Network"])
    assert names_of(cast_of(*often, given)) == ["Tarn Baptist Network"]
    assert names_of(cast_of(*often, both, both)) == ["Tarn Baptist Network"]


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
