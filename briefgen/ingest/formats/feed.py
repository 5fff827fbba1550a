"""A feed (RSS, Atom, RDF) to the articles that it holds in full."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import feedparser

from briefgen.ingest import fragments
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.days import parse_day
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.metadata import Metadata, author_names, is_web_address
from briefgen.model.source import Basis

_FEWEST_WORDS = 80
"""Of an entry in full; summaries have 20 to 60, and the shortest of 231 news articles 54."""

Entry = Mapping[str, Any]


def read(content: Content) -> Iterator[Found]:
    """Yield the entries in the feed's order; of one that is a summary only, that it is."""
    parsed = feedparser.parse(BytesIO(content.raw), sanitize_html=False, resolve_relative_uris=False)
    outlet = clean_line(parsed.feed.get("title", ""))
    language = clean_line(parsed.feed.get("language", ""))
    for number, entry in enumerate(parsed.entries, 1):
        yield _found(entry, outlet, language, f"entry {number}")


def _found(entry: Entry, outlet: str, language: str, position: str) -> Found:
    key = str(entry.get("id") or entry.get("link") or entry.get("title") or "")
    paragraphs = fragments.paragraphs_of(_body(entry))
    if sum(len(paragraph.split()) for paragraph in paragraphs) < _FEWEST_WORDS:
        what = "holds a summary only, not its article"
        return Found(position=position, key=key or position, problem=(what, "Save the article's page"))
    source = clean_line(entry.get("source", {}).get("title", ""))
    return Found(paragraphs, _metadata(entry, source or outlet, language), Basis.FEED, position, key or paragraphs[0])


def _body(entry: Entry) -> str:
    """Return the longest of what an entry gives as its content or its summary."""
    contents = [str(content.get("value", "")) for content in entry.get("content", ())]
    return max([*contents, str(entry.get("summary", ""))], key=len)


def _metadata(entry: Entry, outlet: str, language: str) -> Metadata:
    link = clean_line(str(entry.get("link", "")))
    people = [clean_line(str(author.get("name", ""))) for author in entry.get("authors", ())]
    return Metadata(
        title=clean_line(" ".join(fragments.paragraphs_of(str(entry.get("title", ""))))),
        outlet=outlet,
        authors=tuple(dict.fromkeys(name for line in people for name in author_names(line))),
        url=link if is_web_address(link) else "",
        day=parse_day(clean_line(str(entry.get("published", "")))),
        language=language,
    )
