from dataclasses import replace

import pytest

from briefgen.model.source import stable_id
from briefgen.render.views.citing import citations
from briefgen.render.views.people import pages_of
from briefgen.render.views.voices import QUOTES_ON_PAGE, quotes_cut, voices
from tests.render.sample import BRIEFING, INDIRECT, QUOTES

HEARD = voices(BRIEFING, citations(BRIEFING))


def test_speakers_come_most_quoted_first_and_the_unnamed_last() -> None:
    assert [voice.name for voice in HEARD] == ["Ilse Marrow", "Joren Falk", "Sund Line", "", ""]
    assert [len(voice.quotes) for voice in HEARD] == [3, 1, 0, 1, 2]
    assert [len(voice.statements) for voice in HEARD] == [0, 0, 1, 1, 0]


def test_repeated_words_count_once_and_every_outlet_counts() -> None:
    assert (HEARD[0].words, HEARD[0].outlets) == (25, 3)


def test_a_repeat_whose_speaker_is_named_stands_for_those_without() -> None:
    quotes = (QUOTES[0], replace(QUOTES[1], speaker=None), *QUOTES[2:])
    heard = voices(replace(BRIEFING, quotes=quotes), citations(BRIEFING))
    assert [len(voice.quotes) for voice in heard] == [3, 1, 0, 1, 2]
    assert heard[0].quotes[1].id == "q-nobody-tide"


@pytest.mark.parametrize("name", ["dpa", "eBay", "k.d. lang", "al-Masri", "One Nation", "Three Rivers council"])
def test_a_name_stands_under_itself_whatever_its_letters(name: str) -> None:
    speaker = replace(QUOTES[0].speaker, name=name, actor="a-own")
    actor = replace(BRIEFING.actors[0], id="a-own", key="own", name=name)
    told = replace(BRIEFING, quotes=(replace(QUOTES[0], speaker=speaker),), actors=(actor,), indirect=())
    assert [voice.name for voice in voices(told, citations(told))] == [name]


def test_those_described_stand_together_after_the_named_and_before_the_uncertain() -> None:
    speaker = replace(QUOTES[0].speaker, name="harbour official", actor="", described=True)
    heard = voices(replace(BRIEFING, quotes=(replace(QUOTES[0], speaker=speaker), *QUOTES[1:])), citations(BRIEFING))
    assert [(voice.name, voice.described) for voice in heard][-2:] == [("", True), ("", False)]
    assert len(heard[-2].quotes) == 2


def test_a_statement_in_the_same_words_in_two_articles_stands_once() -> None:
    again = replace(INDIRECT[0], id="i-again")
    (sund,) = (
        voice
        for voice in voices(replace(BRIEFING, indirect=(*INDIRECT, again)), citations(BRIEFING))
        if voice.name == "Sund Line"
    )
    assert [(one.id, one.copies) for one in sund.statements] == [("i-inspected", ("i-again",))]


def test_a_speaker_leads_to_the_page_of_their_own_where_there_is_one() -> None:
    pages = pages_of(["ilse-marrow"])
    assert [str(voice.page) for voice in voices(BRIEFING, citations(BRIEFING), pages)][:2] == [
        "/people/ilse-marrow/",
        "",
    ]


def test_many_statements_alone_make_a_page_of_everything_said() -> None:
    many = tuple(
        replace(INDIRECT[0], id=stable_id("i", str(number)), speaker=replace(INDIRECT[0].speaker, actor=f"a-{number}"))
        for number in range(QUOTES_ON_PAGE + 1)
    )
    assert not quotes_cut(HEARD)
    assert quotes_cut(voices(replace(BRIEFING, indirect=many), citations(BRIEFING)))
