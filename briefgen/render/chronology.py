"""The chronology of all stories: the entries that their briefings show, month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render import dates
from briefgen.render.citing import citations
from briefgen.render.escape import own_address
from briefgen.render.timeline import EntryView, shortened, timeline


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """An entry of one story's chronology. ``href`` leads to the briefing."""

    entry: EntryView
    title: str
    href: Markup


@dataclass(frozen=True, slots=True)
class Month:
    """The entries that begin in one month."""

    name: str
    entries: tuple[StoryEntry, ...]


def chronology(briefings: Iterable[Briefing], *, base: str = "../") -> tuple[Month, ...]:
    """Return the months in order; ``base`` leads to the site's root."""
    entries: list[StoryEntry] = []
    for briefing in briefings:
        home = own_address(f"{base}briefings/{briefing.slug}/")
        shown = shortened(timeline(briefing, citations(briefing, home)), briefing.key_events).dated
        entries += (StoryEntry(entry, briefing.title, home) for entry in shown)
    entries.sort(key=lambda one: (one.entry.key, one.href))
    months = groupby(entries, key=_month)
    return tuple(Month(dates.month(first), tuple(run)) for first, run in months)


def _month(one: StoryEntry) -> date:
    return one.entry.key[0].replace(day=1)
