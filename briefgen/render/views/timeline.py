"""The chronology as the page shows it: dated entries in order, background and undated ones apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 -- a field is called date
from itertools import groupby

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Dating, Event
from briefgen.render.dates import DateView, any_of, shown
from briefgen.render.messages import message
from briefgen.render.views.citing import Citations, Cited, Mark, others_telling
from briefgen.render.views.correcting import CorrectionView, corrections_of

ENTRIES_ON_PAGE = 40
BACKGROUND_ON_PAGE = 12
UNDATED_ON_PAGE = 12
"""Entries on the briefing's own page; beyond that it shows the key ones, and all are on a page of their own."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry: when, what, and which other sentences tell the same; ``also`` are the marks of further articles.

    ``dated_in`` leads to the words that carry the date where they stand in another sentence. ``key`` orders entries of
    several stories. ``figures`` are the sentences whose figures differ, in order of publication. ``candidates`` are
    the days that an open date may mean, in English, ``ground`` why it is these. ``corrections`` are the editor's.
    """

    id: str
    date: DateView
    dated_in: Mark | None
    cited: Cited
    others: tuple[Cited, ...]
    also: tuple[Mark, ...]
    origins: int
    key: tuple[Day, Day]
    corrections: tuple[CorrectionView, ...] = ()
    figures: tuple[Cited, ...] = ()
    candidates: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class UndatedGroup:
    """Entries of an article that could not be dated. ``unpublished`` is set where its own date is missing."""

    outlet: str
    unpublished: bool
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class DateGroup:
    """Entries that follow one another under the same date. ``text`` and ``iso`` are those of ``DateView``."""

    text: str
    iso: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Entries of a story: what happened in its course, before it, what could not be dated, what stands beside it."""

    dated: tuple[EntryView, ...]
    background: tuple[EntryView, ...]
    undated: tuple[UndatedGroup, ...]
    beside: tuple[EntryView, ...] = ()

    @property
    def each(self) -> tuple[EntryView, ...]:
        """All of them."""
        undated = (entry for group in self.undated for entry in group.entries)
        return (*self.dated, *self.background, *undated, *self.beside)

    @property
    def reported(self) -> bool:
        """Tell whether a date is only that of the report."""
        return any("reported" in entry.date.marks for entry in self.each)

    @property
    def entries(self) -> int:
        """How many there are."""
        return len(self.each)


def by_date(entries: Iterable[EntryView]) -> tuple[DateGroup, ...]:
    """Return ``entries`` in their order, grouped by date."""
    runs = groupby(entries, key=lambda entry: (entry.date.text, entry.date.iso))
    return tuple(DateGroup(text, iso, tuple(run)) for (text, iso), run in runs)


def timeline(briefing: Briefing, citations: Citations) -> TimelineView:
    """Return the chronology of a story."""
    within = [event for event in briefing.events if not event.beside]
    sure = [event for event in within if event.date.dating is not Dating.UNDATED]
    dated = tuple(entry_view(event, citations) for event in sure if not event.background)
    background = tuple(entry_view(event, citations) for event in sure if event.background)
    open_ = [event for event in within if event.date.dating is Dating.UNDATED]
    beside = tuple(entry_view(event, citations) for event in briefing.events if event.beside)
    return TimelineView(dated, background, tuple(_undated(open_, citations)), beside)


def entry_view(event: Event, citations: Citations) -> EntryView:
    """Return an entry as pages show it."""
    when, found = event.date.when, event.candidates
    cited, others = citations.cited(event.statement, event.insertions), citations.each(event.mentions[1:])
    timex = event.date.timex
    return EntryView(
        id=event.id,
        date=shown(event.date, citations.articles[event.statement.span.article], citations.labels),
        dated_in=citations.mark(timex) if timex and timex.sentence != event.statement.sentence else None,
        cited=cited,
        others=others,
        also=others_telling(cited, others),
        origins=len(event.origins),
        key=(when.start or when.end or Day.max, when.end or when.start or Day.max),
        corrections=corrections_of(event.id, citations=citations),
        figures=citations.each(event.figures),
        candidates=any_of(found, citations.labels) if found else "",
        ground=message(found.ground, citations.labels) if found else "",
    )


def shortened(whole: TimelineView, key_events: Sequence[str]) -> TimelineView:
    """Return what of a story's chronology stands on its own page, in order of time: nothing that stands beside it.

    ``key_events`` are the ids of its entries, those that matter most first.
    """
    undated, left = list[UndatedGroup](), UNDATED_ON_PAGE
    for group in whole.undated:
        if left > 0:
            undated.append(replace(group, entries=group.entries[:left]))
        left -= len(group.entries)
    place = {identity: nth for nth, identity in enumerate(key_events)}
    dated = foremost(whole.dated, ENTRIES_ON_PAGE, place)
    background = foremost(whole.background, BACKGROUND_ON_PAGE, place)
    return TimelineView(dated, background, tuple(undated))


def foremost(entries: Sequence[EntryView], most: int, place: Mapping[str, int]) -> tuple[EntryView, ...]:
    """Return the entries with the ``most`` lowest places, in the order given."""
    shown = {entry.id for entry in sorted(entries, key=lambda entry: place.get(entry.id, len(place)))[:most]}
    return tuple(entry for entry in entries if entry.id in shown)


def _undated(events: Iterable[Event], citations: Citations) -> Iterable[UndatedGroup]:
    grouped: dict[str, list[EntryView]] = {}
    for event in events:
        grouped.setdefault(event.statement.span.article, []).append(entry_view(event, citations))
    for identity, entries in sorted(grouped.items(), key=lambda item: citations.numbers[item[0]]):
        article = citations.articles[identity]
        yield UndatedGroup(entries[0].cited.mark.label, article.published is None, tuple(entries))
