"""Events to our own JSON: everything that is known of them, with the places of the words in the articles."""

from collections.abc import Iterable
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.model.codec import in_lines
from briefgen.model.insertions import Insertion
from briefgen.render.exports.rows import EventRow, SourceRow


def whole(briefing: Briefing, rows: Iterable[EventRow]) -> bytes:
    """Return the file. Offsets count characters of the article's text as its source page prints it."""
    made = {
        "title": briefing.title,
        "as_of": briefing.as_of.isoformat() if briefing.as_of else None,
        "generator": briefing.generator,
        "events": [_event(row) for row in rows],
    }
    return in_lines(made)


def _event(row: EventRow) -> dict[str, Any]:
    event, found, when = row.event, row.event.date, row.event.date.when
    return {
        "id": event.id,
        "statement": event.statement.text,
        "insertions": [_insertion(one) for one in event.insertions],
        "background": event.background,
        "beside": event.beside,
        "actors": list(event.actors),
        "date": {
            "edtf": when.edtf or None,
            "start": when.start.isoformat() if when.start else None,
            "end": when.end.isoformat() if when.end else None,
            "precision": str(when.precision),
            "approximate": when.approximate,
            "display": row.display_date,
            "dating": str(found.dating),
            "words": found.timex.text if found.timex else None,
            "counted_from": when.anchor_day.isoformat() if when.anchor_day else None,
            "basis": str(when.anchor),
            "rule": found.rule,
            "grammar_rule": when.rule or None,
            "candidates": [day.isoformat() for day in event.candidates.days] if event.candidates else [],
        },
        "origins": [list(origin) for origin in event.origins],
        "sources": [_source(source) for source in row.sources],
        "corrections": list(row.corrections),
        "figures_differ_in": [passage.sentence for passage in event.figures],
    }


def _insertion(one: Insertion) -> dict[str, Any]:
    basis = {"words": one.basis.text, "start": one.basis.span.start, "end": one.basis.span.end}
    return {"offset": one.offset, "text": one.text, "kind": str(one.kind), "rule": one.rule, "basis": basis}


def _source(source: SourceRow) -> dict[str, Any]:
    article, span = source.article, source.passage.span
    return {
        "article": article.id,
        "outlet": source.outlet,
        "title": article.title,
        "published": article.published.day.isoformat() if article.published else None,
        "url": source.url or None,
        "page": source.page,
        "start": span.start,
        "end": span.end,
        "words": source.passage.text,
    }
