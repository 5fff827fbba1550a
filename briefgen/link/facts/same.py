"""Statements to how alike their words are, pair by pair.

Pairs are found through an index of each statement's rarer words, so that the time grows with the number of statements,
not with its square.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from briefgen.model.claims import Statement

SAME, GROWTH, FEW = 0.12, 0.035, 20
"""Average likeness from which statements may tell one fact among up to 20, and what each doubling of their number adds:
the more pairs there are, the more of them are alike by chance. Between .10 and .18 the corroboration benchmark hardly
moves (97 of 100 joined pairs right), since the deeds decide; the growth was read off stories of 125 to 4,800
statements."""

SIMILAR_SHARE = 0.85
"""Share of that likeness from which a statement is shown beside a fact without counting for it."""

EVENT_BONUS = 0.15
"""What sharing all event words adds to the cosine; from a comparison of formulas, see decision 3."""

SMOOTHING = 2.0
"""Added to a word's rarity, so that two articles with few sentences do not make every word weigh nothing or all."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A statement's terms with their weights, rarest first and of length 1 together, and its event words."""

    weights: dict[str, float]
    events: frozenset[str]


def holding(statements: Iterable[Statement]) -> Counter[str]:
    """Return how many of the statements hold each term."""
    return Counter(chain.from_iterable(set(statement.terms) for statement in statements))


def vectors_of(statements: Iterable[Statement]) -> tuple[Vector, ...]:
    """Weigh each term of each statement by how rare it is among them."""
    given = tuple(statements)
    return tuple(map(weighing(given), given))


def weighing(given: Sequence[Statement]) -> Callable[[Statement], Vector]:
    """Return what weighs each term of a statement by how rare it is among those given."""
    held = holding(given)
    idf = {term: math.log(SMOOTHING + len(given) / held[term]) for term in sorted(held, key=lambda t: (held[t], t))}
    order = {term: place for place, term in enumerate(idf)}
    return partial(_vector, idf=idf, order=order)


def _vector(statement: Statement, idf: Mapping[str, float], order: Mapping[str, int]) -> Vector:
    weights = {term: (1 + math.log(count)) * idf[term] for term, count in Counter(statement.terms).items()}
    length = math.sqrt(sum([weight * weight for weight in weights.values()])) or 1.0
    rarest = sorted(weights, key=order.__getitem__)
    return Vector({term: weights[term] / length for term in rarest}, frozenset(statement.events))


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two statements' terms."""
    few, many = (one.weights, other.weights) if len(one.weights) <= len(other.weights) else (other.weights, one.weights)
    return sum([weight * many[term] for term, weight in few.items() if term in many])


def pair_score(one: Vector, other: Vector) -> float:
    """Return how alike two statements are: cosine, plus a bonus for event words in common; from 0 to 1.15."""
    return cosine(one, other) + _bonus(one, other)


def _bonus(one: Vector, other: Vector) -> float:
    if one.events.isdisjoint(other.events):
        return 0.0
    common = len(one.events & other.events)
    return EVENT_BONUS * common / (len(one.events) + len(other.events) - common)


def threshold(statements: int) -> float:
    """Return the likeness from which two of so many statements may be one fact."""
    return SAME + GROWTH * math.log2(max(statements, FEW) / FEW)


def like_pairs(
    vectors: Sequence[Vector], alone: Mapping[int, bool], vague: frozenset[str] = frozenset()
) -> dict[tuple[int, int], float]:
    """Return the pairs of places that are at least similar with their likeness, the most alike first.

    ``alone`` tells of the statements to compare which stand alone; of a pair, one does. Two that share ``vague`` words
    alone are no pair: few statements hold any other word, so that few are compared.
    """
    least = SIMILAR_SHARE * threshold(sum(alone.values()))
    floor = least - least**2
    holders: dict[str, list[tuple[int, float]]] = {}
    leaning: dict[str, list[tuple[int, float]]] = {}
    found: list[tuple[float, int, int]] = []
    for place, stands_alone in alone.items():
        vector, shared = vectors[place], dict[int, float]()
        for term in _indexed(vector, least, vague):
            weight = vector.weights[term]
            for other, theirs in (*holders.get(term, ()), *(leaning.get(term, ()) if stands_alone else ())):
                shared[other] = shared.get(other, 0.0) + weight * theirs
            (holders if stands_alone else leaning).setdefault(term, []).append((place, weight))
        for other, dot in shared.items():
            if dot + EVENT_BONUS < floor:
                continue
            bonus = _bonus(vectors[other], vector)
            if dot + bonus >= floor and (score := cosine(vectors[other], vector) + bonus) >= least:
                found.append((-round(score, 6), other, place))
    return {(one, other): -score for score, one, other in sorted(found)}


def _indexed(vector: Vector, least: float, vague: frozenset[str]) -> list[str]:
    """Return the rarest terms, without the tail of common words that together cannot bring a cosine of ``least``.

    Those that are ``vague`` open no comparison.
    """
    terms = list(vector.weights)
    left = 0.0
    while terms and left + vector.weights[terms[-1]] ** 2 < least**2:
        left += vector.weights[terms.pop()] ** 2
    return [term for term in terms if term not in vague]
