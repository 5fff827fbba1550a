"""Temporal expressions: rows ``{"id", "text", "dct"}`` to rows of spans with TIMEX3 types and values."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from briefgen.extract.parse.reader import readings
from briefgen.extract.timex import find_timexes
from briefgen.model.claims import Timex
from briefgen.model.source import Article, Basis, Publication

_WRAP = re.compile(r"(?<!\n)\n(?!\n)")
"""A line break inside a paragraph, which articles never have."""


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the expressions found in its text."""
    return tagged(rows, dated=True)


def tagged(rows: Iterable[dict[str, Any]], *, dated: bool) -> Iterator[dict[str, Any]]:
    """Yield for each row the expressions found in its text, with or without its publication date."""
    kept = list(rows)
    articles = [_article(nth, row, dated=dated) for nth, row in enumerate(kept)]
    for row, reading in zip(kept, readings(articles), strict=True):
        yield {"id": row["id"], "timexes": [_row(timex) for timex in find_timexes(reading)]}


def _article(nth: int, row: dict[str, Any], *, dated: bool) -> Article:
    published = Publication(date.fromisoformat(row["dct"]), Basis.LABEL) if dated else None
    return Article(f"d{nth}", f"{nth}.txt", "", _WRAP.sub(" ", row["text"]), published=published)


def _row(timex: Timex) -> dict[str, Any]:
    span = timex.passage.span
    return {"start": span.start, "end": span.end, "type": timex.kind.value, "value": timex.value}
