"""Figures that differ in what is one event: how many were hurt, as one report after another has it.

They are all kept, in order of publication; nothing tells which is right, and often each was when it was printed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from briefgen.link.disputes.comparing import comparison
from briefgen.link.disputes.counting import NEARLY_ONE, count_one, single_figures
from briefgen.link.facts.gates import days_clash
from briefgen.model.claims import Dating, Statement

_OF_TIME = frozenset("year month week dai hour minut second age".split())
"""Units of a length of time, which tells of more than one thing: ages, terms, delays."""


def told_in_other_figures(statements: Sequence[Statement], published: Mapping[str, date]) -> Iterator[tuple[str, str]]:
    """Yield the sentences of two statements that tell one event, dated to the same time, with different figures."""
    compared = comparison((one for one in statements if _is_dated(one)), published)
    told: dict[str, list[tuple[int, str]]] = {}
    for place, statement in enumerate(compared.statements):
        for unit, value in single_figures(statement).items():
            if unit not in _OF_TIME and not value.endswith("s"):
                told.setdefault(unit, []).append((place, value.lstrip("~")))
    for unit, tellers in told.items():
        for (one, value), (other, another) in combinations(tellers, 2):
            first, second = compared.statements[one], compared.statements[other]
            if value == another or not _may_be_one(first, second) or not count_one(unit, one, other, compared):
                continue
            if _one_time(first, second) or compared.likeness(one, other) >= NEARLY_ONE:
                yield first.passage.sentence, second.passage.sentence


def _is_dated(statement: Statement) -> bool:
    return statement.date is not None and statement.date.dating is not Dating.UNDATED


def _may_be_one(one: Statement, other: Statement) -> bool:
    return one.passage.span.article != other.passage.span.article and not days_clash(one, other)


def _one_time(one: Statement, other: Statement) -> bool:
    """Tell whether the words of both give one time."""
    dates = [given.date for given in (one, other) if given.date and given.date.dating is Dating.STATED]
    return len(dates) == 2 and dates[0].when.admits(dates[1].when)


def differing(statements: Iterable[Statement], published: Mapping[str, date]) -> tuple[Statement, ...]:
    """Return those of the statements of one event that give different figures for one thing, in order of publication.

    Those without a day of publication come last.
    """
    given = sorted(statements, key=lambda one: published.get(one.passage.span.article, date.max))
    values: dict[str, list[tuple[Statement, set[str]]]] = {}
    for statement in given:
        told: dict[str, set[str]] = {}
        for number in statement.numbers:
            value, _, unit = number.partition(" ")
            if unit and unit not in _OF_TIME and not value.endswith("s"):
                told.setdefault(unit, set()).add(value.lstrip("~"))
        for unit, found in told.items():
            values.setdefault(unit, []).append((statement, found))
    kept = {
        statement.passage
        for tellers in values.values()
        if any(one.isdisjoint(other) for (_, one), (_, other) in combinations(tellers, 2))
        for statement, _ in tellers
    }
    return tuple(statement for statement in given if statement.passage in kept)
