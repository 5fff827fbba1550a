"""How far the rules can be trusted to name the right speaker, as measured on annotated news.

``confidence.txt`` counts, for each attribution rule and each way in which the words for a speaker come to a name, the
quotes given to the right speaker and all that were given to one. ``python -m benchmarks.confidence`` measures it anew.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from briefgen.model.speech import IndirectStatement, Naming, Quote, Speaker

NAMED = 0.63
"""Confidence from which a speaker is named: so that nineteen in twenty of the names printed are right while nine in ten
quotes have one. A higher line, tried on articles that were not counted, costs five right names for a wrong one."""

PRIOR = 10
"""Quotes that what holds of all rules counts for, so that a rule seen twice is neither trusted nor refused for that."""

TABLE = Path(__file__).with_suffix(".txt")

Counts = Mapping[tuple[str, Naming], tuple[int, int]]
"""Right and all, by rule and naming."""


def with_confidence(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Return ``quotes`` with the confidence of their speakers, and without the names of those that are not sure."""
    return tuple(replace(quote, speaker=_judged(quote.speaker)) if quote.speaker else quote for quote in quotes)


def surely_said(statements: Iterable[IndirectStatement]) -> tuple[IndirectStatement, ...]:
    """Return the statements whose speaker is sure, with the confidence: quotes tell how far each mention is trusted."""
    judged = (replace(said, speaker=_judged(said.speaker)) for said in statements)
    return tuple(said for said in judged if not said.speaker.withheld)


def _judged(speaker: Speaker) -> Speaker:
    if speaker.naming is None:
        return speaker
    sure = confidence(speaker.rule, speaker.naming)
    if sure < NAMED:
        return replace(speaker, name="", described=False, confidence=sure)
    return replace(speaker, confidence=sure)


@cache
def confidence(rule: str, naming: Naming) -> float:
    """Return the least share of quotes that ``rule`` gives to the right speaker by a mention of this kind.

    It is the share right, smoothed by ``PRIOR`` quotes of the share that this kind of mention has under all rules, less
    one standard error.
    """
    return estimate(measured(), rule, naming)


def estimate(counts: Counts, rule: str, naming: Naming) -> float:
    """Return the confidence that ``counts`` support, to two decimals."""
    every_right, every_seen = _total(counts.values())
    alike_right, alike_seen = _total(cell for (_, kind), cell in counts.items() if kind is naming)
    usual = (alike_right + PRIOR * every_right / every_seen) / (alike_seen + PRIOR)
    right, seen = counts.get((rule, naming), (0, 0))
    share = (right + PRIOR * usual) / (seen + PRIOR)
    return round(share - math.sqrt(share * (1 - share) / (seen + PRIOR)), 2)


def _total(cells: Iterable[tuple[int, int]]) -> tuple[int, int]:
    cells = tuple(cells)
    return sum(right for right, _ in cells), sum(seen for _, seen in cells)


@cache
def measured() -> Counts:
    """Return what ``confidence.txt`` holds."""
    head, *rows = (
        [cell.strip() for cell in line.split("|")]
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    kinds = [Naming(cell) for cell in head[1:]]
    return {(rule, kind): _counted(cell) for rule, *cells in rows for kind, cell in zip(kinds, cells, strict=True)}


def _counted(cell: str) -> tuple[int, int]:
    """Read "12 of 13", or "-" for a rule that was never seen so."""
    right, _, seen = cell.partition(" of ")
    return (int(right), int(seen)) if seen else (0, 0)
