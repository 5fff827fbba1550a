"""Statements of different articles to what an editor should check: figures that differ, and what one says is not so.

Nobody says here that somebody else is wrong, as in a dispute. What may have changed meanwhile is left out: figures and
reports of different days of publication are a development, not a contradiction.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from briefgen.link.disputes.comparing import Pair, comparison
from briefgen.link.disputes.counting import counted_otherwise
from briefgen.link.disputes.gainsaying import gainsaid
from briefgen.model.claims import Statement
from briefgen.model.disputes import Dispute, DisputeKind, Side
from briefgen.model.source import stable_id

UNDATED: Mapping[str, date] = MappingProxyType({})
"""No day of publication is known: no report can be told to be later than another."""


def find_checks(statements: Iterable[Statement], published: Mapping[str, date] = UNDATED) -> tuple[Dispute, ...]:
    """Return what should be checked, in order of the text.

    ``statements`` come in the order of articles and text; ``published`` holds the day of each article by its id.
    """
    compared = comparison(statements, published)
    found = sorted({*gainsaid(compared), *counted_otherwise(compared)})
    pairs = {frozenset(pair[:2]): pair for pair in reversed(found)}
    return tuple(_check(*entry, compared.statements) for entry in _joined(sorted(pairs.values())))


def _joined(pairs: Iterable[Pair]) -> list[tuple[list[int], list[int], str]]:
    """Return what is told, what is told against it and why, once for all pairs that share a side and the reason."""
    found: list[tuple[list[int], list[int], str]] = []
    for one, other, reason in pairs:
        same = next((entry for entry in found if entry[2] == reason and (one in entry[0] or other in entry[1])), None)
        if same is None:
            found.append(([one], [other], reason))
        else:
            same[0].extend({one}.difference(same[0]))
            same[1].extend({other}.difference(same[1]))
    return found


def _check(claims: Sequence[int], answers: Sequence[int], reason: str, given: Sequence[Statement]) -> Dispute:
    claim, answer = (_side([given[place] for place in sorted(places)]) for places in (claims, answers))
    identity = stable_id("d", claim.passages[0].sentence, answer.passages[0].sentence, reason)
    return Dispute(identity, DisputeKind.CHECK, claim, answer, reason)


def _side(told: Sequence[Statement]) -> Side:
    """Return one side. It has a voice where all its statements are claims of one."""
    voices = {one.attribution for one in told}
    return Side(voices.pop() if len(voices) == 1 else "", tuple(one.passage for one in told))
