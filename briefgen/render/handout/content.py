"""A briefing's page to what its handout prints: plain texts, lists and numbers, which Typst reads as JSON.

The executive handout is the head of the same lists, cut to what two pages hold.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.render.handout.entries import (
    Data,
    day_data,
    days_of,
    dispute_data,
    entry_data,
    fact_data,
    source_data,
    unknown_data,
    voice_data,
)
from briefgen.render.handout.selection import left_out, readable, still_open, telling
from briefgen.render.labels import ENGLISH, SOURCES, Labels
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.timeline import EntryView, foremost

BRIEF_FACTS, BRIEF_DISPUTES, BRIEF_UNKNOWNS, BRIEF_EVENTS, BRIEF_VOICES = 8, 2, 4, 8, 5
"""What the executive handout prints at most."""

ROOM = {"facts": 2_700, "disputes": 600, "unknowns": 600, "timeline": 900, "voices": 900}
"""Characters that each section may have, and what those above it leave, so that two pages of either paper hold them all
with headings and sources. Try the tests of full sections when they move."""

SOURCE = 120
"""Characters that a source takes when it is named first: a line of the list."""

_WORDS = {
    "facts": "facts.key",
    "disputes": "disputes.title_both",
    "timeline": "timeline.title",
    "background": "timeline.background",
    "undated": "timeline.undated",
    "beside": "timeline.beside",
    "voices": "quotes.title",
    "reported": "quotes.reported",
    "further": "handout.further",
    "unknowns": "unknowns.title",
    "sources": "sources.title",
    "figures_differ": "timeline.figures_differ",
    "later_figures": "facts.later_figures",
    "contents": "handout.contents",
    "inserted": "insertions.legend",
}
"""The labels that the template prints, by its own names for them."""


def full(view: BriefingView, briefing: Briefing, *, paper: str, labels: Labels = ENGLISH, site: Site = UNKNOWN) -> Data:
    """Return what the full handout prints: of a short story all there is, of a long one what its page shows."""
    shown = readable(view)
    timeline = shown.timeline
    told = {
        "facts": [fact_data(one, labels) for one in shown.key_facts],
        "disputes": [dispute_data(one, labels) for one in (*shown.disputes, *shown.checks)],
        "timeline": days_of(timeline.dated, labels),
        "background": days_of(timeline.background, labels),
        "undated": [entry_data(one, labels) for group in timeline.undated for one in group.entries],
        "beside": days_of(timeline.beside, labels),
        "voices": [voice_data(one, labels) for one in shown.voices],
        "unknowns": [unknown_data(one) for one in shown.unknowns],
    }
    above = told | {"unknowns": [one["text"] for one in told["unknowns"]]}
    words = {*_texts(above), *(entry.cited.text for entry in timeline.each)}
    told["further"] = [fact_data(one, labels) for one in _further(shown, words)]
    left, cited = left_out(view, shown, labels), set(_all_numbers(told))
    sources = [one for one in view.sources if not left or one.number in cited]
    if len(sources) < len(view.sources):
        left["sources"] = labels("handout.left.sources", some=len(sources), all=len(view.sources))
    head = _head(view, briefing, labels, site) | {"paper": paper, "left": left}
    return head | told | {"sources": [source_data(one, labels) for one in sources]}


def _further(shown: BriefingView, above: Collection[str]) -> list[FactView]:
    """Return the facts after the key facts, but those that stand ``above`` word for word and of which that is all."""
    facts = shown.facts[len(shown.key_facts) :]
    return [one for one in facts if one.corroborated or one.disputed or one.corrections or one.cited.text not in above]


def executive(
    view: BriefingView,
    briefing: Briefing,
    *,
    paper: str,
    labels: Labels = ENGLISH,
    site: Site = UNKNOWN,
    share: float = 1,
) -> Data:
    """Return what the executive handout prints: the head of each list, and the sources it names.

    Two pages hold a ``share`` of 1 of the room; whether they hold more is seen when it is set.
    """
    quoted = (voice for voice in view.voices if voice.name and voice.quotes)
    named = [replace(voice, quotes=telling(voice.quotes), statements=()) for voice in quoted]
    days = view.key_timeline.dated
    place = _one_a_date(days, briefing.key_events)
    ranked = sorted(days, key=lambda entry: place[entry.id])[:BRIEF_EVENTS]
    given = {
        "facts": [_brief_fact(one, labels) for one in view.key_facts[:BRIEF_FACTS]],
        "disputes": [dispute_data(one, labels) for one in view.disputes[:BRIEF_DISPUTES]],
        "unknowns": [unknown_data(one) for one in still_open(view.unknowns, briefing)[:BRIEF_UNKNOWNS]],
        "timeline": [day_data(one, labels) for one in ranked],
        "voices": [voice_data(one, labels) for one in named[:BRIEF_VOICES]],
    }
    shown = _fitting({name: _of_one_source(entries) for name, entries in given.items()}, share)
    in_time = foremost(days, len(shown["timeline"]), place)
    shown["timeline"] = [_of_one_source(day_data(one, labels)) for one in in_time]
    cited = set(_all_numbers(shown))
    return _head(view, briefing, labels, site) | shown | {
        "paper": paper, "further": [], "background": [], "undated": [], "beside": [],
        "sources": [source_data(one, labels) | {"url": ""} for one in view.sources if one.number in cited],
        "left": {"sources": labels("handout.rest")},
    }  # fmt: skip


def _one_a_date(entries: Iterable[EntryView], key_events: Iterable[str]) -> dict[str, int]:
    """Return places for the entries by which the foremost of each date comes before a second of any."""
    place = {identity: nth for nth, identity in enumerate(key_events)}
    ranked = sorted(entries, key=lambda entry: place.get(entry.id, len(place)))
    first = {entry.date.text: entry.id for entry in reversed(ranked)}
    ranked.sort(key=lambda entry: entry.id != first[entry.date.text])
    return {entry.id: nth for nth, entry in enumerate(ranked)}


def _brief_fact(fact: FactView, labels: Labels) -> Data:
    """Return a fact with the newest figure alone, and none of its other wordings."""
    data = fact_data(fact, labels)
    return data | {"others": [], "later": data["later"][-1:]}


def _of_one_source(value: Any) -> Any:  # noqa: ANN401  (any of the data)
    """Return the data with the source of the words printed alone: the list of all sources would fill the pages."""
    if isinstance(value, dict):
        first = {"sources": value["sources"][:1]} if "sources" in value else {}
        return {name: _of_one_source(one) for name, one in value.items()} | first
    return [_of_one_source(one) for one in value] if isinstance(value, list) else value


def _fitting(given: dict[str, list[Data]], share: float) -> dict[str, list[Data]]:
    """Return of each section the entries, in order, that have room; the first always has."""
    kept: dict[str, list[Data]] = {}
    room, named = 0.0, set[int]()
    for name, entries in given.items():
        room, kept[name] = max(room, 0) + share * ROOM[name], []
        for one in entries:
            sources = set(_all_numbers(one))
            needed = sum(map(len, _texts(one))) + SOURCE * len(sources - named)
            if kept[name] and needed > room:
                break
            room, named = room - needed, named | sources
            kept[name].append(one)
    return kept


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _all_numbers(value: object) -> Iterator[int]:
    """Yield the numbers of all sources that are named."""
    if isinstance(value, dict):
        yield from value.get("sources", ())
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _all_numbers(one)


def _head(view: BriefingView, briefing: Briefing, labels: Labels, site: Site) -> Data:
    entry = view.entry
    as_of = labels("head.as_of", date=entry.as_of) if entry.as_of else ""
    period = labels("head.published", period=entry.period) if entry.period else ""
    return {
        "lang": labels.locale.language,
        "source_lang": SOURCES,
        "words": {name: labels(key) for name, key in _WORDS.items()},
        "page": labels("handout.page", page="{page}", pages="{pages}"),
        "title": entry.title,
        "author": briefing.generator,
        "as_of": as_of,
        "meta": [one for one in (as_of, entry.extent, period) if one],
        "summary": view.summary,
        "foot": labels("handout.foot"),
        "address": site.url(f"briefings/{briefing.slug}/") if site.address else "",
    }
