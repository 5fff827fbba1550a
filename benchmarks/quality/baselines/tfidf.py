"""Plain TF-IDF: two sentences of a story are one fact as far as their words' cosine goes."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

_WORD = re.compile(r"[^\W_]+")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row all pairs of its sentences with their cosine."""
    for row in rows:
        sids = [sentence["sid"] for sentence in row["sentences"]]
        vectors = vectors_of([sentence["text"] for sentence in row["sentences"]])
        lengths = [_length(vector) for vector in vectors]
        pairs = [
            [sids[one], sids[other], round(cosine(vectors[one], vectors[other]) / lengths[other], 6)]
            for one, other in combinations(range(len(sids)), 2)
        ]
        yield {"id": row["id"], "pairs": pairs}


def vectors_of(sentences: Sequence[str]) -> list[dict[str, float]]:
    """Return the weight of each word in each sentence: how often it stands there, and how rare it is among all."""
    counts = [Counter(_WORD.findall(sentence.lower())) for sentence in sentences]
    held = Counter(word for count in counts for word in count)
    idf = {word: math.log(1 + len(counts) / number) for word, number in held.items()}
    return [{word: number * idf[word] for word, number in count.items()} for count in counts]


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two vectors times the length of ``other``, which does not change an order."""
    return sum(weight * other.get(word, 0.0) for word, weight in one.items()) / _length(one)


def _length(vector: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight**2 for weight in vector.values())) or 1.0
