"""Indirect statements of many articles, each once for each independent origin: copies of a report tell nothing more."""

import re
from collections.abc import Iterable, Iterator

from briefgen.model.speech import IndirectStatement

_WORD = re.compile(r"\w+")


def without_copies(
    said: Iterable[IndirectStatement], origins: Iterable[Iterable[str]]
) -> tuple[IndirectStatement, ...]:
    """Return ``said`` without what an earlier article of the same origin prints in the same words of the same speaker.

    ``origins`` groups the ids of the articles. What one article prints twice is kept once as well.
    """
    group = {article: number for number, members in enumerate(origins) for article in members}
    return tuple(_first(said, group))


def _first(said: Iterable[IndirectStatement], group: dict[str, int]) -> Iterator[IndirectStatement]:
    seen: set[tuple[int, str, str]] = set()
    for one in said:
        told = group[one.article], one.speaker.name.casefold(), " ".join(_WORD.findall(one.content.text.casefold()))
        if told not in seen:
            seen.add(told)
            yield one
