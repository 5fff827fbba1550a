"""An editor's corrections to a story: before linking, within it and after it.

Before, to what its articles say (``amend``); within, to who is who and what is one fact (``rulings_of``); after, to
what the briefing shows (``correct``). Nothing else changes, and every edit answers for itself: the briefing tells of it
or it is stale.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from briefgen.link.corrections import actors, disputes, events, facts, speech
from briefgen.link.corrections.draft import Draft, draft_of
from briefgen.link.corrections.finding import StaleError, article_of, statement_of
from briefgen.link.corrections.notes import noted
from briefgen.link.corrections.speakers import with_speakers
from briefgen.model.briefing import Briefing, Notice, Story
from briefgen.model.edits import Change, Edit, Rulings, Subject, Target
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article

REMEDY = "Find it again with `briefgen explain`, or remove the edit"

_Pair = tuple[Target, Target, str]
_Correct = Callable[[Draft, Edit, Target], None]

_HOW: dict[tuple[Subject, Change], _Correct] = {
    (Subject.QUOTE, Change.SPEAKER): speech.spoken,
    (Subject.STATEMENT, Change.SPEAKER): speech.spoken,
    (Subject.QUOTE, Change.HIDE): speech.hidden,
    (Subject.STATEMENT, Change.HIDE): speech.hidden,
    (Subject.UNKNOWN, Change.HIDE): speech.known,
    (Subject.FACT, Change.SAME): facts.joined,
    (Subject.FACT, Change.APART): facts.parted,
    (Subject.FACT, Change.WORDING): facts.worded,
    (Subject.FACT, Change.KEY): facts.placed,
    (Subject.FACT, Change.HIDE): facts.hidden,
    (Subject.LEAD, Change.LEAD): facts.leading,
    (Subject.EVENT, Change.DATE): events.dated,
    (Subject.EVENT, Change.HIDE): events.hidden,
    (Subject.DISPUTE, Change.AGAINST): disputes.marked,
    (Subject.DISPUTE, Change.HIDE): disputes.hidden,
    (Subject.ACTOR, Change.NAME): actors.named,
    (Subject.ACTOR, Change.ROLE): actors.titled,
    (Subject.ACTOR, Change.SAME): actors.recast,
    (Subject.ACTOR, Change.APART): actors.recast,
}


@dataclass(frozen=True, slots=True)
class Corrected:
    """A briefing with its editor's corrections, and a notice for each edit that means nothing in it."""

    briefing: Briefing
    stale: tuple[Notice, ...]


def amend(story: Story, extractions: Sequence[Extraction], edits: Sequence[Edit]) -> tuple[Extraction, ...]:
    """Return ``extractions`` as an editor would have them: with the speakers that ``edits`` give."""
    return with_speakers(story.articles, extractions, edits) if edits else tuple(extractions)


def rulings_of(story: Story, extractions: Sequence[Extraction], edits: Sequence[Edit]) -> Rulings:
    """Return what ``edits`` decide in place of linking; what they point to must be there."""
    return Rulings(
        same=tuple(_sentences(_pairs(edits, Subject.FACT, Change.SAME), extractions)),
        apart=tuple(_sentences(_pairs(edits, Subject.FACT, Change.APART), extractions)),
        same_actors=tuple(_bearers(_pairs(edits, Subject.ACTOR, Change.SAME), ())),
        apart_actors=tuple(_bearers(_pairs(edits, Subject.ACTOR, Change.APART), story.articles)),
    )


def _pairs(edits: Iterable[Edit], subject: Subject, change: Change) -> Iterator[_Pair]:
    """Yield what is to be one or two, and where its edit stands."""
    for edit in edits:
        if (edit.subject, edit.change) == (subject, change) and edit.target:
            yield from ((edit.target, other, edit.where) for other in edit.others)


def _sentences(pairs: Iterable[_Pair], extractions: Sequence[Extraction]) -> Iterator[tuple[str, str]]:
    for target, other, _ in pairs:
        with suppress(StaleError):
            yield statement_of(target, extractions), statement_of(other, extractions)


def _bearers(pairs: Iterable[_Pair], articles: Sequence[Article]) -> Iterator[tuple[str, str, str]]:
    """Yield the names of two actors, or a name and the one of ``articles`` in which somebody else bears it."""
    for target, other, where in pairs:
        article = article_of(other, articles)
        yield target.id or target.words, article.id if article else other.id or other.words, where


def correct(briefing: Briefing, edits: Sequence[Edit]) -> Corrected:
    """Return ``briefing`` with what ``edits`` change of it."""
    if not edits:
        return Corrected(briefing, ())
    places = {edit.where for edit in edits}
    stale = [notice for notice in briefing.notices if notice.where in places]
    draft = draft_of(replace(briefing, notices=tuple(one for one in briefing.notices if one.where not in places)))
    told = {notice.where for notice in stale}
    unmet = (edit for edit in edits if edit.where not in told)
    for edit in sorted(unmet, key=_order):
        try:
            _apply(draft, edit)
        except StaleError as problem:
            stale.append(Notice(edit.where, str(problem), REMEDY))
    return Corrected(draft.finished(), tuple(sorted(set(stale), key=str)))


def _apply(draft: Draft, edit: Edit) -> None:
    if edit.change is Change.NOTE:
        noted(draft, edit)
    else:
        assert edit.target is not None
        _HOW[edit.subject, edit.change](draft, edit, edit.target)


def _order(edit: Edit) -> tuple[int, int, str, str]:
    """Order edits by what they do; facts are put to their places from the first on, those to be taken off before.

    The order of the file does not count.
    """
    place = int(edit.value) if edit.change is Change.KEY and edit.value.isdecimal() else 0
    return list(Change).index(edit.change), place, edit.subject, str(edit.target)
