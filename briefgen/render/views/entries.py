"""A briefing as lists of briefings show it."""

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.source import Passage, stable_id
from briefgen.render import dates
from briefgen.render.escape import own_address
from briefgen.render.labels import Labels
from briefgen.render.views.citing import Citations, Cited


@dataclass(frozen=True, slots=True)
class TagView:
    """A topic and its place on the page of topics."""

    name: str
    href: Markup


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing in a list. ``home`` leads to it; ``lead`` is the sentence that heads it.

    ``extent`` reads "8 articles from 6 outlets", ``period`` "10–25 March 2025", ``as_of`` "25 March 2025"; the last
    two are empty when no article has a date. An editor may have chosen another sentence for ``lead``.
    """

    slug: str
    title: str
    home: Markup
    tags: tuple[TagView, ...]
    extent: str
    period: str
    as_of: str
    as_of_iso: str
    lead: Cited | None


def entry(briefing: Briefing, citations: Citations) -> Entry:
    """Return ``briefing`` as lists of briefings show it."""
    labels = citations.labels
    return Entry(
        slug=briefing.slug,
        title=briefing.title,
        home=own_address(citations.home),
        tags=tuple(TagView(tag, own_address(f"/topics/#{topic_anchor(tag)}")) for tag in briefing.tags),
        extent=_extent(briefing, labels),
        period=dates.period(briefing.days[0], briefing.days[-1], labels) if briefing.days else "",
        as_of=dates.day(briefing.as_of, labels) if briefing.as_of else "",
        as_of_iso=briefing.as_of.isoformat() if briefing.as_of else "",
        lead=citations.cited(lead, briefing.insertions_in(lead)) if (lead := lead_of(briefing)) else None,
    )


def topic_anchor(tag: str) -> str:
    """Return the id of a topic's section."""
    return stable_id("topic", tag)


def lead_of(briefing: Briefing) -> Passage | None:
    """Return the sentence that stands for a briefing: its first fact's, unless the editor chose another."""
    return briefing.lead or next((fact.statement for fact in briefing.facts), None)


def _extent(briefing: Briefing, labels: Labels) -> str:
    articles = labels("counts.articles", n=len(briefing.articles))
    if not briefing.outlets:
        return articles
    return labels("head.extent", articles=articles, outlets=labels("head.from_outlets", n=len(briefing.outlets)))
