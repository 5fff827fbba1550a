"""JSON and JSON Lines to articles: briefgen's own exports, news APIs, crawlers, JSON Feed and schema.org.

They agree on little but the meaning of their keys; a record is an article when one of the keys for its text holds one.
"""

import html
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

from briefgen.errors import InputError
from briefgen.ingest import fragments
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.days import parse_day
from briefgen.ingest.decoding import decode
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.metadata import Metadata, author_names, is_web_address
from briefgen.model.source import Basis

Json = object
Record = Mapping[str, Json]

TEXT = (
    "text", "articleBody", "bodyText", "maintext", "full_text", "fulltext", "raw_text", "content_text", "body",
    "content_html", "content", "article_text",
)  # fmt: skip
TITLE = ("title", "headline", "webTitle", "name")
OUTLET = (
    "outlet",
    "publication",
    "publisher",
    "source_name",
    "sitename",
    "siteName",
    "source",
    "site",
    "source_domain",
)
AUTHOR = ("authors", "author", "byline", "creator")
DATE = (
    "date", "published", "datePublished", "date_published", "date_publish", "publishedAt", "published_at", "pub_date",
    "pubDate", "published_date", "publication_date", "publicationDate", "webPublicationDate", "dateTimePub",
)  # fmt: skip
URL = ("url", "webUrl", "web_url", "link", "canonical_url")
LISTS = ("articles", "results", "docs", "items", "posts", "news", "stories", "entries", "hits", "data", "response")
"""Keys under which an API's answer holds its articles."""

_INSIDE = ("fields", "_source", "thread", "attributes")
"""Keys under which a record keeps some of its own fields."""
_NAMES = ("name", "title", "original", "main", "site", "day", "rendered")
_IDS = ("id", "uuid", "guid", "uri", "_id")
_FEWEST_CHARACTERS = 100
"""Of a text that may be an article; news has more, and fields of the same name that hold labels less."""
_DEEPEST = 6
"""Lists inside one another that are looked into, so that depth is bounded."""
_CUT = ("chars]", "characters]")
"""Ends of texts that an API gives only the beginning of: ``… [+2310 chars]``."""


def read(content: Content) -> Iterator[Found]:
    """Yield the articles of a file of JSON, or of JSON Lines."""
    text = decode(content.raw) or ""
    try:
        value: Json = json.loads(text, strict=False)
    except ValueError:
        yield from _lines(text)
        return
    if isinstance(value, dict) and _text(_flattened(value)):
        yield _found(_flattened(value))
        return
    for number, record in enumerate(_records(value, 0), 1):
        yield _found(record, position=f"item {number}")


def _lines(text: str) -> Iterator[Found]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, strict=False)
        except ValueError:
            yield Found(position=f"line {number}", problem=("is not JSON", "Each line must hold one article"))
            continue
        if isinstance(value, dict):
            yield _found(_flattened(value), position=f"line {number}")


def _records(value: Json, depth: int) -> Iterator[Record]:
    """Yield the records in an answer: in its list, under the key of its list, or under a key around that."""
    if depth > _DEEPEST:
        raise InputError("is nested too deeply", remedy="Save the list of articles only")
    if isinstance(value, list):
        for item in value:
            yield from _records(item, depth + 1) if not isinstance(item, dict) else (_flattened(item),)
    elif isinstance(value, dict):
        inner = next((value[key] for key in LISTS if isinstance(value.get(key), list | dict)), None)
        yield from _records(inner, depth + 1) if inner is not None else ()


def _flattened(record: Mapping[str, Json]) -> Record:
    """Return ``record`` with the fields it keeps one level down; its own come first."""
    merged = dict(record)
    for key in _INSIDE:
        inner = record.get(key)
        for name, value in inner.items() if isinstance(inner, dict) else ():
            merged.setdefault(name, value)
    return merged


def _found(record: Record, *, position: str = "") -> Found:
    text = _text(record)
    key = next((str(record[name]) for name in (*URL, *_IDS) if record.get(name)), "") if position else ""
    if not text:
        return Found(position=position, key=key, problem=("holds no text of an article", "Leave it out"))
    if text.rstrip().endswith(_CUT):
        what = "holds only the beginning of its article"
        return Found(position=position, key=key, problem=(what, "Get the full text, or save the page"))
    found = fragments.paragraphs_of_field(text)
    if position and not key:
        key = sha256(text.encode("utf-8", "replace")).hexdigest()
    return Found(found, _metadata(record), Basis.RECORD, position, key)


def _text(record: Record) -> str:
    """Return the text of a record; some keep it as a list of paragraphs."""
    for key in TEXT:
        value = record.get(key)
        if isinstance(value, dict):
            value = value.get("rendered") or value.get("value")
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = "\n\n".join(value)
        if isinstance(value, str) and len(value) >= _FEWEST_CHARACTERS:
            return value
    return ""


def _metadata(record: Record) -> Metadata:
    days = (parse_day(written) for key in DATE if (written := _line(record.get(key))))
    url = next((url for key in URL if is_web_address(url := _line(record.get(key)))), "")
    return Metadata(
        title=next((line for key in TITLE if (line := _line(record.get(key)))), ""),
        outlet=next((line for key in OUTLET if (line := _line(record.get(key)))), ""),
        authors=next((names for key in AUTHOR if (names := _people(record.get(key)))), ()),
        url=url,
        day=next((day for day in days if day), None),
    )


def _people(value: Json) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(dict.fromkeys(line for item in value if (line := _line(item))))
    return author_names(_line(value))


def _line(value: Json) -> str:
    """Return a field as a line; of a mapping the part that names it."""
    if isinstance(value, dict):
        value = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
    return clean_line(html.unescape(value)) if isinstance(value, str) else ""
