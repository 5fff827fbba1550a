"""Readings: the parse of a masked text seen through the article's own offsets."""

import pytest

from briefgen.errors import InputError
from tests.conftest import Read

TEXT = (
    "“We waited for hours,” said Adela Brandt, the mayor of Orrin. “Nobody came. Nobody called.”\n\n"
    "The ferry sank on Monday. Mr. Ekholm said it was “overloaded”."
)


def test_tokens_map_to_the_words_of_the_text(read: Read) -> None:
    reading = read(TEXT)
    for token in reading.doc:
        if token.is_alpha and reading.quote_at(token) is None:
            start, end = reading.bounds(token)
            assert reading.article.text[start:end] == token.text


def test_a_mask_maps_to_its_quotation(read: Read) -> None:
    reading = read(TEXT)
    token = reading.token_at(TEXT.index("overloaded"))
    quote = reading.quote_at(token)
    assert quote is not None
    assert TEXT[quote.inner : quote.inner_end] == "overloaded"
    assert reading.token_at(quote.start) == token


def test_sentences_end_at_stops_inside_long_quotations_and_at_paragraphs(read: Read) -> None:
    reading = read(TEXT)
    words = [reading.article.wording(sentence.span) for sentence in reading.sentences]
    assert words == [
        "“We waited for hours,” said Adela Brandt, the mayor of Orrin.",
        "“Nobody came.",
        "Nobody called.”",
        "The ferry sank on Monday.",
        "Mr. Ekholm said it was “overloaded”.",
    ]


def test_a_sentence_begins_after_a_quotation_that_ends_one(read: Read) -> None:
    text = "Brandt says the town will be patient and will “rebuild the pier.” O’Dell’s plan was praised by Ekholm."
    reading = read(text)
    assert [reading.article.wording(sentence.span) for sentence in reading.sentences][1:] == [
        "O’Dell’s plan was praised by Ekholm."
    ]


def test_a_name_is_not_parted_by_the_parser(read: Read) -> None:
    reading = read("Jonas Wirth, a 41-year-old dockworker, had his leg broken on Wednesday when a van drove by.")
    assert len(reading.sentences) == 1


def test_a_list_without_an_end_is_cut_into_sentences_of_bounded_length(read: Read) -> None:
    reading = read("Korb named " + ", ".join(["“a ship”"] * 1000) + ".")
    assert max(len(sentence) for sentence in reading.doc.sents) <= 300


def test_a_long_paragraph_is_not_cut_inside_its_sentences(read: Read) -> None:
    reading = read(" ".join(["The ferry from Orrin sank on Monday."] * 80))
    assert {len(sentence.text_with_ws.split()) for sentence in reading.doc.sents} == {7}


def test_an_article_that_is_too_long_is_refused_by_its_name(read: Read) -> None:
    with pytest.raises(InputError, match=r"a\.txt: is too long"):
        read("the pier is shut and " * 50_000)
