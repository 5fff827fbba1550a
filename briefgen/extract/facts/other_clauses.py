"""What the date of one clause tells of the event of another: what goes on, came with it, or has lasted since."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.facts.shared_time import STATES, is_perfect, shares_time_with
from briefgen.model.claims import Dating, EventDate

Own = Callable[[Token], EventDate | None]
"""Tells the date of an event by the words of its own clause."""


def lasting_since(event: Token, own: Own) -> EventDate | None:
    """Return the time since an event that has a date: "has sold ninety ships since it was founded in 2009"."""
    clauses = (child for child in event.children if child.dep_ == "advcl" and _has(child, "mark", "since"))
    clause = next(clauses, None) if is_perfect(event) else None
    found = _stated(clause, own)
    if found is None or "/" in found.when.edtf or found.when.start is None or found.when.approximate:
        return None
    when = replace(found.when, edtf=f"{found.when.edtf}/..", end=None)
    return replace(found, when=when, rule="since an event of that date")


def by_time_clause(event: Token, own: Own) -> EventDate | None:
    """Return the date of what happened when an event did, whichever of the two clauses names it, as inferred.

    "When the dam broke on Monday, the guild challenged the plan"; "left on Monday as the river rose".
    """
    return _inferred(next((date for other in _at_that_time(event) if (date := _stated(other, own))), None))


def _inferred(found: EventDate | None) -> EventDate | None:
    if found is None or not found.when.is_day:
        return None
    return replace(found, dating=Dating.INFERRED, rule="the day of another clause")


def _stated(event: Token | None, own: Own) -> EventDate | None:
    found = own(event) if event is not None else None
    return found if found is not None and found.dating is Dating.STATED else None


def _at_that_time(event: Token) -> Iterator[Token]:
    """Yield the verbs of the clauses that say when it was, or that it says when it was."""
    verb = shares_time_with(event) or event
    if not happened(verb):
        return
    clauses = (child for child in verb.children if child.dep_ == "advcl" and _tells_when(child))
    yield from (clause for clause in clauses if happened(clause) or clause.tag_ == "VBG")
    if verb.dep_ == "advcl" and happened(verb.head) and _tells_when(verb):
        yield verb.head


def happened(verb: Token) -> bool:
    """Tell "fell" and "was felled" from "had fallen", "would fall" and "did not fall"."""
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")]
    if verb.tag_ == "VBD":
        return not helpers and verb.lemma_.lower() not in STATES
    return verb.tag_ == "VBN" and helpers in (["was"], ["were"])


def _tells_when(clause: Token) -> bool:
    """Tell whether a clause opens with "when", or with "as" that means no more than that."""
    return _has(clause, "advmod", "when") or _has(clause, "mark", "as") or _has(clause, "mark", "while")


def _has(verb: Token, relation: str, word: str) -> bool:
    return any(child.dep_ == relation and child.lower_ == word for child in verb.children)
