"""Every export, read by a program that did not write it."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
import rdflib
import vobject

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Dating, Event, EventDate
from briefgen.model.source import Article, Passage, Sentence, SentenceKind, Span
from briefgen.model.when import Anchor, Precision, When
from briefgen.render.exports import exports
from tests.render.sample import BRIEFING

FILES = dict(exports(BRIEFING))
EVENTS = BRIEFING.events
STATED = [event for event in EVENTS if event.date.dating is Dating.STATED]


def with_dates(*dates: EventDate) -> Briefing:
    """Return the sample with one event for each of ``dates``."""
    events = tuple(replace(EVENTS[0], id=f"e-{nth}", date=found) for nth, found in enumerate(dates))
    return replace(BRIEFING, events=events, key_events=())


def dated(edtf: str, first: date, last: date, precision: Precision, kind: Dating = Dating.STATED) -> EventDate:
    words = STATED[0].date.timex
    return EventDate(kind, When("then", edtf, precision, first, last), "own clause", words)


MONTH = dated("2031-04", date(2031, 4, 1), date(2031, 4, 30), Precision.MONTH)
DECADE = dated("199X", date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE)
DAYS = dated("2031-05-12/2031-05-14", date(2031, 5, 12), date(2031, 5, 14), Precision.RANGE)
REPORT = dated("2031-05-15", date(2031, 5, 15), date(2031, 5, 15), Precision.DAY, Dating.REPORTED)
OPEN = EventDate(
    Dating.UNDATED, When("Friday", "XXXX-WXX-5", Precision.OPEN, anchor=Anchor.MISSING), "own clause, open"
)


def test_the_sample_has_events_of_several_kinds() -> None:
    assert {event.date.dating for event in EVENTS} >= {Dating.STATED, Dating.REPORTED, Dating.UNDATED}
    assert sorted(FILES) == [
        "chronology.csv", "chronology.ics", "chronology.json", "chronology.jsonld", "chronology.timelinejs.json",
    ]  # fmt: skip
    assert not dict(exports(replace(BRIEFING, events=(), key_events=())))


def test_json_tells_everything_with_places_that_hold_the_words() -> None:
    told = json.loads(FILES["chronology.json"])
    texts = {article.id: article.text for article in BRIEFING.articles}
    assert [event["id"] for event in told["events"]] == [event.id for event in EVENTS]
    for event, given in zip(EVENTS, told["events"], strict=True):
        assert given["date"].get("edtf", "") == event.date.when.edtf
        words = [source.get("words", given["statement"]) for source in given["sources"]]
        assert words == [passage.text for passage in event.mentions]
        for source, told in zip(given["sources"], words, strict=True):
            assert texts[source["article"]][source["start"] : source["end"]] == told
            assert source["page"].startswith(f"sources/{source['article']}/#s-")


def test_json_writes_an_article_once_and_nothing_that_is_empty() -> None:
    told = json.loads(FILES["chronology.json"])
    telling = {passage.span.article for event in EVENTS for passage in event.mentions}
    assert [article["id"] for article in told["articles"]] == [one.id for one in BRIEFING.articles if one.id in telling]
    assert not [value for event in told["events"] for value in event.values() if value in (None, "", [], False)]
    assert {event.id for event in EVENTS if event.background} == {
        event["id"] for event in told["events"] if event.get("background")
    }


def test_the_table_has_a_row_for_each_source_of_each_event() -> None:
    rows = np.loadtxt(
        io.StringIO(FILES["chronology.csv"].decode()), delimiter=",", quotechar='"', dtype=str, comments=None, ndmin=2
    )
    records = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    told = [(event.id, " ".join(passage.text.split())) for event in EVENTS for passage in event.mentions]
    assert [(record["event"], record["words"]) for record in records] == told
    assert {record["dating"] for record in records} >= {"stated", "reported", "undated"}


@pytest.mark.parametrize(
    "start",
    [
        "=cmd|'/c calc'!A1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u3000=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
    ],
)
def test_no_cell_of_the_table_is_a_formula(start: str) -> None:
    article = replace(BRIEFING.articles[0], title=start, outlet=start)
    made = replace(BRIEFING, articles=(article, *BRIEFING.articles[1:]))
    rows = csv.DictReader(io.StringIO(dict(exports(made))["chronology.csv"].decode(), newline=""))
    cells = {row[column] for row in rows for column in ("title", "outlet")}
    assert f"'{start}" in cells
    assert start not in cells


def test_the_calendar_holds_days_and_short_periods_with_an_exclusive_end() -> None:
    made = dict(exports(with_dates(EVENTS_DAY, DAYS, MONTH, DECADE, REPORT, OPEN)))["chronology.ics"]
    calendar = vobject.readOne(made.decode())
    entries = calendar.vevent_list
    assert [entry.uid.value for entry in entries] == [f"e-{nth}@{BRIEFING.slug}.briefgen" for nth in range(3)]
    assert (entries[1].dtstart.value, entries[1].dtend.value) == (date(2031, 5, 12), date(2031, 5, 15))
    assert calendar.contents["x-wr-caldesc"][0].value.startswith("3 of 6 entries are left out")
    stamps = {entry.dtstamp.value.date() for entry in entries}
    assert stamps == {BRIEFING.as_of}


EVENTS_DAY = dated("2031-05-12", date(2031, 5, 12), date(2031, 5, 12), Precision.DAY)


def with_a_hostile_article(words: str) -> Briefing:
    """Return the sample in which an article says ``words``, and is called so, as is the briefing."""
    article = Article("evil", "evil.txt", words, words, outlet=words, url="https://a.example/?a=b;c,d")
    passage = Passage(Span("evil", 0, len(words)), "e" * 12, words)
    return replace(
        BRIEFING, title=words, articles=(*BRIEFING.articles, article),
        sentences=(*BRIEFING.sentences, Sentence("e" * 12, passage.span, 0, SentenceKind.EVENT)),
        events=(Event("e", passage, EVENTS_DAY, (passage,), (("evil",),)),), key_events=(),
    )  # fmt: skip


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028", "\\n", "\x00"])
def test_no_words_of_a_source_end_a_line_of_the_calendar(end: str) -> None:
    hostile = f"A gate, a wall; a \\sign\\; “so” {end}END:VEVENT{end}BEGIN:VALARM{end}ACTION:AUDIO{end} {'é😀' * 200}"
    raw = dict(exports(with_a_hostile_article(hostile)))["chronology.ics"]
    lines = raw.decode().split("\r\n")
    assert all(len(line.encode()) <= 75 and not line.startswith(("BEGIN:VALARM", "ACTION:")) for line in lines)
    assert all(line.isprintable() for line in lines)
    (entry,) = vobject.readOne(raw.decode()).vevent_list
    assert sorted(entry.contents) == [
        "description", "dtend", "dtstamp", "dtstart", "summary", "transp", "uid", "url",
    ]  # fmt: skip
    shown = " ".join(hostile.replace("\x00", " ").split())
    assert entry.summary.value == shown
    assert vobject.readOne(raw.decode()).contents["x-wr-calname"][0].value.replace("\\", "") == shown.replace("\\", "")
    assert entry.url.value == "https://a.example/?a=b;c,d"


def test_timelinejs_gets_only_the_parts_of_a_date_that_are_known() -> None:
    slides = json.loads(
        dict(exports(with_dates(EVENTS_DAY, DAYS, MONTH, DECADE, REPORT, OPEN)))["chronology.timelinejs.json"]
    )
    assert [slide["start_date"] for slide in slides["events"]] == [
        {"year": 2031, "month": 5, "day": 12},
        {"year": 2031, "month": 5, "day": 12},
        {"year": 2031, "month": 4},
        {"year": 1990},
        {"year": 2031, "month": 5, "day": 15},
    ]
    assert "end_date" not in slides["events"][2]
    assert slides["events"][3]["end_date"] == {"year": 1999}
    assert slides["events"][1]["end_date"] == {"year": 2031, "month": 5, "day": 14}
    assert [slide["display_date"] for slide in slides["events"]][2:] == [
        "April 2031",
        "the 1990s",
        "15 May 2031 (day of report)",
    ]
    assert slides["title"]["text"]["text"] == "1 of 6 entries have no date and are left out."


def test_timelinejs_gets_no_markup_of_a_source() -> None:
    article = BRIEFING.articles[0]
    hostile = "<img src=x onerror=alert(1)>"
    text = hostile + article.text[len(hostile) :]
    event = next(event for event in EVENTS if event.statement.span.article == article.id)
    evil = Passage(replace(event.statement.span, start=0, end=len(hostile)), BRIEFING.sentences[0].id, hostile)
    made = replace(
        BRIEFING, title=hostile, articles=(replace(article, text=text, outlet=hostile), *BRIEFING.articles[1:]),
        facts=(), quotes=(), indirect=(), actors=(), unknowns=(), key_facts=0, key_events=(),
        events=(Event("e", evil, EVENTS_DAY, (evil,), ((article.id,),)),),
    )  # fmt: skip
    assert b"<img" not in dict(exports(made))["chronology.timelinejs.json"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # the reader's own
def test_linked_data_says_a_date_only_where_the_sources_do() -> None:
    made = json.loads(dict(exports(with_dates(EVENTS_DAY, DAYS, MONTH, DECADE, REPORT, OPEN)))["chronology.jsonld"])
    assert made["@context"] == "https://schema.org"
    made["@context"] = {"@vocab": "https://schema.org/"}  # what the address stands for, without the network
    graph = rdflib.Graph().parse(data=json.dumps(made), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    starts = {str(event).rsplit(":", 1)[1]: str(start) for event, start in graph.subject_objects(schema.startDate)}
    ends = [str(end) for end in graph.objects(predicate=schema.endDate)]
    assert starts == {"e-0": "2031-05-12", "e-1": "2031-05-12", "e-2": "2031-04", "e-3": "1990-01-01"}
    assert sorted(ends) == ["1999-12-31", "2031-05-14"]
    events = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert len(events) == 6
    (article,) = graph.subjects(rdflib.RDF.type, schema.NewsArticle)
    assert set(graph.subject_objects(schema.subjectOf)) == {(event, article) for event in events}
