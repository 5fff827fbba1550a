"""What the pages over all stories show of one: all else of its views is given up when its own pages are written."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.appearances import Appearance, appearances
from briefgen.render.views.chronology import StoryEntry, entries_by_actor, entries_of
from briefgen.render.views.citing import citations
from briefgen.render.views.entries import Entry
from briefgen.render.views.overview import BriefingView

NO_STRIP = Markup()


@dataclass(frozen=True, slots=True)
class StoryTold:
    """A story in lists of stories, of people and of days.

    ``strip`` is its small chart, empty far down a list; ``acting`` are its entries by the keys of actors.
    """

    entry: Entry
    strip: Markup
    appearances: tuple[Appearance, ...]
    dated: tuple[StoryEntry, ...]
    acting: Mapping[str, tuple[StoryEntry, ...]]


def story_told(briefing: Briefing, view: BriefingView, strip: Markup = NO_STRIP, labels: Labels = ENGLISH) -> StoryTold:
    """Return what ``view`` shows of ``briefing`` elsewhere than on its own pages."""
    return StoryTold(
        entry=view.entry,
        strip=strip,
        appearances=tuple(appearances(briefing, view.voices, citations(briefing, labels))),
        dated=entries_of(briefing, view),
        acting=entries_by_actor(briefing, view),
    )
