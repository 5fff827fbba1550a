"""The day on which a web page's article was published: JSON-LD, meta tags, a labelled line, else a search.

A page that was rewritten long after is dated by neither day, unless the page itself shows one of them; nor is a live
page that ran into another day.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice

import htmldate
from lxml.html import HtmlElement

from briefgen.ingest.cleaning.bylines import head_line
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.days import parse_day
from briefgen.ingest.pages.linked_data import LinkedData

LATEST = date(2035, 12, 31)
"""The newest day that the search for a date in a page may return. Without it the day of the run would be the bound,
and the same page would give another date tomorrow."""

_KEYS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
    "sailthru.date", "publish-date", "publish_date", "publication_date", "pubdate", "dcterms.date", "dc.date.issued",
    "dc.date", "date",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
_SHOWN = ("date", "dc.date", "dcterms.date")
"""Meta tags that repeat the day a reader sees."""

_REWRITTEN = timedelta(days=60)
"""A text changed later than this after its publication is another text: corrections come within weeks."""
_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{2})/(\d{2})/")
_LIVE = re.compile(r"\blive-?blogs?\b|\blive-updates\b")
"""How addresses name a live page that does not call itself one."""
_NEXT_DOOR = timedelta(days=1)
"""A day in the address is the publisher's own; one beside it in the page is that of a clock elsewhere."""
_NEAR = timedelta(days=31)
"""How far the day shown may lie from one that the page says; farther off it may be another article's."""
_SAID = ("publish", "posted")
"""What elements are called that hold the day of publication, and not that of another article."""
_LABELLED = ".//*[" + " or ".join(f"contains(@{name}, '{said}')" for name in ("class", "id") for said in _SAID) + "]"
_MOST_ELEMENTS, _LONGEST = 40, 80
"""Elements that are looked at, and characters of one that holds a date and hardly more."""


def publication_day(tree: HtmlElement, meta: Mapping[str, str], data: LinkedData, *, url: str) -> date | None:
    """Return the day of publication of the page at ``url``, or None where the page does not tell it for sure."""
    day = _said(tree, meta, data, live=data.live or bool(_LIVE.search(url)))
    in_address = _IN_ADDRESS.search(url)
    local = parse_day("-".join(in_address.groups())) if in_address else None
    return local if local and day and abs(day - local) == _NEXT_DOOR else day


def _said(tree: HtmlElement, meta: Mapping[str, str], data: LinkedData, *, live: bool) -> date | None:
    written = (data.published, *(meta.get(key, "") for key in _KEYS))
    published = next((day for text in written if text and (day := parse_day(text))), None)
    if not published:
        return next(_labelled(tree), None) or _searched(tree)
    changed = (data.modified, *(meta.get(key, "") for key in _MODIFIED))
    modified = next((day for text in changed if text and (day := parse_day(text))), published)
    if live and modified != published:
        return None
    return published if modified - published <= _REWRITTEN else _shown(tree, meta, published, modified)


def _shown(tree: HtmlElement, meta: Mapping[str, str], published: date, modified: date) -> date | None:
    """Return the day that a rewritten page shows its readers, if it is about that of publication or of the change."""
    days = [day for key in _SHOWN if (day := parse_day(meta.get(key, "")))] or list(islice(_labelled(tree), 1))
    return next((day for day in days if min(abs(day - published), abs(day - modified)) <= _NEAR), None)


def _labelled(tree: HtmlElement) -> Iterator[date]:
    """Yield the days of elements that are called published or posted, and hold little else."""
    for element in islice(tree.xpath(_LABELLED), _MOST_ELEMENTS):
        text = clean_line(element.text_content()[: 4 * _LONGEST])
        line = head_line(text) if len(text) <= _LONGEST else None
        if line and line.day and not line.updated:
            yield line.day


def _searched(tree: HtmlElement) -> date | None:
    try:
        found = htmldate.find_date(tree, original_date=True, max_date=LATEST.isoformat())
    except Exception:  # noqa: BLE001  (a page may break the search in any way; it then has no date)
        return None
    return date.fromisoformat(found) if found else None
