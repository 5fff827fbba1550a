"""A piece of HTML that is all article (a feed's entry, a record's body) to its paragraphs; nothing is judged."""

from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from briefgen.ingest import text
from briefgen.ingest.cleaning.characters import clean_lines

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section summary table tbody td th tr ul""".split()
)
_SILENT = frozenset(
    """script style template noscript head title iframe object svg button select textarea figcaption nav form
    audio video canvas""".split()
)
"""Elements whose words are not the article's."""

_HIDING = ("display:none", "visibility:hidden", "mso-hide:all")
_BREAK = "\n"
_TAGS = ("<p", "<div", "<br", "</a>", "<table", "<li")
"""Of these one stands in any text of several paragraphs that is HTML."""


def paragraphs_of(fragment: str) -> tuple[str, ...]:
    """Return the paragraphs of ``fragment`` as plain lines."""
    if not fragment.strip():
        return ()
    return blocks_of(html.document_fromstring(f"<html><body><div>{fragment}</div></body></html>"), _SILENT)


def paragraphs_of_field(field: str) -> tuple[str, ...]:
    """Return the paragraphs of a field that some write in HTML and others as plain text."""
    lowered = field.lower()
    return paragraphs_of(field) if any(tag in lowered for tag in _TAGS) else text.paragraphs_of(clean_lines(field))


def blocks_of(tree: HtmlElement, silent: frozenset[str]) -> tuple[str, ...]:
    """Return the visible words of ``tree``, a line for each block; those in ``silent`` elements are left out."""
    blocks = "".join(_words(tree, silent)).split(_BREAK * 2)
    return tuple(line for block in blocks if (line := " ".join(block.split())))


def _words(tree: HtmlElement, silent: frozenset[str]) -> Iterator[str]:
    """Yield the visible words, a blank line around every block and at two line breaks in a row, without recursion."""
    waiting: list[HtmlElement | str] = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        if not isinstance(item.tag, str) or item.tag in silent or _is_hidden(item):
            continue
        edge = _BREAK * 2 if item.tag in _BLOCKS else ""
        waiting.append(edge)
        for child in reversed(item):
            waiting += [_flat(child.tail), child]
        waiting.append(_flat(item.text))
        yield _BREAK if item.tag == "br" else edge


def _flat(words: str | None) -> str:
    """Return ``words`` on one line: line breaks in the source of a page mean nothing."""
    return " ".join(f"x{words}x".split())[1:-1] if words and words.strip() else " " if words else ""


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "hidden" in element.attrib or any(hiding in style for hiding in _HIDING)
