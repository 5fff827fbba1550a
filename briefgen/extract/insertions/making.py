"""Statements with what makes each readable alone: whom its subject means, a first name, the day of its date."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefgen.extract.insertions.days import day_of
from briefgen.extract.insertions.references import Reference
from briefgen.extract.insertions.surnames import first_names, named_in_full
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Name, Statement
from briefgen.model.insertions import Insertion, InsertionKind


def with_insertions(
    statements: Iterable[Statement], reading: Reading, names: Iterable[Name], references: Mapping[int, Reference]
) -> tuple[Statement, ...]:
    """Return ``statements`` with their insertions, in order of their places."""
    given = tuple(names)
    bearers = named_in_full(given)
    by_sentence: dict[str, list[Name]] = {}
    for name in given:
        by_sentence.setdefault(name.passage.sentence, []).append(name)
    meant = {reading.sentence_at(reading.bounds(one.token)[0]).id: one for one in references.values()}

    def insertions(statement: Statement) -> Iterator[Insertion]:
        if reference := meant.get(statement.passage.sentence):
            yield _referring(statement, reference, reading)
        if day := day_of(statement.passage, statement.date, reading):
            yield day
        yield from first_names(statement.passage, by_sentence.get(statement.passage.sentence, ()), reading, bearers)

    return tuple(_with(statement, tuple(insertions(statement))) for statement in statements)


def _with(statement: Statement, found: tuple[Insertion, ...]) -> Statement:
    return replace(statement, insertions=tuple(sorted(found, key=lambda one: one.offset))) if found else statement


def _referring(statement: Statement, reference: Reference, reading: Reading) -> Insertion:
    end = reading.bounds(reference.token)[1] - statement.passage.span.start
    return Insertion(end, reference.full, InsertionKind.REFERENCE, reference.rule, reference.basis)
