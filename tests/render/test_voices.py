from dataclasses import replace

import pytest

from briefgen.model.speech import QuoteKind
from briefgen.render.citing import citations
from briefgen.render.people import people
from briefgen.render.voices import Piece, voices
from tests.render.sample import BRIEFING, QUOTES, passage, sentence

HEARD = voices(BRIEFING, citations(BRIEFING))


def test_speakers_come_most_quoted_first_and_the_unnamed_last() -> None:
    assert [voice.name for voice in HEARD] == ["Ilse Marrow", "Joren Falk", ""]
    assert [len(voice.quotes) for voice in HEARD] == [2, 1, 2]


def test_repeated_words_count_once_and_name_both_outlets() -> None:
    nobody = HEARD[0].quotes[1]
    assert (nobody.mark.outlet, [mark.outlet for mark in nobody.repeats]) == ("Harbour Ledger", ["Evening Tide"])
    assert (HEARD[0].words, HEARD[0].outlets) == (16, 2)


def test_a_repeat_whose_speaker_is_named_stands_for_those_without() -> None:
    quotes = (QUOTES[0], replace(QUOTES[1], speaker=None), *QUOTES[2:])
    heard = voices(replace(BRIEFING, quotes=quotes), citations(BRIEFING))
    assert [len(voice.quotes) for voice in heard] == [2, 1, 2]
    assert heard[0].quotes[1].id == "q-nobody-tide"


def test_a_mixed_quote_is_cut_into_what_is_quoted_and_what_is_not() -> None:
    assert HEARD[1].quotes[0].pieces == (
        Piece("Captain Joren Falk told investigators that the steering “", quoted=False),
        Piece("simply stopped answering", quoted=True),
        Piece("” a mile from the harbour.", quoted=False),
    )


def test_the_attribution_is_the_sources_words_from_mention_to_cue() -> None:
    assert HEARD[0].quotes[0].attributed_by.text == "said Ilse Marrow"
    assert HEARD[1].quotes[0].attributed_by.text == "Captain Joren Falk told"


def test_a_cue_on_the_other_side_of_the_quote_is_not_joined_to_the_mention() -> None:
    speaker = replace(QUOTES[0].speaker, mention=passage("ledger", "Nobody"), cue=passage("ledger", "said Ilse"))
    heard = voices(replace(BRIEFING, quotes=(replace(QUOTES[0], speaker=speaker),)), citations(BRIEFING))
    assert heard[0].quotes[0].attributed_by.text == "Nobody"


def test_a_part_outside_its_context_does_not_lose_the_context() -> None:
    quote = replace(QUOTES[0], kind=QuoteKind.MIXED, context=sentence("ledger", "All of them"))
    heard = voices(replace(BRIEFING, quotes=(quote,)), citations(BRIEFING))
    assert heard[0].quotes[0].pieces == (Piece("All of them are safe.", quoted=False),)


def test_people_of_all_stories_are_joined_by_key_and_sorted_by_surname() -> None:
    other = replace(BRIEFING, slug="second", title="Second story")
    found = people([BRIEFING, other])
    assert [(person.name, len(person.appearances)) for person in found] == [("Joren Falk", 2), ("Ilse Marrow", 2)]
    assert [one.title for one in found[0].appearances] == ["Brackwater ferry aground", "Second story"]
    assert found[1].appearances[1].href.startswith("../briefings/second/#speaker-")


def test_an_organisation_that_is_not_quoted_is_not_among_people() -> None:
    assert "Sund Line" not in {person.name for person in people([BRIEFING])}


@pytest.mark.parametrize("name", ["dpa", "eBay", "k.d. lang", "al-Masri", "One Nation", "Three Rivers council"])
def test_a_name_stands_under_itself_whatever_its_letters(name: str) -> None:
    speaker = replace(QUOTES[0].speaker, name=name, actor="a-own")
    actor = replace(BRIEFING.actors[0], id="a-own", key="own", name=name)
    told = replace(BRIEFING, quotes=(replace(QUOTES[0], speaker=speaker),), actors=(actor,))
    assert [voice.name for voice in voices(told, citations(told))] == [name]
    assert [person.name for person in people([told])] == [name]


def test_who_is_described_only_is_not_among_people() -> None:
    actors = (replace(BRIEFING.actors[0], described=True), *BRIEFING.actors[1:])
    assert [person.name for person in people([replace(BRIEFING, actors=actors)])] == ["Joren Falk"]


def test_those_described_stand_together_after_the_named_and_before_the_uncertain() -> None:
    speaker = replace(QUOTES[0].speaker, name="harbour official", actor="", described=True)
    heard = voices(replace(BRIEFING, quotes=(replace(QUOTES[0], speaker=speaker), *QUOTES[1:])), citations(BRIEFING))
    assert [(voice.name, voice.described) for voice in heard][-2:] == [("", True), ("", False)]


def test_the_comma_before_she_said_is_not_the_speakers() -> None:
    (part,) = QUOTES[0].parts
    assert f"{HEARD[0].quotes[0].parts[0].text}," == part.text


def test_only_a_name_of_other_words_is_printed_as_another_name() -> None:
    actors = tuple(
        replace(
            actor, name="Joren Amos Falk", aliases=("Captain Joren Falk", "Falk"), mentions=(passage("tide", "Falk"),)
        )
        if actor.name == "Joren Falk"
        else actor
        for actor in BRIEFING.actors
    )
    found = {person.name: person.aliases for person in people([replace(BRIEFING, actors=actors)])}
    assert found["Joren Amos Falk"] == ()


def test_shorter_words_in_another_outlet_are_not_called_the_same() -> None:
    shorter = replace(QUOTES[3], parts=(passage("tide", "Nobody told us"),))
    quotes = (*QUOTES[:3], shorter, *QUOTES[4:])
    nobody = voices(replace(BRIEFING, quotes=quotes), citations(BRIEFING))[0].quotes[1]
    assert (nobody.repeats, [mark.outlet for mark in nobody.alike]) == ((), ["Evening Tide"])
