"""Events to our own JSON: everything that is known of them, with the places of the words in the articles.

Nothing is written twice: articles stand once, the words of the first source are those of the statement, and what is
empty, not known or false is left out.
"""

from collections.abc import Sequence
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.model.codec import in_lines
from briefgen.model.insertions import Insertion
from briefgen.model.source import Article, Passage
from briefgen.render.exports.rows import EventRow, SourceRow
from briefgen.render.views.citing import outlet_of


def whole(briefing: Briefing, rows: Sequence[EventRow]) -> bytes:
    """Return the file. Offsets count characters of the article's text as its source page prints it."""
    urls = {source.article.id: source.url for row in rows for source in row.sources}
    made = {
        "title": briefing.title,
        "as_of": briefing.as_of.isoformat() if briefing.as_of else None,
        "generator": briefing.generator,
        "articles": [_article(one, urls[one.id]) for one in briefing.articles if one.id in urls],
        "events": [_event(row) for row in rows],
    }
    return in_lines(made)


def _known(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value}


def _article(article: Article, url: str) -> dict[str, Any]:
    return _known(
        {
            "id": article.id,
            "outlet": outlet_of(article),
            "title": article.title,
            "published": article.published.day.isoformat() if article.published else None,
            "url": url,
        }
    )


def _event(row: EventRow) -> dict[str, Any]:
    event = row.event
    return _known(
        {
            "id": event.id,
            "statement": event.statement.text,
            "insertions": [_insertion(one) for one in event.insertions],
            "background": event.background,
            "beside": event.beside,
            "actors": list(event.actors),
            "date": _date(row),
            "origins": [list(origin) for origin in event.origins],
            "sources": [_source(source, event.statement) for source in row.sources],
            "corrections": list(row.corrections),
            "figures_differ_in": [passage.sentence for passage in event.figures],
        }
    )


def _date(row: EventRow) -> dict[str, Any]:
    found, when, candidates = row.event.date, row.event.date.when, row.event.candidates
    return _known(
        {
            "edtf": when.edtf,
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
            "grammar_rule": when.rule,
            "candidates": [day.isoformat() for day in candidates.days] if candidates else [],
        }
    )


def _insertion(one: Insertion) -> dict[str, Any]:
    basis = {"words": one.basis.text, "start": one.basis.span.start, "end": one.basis.span.end}
    return {"offset": one.offset, "text": one.text, "kind": str(one.kind), "rule": one.rule, "basis": basis}


def _source(source: SourceRow, statement: Passage) -> dict[str, Any]:
    passage = source.passage
    made = {"article": source.article.id, "page": source.page, "start": passage.span.start, "end": passage.span.end}
    return made if passage == statement else made | {"words": passage.text}
