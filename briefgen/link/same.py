"""Statements of many articles to groups that tell the same fact.

Likeness of wording proposes, the gates dispose. Pairs are found through an index of each statement's rarer words, so
that the time grows with the number of statements, not with its square.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.link.deeds import (
    differ_in_sense,
    holds_the_deed,
    share_a_deed,
    tells,
    tells_no_deed,
    vague_words,
    words_in_common,
)
from briefgen.link.gates import obstacle
from briefgen.model.claims import Statement
from briefgen.model.source import SentenceKind

SAME, GROWTH, FEW = 0.14, 0.03, 20
"""Average likeness from which statements tell one fact among up to 20, and what each doubling of their number adds: the
more pairs there are, the more of them are alike by chance. Nine in ten such pairs are right in the corroboration
benchmark (sets of 20 statements); the growth was read off real stories of 125 and 4,800 statements."""

REPEATED = 0.5
"""The same for two sentences of one article, which seldom tells a fact twice and often tells two of one kind."""

COPY, SHARED = 3.0, 3
"""How many times the threshold the likeness must be, and how many telling words two sentences must share, to be one
where the parse tells no event of one of them, as in most headlines."""

SILENT = 0.5
"""Share of the pairs between two groups that need not tell one deed: in a fact told thirty times one sentence names
it first and another last. Nothing may contradict in any pair."""

SIMILAR_SHARE = 0.85
"""Share of that likeness from which a statement is shown beside a fact without counting for it."""

EVENT_BONUS = 0.15
"""What sharing all event words adds to the cosine; from a comparison of formulas, see decision 0003."""

SMOOTHING = 2.0
"""Added to a word's rarity, so that two articles with few sentences do not make every word weigh nothing or all."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A statement's terms with their weights, rarest first and of length 1 together, and its event words."""

    weights: dict[str, float]
    events: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Places of statements that tell one fact, in order, and of those that are like one of them, the likest first."""

    same: tuple[int, ...]
    similar: tuple[int, ...] = ()


def vectors_of(statements: Iterable[Statement]) -> tuple[Vector, ...]:
    """Weigh each term of each statement by how rare it is among them."""
    given = tuple(statements)
    held = Counter(term for statement in given for term in set(statement.terms))
    idf = {term: math.log(SMOOTHING + len(given) / count) for term, count in held.items()}
    return tuple(_vector(statement, idf) for statement in given)


def _vector(statement: Statement, idf: dict[str, float]) -> Vector:
    weights = {term: (1 + math.log(count)) * idf[term] for term, count in Counter(statement.terms).items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    rarest = sorted(weights, key=lambda term: (-idf[term], term))
    return Vector({term: weights[term] / length for term in rarest}, frozenset(statement.events))


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two statements' terms."""
    few, many = (one.weights, other.weights) if len(one.weights) <= len(other.weights) else (other.weights, one.weights)
    return sum([weight * many[term] for term, weight in few.items() if term in many])


def pair_score(one: Vector, other: Vector) -> float:
    """Return how alike two statements are: cosine, plus a bonus for event words in common; from 0 to 1.15."""
    union = len(one.events | other.events)
    return cosine(one, other) + (EVENT_BONUS * len(one.events & other.events) / union if union else 0.0)


def threshold(statements: int) -> float:
    """Return the likeness from which two of so many statements may be one fact."""
    return SAME + GROWTH * math.log2(max(statements, FEW) / FEW)


@dataclass(frozen=True, slots=True)
class _Story:
    """What joining looks at.

    ``least`` is the likeness and ``words`` the number of terms two statements must share;
    ``vague`` words tell nothing about which event is told.
    """

    statements: tuple[Statement, ...]
    vectors: tuple[Vector, ...]
    pairs: dict[tuple[int, int], float]
    least: float
    words: int
    vague: frozenset[str]

    def likeness(self, one: int, other: int) -> float:
        """Return how alike two statements are."""
        key = (one, other) if one < other else (other, one)
        return self.pairs[key] if key in self.pairs else pair_score(self.vectors[one], self.vectors[other])

    def one_article(self, one: int, other: int) -> bool:
        """Tell whether two statements stand in one article."""
        return self.statements[one].passage.span.article == self.statements[other].passage.span.article

    def clash(self, one: int, other: int) -> bool:
        """Tell whether something in the two contradicts that they are one fact."""
        return bool(obstacle(self.statements[one], self.statements[other]))

    def agree(self, one: int, other: int) -> bool:
        """Tell whether the two, taken alone, tell one event."""
        if len(self.vectors[one].weights.keys() & self.vectors[other].weights.keys()) < self.words:
            return False
        first, second = self.statements[one], self.statements[other]
        if share_a_deed(first, second, self.vague):
            return True
        if SentenceKind.CONTEXT in {first.kind, second.kind} or differ_in_sense(first, second):
            return False
        if not (tells_no_deed(first) or tells_no_deed(second)):
            return False
        alike = self.likeness(one, other) >= COPY * self.least
        telling = words_in_common(first, second, self.vague) >= SHARED
        return holds_the_deed(first, second, self.vague) or (alike and telling)


def group_facts(statements: Iterable[Statement], vectors: tuple[Vector, ...] | None = None) -> tuple[Group, ...]:
    """Return groups of ``statements`` that tell one fact, by their places; each statement is in one ``same``.

    Pairs that tell one event are joined from the most alike down, while the average likeness between their groups stays
    above the threshold, most of the groups' pairs tell that event too and none contradict each other.
    """
    given = tuple(statements)
    vectors = vectors or vectors_of(given)
    pairs = like_pairs(vectors)
    vague = vague_words(given)
    groups = sorted(part for group in _joined(given, vectors, pairs, vague) for part in _parted(group, given, vague))
    home = {place: number for number, group in enumerate(groups) for place in group}
    near: list[dict[int, None]] = [{} for _ in groups]
    for one, other in pairs:
        if home[one] != home[other]:
            near[home[one]][other] = near[home[other]][one] = None
    return tuple(Group(tuple(group), tuple(beside)) for group, beside in zip(groups, near, strict=True))


def like_pairs(vectors: tuple[Vector, ...]) -> dict[tuple[int, int], float]:
    """Return the pairs of places that are at least similar with their likeness, the most alike first."""
    least = SIMILAR_SHARE * threshold(len(vectors))
    floor = least - EVENT_BONUS - least**2
    postings: dict[str, list[tuple[int, float]]] = {}
    found: list[tuple[float, int, int]] = []
    for place, vector in enumerate(vectors):
        shared: dict[int, float] = {}
        for term in _indexed(vector, least):
            weight, holders = vector.weights[term], postings.setdefault(term, [])
            for other, theirs in holders:
                shared[other] = shared.get(other, 0.0) + weight * theirs
            holders.append((place, weight))
        for other, dot in shared.items():
            if dot >= floor and (score := pair_score(vectors[other], vector)) >= least:
                found.append((-round(score, 6), other, place))
    return {(one, other): -score for score, one, other in sorted(found)}


def _indexed(vector: Vector, least: float) -> list[str]:
    """Return the rarest terms, without the tail of common words that together cannot bring a cosine of ``least``."""
    terms = list(vector.weights)
    left = 0.0
    while terms and left + vector.weights[terms[-1]] ** 2 < least**2:
        left += vector.weights[terms.pop()] ** 2
    return terms


def _joined(
    statements: tuple[Statement, ...],
    vectors: tuple[Vector, ...],
    pairs: dict[tuple[int, int], float],
    vague: frozenset[str],
) -> list[list[int]]:
    """Return the groups: statements that stand alone first, then each of the others beside the likest of them."""
    alone = [_stands_alone(statement) for statement in statements]
    least, words = threshold(sum(alone)), 1 + int(math.log10(sum(alone) or 1))
    story = _Story(statements, vectors, pairs, least, words, vague)
    group_of = {place: [place] for place in range(len(statements))}
    likely = [pair for pair, score in pairs.items() if score >= least]
    for one, other in likely:
        if alone[one] and alone[other]:
            _join(one, other, group_of, story)
    for one, other in likely:
        if alone[one] != alone[other] and len(group_of[other if alone[one] else one]) == 1:
            _join(one, other, group_of, story)
    seen: dict[int, list[int]] = {}
    for group in group_of.values():
        seen.setdefault(min(group), sorted(group))
    return [seen[place] for place in sorted(seen)]


def _stands_alone(statement: Statement) -> bool:
    return statement.kind is not SentenceKind.CONTEXT


def _join(one: int, other: int, group_of: dict[int, list[int]], story: _Story) -> None:
    first, second = group_of[one], group_of[other]
    if first is second or (story.one_article(one, other) and story.likeness(one, other) < REPEATED):
        return
    if story.agree(one, other) and _may_join(first, second, story):
        first.extend(second)
        for place in second:
            group_of[place] = first


def _parted(group: list[int], statements: tuple[Statement, ...], vague: frozenset[str]) -> Iterator[list[int]]:
    """Yield parts of ``group``, in each of which one statement's main event is told by all.

    "Five died when 1,000 inmates escaped" may join those who tell of the dead with those who tell of the escape: who
    tells the one does not vouch for the other.
    """
    left = group
    while left:
        told = {place: _tellers(place, left, statements, vague) for place in left}
        best = max(left, key=lambda place: (_stands_alone(statements[place]), len(told[place]), -place))
        yield told[best]
        left = [place for place in left if place not in told[best]]


def _tellers(place: int, group: list[int], statements: tuple[Statement, ...], vague: frozenset[str]) -> list[int]:
    """Return ``place`` and those of ``group`` that tell its main event, all where it has none that can be compared."""
    one = statements[place]
    if tells_no_deed(one):
        return [place] if any(not tells_no_deed(statements[other]) for other in group) else group
    return [o for o in group if o == place or tells(one, statements[o], vague) or tells_no_deed(statements[o])]


def _may_join(first: list[int], second: list[int], story: _Story) -> bool:
    """Tell whether two groups tell one fact: alike on average, most of their pairs of one event, none contradicting.

    Only pairs from different articles are asked: an article goes on to tell more of a fact.
    """
    pairs = [(one, other) for one in first for other in second if not story.one_article(one, other)]
    likeness = sum(story.likeness(one, other) for one, other in pairs)
    if likeness < story.least * len(pairs) or any(story.clash(one, other) for one, other in pairs):
        return False
    return sum(not story.agree(one, other) for one, other in pairs) <= SILENT * len(pairs)
