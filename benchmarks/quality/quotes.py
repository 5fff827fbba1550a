"""Quotes and their speakers: rows ``{"id", "text"}`` to rows of quoted spans with speakers."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reader import readings
from briefgen.extract.quotes.confidence import with_confidence
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.model.source import Article
from briefgen.model.speech import Quote


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the quotes found in its text."""
    kept = list(rows)
    articles = [Article(f"d{nth}", f"{nth}.txt", "", row["text"]) for nth, row in enumerate(kept)]
    for row, reading in zip(kept, readings(articles), strict=True):
        quotes = with_confidence(find_quotes(hear(reading, find_names(reading))))
        yield {"id": row["id"], "quotes": [_row(quote) for quote in quotes]}


def _row(quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    row: dict[str, Any] = {
        "start": quote.parts[0].span.start,
        "end": quote.parts[-1].span.end,
        "parts": [[part.span.start, part.span.end] for part in quote.parts],
        "type": quote.kind.value,
    }
    if speaker and not speaker.withheld:
        row |= {
            "speaker": speaker.mention.text,
            "speaker_canonical": speaker.name or None,
            "speaker_start": speaker.mention.span.start,
            "speaker_end": speaker.mention.span.end,
            "rule": speaker.rule,
        }
    return row
