"""Who said what: quotes, indirect statements and their speakers."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.claims import Timex
from briefgen.model.source import Passage


class QuoteKind(StrEnum):
    """``direct``: the whole statement stands in quote marks; ``mixed``: only part of it."""

    DIRECT = "direct"
    MIXED = "mixed"


class Naming(StrEnum):
    """How the words for a speaker came to a name: what they are.

    A ``distant pronoun`` means somebody named two or more paragraphs back, while others were named since; a ``noun`` is
    "the minister" where the article has named the minister; ``words`` read as a name that was not recognised as one.
    """

    NAME = "name"
    PRONOUN = "pronoun"
    DISTANT_PRONOUN = "distant pronoun"
    NOUN = "noun"
    WORDS = "words"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted. ``name`` is the fullest name the article gives, ``mention`` the words at the quote ("he").

    ``name`` is empty when the article does not tell whom the mention means. ``cue`` is the reporting word.
    ``actor`` is the id of the story's actor, empty before linking. ``rule`` names the attribution rule that fired.
    ``described`` is set where ``name`` is what the article calls somebody whom it does not name ("ministry official").
    ``confidence`` is the share of quotes in annotated news that the rule and the ``naming`` give to the right speaker,
    at the least. Where it is too small the speaker has a naming and no name.
    """

    name: str
    mention: Passage
    rule: str
    cue: Passage | None = None
    actor: str = ""
    described: bool = False
    naming: Naming | None = None
    confidence: float = 0.0

    @property
    def withheld(self) -> bool:
        """Tell whether a name was found and is not printed, because the rules that found it err too often."""
        return self.naming is not None and not self.name


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quote marks that somebody said. A quote split around its cue is one quote with several parts.

    ``parts`` are the words inside the marks; ``context`` is the sentence (or the run of sentences) they stand in.
    ``repeats`` are the ids of quotes that carry the same words in other articles. ``repaired`` is set when a mark was
    missing or did not match. ``speaker`` is ``None`` when the rules are not sure. ``said`` is when it was said and
    ``medium`` how or where ("in a statement"), as far as the article tells. ``within`` is the id of the quote whose
    speaker quotes these words, empty for most.
    """

    id: str
    kind: QuoteKind
    parts: tuple[Passage, ...]
    context: Passage
    speaker: Speaker | None = None
    repaired: bool = False
    repeats: tuple[str, ...] = ()
    said: Timex | None = None
    medium: Passage | None = None
    within: str = ""

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a quote needs its words")

    @property
    def article(self) -> str:
        """The id of the article that prints it."""
        return self.parts[0].span.article


@dataclass(frozen=True, slots=True)
class IndirectStatement:
    """What somebody said in the article's words, without quote marks: ``X said that the pier was closed``.

    ``content`` is what was said, ``context`` the sentence it stands in. The fields after them are those of a quote.
    """

    id: str
    content: Passage
    context: Passage
    speaker: Speaker
    said: Timex | None = None
    medium: Passage | None = None

    @property
    def article(self) -> str:
        """The id of the article that prints it."""
        return self.content.span.article
