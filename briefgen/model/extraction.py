"""What extraction finds in one article, before articles are compared."""

from dataclasses import dataclass

from briefgen.model.claims import Name, Statement, Timex
from briefgen.model.disputes import Denial
from briefgen.model.source import Sentence
from briefgen.model.speech import IndirectStatement, Quote


@dataclass(frozen=True, slots=True)
class Extraction:
    """All claims of one article, in order of the text.

    ``past_year`` is the latest year that the text tells of as past, looked for where the article has no date.
    """

    article: str
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    statements: tuple[Statement, ...] = ()
    names: tuple[Name, ...] = ()
    indirect: tuple[IndirectStatement, ...] = ()
    denials: tuple[Denial, ...] = ()
    past_year: int | None = None


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """The spaCy model that read the articles: package name, version, digest of its weight files."""

    name: str
    version: str
    digest: str
