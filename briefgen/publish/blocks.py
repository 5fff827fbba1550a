"""Blocks of HTML in pages, kept whole: Markdown would take each apart, tag by tag, to put it together unchanged.

Most of a briefing is such blocks, and the two passes over them, MkDocs' for anchors and Python-Markdown's own, cost
more than everything else of a page. What is kept is what the second would keep: the pages are the same bytes.
"""

import re
from collections.abc import Iterator
from html import unescape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import HtmlStash
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_BEFORE_ANCHORS = 22
"""Below 25, where code is fenced off; above 21 and 20, where MkDocs and Python-Markdown parse what HTML they find."""

_OPENING = re.compile(
    r"^<(?:!--|(?P<name>article|details|div|dl|figure|nav|ol|p|pre|section|ul)(?=[\s>])(?P<markdown>[^<>]*\smarkdown\b)?)",
    re.MULTILINE,
)
"""What holds others at the start of a line. A comment, and a block that holds Markdown, are left to be parsed."""

_TAG = re.compile(r"""<(?:!--.*?--|(?P<end>/?)(?P<name>[a-z][\w-]*)(?:[^"'>]++|"[^"]*+"|'[^']*+')*+)>""", re.DOTALL)
_ANCHOR = re.compile(r'<[a-z][^<>]*?\sid="([^"<>]*)"')


class Blocks(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings
    """Adds the extension to those that ``mkdocs.yml`` names, and tells MkDocs the anchors that it has not seen."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the extension."""
        config.markdown_extensions.append(_Kept())  # type: ignore[arg-type,no-untyped-call]  # Markdown takes names and extensions
        return config

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Add the anchors."""
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *map(unescape, _ANCHOR.findall(html))}


class _Kept(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        md.preprocessors.register(_Blocks(md.htmlStash), "briefgen_blocks", _BEFORE_ANCHORS)


class _Blocks(Preprocessor):
    def __init__(self, stash: HtmlStash) -> None:
        super().__init__()
        self._stash = stash

    def run(self, lines: list[str]) -> list[str]:
        return "".join(self._pieces("\n".join(lines))).split("\n")

    def _pieces(self, text: str) -> Iterator[str]:
        """Yield what is to be parsed and, in the place of each block, the mark by which Markdown puts it back."""
        done = 0
        while (opening := _OPENING.search(text, done)) and (end := _end(text, opening)):
            block = text[opening.start() : end]
            yield text[done : opening.start()]
            if not opening["name"] or opening["markdown"] or not text.startswith("\n", end):
                yield block
            else:
                blank = "\n" if text.startswith("\n\n", end) else ""
                yield f"\n{self._stash.store(block + blank)}\n\n"
            done = end
        yield text[done:]


def _end(text: str, opening: re.Match[str]) -> int:
    """Return where the element ends that begins with ``opening``, 0 if it never does."""
    if not opening["name"]:
        return text.find("-->", opening.end()) + 1
    depth = 0
    for tag in _TAG.finditer(text, opening.start()):
        if tag["name"] == opening["name"]:
            depth += -1 if tag["end"] else 1
            if not depth:
                return tag.end()
    return 0
