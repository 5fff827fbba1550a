"""Exports of press databases as they vary: covers, editions, marks on lines of their own, documents without a text."""

import pytest

from tests.ingest.formats.making import PROSE, TEXT, TITLE, WRAPPED, articles, said
from tests.ingest.formats.test_readers import FACTIVA, NEXIS, NEXIS_NEW, PROQUEST, RULE

COVER = (
    "User Name: Ana Brook\nDate and Time: Thursday, March 5, 2020 10:00:00 AM GMT\nJob Number: 1\n\nDocuments (1)\n\n"
    f"1. {TITLE}\nClient/Matter: -None-\nSearch Terms: crane\nNarrowed by:\n Timeline: Jan 01, 2019 to May 31, 2019\n\n"
)


@pytest.mark.parametrize(
    "export",
    [
        NEXIS_NEW,
        COVER + NEXIS_NEW,
        NEXIS_NEW.replace("\nBody\n", "\nText\n"),
        NEXIS_NEW.replace("Byline:", "Author:"),
        NEXIS_NEW.replace("\n\nEnd of Document", " End of Document"),
        NEXIS_NEW.replace(": ", ":\u00a0"),
        NEXIS.split("2 of 2 DOCUMENTS")[0].replace("110 words\n", "110 words\n\nLate Edition - Final\n"),
        FACTIVA,
        FACTIVA.replace("HD   ", "   HD\n   ").replace("PD   ", "   PD\n   ").replace("LP   ", "   LP\n   "),
        FACTIVA.replace("IN   ", "RST  itavr\nIN   ") + "\nSearch Summary\nText crane\n",
        PROQUEST,
    ],
)
def test_one_article_is_read_alike_however_it_was_exported(export: str) -> None:
    (article,) = articles(export)
    assert article.text == TEXT
    assert (article.title, article.outlet, article.authors) == (TITLE, "Tavrin Post", ("Ana Brook",))
    assert article.published is not None
    assert article.published.day.isoformat() == "2019-05-14"


def test_a_search_summary_does_not_change_who_an_article_is() -> None:
    (plain,), (summed,) = articles(FACTIVA), articles(FACTIVA + "\nSearch Summary\nText crane\n")
    assert plain.id == summed.id


def test_a_sentence_about_an_edition_is_text() -> None:
    sentence = "The edition was sold out by noon."
    first = articles(NEXIS.replace(WRAPPED, f"{sentence}\n\n{WRAPPED}", 1))[0]
    assert first.text.startswith(sentence)


def test_a_document_without_its_text_is_named() -> None:
    listed = f"{RULE}\n\nInquiry asked for\n\nTitle: Inquiry asked for\n\nAbstract: {PROSE[0]}\n\n"
    assert len(articles(listed + PROQUEST)) == 1
    assert "document 1: holds no text of an article" in said(listed + PROQUEST)
    bare = NEXIS_NEW.replace("Length: 110 words\n", "").replace("Ana Brook", "Luc Tann")
    assert [one.authors for one in articles(NEXIS_NEW + bare)] == [("Ana Brook",), ("Luc Tann",)]
