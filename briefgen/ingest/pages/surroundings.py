"""A page to the words on it that stand around its article: menus, lists of other articles, captions, comments.

Nothing is judged here: what was taken for the article is looked for in the page, block by block and in its order, and
all other visible words are surroundings.
"""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from briefgen.ingest.formats.fragments import blocks_of

_UNSEEN = frozenset("script style template noscript head title iframe object svg select textarea".split())
"""Elements whose words readers do not see on the page, or see one at a time."""

_LONG = 40
"""Letters and figures from which a block stands in the article wherever it stands there: shorter ones, "News", are in
any text, and count only at the place that is next."""

_NOT_WORD = re.compile(r"[\W_]+")


def surroundings(tree: HtmlElement, article: Iterable[str], *, title: str) -> tuple[str, ...]:
    """Return what stands around the paragraphs of ``article`` in the page: a text for each stretch, a line a block.

    The headline, which is published as ``title``, is none of it.
    """
    headline = _bare(title)
    blocks = ((block, bare) for block in blocks_of(tree, _UNSEEN) if (bare := _bare(block)) != headline)
    return tuple("\n".join(stretch) for stretch in _stretches(blocks, _bare("".join(article))))


def _stretches(blocks: Iterable[tuple[str, str]], article: str) -> Iterator[list[str]]:
    at, stretch = 0, list[str]()
    for block, bare in blocks:
        end = _end_in(article, bare, at)
        if end < 0:
            stretch.append(block)
            continue
        at = end
        if stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _end_in(article: str, block: str, at: int) -> int:
    """Return where ``block`` ends in the bare text ``article``, which was read until ``at``; -1 when it is not there.

    Of a long block an end is enough: what stood inside it, a link or an advertisement, may have been left out.
    """
    if article.startswith(block, at):
        return at + len(block)
    if len(block) < _LONG:
        return -1
    for part in (block, block[-_LONG:], block[:_LONG]):
        found = article.find(part, at)
        if (found := article.find(part) if found < 0 else found) >= 0:
            return found + len(part)
    return -1


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text)
