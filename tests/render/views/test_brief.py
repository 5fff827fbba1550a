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
    assert [(one.phrase, one.href) for one in made.sure] == [
        ("1 of 2 key facts told by two or more independent sources", "#key-facts"),
        ("2 disputes", "#disputed"),
        ("1 to check", "#to-check"),
    ]
    assert (made.articles, made.origins, made.outlets) == (
        "3 articles", "2 independent sources", ("Channel Wire", "Evening Tide", "Harbour Ledger"),
    )  # fmt: skip


def test_a_day_that_is_still_to_come_is_not_when_it_happened() -> None:
    later = EventDate(Dating.INFERRED, on(date(2031, 6, 1), "on 1 June"), "clause")
    facts = (replace(BRIEFING.facts[0], date=later), *BRIEFING.facts[1:])
    assert overview(replace(BRIEFING, facts=facts)).brief.days == ""


def test_what_one_source_tells_is_not_counted_among_none() -> None:
    (single,) = (fact for fact in BRIEFING.facts[: BRIEFING.key_facts] if len(fact.origins) == 1)
    alone = replace(BRIEFING, facts=(single,), key_facts=1)
    assert overview(alone).brief.sure[0].phrase == "the key fact is told by one source only"


def test_the_first_screen_says_when_also_where_no_key_fact_has_a_day() -> None:
    bare = replace(BRIEFING, facts=tuple(replace(fact, date=None) for fact in BRIEFING.facts))
    assert "<dt>When</dt><dd>articles published 13–15 May 2031</dd>" in render([bare])[HOME].decode()
    unknown = replace(bare, articles=tuple(replace(article, published=None) for article in BRIEFING.articles))
    assert "<dt>When</dt><dd>not known&#58; no article gives the day" in render([unknown])[HOME].decode()


def test_who_else_tells_the_lead_is_named() -> None:
    led = replace(BRIEFING, lead=next(fact for fact in BRIEFING.facts if len(fact.origins) > 1).statement)
    said = render([led])[HOME].decode().partition("<dt>Who says so</dt>")[2].partition("</dd>")[0]
    assert said.startswith("<dd>Harbour Ledger, 13 May 2031; also Evening Tide")


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
    assert [one.phrase for one in overview(empty).brief.sure] == ["2 disputes", "1 to check"]
    assert b"Where from" in render([empty])[HOME]
