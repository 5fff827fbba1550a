"""Statements of many articles to groups that tell the same fact.

Likeness of wording proposes, the deeds told decide, the gates forbid. A group is parted again where one member vouches
for something else than another.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.link.facts.gates import far_apart, forbids, obstacle
from briefgen.link.facts.regrouping import regrouped
from briefgen.link.facts.same import Vector, like_pairs, pair_score, threshold, vectors_of
from briefgen.link.facts.telling import (
    MANY,
    differ_in_sense,
    holds_the_deed,
    name_a_deed,
    share_a_deed,
    stands_alone,
    tells,
    tells_no_deed,
    vague_words,
    words_in_common,
)
from briefgen.link.facts.that_day import done_that_day, same_day_pairs
from briefgen.model.claims import Statement
from briefgen.model.edits import NO_RULINGS, Rulings
from briefgen.model.source import SentenceKind

REPEATED = 0.5
"""Likeness from which two sentences of one article may be one fact: an article seldom tells a fact twice and often
tells two of one kind."""

COPY, CLOSE, SHARED = 2.0, 1.5, 3
"""How many times the threshold the likeness must be where the parse tells no event of one of two sentences, as in most
headlines, and where it tells two that share no telling role; and how many telling words they must have in common. One
event word must be among all they share. Twice and three times join much the same pairs."""

VERBATIM = 0.85
"""Likeness from which two sentences say one thing in one wording where the parse finds no event in either."""

SILENT = 0.75
"""Share of the pairs between two groups that need not tell one deed: in a fact told thirty times one sentence names
it first and another last. Nothing may contradict in any pair."""


APART = 0.34
"""Share of the pairs between two groups that may differ in who tells it, the words quoted or the weekday named; a third
and a half join the same groups."""


@dataclass(frozen=True, slots=True)
class Group:
    """Places of statements that tell one fact, in order, and of those that are like one of them, the likest first."""

    same: tuple[int, ...]
    similar: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    """What joining looks at.

    ``alone`` tells which statements stand alone; ``least`` is the likeness and ``words`` the number of terms two
    statements must share; ``vague`` words tell nothing about which event is told. What was found of a pair is kept
    in ``clashing`` and ``agreeing``: each time that two groups are tried, all their pairs are asked again.
    """

    statements: tuple[Statement, ...]
    vectors: tuple[Vector, ...]
    alone: tuple[bool, ...]
    pairs: dict[tuple[int, int], float]
    least: float
    words: int
    vague: frozenset[str]
    clashing: dict[tuple[int, int], bool] = field(default_factory=dict)
    forbidden: dict[tuple[int, int], bool] = field(default_factory=dict)
    agreeing: dict[tuple[int, int], bool] = field(default_factory=dict)

    def likeness(self, one: int, other: int) -> float:
        """Return how alike two statements are."""
        key = (one, other) if one < other else (other, one)
        return self.pairs[key] if key in self.pairs else pair_score(self.vectors[one], self.vectors[other])

    def one_article(self, one: int, other: int) -> bool:
        """Tell whether two statements stand in one article."""
        return self.statements[one].passage.span.article == self.statements[other].passage.span.article

    def clash(self, one: int, other: int) -> bool:
        """Tell whether something in the two contradicts that they are one fact."""
        key = (one, other) if one < other else (other, one)
        if key not in self.clashing:
            self.clashing[key] = bool(obstacle(self.statements[one], self.statements[other]))
        return self.clashing[key]

    def forbid(self, one: int, other: int) -> bool:
        """Tell whether what contradicts holds for any group that the two would stand in."""
        key = (one, other) if one < other else (other, one)
        if key not in self.forbidden:
            self.forbidden[key] = self.clash(*key) and forbids(self.statements[key[0]], self.statements[key[1]])
        return self.forbidden[key]

    def agree(self, one: int, other: int) -> bool:
        """Tell whether the two, taken alone, tell one event."""
        key = (one, other) if one < other else (other, one)
        if key not in self.agreeing:
            self.agreeing[key] = self._agree(*key)
        return self.agreeing[key]

    def _agree(self, one: int, other: int) -> bool:
        if self.statements[one].passage.text == self.statements[other].passage.text:
            return True
        first, second = self.statements[one], self.statements[other]
        held = len(self.vectors[one].weights.keys() & self.vectors[other].weights.keys())
        if held < self.words or (far_apart(first, second) and words_in_common(first, second, self.vague) < MANY):
            return done_that_day(first, second)
        if share_a_deed(first, second, self.vague):
            return True
        if SentenceKind.CONTEXT in {first.kind, second.kind} or differ_in_sense(first, second):
            return False
        silent, likeness = [tells_no_deed(first), tells_no_deed(second)], self.likeness(one, other)
        if holds_the_deed(first, second, self.vague) or (all(silent) and likeness >= VERBATIM):
            return True
        alike = likeness >= (COPY if any(silent) else CLOSE) * self.least
        telling = words_in_common(first, second, self.vague) >= SHARED
        return alike and telling and name_a_deed(first, second)


def group_facts(
    statements: Iterable[Statement], vectors: tuple[Vector, ...] | None = None, rulings: Rulings = NO_RULINGS
) -> tuple[Group, ...]:
    """Return groups of ``statements`` that tell one fact, by their places; each statement is in one ``same``.

    Pairs that tell one event are joined from the most alike down, while the average likeness between their groups stays
    above the threshold, most of the groups' pairs tell that event too and none contradict each other. What an editor
    rules comes last.
    """
    given = tuple(statements)
    vectors = vectors or vectors_of(given)
    alone = tuple(stands_alone(statement) for statement in given)
    words = 1 + int(math.log10(sum(alone) or 1))
    vague = vague_words(given)
    least = threshold(sum(alone))
    pairs = like_pairs(vectors, {place: alone[place] for place in _compared(given)}, vague)
    pairs |= {pair: max(pairs.get(pair, 0.0), least) for pair in same_day_pairs(given)}
    story = _Story(given, vectors, alone, pairs, least, words, vague)
    groups = regrouped((part for group in _joined(story) for part in _parted(group, story)), given, rulings)
    home = {place: number for number, group in enumerate(groups) for place in group}
    near: list[dict[int, None]] = [{} for _ in groups]
    for one, other in story.pairs:
        if home[one] != home[other] and alone[one] and alone[other]:
            near[home[one]][other] = near[home[other]][one] = None
    return tuple(Group(tuple(group), tuple(beside)) for group, beside in zip(groups, near, strict=True))


def _compared(statements: Sequence[Statement]) -> Iterator[int]:
    """Yield the places of statements that may tell a fact with others.

    One that leans on its context and tells no deed may do so only where another has its very words.
    """
    printed = Counter(statement.passage.text for statement in statements)
    for place, one in enumerate(statements):
        if stands_alone(one) or not tells_no_deed(one) or printed[one.passage.text] > 1:
            yield place


def _joined(story: _Story) -> list[list[int]]:
    """Return the groups: statements that stand alone first, then each of the others beside the likest of them."""
    alone = story.alone
    group_of = {place: [place] for place in range(len(alone))}
    likely = [pair for pair, score in story.pairs.items() if score >= story.least]
    for one, other in likely:
        if alone[one] and alone[other]:
            _join(one, other, group_of, story)
    for one, other in likely:
        if alone[one] != alone[other] and len(group_of[other if alone[one] else one]) == 1:
            _join(one, other, group_of, story)
    return list({id(group): group for group in group_of.values()}.values())


def _join(one: int, other: int, group_of: dict[int, list[int]], story: _Story) -> None:
    first, second = group_of[one], group_of[other]
    if first is second or (story.one_article(one, other) and story.likeness(one, other) < REPEATED):
        return
    if story.agree(one, other) and not story.clash(one, other) and _may_join(first, second, story):
        first.extend(second)
        for place in second:
            group_of[place] = first


def _parted(group: list[int], story: _Story) -> Iterator[list[int]]:
    """Yield parts of ``group``, in each of which one statement's main event is told by all.

    "Five died when 1,000 inmates escaped" may join those who tell of the dead with those who tell of the escape: who
    tells the one does not vouch for the other.
    """
    left = group
    while left:
        told = {place: _tellers(place, left, story) for place in left}
        best = max(left, key=lambda place: (story.alone[place], len(told[place]), -place))
        yield told[best]
        left = [place for place in left if place not in told[best]]


def _tellers(place: int, group: list[int], story: _Story) -> list[int]:
    """Return ``place`` and those of ``group`` that tell its main event, all where it has none that can be compared."""
    given = story.statements
    if tells_no_deed(given[place]):
        return [place] if any(not tells_no_deed(given[other]) for other in group) else group
    return [o for o in group if o == place or tells(given[place], given[o], story.vague) or tells_no_deed(given[o])]


def _may_join(first: list[int], second: list[int], story: _Story) -> bool:
    """Tell whether two groups tell one fact: alike on average, most of their pairs of one event, none contradicting.

    Only pairs from different articles are asked: an article goes on to tell more of a fact.
    """
    pairs = [(one, other) for one in first for other in second if not story.one_article(one, other)]
    likeness = sum(story.likeness(one, other) for one, other in pairs)
    if likeness < story.least * len(pairs) or any(story.forbid(one, other) for one, other in pairs):
        return False
    if sum(story.clash(one, other) for one, other in pairs) > APART * len(pairs):
        return False
    return sum(not story.agree(one, other) for one, other in pairs) <= SILENT * len(pairs)
