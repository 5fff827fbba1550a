"""Sentences of different articles on one story, as the news prints them: how many pairs linking would have checked.

    python -m benchmarks.quality alarms facts/corrob_ecb.dev.jsonl

Next to none of these pairs contradict each other: what is found is an alarm, right or not, and is printed to be read.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import comb
from typing import Any

from benchmarks.quality.contradiction import alone
from benchmarks.quality.corroboration import statements_of
from briefgen.link.disputes.checks import find_checks

Row = dict[str, Any]


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        checks = find_checks(alone(statement) for statement in statements_of(row["sentences"]).values())
        sides = [[[passage.text for passage in side.passages] for side in (one.claim, one.answer)] for one in checks]
        yield {"id": row["id"], "checks": sides}


def score(gold: Iterable[Row], predicted: Iterable[Row]) -> None:
    """Print the pairs found, and their share of all pairs of sentences of different articles."""
    found = [(row["id"], pair) for row in predicted for pair in row["checks"]]
    for story, (claims, answers) in found:
        print(story, *(f"  + {text}" for text in claims), *(f"  - {text}" for text in answers), sep="\n")
    alarms = sum(len(claims) * len(answers) for _, (claims, answers) in found)
    pairs = sum(map(_pairs, gold))
    print(f"n={pairs} alarms={alarms} share={alarms / pairs:.3%}")


def _pairs(row: Row) -> int:
    """Return how many pairs of sentences of different articles there are."""
    held = Counter(sentence["doc"] for sentence in row["sentences"])
    return comb(held.total(), 2) - sum(comb(count, 2) for count in held.values())
