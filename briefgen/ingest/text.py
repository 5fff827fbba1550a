"""Plain text to paragraphs: blank lines end one, hard-wrapped lines are joined."""

import re
from itertools import pairwise

_BLANK = re.compile(r"\n(?:[ ]*\n)+")
_NARROWEST, _WIDEST = 40, 130
"""Columns between which text is wrapped by machines; wider lines are paragraphs of their own, narrower ones a list."""
_FULL_LINES = 0.7
"""Share of the lines inside blocks that must be full before a text counts as hard-wrapped; lists have below .3."""
_FEWEST_PAIRS = 4
"""Neighbouring lines needed to judge; a headline above a byline is two lines too."""
_ENDS = re.compile(r"[.!?:;…][’'\"”)\]]*$")


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs of ``text``, whose lines end in a newline and nothing else."""
    blocks = [[line.strip() for line in block.split("\n") if line.strip()] for block in _BLANK.split(text)]
    width = _wrap_width(blocks)
    return tuple(paragraph for block in blocks for paragraph in _joined(block, width))


def _wrap_width(blocks: list[list[str]]) -> int:
    """Return the column at which the text was wrapped, 0 when it was not."""
    lines = [line for block in blocks if len(block) > 1 for line in block]
    width = max(map(len, lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    pairs = [pair for block in blocks for pair in pairwise(block)]
    full = sum(_is_full(line, after, width) for line, after in pairs)
    return width if len(pairs) >= _FEWEST_PAIRS and full >= _FULL_LINES * len(pairs) else 0


def _is_full(line: str, after: str, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on ``line``."""
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width


def _joined(block: list[str], width: int) -> list[str]:
    paragraphs: list[list[str]] = [block[:1]] if block else []
    for line, after in pairwise(block):
        if (width and _is_full(line, after, width)) or (after[0].islower() and not _ENDS.search(line)):
            paragraphs[-1] += [after] if line.endswith("-") and after[0].islower() else [" ", after]
        else:
            paragraphs.append([after])
    return ["".join(parts) for parts in paragraphs]
