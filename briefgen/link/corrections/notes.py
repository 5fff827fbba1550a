"""An editor's notes: shown as such beside a claim, or below the title of the briefing."""

from briefgen.link.corrections.actors import actor_of
from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.events import event_of
from briefgen.link.corrections.facts import fact_of
from briefgen.link.corrections.finding import itself, one_of, sides_of, wholes
from briefgen.link.corrections.speech import said_of, sentence_of_said
from briefgen.model.edits import Edit, Subject, Target


def noted(draft: Draft, edit: Edit) -> None:
    """Put the note of ``edit`` beside what it is on."""
    claim, sentence = _claim(draft, edit.subject, edit.target) if edit.target else ("", "")
    draft.owe(edit, claim=claim, sentence=sentence)


def _claim(draft: Draft, subject: Subject, target: Target) -> tuple[str, str]:
    """Return the id of the claim and that of its sentence."""
    if subject is Subject.ACTOR:
        return actor_of(target, draft).id, ""
    if subject in {Subject.QUOTE, Subject.STATEMENT}:
        said = said_of(target, subject, draft)
        return said.id, sentence_of_said(said)
    if subject is Subject.DISPUTE:
        dispute = one_of(target, draft.disputes, sides_of, "dispute")
        return dispute.id, dispute.claim.passages[0].sentence
    if subject is Subject.UNKNOWN:
        unknown = one_of(target, wholes(draft.unknowns), itself, "unknown")
        return unknown.id, unknown.id
    told = fact_of(target, draft) if subject is Subject.FACT else event_of(target, draft)
    return told.id, told.statement.sentence
