import json
from dataclasses import replace

import pytest
import rdflib
from lxml import html

from briefgen.model.briefing import Briefing
from briefgen.model.edits import Change, Correction, Subject
from briefgen.render.feed import line_of
from briefgen.render.metadata import briefing_head, front_head
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.views.overview import overview
from tests.render.hostile import HOSTILE
from tests.render.sample import ARTICLES, BRIEFING

SITE = Site("The Desk", "https://desk.example/news/")
HOME = "https://desk.example/news/briefings/brackwater-ferry/"
SCHEMA = rdflib.Namespace("https://schema.org/")


def head(briefing: Briefing = BRIEFING, site: Site = SITE) -> html.HtmlElement:
    made = briefing_head(briefing, overview(briefing), site).decode()
    return html.document_fromstring(f"<!doctype html><html><head><title>t</title>{made}</head><body></body></html>")


def properties(page: html.HtmlElement) -> dict[str, str]:
    return {one.get("property"): one.get("content") for one in page.iterfind(".//head/meta[@property]")}


def graph(page: html.HtmlElement, base: str = "") -> rdflib.Graph:
    (script,) = page.iterfind(".//head/script")
    assert script.get("type") == "application/ld+json"
    made = json.loads(script.text)
    assert made["@context"] == "https://schema.org"
    made["@context"] = {"@vocab": "https://schema.org/"}  # what the address stands for, without the network
    return rdflib.Graph().parse(data=json.dumps(made), format="json-ld", publicID=base or None)


def test_who_passes_a_briefing_on_is_told_its_title_its_summary_and_its_dates() -> None:
    told = properties(head())
    assert told == {
        "og:type": "article",
        "og:title": BRIEFING.title,
        "og:description": BRIEFING.summary,
        "og:site_name": "The Desk",
        "og:url": HOME,
        "article:published_time": "2031-05-13",
        "article:modified_time": "2031-05-15",
        "article:tag": "safety & rescue",
    }


def test_the_feed_is_linked_from_the_front_page_and_from_briefings() -> None:
    front = html.document_fromstring(f"<html><head>{front_head(SITE).decode()}</head></html>")
    for page, way in ((front, "feed.xml"), (head(), "../../feed.xml")):
        (link,) = page.iterfind(".//head/link")
        assert (link.get("rel"), link.get("type"), link.get("href")) == ("alternate", "application/atom+xml", way)
    assert properties(front)["og:url"] == SITE.address


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # the reader's own
def test_linked_data_holds_the_article_its_citations_quotations_and_events() -> None:
    made = graph(head())
    whole = rdflib.URIRef(f"{HOME}#briefing")
    assert (whole, rdflib.RDF.type, SCHEMA.Article) in made
    assert str(made.value(whole, SCHEMA.dateModified)) == "2031-05-15"
    cited = {str(one) for one in made.objects(whole, SCHEMA.citation)}
    assert cited == {f"{HOME}sources/{article.id}/" for article in ARTICLES}
    for one in cited:
        assert (rdflib.URIRef(one), rdflib.RDF.type, SCHEMA.NewsArticle) in made
    said = rdflib.URIRef(f"{HOME}#q-bang")
    assert (whole, SCHEMA.hasPart, said) in made
    assert (said, rdflib.RDF.type, SCHEMA.Quotation) in made
    assert str(made.value(said, SCHEMA.text)) == "We heard a bang and then nothing at all"
    speaker = made.value(said, SCHEMA.spokenByCharacter)
    assert (str(made.value(speaker, SCHEMA.name)), made.value(speaker, rdflib.RDF.type)) == (
        "Ilse Marrow",
        SCHEMA.Person,
    )
    assert {str(one) for one in made.subjects(rdflib.RDF.type, SCHEMA.Event)} == {
        f"{HOME}#{key}" for key in BRIEFING.key_events
    }


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # idem
def test_without_an_address_everything_is_named_from_the_page() -> None:
    page = head(site=UNKNOWN)
    assert "og:url" not in properties(page)
    made = graph(page, base="http://x.example/briefings/brackwater-ferry/")
    assert (
        rdflib.URIRef("http://x.example/briefings/brackwater-ferry/#briefing"),
        SCHEMA.citation,
        rdflib.URIRef("http://x.example/briefings/brackwater-ferry/sources/ledger/"),
    ) in made


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # idem
def test_a_correction_is_told_as_one() -> None:
    owed = Correction(Subject.QUOTE, Change.HIDE, "Withdrawn by the paper.")
    made = graph(head(replace(BRIEFING, corrections=(owed,))))
    (told,) = made.subjects(rdflib.RDF.type, SCHEMA.CorrectionComment)
    assert str(made.value(told, SCHEMA.text)) == "Taken out by the editor: Withdrawn by the paper."


@pytest.mark.parametrize("text", [*HOSTILE, "</script><script>alert(1)</script>", "]]> \u2028 '\"&amp;"])
def test_whatever_a_text_holds_ends_no_element(text: str) -> None:
    page = head(replace(BRIEFING, title=text, summary=text, tags=(text,)), Site(text, "https://a.example/"))
    assert [one.tag for one in page.find("head")] == ["title", "link", *["meta"] * 8, "script"]
    assert properties(page)["og:title"] == line_of(text)
    (script,) = page.iterfind(".//head/script")
    assert json.loads(script.text)["@graph"][0]["headline"] == text


def test_an_undated_briefing_has_no_dates() -> None:
    undated = replace(BRIEFING, articles=tuple(replace(one, published=None) for one in ARTICLES))
    assert not {name for name in properties(head(undated)) if name.endswith("_time")}
