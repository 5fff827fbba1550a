from dataclasses import replace
from datetime import date

import feedparser
import pytest
from lxml import etree

from briefgen.render.feed import ENTRIES, feed, line_of
from briefgen.render.site import UNKNOWN, Site
from tests.render.hostile import HOSTILE
from tests.render.sample import ARTICLES, BRIEFING

SITE = Site("The Desk & Co", "https://desk.example/news/")


def test_a_feed_reader_finds_each_briefing_with_the_dates_of_its_articles() -> None:
    read = feedparser.parse(feed([BRIEFING], SITE))
    assert not read.bozo
    assert (read.version, read.feed.title, read.feed.updated) == ("atom10", "The Desk & Co", "2031-05-15T00:00:00Z")
    (entry,) = read.entries
    assert (entry.title, entry.link) == (BRIEFING.title, "https://desk.example/news/briefings/brackwater-ferry/")
    assert (entry.published, entry.updated) == ("2031-05-13T00:00:00Z", "2031-05-15T00:00:00Z")
    assert [tag.term for tag in entry.tags] == ["shipping", "safety & rescue"]
    assert entry.summary == BRIEFING.summary
    assert entry.content[0].value.count("<li>") == BRIEFING.key_facts
    assert "<em>Harbour Ledger, 13 May 2031</em>" in entry.content[0].value


def test_without_a_summary_the_leading_sentence_is_quoted_with_its_source() -> None:
    (entry,) = feedparser.parse(feed([replace(BRIEFING, summary="")], SITE)).entries
    assert entry.summary == f"“{BRIEFING.facts[0].statement.text}” (Harbour Ledger, 13 May 2031)"
    (bare,) = feedparser.parse(feed([replace(BRIEFING, summary="", facts=(), key_facts=0)], SITE)).entries
    assert "summary" not in bare or not bare.summary


def test_a_briefing_without_a_date_is_left_out_and_an_empty_feed_is_one() -> None:
    undated = replace(BRIEFING, articles=tuple(replace(one, published=None) for one in ARTICLES))
    for given in ((), (undated,)):
        read = feedparser.parse(feed(given, SITE))
        assert not read.bozo
        assert not read.entries


def test_the_newest_briefings_are_in_it_and_each_keeps_its_id() -> None:
    many = [replace(BRIEFING, slug=f"ferry-{number}") for number in range(ENTRIES + 5)]
    ids = [entry.id for entry in feedparser.parse(feed(many, SITE)).entries]
    assert len(set(ids)) == ENTRIES
    later = replace(many[3], title="Another title", articles=(_dated(date(2031, 6, 1)), *ARTICLES[1:]))
    assert feedparser.parse(feed([later], SITE)).entries[0].id == ids[3]


def _dated(day: date) -> object:
    assert ARTICLES[0].published
    return replace(ARTICLES[0], published=replace(ARTICLES[0].published, day=day))


def test_without_an_address_links_lead_from_the_root_of_the_site() -> None:
    read = feedparser.parse(
        feed([BRIEFING], UNKNOWN), response_headers={"content-location": "http://x.example/feed.xml"}
    )
    assert read.entries[0].link == "http://x.example/briefings/brackwater-ferry/"


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_text_holds_is_text(text: str) -> None:
    made = feed([replace(BRIEFING, title=text, summary=text, tags=(text,))], Site(text))
    read = etree.fromstring(made, etree.XMLParser(resolve_entities=False))
    names = {"a": "http://www.w3.org/2005/Atom"}
    titles = read.xpath("//a:title/text() | //a:summary/text() | //a:category/@term", namespaces=names)
    assert titles == [line_of(text)] * 4


def test_words_of_sources_are_no_markup_in_the_content() -> None:
    evil = replace(ARTICLES[0], outlet="<script>alert(1)</script>")
    (entry,) = feedparser.parse(
        feed([replace(BRIEFING, articles=(evil, *ARTICLES[1:]))], SITE), sanitize_html=False
    ).entries
    assert "<script" not in entry.content[0].value
    assert "&lt;script&gt;" in entry.content[0].value
