"""Events to linked data (JSON-LD, https://schema.org/Event); EDTF beside it says the dates that schema.org cannot.

An article is described once, however many events it tells.
"""

from collections.abc import Callable, Sequence
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.model.codec import in_lines
from briefgen.model.source import Article
from briefgen.render.dates import iso
from briefgen.render.escape import web_address
from briefgen.render.exports.rows import EventRow


def linked_data(briefing: Briefing, rows: Sequence[EventRow]) -> bytes:
    """Return the file."""

    def iri(name: str) -> str:
        return f"urn:briefgen:{briefing.slug}:{name}"

    events = [event_data(row, iri(row.event.id), iri) for row in rows]
    telling = {source.article.id for row in rows for source in row.sources}
    articles = [article_data(one, iri(one.id)) for one in briefing.articles if one.id in telling]
    return in_lines({"@context": "https://schema.org", "@graph": [*articles, *events]})


def event_data(row: EventRow, identity: str, article_iri: Callable[[str], str]) -> dict[str, Any]:
    """Return an event under the IRI ``identity``; ``article_iri`` makes that of an article of its id."""
    when = row.event.date.when
    made: dict[str, Any] = {
        "@type": "Event",
        "@id": identity,
        "name": row.words,
        "description": "; ".join((row.display_date, *row.corrections)),
        "subjectOf": [{"@id": iri} for iri in dict.fromkeys(article_iri(one.article.id) for one in row.sources)],
    }
    if row.days and iso(when):
        made["startDate"] = iso(when)
    elif row.days:
        made["startDate"], made["endDate"] = (day.isoformat() for day in row.days)
    if when.edtf:
        made["identifier"] = {"@type": "PropertyValue", "propertyID": "EDTF", "value": when.edtf}
    return made


def article_data(article: Article, identity: str) -> dict[str, Any]:
    """Return an article under the IRI ``identity``."""
    made: dict[str, Any] = {"@type": "NewsArticle", "@id": identity, "headline": article.title or article.place}
    if article.published:
        made["datePublished"] = article.published.day.isoformat()
    if article.outlet:
        made["publisher"] = {"@type": "Organization", "name": article.outlet}
    if url := web_address(article.url):
        made["url"] = url
    return made
