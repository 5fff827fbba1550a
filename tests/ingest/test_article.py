"""Any bytes are an article or a reason why not; what an article's text may look like."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import ParserError

from briefgen.ingest.article import Outcome, SourceFile, read_file
from briefgen.ingest.metadata import Metadata
from briefgen.model.source import Basis

PROSE = (
    "The harbour of Port Tavrin was closed on Monday after a crane fell into the water, the port authority said.\n\n"
    "Nobody was hurt. The harbour master, Lena Orsk, said that divers would look at the wreck on Tuesday."
)


def read(raw: str | bytes, path: str = "a.txt", folder: str = "harbour", metadata: Metadata | None = None) -> Outcome:
    data = raw.encode() if isinstance(raw, str) else raw
    source = SourceFile("a", path, f"stories/{folder}/{path}", folder, metadata or Metadata(), data)
    outcomes = read_file(source).outcomes
    return next((outcome for outcome in outcomes if outcome.article), outcomes[0])


def text_of(raw: str | bytes, path: str = "a.txt") -> str:
    article = read(raw, path).article
    assert article is not None
    return article.text


def published(raw: str, path: str = "a.txt", folder: str = "harbour") -> tuple[date, Basis] | None:
    article = read(raw, path, folder).article
    assert article is not None
    return (article.published.day, article.published.basis) if article.published else None


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode), st.sampled_from(["txt", "md", "html"]))
def test_any_bytes_are_an_article_or_a_notice(raw: bytes, suffix: str) -> None:
    outcome = read(raw, f"a.{suffix}")
    assert outcome.article or outcome.notices


_WORDS = st.sampled_from(
    [
        "the port",
        "was shut",
        "on Monday",
        "“no,”",
        "she said.",
        "\n",
        "\n\n",
        "# ",
        "* ",
        "<p>",
        "---\n",
        "By Ana Brook",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=60), st.sampled_from(["txt", "md"]))
def test_paragraphs_are_single_lines_with_a_blank_line_between(words: list[str], suffix: str) -> None:
    article = read(" ".join(words), f"a.{suffix}").article
    if article:
        paragraphs = article.text.split("\n\n")
        assert all(paragraph == " ".join(paragraph.split()) != "" for paragraph in paragraphs)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_curly_quotes_survive_in_every_encoding(encoding: str) -> None:
    text = f"{PROSE}\n\n“We’re shut – for a day,” she said at the café."
    assert text_of(text.encode(encoding)) == text


def test_one_bad_byte_costs_one_character_and_is_reported() -> None:
    outcome = read(f"{PROSE} “It is so,” she said.".encode() + b" The \xff end.")
    assert outcome.article is not None
    assert outcome.article.text.endswith("“It is so,” she said. The � end.")
    assert "1 characters could not be read" in str(outcome.notices)


def test_a_byte_that_windows_1252_does_not_have_is_kept_as_a_mark_and_reported() -> None:
    outcome = read(f"{PROSE} “It is so,” she said.".encode("cp1252") + b" The \x81 end.")
    assert outcome.article is not None
    assert outcome.article.text.endswith("“It is so,” she said. The � end.")
    assert "1 characters could not be read" in str(outcome.notices)


def test_mojibake_is_repaired_and_nothing_else() -> None:
    assert text_of(f"{PROSE}\n\nIt â€œwas shutâ€\x9d, she said — “for good”.").endswith(
        "It “was shut”, she said — “for good”."
    )


def test_invisible_characters_are_left_out() -> None:
    assert text_of(PROSE.replace("crane", "cra\u00adne").replace("harbour", "\u200bharb\u202eour\ufeff")) == PROSE
    assert text_of(PROSE.replace(" was ", "\u00a0was\u2009")) == PROSE


def test_runs_of_punctuation_and_letters_are_cut() -> None:
    text = text_of(f"{PROSE}\n\nHe said {'(' * 400} and {'a' * 400} and {'([{' * 90} it.")
    assert text.endswith("He said ((( and aaa and ([{ it.")


def test_markup_in_plain_text_is_text() -> None:
    hostile = "It said <script>alert(1)</script> and {{ 7*7 }} and [x](javascript:alert(1)) and 'this \"and that."
    assert text_of(f"{PROSE}\n\n{hostile}").endswith(hostile)


def test_markup_in_markdown_is_dropped() -> None:
    text = text_of(
        f"{PROSE}\n\nIt **said** [x](javascript:alert(1)) <script>alert(2)</script> and {{{{ 7*7 }}}}.", "a.md"
    )
    assert text.endswith("It said x and {{ 7*7 }}.")


def test_front_matter_describes_the_article() -> None:
    head = "---\ntitle: 'Crane: \"threats\"'\noutlet: Tavrin Post\nauthors: [Ana Brook, no]\ndate: 2019-05-15\nurl: https://x.example/a\n---\n"
    article = read(head + PROSE, "a.md").article
    assert article is not None
    assert (article.title, article.outlet, article.authors) == ('Crane: "threats"', "Tavrin Post", ("Ana Brook", "no"))
    assert article.url == "https://x.example/a"
    assert article.text == PROSE


@pytest.mark.parametrize(
    "head",
    [
        'title: "threats" rise',
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "title: !!python/object/apply:os.system [ls]",
        "title: a\ntitle: b",
        "? [a]\n: b",
        "x: " + "[" * 100 + "]" * 100,
        "title: [",
        "title:\t'a\t",
    ],
)
def test_bad_front_matter_is_reported_and_the_article_read(head: str) -> None:
    outcome = read(f"---\n{head}\n---\n{PROSE}", "a.md")
    assert outcome.article is not None
    assert outcome.article.text == PROSE
    assert any("front matter is not read" in notice.what for notice in outcome.notices)


@pytest.mark.parametrize("line", ["date: 05/06/2019", "date: 2019-02-30", "url: javascript:alert(1)", "title: [a]"])
def test_a_bad_field_is_reported_and_left_empty(line: str) -> None:
    outcome = read(f"---\n{line}\noutlet: Tavrin Post\n---\n{PROSE}", "a.md")
    assert outcome.article is not None
    assert outcome.article.outlet == "Tavrin Post"
    assert (outcome.article.published, outcome.article.url) == (None, "")
    assert line.partition(":")[0] in str(outcome.notices[0])


def test_rules_between_paragraphs_are_not_front_matter() -> None:
    assert text_of(f"---\n\n{PROSE}\n\n---\n", "a.md") == PROSE


def test_the_surest_source_of_the_publication_day_is_taken() -> None:
    body = f"Published: 17 May 2019\n\n{PROSE}"
    dated = f"---\ndate: 2019-05-15\n---\n{body}"
    article = read(dated, "2019-05-16-a.md", metadata=Metadata(day=date(2019, 5, 14))).article
    assert article is not None
    assert article.published is not None
    assert (article.published.day, article.published.basis) == (date(2019, 5, 14), Basis.EDITOR)
    assert published(dated, "2019-05-16-a.md") == (date(2019, 5, 15), Basis.FRONT_MATTER)
    assert published(body, "2019-05-16-a.md") == (date(2019, 5, 16), Basis.FILE_NAME)
    assert published(body, folder="20190518-harbour") == (date(2019, 5, 18), Basis.FILE_NAME)
    assert published(body) == (date(2019, 5, 17), Basis.LABEL)
    assert published(f"PORT TAVRIN, May 13, 2019 (Meridian) — {PROSE}") == (date(2019, 5, 13), Basis.DATELINE)


def test_a_day_that_is_nowhere_is_not_invented() -> None:
    assert published(PROSE) is None
    assert published(f"PORT TAVRIN, May 13 (Meridian) — {PROSE}") is None
    assert published(f"{PROSE} The crane was built on 3 May 1987.") is None
    assert published(PROSE, "2019-13-40-a.txt") is None


def test_an_agency_among_the_authors_is_the_agency() -> None:
    article = read(PROSE, metadata=Metadata(authors=("Reuters Staff",))).article
    assert article is not None
    assert article.agency == "Reuters"


@pytest.mark.parametrize("broken", ["trafilatura.load_html", "page_metadata", "trafilatura.bare_extraction"])
def test_a_page_that_breaks_its_parser_is_reported(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ParserError("Document is empty")

    monkeypatch.setattr(f"briefgen.ingest.pages.reading.{broken}", fail)
    outcome = read(f"<html><body><article><p>{PROSE}</p></article></body></html>", "a.html")
    assert outcome.article is None
    assert "no article text was found" in str(outcome.notices)


def test_a_headline_is_never_the_whole_article() -> None:
    assert text_of("The crane that fell into the harbour") == "The crane that fell into the harbour"
