"""A briefing's page to what its handout prints: plain texts, lists and numbers, which Typst reads as JSON.

The executive handout is the head of the same lists, cut to what two pages hold.
"""

from collections.abc import Collection, Iterator
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
    sources_of,
    unknown_data,
    voice_data,
)
from briefgen.render.handout.fitting import fitting
from briefgen.render.handout.selection import left_out, newest, readable, still_open, telling, untold
from briefgen.render.labels import ENGLISH, SOURCES, Labels
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.timeline import EntryView, foremost

BRIEF_FACTS, BRIEF_DISPUTES, BRIEF_UNKNOWNS, BRIEF_EVENTS, BRIEF_VOICES = 8, 3, 5, 10, 6
"""What the executive handout prints at most."""

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
    timeline, in_disputes = shown.timeline, _in_disputes(shown)
    cited = [one.cited for one in shown.key_facts] + [one.cited for one in timeline.each]
    unknown = {one.text for one in shown.unknowns}
    printed = {one.alone for one in cited} | unknown | in_disputes
    voices = [voice_data(one, labels) for one in untold(shown.voices, printed)]
    said = {one["text"] for voice in voices for one in (*voice["quotes"], *voice["statements"])}
    above = {one.text for one in cited} | unknown | said
    told = {
        "facts": [fact_data(one, labels) for one in shown.key_facts],
        "disputes": [dispute_data(one, labels) for one in (*shown.disputes, *shown.checks)],
        "unknowns": [unknown_data(one) for one in shown.unknowns],
        "timeline": days_of(timeline.dated, labels),
        "background": days_of(timeline.background, labels),
        "undated": [entry_data(one, labels) for group in timeline.undated for one in group.entries],
        "beside": days_of(timeline.beside, labels),
        "voices": voices,
        "further": [fact_data(one, labels) for one in _further(shown, above, in_disputes)],
    }
    left, sources = left_out(view, shown, labels), view.sources
    if left:
        named = sources_of(told)
        sources = tuple(one for one in sources if one.number in named)
    if len(sources) < len(view.sources):
        left["sources"] = labels("handout.left.sources", some=len(sources), all=len(view.sources))
    head = _head(view, briefing, labels, site) | {"paper": paper, "left": left}
    return head | told | {"sources": [source_data(one, labels) for one in sources]}


def _in_disputes(view: BriefingView) -> set[str]:
    """Return the sentences that are printed as a side of a dispute."""
    sides = (side for one in (*view.disputes, *view.checks) for side in (one.claim, one.answer) if side.whole)
    return {line.text for side in sides for line in side.lines}


def _further(shown: BriefingView, above: Collection[str], in_disputes: Collection[str]) -> Iterator[FactView]:
    """Yield the facts after the key facts, but those that stand above word for word and of which that is all."""
    for fact in shown.facts[len(shown.key_facts) :]:
        printed = in_disputes if fact.disputed else above
        if fact.corroborated or fact.corrections or fact.cited.text not in printed:
            yield fact


def executive(
    whole: Data, view: BriefingView, briefing: Briefing, *, labels: Labels = ENGLISH, share: float = 1
) -> Data:
    """Return what the executive handout prints: the head of each list of the ``whole``, and the sources it names.

    Two pages mostly hold a ``share`` of 1 of what is thought to have room; whether they do is seen when it is set.
    """
    days, disputes = view.key_timeline.dated, whole["disputes"][: len(view.disputes)]
    place = _one_a_date(days, briefing)
    open_ = [entry for group in view.key_timeline.undated for entry in group.entries]
    ranked = sorted(days, key=lambda entry: place[entry.id]) or open_
    quoted = [replace(one, quotes=telling(one.quotes), statements=()) for one in view.voices if one.name and one.quotes]
    given = {
        "facts": [_brief_fact(one) for one in whole["facts"][:BRIEF_FACTS]],
        "disputes": disputes[:BRIEF_DISPUTES],
        "unknowns": [unknown_data(one) for one in still_open(view.unknowns, briefing)[:BRIEF_UNKNOWNS]],
        "timeline": [day_data(one, labels) for one in ranked[:BRIEF_EVENTS]],
        "voices": [voice_data(one, labels) for one in quoted[:BRIEF_VOICES]],
    }
    brief = {name: _of_one_source(entries) for name, entries in given.items()}
    shown = fitting(brief, paper=whole["paper"], share=share, summary=whole["summary"])
    in_time = foremost(days, len(shown["timeline"]), place)
    undated = [] if days else [one for day in shown["timeline"] for one in day["entries"]]
    shown["timeline"] = [_of_one_source(day_data(one, labels)) for one in in_time]
    cited = sources_of(shown)
    return whole | shown | {
        "further": [], "background": [], "undated": undated, "beside": [],
        "sources": [source_data(one, labels) | {"url": ""} for one in view.sources if one.number in cited],
        "left": {"sources": labels("handout.rest")},
    }  # fmt: skip


def _one_a_date(entries: Collection[EntryView], briefing: Briefing) -> dict[str, int]:
    """Return places for the entries: the foremost, then where the story stands, one of each date, and the others."""
    place = {identity: nth for nth, identity in enumerate(briefing.key_events)}
    ranked = sorted(entries, key=lambda entry: place.get(entry.id, len(place)))
    first = {entry.date.text: entry.id for entry in reversed(ranked)}
    head = {entry.id for entry in (*ranked[:1], *newest(ranked, briefing.as_of))}
    ranked.sort(key=lambda entry: (entry.id not in head, entry.id != first[entry.date.text]))
    return {entry.id: nth for nth, entry in enumerate(ranked)}


def _brief_fact(fact: Data) -> Data:
    """Return a fact with the newest figure alone, and none of its other wordings."""
    return fact | {"others": [], "later": fact["later"][-1:]}


def _of_one_source(value: Any) -> Any:  # noqa: ANN401  (any of the data)
    """Return the data with the source of the words printed alone: the list of all sources would fill the pages."""
    if isinstance(value, dict):
        first = {"sources": value["sources"][:1]} if "sources" in value else {}
        return {name: _of_one_source(one) for name, one in value.items()} | first
    return [_of_one_source(one) for one in value] if isinstance(value, list) else value


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
        "site": site.name,
        "summary": view.summary,
        "sure": [one.phrase for one in view.brief.sure],
        "foot": labels("handout.foot"),
        "address": site.url(f"briefings/{briefing.slug}/") if site.address else "",
    }
