"""What stands around the article of a saved page: found, put in order, told by explain and counted in briefing.json."""

import time

import pytest
from lxml import html

from briefgen.ingest.pages.reading import read_page
from briefgen.ingest.pages.surroundings import surroundings
from tests.ingest.formats.making import PROSE, TITLE, articles, saved_page, web_archive

FIRST, SECOND, THIRD, LAST = PROSE
MENU = "<nav><ul><li><a href=/>News</a></li><li><a href=/sport>Sport</a></li></ul></nav>"
PAGE = (
    f"<html lang=en><head><title>{TITLE}</title><script>var harbour</script><style>p {{}}</style></head><body>{MENU}"
    f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><ul><li><a href=/b>Ferry aground</a></li></ul>"
    f"<p>{THIRD}</p><p>{LAST}</p></article>"
    "<div id=comments class=comments><p>ana_b</p><p>About time, that crane was a danger.</p></div>"
    "<footer>About us</footer></body></html>"
)


def around(page: str, *article: str, title: str = "") -> tuple[str, ...]:
    return surroundings(html.document_fromstring(page), article, title=title)


def test_each_stretch_around_the_article_is_kept_with_a_line_for_each_block() -> None:
    page = read_page(PAGE)
    assert page.paragraphs[-4:] == PROSE
    assert [(one.text, one.reason) for one in page.removals] == [
        ("News\nSport", "around the article"),
        ("Ferry aground", "around the article"),
        ("ana_b\nAbout time, that crane was a danger.\nAbout us", "around the article"),
    ]


def test_every_kind_of_saved_page_tells_what_stood_around_its_article() -> None:
    for raw in (PAGE.encode(), saved_page(PAGE), web_archive(PAGE)):
        (article,) = articles(raw)
        assert [one.text for one in article.removals if one.reason == "around the article"][:1] == ["News\nSport"]
        assert article.removed == sum(one.length for one in article.removals) > len("News\nSport")


def test_the_headline_was_not_left_out() -> None:
    assert around(f"<h1>{TITLE}</h1><p>{FIRST}</p><p>Share</p>", FIRST, title=TITLE) == ("Share",)


@pytest.mark.parametrize(
    "unseen",
    ["<p hidden>Menu</p>", "<p style='display: none'>Menu</p>", "<script>menu()</script>", "<noscript>Menu</noscript>"],
)
def test_what_readers_of_the_page_do_not_see_did_not_stand_there(unseen: str) -> None:
    assert around(f"{unseen}<p>{FIRST}</p>", FIRST) == ()


def test_a_short_line_stands_in_the_article_only_at_its_place() -> None:
    page = f"<p>Nobody was hurt.</p><p>{FIRST}</p><p>{SECOND}</p>"
    assert around(page, FIRST, SECOND) == ("Nobody was hurt.",)
    assert around(f"<p>{FIRST}</p><p>Why it fell</p><p>{SECOND}</p>", FIRST, "Why it fell", SECOND) == ()


@pytest.mark.parametrize("inside", ["{} Read on here", "Updated. {}", "{}<b>Advertisement</b>{}"])
def test_a_paragraph_of_which_words_were_left_out_is_the_articles_all_the_same(inside: str) -> None:
    assert around(f"<p>{inside.format(FIRST, SECOND)}</p><p>Share</p>", FIRST, SECOND) == ("Share",)


def test_thousands_of_comments_take_time_in_proportion() -> None:
    comments = "".join(
        f"<p>{n} cranes of that kind are a danger to all who work below them.</p>" for n in range(20_000)
    )
    start = time.process_time()
    (told,) = around(f"<p>{FIRST}</p>{comments}", *([FIRST] * 500))
    assert time.process_time() - start < 5
    assert told.count("\n") == 19_999


def test_a_page_without_an_article_has_nothing_around_it() -> None:
    assert read_page(f"<html><body>{MENU}</body></html>").removals == ()


def test_a_post_that_a_page_shows_is_not_the_articles_own_words() -> None:
    post = "<blockquote class=twitter-tweet><p>The crane was fine.</p>— Bo Venn (@bo) May 14, 2019</blockquote>"
    page = read_page(
        PAGE.replace(f"<p>{THIRD}", f"{post}<blockquote><p>It rocked for years.</p></blockquote><p>{THIRD}")
    )
    assert "It rocked for years." in page.paragraphs
    assert not [paragraph for paragraph in page.paragraphs if "crane was fine" in paragraph]
    assert any("The crane was fine." in one.text for one in page.removals)
