"""What the sources do not agree on: denials as articles print them, and disputes with both sides."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.source import Passage
from briefgen.model.speech import Speaker

POINTERS = frozenset({"it", "that", "this", "them", "these", "those"})
"""Pronouns for what was said before."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Somebody says that what is said is not so: ``X denied that the pier was closed``.

    ``denied`` are the article's words for what is denied, or for who said it ("contradicted Gen Gale"). ``terms`` are
    the stems of its content, empty where the words only point back ("denied the claim", "denied that").
    ``claimant`` is who said it, as far as the words tell ("the union's claim").
    """

    context: Passage
    speaker: Speaker
    denied: Passage
    terms: tuple[str, ...] = ()
    claimant: str = ""

    @property
    def points_back(self) -> bool:
        """Tell whether it denies "that", "it" or "this number": what stands right before."""
        return self.denied.text.casefold().split()[0] in POINTERS


class DisputeKind(StrEnum):
    """``disputed``: one side gainsays the other in so many words; ``check``: figures or reports that do not fit."""

    DISPUTED = "disputed"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute in the sources' words. ``voice`` is who says it, empty where the article itself does."""

    voice: str
    passages: tuple[Passage, ...]

    def __post_init__(self) -> None:
        if not self.passages:
            raise ValueError("a side of a dispute needs its words")


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two sides that do not agree: what is said, and what is said against it. ``reason`` tells how that was found."""

    id: str
    kind: DisputeKind
    claim: Side
    answer: Side
    reason: str
