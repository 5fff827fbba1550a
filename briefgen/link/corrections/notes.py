"""An editor's notes: shown as such beside a claim, or below the title of the briefing."""

from briefgen.link.corrections.actors import actor_of
from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import (
    Problem,
    itself,
    one_of,
    quote_words,
    sides_of,
    statement_words,
    told_in,
    wholes,
)
from briefgen.model.claims import Event, Fact
from briefgen.model.edits import Edit, Subject, Target


def noted(draft: Draft, edit: Edit) -> Problem | None:
    """Put the note of ``edit`` beside what it is on."""
    if edit.target is None:
        draft.owe(edit)
        return None
    found = _claim(draft, edit.subject, edit.target)
    if isinstance(found, tuple):
        draft.owe(edit, claim=found[0], sentence=found[1])
        return None
    return found


def _claim(draft: Draft, subject: Subject, target: Target) -> tuple[str, str] | Problem:
    """Return the id of the claim and that of its sentence."""
    if subject is Subject.ACTOR:
        actor = actor_of(target, draft)
        return actor if isinstance(actor, str) else (actor.id, "")
    if subject is Subject.QUOTE:
        quote = one_of(target, draft.quotes, quote_words, "quote")
        return quote if isinstance(quote, str) else (quote.id, quote.parts[0].sentence)
    if subject is Subject.STATEMENT:
        said = one_of(target, draft.indirect, statement_words, "statement")
        return said if isinstance(said, str) else (said.id, said.content.sentence)
    if subject is Subject.DISPUTE:
        dispute = one_of(target, draft.disputes, sides_of, "dispute")
        return dispute if isinstance(dispute, str) else (dispute.id, dispute.claim.passages[0].sentence)
    if subject is Subject.UNKNOWN:
        unknown = one_of(target, wholes(draft.unknowns), itself, "unknown")
        return unknown if isinstance(unknown, str) else (unknown.id, unknown.id)
    told = _told(draft, subject, target)
    return told if isinstance(told, str) else (told.id, told.statement.sentence)


def _told(draft: Draft, subject: Subject, target: Target) -> Fact | Event | Problem:
    if subject is Subject.FACT:
        return one_of(target, draft.facts, told_in, "fact")
    return one_of(target, draft.events, told_in, "event")
