"""The lists that a briefing's own page cuts, as the pages of the whole lists show them, one folder below it."""

from collections.abc import Collection
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.changing import ChangesView, changes_view
from briefgen.render.views.citing import citations
from briefgen.render.views.entries import Entry
from briefgen.render.views.involved import ActorGroup, involved
from briefgen.render.views.limits import NoticeView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.people import pages_of
from briefgen.render.views.sources import SourceView, source_views
from briefgen.render.views.timeline import TimelineView, timeline
from briefgen.render.views.unknowns import UnknownView, unknown_views
from briefgen.render.views.voices import Voice, voices

BASE, ROOT = "../", "../../../"
"""The ways from such a page to the briefing's folder and to the site's."""


@dataclass(frozen=True, slots=True)
class WholeLists:
    """What ``BriefingView`` holds under the same names, with marks that lead from one folder below.

    Of the lists only those are made that the briefing's page cuts, and the sources, which have a page each.
    """

    entry: Entry
    sources: tuple[SourceView, ...]
    involved: tuple[ActorGroup, ...]
    timeline: TimelineView | None
    voices: tuple[Voice, ...]
    quotes: int
    statements: int
    unknowns: tuple[UnknownView, ...]
    notices: tuple[NoticeView, ...]
    changes: ChangesView | None


def whole_lists(
    briefing: Briefing, near: BriefingView, *, people: Collection[str], labels: Labels = ENGLISH
) -> WholeLists:
    """Return the lists of ``briefing`` that ``near``, its own page, does not show whole.

    ``people`` are the keys of actors who have a page of their own.
    """
    made = citations(briefing, BASE, labels)
    pages = pages_of((actor.key for actor in briefing.actors if actor.key in people), ROOT)
    heard = voices(briefing, made, pages) if near.quotes_cut or near.actors_cut else ()
    return WholeLists(
        entry=near.entry,
        sources=source_views(briefing, made),
        involved=involved(briefing, made, heard, pages) if near.actors_cut else (),
        timeline=timeline(briefing, made) if near.timeline_cut else None,
        voices=heard,
        quotes=near.quotes,
        statements=near.statements,
        unknowns=unknown_views(briefing, made) if near.unknowns_cut else (),
        notices=near.notices,
        changes=changes_view(briefing, made),
    )
