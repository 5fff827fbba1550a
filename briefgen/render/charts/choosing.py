"""Which charts a briefing gets: none where there is too little to see, and from the store of drawn ones where it can.

matplotlib takes a second to import and some 30 ms a chart, so it is asked only for what the store does not hold.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render import dates
from briefgen.render.charts.axis import stretches, ticks, window
from briefgen.render.charts.shapes import Bar, Coverage, DayCount, Grid, Strip, Weights
from briefgen.render.views.citing import citations
from briefgen.render.views.entries import counted
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.timeline import EntryView, timeline
from briefgen.render.views.voices import Voice

LEAST_BARS = 3
LEAST_DAYS = 3
LEAST_SOURCES = 2
"""Below these a chart shows less than the sentence that says the same."""

MOST_BARS = 10
MOST_COLUMNS = 10
"""What a column of a phone holds at a legible size."""

MOST_TICKS = 3
"""Days named below a chart that has names at its left."""

LEAST_ARTICLES = 10
"""Of fewer articles, who is named with whom is seen from the list."""

MOST_STRIPS = 20
"""Briefings of a list, the newest, that have a small chart: each adds some four kilobytes to the page."""


class ChartStore(Protocol):
    """Where drawn charts are kept between builds."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, or None."""

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content`` under ``key``."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts of a page as inline SVG; empty where there is too little to draw."""

    timeline: Markup
    voices: Markup
    matrix: Markup
    company: Markup
    coverage: Markup


def figures(view: BriefingView, briefing: Briefing, store: ChartStore | None) -> Figures:
    """Return the charts of ``briefing``."""
    return Figures(
        timeline=_timeline(view.timeline.dated, briefing, store),
        voices=_voices([voice for voice in view.voices if voice.name and voice.words], store),
        matrix=_matrix(view.key_facts, store),
        company=_company(briefing, store),
        coverage=_coverage(briefing, store),
    )


def strips(briefings: Sequence[Briefing], store: ChartStore | None) -> dict[str, Markup]:
    """Return by its slug the small strip of each briefing; empty for those too far down a list, and without days."""
    drawn = {one.slug: _spark(one, store) for one in briefings[:MOST_STRIPS]}
    return {one.slug: drawn.get(one.slug, Markup()) for one in briefings}


def _spark(briefing: Briefing, store: ChartStore | None) -> Markup:
    data = _strip(timeline(briefing, citations(briefing)).dated, briefing)
    if data is None:
        return Markup()
    days = [one.day for one in data.days]
    number = counted(sum(one.stated + one.reported for one in data.days), "event")
    title = f"{briefing.title}: events by day, {dates.period(days[0], days[-1])}"
    told = f"{number} on {counted(len(days), 'day')}; articles on {counted(len(data.articles), 'day')}."
    return _drawn("spark", data, title, told, store, name=f"strip-{briefing.slug}")


def _timeline(entries: Sequence[EntryView], briefing: Briefing, store: ChartStore | None) -> Markup:
    data = _strip(entries, briefing)
    if data is None:
        return Markup()
    told = "; ".join(map(_told, data.days))
    long = Counter(entry.date.text for entry in entries if entry.key[0] < entry.key[1])
    lasted = f" Of several days: {'; '.join(f'{text}: {number}' for text, number in long.items())}." if long else ""
    title = f"Events by day, {dates.period(data.days[0].day, data.days[-1].day)}"
    return _drawn("strip", data, title, f"Number of events on each day. {told}.{lasted}", store)


def _strip(entries: Sequence[EntryView], briefing: Briefing) -> Strip | None:
    """Return the events by day, or None for so few days that a sentence says it better."""
    single = [entry for entry in entries if entry.key[0] == entry.key[1]]
    stated = Counter(entry.key[0] for entry in single if "reported" not in entry.date.marks)
    reported = Counter(entry.key[0] for entry in single if "reported" in entry.date.marks)
    days = window({*stated, *reported}, briefing.days)
    if len(days) < LEAST_DAYS:
        return None
    long = [entry for entry in entries if entry.key[0] < entry.key[1]]
    lasting = stretches((entry.key for entry in long), [*days, *briefing.days])
    shown = [*days, *briefing.days, *(one.first for one in lasting), *(one.last for one in lasting)]
    return Strip(
        days=tuple(DayCount(day, stated[day], reported[day]) for day in days),
        articles=tuple(sorted(set(briefing.days))),
        ticks=ticks(min(shown), max(shown)),
        stretches=lasting,
    )


def _told(one: DayCount) -> str:
    """Return "15 May 2019: 3, of which 1 by the day of its report"."""
    total = f"{dates.day(one.day)}: {one.stated + one.reported}"
    return f"{total}, of which {one.reported} by the day of report" if one.reported else total


def _voices(named: Sequence[Voice], store: ChartStore | None) -> Markup:
    if len(named) < LEAST_BARS:
        return Markup()
    most = sorted(named, key=lambda voice: (-voice.words, voice.name))[:MOST_BARS]
    told = "; ".join(
        f"{voice.name}: {counted(voice.words, 'word')} in {counted(len(voice.quotes), 'quote')}" for voice in most
    )
    title = "Words quoted, by speaker" if len(most) == len(named) else f"Words quoted, the first {len(most)} speakers"
    return _drawn("bars", tuple(Bar(voice.name, voice.words) for voice in most), title, f"{told}.", store)


def _matrix(facts: Sequence[FactView], store: ChartStore | None) -> Markup:
    telling = [sorted({cited.mark.number for cited in (fact.cited, *fact.others)}) for fact in facts]
    often = Counter(number for numbers in telling for number in numbers)
    columns = sorted(sorted(often, key=lambda number: (-often[number], number))[:MOST_COLUMNS])
    if len(columns) < LEAST_SOURCES or not any(fact.corroborated for fact in facts):
        return Markup()
    data = Grid(
        rows=tuple(f"{number} {fact.cited.text}" for number, fact in enumerate(facts, 1)),
        columns=tuple(map(str, columns)),
        filled=tuple(
            (row, column)
            for row, numbers in enumerate(telling)
            for column, number in enumerate(columns)
            if number in numbers
        ),
    )
    told = "; ".join(
        f"fact {row}: source{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
        for row, numbers in enumerate(telling, 1)
    )
    return _drawn("grid", data, "Key facts by source", f"Which sources tell each key fact. {told}.", store)


def _company(briefing: Briefing, store: ChartStore | None) -> Markup:
    """Return who is named with whom, for stories too long to see it from their pages."""
    named = {actor.id: actor.name for actor in briefing.actors if not actor.described}
    pairs = {pair.actors: len(pair.sentences) for pair in briefing.together if set(pair.actors) <= named.keys()}
    met = Counter[str]()
    for pair, number in pairs.items():
        met.update(dict.fromkeys(pair, number))
    most = sorted(met, key=lambda actor: (-met[actor], named[actor], actor))[:MOST_COLUMNS]
    shown = [(pair, number) for pair, number in pairs.items() if set(pair) <= set(most)]
    if len(briefing.articles) < LEAST_ARTICLES or len(most) < LEAST_BARS or not shown:
        return Markup()
    place = {actor: at for at, actor in enumerate(most)}
    data = Weights(
        rows=tuple(f"{at} {named[actor]}" for at, actor in enumerate(most, 1)),
        columns=tuple(str(at) for at in range(1, len(most) + 1)),
        cells=tuple(sorted((place[a], place[b], n) for pair, n in shown for a, b in (pair, pair[::-1]))),
    )
    told = "; ".join(f"{named[a]} and {named[b]}: {number}" for (a, b), number in shown)
    return _drawn("weights", data, "Named together", f"Sentences that name two actors together. {told}.", store)


def _coverage(briefing: Briefing, store: ChartStore | None) -> Markup:
    dated = [(one.outlet, one.published.day) for one in briefing.articles if one.outlet and one.published]
    held = Counter(outlet for outlet, _ in dated)
    outlets = sorted(held, key=lambda outlet: (-held[outlet], outlet))[:MOST_BARS]
    counts = Counter(one for one in dated if one[0] in outlets)
    days = {day for _, day in counts}
    if len(outlets) < LEAST_SOURCES or len(days) < LEAST_DAYS:
        return Markup()
    data = Coverage(
        rows=tuple(outlets),
        cells=tuple(sorted((outlets.index(outlet), day, number) for (outlet, day), number in counts.items())),
        ticks=ticks(min(days), max(days))[:MOST_TICKS],
    )
    told = "; ".join(f"{outlets[row]}, {dates.day(day)}: {number}" for row, day, number in data.cells)
    title = "Articles by outlet and day" if len(outlets) == len(held) else f"Articles by day, {len(outlets)} outlets"
    return _drawn("coverage", data, title, f"{told}.", store)


def _drawn(
    shape: str, data: object, title: str, description: str, store: ChartStore | None, *, name: str = ""
) -> Markup:
    """Return the chart of ``data``, from the store when it holds it; ``data`` is made of values with a plain repr."""
    own = name or f"chart-{shape}"
    key = hashlib.sha256("\x1f".join((_code(), shape, own, repr(data), title, description)).encode()).hexdigest()
    kept = None if store is None else store.get(key)
    if kept is not None:
        return Markup(kept.decode())  # noqa: S704 -- what _draw made
    made = _draw(shape, data, title, description, own)
    if store is not None:
        store.put(key, made.encode())
    return made


def _draw(shape: str, data: object, title: str, description: str, name: str) -> Markup:
    from briefgen.render.charts.drawing import DRAW
    from briefgen.render.charts.svg import inline

    return inline(DRAW[shape](data), name=name, title=title, description=description)


@cache
def _code() -> str:
    """Return what decides how a chart looks besides its data: the code that draws it and the library it calls."""
    folder = Path(__file__).parent
    files = (*sorted(folder.glob("*.py")), folder.parent / "escape.py")
    sources = b"".join(file.read_bytes() for file in files)
    return f"{version('matplotlib')} {hashlib.sha256(sources).hexdigest()}"
