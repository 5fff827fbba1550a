"""All facts of a briefing as pages of a few hundred each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.render.escape import own_address
from briefgen.render.views.keyfacts import FactView

FACTS_OF_A_PAGE = 180
"""Facts on one page: what a phone loads, and finds words in, at once."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to one of several pages; empty for the page that it would stand on."""

    number: int
    href: Markup


@dataclass(frozen=True, slots=True)
class FactPage:
    """A page of facts. ``first`` is the rank of its first fact, ``all`` how many there are on all ``pages``.

    ``path`` is its file in the briefing's folder, ``home`` the address of that folder.
    """

    path: str
    number: int
    facts: tuple[FactView, ...]
    first: int
    all: int
    home: Markup
    pages: tuple[PageLink, ...]


def fact_pages(facts: Sequence[FactView], home: str) -> Iterator[FactPage]:
    """Yield the pages of all ``facts``, best first, of the briefing whose address is ``home``."""
    numbers = range(1, -(-len(facts) // FACTS_OF_A_PAGE) + 1)
    for number in numbers:
        first = (number - 1) * FACTS_OF_A_PAGE
        yield FactPage(
            path="facts.md" if number == 1 else f"facts/{number}.md",
            number=number,
            facts=tuple(facts[first : first + FACTS_OF_A_PAGE]),
            first=first + 1,
            all=len(facts),
            home=own_address(home),
            pages=tuple(PageLink(other, Markup() if other == number else _way(home, other)) for other in numbers),
        )


def _way(home: str, page: int) -> Markup:
    return own_address(f"{home}facts/" if page == 1 else f"{home}facts/{page}/")
