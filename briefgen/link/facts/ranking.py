"""Groups of statements to the order in which a reader should meet them.

Central words in many articles, a place near the top of one, and the support of independent origins raise a group;
what is hard to read alone lowers it; what repeats a fact already chosen waits. Measured on summaries of news, every mix
of these parts lies within half a point of ROUGE: they were chosen because a reader can be told them.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefgen.link.facts.grouping import Group
from briefgen.link.facts.same import Vector, cosine, holding
from briefgen.link.facts.telling import is_of_the_same, stands_alone, tells, tells_no_deed, vague_words, words_in_common
from briefgen.link.facts.that_day import on_one_day
from briefgen.link.origins.finding import NO_OUTLETS, homes_of, told_by
from briefgen.model.claims import Statement

CENTRAL, LEAD, SUPPORT = 0.55, 0.25, 0.2
"""Shares of the three parts of a score."""

VARIETY = 0.75
"""Maximal marginal relevance: weight of the score against likeness to what stands above."""

REPEATS = 0.5
"""Cosine from which a fact is too like one above it to head the page."""

FEWEST_KEY, KEY_FACTS = 6, 15
"""How many facts head the page: the first number and one for each two independent sources, at most the second, and
never more than a third of the statements. Two articles have seven key facts, eight have ten, eighteen fifteen."""

OVERLAP, ONE_DAY = 2, 3
"""Telling words that two facts must share, besides a deed or else besides the day, for the lower one to wait: it tells
part of the other."""

OPINION = 0.2
"""What a fact loses in readability that is only told as the opinion of analysts or critics."""

_JUDGES = re.compile(r"\b(?:analysts?|commentators?|critics?|experts|observers?|pundits?)\b", re.IGNORECASE)

POOL = 20
"""For each key fact so many of the best are looked at: enough that what repeats another never uses them up."""

LEAD_SENTENCES = 3
"""Sentences of an article that its writer put first because they matter."""

COLOUR = 0.2
"""What it loses when its writer judges in it: "dramatically announced", "with near impunity"."""

_COLOURED = re.compile(
    r"""\b(?:
      dramatically|bluntly|suddenly|ominously|famously|notably|infamously|notoriously|unsurprisingly
    | with\ (?:\w+\ )?impunity | turning\ point | game[-\ ]changer | no\ end\ in\ sight
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENER = re.compile(r"^(?:Meanwhile|Separately|Elsewhere|Earlier|In addition|Also)\b")
_BACK = re.compile(
    r"\b(?:also|the same|such|earlier|the incident|the attacks?|during the \w+|what (?:had )?happened)\b"
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A group with the place of its best statement, its score from 0 to 1 and the independent origins that tell it."""

    group: Group
    best: int
    score: float
    origins: tuple[tuple[str, ...], ...]

    @property
    def sources(self) -> int:
        """How many independent sources tell it."""
        return len(self.origins)


def rank(
    statements: Sequence[Statement],
    vectors: Sequence[Vector],
    groups: Sequence[Group],
    origins: Sequence[tuple[str, ...]],
    outlets: Mapping[str, str] = NO_OUTLETS,
) -> tuple[tuple[Ranked, ...], int]:
    """Return the groups that a statement can stand for, best first, and how many of them are key facts."""
    central = _centrality(statements)
    stated = [group for group in groups if any(stands_alone(statements[place]) for place in group.same)]
    vague = vague_words(statements)
    homes = homes_of(origins)
    scored = []
    for group in stated:
        told = told_by((statements[place].passage for place in group.same), homes, outlets)
        support = math.log(len(told)) / math.log(len(origins)) if len(told) > 1 else 0.0
        best, score = _best(group, statements, central, support, vague)
        scored.append(Ranked(group, best, score, told))
    most = min(KEY_FACTS, FEWEST_KEY + math.ceil(len(origins) / 2), max(1, sum(map(stands_alone, statements)) // 3))
    head, rest = _varied(scored, vectors, most if stated else 0, _Overlaps(statements, vague))
    return (*head, *rest), len(head)


def _centrality(statements: Sequence[Statement]) -> list[float]:
    """Return for each statement how central its words are, from 0 to 1: their share of articles that use them."""
    articles: dict[str, set[str]] = {}
    for statement in statements:
        articles.setdefault(statement.passage.span.article, set()).update(statement.terms)
    held = Counter(chain.from_iterable(articles.values()))
    worth = {term: math.log(1 + held[term]) * math.log(1 + count) for term, count in holding(statements).items()}
    sums = [_mean_worth(statement, worth) for statement in statements]
    top = max(sums, default=0.0) or 1.0
    return [value / top for value in sums]


def _mean_worth(statement: Statement, worth: dict[str, float]) -> float:
    terms = set(statement.terms)
    return sum(sorted(worth[term] for term in terms)) / math.sqrt(max(len(terms), 8)) if terms else 0.0


def _best(
    group: Group,
    statements: Sequence[Statement],
    central: list[float],
    support: float,
    vague: frozenset[str],
) -> tuple[int, float]:
    """Return the place of the statement that stands for a group, and its score.

    Where none tells the main event of another, one that tells a state is what the others have in common with it: "have
    been under house arrest", not "is accused of siding with two who are under house arrest".
    """
    standing = [place for place in group.same if stands_alone(statements[place])]
    told = {place: _told_by(place, group, statements, vague) for place in standing}
    clear = {place: readability(statements[place]) for place in standing}
    fit = {place: round(central[place] * clear[place], 6) for place in standing}
    beside = {place: told[place] == 1 and not tells_no_deed(statements[place]) for place in standing}
    best = min(
        standing, key=lambda place: (-told[place], beside[place], -fit[place], statements[place].position, place)
    )
    lead = max(_lead(statements[place]) for place in group.same)
    score = CENTRAL * central[best] + LEAD * lead + SUPPORT * support
    return best, round(score * clear[best], 4)


def _told_by(place: int, group: Group, statements: Sequence[Statement], vague: frozenset[str]) -> int:
    """Return how many of the group tell the main event of a statement: the fact is what all have in common."""
    return sum(other == place or tells(statements[place], statements[other], vague) for other in group.same)


def _lead(statement: Statement) -> float:
    return 1 / (1 + statement.position / LEAD_SENTENCES)


def readability(statement: Statement) -> float:
    """Return 1 for a statement that reads well alone, down to 0.5."""
    text, words = statement.passage.text, len(statement.passage.text.split())
    penalty = 0.15 * bool(_OPENER.search(text)) + 0.1 * bool(_BACK.search(text))
    penalty += COLOUR * bool(_COLOURED.search(text)) + 0.15 * text[:1].isdigit()
    penalty += OPINION * bool(_JUDGES.search(statement.attribution))
    penalty += 0.15 * (words > 45) + 0.1 * (words < 8)
    return 1 - min(penalty, 0.5)


@dataclass(frozen=True, slots=True)
class _Overlaps:
    """Whether one fact tells part of another."""

    statements: Sequence[Statement]
    vague: frozenset[str]

    def __call__(self, one: Ranked, other: Ranked) -> bool:
        first, second = self.statements[one.best], self.statements[other.best]
        common = words_in_common(first, second, self.vague)
        if common < OVERLAP:
            return False
        if common >= ONE_DAY and on_one_day(first, second):
            return True
        return any(is_of_the_same(a, b, self.vague) for a in first.deeds for b in second.deeds)


def _varied(
    scored: list[Ranked], vectors: Sequence[Vector], most: int, overlaps: _Overlaps
) -> tuple[list[Ranked], list[Ranked]]:
    """Return up to ``most`` facts that are worth it and unlike each other, then the rest by score."""
    ranking = sorted(scored, key=lambda ranked: (-ranked.score, ranked.best))
    waiting, rest = ranking[: POOL * most], ranking[POOL * most :]
    nearest = {ranked.best: 0.0 for ranked in waiting}
    head: list[Ranked] = []
    while len(head) < most:
        open_ = [ranked for ranked in waiting if nearest[ranked.best] < REPEATS]
        if not open_:
            break
        likeliest = max(open_, key=lambda ranked: (_marginal(ranked, nearest), -ranked.best))
        chosen = _best_told(likeliest, open_, overlaps)
        head.append(chosen)
        waiting.remove(chosen)
        for ranked in waiting:
            likeness = REPEATS if overlaps(chosen, ranked) else cosine(vectors[ranked.best], vectors[chosen.best])
            nearest[ranked.best] = max(nearest[ranked.best], likeness)
    return head, [*waiting, *rest]


def _best_told(chosen: Ranked, others: list[Ranked], overlaps: _Overlaps) -> Ranked:
    """Return of ``chosen`` and the facts that tell part of it the one that most sources tell."""
    more = [other for other in others if other.sources > chosen.sources and overlaps(chosen, other)]
    return max(more, key=lambda ranked: (ranked.sources, ranked.score, -ranked.best), default=chosen)


def _marginal(ranked: Ranked, nearest: dict[int, float]) -> float:
    return round(VARIETY * ranked.score - (1 - VARIETY) * nearest[ranked.best], 6)
