from dataclasses import replace
from datetime import date

from briefgen.model.claims import Dating, EventDate
from briefgen.render import render
from briefgen.render.views.overview import overview
from tests.render.sample import BRIEFING, on, sentence

HOME = f"briefings/{BRIEFING.slug}/index.md"


def test_the_head_says_who_when_how_sure_and_where_from() -> None:
    made = overview(BRIEFING).brief
    assert made.voices[0].name == "Ilse Marrow"
    assert made.days == "12 May 2031"
    assert made.sure == ("1 of 2 key facts told by two or more independent sources", "2 disputes", "1 to check")
    assert (made.articles, made.origins, made.outlets) == (
        "3 articles", "2 independent sources", ("Channel Wire", "Evening Tide", "Harbour Ledger"),
    )  # fmt: skip


def test_a_day_that_is_still_to_come_is_not_when_it_happened() -> None:
    later = EventDate(Dating.INFERRED, on(date(2031, 6, 1), "on 1 June"), "clause")
    facts = (replace(BRIEFING.facts[0], date=later), *BRIEFING.facts[1:])
    assert overview(replace(BRIEFING, facts=facts)).brief.days == ""


def test_the_lead_heads_the_page_and_the_list_with_its_mark() -> None:
    led = replace(BRIEFING, lead=BRIEFING.facts[1].statement)
    files = render([led])
    for page in (files[HOME].decode(), files["index.md"].decode()):
        lead = page.partition('<p class="bg-lead">')[2].partition("</p>")[0]
        assert "Sund Line suspended all sailings" in lead
        assert "sources/tide/#s-" in lead
    assert overview(led).lead == overview(led).facts[1]


def test_a_sentence_that_an_editor_puts_first_need_not_be_a_fact() -> None:
    led = replace(BRIEFING, lead=sentence("wire", "Divers are"))
    assert overview(led).lead is None
    assert b"Divers are to examine" in render([led])[HOME].partition(b"Who is involved")[0].partition(b"Key facts")[0]


def test_a_briefing_without_facts_has_no_lead() -> None:
    empty = replace(BRIEFING, facts=(), key_facts=0)
    assert overview(empty).lead is None
    assert overview(empty).brief.sure == ("2 disputes", "1 to check")
    assert b"Where from" in render([empty])[HOME]
