"""Claims of many articles to one briefing."""

from collections.abc import Sequence

from briefgen.link.facts import find_facts
from briefgen.link.origins import independent_origins
from briefgen.model.briefing import Briefing, Story
from briefgen.model.extraction import Extraction, ModelIdentity
from briefgen.model.source import Article, Passage, Sentence, SentenceKind

__all__ = ["link"]


def link(story: Story, extractions: Sequence[Extraction], *, model: ModelIdentity, generator: str) -> Briefing:
    """Return the briefing of ``story`` from the extraction of each of its articles, in the articles' order."""
    statements = tuple(statement for extraction in extractions for statement in extraction.statements)
    origins = independent_origins(story.articles)
    facts, key_facts = find_facts(statements, origins)
    return Briefing(
        slug=story.slug,
        title=story.title,
        summary=story.summary,
        tags=story.tags,
        articles=story.articles,
        sentences=tuple(sentence for extraction in extractions for sentence in extraction.sentences),
        origins=origins,
        facts=facts,
        key_facts=key_facts,
        quotes=tuple(quote for extraction in extractions for quote in extraction.quotes),
        events=(),
        actors=(),
        unknowns=tuple(_unknowns(story.articles, extractions)),
        notices=story.notices,
        skipped=story.skipped,
        model=model,
        generator=generator,
    )


def _unknowns(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Sequence[Passage]:
    return [
        _whole(article, sentence)
        for article, extraction in zip(articles, extractions, strict=True)
        for sentence in extraction.sentences
        if sentence.kind is SentenceKind.UNKNOWN
    ]


def _whole(article: Article, sentence: Sentence) -> Passage:
    return Passage(sentence.span, sentence.id, article.wording(sentence.span))
