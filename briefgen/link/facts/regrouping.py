"""Which statements tell one fact by an editor's ruling, whatever linking found."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.model.claims import Statement
from briefgen.model.edits import Rulings


def regrouped(groups: Iterable[Sequence[int]], statements: Sequence[Statement], rulings: Rulings) -> list[list[int]]:
    """Return groups of places of ``statements``: what is not the same leaves its group, what is joins one group."""
    found = [list(group) for group in groups]
    place = {statement.passage.sentence: at for at, statement in enumerate(statements)}
    for stays, leaves in _places(rulings.apart, place):
        home = next(group for group in found if leaves in group)
        if stays in home and stays != leaves:
            home.remove(leaves)
            found.append([leaves])
    for one, other in _places(rulings.same, place):
        first, second = (next(group for group in found if at in group) for at in (one, other))
        if first is not second:
            first.extend(second)
            found.remove(second)
    return sorted(sorted(group) for group in found)


def _places(pairs: Iterable[tuple[str, str]], place: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(place[one], place[other]) for one, other in pairs if one in place and other in place]
