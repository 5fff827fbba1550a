"""What the editor corrected, as pages say it: what was done, why, and to which sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.model.briefing import Briefing
from briefgen.model.edits import Change, Correction, Subject
from briefgen.model.source import Passage
from briefgen.render.views.citing import Citations, Mark

_DONE = {
    Change.SPEAKER: "Speaker corrected by the editor",
    Change.APART: "Told apart by the editor",
    Change.SAME: "Joined by the editor",
    Change.NAME: "Name given by the editor",
    Change.ROLE: "Role chosen by the editor",
    Change.DATE: "Date corrected by the editor",
    Change.WORDING: "Sentence chosen by the editor",
    Change.AGAINST: "Marked by the editor",
    Change.KEY: "Place given by the editor",
    Change.LEAD: "Lead chosen by the editor",
    Change.NOTE: "Editor’s note",
    Change.HIDE: "Taken out by the editor",
}

_NAMED = {
    Subject.EVENT: "entry of the timeline",
    Subject.UNKNOWN: "sentence on what is not known",
    Subject.STATEMENT: "reported statement",
    Subject.NOTE: "",
}


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction. ``done`` says what the editor did, ``why`` the reason or, of a note, its text.

    ``on`` names what was corrected ("quote"), empty for a note on the whole; ``mark`` leads to its sentence, where it
    has one.
    """

    done: str
    why: str
    on: str
    mark: Mark | None


def correction_views(briefing: Briefing, citations: Citations) -> tuple[CorrectionView, ...]:
    """Return all corrections, in the order in which they were made."""
    sentences, names = _sentences(briefing), {actor.id: actor.name for actor in briefing.actors}
    views = (_view(one, sentences, citations) for one in briefing.corrections)
    return tuple(
        replace(view, on=names[one.claim]) if one.claim in names else view
        for view, one in zip(views, briefing.corrections, strict=True)
    )


def head_notes(briefing: Briefing, citations: Citations) -> tuple[CorrectionView, ...]:
    """Return what the editor says of the whole: notes, and why another sentence leads."""
    whole = {Subject.NOTE, Subject.LEAD}
    return tuple(_view(one, {}, citations) for one in briefing.corrections if one.subject in whole)


def corrections_of(*claims: str, citations: Citations) -> tuple[CorrectionView, ...]:
    """Return the corrections of the claims with these ids, without marks: they stand beside the claim."""
    found = dict.fromkeys(one for claim in claims for one in citations.corrections.get(claim, ()))
    return tuple(_view(one, {}, citations) for one in found)


def corrected(correction: Correction) -> str:
    """Return a correction in a line of text."""
    return f"{_DONE[correction.change]}: {correction.text or correction.reason}"


def _view(correction: Correction, sentences: Mapping[str, Passage], citations: Citations) -> CorrectionView:
    passage = sentences.get(correction.sentence)
    return CorrectionView(
        done=_DONE[correction.change],
        why=correction.text or correction.reason,
        on=_NAMED.get(correction.subject, str(correction.subject)),
        mark=citations.mark(passage) if passage else None,
    )


def _sentences(briefing: Briefing) -> dict[str, Passage]:
    wanted = {one.sentence for one in briefing.corrections}
    articles = {article.id: article for article in briefing.articles}
    return {
        sentence.id: Passage(sentence.span, sentence.id, articles[sentence.span.article].wording(sentence.span))
        for sentence in briefing.sentences
        if sentence.id in wanted
    }
