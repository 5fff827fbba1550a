"""Who acts in a sentence: the names that are the subject of one of its verbs, or the agent of a passive.

"Mayor Ilse Marrow resigned", "was arrested with Joren Falk by the guard": the mayor, whom it is done to, and the guard.
Falk, who only stands beside, and whoever is spoken about is left out.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import ActorKind, Name
from briefgen.model.source import Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VERBS = frozenset({"VERB", "AUX"})
_TO_VERB = 2
"""Tokens from a name in commas to its verb."""


def doers_of(reading: Reading, names: Iterable[Name]) -> Iterator[Span]:
    """Yield the stretches of those of ``names`` that act, or to whom something is done, outside quote marks."""
    for name in names:
        span = name.passage.span
        first, last = reading.token_at(span.start), reading.token_at(span.end - 1)
        head = reading.doc[first.i : last.i + 1].root
        if reading.quote_at(first) is None and (_acts(head) or _is_beside_office(head, name)):
            yield span


def _acts(head: Token) -> bool:
    """Tell whether a name's head is a subject, joined to one, the name of one, or an agent."""
    while head.dep_ in ("conj", "appos") and head.head.pos_ in ("NOUN", "PROPN") and head.head != head:
        head = head.head
    if head.dep_ in _SUBJECTS:
        return head.head.pos_ in _VERBS
    return head.dep_ == "pobj" and head.head.dep_ == "agent"


def _is_beside_office(head: Token, name: Name) -> bool:
    """Tell whether a person's name follows an office that ends in another: "the envoy to Orlund, Ilse Marrow, met"."""
    if name.kind is not ActorKind.PERSON or head.dep_ != "appos" or head.head.dep_ != "pobj":
        return False
    office = head.head.head.head
    return head.head.head.dep_ == "prep" and office.dep_ in _SUBJECTS and office.head.i == head.i + _TO_VERB
