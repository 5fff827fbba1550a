"""The events of a briefing as exports write them: the date in parts and in English, the sources with their links."""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 -- a field is called date

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Dating, Event
from briefgen.model.insertions import read_alone
from briefgen.model.source import Article, Passage
from briefgen.render.dates import DateView, shown
from briefgen.render.escape import web_address
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.citing import citations, outlet_of
from briefgen.render.views.correcting import corrected


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A sentence that tells an event. ``page`` leads to it from the folder of the briefing."""

    article: Article
    passage: Passage
    page: str

    @property
    def outlet(self) -> str:
        """The outlet or, where it is not known, the article's file."""
        return outlet_of(self.article)

    @property
    def url(self) -> str:
        """The address of the article on the web, empty where it has none that a program may follow."""
        return web_address(self.article.url)


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with its date as a page shows it, and its sources, the one of its statement first.

    ``corrections`` say what the editor changed of it, ``labels`` are the words of its date.
    """

    event: Event
    date: DateView
    sources: tuple[SourceRow, ...]
    corrections: tuple[str, ...]
    labels: Labels

    @property
    def words(self) -> str:
        """The statement on one line, with what makes it readable alone in brackets."""
        return " ".join(read_alone(self.event.statement.text, self.event.insertions).split())

    @property
    def days(self) -> tuple[Day, Day] | None:
        """The first and the last day, None where the sources do not tell the event's own."""
        when = self.event.date.when
        told = self.event.date.dating in {Dating.STATED, Dating.INFERRED, Dating.CORRECTED}
        return (when.start, when.end) if told and when.start and when.end else None

    @property
    def display_date(self) -> str:
        """The date in words with what a reader must know about it."""
        text = self.date.text or (f"“{self.date.words}”" if self.date.words else "")
        notes = ", ".join(self._note(mark) for mark in self.date.marks)
        return self.labels("dates.noted", date=text, notes=notes) if text and notes else text or notes

    def _note(self, mark: str) -> str:
        return self.labels("timeline.corrected") if mark == Dating.CORRECTED else self.labels("notes", mark)


def rows_of(briefing: Briefing, labels: Labels = ENGLISH) -> tuple[EventRow, ...]:
    """Return the events in the order of the chronology."""
    articles = {article.id: article for article in briefing.articles}
    corrections = citations(briefing).corrections
    return tuple(
        EventRow(
            event,
            shown(event.date, articles[event.statement.span.article], labels),
            tuple(_source(articles[mention.span.article], mention) for mention in event.mentions),
            tuple(corrected(one, labels) for one in corrections.get(event.id, ())),
            labels,
        )
        for event in briefing.events
    )


def _source(article: Article, passage: Passage) -> SourceRow:
    return SourceRow(article, passage, f"sources/{article.id}/#{passage.sentence}")
