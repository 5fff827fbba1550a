"""Facts as the page shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Dating, Fact, Standing
from briefgen.model.insertions import InsertionKind
from briefgen.model.source import Passage, SentenceKind, stable_id
from briefgen.model.ties import OneOrigin
from briefgen.render.dates import DateView, shown
from briefgen.render.views.citing import Citations, Cited, Mark, others_telling
from briefgen.render.views.correcting import CorrectionView, corrections_of
from briefgen.render.views.disputing import disputed_sentences
from briefgen.render.views.origins import OriginView, origin_views

FURTHER_ON_PAGE = 10
"""Further facts of several sources on the briefing's own page: with the key facts as many as two printed pages hold."""


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact: the words of its best sentence, and of those that tell the same or nearly the same.

    ``also`` are the marks of further articles that tell it. ``standing`` is "single source" or, say,
    "2 independent sources"; ``origins`` are those sources, ``articles`` counts their articles. ``claim`` is set when
    somebody claims it, ``attribution`` tells who where the words do not. ``disputed`` is "disputed" or "check" where
    something is said against it, and ``dispute`` leads there. ``dated_in`` leads to the words of the date where they
    stand in another sentence. ``corrections`` are the editor's. ``later_figures`` are what articles that appeared later
    tell of the same with other figures. ``dated_inside`` is set where the words, with what is inserted, tell the date.
    """

    id: str
    cited: Cited
    others: tuple[Cited, ...]
    also: tuple[Mark, ...]
    similar: tuple[Cited, ...]
    standing: str
    origins: tuple[OriginView, ...]
    articles: int
    corroborated: bool
    claim: bool
    attribution: str
    disputed: str
    dispute: Markup
    date: DateView | None
    dated_in: Mark | None
    dated_inside: bool = False
    corrections: tuple[CorrectionView, ...] = ()
    later_figures: tuple[Cited, ...] = ()


ALL = slice(None)


def fact_views(briefing: Briefing, citations: Citations, chosen: slice = ALL) -> tuple[FactView, ...]:
    """Return all facts, or those ``chosen``, best first."""
    against = disputed_sentences(briefing, citations)
    later = _later_figures(briefing)
    return tuple(
        replace(
            _view(fact, citations, against, briefing.ties),
            later_figures=citations.each(later.get(fact.statement.sentence, ())),
        )
        for fact in briefing.facts[chosen]
    )


def _later_figures(briefing: Briefing) -> dict[str, tuple[Passage, ...]]:
    """Return for each sentence what later days tell of its event with another figure, in order of publication."""
    published = {article.id: article.published.day for article in briefing.articles if article.published}
    found: dict[str, tuple[Passage, ...]] = {}
    for event in briefing.events:
        dated = [one for one in event.figures if one.span.article in published]
        for one in dated:
            day = published[one.span.article]
            found[one.sentence] = tuple(other for other in dated if published[other.span.article] > day)
    return found


def _view(
    fact: Fact, citations: Citations, against: Mapping[str, tuple[str, Markup]], ties: tuple[OneOrigin, ...]
) -> FactView:
    disputed = next((against[mention.sentence] for mention in fact.mentions if mention.sentence in against), None)
    cited, others = citations.cited(fact.statement, fact.insertions), citations.each(fact.mentions[1:])
    article = citations.articles[fact.statement.span.article]
    words = fact.date.timex if fact.date else None
    lender = words if words and words.sentence != fact.statement.sentence else None
    corroborated = fact.standing is Standing.CORROBORATED
    return FactView(
        id=fact.id,
        cited=cited,
        others=others,
        also=others_telling(cited, others),
        similar=citations.each(fact.similar),
        standing=_standing(fact, citations),
        origins=origin_views(fact, citations, ties),
        articles=sum(map(len, fact.origins)),
        corroborated=corroborated,
        claim=fact.kind is SentenceKind.CLAIM,
        attribution="" if fact.attribution in cited.alone else fact.attribution,
        disputed=disputed[0] if disputed else "",
        dispute=disputed[1] if disputed else Markup(),
        date=shown(fact.date, article, citations.labels) if fact.date else None,
        dated_in=citations.mark(lender) if lender else None,
        dated_inside=_is_dated_inside(fact),
        corrections=corrections_of(fact.id, *_dated_by(fact), citations=citations),
    )


def _is_dated_inside(fact: Fact) -> bool:
    stated = fact.date is not None and fact.date.dating is Dating.STATED
    return stated and any(one.kind is InsertionKind.DATE for one in fact.insertions)


def _standing(fact: Fact, citations: Citations) -> str:
    if fact.standing is Standing.SINGLE:
        return citations.labels("facts.single_source")
    return citations.labels("counts.independent_sources", n=len(fact.origins))


def _dated_by(fact: Fact) -> tuple[str, ...]:
    """Return the id of the entry whose date an editor gave, where that is the fact's as well."""
    given = fact.date is not None and fact.date.dating is Dating.CORRECTED
    return (stable_id("e", fact.statement.sentence),) if given else ()
