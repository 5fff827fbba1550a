"""Insertions in everything that is given out: recognisable, and never among the source's own words."""

import csv
import io
import json
from dataclasses import replace
from functools import cache

from pypdf import PdfReader

from briefgen.model.briefing import Briefing
from briefgen.model.codec import decode_briefing, encode_briefing
from briefgen.model.insertions import Insertion, InsertionKind, read_alone
from briefgen.render import render
from briefgen.render.explaining.claims import explanation
from briefgen.render.feed import feed
from briefgen.render.handout import made
from briefgen.render.handout.content import full
from briefgen.render.labels import Labels
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.templates import Templates
from briefgen.render.views.overview import overview
from tests.render.sample import BRIEFING

FACT = BRIEFING.facts[0]
EVENT = next(event for event in BRIEFING.events if event.statement == FACT.statement)
MADE = Insertion(FACT.statement.text.index(" "), "Orla Vey", InsertionKind.REFERENCE, "the rule", BRIEFING.unknowns[0])
ALONE = read_alone(FACT.statement.text, [MADE])


@cache
def briefing() -> Briefing:
    facts = (replace(FACT, insertions=(MADE,)), *BRIEFING.facts[1:])
    events = [replace(one, insertions=(MADE,)) if one == EVENT else one for one in BRIEFING.events]
    return replace(BRIEFING, summary="", facts=facts, events=tuple(events))


@cache
def files() -> dict[str, bytes]:
    return {name.rpartition("/")[2]: content for name, content in render([briefing()]).items()}


def test_the_data_keep_words_and_insertions_apart_and_come_back_whole() -> None:
    assert decode_briefing(encode_briefing(briefing())) == briefing()
    (told,) = [one for one in json.loads(files()["chronology.json"])["events"] if "insertions" in one]
    assert told["statement"] == EVENT.statement.text
    assert told["insertions"][0]["text"] == "Orla Vey"
    basis = told["insertions"][0]["basis"]
    assert basis["words"] == MADE.basis.text


def test_the_table_has_the_words_alone_in_a_column_of_their_own() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["chronology.csv"].decode())))
    assert [row["words_alone"] for row in rows if row["words_alone"]] == [ALONE]
    assert any(row["words"] == " ".join(EVENT.statement.text.split()) for row in rows)


def test_the_feed_marks_them() -> None:
    made = feed([briefing()], Site("The Desk", "https://desk.example/")).decode()
    assert "&lt;ins&gt; [Orla Vey]&lt;/ins&gt;" in made
    assert ALONE in made


def test_the_handout_prints_them_in_brackets() -> None:
    view, templates = overview(briefing()), Templates(None)
    pdf = dict(made(view, briefing(), templates, paper="a4", site=UNKNOWN))["handout.pdf"]
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "[OrlaVey]" in "".join(text.split())


def test_the_explanation_tells_the_rule_and_what_it_was_found_by() -> None:
    lines = " ".join(" ".join(explanation([briefing()], FACT.id)).split())
    assert f"[Orla Vey] at character {MADE.offset} of the words: the rule; by “{MADE.basis.text}”" in lines


def test_a_german_page_says_in_german_what_they_are() -> None:
    view = overview(briefing(), labels=Labels("de"))
    inserted = [part for part in view.key_facts[0].cited.parts if part.why]
    assert [part.text for part in inserted] == [" [Orla Vey]"]
    assert inserted[0].why.startswith("Ergänzt: ")


def test_a_fact_that_the_timeline_tells_without_its_day_is_printed_once() -> None:
    day = Insertion(MADE.offset, "15 May 2031", InsertionKind.DATE, "the rule", EVENT.statement, EVENT.date.when)
    alone = replace(FACT, id="f-x", mentions=FACT.mentions[:1], origins=((FACT.statement.span.article,),))
    dated = replace(alone, insertions=(day,))
    made = replace(BRIEFING, facts=(*BRIEFING.facts[1:], dated), key_facts=1, disputes=())
    data = full(overview(made), made, paper="a4")
    assert EVENT.statement.text in {one["text"] for day in data["timeline"] for one in day["entries"]}
    assert not any("15 May 2031" in one["text"] for one in data["further"])
