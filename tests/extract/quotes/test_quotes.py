"""Quotes and their speakers: golden cases, identities and laws."""

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.extract.names.finding import find_names
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.model.speech import Quote
from tests.cases import golden
from tests.conftest import Read

_EDGES = " ,.;:?!"


def quotes_of(read: Read, text: str) -> tuple[Quote, ...]:
    reading = read(text)
    return find_quotes(hear(reading, find_names(reading)))


def words_of(quote: Quote) -> tuple[str, ...]:
    return tuple(part.text.strip(_EDGES) for part in quote.parts)


@pytest.mark.parametrize("case", golden("quotes"))
def test_golden(case: dict[str, Any], read: Read) -> None:
    quotes = quotes_of(read, case["text"])
    found = {words_of(quote): quote for quote in quotes}
    for expected in case.get("found", []):
        words = tuple(expected["words"])
        assert words in found
        speaker = found[words].speaker
        if "speaker" in expected:
            assert (speaker.name if speaker else None) == expected["speaker"]
        if "described" in expected:
            assert speaker is not None
            assert speaker.described == expected["described"]
        if "mention" in expected:
            assert speaker is not None
            assert speaker.mention.text == expected["mention"]
        if "cue" in expected:
            assert speaker is not None
            assert speaker.cue is not None
            assert speaker.cue.text == expected["cue"]
        if "kind" in expected:
            assert found[words].kind.value == expected["kind"]
        if "repaired" in expected:
            assert found[words].repaired == expected["repaired"]
    parts = {part.text.strip(_EDGES) for quote in quotes for part in quote.parts}
    assert not parts & set(case.get("not_found", []))
    if "speakers_not" in case:
        assert not {quote.speaker.name for quote in quotes if quote.speaker} & set(case["speakers_not"])


def test_the_context_is_the_whole_sentence(read: Read) -> None:
    (quote,) = quotes_of(read, "The ferry sank. “We waited,” said Adela Brandt. “Nobody came.” It was Monday.")
    assert quote.context.text == "“We waited,” said Adela Brandt. “Nobody came.”"


def test_words_printed_twice_are_two_quotes_with_ids_of_their_own(read: Read) -> None:
    text = "“We won,” said Adela Brandt.\n\nThe crowd sang. “We won,” said Ivo Ekholm."
    first, second = quotes_of(read, text)
    assert first.id != second.id


def test_ids_do_not_depend_on_where_the_quote_stands(read: Read) -> None:
    sentence = "“We waited for hours,” said Adela Brandt."
    (alone,) = quotes_of(read, sentence)
    (later,) = quotes_of(read, f"The ferry sank on Monday.\n\n{sentence}")
    assert alone.id == later.id


def test_every_speaker_names_the_rule_that_found_it(read: Read) -> None:
    (quote,) = quotes_of(read, "“We waited,” said Adela Brandt.")
    assert quote.speaker is not None
    assert quote.speaker.rule == "clause after"


@pytest.mark.parametrize("joint", [", ", "\n\n"])
def test_quotations_take_time_in_proportion_to_their_number(read: Read, joint: str) -> None:
    def seconds(count: int) -> float:
        reading = read("Lena Korb said " + joint.join(f"“we lost ship {nth}”" for nth in range(count)) + ".")
        start = time.process_time()
        find_quotes(hear(reading, ()))
        return time.process_time() - start

    assert seconds(600) < 3 * seconds(300) + 0.5


WORDS = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "said",
        "he",
        "Adela Brandt",
        "the mayor",
        ",",
        ".",
        "?",
        ":",
        "\n\n",
        "—",
        "that",
        "who",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_no_text_breaks_it_and_every_part_is_the_source_s_words(read: Read, words: list[str]) -> None:
    text = " ".join(words).strip() or "x"
    reading = read(text)
    for quote in find_quotes(hear(reading, find_names(reading))):
        passages = [*quote.parts, quote.context, *([quote.speaker.mention] if quote.speaker else [])]
        for passage in passages:
            assert reading.article.wording(passage.span) == passage.text
        assert quote.context.span.start <= quote.parts[0].span.start
        assert quote.parts[-1].span.end <= quote.context.span.end
