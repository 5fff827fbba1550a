"""Pairs of sentences that contradict each other or not: how many of them linking keeps apart for what they gainsay.

    python -m benchmarks.quality contradiction facts/contra_mnli.dev.jsonl

There is no stage for disputes. What linking knows is what keeps two reports of one deed apart, and three kinds of that
are contradictions: a deed done and not done, figures of one unit that differ, and days that differ. Whatever is
gainsaid in other words is missed.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from benchmarks.quality.corroboration import statements_of
from briefgen.link.gates import obstacle
from briefgen.model.claims import Deed, Statement

Row = dict[str, Any]

_GAINSAID = frozenset({"the figures differ", "the days differ"})


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    given = list(rows)
    names = [f"{row['id']} {side}" for row in given for side in "ab"]
    texts = [row[side] for row in given for side in "ab"]
    told = statements_of([{"doc": n, "sid": n, "text": text} for n, text in zip(names, texts, strict=True)])
    for row in given:
        found = _contradict(told[f"{row['id']} a"], told[f"{row['id']} b"])
        yield {"id": row["id"], "label": "contradiction" if found else "other"}


def _contradict(one: Statement, other: Statement) -> bool:
    pairs = list(product(one.deeds, other.deeds))
    denied = any(_denies(deed, done) or _denies(done, deed) for deed, done in pairs)
    return denied or obstacle(one, other) in _GAINSAID


def _denies(one: Deed, other: Deed) -> bool:
    """Tell whether one deed is that the other was not done, by or to the same."""
    undone = {f"not {kind}" for kind in other.kinds}
    roles = [{*deed.who, *deed.whom, *deed.about} for deed in (one, other)]
    return not undone.isdisjoint(one.kinds) and not roles[0].isdisjoint(roles[1])
