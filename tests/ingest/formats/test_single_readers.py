"""What each reader makes of the oddities of its own format."""

import json

import pypdfium2
import pytest

from briefgen.ingest import fragments
from briefgen.ingest.formats import layout
from briefgen.ingest.formats.layout import Line
from briefgen.ingest.limits import Limits
from tests.ingest.formats import making
from tests.ingest.formats.making import PAGE, PROSE, TEXT, TITLE, articles, said


@pytest.mark.parametrize(
    ("fragment", "paragraphs"),
    [
        ("<p>One <b>bold</b> word.</p><p>Two.</p>", ("One bold word.", "Two.")),
        ("One.<br><br>Two.<br>Three.", ("One.", "Two. Three.")),
        ("<div>One<div>Two</div>Three</div>", ("One", "Two", "Three")),
        ("<p>One</p><script>two()</script><p style='display: none'>Three</p><p hidden>Four</p>", ("One",)),
        ("<ul><li>One</li><li>Two</li></ul>", ("One", "Two")),
        ("<p>One\n   line <i>two</i>\nend</p>", ("One line two end",)),
        ("No markup &amp; all", ("No markup & all",)),
        ("<p>x</p>" + "<div>" * 5000 + "deep", ("x",)),
        ("   ", ()),
    ],
)
def test_html_that_is_all_article_is_split_at_its_blocks(fragment: str, paragraphs: tuple[str, ...]) -> None:
    assert fragments.paragraphs_of(fragment)[: len(paragraphs) or 1] == paragraphs


FORWARDED = (
    "Hi Jo, have a look at this.\n\n---------- Forwarded message ---------\n"
    "From: Tavrin Post <news@tavrinpost.example>\n"
    f"Date: Mon, 13 May 2019 at 18:12\nSubject: Re: Crane falls\nTo: Kim <kim@home.example>\n\n{TEXT}\n\n"
    "-- \nQuay Road 1\n"
)


def test_a_forwarded_article_is_described_by_the_mail_it_came_in() -> None:
    (article,) = articles(making.mail(FORWARDED, subject="Fwd: look", From="Kim Orr <kim@home.example>").as_bytes())
    assert (article.title, article.outlet, article.text) == ("Crane falls", "Tavrin Post", TEXT)
    assert article.published is not None
    assert article.published.day.isoformat() == "2019-05-13"
    assert [removal.reason for removal in article.removals] == ["what the forwarder wrote", "signature"]


def test_a_person_who_sends_an_article_is_not_its_outlet() -> None:
    (article,) = articles(making.mail(From="Kim Orr <kim@home.example>").as_bytes())
    assert article.outlet == ""
    (listed,) = articles(making.mail(From="The Quay <q@lists.example>", List_Id="<quay.lists.example>").as_bytes())
    assert listed.outlet == "The Quay"


def test_quoted_answers_are_left_out_and_a_mail_that_is_all_quotation_is_read() -> None:
    answered = f"{TEXT}\n\n> Did you see it?\n> No.\n"
    assert articles(making.mail(answered).as_bytes())[0].text == TEXT
    quoted = "\n".join(f"> {line}" for line in TEXT.split("\n"))
    assert articles(making.mail(quoted).as_bytes())[0].text == TEXT


def test_the_html_of_a_newsletter_is_read_when_its_text_says_less() -> None:
    (article,) = articles(making.mail("See this mail in your browser.", rich=PAGE).as_bytes())
    assert article.text == TEXT


def test_an_article_that_is_attached_is_read() -> None:
    message = making.mail("See attached.")
    message.add_attachment(making.pdf(), maintype="application", subtype="pdf", filename="crane.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    (article,) = articles(message.as_bytes())
    assert (article.text, article.position) == (TEXT, "attachment 1")


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-7;", ""])
def test_a_character_set_that_does_not_exist_costs_nothing(charset: str) -> None:
    raw = making.mail().as_bytes().replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
    assert articles(raw)[0].text == TEXT


def test_a_line_of_a_mail_that_begins_with_from_is_no_new_message() -> None:
    text = f"{TEXT}\n\nFrom the quay, she saw it fall in 2019"
    (article,) = articles(making.mailbox(making.mail(text)).replace(b"\nFrom the", b"\n>From the"))
    assert "From the quay" in article.text


@pytest.mark.parametrize("kind", ["text/html", 'text/html; charset="utf-8"', "application/xhtml+xml"])
def test_a_saved_page_has_the_address_it_was_saved_from_and_not_the_day(kind: str) -> None:
    (article,) = articles(making.saved_page(kind=kind))
    assert article.text == TEXT
    assert article.url == "https://tavrinpost.example/crane"
    assert article.published is not None
    assert article.published.day.year == 2019


def test_a_saved_page_without_its_html_is_reported() -> None:
    assert "without its HTML" in said(making.saved_page(kind="text/css"))


def test_pages_that_were_not_found_are_no_articles() -> None:
    assert not articles(making.web_archive(PAGE, status="404 Not Found"))
    assert not articles(making.web_archive(PAGE, kind="text/css"))


def test_a_web_archive_that_breaks_off_keeps_what_stands_before() -> None:
    whole = making.web_archive(PAGE, PAGE.replace("Monday", "Sunday"))
    raw = whole[: len(whole) * 3 // 4]
    assert [article.position for article in articles(raw)][:1] == ["record 1"]
    assert articles(whole)[1].url == "https://tavrinpost.example/1"


ADDRESS = "https://a.example/1"
RECORDS: list[dict[str, object]] = [
    {"headline": {"main": TITLE}, "byline": {"original": "By Ana Brook"}, "web_url": ADDRESS, "body": TEXT},
    {"webTitle": TITLE, "webUrl": ADDRESS, "fields": {"byline": "Ana Brook", "bodyText": TEXT}},
    {
        "title": {"rendered": TITLE},
        "link": ADDRESS,
        "authors": [{"name": "Ana Brook"}],
        "content": {"rendered": f"<p>{TEXT}</p>"},
    },
    {
        "@type": "NewsArticle",
        "headline": TITLE,
        "url": ADDRESS,
        "author": [{"name": "Ana Brook"}],
        "articleBody": list(PROSE),
    },
    {
        "title": TITLE,
        "url": ADDRESS,
        "author": "Ana Brook",
        "content_html": "".join(f"<p>{one}</p>" for one in PROSE),
    },
]


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("key", ["articles", "results", "docs", "items", "posts"])
def test_records_of_many_kinds(record: dict[str, object], key: str) -> None:
    (article,) = articles(json.dumps({"response": {key: [record]}}))
    assert (article.title, article.authors, article.url) == (TITLE, ("Ana Brook",), ADDRESS)
    assert " ".join(article.text.split()) == " ".join(TEXT.split())


def test_a_briefing_that_was_exported_gives_its_articles_and_nothing_else() -> None:
    exported = {
        "title": "Tavrin",
        "articles": [
            {"id": "a", "title": TITLE, "text": TEXT, "published": {"day": "2019-05-14", "basis": "story.yml"}}
        ],
        "facts": [{"statement": {"text": PROSE[2]}}],
    }
    (article,) = articles(json.dumps(exported))
    assert article.published is not None
    assert article.published.day.isoformat() == "2019-05-14"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"title": "A", "content": f"{PROSE[0]}… [+2310 chars]"}, "only the beginning"),
        ({"title": "A", "content": "Too short."}, "no text"),
        ({"title": "A"}, "no text"),
    ],
)
def test_a_record_without_its_text_is_reported(record: dict[str, object], reason: str) -> None:
    assert reason in said(json.dumps([record]))


def test_a_line_that_is_not_json_is_reported_and_the_others_are_read() -> None:
    raw = f"{json.dumps({'text': TEXT})}\nnonsense\n"
    assert articles(raw)[0].text == TEXT
    assert "line 2: is not JSON" in said(raw)


def test_an_archive_inside_an_archive_is_left_alone() -> None:
    assert "archive inside another" in said(making.archive(b__zip=making.archive(a__txt=TEXT)))


def test_what_systems_and_browsers_add_to_an_archive_is_passed_over() -> None:
    raw = making.archive(a__html=PAGE, a_files___x__js="x()", __MACOSX___a="x", __DS_Store="x", story__yml="a: b")
    assert [article.position for article in articles(raw)] == ["a.html"]
    assert said(raw) == ""


def test_members_that_unpack_to_too_much_are_reported_and_the_others_are_read() -> None:
    raw = making.archive(a__txt=TEXT, b__txt="word " * 100_000)
    limits = Limits(inflated=10_000)
    assert articles(raw, limits=limits)[0].text == TEXT
    assert "unpacks to more than" in said(raw, limits=limits)


def test_a_file_of_too_many_articles_is_read_as_far_as_allowed() -> None:
    mails = [making.mail(TEXT.replace("Monday", f"May {day}"), Message_ID=f"<{day}@x>") for day in range(1, 5)]
    limits = Limits(members=2)
    assert len(articles(making.mailbox(*mails), limits=limits)) == 2
    assert "more than 2 articles" in said(making.mailbox(*mails), limits=limits)


@pytest.mark.parametrize(
    "layout",
    [
        "",
        "#set par(justify: true)",
        "#set page(columns: 2, width: 16cm, height: 6cm)\n#set text(hyphenate: true)\n#set par(justify: true)",
        "#set text(size: 8pt)",
    ],
)
def test_the_lines_of_a_pdf_become_its_paragraphs(layout: str) -> None:
    (article,) = articles(making.pdf(layout=layout))
    assert article.title == TITLE
    assert article.authors == ("Ana Brook",)
    assert article.text == TEXT
    assert {removal.text for removal in article.removals} >= {"Tavrin Post online", "Page 1"}


def test_a_paragraph_of_thousands_of_lines_takes_no_longer_for_each_of_them() -> None:
    lines = [
        Line(
            "the harbour of Lowmere was shut on Tues-" if at % 2 else "day and opened again",
            0,
            400,
            -7.0 * at,
            -7.0 * at - 6,
        )
        for at in range(5_000)
    ]
    (paragraph,) = layout.paragraphs_of([lines])
    assert paragraph.startswith("day and opened again the harbour of Lowmere was shut on Tuesday and opened again")
    assert "Tues-" not in paragraph[:-9]


def test_a_pdf_of_pictures_is_reported_with_what_helps() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    file = making.io.BytesIO()
    document.save(file)
    document.close()
    assert "OCR" in said(file.getvalue())


def test_tables_of_a_word_document_are_read_where_they_hold_prose() -> None:
    made = making.docx.Document()
    table = made.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = PROSE[0], "2018"
    made.add_paragraph(PROSE[1])
    file = making.io.BytesIO()
    made.save(file)
    (article,) = articles(file.getvalue())
    assert article.text == f"{PROSE[0]}\n\n{PROSE[1]}"


def test_a_word_document_without_text_is_reported() -> None:
    assert "holds no text" in said(making.document("", title=""))


def test_a_message_that_breaks_its_reader_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    nested = b"From: a\nDate: b\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300
    raw = making.mailbox(making.mail()) + b"From a@b Tue May 14 08:00:00 2019\n" + nested
    assert [article.position for article in articles(raw)] == ["message 1"]
    assert "message 2: has too many parts inside parts" in said(raw)
    monkeypatch.setattr("briefgen.ingest.formats.mail.parseaddr", lambda _: 1 / 0)
    assert "message 1: is an e-mail that is broken (ZeroDivisionError)" in said(raw)
