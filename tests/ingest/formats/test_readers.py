"""One invented article in every format: told by content, read whole, with what the format says of it."""

import json
from datetime import date

import pytest

from briefgen.ingest.formats import reading
from briefgen.ingest.formats.telling import Format, format_of
from briefgen.ingest.outlets.naming import Outlets
from briefgen.model.source import Basis
from tests.ingest.formats import making
from tests.ingest.formats.making import PAGE, PROSE, TEXT, TITLE, WRAPPED, articles, said

FEED = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    f"<title>Tavrin Post</title><item><title>{TITLE}</title><guid>g1</guid>"
    "<link>https://tavrinpost.example/crane</link>"
    "<pubDate>Tue, 14 May 2019 08:00:00 GMT</pubDate><content:encoded><![CDATA["
    f"{''.join(f'<p>{paragraph}</p>' for paragraph in PROSE)}]]></content:encoded></item>"
    "<item><title>Short</title><guid>g2</guid><description>Just a line.</description></item></channel></rss>"
)
ATOM = (
    '<?xml version="1.0"?><!-- by hand --><feed xmlns="http://www.w3.org/2005/Atom"><title>Tavrin Post</title>'
    f"<entry><title>{TITLE}</title><id>tag:1</id><published>2019-05-14T08:00:00Z</published>"
    "<author><name>Ana Brook</name></author>"
    f'<content type="html">{"".join(f"&lt;p>{paragraph}&lt;/p>" for paragraph in PROSE)}</content></entry></feed>'
)
RECORD = {
    "title": TITLE,
    "source": {"id": None, "name": "Tavrin Post"},
    "author": "Ana Brook",
    "publishedAt": "2019-05-14T10:00:00Z",
    "url": "https://tavrinpost.example/crane",
    "content": TEXT,
}
RICH_TEXT = (
    r"{\rtf1\ansi\ansicpg1252 {\b " + TITLE + r"}\par\par " + r"\par\par ".join(PROSE).replace("“", r"\'93")
    .replace("”", r"\'94").replace("’", r"\'92") + "}"
)  # fmt: skip
NEXIS = f"""Download Request: Selected Items: 1-2


                               1 of 2 DOCUMENTS


                                  Tavrin Post

                            May 14, 2019 Tuesday
                                   Edition 1;
                                    Tavrin

{TITLE}

BYLINE: Ana Brook

SECTION: NEWS; Pg. 3

LENGTH: 110 words


{WRAPPED}

LOAD-DATE: May 16, 2019

LANGUAGE: ENGLISH

                          Copyright 2019 Tavrin Post
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                                 Tavrin Gazette

                           May 15, 2019 Wednesday

Inquiry asked for

LENGTH: 110 words

{WRAPPED.replace("Monday", "Sunday")}

LOAD-DATE: May 16, 2019
"""
NEXIS_NEW = (
    f"{TITLE}\nTavrin Post\nMay 14, 2019 Tuesday\n\nCopyright 2019 Tavrin Post All Rights Reserved\n\nSection: NEWS\n"
    f"Length: 110 words\nByline: Ana Brook\n\nBody\n\n{TEXT}\n\nClassification\n\nLanguage: ENGLISH\n\n"
    "Load-Date: May 16, 2019\n\nEnd of Document\n"
)
FACTIVA = (
    f"HD   {TITLE}\nBY   By Ana Brook\nWC   110 words\nPD   14 May 2019\nSN   Tavrin Post\nLA   English\n"
    f"CY   (c) 2019 Tavrin Post\nLP   {PROSE[0]}\nTD   \n{chr(10).join(PROSE[1:])}\nIN   i1 : Ports\n"
    "AN   Document TAVP000020190514ef5e0000x\n"
)
FACTIVA_BARE = (
    f"{TITLE}\nAna Brook\n110 words\n14 May 2019\nTavrin Post\nTAVP\nEnglish\nCopyright 2019 Tavrin Post\n\n{TEXT}\n\n"
    "Document TAVP000020190514ef5e0000x\n"
)
RULE = "_" * 60
PROQUEST = (
    f"{RULE}\n\n{TITLE}\n\nAuthor: Brook, Ana\n\nPublication info: Tavrin Post\n\nFull text: {TEXT}\n\n"
    f"Subject: Ports\n\nTitle: {TITLE}\n\nPublication title: Tavrin Post\n\nPublication date: May 14, 2019\n\n{RULE}\n"
)

SINGLE = [
    ("text", f"{TITLE}\n\n{WRAPPED}", Format.TEXT),
    ("markdown", f"---\ntitle: {TITLE}\noutlet: Tavrin Post\ndate: 2019-05-14\n---\n\n{TEXT}", Format.MARKDOWN),
    ("page", PAGE, Format.PAGE),
    ("saved page", making.saved_page(), Format.SAVED),
    ("pdf", making.pdf(), Format.PDF),
    ("word", making.document(), Format.WORD),
    ("rich text", RICH_TEXT, Format.RICH_TEXT),
    ("mail", making.mail().as_bytes(), Format.MAIL),
    ("record", json.dumps({**RECORD, "date": "2019-05-14"}), Format.RECORDS),
]
SEVERAL = [
    ("mailbox", making.mailbox(making.mail()), Format.MAILBOX, "message 1"),
    ("rss", FEED, Format.FEED, "entry 1"),
    ("atom", ATOM, Format.FEED, "entry 1"),
    ("answer", json.dumps({"status": "ok", "articles": [RECORD]}), Format.RECORDS, "item 1"),
    ("lines", f"{json.dumps(RECORD)}\n", Format.RECORDS, ""),
    ("two lines", f"{json.dumps(RECORD)}\n{{}}\n", Format.RECORDS, "line 1"),
    ("web archive", making.web_archive(PAGE), Format.WEB_ARCHIVE, "record 1"),
    ("archive", making.archive(b__html=PAGE), Format.ARCHIVE, "b.html"),
    ("nexis", NEXIS, Format.DATABASE, "document 1"),
    ("nexis uni", NEXIS_NEW, Format.DATABASE, "document 1"),
    ("nexis in word", making.document(*NEXIS_NEW.split("\n"), title=""), Format.WORD, "document 1"),
    ("factiva", FACTIVA, Format.DATABASE, "document 1"),
    ("factiva without codes", FACTIVA_BARE, Format.DATABASE, "document 1"),
    ("proquest", PROQUEST, Format.DATABASE, "document 1"),
]


def _bytes(raw: bytes | str) -> bytes:
    return raw.encode() if isinstance(raw, str) else raw


@pytest.mark.parametrize(("raw", "kind"), [pytest.param(raw, kind, id=name) for name, raw, kind in SINGLE])
def test_a_file_of_one_article(raw: bytes | str, kind: Format) -> None:
    assert format_of(_bytes(raw), "named-wrongly.jpg") == kind
    (article,) = articles(raw, "named-wrongly.jpg")
    assert article.text == TEXT
    assert article.title == TITLE
    assert (article.id, article.position) == ("a", "")


@pytest.mark.parametrize(
    ("raw", "kind", "position"), [pytest.param(raw, kind, position, id=name) for name, raw, kind, position in SEVERAL]
)
def test_a_file_that_may_hold_several_articles(raw: bytes | str, kind: Format, position: str) -> None:
    assert format_of(_bytes(raw), "named-wrongly.txt") == kind
    article = articles(raw, "named-wrongly.txt")[0]
    assert article.text == TEXT
    assert article.title == TITLE
    assert article.outlet == "Tavrin Post"
    assert article.published is not None
    assert article.published.day == date(2019, 5, 14)
    assert article.position == position
    assert article.id.startswith("a--") == bool(position)


@pytest.mark.parametrize("raw", [raw for _, raw, _ in SINGLE] + [raw for _, raw, _, _ in SEVERAL])
def test_what_is_cut_off_is_an_article_or_a_notice(raw: bytes | str) -> None:
    whole = _bytes(raw)
    for part in (1, 2, 4):
        assert articles(whole[: len(whole) * part // 5]) or said(whole[: len(whole) * part // 5])


@pytest.mark.parametrize(("kind", "extra"), [(kind, extra) for kind, (_, extra) in reading.EXTRAS.items()])
def test_a_format_that_is_not_installed_names_its_extra(
    kind: Format, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(reading.EXTRAS, kind, ("no_such_library", extra))
    raw = next(raw for _, raw, one in SINGLE + [row[:3] for row in SEVERAL] if one == kind)
    assert f"pip install 'briefgen[{extra}]'" in said(raw)


def test_each_format_has_a_reader() -> None:
    assert reading.READERS.keys() == set(Format)


@pytest.mark.parametrize(
    ("start", "name", "kind"),
    [
        ("<p>One.</p>", "a.html", Format.PAGE),
        ("<p>One.</p>", "a.md", Format.MARKDOWN),
        ("<i>One</i> of them", "a.txt", Format.TEXT),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", "a.txt", Format.PAGE),
        ("[He said] so.", "a.txt", Format.TEXT),
        ('{"a": 1}', "a.txt", Format.RECORDS),
        ('{"a": 1} and more', "a.txt", Format.TEXT),
        ("From the start, it was clear in 2019\nthat it would not do.", "a.txt", Format.TEXT),
        ("Date: today\nThe port was shut.", "a.txt", Format.TEXT),
        ("Mayor: No more cranes\nPort: shut\n\nThe port was shut.", "a.txt", Format.TEXT),
        ("1 of 10 documents was found", "a.txt", Format.TEXT),
        ("The text had 300 words\n\nDocument A1", "a.txt", Format.TEXT),
        ("---\nA rule above.", "a.txt", Format.TEXT),
        ("Plain text.", "a.md", Format.MARKDOWN),
    ],
)
def test_what_only_looks_like_a_format_is_text(start: str, name: str, kind: Format) -> None:
    assert format_of(start.encode(), name) == kind


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\xd0\xcf\x11\xe0", b"\x1f\x8b\x08\x00"])
def test_what_is_no_article_is_said_to_be_what_it_is(raw: bytes) -> None:
    assert "not in a format that is read" in said(raw, "a.txt")


def test_ids_do_not_depend_on_what_else_is_in_the_file() -> None:
    first = making.mail()
    second = making.mail(TEXT.replace("Monday", "Sunday"), Message_ID="<2@tavrinpost.example>")
    ids = [article.id for article in articles(making.mailbox(first, second))]
    assert [article.id for article in articles(making.mailbox(second, first))] == ids[::-1]
    assert len(set(ids)) == 2


def test_the_same_message_twice_has_two_ids() -> None:
    ids = [article.id for article in articles(making.mailbox(making.mail(), making.mail()))]
    assert len(set(ids)) == 2


def test_where_an_article_is_known_from() -> None:
    (article,) = articles(FEED)
    assert article.published is not None
    assert article.published.basis == article.grounds.title == article.grounds.url == Basis.FEED
    (plain,) = articles(f"{TITLE}\n\nBy Ana Brook\n\n{WRAPPED}")
    assert (plain.grounds.title, plain.grounds.authors) == (Basis.HEADLINE, Basis.BYLINE)
    assert plain.grounds.outlet is None


@pytest.mark.parametrize(
    ("lang", "basis"), [("en", Basis.HTML), ("en-GB", Basis.HTML), ("de", Basis.WORDS), ("", Basis.WORDS)]
)
def test_a_page_that_does_not_call_itself_english_is_english_by_its_words(lang: str, basis: Basis) -> None:
    (article,) = articles(PAGE.replace("lang=en", f'lang="{lang}"'))
    assert (article.language, article.grounds.language) == ("en", basis)


def test_a_list_is_read_with_a_word_on_it_where_its_page_calls_itself_english() -> None:
    results = "".join(
        f"<p>Sall d. Osk 7{n}-44. Sall: Brook 2{n} points. Tann 17 points. Osk: Orr 9 points.</p>" for n in range(9)
    )
    page = f"<html lang=en><body><article><h1>Results</h1>{results}</article></body></html>"
    assert len(articles(page)) == 1
    assert "a list of names and figures" in said(page)
    assert "is not English prose" in said(page.replace("lang=en", "lang=de"))
    assert "a list of names and figures" not in said(PAGE)


def test_an_outlet_has_one_name_whatever_it_is_called() -> None:
    record = {**RECORD, "source": "nytimes.com"}
    assert articles(json.dumps(record))[0].outlet == "New York Times"
    unnamed = {**RECORD, "source": "", "url": "https://www.bbc.co.uk/news/1"}
    (article,) = articles(json.dumps(unnamed))
    assert (article.outlet, article.grounds.outlet) == ("BBC News", Basis.ADDRESS)
    own = Outlets((("The Post", ("tavrinpost.example", "Tavrin Post")),))
    assert articles(json.dumps(RECORD), outlets=own)[0].outlet == "The Post"
