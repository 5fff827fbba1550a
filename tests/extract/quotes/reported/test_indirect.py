"""What is said without quote marks: golden cases, identities and laws."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.extract.claims import claims_of
from briefgen.model.speech import IndirectStatement
from tests.cases import golden
from tests.conftest import Read


def indirect_of(read: Read, text: str, published: str | None = None) -> tuple[IndirectStatement, ...]:
    return claims_of(read(text, published)).indirect


@pytest.mark.parametrize("case", golden("indirect"))
def test_golden(case: dict[str, Any], read: Read) -> None:
    found = {one.content.text: one for one in indirect_of(read, case["text"])}
    for expected in case.get("found", []):
        assert expected["words"] in found
        one = found[expected["words"]]
        told = {
            "words": one.content.text,
            "speaker": one.speaker.name,
            "mention": one.speaker.mention.text,
            "described": one.speaker.described,
            "rule": one.speaker.rule,
            "cue": one.speaker.cue.text if one.speaker.cue else "",
        }
        assert told | expected == told
    assert not found.keys() & set(case.get("not_found", []))
    if not case.get("found"):
        assert not found


def test_the_context_is_the_sentence(read: Read) -> None:
    (one,) = indirect_of(read, "The ferry sank. Adela Brandt said the pier was closed. It was Monday.")
    assert one.context.text == "Adela Brandt said the pier was closed."


def test_the_day_on_which_it_was_said_is_read(read: Read) -> None:
    text = "Adela Brandt said on Tuesday that the pier would close in May."
    (one,) = indirect_of(read, text, published="2019-05-15")
    assert one.said is not None
    assert one.said.passage.text == "Tuesday"


def test_ids_do_not_depend_on_where_it_stands(read: Read) -> None:
    sentence = "Adela Brandt said that the pier was closed."
    (alone,) = indirect_of(read, sentence)
    (later,) = indirect_of(read, f"The ferry sank on Monday.\n\n{sentence}")
    assert alone.id == later.id


def test_what_is_printed_twice_has_ids_of_its_own(read: Read) -> None:
    text = "Adela Brandt said the pier was closed.\n\nIvo Ekholm said the pier was closed."
    first, second = indirect_of(read, text)
    assert first.id != second.id


_SENTENCES = (
    "Adela Brandt said that the pier was closed.",
    "“Nobody came,” she said.",
    "According to Ivo Ekholm, the ferry was late.",
    "He told the Dalby Herald it would wait, adding that nobody was hurt.",
    "The crane fell on Monday.",
    "The bill was “too high”, the mayor said.",
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences=st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6))
def test_what_is_said_stands_in_its_sentence_without_its_speaker_and_outside_quotes(
    read: Read, sentences: list[str]
) -> None:
    reading = read(" ".join(sentences))
    found = claims_of(reading)
    for one in found.indirect:
        assert one.context.span.holds(one.content.span)
        assert not one.content.span.overlaps(one.speaker.mention.span)
        assert not any(part.span.overlaps(one.content.span) for quote in found.quotes for part in quote.parts)
        assert reading.article.wording(one.content.span) == one.content.text
