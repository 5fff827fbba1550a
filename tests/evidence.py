"""The evidence check: reads built HTML, nothing else, and tells which source words are not where their mark leads.

Source words are in ``.bg-words``; the first source mark after them in the same block leads to the sentence in which
they begin. Words from quote marks may run on into the sentences after it; all others must stand in that one sentence.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

_BLOCK = (
    "ancestor::*[self::figure or self::li or self::article or self::p[not(ancestor::figure or ancestor::li)]"
    " or self::p[contains(@class, '__words')]][1]"
)
_MARK = "contains(concat(' ', @class, ' '), ' bg-mark ')"
_STATING = (
    ".//*[contains(@class, 'bg-fact__words') or contains(@class, 'bg-entry__words') or contains(@class, 'bg-lead')"
    " or contains(@class, 'bg-voice__role') or contains(@class, 'bg-side__words')]"
    "|.//figure[@class='bg-quote']/blockquote/p|.//ul[@class='bg-unknowns']/li|.//ul[@class='bg-origins__list']/li/p[@class='bg-origins__words']"
    "|.//*[@class='bg-quote__context']|.//*[@class='bg-wordings__words']"
)
_OURS = re.compile(r"[“”…\u2060\s]*")
"""What may stand beside the words: quote marks, and the mark of what was left out."""


def _own(element: HtmlElement) -> str:
    """Return the text of source words without what the site put in: insertions in brackets, each with its space."""
    own = element.text_content()
    for inserted in of_class(element, "bg-inserted"):
        own = own.replace(inserted.text_content(), "", 1)
    return own


def folded(text: str) -> str:
    """Return ``text`` as a browser shows it: runs of white space as one space, without word joiners."""
    return re.sub(r"\s+", " ", text.replace("\u2060", "")).strip()


def of_class(tree: HtmlElement, name: str) -> list[HtmlElement]:
    """Return the elements that carry a class."""
    return tree.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")


@dataclass(frozen=True)
class Site:
    """A built site. Addresses are those of a server: ``/people/``."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, HtmlElement]:
        """The article of each page by its address."""
        found = {}
        for file in sorted(self.folder.rglob("index.html")):
            address = f"/{file.parent.relative_to(self.folder).as_posix()}/".replace("/./", "/")
            found[address] = html.document_fromstring(file.read_bytes()).find(".//article")
        return found

    def sentences(self, page: str, href: str) -> list[str]:
        """Return the sentence that ``href`` leads to and those after it, or none when there is no such anchor."""
        address, _, anchor = urljoin(page, href).partition("#")
        ids, texts = self._articles.get(address, ({}, []))
        return texts[ids[anchor] :] if anchor in ids else []

    @cached_property
    def _articles(self) -> dict[str, tuple[dict[str, int], list[str]]]:
        """The place of each sentence by its anchor, and the sentences, of every source page."""
        found = {}
        for address, page in self.pages.items():
            spans = page.xpath(".//*[@class='bg-article']//span[@id]") if "/sources/" in address else []
            ids = {span.get("id"): at for at, span in enumerate(spans)}
            found[address] = ids, [_with_space(span) for span in spans]
        return found

    @cached_property
    def stated(self) -> frozenset[str]:
        """The ids of facts, quotes, reported statements and entries that some page shows."""
        return frozenset(one for page in self.pages.values() for one in page.xpath(".//@id"))

    def claims(self) -> Iterator[tuple[str, str]]:
        """Yield each fact, event, quote and reported statement of the data beside the pages hold: where, and its id."""
        for file in sorted(self.folder.rglob("briefing.json")):
            data = json.loads(file.read_bytes())
            for kind in ("facts", "events", "indirect"):
                yield from ((file.parent.name, claim["id"]) for claim in data[kind])
            done: set[str] = set()
            for quote in data["quotes"]:
                if not done & {quote["id"], *quote["repeats"]}:
                    yield file.parent.name, quote["id"]
                done |= {quote["id"], *quote["repeats"]}


def faults(site: Site) -> list[str]:
    """Return what is wrong, one line each."""
    return [
        fault for page in site.pages for fault in (*_words(site, page), *_beside(site, page), *_repeats(site, page))
    ]


def _words(site: Site, page: str) -> Iterator[str]:
    for element in (*of_class(site.pages[page], "bg-words"), *of_class(site.pages[page], "bg-when")):
        text, marks = folded(_own(element)), _marks_of(element)
        if not marks:
            yield f"{page}: no source mark after {text!r}"
        for mark in marks:
            sentences = site.sentences(page, mark.get("href"))
            quoted = bool(element.xpath("ancestor::blockquote|ancestor::*[@class='bg-wordings__words']"))
            if not _stands(text, sentences, runs_on=quoted):
                yield f"{page}: {text!r} is not at {mark.get('href')}"


def _marks_of(element: HtmlElement) -> list[HtmlElement]:
    """Return the marks of a piece of source words: the next ones in its block, or those before the words of a date."""
    block = element.xpath(_BLOCK)[0]
    inside = list(block.iter("a", element.tag))
    following = [one for one in inside[inside.index(element) :] if "bg-mark" in one.get("class", "").split()]
    if element.get("class") == "bg-when":
        own = [one for one in following[:1] if _adjacent(element, one)]
        return own or block.xpath(f".//a[{_MARK}]")[:1]
    run = following[:1]
    while run and (after := run[-1].getnext()) is not None and after in following and not folded(run[-1].tail or ""):
        run.append(after)
    return run


def _adjacent(element: HtmlElement, mark: HtmlElement) -> bool:
    return element.getnext() is mark and folded(element.tail or "") == "”"


def _stands(text: str, sentences: list[str], *, runs_on: bool) -> bool:
    if not text or not sentences:
        return False
    if not runs_on:
        return text in sentences[0]
    at = _one_mark("".join(sentences)).find(_one_mark(text))
    return 0 <= at < len(sentences[0])


def _one_mark(text: str) -> str:
    """Return ``text`` with one kind of quote mark: within the page's double marks those of the source are single."""
    return re.sub(r"[“”„«»\"‘’']", "’", text)


def _beside(site: Site, page: str) -> Iterator[str]:
    """Find text that stands as if a source said it, outside the words that are checked."""
    for element in site.pages[page].xpath(_STATING):
        whole = element.text_content()
        for part in (*of_class(element, "bg-words"), *element.xpath(f".//a[{_MARK}]")):
            whole = whole.replace(part.text_content(), "", 1)
        if not of_class(element, "bg-words") or not _OURS.fullmatch(whole):
            yield f"{page}: {folded(whole)!r} stands among source words without a mark"


def _repeats(site: Site, page: str) -> Iterator[str]:
    """Compare letters and digits alone: outlets differ in punctuation and spelling marks, not in words."""
    for entry in site.pages[page].xpath(".//*[self::figure or self::li][.//*[@class='bg-repeats']]"):
        words = "self::blockquote or self::*[@class='bg-quote__context' or @class='bg-wordings__words']"
        quoted = entry.xpath(f".//*[{words}]//em|.//*[{words}][not(.//em)]//*[@class='bg-words']")
        said_here = [_letters(one.text_content()) for one in quoted]
        for mark in entry.xpath(".//*[@class='bg-repeats']/a"):
            there = _letters("".join(site.sentences(page, mark.get("href"))))
            if not any(words in there for words in said_here):
                yield f"{page}: {said_here} is not repeated at {mark.get('href')}"


def _with_space(sentence: HtmlElement) -> str:
    """Return a sentence as it stands before the next one: two of a paragraph may stand without a space between."""
    last = sentence.getnext() is None
    return folded(sentence.text_content()) + (" " if last or sentence.tail else "")


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
