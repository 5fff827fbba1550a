"""Quote marks: which stretches of a text stand in them, paragraph by paragraph."""

import re
from dataclasses import dataclass

_CURLY = re.compile(r"“([^“”\n]+)”")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quote marks: ``start`` to ``end`` with its marks, ``inner`` to ``inner_end`` without them.

    ``continues`` is set when the next paragraph opens with a mark and goes on (the new-paragraph convention).
    ``repaired`` is set when a mark was missing or did not match. Marks nested inside are part of the words.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    continues: bool = False
    repaired: bool = False


def scan(text: str) -> tuple[Quoted, ...]:
    """Return the quoted stretches of ``text`` in order; they never overlap and never cross a line break."""
    return tuple(Quoted(m.start(), m.end(), m.start() + 1, m.end() - 1) for m in _CURLY.finditer(text))
