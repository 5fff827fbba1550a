"""Which statements of a story may be set against each other, and how alike they are."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations, product

from briefgen.link.facts.gates import days_clash
from briefgen.link.facts.same import Vector, cosine, threshold, weighing
from briefgen.model.claims import Statement
from briefgen.model.source import SentenceKind

ALIKE = 1.35
"""How many times the likeness from which two of so many statements may tell one fact these must have to be set against
each other: the least that ``python -m benchmarks.quality contradiction`` and the sample stories bear."""

UNREAL = ("not ", "if ", "to ")
"""How the kinds of deeds begin that were not done: denied, supposed, wished for."""

_WORD = re.compile(r"\w+")
_STEM = 5
"""Letters by which a word is told from its stem: "people" from "peopl", "workers" from "worker"."""

Pair = tuple[int, int, str]
"""The places of what is told and of what is told against it, and the reason."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Statements that stand alone, from which likeness they compare and on which days.

    ``vector`` weighs the words of the one at a place: few are ever asked for.
    """

    statements: tuple[Statement, ...]
    vector: Callable[[int], Vector]
    least: float
    published: Mapping[str, date]

    def likeness(self, one: int, other: int) -> float:
        """Return how alike the words of two statements are."""
        return cosine(self.vector(one), self.vector(other))

    def of_one_day(self, tellers: Iterable[tuple[int, str]]) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
        """Yield the pairs of statements, given by place with what each tells, that were published on one day.

        One without a day may be of any.
        """
        by_day: dict[date | None, list[tuple[int, str]]] = {}
        for teller in tellers:
            day = self.published.get(self.statements[teller[0]].passage.span.article)
            by_day.setdefault(day, []).append(teller)
        undated = by_day.pop(None, [])
        yield from combinations(undated, 2)
        for dated in by_day.values():
            yield from combinations(dated, 2)
            yield from ((min(pair), max(pair)) for pair in product(undated, dated))

    def may_differ(self, one: int, other: int) -> bool:
        """Tell whether two statements stand in articles of one day and tell of one day, as far as days are known.

        What a later article tells otherwise may have changed meanwhile.
        """
        first, second = self.statements[one], self.statements[other]
        articles = {first.passage.span.article, second.passage.span.article}
        days = {day for article in articles if (day := self.published.get(article))}
        return len(articles) > 1 and len(days) < 2 and not days_clash(first, second)


def comparison(statements: Iterable[Statement], published: Mapping[str, date]) -> Compared:
    """Return what is compared: sentences that lean on others are left out."""
    given = tuple(one for one in statements if one.kind is not SentenceKind.CONTEXT)
    weigh = weighing(given)
    return Compared(given, cache(lambda place: weigh(given[place])), ALIKE * threshold(len(given)), published)


def worded(stems: Iterable[str], one: Statement) -> str:
    """Return the first word of a statement that has one of the stems, an empty string where none is found."""
    begins = tuple(stem[:_STEM] for stem in sorted(stems))
    return next((word for word in _WORD.findall(one.passage.text) if word.casefold().startswith(begins)), "")
