"""Which charts a briefing gets, and what they show: none where there is too little to see."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render import dates
from briefgen.render.charts.axis import stretches, ticks, window
from briefgen.render.charts.shapes import Bar, Coverage, DayCount, Grid, Legend, Strip, Weights
from briefgen.render.charts.store import ChartStore, drawn
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.timeline import EntryView
from briefgen.render.views.voices import Voice

LEAST_BARS = 3
LEAST_DAYS = 3
LEAST_SOURCES = 2
"""Below these a chart shows less than the sentence that says the same."""

MOST_BARS = 10
MOST_COLUMNS = 10
"""What a column of a phone holds at a legible size."""

MOST_WIDE_COLUMNS = 7
"""The same of columns whose numbers have three digits: the names of the rows keep half of the width."""

MOST_TICKS = 3
"""Days named below a chart that has names at its left."""

LEAST_ARTICLES = 10
"""Of fewer articles, who is named with whom is seen from the list."""

MOST_STRIPS = 20
"""Briefings of a list, the newest, that have a small chart: each adds some four kilobytes to the page."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts of a page as inline SVG; empty where there is too little to draw."""

    timeline: Markup
    voices: Markup
    matrix: Markup
    company: Markup
    coverage: Markup


def figures(view: BriefingView, briefing: Briefing, store: ChartStore | None, labels: Labels = ENGLISH) -> Figures:
    """Return the charts of ``briefing``."""
    return Figures(
        timeline=_timeline(view.timeline.dated, briefing, store, labels),
        voices=_voices([voice for voice in view.voices if voice.name and voice.words], store, labels),
        matrix=_matrix(view.key_facts, store, labels),
        company=_company(briefing, store, labels),
        coverage=_coverage(briefing, store, labels),
    )


def strip(view: BriefingView, briefing: Briefing, store: ChartStore | None, labels: Labels = ENGLISH) -> Markup:
    """Return the small chart of a briefing in a list, of its days; empty for few of them."""
    data = _strip(view.timeline.dated, briefing, labels)
    if data is None:
        return Markup()
    days = [one.day for one in data.days]
    title = labels("charts.strip", title=briefing.title, period=dates.period(days[0], days[-1], labels))
    told = labels(
        "charts.strip_told",
        events=labels("counts.events", n=sum(one.stated + one.reported for one in data.days)),
        days=labels("charts.on_days", n=len(days)),
        articles=labels("charts.articles_on_days", n=len(data.articles)),
    )
    return drawn("spark", data, title, told, store, name=f"strip-{briefing.slug}")


def _timeline(entries: Sequence[EntryView], briefing: Briefing, store: ChartStore | None, labels: Labels) -> Markup:
    data = _strip(entries, briefing, labels)
    if data is None:
        return Markup()
    told = labels("charts.timeline_told", days="; ".join(_told(one, labels) for one in data.days))
    long = Counter(entry.date.text for entry in entries if entry.key[0] < entry.key[1])
    if long:
        days = "; ".join(f"{text}: {number}" for text, number in long.items())
        told = f"{told} {labels('charts.of_several_days', days=days)}"
    title = labels("charts.timeline", period=dates.period(data.days[0].day, data.days[-1].day, labels))
    return drawn("strip", data, title, told, store)


def _strip(entries: Sequence[EntryView], briefing: Briefing, labels: Labels) -> Strip | None:
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
        ticks=ticks(min(shown), max(shown), labels),
        stretches=lasting,
        legend=Legend(*(labels("charts", name) for name in ("day_told", "day_of_report", "several_days", "articles"))),
    )


def _told(one: DayCount, labels: Labels) -> str:
    """Return "15 May 2019: 3, of which 1 by the day of its report"."""
    total = f"{dates.day(one.day, labels)}: {one.stated + one.reported}"
    return labels("charts.by_report", day=total, n=one.reported) if one.reported else total


def _voices(named: Sequence[Voice], store: ChartStore | None, labels: Labels) -> Markup:
    if len(named) < LEAST_BARS:
        return Markup()
    most = sorted(named, key=lambda voice: (-voice.words, voice.name))[:MOST_BARS]
    told = "; ".join(
        labels(
            "charts.voice",
            name=voice.name,
            words=labels("counts.words", n=voice.words),
            quotes=labels("charts.in_quotes", n=len(voice.quotes)),
        )
        for voice in most
    )
    title = labels("charts.voices") if len(most) == len(named) else labels("charts.voices_cut", n=len(most))
    return drawn("bars", tuple(Bar(voice.name, voice.words) for voice in most), title, f"{told}.", store)


def _matrix(facts: Sequence[FactView], store: ChartStore | None, labels: Labels) -> Markup:
    telling = [sorted({cited.mark.number for cited in (fact.cited, *fact.others)}) for fact in facts]
    often = Counter(number for numbers in telling for number in numbers)
    most = MOST_COLUMNS if max(often, default=0) < 100 else MOST_WIDE_COLUMNS
    columns = sorted(sorted(often, key=lambda number: (-often[number], number))[:most])
    if len(columns) < LEAST_SOURCES or not any(fact.corroborated for fact in facts):
        return Markup()
    data = Grid(
        rows=tuple(f"{number} {fact.cited.alone}" for number, fact in enumerate(facts, 1)),
        columns=tuple(map(str, columns)),
        filled=tuple(
            (row, column)
            for row, numbers in enumerate(telling)
            for column, number in enumerate(columns)
            if number in numbers
        ),
    )
    told = "; ".join(
        labels("charts.fact", fact=row, n=len(numbers), sources=", ".join(map(str, numbers)))
        for row, numbers in enumerate(telling, 1)
    )
    return drawn("grid", data, labels("charts.matrix"), labels("charts.matrix_told", facts=told), store)


def _company(briefing: Briefing, store: ChartStore | None, labels: Labels) -> Markup:
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
    told = "; ".join(labels("charts.pair", one=named[a], other=named[b], n=number) for (a, b), number in shown)
    return drawn("weights", data, labels("charts.company"), labels("charts.company_told", pairs=told), store)


def _coverage(briefing: Briefing, store: ChartStore | None, labels: Labels) -> Markup:
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
        ticks=ticks(min(days), max(days), labels)[:MOST_TICKS],
    )
    told = "; ".join(f"{outlets[row]}, {dates.day(day, labels)}: {number}" for row, day, number in data.cells)
    cut = len(outlets) < len(held)
    title = labels("charts.coverage_cut", n=len(outlets)) if cut else labels("charts.coverage")
    return drawn("coverage", data, title, f"{told}.", store)
