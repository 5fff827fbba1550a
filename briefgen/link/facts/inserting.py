"""Which insertions of a statement are printed: of all that are sure, the few that a reader of the story needs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefgen.link.actors.joining import Cast
from briefgen.model.claims import Actor, ActorKind, Event, Fact, Statement
from briefgen.model.insertions import Insertion, InsertionKind
from briefgen.model.persons import keys

MOST = 2
"""Insertions in one statement; with more it is harder to read than without."""

WELL_KNOWN = 5
"""The people named most in a story, whose surnames need no first name: every page of it gives them in full."""

_ORDER = tuple(InsertionKind)
"""What is given up last comes first: without whom a pronoun means the statement tells of nobody."""


def with_insertions(facts: Iterable[Fact], statements: Iterable[Statement], cast: Cast) -> Iterator[Fact]:
    """Yield ``facts`` with the insertions of their statements."""
    chosen = _chosen(statements, cast)
    for fact in facts:
        found = chosen.get(fact.statement.sentence, ())
        yield replace(fact, insertions=found) if found else fact


def with_names_inserted(events: Iterable[Event], statements: Iterable[Statement], cast: Cast) -> Iterator[Event]:
    """Yield the entries of a chronology with the names that their statements lack; its dates stand beside them."""
    chosen = _chosen(statements, cast)
    for event in events:
        found = chosen.get(event.statement.sentence, ())
        named = tuple(one for one in found if one.kind is not InsertionKind.DATE)
        yield replace(event, insertions=named) if named else event


def _chosen(statements: Iterable[Statement], cast: Cast) -> dict[str, tuple[Insertion, ...]]:
    """Return the insertions to print in each statement that has any, by its sentence."""
    people = {actor.id: actor for actor in cast.actors if actor.kind is ActorKind.PERSON and not actor.described}
    bearers = Counter(keys(actor.name)[-1] for actor in people.values())
    lesser = {
        identity: actor
        for place, (identity, actor) in enumerate(people.items())
        if place >= WELL_KNOWN and bearers[keys(actor.name)[-1]] == 1
    }
    chosen: dict[str, tuple[Insertion, ...]] = {}
    for statement in statements:
        fitting = [made for one in statement.insertions if (made := _as_printed(one, cast, people, lesser))]
        first = sorted(fitting, key=lambda one: (_ORDER.index(one.kind), one.offset))[:MOST]
        if first:
            chosen[statement.passage.sentence] = tuple(sorted(first, key=lambda one: one.offset))
    return chosen


def _as_printed(
    one: Insertion, cast: Cast, people: Mapping[str, Actor], lesser: Mapping[str, Actor]
) -> Insertion | None:
    """Return an insertion with the name that the story has for the person, None where a reader does not need it."""
    if one.kind is InsertionKind.DATE:
        return one
    actor = cast.at(one.basis.span)
    if one.kind is InsertionKind.FIRST_NAME:
        return one if actor in lesser else None
    return replace(one, text=people[actor].name) if actor in people else one
