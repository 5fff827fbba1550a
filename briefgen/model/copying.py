"""Texts to the pairs of them that share their words: copies, shortened copies and versions of one text.

Measured is containment, the share of the shorter text's runs of words that stand in the longer one: a copy cut to half
is contained whole, while it shares just half of all their words. Candidates are found through some of the runs, each
candidate is then compared on all of them, so that a pair is explained by the words it shares.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

RUN = 5
"""Words of a run: two reports of one event written independently share next to no run of five (0 of 500 in a test)."""

LONG_WORD = 7
"""Only runs that begin with a word of so many letters are looked up, a fifth of them: a copied passage has plenty."""

SHORT_TEXT = 60
"""Of a text with fewer runs all are looked up."""

LEAST = 0.125
"""Share of the runs looked up, as a part of the share that is asked for, from which a pair is compared on all runs: a
text's long words spread unevenly. Without it groups are the same, for 1.2 times the cost; twice as much misses pairs
(``python -m benchmarks.duplicates``)."""

WHOLE = 0.8
"""Share of a short text that makes it a part of the other, however few its runs are."""

_WORD = re.compile(r"\w+")

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedText:
    """Two places in a sequence of texts, the earlier first, and the share of the shorter text that both hold."""

    first: int
    second: int
    contained: float


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` without case and punctuation."""
    return _WORD.findall(text.casefold())


def runs_of(text: str) -> frozenset[Run]:
    """Return the runs of five words of ``text``; of a shorter text, its words as one run."""
    return frozenset(_runs(words_of(text)))


def containment(one: frozenset[Run], other: frozenset[Run]) -> float:
    """Return the share of the smaller set that lies in the other."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def shared_texts(texts: Sequence[str], share: float, *, fewest: int = 1) -> Iterator[SharedText]:
    """Yield pairs of ``texts`` of which one holds at least ``share`` of the other's runs.

    They share ``fewest`` runs or more, or the shorter one is held as a WHOLE. Not every pair of a cluster is yielded,
    but enough to join it: a run in a hundred copies makes two hundred pairs, not five thousand.
    """
    words = [words_of(text) for text in texts]
    sets: dict[int, frozenset[Run]] = {}
    for first, second in _candidates(words, share):
        for place in (first, second):
            if place not in sets:
                sets[place] = frozenset(_runs(words[place]))
        contained = containment(sets[first], sets[second])
        if contained >= WHOLE or (contained >= share and len(sets[first] & sets[second]) >= fewest):
            yield SharedText(first, second, contained)


def joined(members: Sequence[str], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Return ``members`` in groups, those of every pair in one; groups and members keep their order."""
    root = {member: member for member in members}

    def find(member: str) -> str:
        while root[member] != member:
            root[member] = root[root[member]]
            member = root[member]
        return member

    for first, second in pairs:
        root[find(second)] = find(first)
    groups: dict[str, list[str]] = {}
    for member in members:
        groups.setdefault(find(member), []).append(member)
    return tuple(tuple(group) for group in groups.values())


def _runs(words: Sequence[str]) -> Iterator[Run]:
    if len(words) < RUN:
        return iter((tuple(words),))
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def _looked_up(words: list[str]) -> set[Run]:
    """Return the runs by which a text is found."""
    if len(words) < SHORT_TEXT + RUN:
        return set(_runs(words))
    return {tuple(words[at : at + RUN]) for at, word in enumerate(words[: 1 - RUN]) if len(word) >= LONG_WORD}


def _candidates(texts: Sequence[list[str]], share: float) -> Iterator[tuple[int, int]]:
    """Yield pairs of places that share runs; each holder of a run meets the run's first and latest holder."""
    holders: dict[Run, tuple[int, int]] = {}
    sizes: list[int] = []
    for place, words in enumerate(texts):
        looked_up = _looked_up(words)
        sizes.append(len(looked_up))
        met: Counter[int] = Counter()
        for run in looked_up:
            first, latest = holders.get(run, (place, place))
            if first != place:
                met.update({first, latest})
            holders[run] = (first, place)
        worth = LEAST * share
        yield from sorted(
            (other, place) for other, common in met.items() if common >= worth * min(sizes[other], sizes[place])
        )
