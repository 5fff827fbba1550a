"""A briefing's page to what its handout prints: plain texts, lists and numbers, which Typst reads as JSON.

The executive handout is the head of the same lists, cut to what two pages hold.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.render.dates import DateView
from briefgen.render.handout.selection import left_out, readable, telling
from briefgen.render.labels import ENGLISH, SOURCES, Labels
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.views.captions import Caption
from briefgen.render.views.citing import Cited, Mark
from briefgen.render.views.correcting import CorrectionView
from briefgen.render.views.disputing import DisputeView, SideView
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.quoting import QuoteView, StatementView
from briefgen.render.views.sources import SourceView
from briefgen.render.views.timeline import EntryView, by_date, foremost
from briefgen.render.views.voices import Voice

BRIEF_FACTS, BRIEF_DISPUTES, BRIEF_EVENTS, BRIEF_VOICES = 8, 2, 8, 4
"""What the executive handout prints at most."""

ROOM = {"facts": 2_200, "disputes": 700, "timeline": 1_100, "voices": 1_000}
"""Characters that each section may have, so that two pages of either paper hold them with headings and sources."""

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
    "contents": "handout.contents",
}
"""The labels that the template prints, by its own names for them."""

WORDINGS = 4
"""Sentences of other sources below a fact: more are not compared on paper."""

FEW = 6
"""Numbers of sources that somebody follows from one line."""

Data = dict[str, Any]


def full(view: BriefingView, briefing: Briefing, *, paper: str, labels: Labels = ENGLISH, site: Site = UNKNOWN) -> Data:
    """Return what the full handout prints: of a short story all there is, of a long one what its page shows."""
    shown = readable(view)
    timeline = shown.timeline
    told = {
        "facts": [_fact(one, labels) for one in shown.key_facts],
        "disputes": [_dispute(one, labels) for one in (*shown.disputes, *shown.checks)],
        "timeline": _days(timeline.dated, labels),
        "background": _days(timeline.background, labels),
        "undated": [_entry(one, labels) for group in timeline.undated for one in group.entries],
        "beside": _days(timeline.beside, labels),
        "voices": [_voice(one, labels) for one in shown.voices],
        "unknowns": [{"text": one.text, "sources": _numbers(one.marks)} for one in shown.unknowns],
    }
    told["further"] = [_fact(one, labels) for one in _further(shown, set(_texts(told)))]
    left, cited = left_out(view, shown, labels), set(_all_numbers(told))
    sources = [one for one in view.sources if not left or one.number in cited]
    if len(sources) < len(view.sources):
        left["sources"] = labels("handout.left.sources", some=len(sources), all=len(view.sources))
    head = _head(view, briefing, labels, site) | {"paper": paper, "left": left}
    return head | told | {"sources": [_source(one, labels) for one in sources]}


def _further(shown: BriefingView, above: Collection[str]) -> list[FactView]:
    """Return the facts after the key facts, but those that stand ``above`` word for word and of which that is all."""
    facts = shown.facts[len(shown.key_facts) :]
    return [one for one in facts if one.corroborated or one.disputed or one.corrections or one.cited.text not in above]


def executive(
    view: BriefingView, briefing: Briefing, *, paper: str, labels: Labels = ENGLISH, site: Site = UNKNOWN
) -> Data:
    """Return what the executive handout prints, on two pages: the head of each list, and the sources it names."""
    quoted = (voice for voice in view.voices if voice.name and voice.quotes)
    named = [replace(voice, quotes=telling(voice.quotes), statements=()) for voice in quoted]
    place = {identity: nth for nth, identity in enumerate(briefing.key_events)}
    given = {
        "facts": [_fact(one, labels) | {"others": []} for one in view.key_facts[:BRIEF_FACTS]],
        "disputes": [_dispute(one, labels) for one in view.disputes[:BRIEF_DISPUTES]],
        "timeline": [_day(one, labels) for one in foremost(view.key_timeline.dated, BRIEF_EVENTS, place)],
        "voices": [_voice(one, labels) for one in named[:BRIEF_VOICES]],
    }
    shown = {name: _fitting(_of_one_source(entries), ROOM[name]) for name, entries in given.items()}
    cited = set(_all_numbers(shown))
    return _head(view, briefing, labels, site) | shown | {
        "paper": paper, "further": [], "background": [], "undated": [], "beside": [], "unknowns": [],
        "sources": [_source(one, labels) | {"url": ""} for one in view.sources if one.number in cited],
        "left": {"sources": labels("handout.rest")},
    }  # fmt: skip


def _of_one_source(value: Any) -> Any:  # noqa: ANN401  (any of the data)
    """Return the data with the source of the words printed alone: the list of all sources would fill the pages."""
    if isinstance(value, dict):
        first = {"sources": value["sources"][:1]} if "sources" in value else {}
        return {name: _of_one_source(one) for name, one in value.items()} | first
    return [_of_one_source(one) for one in value] if isinstance(value, list) else value


def _fitting(given: list[Data], room: int) -> list[Data]:
    """Return those of ``given``, in order, that have room; the first always has."""
    kept: list[Data] = []
    for one in given:
        room -= sum(map(len, _texts(one)))
        if kept and room < 0:
            break
        kept.append(one)
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


def _fact(fact: FactView, labels: Labels) -> Data:
    claim = labels("facts.claim") if fact.claim else ""
    claim = labels("facts.claim_by", speaker=fact.attribution) if fact.attribution else claim
    date = fact.date if fact.date and "reported" not in fact.date.marks else None
    when = _when(date, labels) if date and date.text else ""
    disputed = labels("notes", fact.disputed) if fact.disputed else ""
    notes = (disputed, fact.cited.mark.label, claim, when, *_corrections(fact.corrections, labels))
    return {
        "text": fact.cited.text,
        "standing": fact.standing,
        "sources": _numbers((fact.cited.mark, *fact.also)),
        "others": [
            {"text": one.text, "sources": _numbers([one.mark])}
            for one in _differing(fact.cited, fact.others)[:WORDINGS]
        ],
        "notes": [note for note in notes if note],
    }


def _when(date: DateView, labels: Labels) -> str:
    marks = (f"({labels('notes', mark)})" for mark in date.marks)
    return " ".join((labels("facts.when", date=date.text), *marks))


def _differing(cited: Cited, others: Iterable[Cited]) -> list[Cited]:
    """Return the wordings that are not the one shown, each once."""
    found = {one.text: one for one in others if one.text != cited.text}
    return list(found.values())


def _dispute(dispute: DisputeView, labels: Labels) -> Data:
    note = "; ".join(_corrections(dispute.corrections, labels)) or (dispute.reason if dispute.kind == "check" else "")
    return {"note": note, "claim": _side(dispute.claim), "answer": _side(dispute.answer)}


def _side(side: SideView) -> Data:
    lines = [{"text": line.text, "sources": _numbers(line.marks), "whole": side.whole} for line in side.lines]
    return {"relation": side.relation, "voice": side.voice, "lines": lines}


def _day(entry: EntryView, labels: Labels) -> Data:
    return {"date": entry.date.text, "entries": [_entry(entry, labels)]}


def _days(entries: Iterable[EntryView], labels: Labels) -> list[Data]:
    return [
        {"date": group.text, "entries": [_entry(one, labels) for one in group.entries]} for group in by_date(entries)
    ]


def _entry(entry: EntryView, labels: Labels) -> Data:
    marks = [labels("notes", mark) for mark in entry.date.marks if mark != "undated"]
    words = f"“{entry.date.words}”" if entry.date.words and not entry.date.plain else ""
    told = " ".join(one for one in (words, entry.date.basis if words else "") if one)
    notes = (*marks, told, _may_be(entry, labels), *_corrections(entry.corrections, labels))
    return {
        "text": entry.cited.text,
        "sources": _numbers((entry.cited.mark, *entry.also)),
        "note": " · ".join(one for one in notes if one),
        "figures": [{"text": one.text, "sources": _numbers([one.mark])} for one in entry.figures],
    }


def _may_be(entry: EntryView, labels: Labels) -> str:
    return labels("timeline.may_be_noted", days=entry.candidates) if entry.candidates else ""


def _voice(voice: Voice, labels: Labels) -> Data:
    return {
        "name": voice.name or labels("quotes", "described" if voice.described else "not_certain"),
        "role": voice.roles[0].text if voice.roles else "",
        "quotes": [_quote(one, labels) for one in voice.quotes],
        "statements": [_statement(one, labels) for one in voice.statements],
    }


def _quote(quote: QuoteView, labels: Labels) -> Data:
    direct = f"“{' … '.join(part.text for part in quote.parts)}”"
    return {
        "text": "".join(one.text for one in quote.pieces) or direct,
        "sources": _numbers((quote.caption.mark, *quote.repeats)),
        "caption": " · ".join((_caption(quote.caption), *_corrections(quote.corrections, labels))),
    }


def _statement(statement: StatementView, labels: Labels) -> Data:
    before, after = "… " if statement.cut_before else "", " …" if statement.cut_after else ""
    return {
        "text": f"{before}{''.join(one.text for one in statement.pieces)}{after}",
        "sources": _numbers((statement.caption.mark, *statement.repeats)),
        "caption": " · ".join(_corrections(statement.corrections, labels)),
    }


def _corrections(made: Iterable[CorrectionView], labels: Labels) -> list[str]:
    return [labels("corrections.line", done=one.done, why=one.why) for one in made]


def _caption(caption: Caption) -> str:
    told = (f"“{one.cited.text}”" + (f", {one.date.text}" if one.date else "") for one in caption.told)
    return " · ".join((*told, caption.closing.label))


def _source(source: SourceView, labels: Labels) -> Data:
    same = source.same_origin
    counted = ", ".join(map(str, same)) if len(same) <= FEW else labels("handout.others", n=len(same))
    return {
        "number": source.number,
        "outlet": source.outlet,
        "day": source.day or labels("sources.undated"),
        "title": source.title,
        "url": source.url,
        "note": labels("sources.counts_with", numbers=counted) if counted else "",
    }


def _numbers(marks: Iterable[Mark]) -> list[int]:
    """Return the numbers of the sources, that of the words printed first."""
    return list(dict.fromkeys(mark.number for mark in marks))
