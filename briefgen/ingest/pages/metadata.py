"""What a web page says about its article: headline, outlet, authors, address and publication day.

The headline is the ``<h1>`` that best matches what the page calls itself elsewhere, since each of the places may
carry the site's name, a shortened form for sharing, or another article's title.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import islice

from lxml.html import HtmlElement

from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.metadata import LONGEST_FIELD, Metadata, is_web_address
from briefgen.ingest.pages.authors import page_authors
from briefgen.ingest.pages.days import publication_day
from briefgen.ingest.pages.linked_data import LinkedData

_SITE_KEYS = ("og:site_name", "application-name")
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]+\s+|\s*\|\s*")
_KIND = re.compile(
    r"^(?:opinion|editorial|commentary|column|letters?|analysis|watch|video|exclusive)\s+\|\s+"
    r"|\s+\|\s+(?:opinion|editorial|commentary|column|letters?|analysis|video)$|\s*\[(?:watch|video|listen|photos?)\]$",
    re.IGNORECASE,
)
"""What kind of piece it is, beside a headline: ``Opinion | Let the crane stand``."""
_WORD = re.compile(r"\w+")
_ALIKE = 0.5
"""Similarity from which an ``<h1>`` is the page's headline; wrong ones (site names, sections) stay below .4."""
_MOST_HEADINGS = 20
"""``<h1>`` that are compared, so that time is bounded."""


def page_metadata(tree: HtmlElement, data: LinkedData) -> Metadata:
    """Return the metadata of a parsed page, whose JSON-LD says ``data``."""
    meta = _meta(tree)
    url = _address(tree, meta, data)
    outlet = next((meta[key] for key in _SITE_KEYS if key in meta), "") or data.publisher
    return Metadata(
        title=_KIND.sub("", _title(tree, meta, data, outlet)),
        outlet=outlet,
        authors=page_authors(tree, meta, data, outlet),
        url=url,
        day=publication_day(tree, meta, data, url=url),
        language=clean_line(tree.get("lang") or meta.get("og:locale", "")),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the page's meta tags by lower-case name; of several the first that says something."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = clean_line(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _title(tree: HtmlElement, meta: dict[str, str], data: LinkedData, outlet: str) -> str:
    whole = next((clean_line(element.text_content()) for element in tree.iter("title")), "")
    names = [meta.get("og:title", ""), data.headline, meta.get("twitter:title", ""), whole]
    names = [stripped for name in names if (stripped := _without_site(name, outlet))]
    headings = [
        text for element in islice(tree.iter("h1"), _MOST_HEADINGS) if (text := clean_line(element.text_content()))
    ]
    likest = max(((_likest(heading, names), -at) for at, heading in enumerate(headings)), default=(0.0, 0))
    if headings and likest[0] >= _ALIKE:
        return headings[-likest[1]]
    return names[0] if names else headings[0] if len(headings) == 1 else ""


def _likest(heading: str, names: Iterable[str]) -> float:
    words = _WORD.findall(heading.lower()[:LONGEST_FIELD])
    return max((_alike(words, _WORD.findall(name.lower()[:LONGEST_FIELD])) for name in names), default=0.0)


def _alike(words: list[str], others: list[str]) -> float:
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _without_site(title: str, outlet: str) -> str:
    """Return ``title`` without the site's name, which stands at its end, rarely at its start."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    site = "".join(_WORD.findall(outlet.lower()))
    for part, rest in ((parts[-1], title[: -len(parts[-1])]), (parts[0], title[len(parts[0]) :])):
        if site and "".join(_WORD.findall(part.lower())) in site:
            return _SEPARATOR.sub("", rest, count=1) if rest is title else rest.strip(" |–—·•»:-")
    return title


def _address(tree: HtmlElement, meta: dict[str, str], data: LinkedData) -> str:
    canonical = [element.get("href") or "" for element in tree.iterfind(".//link[@rel='canonical']")]
    addresses = (*canonical, meta.get("og:url", ""), data.url)
    return next((url for url in addresses if is_web_address(url)), "")
