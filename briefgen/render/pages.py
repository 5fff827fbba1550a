"""Which pages there are: one line each. A new page is one template and one line here."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from briefgen.model.briefing import Briefing
from briefgen.model.codec import encode_briefing
from briefgen.render.charts.choosing import figures
from briefgen.render.charts.store import ChartStore
from briefgen.render.exports import exports
from briefgen.render.feed import feed
from briefgen.render.handout import handouts
from briefgen.render.metadata import briefing_head, front_head
from briefgen.render.search import NAME as SEARCH
from briefgen.render.search import Found, found_in_briefing, found_page, found_person, search_file
from briefgen.render.site import Site
from briefgen.render.stylesheet import NAME as STYLES
from briefgen.render.stylesheet import stylesheet
from briefgen.render.templates import Templates
from briefgen.render.views.appendix import fact_pages
from briefgen.render.views.chronology import (
    ENTRIES_OF_AN_ACTOR,
    by_month,
    in_order,
    month_links,
    month_of,
    month_pages,
    of_months,
    timeline_pages,
)
from briefgen.render.views.comparison import ALONE_OF_A_SOURCE, ALONE_ON_PAGE
from briefgen.render.views.disputing import DISPUTES_ON_PAGE
from briefgen.render.views.involved import actor_pages, actor_register, grouped
from briefgen.render.views.overview import NOTICES_ON_PAGE, UNKNOWNS_ON_PAGE, BriefingView
from briefgen.render.views.people import (
    QUOTES_OF_A_PERSON,
    people,
    people_pages,
    people_register,
    person_address,
)
from briefgen.render.views.sources import SourceView, cited_sentences, lone_sentences, paragraphs, sentences_by_article
from briefgen.render.views.timeline import TimelineView, by_date
from briefgen.render.views.told import StoryTold
from briefgen.render.views.topics import topics
from briefgen.render.views.voices import (
    QUOTES_OF_A_VOICE,
    STATEMENTS_OF_A_VOICE,
    VOICES_ON_PAGE,
    quote_pages,
    quote_register,
)

Page = tuple[str, bytes]

_LIMITS = {
    "voices_shown": VOICES_ON_PAGE,
    "quotes_shown": QUOTES_OF_A_VOICE,
    "statements_shown": STATEMENTS_OF_A_VOICE,
    "person_quotes_shown": QUOTES_OF_A_PERSON,
    "disputes_shown": DISPUTES_ON_PAGE,
    "unknowns_shown": UNKNOWNS_ON_PAGE,
    "notices_shown": NOTICES_ON_PAGE,
    "entries_shown": ENTRIES_OF_AN_ACTOR,
    "alone_sources_shown": ALONE_ON_PAGE,
    "alone_shown": ALONE_OF_A_SOURCE,
}


_LISTS = {"index": "briefings", "people": "people", "chronology": "chronology", "topics": "topics"}
"""The pages that repeat what briefings tell, and what they are called: the search finds them by that alone."""


def site_pages(
    briefings: Sequence[Briefing], stories: Sequence[StoryTold], templates: Templates, keys: Collection[str], site: Site
) -> Iterator[Page]:
    """Yield the pages over all ``briefings``, which come newest first, and what is told of them, in the same order.

    ``keys`` are those of the actors who have a page of their own.
    """
    labels, entries = templates.labels, [story.entry for story in stories]
    model, generator = (briefings[0].model, briefings[0].generator) if briefings else (None, "")
    strips = {story.entry.slug: story.strip for story in stories}
    yield "index.md", templates.page("index.md.j2", briefings=entries, strips=strips)
    yield "briefgen-head.html", front_head(site)
    yield "feed.xml", feed(briefings, site, labels)
    yield from _people(stories, templates, keys)
    yield from _chronology(stories, templates)
    yield "topics.md", templates.page("topics.md.j2", topics=topics(entries))
    yield SEARCH, search_file({f"{name}.md": [found_page(labels("pages", title))] for name, title in _LISTS.items()})
    yield "method.md", templates.page("method.md.j2", model=model, generator=generator)
    yield "briefgen-404.html", templates.page("404.html.j2")
    yield STYLES, stylesheet(templates)
    for asset in ("assets/briefgen.js", "assets/favicon.svg"):
        yield asset, templates.asset(asset)


def _chronology(stories: Sequence[StoryTold], templates: Templates) -> Iterator[Page]:
    """Yield the chronology of all stories; where that were too long, a list of the months and a page for each."""
    labels, start = templates.labels, "/chronology/"
    months = by_month((entry for story in stories for entry in story.dated), labels)
    pages = month_pages(months)
    links = month_links(pages, labels, start)
    yield "chronology.md", templates.page("chronology.md.j2", months=months, links=links, month="")
    for page in pages:
        (month,), links = of_months(page.entries, labels), month_links(pages, labels, start, page)
        shown = templates.page("chronology.md.j2", months=(month,), links=links, month=month.name)
        yield f"chronology/{page.key}.md", shown


def _people(stories: Sequence[StoryTold], templates: Templates, keys: Collection[str]) -> Iterator[Page]:
    """Yield the list of people, by letters where it is long, and a page for each of those who get one."""
    everybody = people((story.appearances for story in stories), keys)
    pages = people_pages(everybody)
    listed = () if pages else everybody
    yield "people.md", templates.page("people.md.j2", people=listed, register=people_register(pages))
    for page in pages:
        shown = people_register(pages, page)
        yield f"people/{page.key}.md", templates.page("people.md.j2", people=page.entries, register=shown)
    own = {f"{person_address(person.key)}.md": person for person in everybody if person.key in keys}
    for path, person in own.items():
        dated = in_order(entry for story in stories for entry in story.acting.get(person.key, ()))
        yield f"people/{path}", templates.page("person.md.j2", person=person, chronology=dated, **_LIMITS)
    lists = dict.fromkeys((f"{page.key}.md" for page in pages), tuple[Found, ...]())
    yield f"people/{SEARCH}", search_file({**lists, **{path: (found_person(one),) for path, one in own.items()}})


def briefing_pages(
    briefing: Briefing,
    view: BriefingView,
    templates: Templates,
    store: ChartStore | None,
    *,
    paper: str,
    site: Site,
) -> Iterator[Page]:
    """Yield the pages of one briefing: its own, the full lists that do not fit there, its data and its sources."""
    home, labels = f"briefings/{briefing.slug}", templates.labels
    yield f"{home}/index.md", _page("briefing", view, templates, charts=figures(view, briefing, store, labels))
    yield f"{home}/briefgen-head.html", briefing_head(briefing, view, site, labels)
    facts = tuple(fact_pages(view.facts, view.entry.home)) if view.facts_cut else ()
    for page in facts:
        yield f"{home}/{page.path}", templates.page("facts.md.j2", title=briefing.title, page=page)
    cut = {
        "changes": view.changes,
        "unknowns": view.unknowns_cut,
        "limits": view.notices_cut,
    }
    for name, wanted in cut.items():
        if wanted:
            yield f"{home}/{name}.md", _page(name, view, templates)
    if view.actors_cut:
        yield from _actors(home, view, templates)
    if view.timeline_cut:
        yield from _timeline(home, view, templates)
    if view.quotes_cut:
        yield from _quotes(home, view, templates)
    yield f"{home}/{SEARCH}", search_file(found_in_briefing(view, facts, labels))
    encoded = encode_briefing(briefing)
    yield f"{home}/briefing.json", encoded
    papers = handouts(view, briefing, encoded, templates, store, paper=paper, site=site)
    for name, content in (*papers.items(), *exports(briefing, labels)):
        yield f"{home}/{name}", content
    yield from _sources(briefing, view.sources, templates)


def _page(name: str, view: BriefingView, templates: Templates, **more: object) -> bytes:
    return templates.page(f"{name}.md.j2", briefing=view, by_date=by_date, **more, **_LIMITS)


def _timeline(home: str, view: BriefingView, templates: Templates) -> Iterator[Page]:
    """Yield the page of the whole timeline; where that were too long, the list of its months and a page for each."""
    pages, labels, start = timeline_pages(view.timeline), templates.labels, f"/{home}/timeline-"
    rest = replace(view, timeline=replace(view.timeline, dated=())) if pages else view
    links = month_links(pages, labels, start)
    yield f"{home}/timeline.md", _page("timeline", rest, templates, links=links, month="")
    for page in pages:
        own = replace(view, timeline=TimelineView(page.entries, (), ()))
        links, month = month_links(pages, labels, start, page), month_of(page, labels)
        yield f"{home}/timeline-{page.key}.md", _page("timeline", own, templates, links=links, month=month)


def _quotes(home: str, view: BriefingView, templates: Templates) -> Iterator[Page]:
    """Yield the page of all quotes; where that were too long, a list of the speakers and a page for each letter."""
    pages, start = quote_pages(view.voices), view.entry.home
    yield f"{home}/quotes.md", _page("quotes", view, templates, register=quote_register(pages, start))
    for page in pages:
        quotes = sum(len(voice.quotes) for voice in page.entries)
        statements = sum(len(voice.statements) for voice in page.entries)
        own = replace(view, voices=page.entries, quotes=quotes, statements=statements)
        path = f"{home}/quotes-{page.key}.md"
        yield path, _page("quotes", own, templates, register=quote_register(pages, start, page))


def _actors(home: str, view: BriefingView, templates: Templates) -> Iterator[Page]:
    """Yield the page of all who are named; where that were too long, a list of them and a page for each letter."""
    pages, start = actor_pages(view.involved), view.entry.home
    yield f"{home}/actors.md", _page("actors", view, templates, register=actor_register(pages, start))
    for page in pages:
        own = replace(view, involved=grouped(view.involved, page.entries))
        path = f"{home}/actors-{page.key}.md"
        yield path, _page("actors", own, templates, register=actor_register(pages, start, page))


def _sources(briefing: Briefing, views: Sequence[SourceView], templates: Templates) -> Iterator[Page]:
    cited, lone = cited_sentences(briefing), lone_sentences(briefing)
    sentences = sentences_by_article(briefing)
    for article, source in zip(briefing.articles, views, strict=True):
        text = paragraphs(article, sentences[article.id], cited, lone)
        page = templates.page(
            "source.md.j2",
            source=source,
            paragraphs=text,
            title=briefing.title,
            alone=len(lone & {one.id for one in sentences[article.id]}),
        )
        yield f"briefings/{briefing.slug}/sources/{article.id}.md", page
