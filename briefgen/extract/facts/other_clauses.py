"""What the date of one clause tells of the event of another: what goes on, came with it, or has lasted since."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.facts.reporting import SAYING
from briefgen.extract.facts.shared_time import is_perfect, shares_time_with
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


def by_another_clause(event: Token, own: Own) -> EventDate | None:
    """Return the date that an event has by another clause, marked as inferred.

    Of what goes on it is that of the report: "said on Monday that it is building a dam"; of what happened when
    something else did, the date of that.
    """
    found = _stated(_report_of(event) or _time_of(event), own)
    if found is None or not found.when.is_day:
        return None
    return replace(found, dating=Dating.INFERRED, rule="the day of another clause")


def _stated(event: Token | None, own: Own) -> EventDate | None:
    found = own(event) if event is not None else None
    return found if found is not None and found.dating is Dating.STATED else None


def _report_of(event: Token) -> Token | None:
    goes_on = event.tag_ == "VBG" and (_has(event, "aux", "is") or _has(event, "aux", "are"))
    return event.head if goes_on and event.dep_ == "ccomp" and event.head.lemma_.lower() in SAYING else None


def _time_of(event: Token) -> Token | None:
    """Return the verb of a clause that says when: "When the dam broke on Monday, the guild challenged the plan"."""
    verb = shares_time_with(event) or event
    if verb.tag_ != "VBD" or any(child.dep_ in ("aux", "neg") for child in verb.children):
        return None
    clauses = (child for child in verb.children if child.dep_ == "advcl" and child.tag_ == "VBD")
    return next((clause for clause in clauses if _has(clause, "advmod", "when")), None)


def _has(verb: Token, relation: str, word: str) -> bool:
    return any(child.dep_ == relation and child.lower_ == word for child in verb.children)
