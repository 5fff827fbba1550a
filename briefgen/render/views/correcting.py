"""What the editor corrected, as pages say it: what was done, why, and to which sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.model.briefing import Briefing
from briefgen.model.edits import Correction, Subject
from briefgen.model.source import Passage
from briefgen.render.labels import Labels
from briefgen.render.views.citing import Citations, Mark


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


def corrected(correction: Correction, labels: Labels) -> str:
    """Return a correction in a line of text."""
    done = labels("corrections", correction.change)
    return labels("corrections.line", done=done, why=correction.text or correction.reason)


def _view(correction: Correction, sentences: Mapping[str, Passage], citations: Citations) -> CorrectionView:
    passage = sentences.get(correction.sentence)
    return CorrectionView(
        done=citations.labels("corrections", correction.change),
        why=correction.text or correction.reason,
        on=citations.labels("subjects", correction.subject),
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
