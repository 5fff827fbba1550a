"""The entries of a briefing's page as a handout prints them: plain texts, lists and numbers."""

from collections.abc import Iterable
from typing import Any

from briefgen.render.dates import DateView
from briefgen.render.labels import Labels
from briefgen.render.views.captions import Caption
from briefgen.render.views.citing import Cited, Mark
from briefgen.render.views.correcting import CorrectionView
from briefgen.render.views.disputing import DisputeView, SideView
from briefgen.render.views.keyfacts import FactView
from briefgen.render.views.quoting import QuoteView, StatementView
from briefgen.render.views.sources import SourceView
from briefgen.render.views.timeline import EntryView, by_date
from briefgen.render.views.unknowns import UnknownView
from briefgen.render.views.voices import Voice

WORDINGS = 4
"""Sentences of other sources below a fact: more are not compared on paper."""

FEW = 6
"""Numbers of sources that somebody follows from one line."""

LONG = 2_000
"""Characters from which an entry may be broken between pages: in columns of half a page, so many fill one."""

Data = dict[str, Any]


def fact_data(fact: FactView, labels: Labels) -> Data:
    """Return a key fact or a further one, with the other wordings of it."""
    claim = labels("facts.claim") if fact.claim else ""
    claim = labels("facts.claim_by", speaker=fact.attribution) if fact.attribution else claim
    told = fact.date is not None and not fact.dated_inside and "reported" not in fact.date.marks
    date = fact.date if told else None
    when = _when(date, labels) if date and date.text else ""
    disputed = labels("notes", fact.disputed) if fact.disputed else ""
    notes = (disputed, fact.cited.mark.label, claim, when, *_corrections(fact.corrections, labels))
    others = [_line(one, f"“{one.text}”") for one in _differing(fact.cited, fact.others)[:WORDINGS]]
    later = [_line(one, one.text) for one in fact.later_figures]
    return {
        "text": fact.cited.alone,
        "inserted": list(fact.cited.inserted),
        "standing": fact.standing,
        "sources": numbers_of((fact.cited.mark, *fact.also)),
        "others": others,
        "later": later,
        "notes": "".join(f" · {note}" for note in notes if note),
        "long": _long(fact.cited.alone, *(one["text"] for one in (*others, *later))),
    }


def _line(cited: Cited, text: str) -> Data:
    return {"text": text, "sources": numbers_of([cited.mark])}


def _long(*texts: str) -> bool:
    return sum(map(len, texts)) > LONG


def _when(date: DateView, labels: Labels) -> str:
    marks = (f"({labels('notes', mark)})" for mark in date.marks)
    return " ".join((labels("facts.when", date=date.text), *marks))


def _differing(cited: Cited, others: Iterable[Cited]) -> list[Cited]:
    """Return the wordings that are not the one shown, each once."""
    found = {one.text: one for one in others if one.text != cited.text}
    return list(found.values())


def dispute_data(dispute: DisputeView, labels: Labels) -> Data:
    """Return both sides of a dispute."""
    note = "; ".join(_corrections(dispute.corrections, labels)) or (dispute.reason if dispute.kind == "check" else "")
    claim, answer = _side(dispute.claim), _side(dispute.answer)
    long = _long(*(line["text"] for side in (claim, answer) for line in side["lines"]))
    return {"note": note, "claim": claim, "answer": answer, "long": long}


def _side(side: SideView) -> Data:
    words = "{}" if side.whole else "… {} …"
    lines = [{"text": words.format(line.text), "sources": numbers_of(line.marks)} for line in side.lines]
    return {"relation": side.relation, "voice": side.voice, "lines": lines}


def day_data(entry: EntryView, labels: Labels) -> Data:
    """Return one entry under its date."""
    return {"date": entry.date.text, "entries": [entry_data(entry, labels)]}


def days_of(entries: Iterable[EntryView], labels: Labels) -> list[Data]:
    """Return entries by their dates."""
    return [
        {"date": group.text, "entries": [entry_data(one, labels) for one in group.entries]}
        for group in by_date(entries)
    ]


def entry_data(entry: EntryView, labels: Labels) -> Data:
    """Return an entry of the timeline."""
    marks = [labels("notes", mark) for mark in entry.date.marks if mark != "undated"]
    words = f"“{entry.date.words}”" if entry.date.words and not entry.date.plain else ""
    told = " ".join(one for one in (words, entry.date.basis if words else "") if one)
    notes = (*marks, told, _may_be(entry, labels), *_corrections(entry.corrections, labels))
    figures = [_line(one, one.text) for one in entry.figures]
    return {
        "text": entry.cited.alone,
        "inserted": list(entry.cited.inserted),
        "sources": numbers_of((entry.cited.mark, *entry.also)),
        "note": " · ".join(one for one in notes if one),
        "figures": figures,
        "long": _long(entry.cited.alone, *(one["text"] for one in figures)),
    }


def _may_be(entry: EntryView, labels: Labels) -> str:
    return labels("timeline.may_be_noted", days=entry.candidates) if entry.candidates else ""


def unknown_data(unknown: UnknownView) -> Data:
    """Return what is not known, after the sentence that leads to it."""
    before = unknown.before.text if unknown.before else ""
    sources = numbers_of(unknown.marks)
    return {"text": unknown.text, "before": before, "sources": sources, "long": _long(unknown.text, before)}


def voice_data(voice: Voice, labels: Labels) -> Data:
    """Return who is heard, with quotes and statements."""
    return {
        "name": voice.name or labels("quotes", "described" if voice.described else "not_certain"),
        "role": voice.roles[0].text if voice.roles else "",
        "quotes": _once(_quote(one, labels) for one in voice.quotes),
        "statements": _once(_statement(one, labels) for one in voice.statements),
    }


def _once(said: Iterable[Data]) -> list[Data]:
    """Return what was said without what is printed already, as a sentence with two quotes is: its sources go there."""
    found: dict[str, Data] = {}
    for one in said:
        first = found.setdefault(one["text"], one)
        first["sources"] = list(dict.fromkeys((*first["sources"], *one["sources"])))
    return list(found.values())


def _quote(quote: QuoteView, labels: Labels) -> Data:
    direct = f"“{' … '.join(part.text for part in quote.parts)}”"
    text = "".join(one.text for one in quote.pieces) or direct
    return {
        "text": text,
        "sources": numbers_of((quote.caption.mark, *quote.repeats)),
        "caption": " · ".join((_caption(quote.caption), *_corrections(quote.corrections, labels))),
        "long": _long(text),
    }


def _statement(statement: StatementView, labels: Labels) -> Data:
    before, after = "… " if statement.cut_before else "", " …" if statement.cut_after else ""
    text = f"{before}{''.join(one.text for one in statement.pieces)}{after}"
    return {
        "text": text,
        "sources": numbers_of((statement.caption.mark, *statement.repeats)),
        "caption": " · ".join(_corrections(statement.corrections, labels)),
        "long": _long(text),
    }


def _corrections(made: Iterable[CorrectionView], labels: Labels) -> list[str]:
    return [labels("corrections.line", done=one.done, why=one.why) for one in made]


def _caption(caption: Caption) -> str:
    told = (f"“{one.cited.text}”" + (f", {one.date.text}" if one.date else "") for one in caption.told)
    return " · ".join((*told, caption.closing.label))


def source_data(source: SourceView, labels: Labels) -> Data:
    """Return an article as the list of sources names it."""
    same = source.same_origin
    counted = ",\N{NO-BREAK SPACE}".join(map(str, same)) if len(same) <= FEW else labels("handout.others", n=len(same))
    return {
        "number": source.number,
        "outlet": source.outlet,
        "day": source.day or labels("sources.undated"),
        "title": source.title if source.title != source.outlet else "",
        "url": source.url,
        "note": labels("handout.counts_with", numbers=counted) if counted else "",
        "long": _long(source.title, source.url),
    }


def numbers_of(marks: Iterable[Mark]) -> list[int]:
    """Return the numbers of the sources, that of the words printed first."""
    return list(dict.fromkeys(mark.number for mark in marks))


def sources_of(data: object) -> set[int]:
    """Return the numbers of all sources that ``data`` names."""
    if isinstance(data, dict):
        return set(data.get("sources", ())).union(*map(sources_of, data.values()))
    return set[int]().union(*map(sources_of, data)) if isinstance(data, list) and data else set()
