from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefgen.link.actors.joining import link_actors, resolve_speakers
from briefgen.model.extraction import Extraction
from briefgen.model.speech import IndirectStatement, Speaker
from tests.link.actors.cast import actor, article_of, cast_of, name, passage, quote


def test_roles_are_told_once_and_the_fuller_ones_first() -> None:
    cast = cast_of(
        ("Minister Lena Korb spoke.", ["p Lena Korb > Lena Korb > Minister"]),
        ("Lena Korb, transport minister, spoke.", ["p Lena Korb > Lena Korb > transport minister"]),
        ("Lena Korb, transport minister, sang.", ["p Lena Korb > Lena Korb > transport minister"]),
    )
    assert [role.text for role in actor(cast, "Lena Korb").roles] == ["transport minister"]


def test_who_is_described_in_one_article_and_named_in_it_by_a_name_is_named() -> None:
    text = "The council of Orla met. “Enough,” the Orla council said."
    article = article_of("a", text)
    said = quote(article, "“Enough,”", "Orla council", "the Orla council")
    assert said.speaker
    said = replace(said, speaker=replace(said.speaker, described=True))
    for names, described in (([], True), (["o the Orla council > Orla council"], False)):
        cast = cast_of((text, names), quotes=[said])
        (resolved,) = resolve_speakers([said], cast)
        assert resolved.speaker
        assert resolved.speaker.described == actor(cast, "Orla council").described == described


def test_unnamed_sources_belong_to_their_outlet() -> None:
    articles = [article_of(letter, "A ministry spokesperson said: no way.") for letter in "ab"]
    quotes = [quote(one, "no way", "ministry spokesperson") for one in articles]
    cast = link_actors(
        articles, [Extraction(one.id, (), quotes=(said,)) for one, said in zip(articles, quotes, strict=True)]
    )
    assert [one.name for one in cast.actors] == ["ministry spokesperson"] * 2
    first, second = resolve_speakers(quotes, cast)
    assert first.speaker
    assert second.speaker
    assert first.speaker.actor != second.speaker.actor


def test_speakers_get_their_actor_and_its_name() -> None:
    article = article_of("b", "Korb said: no way.")
    said = quote(article, "no way", "Korb")
    cast = cast_of(("Lena Korb spoke.", ["p Lena Korb"]), (article.text, ["p Korb"]), quotes=[said])
    (resolved,) = resolve_speakers([said], cast)
    assert resolved.speaker
    assert resolved.speaker.name == "Lena Korb"
    assert resolved.speaker.actor == actor(cast, "Lena Korb").id


def test_a_pronoun_without_a_name_stays_unresolved() -> None:
    article = article_of("a", "he said: no way.")
    said = quote(article, "no way", "", "he")
    assert resolve_speakers([said], cast_of((article.text, []), quotes=[said])) == (said,)


def test_ids_and_keys_do_not_depend_on_the_rest_of_the_story() -> None:
    alone = cast_of(("Lena Korb spoke.", ["p Lena Korb"]))
    among = cast_of(("Lena Korb spoke.", ["p Lena Korb"]), ("Ivo Ek met NATO.", ["p Ivo Ek", "o NATO"]))
    assert actor(alone, "Lena Korb").key == actor(among, "Lena Korb").key == "person-lena-korb"
    assert actor(alone, "Lena Korb").id == actor(among, "Lena Korb").id


_TOLD = st.lists(st.sampled_from(["Lena Korb", "Viktor Korb", "Korb", "Lena B. Korb", "Marta", "Al Brook"]), max_size=5)


@given(_TOLD)
def test_the_order_of_articles_changes_no_actor(told: list[str]) -> None:
    articles = [article_of(f"a{at}", f"{one} left.") for at, one in enumerate(told)]
    names = [Extraction(one.id, (), names=(name(one, f"p {who}"),)) for one, who in zip(articles, told, strict=True)]
    forth, back = link_actors(articles, names), link_actors(articles[::-1], names[::-1])
    assert {(one.id, one.name) for one in forth.actors} == {(one.id, one.name) for one in back.actors}
    assert all(forth.of(one.id, who) == back.of(one.id, who) != "" for one, who in zip(articles, told, strict=True))


def test_who_is_reported_without_quote_marks_is_an_actor_too() -> None:
    article = article_of("a", "Lena Korb spoke. Korb said the pier shut. A crane driver said it fell.")
    told = [
        IndirectStatement(f"i-{at}", words, words, Speaker(called, passage(article, mention), "reported clause"))
        for at, (words, called, mention) in enumerate(
            [
                (passage(article, "the pier shut"), "Lena Korb", "Korb said"),
                (passage(article, "it fell"), "crane driver", "A crane driver"),
            ]
        )
    ]
    found = Extraction("a", (), names=(name(article, "p Lena Korb"),), indirect=tuple(told))
    cast = link_actors([article], [found])
    resolved = resolve_speakers(told, cast)
    assert [one.speaker.actor for one in resolved] == [actor(cast, "Lena Korb").id, actor(cast, "crane driver").id]


def test_two_who_speak_together_are_no_third_person() -> None:
    article = article_of("a", "Lena Korb and Ivo Ek said rain fell.")
    together = quote(article, "rain fell", "Lena Korb and Ivo Ek")
    names = (name(article, "p Lena Korb"), name(article, "p Ivo Ek"))
    cast = link_actors([article], [Extraction("a", (), quotes=(together,), names=names)])
    assert {actor.name for actor in cast.actors} == {"Lena Korb", "Ivo Ek"}
    (said,) = resolve_speakers([together], cast)
    assert said.speaker is not None
    assert (said.speaker.name, said.speaker.actor) == ("Lena Korb and Ivo Ek", "")
