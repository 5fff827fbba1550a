"""Statements to pairs that tell what one who is named did on one day, however few and common the words they share.

The turning point of a long story is in half of its sentences: "Vael stepped down on Friday" then has no word that is
telling, and two reports of it look less alike than two of anything else. Who, what and which day say enough.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from briefgen.model.claims import Dating, Deed, Statement

_TITLES = frozenset(
    """chancellor chief coach deputi dr gen general gov judg king mayor minist mr mrs ms pope presid prime princ queen
    rep sen senat sir vice""".split()
)
"""Stems of titles: "Mr Vael" and "Jonas Vael" may be one man, "Petra Vael" and "Jonas Vael" are not."""


def day_of(statement: Statement) -> date | None:
    """Return the day on which its words say that its main event happened, None where they do not."""
    given = statement.date
    stated = given is not None and given.dating is Dating.STATED and given.when.is_day
    return given.when.start if given is not None and stated else None


def on_one_day(one: Statement, other: Statement) -> bool:
    """Tell whether the main events of both are dated, to the same day."""
    return (day := day_of(one)) is not None and day == day_of(other)


def same_day_pairs(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places whose main events one doer did, by name, on one day."""
    done: defaultdict[tuple[date, str], list[int]] = defaultdict(list)
    for place, statement in enumerate(statements):
        day = day_of(statement)
        if day and statement.deeds and (doer := _doer(statement.deeds[0])):
            done[day, doer].append(place)
    for places in done.values():
        yield from (pair for pair in combinations(places, 2) if done_that_day(*(statements[at] for at in pair)))


def done_that_day(one: Statement, other: Statement) -> bool:
    """Tell whether both main events are one deed, by who did what to whom on which day.

    Neither may do it to, or about, another than the other one: "met Holm" and "met Dahl" are two meetings.
    """
    if not (one.deeds and other.deeds and on_one_day(one, other)):
        return False
    first, second = one.deeds[0], other.deeds[0]
    if not _done(first) & _done(second) or not _is_one_doer(first, second):
        return False
    if bool(first.whom) != bool(second.whom) or not _may_be_one(first.whom, second.whom):
        return False
    return _may_be_one(first.about, second.about)


def _done(deed: Deed) -> set[str]:
    """Return the kinds of what was done; what is supposed, denied or what something is was not."""
    return {kind for kind in deed.kinds if " " not in kind}


def _doer(deed: Deed) -> str:
    """Return the last word of the name of who did it, empty where the subject is no name: "some banks"."""
    return deed.named[-1] if deed.named and deed.who and deed.who[0] == deed.named[-1] else ""


def _is_one_doer(one: Deed, other: Deed) -> bool:
    first, second = (set(deed.named[:-1]) - _TITLES for deed in (one, other))
    return bool(_doer(one)) and _doer(one) == _doer(other) and _may_be_one(first, second)


def _may_be_one(one: set[str] | tuple[str, ...], other: set[str] | tuple[str, ...]) -> bool:
    """Tell whether one says nothing, or both share a word."""
    return not one or not other or not set(one).isdisjoint(other)
