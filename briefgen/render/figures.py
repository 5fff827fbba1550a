"""Which charts a briefing gets: none where there is too little to see, and from the store of drawn ones where it can.

matplotlib takes a second to import and some 30 ms a chart, so it is asked only for what the store does not hold.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render import dates
from briefgen.render.axis import stretches, ticks, window
from briefgen.render.entries import counted
from briefgen.render.keyfacts import FactView
from briefgen.render.overview import BriefingView
from briefgen.render.shapes import Bar, DayCount, Grid, Strip
from briefgen.render.timeline import EntryView
from briefgen.render.voices import Voice

LEAST_BARS = 3
LEAST_DAYS = 3
LEAST_SOURCES = 2
"""Below these a chart shows less than the sentence that says the same."""

MOST_BARS = 10
MOST_COLUMNS = 10
"""What a column of a phone holds at a legible size."""


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


def figures(view: BriefingView, briefing: Briefing, store: ChartStore | None) -> Figures:
    """Return the charts of ``briefing``."""
    return Figures(
        timeline=_timeline(view.timeline.dated, briefing, store),
        voices=_voices([voice for voice in view.voices if voice.name and voice.words], store),
        matrix=_matrix(view.key_facts, store),
    )


def _timeline(entries: Sequence[EntryView], briefing: Briefing, store: ChartStore | None) -> Markup:
    single = [entry for entry in entries if entry.key[0] == entry.key[1]]
    stated = Counter(entry.key[0] for entry in single if "reported" not in entry.date.marks)
    reported = Counter(entry.key[0] for entry in single if "reported" in entry.date.marks)
    days = window({*stated, *reported}, briefing.days)
    if len(days) < LEAST_DAYS:
        return Markup()
    long = [entry for entry in entries if entry.key[0] < entry.key[1]]
    lasting = stretches((entry.key for entry in long), [*days, *briefing.days])
    shown = [*days, *briefing.days, *(one.first for one in lasting), *(one.last for one in lasting)]
    data = Strip(
        days=tuple(DayCount(day, stated[day], reported[day]) for day in days),
        articles=tuple(sorted(set(briefing.days))),
        ticks=ticks(min(shown), max(shown)),
        stretches=lasting,
    )
    told = "; ".join(map(_told, data.days))
    of_several = "; ".join(f"{text}: {number}" for text, number in Counter(entry.date.text for entry in long).items())
    lasted = f" Of several days: {of_several}." if long else ""
    title = f"Events by day, {dates.period(days[0], days[-1])}"
    return _drawn("strip", data, title, f"Number of events on each day. {told}.{lasted}", store)


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


def _drawn(shape: str, data: object, title: str, description: str, store: ChartStore | None) -> Markup:
    """Return the chart of ``data``, from the store when it holds it; ``data`` is made of values with a plain repr."""
    key = hashlib.sha256("\x1f".join((_code(), shape, repr(data), title, description)).encode()).hexdigest()
    kept = None if store is None else store.get(key)
    if kept is not None:
        return Markup(kept.decode())  # noqa: S704 -- what _draw made
    made = _draw(shape, data, title, description)
    if store is not None:
        store.put(key, made.encode())
    return made


def _draw(shape: str, data: object, title: str, description: str) -> Markup:
    from briefgen.render import charts
    from briefgen.render.svg import inline

    draw: Callable[[object], bytes] = getattr(charts, shape)
    return inline(draw(data), name=f"chart-{shape}", title=title, description=description)


@cache
def _code() -> str:
    """Return what decides how a chart looks besides its data: the code that draws it and the library it calls."""
    folder = Path(__file__).parent
    sources = b"".join((folder / name).read_bytes() for name in ("charts.py", "shapes.py", "svg.py", "escape.py"))
    return f"{version('matplotlib')} {hashlib.sha256(sources).hexdigest()}"
