"""Readings: the parse of a masked text seen through the article's own offsets."""

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
