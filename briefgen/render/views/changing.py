"""What has changed since the edition before, as pages and the feed tell it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.editions import NOBODY_NAMED, UNDATED, Changes, Kind, Recorded
from briefgen.model.source import Passage
from briefgen.render import dates
from briefgen.render.labels import Labels
from briefgen.render.views.citing import Citations, Mark, outlet_and_day
from briefgen.render.views.wording import in_our_marks

_SOURCES = re.compile(r"(\d+) independent sources")
"""How an edition records how many tell a fact."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A claim that is new, changed or gone. ``mark`` leads to its sentence, None where that is gone as well.

    ``before`` and ``now`` are what was and what is told of it: a standing, a date, a speaker.
    """

    text: str
    source: str
    mark: Mark | None
    before: str
    now: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind of claim."""

    heading: str
    new: tuple[ChangeView, ...]
    changed: tuple[ChangeView, ...]
    gone: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed since the edition before. ``since`` is its day, ``summary`` counts the changes in a line."""

    since: str
    iso: str
    summary: str
    groups: tuple[ChangeGroup, ...]


def changes_view(briefing: Briefing, citations: Citations) -> ChangesView | None:
    """Return the changes, None where no edition before was recorded."""
    changes = briefing.changes
    if changes is None:
        return None
    places = _places(briefing)
    groups = (_group(kind, changes, places, citations) for kind in Kind)
    return ChangesView(
        since=dates.day(changes.since, citations.labels) if changes.since else "",
        iso=changes.since.isoformat() if changes.since else "",
        summary=summary_of(changes, citations.labels),
        groups=tuple(group for group in groups if group.new or group.changed or group.gone),
    )


def summary_of(changes: Changes, labels: Labels) -> str:
    """Return the numbers of changes in a line, as in "2 new facts, 1 changed quote"."""
    given = (("new", changes.new), ("changed", tuple(one.now for one in changes.changed)), ("gone", changes.gone))
    told = ((state, kind, sum(one.kind is kind for one in claims)) for kind in Kind for state, claims in given)
    counted = (labels("changes", f"{state}_{kind}", n=number) for state, kind, number in told if number)
    return ", ".join(counted) or labels("changes.nothing")


def _group(kind: Kind, changes: Changes, places: Mapping[str, Passage], citations: Citations) -> ChangeGroup:
    def view(one: Recorded, before: str = "") -> ChangeView:
        place = next((places[key] for key in (one.id, *one.keys) if key in places), None)
        mark = citations.mark(place) if place else None
        quoted = one.kind is Kind.QUOTE
        text = in_our_marks(one.text) if quoted else one.text
        source = outlet_and_day(one.outlet, one.day, citations.labels)
        then, now = (_state(kind, state, citations.labels) for state in (before, one.state))
        return ChangeView(text, source, mark, then, now, quoted)

    return ChangeGroup(
        heading=citations.labels("changes", kind),
        new=tuple(view(one) for one in sorted(changes.new, key=lambda one: not one.key) if one.kind is kind),
        changed=tuple(view(one.now, one.before) for one in changes.changed if one.now.kind is kind),
        gone=tuple(view(one) for one in sorted(changes.gone, key=lambda one: not one.key) if one.kind is kind),
    )


def _state(kind: Kind, state: str, labels: Labels) -> str:
    """Return what an edition recorded of a claim in words: a speaker is called as the sources do."""
    if not state:
        return ""
    if kind is Kind.EVENT and state != UNDATED:
        return dates.edtf_in_words(state, labels)
    if kind is Kind.FACT:
        found = _SOURCES.fullmatch(state)
        return labels("counts.independent_sources", n=int(found[1])) if found else labels("facts.single_source")
    if kind is Kind.QUOTE:
        return labels("changes.nobody") if state == NOBODY_NAMED else state
    return labels("notes", state)


def _places(briefing: Briefing) -> dict[str, Passage]:
    """Return the first passage of every claim and of every article by its id, and every sentence by its own."""
    articles = {article.id: article for article in briefing.articles}
    found = {
        one.id: Passage(one.span, one.id, articles[one.span.article].wording(one.span)) for one in briefing.sentences
    }
    found |= {sentence.span.article: found[sentence.id] for sentence in reversed(briefing.sentences)}
    found |= {fact.id: fact.statement for fact in briefing.facts}
    found |= {event.id: event.statement for event in briefing.events}
    found |= {quote.id: quote.parts[0] for quote in briefing.quotes}
    return found | {dispute.id: dispute.claim.passages[0] for dispute in briefing.disputes}
