"""Words that somebody said as they stand in the site's own quote marks, and sentences without what stands elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.model.source import Passage, Span

_DOUBLE = re.compile(r"[“”„«»\"]")
_OPENS_AFTER = frozenset(" \u00a0\n([—–-")
_CLOSING = frozenset("”»")
_BETWEEN = " \u00a0\n,;:“”\"'‘’—–-"
"""What is left over at the edge of a sentence where a quotation is cut off."""


def in_our_marks(words: str) -> str:
    """Return ``words`` as they stand within double marks: the outer marks inside them are single.

    The comma that a newspaper puts before "she said" is left out: it is not the speaker's.
    """
    words = words.removesuffix(",")
    first = _DOUBLE.search(words)
    if first is None or "‘" in words[: first.start()]:
        return words
    return _DOUBLE.sub(_single, words)


def _single(mark: re.Match[str]) -> str:
    before = mark.string[mark.start() - 1] if mark.start() else " "
    closes = mark[0] in _CLOSING or (mark[0] == '"' and before not in _OPENS_AFTER)
    return "’" if closes else "‘"


def without_quotations(context: Passage, kept: Iterable[Passage], quoted: Iterable[Span]) -> Passage:
    """Return the run of ``context`` that holds all of ``kept`` and none of ``quoted`` that stands in ``context``.

    The first of ``kept`` are given up where a quotation parts them from the last, which never is.
    """
    inside = [span for span in quoted if context.span.overlaps(span)]
    needed = [passage.span for passage in kept if context.span.holds(passage.span)]
    while len(needed) > 1 and any(_hull(needed).overlaps(span) for span in inside):
        needed = needed[1:]
    if not inside or not needed or any(_hull(needed).overlaps(span) for span in inside):
        return context
    hull = _hull(needed)
    start = max((span.end for span in inside if span.end <= hull.start), default=context.span.start)
    end = min((span.start for span in inside if span.start >= hull.end), default=context.span.end)
    return _cut(context, start, end, hull)


def _hull(spans: list[Span]) -> Span:
    return replace(spans[0], start=min(span.start for span in spans), end=max(span.end for span in spans))


def _cut(context: Passage, start: int, end: int, hull: Span) -> Passage:
    """Return ``context`` from ``start`` to ``end``, without what is left over at those two outside of ``hull``."""
    at = context.span.start
    if start > at:
        start = hull.start - len(context.text[start - at : hull.start - at].lstrip(_BETWEEN))
    if end < context.span.end:
        end = hull.end + len(context.text[hull.end - at : end - at].rstrip(_BETWEEN))
    return Passage(replace(context.span, start=start, end=end), context.sentence, context.text[start - at : end - at])
