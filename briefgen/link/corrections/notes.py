"""An editor's notes: shown as such beside a claim, or below the title of the briefing."""

from briefgen.link.corrections.actors import actor_of
from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import (
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


def noted(draft: Draft, edit: Edit) -> None:
    """Put the note of ``edit`` beside what it is on."""
    claim, sentence = _claim(draft, edit.subject, edit.target) if edit.target else ("", "")
    draft.owe(edit, claim=claim, sentence=sentence)


def _claim(draft: Draft, subject: Subject, target: Target) -> tuple[str, str]:
    """Return the id of the claim and that of its sentence."""
    if subject is Subject.ACTOR:
        return actor_of(target, draft).id, ""
    if subject is Subject.QUOTE:
        quote = one_of(target, draft.quotes, quote_words, "quote")
        return quote.id, quote.parts[0].sentence
    if subject is Subject.STATEMENT:
        said = one_of(target, draft.indirect, statement_words, "statement")
        return said.id, said.content.sentence
    if subject is Subject.DISPUTE:
        dispute = one_of(target, draft.disputes, sides_of, "dispute")
        return dispute.id, dispute.claim.passages[0].sentence
    if subject is Subject.UNKNOWN:
        unknown = one_of(target, wholes(draft.unknowns), itself, "unknown")
        return unknown.id, unknown.id
    told = _told(draft, subject, target)
    return told.id, told.statement.sentence


def _told(draft: Draft, subject: Subject, target: Target) -> Fact | Event:
    if subject is Subject.FACT:
        return one_of(target, draft.facts, told_in, "fact")
    return one_of(target, draft.events, told_in, "event")
