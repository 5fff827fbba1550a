"""A briefing as its page shows it: everything that ``briefing.md.j2`` can print."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Standing
from briefgen.model.disputes import DisputeKind
from briefgen.render.escape import own_address
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.brief import Brief, brief
from briefgen.render.views.changing import ChangesView, changes_view
from briefgen.render.views.citing import citations
from briefgen.render.views.comparison import Alone, Reporter, alone, reporters
from briefgen.render.views.correcting import CorrectionView, correction_views, head_notes
from briefgen.render.views.disputing import DisputeView, dispute_views
from briefgen.render.views.entries import Entry, entry
from briefgen.render.views.involved import ActorGroup, involved
from briefgen.render.views.keyfacts import FURTHER_ON_PAGE, FactView, fact_views
from briefgen.render.views.limits import NoticeView, notice_views
from briefgen.render.views.people import pages_of
from briefgen.render.views.sources import SourceView, source_views
from briefgen.render.views.timeline import TimelineView, shortened, timeline
from briefgen.render.views.unknowns import UnknownView, unknown_views
from briefgen.render.views.voices import Voice, quotes_cut, voices

UNKNOWNS_ON_PAGE = 15
UNKNOWNS_FOLDED = 25
"""Sentences on what is not known that stand open, and further ones that are folded; more have a page of their own."""

NOTICES_ON_PAGE = 20
"""Limits of a briefing on its own page; more have a page of their own."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a glance; ``href`` leads to what is counted."""

    number: int
    label: str
    href: Markup


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A briefing as its own page and those of its whole lists show it.

    ``entry`` is what lists of briefings show of it, ``key_timeline`` what its own page shows of ``timeline``.
    ``lead`` is the fact that heads it. ``further_facts`` are those after the key facts that several sources tell,
    ``alone`` what each source alone reports, ``reporters`` which key facts each reports. ``notes`` are the editor's on
    the whole, ``corrections`` all that the editor changed.
    """

    entry: Entry
    summary: str
    lead: FactView | None
    brief: Brief
    figures: tuple[Figure, ...]
    facts: tuple[FactView, ...]
    key_facts: tuple[FactView, ...]
    further_facts: tuple[FactView, ...]
    reporters: tuple[Reporter, ...]
    alone: tuple[Alone, ...]
    involved: tuple[ActorGroup, ...]
    timeline: TimelineView
    key_timeline: TimelineView
    voices: tuple[Voice, ...]
    quotes: int
    statements: int
    disputes: tuple[DisputeView, ...]
    checks: tuple[DisputeView, ...]
    unknowns: tuple[UnknownView, ...]
    sources: tuple[SourceView, ...]
    skipped: tuple[NoticeView, ...]
    notices: tuple[NoticeView, ...]
    notes: tuple[CorrectionView, ...]
    corrections: tuple[CorrectionView, ...]
    changes: ChangesView | None

    @property
    def facts_cut(self) -> bool:
        """Tell whether the briefing's own page leaves facts out."""
        shown = {fact.id for fact in (*self.key_facts, *self.further_facts)}
        shown |= {fact.id for one in self.alone for fact in (*one.facts,) if one.whole}
        return any(fact.id not in shown for fact in self.facts)

    @property
    def actors_cut(self) -> bool:
        """Tell whether the briefing's own page leaves actors out."""
        return any(group.left_out or len(group.shown) < len(group.actors) for group in self.involved)

    @property
    def unknowns_cut(self) -> bool:
        """Tell whether the briefing's own page leaves out what is not known."""
        return len(self.unknowns) > UNKNOWNS_ON_PAGE + UNKNOWNS_FOLDED

    @property
    def notices_cut(self) -> bool:
        """Tell whether the briefing's own page leaves limits out."""
        return len(self.notices) > NOTICES_ON_PAGE

    @property
    def timeline_cut(self) -> bool:
        """Tell whether the briefing's own page leaves entries of the timeline out."""
        return self.key_timeline.entries < self.timeline.entries

    @property
    def quotes_cut(self) -> bool:
        """Tell whether the briefing's own page leaves quotes out."""
        return quotes_cut(self.voices)


def overview(briefing: Briefing, *, people: Collection[str] = frozenset(), labels: Labels = ENGLISH) -> BriefingView:
    """Return ``briefing`` for its own page; ``people`` are the keys of actors who have a page of their own."""
    made = citations(briefing, labels)
    facts = fact_views(briefing, made)
    pages = pages_of(actor.key for actor in briefing.actors if actor.key in people)
    heard = voices(briefing, made, pages)
    sources = source_views(briefing, made)
    whole, differing = timeline(briefing, made), dispute_views(briefing, made)
    return BriefingView(
        entry=entry(briefing, made),
        summary=briefing.summary,
        lead=_leading(briefing, facts),
        brief=brief(briefing, heard, labels),
        figures=_figures(briefing, heard, labels),
        facts=facts,
        key_facts=facts[: briefing.key_facts],
        further_facts=tuple(fact for fact in facts[briefing.key_facts :] if fact.corroborated)[:FURTHER_ON_PAGE],
        reporters=reporters(facts[: briefing.key_facts], sources),
        alone=alone(facts, briefing.key_facts, sources),
        involved=involved(briefing, made, heard, pages),
        timeline=whole,
        key_timeline=shortened(whole, briefing.key_events),
        voices=heard,
        quotes=sum(len(voice.quotes) for voice in heard),
        statements=sum(len(voice.statements) for voice in heard),
        disputes=tuple(one for one in differing if one.kind == "disputed"),
        checks=tuple(one for one in differing if one.kind == "check"),
        unknowns=unknown_views(briefing, made),
        sources=sources,
        skipped=notice_views(briefing.skipped, briefing.slug, made),
        notices=notice_views(briefing.notices, briefing.slug, made),
        notes=head_notes(briefing, made),
        corrections=correction_views(briefing, made),
        changes=changes_view(briefing, made),
    )


def _leading(briefing: Briefing, facts: Sequence[FactView]) -> FactView | None:
    """Return the fact that heads the briefing; an editor may have chosen a sentence that is no fact."""
    sentence = briefing.lead.sentence if briefing.lead else ""
    told = zip(briefing.facts, facts, strict=True)
    return next(
        (view for fact, view in told if fact.statement.sentence == sentence),
        None if sentence or not facts else facts[0],
    )


def _figures(briefing: Briefing, heard: tuple[Voice, ...], labels: Labels) -> tuple[Figure, ...]:
    named = [voice for voice in heard if voice.name]
    corroborated = sum(fact.standing is Standing.CORROBORATED for fact in briefing.facts)
    shown = (
        (len(briefing.articles), "articles", "#sources"),
        (len(briefing.origins), "independent_sources", "#sources"),
        (corroborated, "corroborated", "#key-facts"),
        (sum(one.kind is DisputeKind.DISPUTED for one in briefing.disputes), "disputes", "#disputed"),
        (len(named), "speakers", "#who-says-what"),
        (sum(len(voice.quotes) for voice in heard), "quotes", "#who-says-what"),
        (sum(len(voice.statements) for voice in heard), "statements", "#who-says-what"),
        (len(briefing.events), "events", "#timeline"),
    )
    return tuple(
        Figure(number, labels("figures", counted, n=number), own_address(place))
        for number, counted, place in shown
        if number
    )
