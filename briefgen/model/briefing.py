"""A story as it comes in, and a briefing as it goes out: exactly what templates may use."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefgen.model.claims import Actor, Event, Fact
from briefgen.model.disputes import Dispute
from briefgen.model.editions import Changes
from briefgen.model.edits import Correction
from briefgen.model.extraction import ModelIdentity
from briefgen.model.insertions import Insertion
from briefgen.model.source import Article, Passage, Sentence
from briefgen.model.speech import IndirectStatement, Quote
from briefgen.model.ties import OneOrigin, Together


@dataclass(frozen=True, slots=True)
class Notice:
    """Something an editor should know: what, where (``stories/x/a.txt``) and what to do about it."""

    where: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f". {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class Story:
    """A story folder that was read: its articles in a fixed order, and what could not be used."""

    slug: str
    title: str
    articles: tuple[Article, ...]
    summary: str = ""
    tags: tuple[str, ...] = ()
    skipped: tuple[Notice, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """A story's briefing. Facts come best first, events by date, quotes in order of articles and text.

    ``key_facts`` counts the facts that head the page; the rest are listed after them. ``key_events`` are the ids of the
    dated events, those that matter most first. ``origins`` groups the ids of articles that are one independent origin,
    and ``ties`` tell why. ``lead`` is the sentence that heads the briefing and stands for it in lists; ``together`` are
    actors whom several sentences name together, those named together most first. ``corrections`` tell what the editor
    changed, ``changes`` what the edition before told otherwise, where one was recorded.
    Every passage is checked against its article when a briefing is made.
    """

    slug: str
    title: str
    summary: str
    tags: tuple[str, ...]
    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    origins: tuple[tuple[str, ...], ...]
    facts: tuple[Fact, ...]
    key_facts: int
    quotes: tuple[Quote, ...]
    indirect: tuple[IndirectStatement, ...]
    events: tuple[Event, ...]
    key_events: tuple[str, ...]
    actors: tuple[Actor, ...]
    disputes: tuple[Dispute, ...]
    unknowns: tuple[Passage, ...]
    notices: tuple[Notice, ...]
    skipped: tuple[Notice, ...]
    model: ModelIdentity
    generator: str
    ties: tuple[OneOrigin, ...] = ()
    lead: Passage | None = None
    together: tuple[Together, ...] = ()
    corrections: tuple[Correction, ...] = ()
    changes: Changes | None = None

    def __post_init__(self) -> None:
        articles = {article.id: article for article in self.articles}
        if len(articles) != len(self.articles):
            raise ValueError(f"{self.slug}: two articles share an id")
        sentences = {sentence.id: sentence for sentence in self.sentences}
        if len(sentences) != len(self.sentences):
            raise ValueError(f"{self.slug}: two sentences share an id")
        for passage in self.passages():
            if articles[passage.span.article].wording(passage.span) != passage.text:
                raise ValueError(f"{self.slug}: {passage.text!r} is not what {passage.span} says")
            home = sentences[passage.sentence].span
            if home.article != passage.span.article or not home.start <= passage.span.start < home.end:
                raise ValueError(f"{self.slug}: {passage.text!r} does not begin in sentence {passage.sentence}")

    def insertions_in(self, statement: Passage) -> tuple[Insertion, ...]:
        """Return what makes the ``statement`` of a fact readable alone; nothing for other passages."""
        return next((fact.insertions for fact in self.facts if fact.statement == statement), ())

    def passages(self) -> Iterator[Passage]:
        """Yield every passage that the briefing rests on."""
        for fact in self.facts:
            yield from fact.mentions
            yield from fact.similar
            yield from (one.basis for one in fact.insertions)
        for event in self.events:
            yield from event.mentions
            yield from (one.basis for one in event.insertions)
            if event.date.timex:
                yield event.date.timex
        for quote in self.quotes:
            yield from quote.parts
            yield from _told_of(quote)
        for statement in self.indirect:
            yield statement.content
            yield from _told_of(statement)
        for actor in self.actors:
            yield from actor.mentions
            yield from actor.roles
        for dispute in self.disputes:
            yield from dispute.claim.passages
            yield from dispute.answer.passages
        yield from self.unknowns
        if self.lead:
            yield self.lead

    @property
    def days(self) -> tuple[date, ...]:
        """The publication days that are known, in order."""
        return tuple(sorted(article.published.day for article in self.articles if article.published))

    @property
    def as_of(self) -> date | None:
        """The newest publication day."""
        return self.days[-1] if self.days else None

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that are named, in alphabetical order."""
        return tuple(sorted({article.outlet for article in self.articles if article.outlet}))


def _told_of(said: Quote | IndirectStatement) -> Iterator[Passage]:
    """Yield what the article tells of a quote or an indirect statement besides its words."""
    yield said.context
    if said.speaker:
        yield said.speaker.mention
        if said.speaker.cue:
            yield said.speaker.cue
    if said.said:
        yield said.said.passage
    if said.medium:
        yield said.medium
