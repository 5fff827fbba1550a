"""Source marks: from words on a page to the sentence they come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.edits import Correction
from briefgen.model.insertions import Insertion, stretches
from briefgen.model.source import Article, Passage
from briefgen.render import dates
from briefgen.render.addresses import briefing_home
from briefgen.render.escape import own_address
from briefgen.render.labels import ENGLISH, Labels


@dataclass(frozen=True, slots=True)
class Mark:
    """A link to a sentence.

    ``number`` is the article's in the list of sources, ``label`` its outlet and day, ``name`` tells both to who does
    not see the page.
    """

    number: int
    href: Markup
    outlet: str
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence as it is read: the source's own words or, in brackets, an insertion, and ``why`` it is."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source's own words and where they stand; ``parts`` are the same with insertions, where there are any."""

    text: str
    mark: Mark
    parts: tuple[Part, ...] = ()

    @property
    def alone(self) -> str:
        """The words with their insertions in brackets, as plain text."""
        return "".join(part.text for part in self.parts) or self.text

    @property
    def inserted(self) -> tuple[str, ...]:
        """The insertions in brackets."""
        return tuple(part.text.strip() for part in self.parts if part.why)


def others_telling(cited: Cited, others: Iterable[Cited]) -> tuple[Mark, ...]:
    """Return one mark for each further article among ``others``."""
    found = {other.mark.number: other.mark for other in reversed(tuple(others))}
    return tuple(mark for number, mark in sorted(found.items()) if number != cited.mark.number)


@dataclass(frozen=True, slots=True)
class Citations:
    """Makes the source marks of one briefing, whose address is ``home``.

    ``corrections`` are what the editor changed, by the id of the claim; ``labels`` are the words of the page. ``made``
    keeps each sentence's mark, for most are printed several times, and ``named`` what all marks of an article say.
    """

    articles: Mapping[str, Article]
    numbers: Mapping[str, int]
    home: str
    corrections: Mapping[str, tuple[Correction, ...]]
    labels: Labels
    made: dict[str, Mark] = field(default_factory=dict)
    named: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def mark(self, passage: Passage) -> Mark:
        """Return the mark of the sentence in which ``passage`` begins."""
        known = self.made.get(passage.sentence)
        return known or self.made.setdefault(passage.sentence, self._mark(passage))

    def _mark(self, passage: Passage) -> Mark:
        identity = passage.span.article
        if identity not in self.named:
            self.named[identity] = self._named(self.articles[identity])
        href = own_address(f"{self.page_of(identity)}#{passage.sentence}")
        return Mark(self.numbers[identity], href, *self.named[identity])

    def _named(self, article: Article) -> tuple[str, str, str]:
        label = label_of(article, self.labels)
        name = self.labels("sources.mark", number=self.numbers[article.id], source=label)
        return outlet_of(article), label, name

    def page_of(self, article: str) -> str:
        """Return the address of the page of the article with the id ``article``."""
        return f"{self.home}sources/{article}/"

    def cited(self, passage: Passage, insertions: tuple[Insertion, ...] = ()) -> Cited:
        """Return the words of ``passage`` with their mark, and with what makes them readable alone."""
        if not insertions:
            return Cited(passage.text, self.mark(passage))
        parts = tuple(Part(one.text, self._why(one.insertion)) for one in stretches(passage.text, insertions))
        return Cited(passage.text, self.mark(passage), parts)

    def _why(self, inserted: Insertion | None) -> str:
        return self.labels(f"insertions.{inserted.kind}", words=inserted.basis.text) if inserted else ""

    def each(self, passages: Iterable[Passage]) -> tuple[Cited, ...]:
        """Return every passage with its mark, in the order given."""
        return tuple(self.cited(passage) for passage in passages)


def citations(briefing: Briefing, labels: Labels = ENGLISH) -> Citations:
    """Return the maker of a briefing's marks."""
    numbers = {article.id: number for number, article in enumerate(briefing.articles, 1)}
    corrections: dict[str, tuple[Correction, ...]] = {}
    for one in briefing.corrections:
        corrections[one.claim] = (*corrections.get(one.claim, ()), one)
    articles, home = {article.id: article for article in briefing.articles}, briefing_home(briefing.slug)
    return Citations(articles, numbers, home, corrections, labels)


def outlet_of(article: Article) -> str:
    """Return the outlet or, where it is not known, the article's file and its place in it."""
    return article.outlet or article.place


def label_of(article: Article, labels: Labels = ENGLISH) -> str:
    """Return outlet and day, as in "Lestova Herald, 11 March 2025"."""
    return outlet_and_day(outlet_of(article), article.published.day if article.published else None, labels)


def outlet_and_day(outlet: str, day: date | None, labels: Labels) -> str:
    """Return an outlet with a day that may not be known."""
    return labels("sources.label", outlet=outlet, day=dates.day(day, labels) if day else labels("sources.undated"))
