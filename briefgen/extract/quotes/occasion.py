"""When and where something was said, as far as the words around its reporting word tell.

"Korb said on Tuesday that the port would close in May" was said on Tuesday; May belongs to what was said.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Timex
from briefgen.model.source import Passage

_ADVERBIAL = frozenset({"npadvmod", "advmod", "tmod"})
_ON_A_DATE = frozenset({"on", "in", "at", "during"})
"""Prepositions that put the saying on a date; after "since", "until" or "about" the date is something else."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something was said, and how or where: "in a statement", "told reporters"."""

    said: Timex | None = None
    medium: Passage | None = None


def occasion_of(reading: Reading, cue: Token, content: Collection[int], timexes: Sequence[Timex]) -> Occasion:
    """Return the occasion of what ``cue``, a verb or noun of saying, reports.

    ``content`` are the indices of the tokens of what was said; ``timexes`` those of the article in order of the text.
    """
    said = {id(timex): timex for at in _adjuncts(cue, content) for timex in _timexes_at(reading, at, timexes)}
    return Occasion(next(iter(said.values())) if len(said) == 1 else None)


def _adjuncts(cue: Token, content: Collection[int]) -> Iterator[Token]:
    """Yield the head words of the adverbials of ``cue``: of "on Tuesday" the day."""
    for child in cue.children:
        if any(child.left_edge.i <= at <= child.right_edge.i for at in content):
            continue
        if child.dep_ in _ADVERBIAL:
            yield child
        elif child.dep_ == "prep" and child.lower_ in _ON_A_DATE:
            yield from (token for token in child.children if token.dep_ == "pobj")


def _timexes_at(reading: Reading, head: Token, timexes: Sequence[Timex]) -> Iterator[Timex]:
    """Yield the temporal expression whose head word is ``head``."""
    start, end = reading.bounds(head)
    at = bisect_left(timexes, end, key=lambda timex: timex.passage.span.start) - 1
    if at >= 0 and timexes[at].passage.span.end >= end and timexes[at].when is not None:
        first = reading.token_at(timexes[at].passage.span.start)
        last = reading.token_at(timexes[at].passage.span.end - 1)
        if first.doc[first.i : last.i + 1].root == head and start >= timexes[at].passage.span.start:
            yield timexes[at]
