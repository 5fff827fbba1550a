"""What a reader relies on: each mark leads to a sentence, and what stands before it stands in that sentence."""

import json
import posixpath
import re
from dataclasses import replace
from urllib.parse import urljoin

import jsonschema
import markdown
import pytest
import yaml
from lxml import html as lxml_html

from briefgen.model.briefing import Briefing, Notice
from briefgen.model.codec import briefing_schema, decode_briefing
from briefgen.model.source import Article, Sentence, SentenceKind, Version
from briefgen.render import render
from briefgen.render.views.sources import paragraphs
from tests.render.hostile import HOSTILE, expected, plain, shipped
from tests.render.sample import BRIEFING

SLUG = BRIEFING.slug
BODY = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
PAGES = (
    "chronology.md",
    "index.md",
    "method.md",
    "people.md",
    "topics.md",
    f"briefings/{SLUG}/index.md",
    "people/ilse-marrow.md",
    "people/joren-falk.md",
    "people/sund-line.md",
    *(f"briefings/{SLUG}/sources/{article.id}.md" for article in BRIEFING.articles),
)


def address(path: str) -> str:
    """Return where MkDocs puts a page."""
    return f"/{path.removesuffix('.md').removesuffix('index').rstrip('/')}/".replace("//", "/")


def html_of(files: dict[str, bytes]) -> dict[str, lxml_html.HtmlElement]:
    made = markdown.Markdown(extensions=shipped())
    pages = {path: BODY.sub("", text.decode()) for path, text in files.items() if path.endswith(".md")}
    return {
        address(path): lxml_html.fragment_fromstring(made.reset().convert(text), "main") for path, text in pages.items()
    }


FILES = render([BRIEFING])
SITE = html_of(FILES)


def words_before(mark: lxml_html.HtmlElement) -> str:
    """Return the text of the mark's own block up to it."""
    block = next(one for one in mark.iterancestors() if one.tag in {"p", "li", "figcaption"})
    return "".join(block.itertext()).split("\u2060")[0]


def test_every_page_is_made_and_no_other() -> None:
    data = (
        "briefing.json",
        "briefgen-head.html",
        "handout.pdf",
        "handout-short.pdf",
        *(f"chronology.{kind}" for kind in ("csv", "ics", "json", "jsonld", "timelinejs.json")),
    )
    others = {f"assets/{name}" for name in ("briefgen.css", "briefgen.js", "favicon.svg")}
    others |= {"briefing.schema.json", "briefgen-404.html", "briefgen-head.html", "feed.xml"}
    others |= {f"{folder}.briefgen-search.json" for folder in ("", f"briefings/{SLUG}/", "people/")}
    others |= {f"briefings/{SLUG}/{name}" for name in data}
    assert set(FILES) == {*PAGES, *others}
    assert list(FILES) == sorted(FILES)


def test_the_same_briefings_make_the_same_bytes_in_any_order() -> None:
    second = replace(BRIEFING, slug="another", title="Another")
    assert render([BRIEFING, second]) == render([second, BRIEFING])


def test_every_link_leads_to_a_page_and_an_anchor_that_exist() -> None:
    for page, tree in SITE.items():
        for link in tree.iter("a"):
            href = link.get("href")
            if href.startswith("http"):
                continue
            if posixpath.splitext(href)[1] in {".csv", ".ics", ".json", ".jsonld", ".pdf"}:
                assert urljoin(page, href).lstrip("/") in FILES, f"{page}: {href}"
                continue
            href = re.sub(r"(\w)\.md", r"\1/", href) if href.endswith(".md") else href
            path, _, anchor = urljoin(page, href).partition("#")
            assert path in SITE, f"{page}: {href}"
            assert not anchor or SITE[path].xpath("//*[@id=$id]", id=anchor), f"{page}: {href}"


def test_the_words_before_a_mark_stand_in_the_sentence_it_leads_to() -> None:
    checked = 0
    for page, tree in SITE.items():
        for block in tree.xpath("//*[@class='bg-fact__words' or @class='bg-entry__words']"):
            mark = next(block.iter("a"))
            words = "".join(block.itertext()).partition("\u2060")[0]
            words = words.removesuffix(f" {mark.text}")
            path, _, anchor = urljoin(page, mark.get("href")).partition("#")
            assert plain(words) in plain(SITE[path].get_element_by_id(anchor).text_content())
            checked += 1
    assert checked >= len(BRIEFING.facts) + len(BRIEFING.events)


def test_every_quote_stands_verbatim_on_the_page_with_a_mark_to_its_sentence() -> None:
    page = SITE[f"/briefings/{SLUG}/"]
    for quote in BRIEFING.quotes:
        (place,) = page.xpath(f"//*[@id='{quote.id}']")
        shown = next(one for one in (place, *place.iterancestors()) if one.tag in {"figure", "li"})
        assert shown.xpath(f".//a[contains(@href, '#{quote.parts[0].sentence}')]"), quote.id
        if quote.id != "q-nobody-tide":
            assert all(part.text.removesuffix(",") in shown.text_content() for part in quote.parts)


def test_the_same_words_in_two_articles_are_shown_once_with_both_sources() -> None:
    figures = SITE[f"/briefings/{SLUG}/"].xpath("//figure[contains(., 'Nobody told us')]")
    assert len(figures) == 1
    assert "the same words in Evening Tide" in figures[0].text_content()


def test_another_wording_stands_below_with_what_differs_its_source_and_its_date() -> None:
    (below,) = SITE[f"/briefings/{SLUG}/"].xpath("//div[@class='bg-wordings']")
    assert below.getprevious().get("id") == "q-nobody"
    assert [one.text for one in below.iter("mark")] == ["passengers a thing", "hours"]
    assert plain(below.xpath("string(ul/li)")).replace("\u2060", "") == (
        "“Nobody told passengers a thing for hours” “Ms Marrow said” · “in an interview” · “on Tuesday”, 13 May 2031"
        " · Channel Wire, undated3"
    )


def test_a_sentence_that_reports_somebody_is_marked_on_its_source_page() -> None:
    for statement in BRIEFING.indirect:
        source = SITE[f"/briefings/{SLUG}/sources/{statement.article}/"]
        assert source.get_element_by_id(statement.content.sentence).get("class").startswith("bg-cited")


def test_words_quoted_within_a_quote_say_by_whom() -> None:
    assert "quoted by Ilse Marrow" in SITE[f"/briefings/{SLUG}/"].get_element_by_id("q-hold").text_content()


def test_indirect_statements_stand_apart_from_quotes_under_their_own_heading() -> None:
    page = SITE[f"/briefings/{SLUG}/"]
    for statement in BRIEFING.indirect:
        (item,) = page.xpath(f"//li[@id='{statement.id}']")
        assert not item.xpath("ancestor::figure")
        assert "Reported without quote marks" in item.xpath("string(ancestor::div[@class='bg-reported']/*[1])")
        assert item.xpath("string(.//em)") == statement.content.text


def test_a_speaker_leads_to_a_page_with_quotes_statements_facts_and_roles() -> None:
    page = SITE[f"/briefings/{SLUG}/"]
    assert page.xpath("//h3/a[text()='Ilse Marrow']/@href") == ["../../people/ilse-marrow/"]
    marrow, sund = (plain(SITE[f"/people/{key}/"].text_content()) for key in ("ilse-marrow", "sund-line"))
    assert "a passenger Harbour Ledger, 13 May 2031" in marrow
    assert "Nobody told us anything for an hour." in marrow
    assert "the vessel had been inspected in April" in sund
    assert "Sund Line suspended all sailings on 14 May." in sund


def test_a_page_of_a_person_in_several_stories_says_how_they_were_joined() -> None:
    pages = html_of(render([BRIEFING, replace(BRIEFING, slug="another", title="Another")]))
    assert "the same name stands in 2 stories" in pages["/people/ilse-marrow/"].text_content()
    assert "the same name" not in SITE["/people/ilse-marrow/"].text_content()
    for page, tree in pages.items():
        assert len(tree.xpath("//@id")) == len(set(tree.xpath("//@id"))), page


def test_a_pronoun_that_was_not_resolved_is_printed_as_such() -> None:
    unnamed = SITE[f"/briefings/{SLUG}/"].xpath("//section[h3='' or .//h3='Speaker not certain']")[-1]
    assert "“he” (not named in the article)" in unnamed.text_content()


def test_a_source_page_holds_the_whole_article_with_an_anchor_for_every_sentence() -> None:
    for article in BRIEFING.articles:
        page = SITE[f"/briefings/{SLUG}/sources/{article.id}/"]
        assert plain(page.xpath("//*[@class='bg-article']")[0].text_content()) == plain(article.text)
        anchors = {one.get("id") for one in page.xpath("//span[@id]")}
        assert anchors == {one.id for one in BRIEFING.sentences if one.span.article == article.id}


def test_ids_are_unique_on_every_page() -> None:
    for page, tree in SITE.items():
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), page


def test_standing_is_told_in_words() -> None:
    badges = SITE[f"/briefings/{SLUG}/"].xpath("//*[contains(@class, 'bg-badge')]/text()")
    facts = ["2 independent sources", "single source", "check", "disputed"]
    assert sorted(badges) == sorted(["2 independent sources", *facts, "check"])


def test_what_is_missing_is_said() -> None:
    page = plain(SITE[f"/briefings/{SLUG}/"].text_content())
    assert "It is not clear why it left the channel." in page
    assert "No article date is known, by which these could be dated." in page
    assert "photo.jpg is not an article" in page
    assert "undated: has no publication date." in page
    assert "story.yml" not in page


def test_a_briefings_head_leads_to_its_parts() -> None:
    page = SITE[f"/briefings/{SLUG}/"]
    parts = [link.removeprefix("#") for link in page.xpath("//details[contains(@class, 'bg-sections')]//a/@href")]
    assert parts[0] == "key-facts"
    assert "sources" in parts
    assert set(parts) <= set(page.xpath("//h2/@id"))


def test_the_data_beside_the_page_fit_their_schema_and_read_back() -> None:
    data = FILES[f"briefings/{SLUG}/briefing.json"]
    schema = json.loads(FILES["briefing.schema.json"])
    assert schema == briefing_schema()
    jsonschema.validate(json.loads(data), schema)
    assert decode_briefing(data) == BRIEFING


def test_a_site_without_briefings_has_its_pages() -> None:
    assert b"There is no briefing yet" in render([])["index.md"]


def test_a_source_page_tells_earlier_versions_and_who_named_the_agency() -> None:
    ledger, tide, wire = BRIEFING.articles
    versions = (Version("tide-1.txt", ledger.published, 83),)
    told = replace(tide, agency="Altair", agency_from="wire", versions=versions)
    site = html_of(render([replace(BRIEFING, articles=(ledger, told, wire))]))
    page = plain(site[f"/briefings/{SLUG}/sources/tide/"].text_content())
    assert "Altair named by source 3, which carries the same text" in page
    assert "13 May 2031, tide-1.txt 83 % of it stand here" in page


def saying(text: str, number: int) -> Briefing:
    """Return the sample with ``text`` wherever a story's words can be."""
    articles = tuple(
        Article(
            one.id,
            text,
            text,
            one.text,
            outlet=text,
            authors=(text,),
            url=text,
            agency=text,
            published=one.published,
            versions=(Version(text, one.published, 90),),
        )
        for one in BRIEFING.articles
    )
    return replace(
        BRIEFING,
        slug=f"story-{number}",
        title=text,
        summary=text,
        tags=(text,),
        articles=articles,
        actors=tuple(replace(actor, name=f"The {text}", aliases=(text,)) for actor in BRIEFING.actors),
        facts=tuple(replace(fact, attribution=text) for fact in BRIEFING.facts),
        notices=(Notice(text, text, text),),
        skipped=(Notice(text, text, text),),
        generator=text,
    )


@pytest.fixture(scope="module")
def hostile() -> dict[str, lxml_html.HtmlElement]:
    return html_of(render([saying(text, number) for number, text in enumerate(HOSTILE)]))


def test_hostile_stories_make_the_elements_of_calm_ones(hostile: dict[str, lxml_html.HtmlElement]) -> None:
    calm = html_of(render([saying(f"calm {number}", number) for number in range(len(HOSTILE))]))
    assert hostile.keys() == calm.keys()
    for page, tree in hostile.items():
        assert [one.tag for one in tree.iter()] == [one.tag for one in calm[page].iter()], page


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_hostile_story_shows_its_words(hostile: dict[str, lxml_html.HtmlElement], number: int) -> None:
    for page in (
        "/",
        "/topics/",
        "/people/ilse-marrow/",
        f"/briefings/story-{number}/",
        f"/briefings/story-{number}/sources/tide/",
    ):
        assert expected(HOSTILE[number]) in plain(hostile[page].text_content()), page


def test_nothing_hostile_is_left_in_what_themes_print_unescaped() -> None:
    for path, text in render([saying(text, number) for number, text in enumerate(HOSTILE)]).items():
        if path.endswith(".md"):
            head = yaml.safe_load(text.decode().split("---\n")[1])
            assert not re.search(r"[<>{}\"]", head["title"] + head.get("description", ""))


def test_no_space_is_put_between_sentences_that_stand_without_one() -> None:
    article = replace(BRIEFING.articles[0], text="“It is not allowed,” he said.")
    first, second = (
        Sentence(name, article.span(*at), 0, SentenceKind.QUOTE) for name, at in (("a", (0, 18)), ("b", (18, 29)))
    )
    ((one, two),) = paragraphs(article, (first, second), frozenset())
    assert (one.text, one.spaced, two.text) == ("“It is not allowed", False, ",” he said.")
