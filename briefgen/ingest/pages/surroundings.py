"""A page to the words on it that stand around its article: menus, lists of other articles, captions, comments.

Nothing is judged here: what was taken for the article is looked for in the page, block by block and in its order, and
all other visible words are surroundings.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml.html import HtmlElement

from briefgen.ingest.fragments import blocks_of

_UNSEEN = frozenset("script style template noscript head title iframe object svg select textarea".split())
"""Elements whose words readers do not see on the page, or see one at a time."""

_GRAM = 20
"""Letters and figures that are looked up at once. The article's are listed at every twentieth place, so that of twice
as many in a row one such run is always listed."""
_LONG = 2 * _GRAM
"""Letters and figures from which a block stands in the article wherever it stands there: shorter ones, "News", are in
any text, and count only at the place that is next."""

_NOT_WORD = re.compile(r"[\W_]+")


def surroundings(tree: HtmlElement, article: Iterable[str], *, title: str) -> tuple[str, ...]:
    """Return what stands around the paragraphs of ``article`` in the page: a text for each stretch, a line a block.

    The headline, which is published as ``title``, is none of it. Takes time in proportion to the page.
    """
    headline = _bare(title)
    blocks = ((block, bare) for block in blocks_of(tree, _UNSEEN) if (bare := _bare(block)) != headline)
    return tuple("\n".join(stretch) for stretch in _stretches(blocks, _bare("".join(article))))


def _stretches(blocks: Iterable[tuple[str, str]], article: str) -> Iterator[list[str]]:
    places = {article[at : at + _GRAM]: at for at in reversed(range(0, len(article), _GRAM))}
    at, stretch = 0, list[str]()
    for block, bare in blocks:
        end = at + len(bare) if article.startswith(bare, at) else _end_in(article, places, bare)
        if end < 0:
            stretch.append(block)
            continue
        at = end
        if stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _end_in(article: str, places: Mapping[str, int], block: str) -> int:
    """Return where ``block`` ends in the bare text ``article``, -1 when it is not there or too short to be sure.

    One of its ends is enough: what stood inside it, a link or an advertisement, may have been left out.
    """
    if len(block) < _LONG:
        return -1
    ends = (_start_in(article, places, part) for part in (block[-_LONG:], block[:_LONG]))
    return next((start + _LONG for start in ends if start >= 0), -1)


def _start_in(article: str, places: Mapping[str, int], part: str) -> int:
    """Return where ``part``, which is ``_LONG``, first stands in ``article``; -1 when it does not."""
    for shift in range(_GRAM):
        start = places.get(part[shift : shift + _GRAM], -1) - shift
        if start >= 0 and article.startswith(part, start):
            return start
    return -1


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text)
