"""Which dates of a long story matter most, and which sentences tell best what happened then.

A date weighs as many independent origins as name it: most of what the trained ranker of DATEWISE looks at (Gholipour
Ghalandari and Ifrim, 2020). The sentences are those that together come nearest the centre of all that tell of it.
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from datetime import date

from briefgen.link.facts.same import Vector

ONLY_PUBLISHED = 0.5
"""What an origin counts for a day on which it appeared and that it does not name."""

Dates = tuple[date, date]
"""The first and the last day that some words mean, the same for a day."""


def weights_of_dates(
    named: Iterable[tuple[Hashable, Dates]], published: Iterable[tuple[Hashable, date]]
) -> dict[Dates, float]:
    """Return the weight of each date, the weightiest first; of equal ones the one named more often, then the first.

    ``named`` holds a pair of an origin and a date for each time that it names it, ``published`` one for each day on
    which an origin appeared.
    """
    given = [(origin, dates) for origin, dates in named]
    times = Counter(dates for _, dates in given)
    told = set(given)
    weights: dict[Dates, float] = {}
    for _, dates in told:
        weights[dates] = weights.get(dates, 0.0) + 1.0
    for origin, day in set(published):
        if (origin, (day, day)) not in told:
            weights[day, day] = weights.get((day, day), 0.0) + ONLY_PUBLISHED
    ranked = sorted(weights, key=lambda dates: (-weights[dates], -times[dates], dates))
    return {dates: weights[dates] for dates in ranked}


def nearest_centre(vectors: Sequence[Vector], most: int) -> list[int]:
    """Return the places of up to ``most`` vectors, each chosen so that those chosen come nearest the centre of all."""
    centre = Counter[str]()
    for vector in vectors:
        centre.update(vector.weights)
    chosen, summed = list[int](), dict[str, float]()
    rest = list(range(len(vectors)))
    while rest and len(chosen) < most:
        best = max(rest, key=lambda place: (_nearness(summed, vectors[place], centre), -place))
        chosen.append(best)
        rest.remove(best)
        summed = _joint(summed, vectors[best])
    return chosen


def _joint(summed: dict[str, float], vector: Vector) -> dict[str, float]:
    return summed | {term: summed.get(term, 0.0) + weight for term, weight in vector.weights.items()}


def _nearness(summed: dict[str, float], vector: Vector, centre: Counter[str]) -> float:
    """Return how near the centre the chosen vectors come with one more: their cosine but for the centre's length."""
    joint = _joint(summed, vector)
    length = math.sqrt(math.fsum(weight * weight for weight in joint.values()))
    return math.fsum(weight * centre[term] for term, weight in joint.items()) / length if length else 0.0
