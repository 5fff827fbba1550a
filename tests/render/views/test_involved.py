from dataclasses import replace
from html import unescape

from briefgen.model.claims import ActorKind
from briefgen.model.ties import Together
from briefgen.render import render
from briefgen.render.views.involved import ACTORS_ON_PAGE, LONG_STORY, ActorGroup
from briefgen.render.views.overview import overview
from tests.render.sample import ACTORS, BRIEFING, MARROW, passage, sentence

HOME = f"briefings/{BRIEFING.slug}/"
MARROW_ACTOR, FALK, SUND = ACTORS


def groups(**changes: object) -> dict[str, ActorGroup]:
    return {group.title: group for group in overview(replace(BRIEFING, **changes)).involved}  # type: ignore[arg-type]


def test_people_and_organisations_stand_apart_with_what_they_say_and_the_facts_that_name_them() -> None:
    made = groups()
    assert list(made) == ["People", "Organisations"]
    marrow, _ = made["People"].actors
    assert (marrow.name, marrow.articles, marrow.roles[0].text) == ("Ilse Marrow", 3, "a passenger")
    assert marrow.quotes == 3
    (sund,) = made["Organisations"].actors
    assert (sund.known, sund.facts[0].mark.outlet) == (1, "Evening Tide")


def test_who_is_named_together_stands_with_the_number_of_sentences_and_one_of_them() -> None:
    pair = Together((MARROW, FALK.id), (MARROW_ACTOR.mentions[1].sentence, FALK.mentions[0].sentence))
    made = groups(together=(pair,))["People"].actors
    assert [(one.name, one.sentences) for one in made[0].company] == [("Joren Falk", 2)]
    assert [one.name for one in made[1].company] == ["Ilse Marrow"]


def test_a_surname_that_two_bear_is_kept_apart_and_said_so() -> None:
    alone = replace(MARROW_ACTOR, id="actor-lone", key="lone", name="Marrow", mentions=(passage("wire", "Ms Marrow"),))
    other = replace(MARROW_ACTOR, id="actor-olga", key="olga-marrow", name="Olga Marrow")
    page = unescape(render([replace(BRIEFING, actors=(*ACTORS, alone, other))])[f"{HOME}index.md"].decode())
    assert "may be Ilse Marrow or Olga Marrow: no article says who is meant" in page
    assert "may be" not in render([replace(BRIEFING, actors=(*ACTORS, alone))])[f"{HOME}index.md"].decode()


def test_a_surname_that_several_articles_leave_open_has_one_line() -> None:
    alone = [
        replace(MARROW_ACTOR, id=f"actor-{at}", key=f"lone-{at}", name="Marrow", mentions=(passage(at, words),))
        for at, words in (("wire", "Ms Marrow"), ("ledger", "Marrow"))
    ]
    other = replace(MARROW_ACTOR, id="actor-olga", key="olga-marrow", name="Olga Marrow")
    views = groups(actors=(*ACTORS, *alone, other))["People"].actors
    (open_to_two,) = [view for view in views if view.name == "Marrow"]
    assert (open_to_two.named, open_to_two.articles) == (2, 2)
    assert [view.name for view in groups(actors=(*ACTORS, *alone))["People"].actors].count("Marrow") == 2


def test_two_of_one_full_name_are_said_to_be_two() -> None:
    other = replace(MARROW_ACTOR, id="actor-other", key="other")
    page = unescape(render([replace(BRIEFING, actors=(*ACTORS, other))])[f"{HOME}index.md"].decode())
    assert page.count("the articles tell of two people called Ilse Marrow") == 2
    assert "the articles tell of two" not in render([BRIEFING])[f"{HOME}index.md"].decode()


def test_a_thing_stands_on_the_page_of_all_names_alone() -> None:
    ferry = replace(SUND, id="actor-ferry", key="ferry", name="Calla", kind=ActorKind.OTHER)
    files = render([replace(BRIEFING, actors=(*ACTORS, ferry))])
    assert b"Other names" not in files[f"{HOME}index.md"]
    assert "Calla" in files[f"{HOME}actors.md"].decode().partition("Other names")[2]


def test_other_names_are_printed_where_they_add_a_word() -> None:
    operator = passage("ledger", "The ferry's operator")
    named = replace(SUND, aliases=("The ferry's operator", "Sund line"), mentions=(*SUND.mentions, operator))
    (view,) = groups(actors=(*ACTORS[:2], named))["Organisations"].actors
    assert [name.text for name in view.names] == ["The ferry's operator"]


def test_somebody_without_a_name_is_no_actor_of_the_list() -> None:
    assert "Organisations" not in groups(actors=(*ACTORS[:2], replace(SUND, described=True)))


def test_more_actors_than_the_page_holds_have_a_page_of_their_own() -> None:
    many = tuple(
        replace(SUND, id=f"actor-{n}", key=f"k-{n}", name=f"Harbour {n}", kind=ActorKind.PLACE)
        for n in range(ACTORS_ON_PAGE + 1)
    )
    files = render([replace(BRIEFING, actors=(*ACTORS, *many))])
    assert files[f"{HOME}index.md"].count(b'class="bg-actor"') == len(ACTORS) + ACTORS_ON_PAGE
    assert files[f"{HOME}actors.md"].count(b'class="bg-actor"') == len(ACTORS) + len(many)
    assert f"{HOME}actors.md" not in render([BRIEFING])


def test_a_long_story_leaves_out_who_stands_in_one_sentence_and_is_not_heard() -> None:
    many = tuple(
        replace(SUND, id=f"actor-{n}", key=f"k-{n}", name=f"Harbour {n}", kind=ActorKind.PLACE)
        for n in range(LONG_STORY)
    )
    made = groups(actors=(*ACTORS, *many))
    assert "Places" not in made
    assert [one.name for one in made["People"].actors] == ["Ilse Marrow", "Joren Falk"]


def test_a_fact_that_names_an_actor_is_on_the_page_of_all_actors() -> None:
    many = tuple(replace(SUND, id=f"actor-{n}", key=f"k-{n}", name=f"Line {n}") for n in range(ACTORS_ON_PAGE))
    page = render([replace(BRIEFING, actors=(*ACTORS, *many))])[f"{HOME}actors.md"].decode()
    assert sentence("tide", "suspended all").text.split()[0] in page
