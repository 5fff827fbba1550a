from dataclasses import replace

from briefgen.model.briefing import Briefing
from briefgen.model.claims import ActorKind
from briefgen.model.ties import Together
from briefgen.render import render
from briefgen.render.views.appearances import FACTS_SHOWN
from briefgen.render.views.overview import overview
from briefgen.render.views.people import (
    SPEAKERS_WITH_PAGES,
    PersonView,
    pages_of,
    people,
    person_address,
    with_pages,
)
from briefgen.render.views.told import story_told
from tests.render.sample import BRIEFING, FACTS, QUOTES, passage

SECOND = replace(BRIEFING, slug="second", title="Second story")


def everybody(*briefings: Briefing) -> tuple[PersonView, ...]:
    return people(story_told(one, overview(one)).appearances for one in briefings)


def test_people_of_all_stories_are_joined_by_key_and_sorted_by_surname() -> None:
    found = everybody(BRIEFING, SECOND)
    assert [(person.name, len(person.appearances)) for person in found] == [
        ("Joren Falk", 2),
        ("Ilse Marrow", 2),
        ("Sund Line", 2),
    ]
    assert [one.title for one in found[0].appearances] == ["Brackwater ferry aground", "Second story"]
    assert found[1].appearances[1].href.startswith("/briefings/second/#speaker-")


def test_an_organisation_that_says_nothing_is_not_among_people() -> None:
    assert "Sund Line" not in {person.name for person in everybody(replace(BRIEFING, indirect=()))}


def test_who_is_described_only_is_not_among_people_and_has_no_page() -> None:
    actors = (replace(BRIEFING.actors[0], described=True), *BRIEFING.actors[1:])
    briefing = replace(BRIEFING, actors=actors)
    assert [person.name for person in everybody(briefing)] == ["Joren Falk", "Sund Line"]
    assert "ilse-marrow" not in with_pages([briefing])


def test_a_person_has_what_they_say_and_the_facts_that_name_them() -> None:
    marrow, sund = everybody(BRIEFING)[1:]
    assert (marrow.quotes, marrow.statements) == (3, 0)
    assert (sund.quotes, sund.statements) == (0, 1)
    assert [fact.text for fact in sund.appearances[0].facts] == ["Sund Line suspended all sailings on 14 May."]


def test_a_person_has_whom_sentences_name_together_with_them() -> None:
    marrow, falk = (
        next(actor for actor in BRIEFING.actors if actor.name == name) for name in ("Ilse Marrow", "Joren Falk")
    )
    pair = Together((marrow.id, falk.id), (marrow.mentions[1].sentence, falk.mentions[0].sentence))
    briefing = replace(BRIEFING, together=(pair,))
    found = {person.name: person.appearances[0].company for person in everybody(briefing)}
    assert [(one.name, one.sentences) for one in found["Ilse Marrow"]] == [("Joren Falk", 2)]
    assert found["Sund Line"] == ()
    page = render([briefing])[f"people/{person_address(marrow.key)}.md"].decode()
    assert "named together with Joren Falk" in page


def test_of_many_facts_that_name_a_person_the_first_are_shown() -> None:
    many = tuple(replace(FACTS[1], id=f"f-{number}") for number in range(FACTS_SHOWN + 1))
    assert len(everybody(replace(BRIEFING, facts=many))[2].appearances[0].facts) == FACTS_SHOWN


def test_a_fact_that_stands_among_what_a_person_says_is_not_repeated() -> None:
    facts = tuple(replace(fact, actors=("actor-sund",)) for fact in FACTS)
    shown = [fact.text for fact in everybody(replace(BRIEFING, facts=facts))[2].appearances[0].facts]
    assert shown == [FACTS[0].statement.text, FACTS[1].statement.text]


def test_only_a_name_of_other_words_is_printed_as_another_name() -> None:
    actors = tuple(
        replace(
            actor, name="Joren Amos Falk", aliases=("Captain Joren Falk", "Falk"), mentions=(passage("tide", "Falk"),)
        )
        if actor.name == "Joren Falk"
        else actor
        for actor in BRIEFING.actors
    )
    found = {person.name: person.aliases for person in everybody(replace(BRIEFING, actors=actors))}
    assert found["Joren Amos Falk"] == ()


def test_another_apostrophe_makes_no_other_name() -> None:
    operator = passage("ledger", "The ferry's operator")
    actors = tuple(
        replace(actor, name="The ferry’s operator", aliases=(operator.text,), mentions=(operator,))
        if actor.name == "Sund Line"
        else actor
        for actor in BRIEFING.actors
    )
    found = {person.name: person.aliases for person in everybody(replace(BRIEFING, actors=actors))}
    assert found["The ferry’s operator"] == ()


def test_speakers_have_pages_and_so_have_persons_of_several_stories() -> None:
    assert with_pages([BRIEFING]) == {"ilse-marrow", "joren-falk", "sund-line"}
    silent = replace(BRIEFING, quotes=(), indirect=())
    assert with_pages([silent]) == set()
    assert with_pages([silent, replace(silent, slug="second")]) == {"ilse-marrow", "joren-falk"}


def test_of_a_story_with_many_speakers_those_quoted_most_have_pages() -> None:
    actors = tuple(
        replace(BRIEFING.actors[0], id=f"a-{number}", key=f"person-{number:03}")
        for number in range(SPEAKERS_WITH_PAGES + 5)
    )
    quotes = tuple(
        replace(QUOTES[0], id=f"q-{one.id}", speaker=replace(QUOTES[0].speaker, actor=one.id)) for one in actors
    )
    often = replace(quotes[-1], id="q-again")
    found = with_pages([replace(BRIEFING, actors=actors, quotes=(*quotes, often), indirect=())])
    assert len(found) == SPEAKERS_WITH_PAGES
    assert actors[-1].key in found
    elsewhere = replace(SECOND, actors=actors[-2:-1], quotes=(), indirect=())
    assert actors[-2].key not in found
    assert actors[-2].key in with_pages([replace(BRIEFING, actors=actors, quotes=quotes, indirect=()), elsewhere])


def test_an_organisation_named_in_several_stories_has_a_page_only_if_it_speaks() -> None:
    silent = replace(BRIEFING, quotes=(), indirect=())
    assert BRIEFING.actors[2].kind is ActorKind.ORGANISATION
    assert "sund-line" not in with_pages([silent, replace(silent, slug="second")])
    assert "sund-line" in with_pages([silent, SECOND])


def test_addresses_are_keys_and_of_keys_that_are_none_their_hash() -> None:
    assert person_address("person-ilse-marrow") == "person-ilse-marrow"
    for key in ("person-øst", "person-" + "long-" * 40, "a b", "../up"):
        assert person_address(key).startswith("actor-")
    assert pages_of(["person-øst"])["person-øst"].startswith("/people/actor-")


def test_the_list_of_people_leaves_most_of_many_stories_to_the_page_of_who_has_one() -> None:
    stories = [replace(BRIEFING, slug=f"story-{nth}", title=f"Story {nth}") for nth in range(7)]
    made = render(stories)
    listed = made["people.md"].decode().partition("Ilse Marrow</a></h2>")[2].partition("</li>")[0]
    assert [nth for nth in range(7) if f"Story {nth}" in listed] == list(range(5))
    assert '<a href="ilse-marrow/">2 more stories</a>' in listed
    assert made["people/ilse-marrow.md"].decode().count("\n## Story ") == 7
