"""Statements to pairs of them of which one tells something and the other tells it not to be so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefgen.link.disputes.comparing import UNREAL, Compared, Pair, worded
from briefgen.model.claims import Deed, Statement

RAREST = 4
"""Words of a sentence by which those that may be like it are looked up, beside those of what it denies."""

_DENYING = "not "


def gainsaid(compared: Compared) -> Iterator[Pair]:
    """Yield places of statements that tell something, and of those that tell it not to be so."""
    holders = _holders(compared.statements)
    for place, one in enumerate(compared.statements):
        for deed in one.negations:
            kinds = {kind.partition(" ")[2] for kind in deed.kinds if kind.startswith(_DENYING)}
            rarest = list(compared.vector(place).weights)[:RAREST]
            near = _any(holders, (*deed.who, *deed.whom, *deed.about, *rarest))
            for other in near & _any(holders, kinds):
                if _is_of(deed, other, place, compared) and _asserts(compared.statements[other], kinds):
                    word = worded(kinds, compared.statements[other])
                    yield (
                        other,
                        place,
                        f"one says that it is not so: “{word}”" if word else "one says that it is not so",
                    )


def _holders(statements: Sequence[Statement]) -> dict[str, set[int]]:
    """Return the places of the statements that hold each word or tell each kind of deed."""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for place, one in enumerate(statements):
        for term in (*one.terms, *(kind for deed in one.deeds for kind in deed.kinds)):
            holders[term].add(place)
    return dict(holders)


def _any(holders: dict[str, set[int]], words: Iterable[str]) -> set[int]:
    return set[int]().union(*(holders.get(word, ()) for word in words))


def _is_of(deed: Deed, other: int, place: int, compared: Compared) -> bool:
    """Tell whether a statement is like the denial of ``deed``, and tells of whom that names, if it names anybody."""
    if not compared.may_differ(other, place) or compared.likeness(other, place) < compared.least:
        return False
    return not deed.named or not set(compared.statements[other].terms).isdisjoint(deed.who)


def _asserts(one: Statement, kinds: set[str]) -> bool:
    """Tell whether nothing of the kind is denied, supposed or wished for in a statement."""
    unreal = (kind for deed in (*one.negations, *one.deeds) for kind in deed.kinds if kind.startswith(UNREAL))
    doubted = {kind.partition(" ")[2] for kind in unreal}
    idle = {word for deed in one.negations for word in (*deed.who, *deed.whom)}
    return (
        kinds.isdisjoint(idle)
        and kinds.isdisjoint(doubted)
        and kinds.isdisjoint(kind.partition("-")[0] for kind in doubted)
    )
