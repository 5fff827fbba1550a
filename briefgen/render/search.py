"""What the search finds: facts, quotes by their speakers, entries and sources, each under its own anchor.

A file beside the pages of a folder tells it, so that nobody has to read it out of their HTML. No sentence of a story
is told twice but what somebody says in it: an entry of the timeline whose sentence is a fact is found as the fact.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import chain

from briefgen.render.labels import Labels
from briefgen.render.views.appendix import FactPage
from briefgen.render.views.chronology import timeline_pages
from briefgen.render.views.citing import Mark
from briefgen.render.views.overview import BriefingView
from briefgen.render.views.people import PersonView
from briefgen.render.views.quoting import QuoteView, StatementView
from briefgen.render.views.sources import SourceView
from briefgen.render.views.voices import Voice, quote_pages

NAME = ".briefgen-search.json"
"""The file in a folder of pages. What begins with a dot no site generator publishes."""

OF_A_PAGE, OF_A_SOURCE, OF_A_PERSON = 0.3, 0.45, 0.75
"""What the titles of pages weigh. Material counts a page five times where it has all words asked for, and what is on it
twice: so a name leads to the page of who has it, an outlet to its articles, and neither a few words of a title nor of
a headline hide the fact that has them all. Whoever changes one runs benchmarks/browser/search.mjs."""

HOME = "index.md"
_HEADINGS = {
    "facts": "facts.all",
    "unknowns": "unknowns.title",
    "timeline": "timeline.whole",
    "quotes": "quotes.all_title",
}
"""What the pages beside a briefing's own are called, by the beginnings of their files' names."""

Found = dict[str, str | float]
"""What is found: its ``location`` on the page, ``title`` and ``text`` as HTML, and a ``boost`` where it is not 1."""


def search_file(pages: Mapping[str, Iterable[Found]]) -> bytes:
    """Return the file that tells what is found on each of ``pages``, which are named as files of its folder."""
    told = {path: list(found) for path, found in pages.items()}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def found_page(title: str, *texts: str, weight: float = OF_A_PAGE) -> Found:
    """Return a page, which comes before all that is found on it."""
    return _found("", title, *texts) | {"boost": weight}


def found_person(person: PersonView) -> Found:
    """Return the page of somebody, with roles and other names."""
    roles = (role.text for story in person.appearances for role in story.roles)
    told = dict.fromkeys((*roles, *(alias.text for alias in person.aliases)))
    return found_page(person.name, *told, weight=OF_A_PERSON)


def found_in_briefing(view: BriefingView, fact_pages: Sequence[FactPage], labels: Labels) -> dict[str, list[Found]]:
    """Return what is found in a briefing by its pages: its own, and those of the lists that it cuts."""
    title = view.entry.title
    pages = {HOME: [found_page(title, view.summary, *(tag.name for tag in view.entry.tags))]}
    for path, found in chain(
        _facts(view, fact_pages, labels),
        _disputes(view, labels),
        _unknowns(view, labels),
        _entries(view, labels),
        _said(view, labels),
    ):
        if path not in pages:
            heading = next(label for start, label in _HEADINGS.items() if path.startswith(start))
            pages[path] = [found_page(labels(heading), title)]
        pages[path].append(found)
    return pages | {source.link: [_source(source, labels)] for source in view.sources}


Placed = Iterator[tuple[str, Found]]
"""Things found, each with the file of the page that they are on."""


def _facts(view: BriefingView, pages: Iterable[FactPage], labels: Labels) -> Placed:
    places = {fact.id: page.path for page in pages for fact in page.facts}
    places |= {fact.id: HOME for fact in (*view.key_facts, *view.further_facts)}
    key = {fact.id for fact in view.key_facts}
    for fact in view.facts:
        heading = "facts.key" if fact.id in key else "facts.further" if fact.corroborated else "comparison.alone"
        told = _by(fact.cited.alone, fact.cited.mark)
        yield places.get(fact.id, HOME), _found(f"#{fact.id}", labels(heading), told)


def _disputes(view: BriefingView, labels: Labels) -> Placed:
    for one in (*view.disputes, *view.checks):
        heading = labels("disputes.to_check" if one.kind == "check" else "disputes.title")
        lines = (*one.claim.lines, *one.answer.lines)
        yield HOME, _found(f"#{one.id}", heading, *(line.text for line in lines))


def _unknowns(view: BriefingView, labels: Labels) -> Placed:
    """Yield what is not known as one thing found, with the weight of a page: its sentences have no anchors."""
    if view.unknowns:
        found = _found("#unknowns", labels("unknowns.title"), *(one.text for one in view.unknowns))
        found["boost"] = OF_A_PAGE
        yield "unknowns.md" if view.unknowns_cut else HOME, found


def _entries(view: BriefingView, labels: Labels) -> Placed:
    """Yield the entries of the timeline that are no facts."""
    facts = {fact.cited.mark.href for fact in view.facts}
    months = timeline_pages(view.timeline) if view.timeline_cut else ()
    places = {entry.id: f"timeline-{page.key}.md" for page in months for entry in page.entries}
    places |= {entry.id: HOME for entry in view.key_timeline.each}
    for entry in view.timeline.each:
        if entry.cited.mark.href not in facts:
            told = _by(entry.cited.alone, entry.cited.mark)
            heading = entry.date.text or labels("timeline.undated")
            yield places.get(entry.id, "timeline.md"), _found(f"#{entry.id}", heading, told)


def _said(view: BriefingView, labels: Labels) -> Placed:
    for path, voices in _heard(view):
        for voice in voices:
            name = voice.name or labels("quotes.described" if voice.described else "quotes.not_certain")
            for quote in voice.quotes:
                yield path, _found(f"#{quote.id}", name, *_wordings(quote, labels))
            for statement in voice.statements:
                yield path, _found(f"#{statement.id}", name, _statement(statement))


def _heard(view: BriefingView) -> Iterator[tuple[str, tuple[Voice, ...]]]:
    """Yield the speakers by the page that has all of their quotes."""
    if not view.quotes_cut:
        yield HOME, view.voices
    elif pages := quote_pages(view.voices):
        yield from ((f"quotes-{page.key}.md", page.entries) for page in pages)
    else:
        yield "quotes.md", view.voices


def _wordings(quote: QuoteView, labels: Labels) -> Iterator[str]:
    """Yield the words of a quote, a mixed one in its sentence, and where they differ those that others print."""
    words = "".join(piece.text for piece in quote.pieces) or " … ".join(f"“{part.text}”" for part in quote.parts)
    yield _by(words, quote.caption.closing)
    others = [one for one in quote.wordings if one.differs]
    if others:
        yield labels("quotes.also_printed")
    for other in others:
        parts = ("".join(one.text for one in part.stretches) for part in other.parts)
        yield _by(" … ".join(f"“{part}”" for part in parts), other.caption.closing)


def _statement(statement: StatementView) -> str:
    return _by("".join(piece.text for piece in statement.pieces), statement.caption.closing)


def _source(source: SourceView, labels: Labels) -> Found:
    by = labels("sources.label", outlet=source.outlet, day=source.day or labels("sources.undated"))
    return found_page(f"{source.title} – {by}", *source.authors, weight=OF_A_SOURCE)


def _by(words: str, mark: Mark) -> str:
    """Return words with the outlet and the day of their article, which a search shows below a title."""
    return f"{words} – {mark.label}"


def _found(location: str, title: str, *texts: str) -> Found:
    """Return a thing found. Several texts are paragraphs: of many, a search shows those that have its words."""
    given = [escape(text, quote=False) for text in texts if text]
    text = given[0] if len(given) == 1 else "".join(f"<p>{one}</p>" for one in given)
    return {"location": location, "title": escape(title, quote=False), "text": text}
