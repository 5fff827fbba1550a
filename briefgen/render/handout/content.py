"""A briefing's page to what its handout prints: plain texts, lists and numbers, which Typst reads as JSON.

The executive handout is the head of the same lists, cut to what two pages hold.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.render.dates import DateView
from briefgen.render.labels import ENGLISH, SOURCES, Labels
from briefgen.render.views.captions import Caption
from briefgen.render.views.citing import Cited, Mark
from briefgen.render.views.correcting import CorrectionView
from briefgen.render.views.disputing import DisputeView, SideView
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.quoting import Piece, QuoteView, StatementView
from briefgen.render.views.sources import SourceView
from briefgen.render.views.timeline import EntryView, by_date, foremost
from briefgen.render.views.voices import Voice

MOST_FACTS, MOST_QUOTES, MOST_EVENTS = 150, 200, 150
"""What a full handout prints of each; a story with more is read on the web, and its handout says so."""

BRIEF_FACTS, BRIEF_DISPUTES, BRIEF_EVENTS, BRIEF_VOICES = 8, 2, 8, 4
"""What the executive handout prints at most."""

ROOM = {"facts": 2_400, "disputes": 800, "timeline": 1_300, "voices": 1_200}
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
}
"""The labels that the template prints, by its own names for them."""

Data = dict[str, Any]


def full(view: BriefingView, briefing: Briefing, paper: str, labels: Labels = ENGLISH) -> Data:
    """Return what the full handout prints: of a short story all there is, of a long one all that its page shows."""
    facts = view.facts if len(view.facts) <= MOST_FACTS else (*view.key_facts, *view.further_facts)
    timeline = view.timeline if view.timeline.entries <= MOST_EVENTS else view.key_timeline
    quotes = min(view.quotes, MOST_QUOTES)
    cut = len(facts) < len(view.facts) or timeline is not view.timeline or quotes < view.quotes
    return _head(view, briefing, paper, labels) | {
        "facts": [_fact(one, labels) for one in view.key_facts],
        "further": [_fact(one, labels) for one in facts[len(view.key_facts) :]],
        "disputes": [_dispute(one, labels) for one in (*view.disputes, *view.checks)],
        "timeline": _days(timeline.dated, labels),
        "background": _days(timeline.background, labels),
        "undated": [_entry(one, labels) for group in timeline.undated for one in group.entries],
        "beside": _days(timeline.beside, labels),
        "voices": list(_voices(view.voices, MOST_QUOTES, labels)),
        "unknowns": [{"text": one.text, "sources": _numbers(one.marks)} for one in view.unknowns],
        "sources": [_source(one, labels) for one in view.sources],
        "limits": labels("handout.long") if cut else "",
    }


def executive(view: BriefingView, briefing: Briefing, paper: str, labels: Labels = ENGLISH) -> Data:
    """Return what the executive handout prints, on two pages: the head of each list, and the sources it names."""
    named = [replace(voice, quotes=voice.quotes[:1], statements=()) for voice in view.voices if voice.name]
    place = {identity: nth for nth, identity in enumerate(briefing.key_events)}
    given = {
        "facts": [_fact(one, labels) | {"others": []} for one in view.key_facts[:BRIEF_FACTS]],
        "disputes": [_dispute(one, labels) for one in view.disputes[:BRIEF_DISPUTES]],
        "timeline": [_day(one, labels) for one in foremost(view.key_timeline.dated, BRIEF_EVENTS, place)],
        "voices": list(_voices(named[:BRIEF_VOICES], BRIEF_VOICES, labels)),
    }
    shown = {name: _fitting(_of_one_source(entries), ROOM[name]) for name, entries in given.items()}
    cited = set(_all_numbers(shown))
    return _head(view, briefing, paper, labels) | shown | {
        "further": [], "background": [], "undated": [], "beside": [], "unknowns": [],
        "sources": [_source(one, labels) | {"url": ""} for one in view.sources if one.number in cited],
        "limits": labels("handout.rest"),
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


def _head(view: BriefingView, briefing: Briefing, paper: str, labels: Labels) -> Data:
    entry = view.entry
    as_of = labels("head.as_of", date=entry.as_of) if entry.as_of else ""
    period = labels("head.published", period=entry.period) if entry.period else ""
    return {
        "lang": labels.locale.language,
        "source_lang": SOURCES,
        "words": {name: labels(key) for name, key in _WORDS.items()},
        "page": labels("handout.page", page="{page}", pages="{pages}"),
        "paper": paper,
        "title": entry.title,
        "author": briefing.generator,
        "as_of": as_of,
        "meta": [one for one in (as_of, entry.extent, period) if one],
        "summary": view.summary,
        "foot": labels("handout.foot"),
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
        "others": [{"text": one.text, "sources": _numbers([one.mark])} for one in _differing(fact.cited, fact.others)],
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


def _voices(heard: Iterable[Voice], most: int, labels: Labels) -> Iterable[Data]:
    """Yield the speakers, with up to ``most`` quotes and as many statements in all."""
    left = {"quotes": most, "statements": most}
    for voice in heard:
        quotes, statements = voice.quotes[: left["quotes"]], voice.statements[: left["statements"]]
        left["quotes"] -= len(quotes)
        left["statements"] -= len(statements)
        if quotes or statements:
            yield {
                "name": voice.name or labels("quotes", "described" if voice.described else "not_certain"),
                "roles": list(dict.fromkeys(role.text for role in voice.roles)),
                "quotes": [_quote(one, labels) for one in quotes],
                "statements": [_statement(one, labels) for one in statements],
            }


def _quote(quote: QuoteView, labels: Labels) -> Data:
    direct = [Piece(f"“{' … '.join(part.text for part in quote.parts)}”", said=True)]
    return {
        "pieces": [{"text": one.text, "said": one.said} for one in quote.pieces or direct],
        "mixed": bool(quote.pieces),
        "sources": _numbers((quote.caption.mark, *quote.repeats)),
        "caption": " · ".join((_caption(quote.caption), *_corrections(quote.corrections, labels))),
    }


def _statement(statement: StatementView, labels: Labels) -> Data:
    before = [Piece("… ", said=False)] if statement.cut_before else []
    after = [Piece(" …", said=False)] if statement.cut_after else []
    return {
        "pieces": [{"text": one.text, "said": one.said} for one in (*before, *statement.pieces, *after)],
        "mixed": True,
        "sources": _numbers((statement.caption.mark, *statement.repeats)),
        "caption": " · ".join(_corrections(statement.corrections, labels)),
    }


def _corrections(made: Iterable[CorrectionView], labels: Labels) -> list[str]:
    return [labels("corrections.line", done=one.done, why=one.why) for one in made]


def _caption(caption: Caption) -> str:
    told = (f"“{one.cited.text}”" + (f", {one.date.text}" if one.date else "") for one in caption.told)
    return " · ".join((*told, caption.closing.label))


def _source(source: SourceView, labels: Labels) -> Data:
    counted = ", ".join(map(str, source.same_origin))
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
