"""Names too many for a page: a page for each letter, and a list of all names that leads to them.

The letter of a name does not change when articles are added, so that addresses stay; page numbers would not.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from briefgen.render.escape import own_address

Entry = TypeVar("Entry")

_OTHER = "other"
"""The page of names that begin with none of the letters of the Latin alphabet."""


@dataclass(frozen=True, slots=True)
class LetterPage(Generic[Entry]):
    """A page of a register; ``number`` counts the pages of one letter."""

    letter: str
    number: int
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """What its address ends with: "m", "m-2"."""
        return f"{self.letter}-{self.number}" if self.number > 1 else self.letter


@dataclass(frozen=True, slots=True)
class LetterLink:
    """A link to a page of a register; empty for the page that it would stand on."""

    letter: str
    number: int
    href: Markup


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the list of all. ``number`` counts what stands under it, ``href`` leads there."""

    id: str
    name: str
    number: int
    href: Markup


@dataclass(frozen=True, slots=True)
class NamesOfLetter:
    """The names of one page, in its order."""

    letter: str
    number: int
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """What a page of a register shows of it: on the list of all names those, on that of a ``letter`` which it is."""

    letter: str
    number: int
    links: tuple[LetterLink, ...]
    names: tuple[NamesOfLetter, ...] = ()


def filed_under(name: str, *, person: bool) -> str:
    """Return the name as it is filed: a person by the surname."""
    words = name.split()
    return (" ".join((*words[-1:], *words[:-1])) if person else name).casefold()


def letter_of(filed: str) -> str:
    """Return the letter of the page for a name as it is filed: "é" is filed as "e"."""
    first = next((one for one in unicodedata.normalize("NFKD", filed) if one.isalnum()), "")
    return first if first.isascii() and first.isalpha() else _OTHER


def lettered(
    entries: Iterable[Entry], letter: Callable[[Entry], str], size: Callable[[Entry], int], most: int
) -> tuple[LetterPage[Entry], ...]:
    """Return the pages of ``entries``, letters first; a page holds entries of the size ``most``, or a single one."""
    found: dict[str, list[list[Entry]]] = {}
    for entry in entries:
        pages = found.setdefault(letter(entry), [[]])
        if pages[-1] and sum(map(size, pages[-1])) + size(entry) > most:
            pages.append([])
        pages[-1].append(entry)
    return tuple(
        LetterPage(key, number, tuple(page))
        for key, pages in sorted(found.items(), key=lambda one: (len(one[0]) > 1, one[0]))
        for number, page in enumerate(pages, 1)
    )


def register_on(
    here: LetterPage[Entry] | None, pages: Sequence[LetterPage[Entry]], start: str, name: Callable[[Entry, str], Name]
) -> Register | None:
    """Return the register as one of its pages shows it, or the list of all names; None without pages.

    ``start`` and a key are the address of a page. ``name`` makes a name of an entry and the address of its page.
    """
    if not pages:
        return None
    places = {page.key: f"{start}{page.key}/" for page in pages}
    own = here.key if here else ""
    links = tuple(
        LetterLink(one.letter, one.number, own_address("" if one.key == own else places[one.key])) for one in pages
    )
    if here:
        return Register(here.letter, here.number, links)
    listed = (
        NamesOfLetter(one.letter, one.number, tuple(name(entry, places[one.key]) for entry in one.entries))
        for one in pages
    )
    return Register("", 1, links, tuple(listed))
