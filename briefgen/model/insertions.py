"""What makes a statement readable alone: words in brackets that are not its source's, and what they rest on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.source import Passage
from briefgen.model.when import When


class InsertionKind(StrEnum):
    """What an insertion tells."""

    REFERENCE = "reference"
    DATE = "date"
    FIRST_NAME = "first_name"


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words to read at one place of a statement, which itself stays as its source has it.

    ``offset`` counts characters of the statement. ``text`` comes without brackets: the name of whom "he" means, the
    first name that goes before a surname, the day that "Monday" was. ``basis`` are the words that it was found by,
    another mention of the same person or the words of the date; ``when`` is the date. ``rule`` names the rule.
    """

    offset: int
    text: str
    kind: InsertionKind
    rule: str
    basis: Passage
    when: When | None = None

    def __post_init__(self) -> None:
        if self.offset < 0 or not self.text.strip():
            raise ValueError(f"not an insertion: {self.text!r} at {self.offset}")
        if (self.kind is InsertionKind.DATE) != (self.when is not None):
            raise ValueError(f"{self.text!r} is a date without its value, or has one and is none")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a statement as it is read: the source's own words or, with brackets, an ``insertion``."""

    text: str
    insertion: Insertion | None = None


def stretches(text: str, insertions: Iterable[Insertion]) -> Iterator[Stretch]:
    """Yield ``text`` with its insertions in place: "She", " [Anna Orlund]", " spoke"; "[Anna] ", "Orlund spoke"."""
    at = 0
    for one in sorted(insertions, key=lambda insertion: insertion.offset):
        if one.offset > at:
            yield Stretch(text[at : one.offset])
        behind = one.offset > 0 and not text[one.offset - 1].isspace()
        yield Stretch(f" [{one.text}]" if behind else f"[{one.text}] ", one)
        at = one.offset
    if at < len(text):
        yield Stretch(text[at:])


def read_alone(text: str, insertions: Iterable[Insertion]) -> str:
    """Return ``text`` with its insertions in brackets, as plain text."""
    return "".join(stretch.text for stretch in stretches(text, insertions))
