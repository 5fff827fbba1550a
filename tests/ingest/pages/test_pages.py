"""Saved web pages: the article's text, and what the page says about it in its many ways."""

from datetime import date

import pytest

from briefgen.ingest.metadata import Metadata
from briefgen.ingest.pages.reading import read_page

PROSE = (
    "<p>A ferry with 120 people on board ran aground off the island of Sall on Monday, the coast guard said.</p>"
    "<p>Nobody was hurt. “We were lucky,” said the captain, Lena Orsk, who has sailed these waters for 30 years.</p>"
    "<p>Divers will look at the hull on Tuesday, and the company has cancelled all crossings until Friday.</p>"
)


def page(head: str = "", body: str = "", prose: str = PROSE) -> str:
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8>{head}</head><body><nav><a href=/>News</a>"
        f"<a href=/sport>Sport</a></nav><article>{body}{prose}</article><footer>About us</footer></body></html>"
    )


def metadata(head: str = "", body: str = "") -> Metadata:
    return read_page(page(head, body)).metadata


def linked(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


def test_the_text_of_the_article_is_read_and_the_rest_is_not() -> None:
    text = " ".join(read_page(page(body="<h1>Ferry aground</h1>")).paragraphs)
    assert "A ferry with 120 people" in text
    assert "“We were lucky,”" in text
    assert "Sport" not in text
    assert "About us" not in text


def test_tables_of_figures_are_left_out_and_prose_in_cells_is_kept() -> None:
    prose = "The company has run ferries to the island since 1987 and has never lost one until now."
    table = f"<table><tr><th>Year</th><th>Ferries</th></tr><tr><td>2018</td><td>{prose}</td></tr></table>"
    paragraphs = read_page(page(prose=PROSE + table)).paragraphs
    assert prose in paragraphs
    assert not [paragraph for paragraph in paragraphs if "Year" in paragraph or "2018" in paragraph]


def test_what_json_ld_says() -> None:
    said = metadata(
        linked(
            '"headline": "Ferry aground off Sall", "datePublished": "2019-05-14T23:30:00-05:00", '
            '"author": [{"@type": "Person", "name": "Ana Brook"}, {"name": "Luc Tann | Sall Gazette"}], '
            '"publisher": {"name": "Sall Gazette"}, "url": "https://gazette.example/ferry"'
        )
    )
    assert said == Metadata(
        "Ferry aground off Sall",
        "Sall Gazette",
        ("Ana Brook", "Luc Tann"),
        "https://gazette.example/ferry",
        date(2019, 5, 14),
        "en",
    )


def test_what_meta_tags_say() -> None:
    said = metadata(
        '<meta property="og:title" content="Ferry aground off Sall - Sall Gazette">'
        '<meta property="og:site_name" content="Sall Gazette"><meta name="author" content="By Ana Brook and Luc Tann">'
        '<meta property="article:published_time" content="2019-05-14"><link rel=canonical href="https://g.example/a">'
    )
    assert said == Metadata(
        "Ferry aground off Sall",
        "Sall Gazette",
        ("Ana Brook", "Luc Tann"),
        "https://g.example/a",
        date(2019, 5, 14),
        "en",
    )


def test_the_headline_is_the_heading_that_the_page_means() -> None:
    head = '<title>Ferry aground | Sall Gazette</title><meta property="og:title" content="Ferry aground off Sall">'
    assert (
        metadata(head, "<h1>Sall Gazette</h1><h1>Ferry runs aground off Sall</h1>").title
        == "Ferry runs aground off Sall"
    )
    assert metadata(head, "<h1>Most read this week</h1>").title == "Ferry aground off Sall"
    assert metadata("", "<h1>Ferry aground</h1>").title == "Ferry aground"
    assert metadata("", "<h1>One</h1><h1>Two</h1>").title == ""


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Opinion | Let ferries be | Editorial", "Let ferries be"),
        ("Ferry aground [WATCH]", "Ferry aground"),
        ("Opinion is split on ferries", "Opinion is split on ferries"),
        ("Ferries | Opinions wanted", "Ferries | Opinions wanted"),
    ],
)
def test_the_kind_of_a_piece_is_no_part_of_its_headline(heading: str, title: str) -> None:
    assert metadata("", f"<h1>{heading}</h1>").title == title


@pytest.mark.parametrize(
    "body",
    [
        '<p class="byline">By Ana Brook</p>',
        '<a rel="author" href="/a">Ana Brook</a>',
        '<a href="/staff/ana-brook">Ana Brook</a>',
        '<span itemprop="author"><meta itemprop="name" content="Ana Brook"></span>',
    ],
)
def test_the_byline_readers_see_names_the_author(body: str) -> None:
    assert metadata(linked('"author": {"name": ", Sall Gazette"}'), body).authors == ("Ana Brook",)


@pytest.mark.parametrize(
    "name", ["https://g.example/ana", "ana@g.example", "ana-brook", "Sall Gazette", "Desk 24601", ", Sall Gazette"]
)
def test_what_is_no_authors_name(name: str) -> None:
    head = linked(f'"author": "{name}", "publisher": "Sall Gazette"')
    assert metadata(head).authors == ()


def test_the_day_is_found_in_the_text_of_the_page_and_never_depends_on_today() -> None:
    assert metadata("", '<time datetime="2019-05-14">14 May 2019</time>').day == date(2019, 5, 14)
    assert metadata().day is None


@pytest.mark.parametrize(
    "script",
    [
        "[" * 50_000,
        '{"@type": "NewsArticle", "headline": 5}',
        '{"@type": ["NewsArticle"], "author": [[[]]]}',
        "\x00",
        "null",
    ],
)
def test_broken_json_ld_says_nothing(script: str) -> None:
    said = metadata(f'<script type="application/ld+json">{script}</script>')
    assert (said.title, said.authors) == ("", ())


@pytest.mark.parametrize(
    "text",
    ["", "   ", "plain text", "<", "<html>", "<div>" * 50_000, "<!-- -->", "<?xml version='1.0'?><a/>", "\ud800"],
)
def test_a_page_without_an_article_has_no_paragraphs(text: str) -> None:
    assert read_page(text).paragraphs == ()


def test_a_wall_of_consent_is_no_article() -> None:
    assert read_page(page(prose="<p>Please enable JavaScript and cookies to go on.</p>")).paragraphs == ()


def test_scripts_and_hidden_attributes_are_not_text() -> None:
    prose = (
        PROSE
        + "<script>alert(1)</script><style>p{}</style><p onclick='alert(2)'>The sea was calm all day on Monday.</p>"
    )
    text = " ".join(read_page(page(prose=prose)).paragraphs)
    assert "The sea was calm" in text
    assert "alert" not in text


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<meta property="article:modified_time" content="2019-05-20">', "", date(2019, 5, 14)),
        ('<meta property="article:modified_time" content="2020-05-20">', "", None),
        ('<meta property="article:modified_time" content="2020-05-20"><meta name=date content="2020-05-18">', "",
         date(2020, 5, 18)),
        ('<meta property="article:modified_time" content="2020-05-20">', "<p class=published>14 May 2019</p>",
         date(2019, 5, 14)),
        ('<link rel=canonical href="https://a.example/2019/05/13/ferry">', "", date(2019, 5, 13)),
        ('<link rel=canonical href="https://a.example/2019/05/10/ferry">', "", date(2019, 5, 14)),
    ],
)  # fmt: skip
def test_a_page_that_was_rewritten_long_after_is_dated_by_what_it_shows(head: str, body: str, day: date | None) -> None:
    published = '<meta property="article:published_time" content="2019-05-14T01:30:00Z">'
    assert metadata(published + head, body).day == day


@pytest.mark.parametrize(("modified", "day"), [("2019-05-14T20:00:00Z", date(2019, 5, 14)), ("2019-05-15", None)])
def test_a_live_page_that_ran_into_another_day_has_no_date(modified: str, day: date | None) -> None:
    said = f'"datePublished": "2019-05-14", "dateModified": "{modified}"'
    assert metadata(linked(said).replace("NewsArticle", "LiveBlogPosting")).day == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("world/live-blog/ferry-aground-1", None),
        ("ferry-aground-live-updates-rcna1", None),
        ("live/ferry-aground", date(2019, 5, 14)),
        ("olive-bloggers-meet", date(2019, 5, 14)),
    ],
)
def test_a_live_page_may_be_told_by_its_address(address: str, day: date | None) -> None:
    said = '"datePublished": "2019-05-14T22:00:00Z", "dateModified": "2019-05-15T09:00:00Z"'
    canonical = f'<link rel=canonical href="https://post.example/{address}">'
    assert metadata(canonical + linked(said)).day == day


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<div id=date_posted>May 14, 2019</div>", date(2019, 5, 14)),
        ("<span class=publish-date>Published 7:07 PM EST May 14, 2019</span>", date(2019, 5, 14)),
        ("<span class=publish-date>Updated May 14, 2019</span><p class=posted>May 13, 2019</p>", date(2019, 5, 13)),
    ],
)
def test_a_day_that_is_called_that_of_publication_is_taken_before_any_search(body: str, day: date) -> None:
    assert metadata("", f"{body}<p>On 1 March 2018 it was new.</p>").day == day


def test_the_text_that_a_page_declares_is_taken_where_another_part_of_it_was_read() -> None:
    declared = "\\n\\n".join(
        f"Ferry number {n} was built in the yard of Sall and sails to the isles." for n in range(12)
    )
    assert "Ferry number 11" in " ".join(read_page(page(linked(f'"articleBody": "{declared}"'))).paragraphs)
    summary = linked('"articleBody": "A ferry with 120 people on board ran aground."')
    assert "Divers will look" in " ".join(read_page(page(summary)).paragraphs)
