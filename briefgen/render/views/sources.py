"""Articles as pages show them: in the list of sources, and in full with an anchor for each sentence."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.source import Article, Sentence, Span
from briefgen.model.ties import OneOrigin
from briefgen.render import dates
from briefgen.render.escape import own_address, web_address
from briefgen.render.views.citing import Citations, outlet_of
from briefgen.render.views.origins import why


@dataclass(frozen=True, slots=True)
class VersionView:
    """Another version of an article, which was left out; ``contained`` per cent of it stand in the article."""

    place: str
    day: str
    iso: str
    contained: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article in the list of sources. ``basis`` tells how its date is known.

    ``link`` leads to its page from a Markdown file in the briefing's folder. ``same_origin`` are the numbers of the
    articles that count as one origin with it, ``why`` says for what reason; ``agency_from`` is that of the copy that
    names its agency, 0 for itself.
    """

    id: str
    number: int
    outlet: str
    title: str
    authors: tuple[str, ...]
    day: str
    iso: str
    basis: str
    agency: str
    agency_from: int
    versions: tuple[VersionView, ...]
    url: str
    path: str
    removed: int
    same_origin: tuple[int, ...]
    why: str
    link: Markup


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of an article; ``cited`` when a fact, a quote or an event of the briefing rests on it.

    ``alone`` is set for a fact that no other article tells, ``spaced`` tells that a space follows it.
    """

    id: str
    text: str
    cited: bool
    alone: bool
    spaced: bool


def source_views(briefing: Briefing, citations: Citations) -> tuple[SourceView, ...]:
    """Return all articles in the order of their numbers."""
    origins = {identity: origin for origin in briefing.origins for identity in origin}
    return tuple(_view(article, origins.get(article.id, ()), citations, briefing.ties) for article in briefing.articles)


def _view(article: Article, origin: tuple[str, ...], citations: Citations, ties: tuple[OneOrigin, ...]) -> SourceView:
    published, labels = article.published, citations.labels
    return SourceView(
        id=article.id,
        number=citations.numbers[article.id],
        outlet=outlet_of(article),
        title=article.title or article.place,
        authors=tuple(name for name in article.authors if name not in {article.agency, article.outlet}),
        day=dates.day(published.day, labels) if published else "",
        iso=published.day.isoformat() if published else "",
        basis=labels("basis", published.basis.name.lower()) if published else "",
        agency=article.agency,
        agency_from=citations.numbers[article.agency_from] if article.agency_from else 0,
        versions=tuple(
            VersionView(
                one.place,
                dates.day(one.published.day, labels) if one.published else "",
                one.published.day.isoformat() if one.published else "",
                one.contained,
            )
            for one in article.versions
        ),
        url=web_address(article.url),
        path=article.place,
        removed=article.removed,
        same_origin=tuple(sorted(citations.numbers[other] for other in origin if other != article.id)),
        why=why(origin, ties, labels),
        link=own_address(f"sources/{article.id}.md"),
    )


def cited_sentences(briefing: Briefing) -> frozenset[str]:
    """Return the ids of the sentences that the briefing's claims rest on; mentions of actors alone do not count."""
    told = {passage.sentence for fact in briefing.facts for passage in fact.mentions}
    told |= {passage.sentence for event in briefing.events for passage in event.mentions}
    told |= {passage.sentence for passage in briefing.unknowns}
    told |= {one.content.sentence for one in briefing.indirect}
    told |= {
        one.sentence
        for dispute in briefing.disputes
        for side in (dispute.claim, dispute.answer)
        for one in side.passages
    }
    words = [part.span for quote in briefing.quotes for part in quote.parts]
    return frozenset(told) | _sentences_with(words, briefing.sentences)


def _sentences_with(spans: Iterable[Span], sentences: Iterable[Sentence]) -> set[str]:
    """Return the ids of the sentences that share a character with one of ``spans``: quotes run over several."""
    ordered = sorted(sentences, key=lambda one: one.span)
    found = set[str]()
    for span in sorted(spans):
        at = bisect_right(ordered, (span.article, span.start), key=lambda one: (one.span.article, one.span.start)) - 1
        for sentence in ordered[at:]:
            if sentence.span.article != span.article or sentence.span.start >= span.end:
                break
            found.add(sentence.id)
    return found


def lone_sentences(briefing: Briefing) -> frozenset[str]:
    """Return the ids of the sentences that tell a fact which no other article tells."""
    return frozenset(fact.statement.sentence for fact in briefing.facts if sum(map(len, fact.origins)) == 1)


def sentences_by_article(briefing: Briefing) -> dict[str, list[Sentence]]:
    """Return each article's sentences in order."""
    found: dict[str, list[Sentence]] = {article.id: [] for article in briefing.articles}
    for sentence in sorted(briefing.sentences, key=lambda one: one.span):
        found[sentence.span.article].append(sentence)
    return found


def paragraphs(
    article: Article, sentences: Sequence[Sentence], cited: frozenset[str], alone: frozenset[str] = frozenset()
) -> tuple[tuple[SentenceView, ...], ...]:
    """Return the whole text of ``article``, whose ``sentences`` are in order, as paragraphs of sentences.

    What stands between two sentences, should they leave a gap, stays with the sentence before.
    """
    return tuple(tuple(run) for run in _runs(article, sentences, cited, alone))


def _runs(
    article: Article, sentences: Sequence[Sentence], cited: frozenset[str], alone: frozenset[str]
) -> Iterator[list[SentenceView]]:
    run: list[SentenceView] = []
    ends = [*(sentence.span.start for sentence in sentences[1:]), len(article.text)]
    for sentence, end in zip(sentences, ends, strict=False):
        text = article.text[sentence.span.start : end]
        used, single = sentence.id in cited, sentence.id in alone
        run.append(SentenceView(sentence.id, text.strip(), used, single, text[-1].isspace()))
        if "\n\n" in text:
            yield run
            run = []
    if run:
        yield run
