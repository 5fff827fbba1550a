"""Events to linked data (JSON-LD, https://schema.org/Event); EDTF beside it says the dates that schema.org cannot."""

from collections.abc import Sequence
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.model.codec import in_lines
from briefgen.model.source import Article
from briefgen.render.dates import iso
from briefgen.render.escape import web_address
from briefgen.render.exports.rows import EventRow


def linked_data(briefing: Briefing, rows: Sequence[EventRow]) -> bytes:
    """Return the file."""
    events = [event_data(row, f"urn:briefgen:{briefing.slug}:{row.event.id}") for row in rows]
    made = {"@context": "https://schema.org", "@graph": events}
    return in_lines(made)


def event_data(row: EventRow, identity: str) -> dict[str, Any]:
    """Return an event under the IRI ``identity``."""
    when = row.event.date.when
    made: dict[str, Any] = {
        "@type": "Event",
        "@id": identity,
        "name": row.words,
        "description": "; ".join((row.display_date, *row.corrections)),
        "subjectOf": [article_data(source.article) for source in row.sources],
    }
    if row.days and iso(when):
        made["startDate"] = iso(when)
    elif row.days:
        made["startDate"], made["endDate"] = (day.isoformat() for day in row.days)
    if when.edtf:
        made["identifier"] = {"@type": "PropertyValue", "propertyID": "EDTF", "value": when.edtf}
    return made


def article_data(article: Article) -> dict[str, Any]:
    """Return an article."""
    made: dict[str, Any] = {"@type": "NewsArticle", "headline": article.title or article.place}
    if article.published:
        made["datePublished"] = article.published.day.isoformat()
    if article.outlet:
        made["publisher"] = {"@type": "Organization", "name": article.outlet}
    if url := web_address(article.url):
        made["url"] = url
    return made
