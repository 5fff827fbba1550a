"""Where everything comes from: articles, their sentences and stretches of their text.

Offsets are characters (code points) of ``Article.text``, the cleaned text that the article's source page shows.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of one article's text."""

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not self.article:
            raise ValueError("a span needs an article")
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.article == other.article and self.start < other.end and other.start < self.end


class Basis(StrEnum):
    """How something is known about an article; the first that answers is taken."""

    EDITOR = "story.yml"
    FRONT_MATTER = "front matter"
    HTML = "HTML metadata"
    FEED = "the feed"
    MAIL = "the header of the mail"
    RECORD = "the JSON record"
    DATABASE = "the press database"
    DOCUMENT = "the document"
    FILE_NAME = "file name"
    HEADLINE = "the line above the text"
    LABEL = "a labelled line"
    DATELINE = "the dateline"
    BYLINE = "the byline"
    ADDRESS = "the web address"
    WORDS = "its words"


@dataclass(frozen=True, slots=True)
class Publication:
    """The day an article was published (its document creation time) and how it is known."""

    day: date
    basis: Basis


@dataclass(frozen=True, slots=True)
class Grounds:
    """How an article's other metadata are known; None for what is not known."""

    title: Basis | None = None
    outlet: Basis | None = None
    authors: Basis | None = None
    url: Basis | None = None
    language: Basis | None = None


AROUND = "around the article"
"""Why the menus, the lists of other articles and the comments of a page were left out of its article."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Words that were left out of an article, and what they were taken for; ``untold`` more are only counted.

    So is, in ``briefing.json``, what stood ``AROUND`` an article: it is published, and the words are other people's.
    """

    text: str
    reason: str
    untold: int = 0

    @property
    def length(self) -> int:
        """The number of characters that were left out."""
        return len(self.text) + self.untold


@dataclass(frozen=True, slots=True)
class Version:
    """Another version of an article, which is left out: its place, its day, and how much of it stands in the article.

    ``contained`` is a percentage of its runs of words.
    """

    place: str
    published: Publication | None
    contained: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article: cleaned text and metadata. Empty strings stand for what is not known.

    ``path`` is relative to the story folder, with forward slashes; in a file of several articles ``position`` tells
    this one apart (``message 3``). ``agency`` names the wire service whose copy this is, ``agency_from`` the article
    that names it where this one does not. ``removals`` are what was left out, in order, ``versions`` the newest
    first.
    """

    id: str
    path: str
    title: str
    text: str
    outlet: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    published: Publication | None = None
    agency: str = ""
    position: str = ""
    language: str = "en"
    grounds: Grounds = Grounds()
    removals: tuple[Removal, ...] = ()
    agency_from: str = ""
    versions: tuple[Version, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", self.id):
            raise ValueError(f"not an article id: {self.id!r}")
        if not self.text.strip():
            raise ValueError(f"article {self.id} has no text")

    def span(self, start: int, end: int) -> Span:
        """Return the span of these characters of this article."""
        if end > len(self.text):
            raise ValueError(f"{self.id} has {len(self.text)} characters, not {end}")
        return Span(self.id, start, end)

    def wording(self, span: Span) -> str:
        """Return the words at ``span``."""
        if span.article != self.id or span.end > len(self.text):
            raise ValueError(f"{span} is not in article {self.id}")
        return self.text[span.start : span.end]

    @property
    def removed(self) -> int:
        """The number of characters that were left out."""
        return sum(removal.length for removal in self.removals)

    @property
    def place(self) -> str:
        """The file and, where it holds several articles, the place in it."""
        return f"{self.path}, {self.position}" if self.position else self.path

    @property
    def publisher(self) -> str:
        """The outlet's name or, where it is not known, the article's own id."""
        return self.outlet or self.id


def days_published(articles: Iterable[Article]) -> dict[str, date]:
    """Return the day of publication of each article that has one, by the article's id."""
    return {article.id: article.published.day for article in articles if article.published}


class SentenceKind(StrEnum):
    """What a sentence does in its article; only the first three may become the statement of a fact."""

    EVENT = "event"
    CLAIM = "claim"
    BACKGROUND = "background"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    QUOTE = "quote"
    COMMENTARY = "commentary"
    UNKNOWN = "unknown"
    CONTEXT = "context-dependent"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: the target of every source mark. ``paragraph`` counts from 0."""

    id: str
    span: Span
    paragraph: int
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A source's own words: a stretch of an article and the sentence in which it begins."""

    span: Span
    sentence: str
    text: str

    def __post_init__(self) -> None:
        if not self.sentence:
            raise ValueError("a passage needs its sentence")
        if len(self.text) != self.span.end - self.span.start:
            raise ValueError(f"{self.text!r} does not fill {self.span}")


_SPACE = re.compile(r"\s+")


def stable_id(prefix: str, *parts: str) -> str:
    """Return ``prefix-`` and ten hexadecimal digits that depend on the normalised ``parts`` alone.

    White space and case do not count, so that a rebuild, or an article moved about in its file, keeps its ids.
    """
    normal = "\x1f".join(_SPACE.sub(" ", part).strip().casefold() for part in parts)
    return f"{prefix}-{hashlib.sha256(normal.encode()).hexdigest()[:10]}"


def stable_ids(prefix: str, article: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield the stable id of each text of an article; a text that came before is told apart by its number."""
    seen: Counter[str] = Counter()
    for text in texts:
        identity = stable_id(prefix, article, text)
        seen[identity] += 1
        yield identity if seen[identity] == 1 else stable_id(prefix, article, text, str(seen[identity]))
