"""Disputes that an editor marks, and those that are none."""

from briefgen.link.corrections.draft import Draft
from briefgen.link.corrections.finding import one_of, sentence_of, sides_of
from briefgen.model.disputes import Dispute, DisputeKind, Side
from briefgen.model.edits import BY_EDITOR, Edit, Target
from briefgen.model.source import Passage, stable_id


def marked(draft: Draft, edit: Edit, target: Target) -> None:
    """Set two sentences against each other."""
    claim, answer = (sentence_of(one, draft.briefing) for one in (target, edit.others[0]))
    made = Dispute(
        stable_id("d", claim.sentence, answer.sentence, BY_EDITOR),
        DisputeKind.DISPUTED,
        Side(_voice(claim, draft), (claim,)),
        Side(_voice(answer, draft), (answer,)),
        BY_EDITOR,
    )
    draft.disputes.append(made)
    draft.owe(edit, claim=made.id, sentence=claim.sentence)


def hidden(draft: Draft, edit: Edit, target: Target) -> None:
    """Take a dispute out; what both sides say stays where else it stands."""
    dispute = one_of(target, draft.disputes, sides_of, "dispute")
    draft.disputes.remove(dispute)
    draft.owe(edit, sentence=dispute.claim.passages[0].sentence)


def _voice(passage: Passage, draft: Draft) -> str:
    """Return who says a sentence, empty where the article does or where several do."""
    quoted = [one.speaker for one in draft.quotes if one.context.span.overlaps(passage.span)]
    reported = [one.speaker for one in draft.indirect if one.context.span.overlaps(passage.span)]
    names = {speaker.name for speaker in (*quoted, *reported) if speaker and speaker.name}
    names |= {one.attribution for one in draft.facts if one.statement == passage and one.attribution and not names}
    return names.pop() if len(names) == 1 else ""
