"""What a page says of itself to programs: Open Graph for those who pass it on, JSON-LD (schema.org) for search engines.

MkDocs writes a page's title, description and canonical link; this is what it does not know.
"""

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.source import Article
from briefgen.model.speech import Quote
from briefgen.render.exports.linked_data import article_data, event_data
from briefgen.render.exports.rows import EventRow, rows_of
from briefgen.render.feed import described, line_of
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.site import Site
from briefgen.render.views.correcting import corrected
from briefgen.render.views.overview import BriefingView

MOST_EVENTS, MOST_QUOTES = 20, 20
"""Events and quotes that the head of a page tells: all of them are in the page and in its data files."""

MOST_SOURCES = 50
"""Articles from which only those are told that the key facts, the events and the quotes told rest on."""

_KINDS = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.PLACE: "Place",
    ActorKind.OTHER: "Thing",
}


def front_head(site: Site) -> bytes:
    """Return the elements for the head of the front page."""
    told = (("og:type", "website"), ("og:title", site.name), ("og:site_name", site.name), ("og:url", site.address))
    return _lines((_feed_link("", site), *_properties(told)))


def briefing_head(briefing: Briefing, view: BriefingView, site: Site, labels: Labels = ENGLISH) -> bytes:
    """Return the elements for the head of a briefing's page."""
    home = f"briefings/{briefing.slug}/"
    first, last = (briefing.days[0], briefing.days[-1]) if briefing.days else (None, None)
    told = (
        ("og:type", "article"),
        ("og:title", briefing.title),
        ("og:description", described(briefing, labels)),
        ("og:site_name", site.name),
        ("og:url", site.url(home) if site.address else ""),
        ("article:published_time", first.isoformat() if first else ""),
        ("article:modified_time", last.isoformat() if last else ""),
        *(("article:tag", tag) for tag in briefing.tags),
    )
    data = _script(_graph(briefing, view, site.url(home) if site.address else "", labels))
    return _lines((_feed_link("../../", site), *_properties(told), data))


def _lines(elements: Iterable[str]) -> bytes:
    return "".join(f"{element}\n" for element in elements).encode()


def _feed_link(root: str, site: Site) -> str:
    return f'<link rel="alternate" type="application/atom+xml" title="{escape(site.name)}" href="{root}feed.xml">'


def _properties(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, text in told:
        if text:
            yield f'<meta property="{name}" content="{escape(line_of(text))}">'


def _script(data: dict[str, Any]) -> str:
    """Return ``data`` as a block of a page: nothing in it can end the block or begin another element."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    safe = safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'<script type="application/ld+json">{safe}</script>'


def _graph(briefing: Briefing, view: BriefingView, address: str, labels: Labels) -> dict[str, Any]:
    """Return the briefing as linked data; without the site's address, ids are relative to the page."""

    def source(article: str) -> str:
        return f"{address}sources/{article}/"

    rows = {row.event.id: row for row in rows_of(briefing, labels)}
    told = [rows[key] for key in briefing.key_events[:MOST_EVENTS] if key in rows]
    events = [event_data(row, f"{address}#{row.event.id}", source) for row in told]
    known = {quote.id: quote for quote in briefing.quotes}
    shown = [one.id for voice in view.voices if voice.name for one in voice.quotes][:MOST_QUOTES]
    actors = {actor.id: actor for actor in briefing.actors}
    quotes = [_quotation(known[key], actors, address) for key in shown]
    cited = _cited(briefing, told, [known[key] for key in shown])
    sources = [article_data(article, source(article.id)) for article in cited]
    whole = {
        "@type": "Article",
        "@id": f"{address}#briefing",
        "headline": briefing.title,
        "description": described(briefing, labels),
        "inLanguage": "en",
        "citation": [{"@id": one["@id"]} for one in sources],
        "hasPart": [{"@id": one["@id"]} for one in quotes],
        "mentions": [{"@id": one["@id"]} for one in events],
    }
    if briefing.days:
        whole |= {"datePublished": briefing.days[0].isoformat(), "dateModified": briefing.days[-1].isoformat()}
    if briefing.tags:
        whole["keywords"] = list(briefing.tags)
    if briefing.corrections:
        whole["correction"] = [
            {"@type": "CorrectionComment", "text": corrected(one, labels)} for one in briefing.corrections
        ]
    return {"@context": "https://schema.org", "@graph": [whole, *sources, *quotes, *events]}


def _cited(briefing: Briefing, events: Iterable[EventRow], quotes: Iterable[Quote]) -> list[Article]:
    """Return all articles or, of many, those on which rest what is told: key facts, ``events`` and ``quotes``."""
    if len(briefing.articles) <= MOST_SOURCES:
        return list(briefing.articles)
    used = {fact.statement.span.article for fact in briefing.facts[: briefing.key_facts]}
    used |= {one.article.id for row in events for one in row.sources} | {one.article for one in quotes}
    return [article for article in briefing.articles if article.id in used]


def _quotation(quote: Quote, actors: dict[str, Actor], address: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@type": "Quotation",
        "@id": f"{address}#{quote.id}",
        "text": " … ".join(part.text.removesuffix(",") for part in quote.parts),
        "isPartOf": {"@id": f"{address}sources/{quote.article}/"},
    }
    if quote.speaker and quote.speaker.name:
        actor = actors.get(quote.speaker.actor)
        kind = _KINDS[actor.kind] if actor and actor.kind is not ActorKind.PLACE else "Person"
        made["spokenByCharacter"] = {"@type": kind, "name": quote.speaker.name}
    return made
