"""An editor's corrections: what an edit of ``edits.yml`` says, and what a briefing tells of it.

An editor chooses among the sources' words, takes out and marks; what an editor writes is shown as the editor's.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.source import stable_id
from briefgen.model.when import When

NOBODY, NO_DATE, NO = "nobody", "none", "no"
"""What an edit gives for a quote without a speaker, an event without a date and a fact that is not a key fact."""

BY_EDITOR = "the editor"
"""The rule of a speaker or a date that an edit gives, and the reason of a dispute that it marks."""

_ID = re.compile(r"(?:s|f|e|q|i|d|a|speaker)-[0-9a-f]{10}")


class Subject(StrEnum):
    """What an edit corrects."""

    QUOTE = "quote"
    STATEMENT = "statement"
    FACT = "fact"
    EVENT = "event"
    DISPUTE = "dispute"
    UNKNOWN = "unknown"
    ACTOR = "actor"
    LEAD = "lead"
    NOTE = "note"


class Change(StrEnum):
    """What an edit does, in the order in which edits are applied."""

    SPEAKER = "speaker"
    APART = "apart"
    SAME = "same"
    NAME = "name"
    ROLE = "role"
    DATE = "date"
    WORDING = "wording"
    AGAINST = "against"
    KEY = "key"
    LEAD = "lead"
    NOTE = "note"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Target:
    """What an edit points to: an id, words as they are printed, or both; then the words serve where the id is gone."""

    id: str = ""
    words: str = ""

    def __post_init__(self) -> None:
        if not (self.id or self.words):
            raise ValueError("an edit needs an id or words")

    def __str__(self) -> str:
        return self.id or f"“{self.words}”"

    def is_words(self, text: str) -> bool:
        """Tell whether the words are ``text``, but for white space and quote marks around it."""
        return bool(self.words) and _bare(self.words) == _bare(text)

    def is_sentence(self, identity: str) -> bool:
        """Tell whether the id is that of a sentence, or of a fact or an entry that shows the sentence."""
        prefix = self.id.partition("-")[0]
        return self.id == (stable_id(prefix, identity) if prefix in {"f", "e"} else identity)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to one thing. ``value`` and ``others`` are what it is changed to, ``when`` a date that was given.

    ``where`` is the place of the edit (``stories/x/edits.yml:3``).
    """

    subject: Subject
    target: Target | None
    change: Change
    value: str
    reason: str
    where: str
    others: tuple[Target, ...] = ()
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a briefing owes to its editor.

    ``claim`` is the id of what was corrected, empty for what was taken out and for a note on the whole; ``sentence`` is
    the id of the sentence that it rests on, empty where it rests on none. ``text`` is the editor's note.
    """

    subject: Subject
    change: Change
    reason: str
    claim: str = ""
    sentence: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What an editor decides in place of linking: which sentences tell one fact or not, and who is who.

    ``same`` and ``apart`` are pairs of ids of sentences. Of actors the first of a pair is an id or a name; the second
    is another, or the id of an article in which somebody else bears the name. Each of those has its edit's place.
    """

    same: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    same_actors: tuple[tuple[str, str, str], ...] = ()
    apart_actors: tuple[tuple[str, str, str], ...] = ()


NO_RULINGS = Rulings()


def is_id(text: str) -> bool:
    """Tell whether ``text`` is the id of a claim or of a sentence."""
    return _ID.fullmatch(text) is not None


def _bare(text: str) -> str:
    return " ".join(text.split()).strip('“”"')


def target_of(text: str, words: str = "") -> Target:
    """Return what ``text`` points to: an id, an address that ends in one, or words."""
    last = text.rpartition("#")[2].strip()
    return Target(last, words) if is_id(last) else Target(words=text)
