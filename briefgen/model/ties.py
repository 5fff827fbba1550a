"""What ties articles to one origin, and actors to one another."""

from dataclasses import dataclass
from enum import StrEnum


class Tie(StrEnum):
    """Why several articles count as one independent source."""

    AGENCY = "copies of one agency's report"
    PUBLISHER = "one publisher"
    TEXT = "nearly the same text"
    SENTENCE = "the same sentence word for word"
    CITED = "one names the other's outlet as its source"


@dataclass(frozen=True, slots=True)
class OneOrigin:
    """Articles, by their ids, that count as one origin, and why. ``owner`` is the agency or the publisher, if any."""

    articles: tuple[str, ...]
    tie: Tie
    owner: str = ""

    def __post_init__(self) -> None:
        if len(self.articles) < 2:
            raise ValueError("one article is one origin by itself")


@dataclass(frozen=True, slots=True)
class Together:
    """Two actors, by their ids, and the ids of the sentences that name both. Copied sentences stand once."""

    actors: tuple[str, str]
    sentences: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.sentences:
            raise ValueError("who is named together needs the sentence that names both")
