"""Sources set side by side: which key facts each reports, and what it alone reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.sources import SourceView

SOURCES_COMPARED = 30
"""Sources listed with the key facts they report, those with most first: as many as fit on one printed page."""

ALONE_ON_PAGE = 12
"""Sources whose own reports stand on the briefing's page; the page of every article lists what it alone reports."""

ALONE_OF_A_SOURCE = 3
"""Facts of one source that stand open."""

_MOST_ALONE = 60
"""A briefing with more facts of one source shows the open ones alone, and leads to the pages that have the rest."""


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A key fact by its number on the page."""

    number: int
    fact: FactView


@dataclass(frozen=True, slots=True)
class Reporter:
    """A source with the key facts it reports."""

    source: SourceView
    facts: tuple[KeyFact, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A source with the facts that no other reports, the most central first; ``key`` are those among the key facts.

    ``whole`` is unset where the page has no room for more than those that stand open.
    """

    source: SourceView
    key: tuple[KeyFact, ...]
    facts: tuple[FactView, ...]
    whole: bool


def reporters(key_facts: Sequence[FactView], sources: Iterable[SourceView]) -> tuple[Reporter, ...]:
    """Return the sources that report a key fact, in the order of their numbers."""
    told: dict[int, list[KeyFact]] = {}
    for number, fact in enumerate(key_facts, 1):
        for source in sorted({cited.mark.number for cited in (fact.cited, *fact.others)}):
            told.setdefault(source, []).append(KeyFact(number, fact))
    most = sorted(told, key=lambda source: (-len(told[source]), source))[:SOURCES_COMPARED]
    return tuple(Reporter(source, tuple(told[source.number])) for source in sources if source.number in most)


def alone(facts: Sequence[FactView], key_facts: int, sources: Iterable[SourceView]) -> tuple[Alone, ...]:
    """Return for each source the facts that it alone reports, by the number of the source.

    Of more sources than the page shows, those come first whose facts are the most central.
    ``facts`` are all of the story, best first, of which ``key_facts`` head the page.
    """
    single = [(rank, fact) for rank, fact in enumerate(facts) if not fact.corroborated]
    by_source: dict[int, list[tuple[int, FactView]]] = {}
    for rank, fact in single:
        by_source.setdefault(fact.cited.mark.number, []).append((rank, fact))
    numbered = {source.number: source for source in sources}
    whole = len(by_source) <= ALONE_ON_PAGE and sum(rank >= key_facts for rank, _ in single) <= _MOST_ALONE
    order = [*sorted([*by_source][:ALONE_ON_PAGE]), *[*by_source][ALONE_ON_PAGE:]]
    return tuple(_alone(numbered[number], by_source[number], key_facts, whole=whole) for number in order)


def _alone(source: SourceView, told: Iterable[tuple[int, FactView]], key_facts: int, *, whole: bool) -> Alone:
    given = tuple(told)
    return Alone(
        source,
        tuple(KeyFact(rank + 1, fact) for rank, fact in given if rank < key_facts),
        tuple(fact for rank, fact in given if rank >= key_facts),
        whole,
    )
