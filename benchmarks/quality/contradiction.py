"""Pairs of sentences that contradict each other or not: how many of them linking would have an editor check.

    python -m benchmarks.quality contradiction facts/contra_mnli.dev.jsonl

Each pair is a story of two articles of one day. Sentences that lean on others, which linking leaves out, are compared
too. Whatever is gainsaid in other words than those of the claim is missed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from benchmarks.quality.corroboration import statements_of
from briefgen.link.disputes.checks import find_checks
from briefgen.model.claims import Statement
from briefgen.model.source import SentenceKind

Row = dict[str, Any]


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    given = list(rows)
    names = [f"{row['id']} {side}" for row in given for side in "ab"]
    texts = [row[side] for row in given for side in "ab"]
    told = statements_of([{"doc": n, "sid": n, "text": text} for n, text in zip(names, texts, strict=True)])
    for row in given:
        found = find_checks(alone(told[f"{row['id']} {side}"]) for side in "ab")
        yield {"id": row["id"], "label": "contradiction" if found else "other"}


def alone(statement: Statement) -> Statement:
    """Return the statement as one that stands alone."""
    leans = statement.kind is SentenceKind.CONTEXT
    return replace(statement, kind=SentenceKind.EVENT) if leans else statement
