"""Events to linked data (JSON-LD, https://schema.org/Event); EDTF beside it says the dates that schema.org cannot."""

import json
from collections.abc import Sequence
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.render.dates import iso
from briefgen.render.exports.rows import EventRow, SourceRow


def linked_data(briefing: Briefing, rows: Sequence[EventRow]) -> bytes:
    """Return the file."""
    made = {"@context": "https://schema.org", "@graph": [_event(briefing, row) for row in rows]}
    return json.dumps(made, ensure_ascii=False, indent=1).encode() + b"\n"


def _event(briefing: Briefing, row: EventRow) -> dict[str, Any]:
    when = row.event.date.when
    made: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:briefgen:{briefing.slug}:{row.event.id}",
        "name": row.words,
        "description": "; ".join((row.display_date, *row.corrections)),
        "subjectOf": [_article(source) for source in row.sources],
    }
    if row.days and iso(when):
        made["startDate"] = iso(when)
    elif row.days:
        made["startDate"], made["endDate"] = (day.isoformat() for day in row.days)
    if when.edtf:
        made["identifier"] = {"@type": "PropertyValue", "propertyID": "EDTF", "value": when.edtf}
    return made


def _article(source: SourceRow) -> dict[str, Any]:
    article = source.article
    made: dict[str, Any] = {"@type": "NewsArticle", "headline": article.title or article.place}
    if article.published:
        made["datePublished"] = article.published.day.isoformat()
    if article.outlet:
        made["publisher"] = {"@type": "Organization", "name": article.outlet}
    if source.url:
        made["url"] = source.url
    return made
