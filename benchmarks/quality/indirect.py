"""What is said without quote marks and by whom: rows ``{"id", "text"}`` to rows of reported clauses with speakers."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.extract.claims import claims_of
from briefgen.extract.parse.reader import readings
from briefgen.model.source import Article
from briefgen.model.speech import IndirectStatement


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the indirect statements found in its text."""
    kept = list(rows)
    articles = [Article(f"d{nth}", f"{nth}.txt", "", row["text"]) for nth, row in enumerate(kept)]
    for row, reading in zip(kept, readings(articles), strict=True):
        yield {"id": row["id"], "quotes": [_row(said) for said in claims_of(reading).indirect]}


def _row(said: IndirectStatement) -> dict[str, Any]:
    span, mention = said.content.span, said.speaker.mention
    return {
        "start": span.start,
        "end": span.end,
        "type": "indirect",
        "speaker": mention.text,
        "speaker_canonical": said.speaker.name,
        "speaker_start": mention.span.start,
        "speaker_end": mention.span.end,
        "rule": said.speaker.rule,
    }
