"""textacy's direct quotations, a paragraph at a time: an odd quote mark then costs a paragraph, not the article."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import spacy
import textacy.extract

from briefgen.extract.parse.english import identify

_PARAGRAPH = re.compile(r"[^\n]+")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the quotes that textacy finds, with its words for the speaker."""
    nlp = spacy.load(identify().name)
    for row in rows:
        found = list(_PARAGRAPH.finditer(row["text"]))
        parsed = nlp.pipe(paragraph.group() for paragraph in found)
        quotes = [
            quote for paragraph, doc in zip(found, parsed, strict=True) for quote in _quotes(doc, paragraph.start())
        ]
        yield {"id": row["id"], "quotes": quotes}


def _quotes(doc: Any, offset: int) -> list[dict[str, Any]]:  # noqa: ANN401  (a spaCy Doc)
    try:
        found = list(textacy.extract.direct_quotations(doc))
    except ValueError:  # it refuses an odd number of quote marks, apostrophes among them
        return []
    return [
        {
            "start": offset + content.start_char,
            "end": offset + content.end_char,
            "speaker": " ".join(token.text for token in speaker),
        }
        for speaker, _, content in found
    ]
