"""The first name before a surname that stands alone, of who acts or speaks in a statement: "[Anna] Orlund said"."""

from collections.abc import Iterable, Iterator

from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.naming.scene import SUBJECTS
from briefgen.model.claims import ActorKind, Name
from briefgen.model.insertions import Insertion, InsertionKind
from briefgen.model.persons import keys
from briefgen.model.source import Passage

RULE = "the only bearer of the surname"
"""The rule by which a first name is inserted."""


def first_names(
    statement: Passage, names: Iterable[Name], reading: Reading, bearers: dict[str, Name]
) -> Iterator[Insertion]:
    """Yield the first names that the statement leaves out of subjects; ``bearers`` are the mentions in full by name."""
    given = tuple(names)
    for name in given:
        full = bearers.get(name.full)
        if full is None or name.kind is not ActorKind.PERSON or not statement.span.holds(name.passage.span):
            continue
        bare, head = name.passage.text, reading.token_at(name.passage.span.start)
        first = name.full.removesuffix(bare).rstrip()
        named = any(other.full == name.full for other in given if other is not name)
        if first and first != name.full and " " not in bare and not named and head.dep_ in SUBJECTS:
            yield Insertion(
                name.passage.span.start - statement.span.start, first, InsertionKind.FIRST_NAME, RULE, full.passage
            )


def named_in_full(names: Iterable[Name]) -> dict[str, Name]:
    """Return the first mention in full of each person of an article whose surname nobody else in it bears."""
    people = [name for name in names if name.kind is ActorKind.PERSON]
    bearers: dict[str, set[str]] = {}
    for name in people:
        bearers.setdefault(keys(name.full)[-1], set()).add(name.full)
    found: dict[str, Name] = {}
    for name in people:
        whole = name.passage.text.endswith(name.full) and " " in name.full
        if whole and bearers[keys(name.full)[-1]] == {name.full}:
            found.setdefault(name.full, name)
    return found
