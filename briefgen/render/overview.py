"""A briefing as its page shows it: everything that ``briefing.md.j2`` can print."""

from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Standing
from briefgen.model.source import Passage, stable_id
from briefgen.render import dates
from briefgen.render.citing import Citations, Mark, citations
from briefgen.render.escape import own_address
from briefgen.render.keyfacts import FACTS_ON_PAGE, FactView, fact_views
from briefgen.render.sources import SourceView, source_views
from briefgen.render.timeline import TimelineView, timeline
from briefgen.render.voices import QUOTES_ON_PAGE, Voice, voices


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a glance."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class TagView:
    """A topic and its place on the page of topics."""

    name: str
    href: Markup


@dataclass(frozen=True, slots=True)
class UnknownView:
    """What sources say is not known, with the marks of all that say so in the same words."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What an editor should know; see ``Notice``."""

    where: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A briefing seen from one page: its source marks lead from there to the sentences.

    ``extent`` reads "8 articles from 6 outlets", ``period`` "10–25 March 2025", ``as_of`` "25 March 2025"; the last
    two are empty when no article has a date. ``home`` is the way to the briefing's folder.
    """

    slug: str
    title: str
    summary: str
    tags: tuple[TagView, ...]
    extent: str
    period: str
    as_of: str
    as_of_iso: str
    home: Markup
    figures: tuple[Figure, ...]
    facts: tuple[FactView, ...]
    key_facts: tuple[FactView, ...]
    further_facts: tuple[FactView, ...]
    timeline: TimelineView
    voices: tuple[Voice, ...]
    quotes: int
    unknowns: tuple[UnknownView, ...]
    sources: tuple[SourceView, ...]
    skipped: tuple[NoticeView, ...]
    notices: tuple[NoticeView, ...]

    @property
    def facts_cut(self) -> bool:
        """Tell whether the briefing's own page leaves facts out."""
        return len(self.facts) > FACTS_ON_PAGE

    @property
    def quotes_cut(self) -> bool:
        """Tell whether the briefing's own page leaves quotes out."""
        return self.quotes > QUOTES_ON_PAGE


def overview(briefing: Briefing, *, home: str = "", root: str = "../../") -> BriefingView:
    """Return ``briefing`` for a page from which ``home`` leads to its folder and ``root`` to the site's."""
    made = citations(briefing, home)
    facts = fact_views(briefing, made)
    heard = voices(briefing, made)
    return BriefingView(
        slug=briefing.slug,
        title=briefing.title,
        summary=briefing.summary,
        tags=tuple(TagView(tag, own_address(f"{root}topics/#{topic_anchor(tag)}")) for tag in briefing.tags),
        extent=extent(briefing),
        period=dates.period(briefing.days[0], briefing.days[-1]) if briefing.days else "",
        as_of=dates.day(briefing.as_of) if briefing.as_of else "",
        as_of_iso=briefing.as_of.isoformat() if briefing.as_of else "",
        home=own_address(home),
        figures=_figures(briefing, heard),
        facts=facts,
        key_facts=facts[: briefing.key_facts],
        further_facts=facts[briefing.key_facts : FACTS_ON_PAGE],
        timeline=timeline(briefing, made),
        voices=heard,
        quotes=sum(len(voice.quotes) for voice in heard),
        unknowns=_unknowns(briefing.unknowns, made),
        sources=source_views(briefing, made),
        skipped=tuple(NoticeView(notice.where, notice.what, notice.remedy) for notice in briefing.skipped),
        notices=tuple(NoticeView(notice.where, notice.what, notice.remedy) for notice in briefing.notices),
    )


def topic_anchor(tag: str) -> str:
    """Return the id of a topic's section."""
    return stable_id("topic", tag)


def extent(briefing: Briefing) -> str:
    """Return how much was read, as in "8 articles from 6 outlets"."""
    articles, outlets = counted(len(briefing.articles), "article"), len(briefing.outlets)
    return f"{articles} from {counted(outlets, 'outlet')}" if outlets else articles


def counted(number: int, noun: str) -> str:
    """Return "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _unknowns(passages: tuple[Passage, ...], made: Citations) -> tuple[UnknownView, ...]:
    marks: dict[str, list[Mark]] = {}
    for passage in passages:
        marks.setdefault(passage.text, []).append(made.mark(passage))
    return tuple(UnknownView(text, tuple(found)) for text, found in marks.items())


def _figures(briefing: Briefing, heard: tuple[Voice, ...]) -> tuple[Figure, ...]:
    named = [voice for voice in heard if voice.name]
    corroborated = sum(fact.standing is Standing.CORROBORATED for fact in briefing.facts)
    shown = (
        (len(briefing.articles), "article"),
        (len(briefing.origins), "independent origin"),
        (corroborated, "corroborated fact"),
        (len(named), "speaker"),
        (sum(len(voice.quotes) for voice in heard), "quote"),
        (sum(not event.background for event in briefing.events), "event"),
    )
    return tuple(Figure(number, noun if number == 1 else f"{noun}s") for number, noun in shown if number)
