"""Who wrote a page's article: its JSON-LD, its meta tags, else the byline that readers see.

Each of them may hold several names in one string, the outlet's name, an address or a page's slug instead of a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from lxml.html import HtmlElement

from briefgen.ingest.cleaning.agencies import known_agency
from briefgen.ingest.cleaning.bylines import head_line
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.metadata import author_names
from briefgen.ingest.pages.linked_data import LinkedData

_KEYS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "byline")
_BYLINES = (
    ".//*[@itemprop='author']",
    ".//a[@rel='author']",
    ".//a[contains(@href, '/author/') or contains(@href, '/authors/') or contains(@href, '/staff/')]",
    ".//*[contains(@class, 'byline') or contains(@class, 'Byline') or contains(@class, 'author-name')]",
)
_MOST_ELEMENTS = 40
"""Elements looked at for each path: where a page lists other articles, each has one, and its own stands first."""
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\d{3}|\.(?:com|org|net|co|news)\b|^[\w.-]*[-_][\w.-]*$", re.IGNORECASE)
_BAR = re.compile(r"\s[|•·]\s")
_WORD = re.compile(r"\w+")
_LONGEST = 80
"""Characters of a name; longer ones are sentences about the author."""


def page_authors(tree: HtmlElement, meta: Mapping[str, str], data: LinkedData, outlet: str) -> tuple[str, ...]:
    """Return the authors' names, in the page's order."""
    for names in (data.authors, *((meta.get(key, ""),) for key in _KEYS)):
        if people := _people(names, outlet):
            return people
    for path in _BYLINES:
        if people := _people(_written(tree, path), outlet):
            return people
    return ()


def _people(names: Iterable[str], outlet: str) -> tuple[str, ...]:
    parts = (part for name in names for part in _parts(_BAR.split(name)[0]))
    site = _WORD.findall(outlet.lower())
    return tuple(dict.fromkeys(part for part in parts if _is_name(part) and _WORD.findall(part.lower()) != site))


def _parts(name: str) -> tuple[str, ...]:
    """Split ``Ana Brook, Luc Tann and Mia Orr``; a single word after a comma is a degree, an office or a site.

    What opens with a comma is the outlet's part of a byline whose name is missing: ``, The Gazette``.
    """
    if name.lstrip().startswith(","):
        return ()
    parts = author_names(name)
    return tuple(part for part in parts if " " in part or known_agency(part)) if len(parts) > 1 else parts


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and text[:1].isalpha() and not _NOT_A_NAME.search(text)


def _written(tree: HtmlElement, path: str) -> Iterator[str]:
    """Yield the names in the first byline at ``path`` and in those that stand beside it."""
    place = None
    for element in islice(tree.iterfind(path) if "contains" not in path else tree.xpath(path), _MOST_ELEMENTS):
        names = tuple(_named(element))
        parent = element.getparent()
        if names and (place is None or parent is place):
            yield from names
            place = parent


def _named(element: HtmlElement) -> Iterator[str]:
    inner = element.find(".//*[@itemprop='name']")
    text = clean_line((inner.get("content") or inner.text_content()) if inner is not None else element.text_content())
    line = head_line(text) or head_line(f"By {text}")
    if line:
        yield from line.authors or ((line.agency,) if line.agency else ())
