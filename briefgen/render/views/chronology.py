"""The chronology of all stories, month by month, that of a long one, and that of each actor over all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render import dates
from briefgen.render.escape import own_address
from briefgen.render.labels import Labels
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.registers import Entry, LetterPage, lettered
from briefgen.render.views.timeline import EntryView, TimelineView

ENTRIES_OF_AN_ACTOR = 40
"""Entries that stand open on an actor's page, as many as on a briefing's."""


ENTRIES_OF_A_PAGE = 400
"""Entries on the page of all stories, or of one, some 270 kB; with more, each month has a page."""


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


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A link to the page of a month; empty for the page that it would stand on. ``number`` counts its entries."""

    name: str
    number: int
    href: Markup


def month_links(
    pages: Sequence[LetterPage[Entry]], labels: Labels, start: str, here: LetterPage[Entry] | None = None
) -> tuple[MonthLink, ...]:
    """Return the links on the page ``here``, or on the list, to those of months; ``start`` and a key are an address."""
    return tuple(
        MonthLink(
            " ".join((month_of(page, labels), *([str(page.number)] if page.number > 1 else []))),
            len(page.entries),
            own_address("" if page is here else f"{start}{page.key}/"),
        )
        for page in pages
    )


def month_of(page: LetterPage[Entry], labels: Labels) -> str:
    """Return the name of a page's month."""
    return dates.month(date.fromisoformat(f"{page.letter}-01"), labels)


def month_pages(months: Iterable[Month]) -> tuple[LetterPage[StoryEntry], ...]:
    """Return the pages of ``months``, named "2025-03"; none where one page holds them."""
    return _paged([entry for month in months for entry in month.entries], _month)


def timeline_pages(whole: TimelineView) -> tuple[LetterPage[EntryView], ...]:
    """Return the same of what happened in the course of one story."""
    return _paged(whole.dated, lambda one: one.key[0])


def _paged(entries: Sequence[Entry], day: Callable[[Entry], date]) -> tuple[LetterPage[Entry], ...]:
    if len(entries) <= ENTRIES_OF_A_PAGE:
        return ()
    return lettered(entries, lambda one: day(one).isoformat()[:7], lambda _: 1, ENTRIES_OF_A_PAGE)


def of_months(entries: Iterable[StoryEntry], labels: Labels) -> tuple[Month, ...]:
    """Return entries that are in order by their months."""
    return tuple(Month(dates.month(first, labels), tuple(run)) for first, run in groupby(entries, key=_month))


def entries_of(briefing: Briefing, view: BriefingView) -> tuple[StoryEntry, ...]:
    """Return what stands of a story in the chronology of all: the dated entries of its own page."""
    return tuple(StoryEntry(entry, briefing.title, view.entry.home) for entry in view.key_timeline.dated)


def entries_by_actor(briefing: Briefing, view: BriefingView) -> dict[str, tuple[StoryEntry, ...]]:
    """Return the dated entries of a story in which an actor acts or speaks, by the key that all stories share.

    What stands beside the story is left out.
    """
    dated = {entry.id: entry for entry in (*view.timeline.dated, *view.timeline.background)}
    keys = {actor.id: actor.key for actor in briefing.actors}
    found: defaultdict[str, list[StoryEntry]] = defaultdict(list)
    for event in briefing.events:
        if event.actors and event.id in dated:
            entry = StoryEntry(dated[event.id], briefing.title, view.entry.home)
            for key in {keys[actor]: None for actor in event.actors}:
                found[key].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def by_month(entries: Iterable[StoryEntry], labels: Labels) -> tuple[Month, ...]:
    """Return the entries of several stories by their months, in order."""
    return of_months(in_order(entries), labels)


def in_order(entries: Iterable[StoryEntry]) -> tuple[StoryEntry, ...]:
    """Return the entries of several stories in the order of time."""
    return tuple(sorted(entries, key=_place))


def _place(one: StoryEntry) -> tuple[date, int, str]:
    """Return what entries of several stories are sorted by: the first day, then the coarse before the fine."""
    first, last = one.entry.key
    return first, (first - last).days, one.href


def _month(one: StoryEntry) -> date:
    return one.entry.key[0].replace(day=1)
