"""Quotes inside quotes: who is quoted by whom."""

from typing import Any

import pytest

from briefgen.extract.names.finding import find_names
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.extract.quotes.nested import with_nested
from briefgen.model.speech import Quote
from tests.cases import golden
from tests.conftest import Read


def quotes_of(read: Read, text: str) -> tuple[Quote, ...]:
    reading = read(text)
    names = find_names(reading)
    return with_nested(reading, find_quotes(hear(reading, names)), names)


@pytest.mark.parametrize("case", golden("nested"))
def test_golden(case: dict[str, Any], read: Read) -> None:
    quotes = quotes_of(read, case["text"])
    outer = {quote.id: quote for quote in quotes if not quote.within}
    found = {quote.parts[0].text: quote for quote in quotes if quote.within}
    assert set(found) == {expected["words"] for expected in case.get("found", [])}
    for expected in case.get("found", []):
        quote = found[expected["words"]]
        speaker, holder = quote.speaker, outer[quote.within]
        assert speaker is not None
        assert speaker.name == expected["speaker"]
        assert speaker.described == expected.get("described", speaker.described)
        assert speaker.cue is not None
        assert speaker.cue.text == expected.get("cue", speaker.cue.text)
        assert quote.kind.value == expected.get("kind", quote.kind.value)
        if "quoting" in expected:
            assert holder.speaker is not None
            assert holder.speaker.name == expected["quoting"]
    if "whole" in case:
        assert case["whole"] in {part.text for quote in outer.values() for part in quote.parts}


def test_a_quote_inside_another_stands_in_its_context_and_after_it(read: Read) -> None:
    outer, inner = quotes_of(read, "It was late. “The mayor told me ‘never again’ and left,” said Lena Korb.")
    assert inner.within == outer.id
    assert inner.context == outer.context
    assert inner.id != outer.id
