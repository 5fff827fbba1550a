"""Disputes as the page shows them: what is said on one side, what is said against it on the other."""

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.disputes import Dispute, DisputeKind, Side
from briefgen.model.edits import BY_EDITOR
from briefgen.model.source import Passage, Span
from briefgen.render.escape import own_address
from briefgen.render.labels import Labels
from briefgen.render.messages import message
from briefgen.render.views.citing import Citations, Mark
from briefgen.render.views.correcting import CorrectionView, corrections_of

DISPUTES_ON_PAGE = 8
"""Disputes that stand open on the briefing's own page; the rest are folded."""


@dataclass(frozen=True, slots=True)
class SideLine:
    """A source's words on one side, with a mark for each article that has them."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One side. ``relation`` is what the voice does ("Denied by"), ``voice`` its name, empty where the source tells it.

    ``whole`` is unset where the words are but a part of their sentence.
    """

    relation: str
    voice: str
    lines: tuple[SideLine, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute. ``kind`` is "disputed" or "check"; ``reason`` tells how the sides were found to disagree."""

    id: str
    kind: str
    claim: SideView
    answer: SideView
    reason: str
    corrections: tuple[CorrectionView, ...] = ()


def dispute_views(briefing: Briefing, citations: Citations) -> tuple[DisputeView, ...]:
    """Return the disputes in the briefing's order."""
    whole = {sentence.span for sentence in briefing.sentences}
    return tuple(_view(dispute, citations, whole) for dispute in briefing.disputes)


def disputed_sentences(briefing: Briefing, citations: Citations) -> dict[str, tuple[str, Markup]]:
    """Return for each sentence on either side of a dispute its kind and its address."""
    found: dict[str, tuple[str, Markup]] = {}
    for dispute in briefing.disputes:
        place = own_address(f"{citations.home}#{dispute.id}")
        for passage in (*dispute.claim.passages, *dispute.answer.passages):
            found.setdefault(passage.sentence, (str(dispute.kind), place))
    return found


def _view(dispute: Dispute, citations: Citations, whole: set[Span]) -> DisputeView:
    told = all(passage.span in whole for passage in dispute.claim.passages)
    return DisputeView(
        dispute.id,
        str(dispute.kind),
        SideView(
            _claimed(dispute, citations.labels, whole=told),
            dispute.claim.voice,
            _lines(dispute.claim, citations),
            told,
        ),
        SideView(
            _answered(dispute, citations.labels),
            dispute.answer.voice,
            _lines(dispute.answer, citations),
            whole=True,
        ),
        message(dispute.reason, citations.labels),
        corrections_of(dispute.id, citations=citations),
    )


def _claimed(dispute: Dispute, labels: Labels, *, whole: bool) -> str:
    if dispute.claim.voice:
        return labels("disputes.said_by")
    return labels("disputes.reported") if whole else labels("disputes.denied")


def _answered(dispute: Dispute, labels: Labels) -> str:
    if dispute.kind is DisputeKind.DISPUTED and dispute.reason != BY_EDITOR:
        return labels("disputes.denied_by")
    return labels("disputes.said_by") if dispute.answer.voice else labels("disputes.reported")


def _lines(side: Side, citations: Citations) -> tuple[SideLine, ...]:
    found: dict[str, list[Passage]] = {}
    for passage in side.passages:
        found.setdefault(passage.text, []).append(passage)
    return tuple(SideLine(text, tuple(map(citations.mark, passages))) for text, passages in found.items())
