"""The article that a web page describes about itself in JSON-LD (schema.org): headline, date, authors, publisher."""

import html
import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefgen.ingest.cleaning.characters import clean_line

_ARTICLES = frozenset(
    """Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle
    ReviewNewsArticle AskPublicNewsArticle LiveBlogPosting BlogPosting Report TechArticle ScholarlyArticle""".split()
)
_LONGEST, _MOST_NODES = 2_000_000, 20_000
"""Characters of a script and nodes of all that are read, so that time is bounded whatever a page holds."""

Json = object


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What the article's node says; empty strings stand for what it does not."""

    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    modified: str = ""
    body: str = ""
    live: bool = False


def linked_data(tree: HtmlElement) -> LinkedData:
    """Return what the first article node of the page's JSON-LD says."""
    nodes = list(_nodes(_documents(tree)))
    article = next((node for node in nodes if _types(node) & _ARTICLES), None)
    if article is None:
        return LinkedData()
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    return LinkedData(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        published=_text(article.get("datePublished")) or _text(article.get("dateCreated")),
        authors=tuple(dict.fromkeys(_names(article.get("author") or article.get("creator"), named))),
        publisher=next(_names(article.get("publisher"), named), ""),
        url=_text(article.get("url")),
        modified=_text(article.get("dateModified")),
        body=_body(nodes),
        live="LiveBlogPosting" in _types(article),
    )


def _body(nodes: Iterable[Mapping[str, Json]]) -> str:
    """Return the longest text that an article node gives, as it stands; markup in it is the reader's business."""
    bodies = (node.get("articleBody") for node in nodes if _types(node) & _ARTICLES)
    return max((body for body in bodies if isinstance(body, str)), key=len, default="")


def _documents(tree: HtmlElement) -> Iterator[Json]:
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _LONGEST:
            continue
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(documents: Iterable[Json]) -> Iterator[Mapping[str, Json]]:
    """Yield the mappings in ``documents``, outer ones first, without recursion and up to a sane number."""
    waiting = deque(documents)
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting += [item for item in value.values() if isinstance(item, dict | list)]
        elif isinstance(value, list):
            waiting += [item for item in value if isinstance(item, dict | list)]


def _types(node: Mapping[str, Json]) -> set[str]:
    kind = node.get("@type")
    return {str(item) for item in kind} if isinstance(kind, list) else {str(kind)}


def _names(value: Json, named: Mapping[str, Mapping[str, Json]]) -> Iterator[str]:
    """Yield the names in an author or publisher: a string, a node, a reference to a node, or a list of these."""
    for item in value if isinstance(value, list) else [value]:
        node = named.get(str(item.get("@id")), item) if isinstance(item, dict) and "name" not in item else item
        names = node.get("name") if isinstance(node, dict) else node
        yield from (name for each in (names if isinstance(names, list) else [names]) if (name := _text(each)))


def _text(value: Json) -> str:
    return clean_line(html.unescape(value)) if isinstance(value, str) else ""
