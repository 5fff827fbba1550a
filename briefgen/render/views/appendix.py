"""All facts of a briefing as pages of a few hundred each."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render.escape import own_address
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.citing import citations
from briefgen.render.views.keyfacts import FactView, fact_views

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

    ``path`` is its file in the briefing's folder, ``home`` the way from the page to that folder.
    """

    path: str
    number: int
    facts: tuple[FactView, ...]
    first: int
    all: int
    home: Markup
    pages: tuple[PageLink, ...]


def fact_pages(briefing: Briefing, labels: Labels = ENGLISH) -> Iterator[FactPage]:
    """Yield the pages of all facts, best first."""
    numbers = range(1, -(-len(briefing.facts) // FACTS_OF_A_PAGE) + 1)
    here = fact_views(briefing, citations(briefing, "../", labels), slice(FACTS_OF_A_PAGE))
    below = fact_views(briefing, citations(briefing, "../../", labels), slice(FACTS_OF_A_PAGE, None))
    for number in numbers:
        home = "../" if number == 1 else "../../"
        first = (number - 1) * FACTS_OF_A_PAGE
        yield FactPage(
            path="facts.md" if number == 1 else f"facts/{number}.md",
            number=number,
            facts=here if number == 1 else below[first - FACTS_OF_A_PAGE : first],
            first=first + 1,
            all=len(briefing.facts),
            home=own_address(home),
            pages=tuple(PageLink(other, _way(number, other)) for other in numbers),
        )


def _way(page: int, other: int) -> Markup:
    """Return the way from one page of facts to another."""
    if page == other:
        return Markup()
    root = "" if page == 1 else "../"
    return own_address(root or "./") if other == 1 else own_address(f"{root}{other}/")
