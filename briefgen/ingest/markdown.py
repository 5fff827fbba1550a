"""Markdown to the paragraphs a reader sees: markup, addresses, images, tables and raw HTML are left out."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

from lxml import html as lxml_html
from lxml.etree import XPath
from markdown_it import MarkdownIt
from markdown_it.token import Token

_FOOTNOTE = re.compile(r"\[\^[\w-]{1,40}\]:?")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""One that is never closed reaches to the end, as in a browser; each is passed over once, so that time is linear."""

_HIDDEN_TAG = re.compile(r"<(/?)(script|style|template)\b", re.IGNORECASE)
_VISIBLE = XPath("//text()[not(ancestor::script or ancestor::style or ancestor::template)]")
_YEAR_DIGITS = 3
"""Digits from which the number of a list's item is none: a sentence begins with "1998. "."""


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables; indented lines are prose, and every link is parsed so that its address can be dropped."""
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return parser


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs, headings and list items of ``text`` as plain lines."""
    return tuple(line for line in _lines(_parser().parse(text)) if line)


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    in_table, marker = False, ""
    for token in tokens:
        if token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type == "list_item_open":
            marker = f"{token.info}{token.markup} " if len(token.info) >= _YEAR_DIGITS else ""
        elif token.type == "inline" and not in_table:
            yield marker + _plain(token.children or ())
            marker = ""
        elif token.type == "fence":
            yield from (" ".join(line.split()) for line in token.content.split("\n"))
        elif token.type == "html_block":
            yield from _html_lines(token.content)


def _plain(children: Iterable[Token]) -> str:
    words: list[str] = []
    hidden = False
    for child in children:
        if child.type == "html_inline" and (tag := _HIDDEN_TAG.match(child.content)):
            hidden = not tag[1]
        elif child.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif child.type in ("text", "code_inline") and not hidden:
            words.append(child.content)
    return " ".join(_FOOTNOTE.sub("", "".join(words)).split())


def _html_lines(block: str) -> Iterator[str]:
    """Yield the visible lines of a block of raw HTML."""
    block = _COMMENT.sub("", block)
    if not block.strip() or block.lstrip().startswith(("<!", "<?")):
        return
    tree: lxml_html.HtmlElement = lxml_html.document_fromstring(f"<html><body>{block}</body></html>")
    words = "".join(cast("list[str]", _VISIBLE(tree)))
    yield from (" ".join(line.split()) for line in words.split("\n"))
