"""The characters that may be quote marks, each with the part it can play where it stands.

Apostrophes, primes and inch marks are told from quote marks by their neighbours alone; pairing is left to ``marks``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

SIGN = re.compile(r"''|``|‘‘|’’|[“”„\"«»‘’'`´]")

_DOUBLE_OPEN = frozenset({"“", "„", "«", "``", "‘‘"})
_DOUBLE_CLOSE = frozenset({"”", "»", "’’"})
_DOUBLE_EITHER = frozenset({'"', "''"})
_BEFORE_OPENING = frozenset("([{—–-/…>*“‘\"'«")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…<*”’\"'»")
_STOP = frozenset(".,!?…—–")

_ELISION = re.compile(
    r"(?:\d0s?\b|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|round\b|bout\b|n\b|cos\b|til\b|kay\b|er\b|im\b)",
    re.IGNORECASE,
)
"""What follows an apostrophe that stands for left-out letters ('90s, 'em, 'til), not for an opening mark."""

_AND = re.compile(r"\s['’‘]n")
"""What stands before the second apostrophe of rock 'n' roll."""

_DROPPED = frozenset({"in", "an", "o", "th", "wi", "ol"})
"""Endings of words that may close with an apostrophe for a left-out letter (talkin', ol')."""


class Part(Enum):
    """What a sign can be where it stands. ``UNSURE`` may be a possessive (the nurses') as well as a closing mark."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"
    SINGLE_OPEN = "single open"
    SINGLE_CLOSE = "single close"
    UNSURE = "unsure"


DOUBLE = frozenset({Part.OPEN, Part.CLOSE, Part.EITHER})


@dataclass(frozen=True, slots=True)
class Sign:
    """A possible quote mark: its offsets in the text and the part it can play."""

    start: int
    end: int
    part: Part


def signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """Yield the signs of the paragraph ``text[start:end]`` in order; apostrophes inside words are left out."""
    for found in SIGN.finditer(text, start, end):
        left = text[found.start() - 1] if found.start() > start else ""
        right = text[found.end()] if found.end() < end else ""
        part = _double(found[0], left, right) if _is_double(found[0]) else _single(text, found, left, right, end)
        if part:
            yield Sign(found.start(), found.end(), part)


def _is_double(glyph: str) -> bool:
    return glyph in _DOUBLE_OPEN or glyph in _DOUBLE_CLOSE or glyph in _DOUBLE_EITHER


def _opens(left: str, right: str) -> bool:
    return (not left or left.isspace() or left in _BEFORE_OPENING) and bool(right) and not right.isspace()


def _closes(left: str, right: str) -> bool:
    return bool(left) and not left.isspace() and (not right or right.isspace() or right in _AFTER_CLOSING)


def _double(glyph: str, left: str, right: str) -> Part:
    opens, closes = _opens(left, right), _closes(left, right)
    if glyph in _DOUBLE_OPEN:
        return Part.CLOSE if closes and not opens and left not in _BEFORE_OPENING else Part.OPEN
    if glyph in _DOUBLE_CLOSE:
        return Part.OPEN if opens and not closes and right.isalnum() and not left.strip() else Part.CLOSE
    if opens != closes:
        return Part.OPEN if opens else Part.CLOSE
    return Part.EITHER


def _single(text: str, found: re.Match[str], left: str, right: str, end: int) -> Part | None:
    glyph = found[0]
    if glyph in "‘'`" and _opens(left, right) and (right.isalnum() or right in '[($£€“"…'):
        return None if _ELISION.match(text, found.end(), end) else Part.SINGLE_OPEN
    if glyph in "’'´" and _closes(left, right):
        if _AND.fullmatch(text, max(0, found.start() - 3), found.start()):
            return None
        if left in _STOP or right in (")", ",", ".", ";", ":", "?", "!", ""):
            return Part.SINGLE_CLOSE
        word = re.compile(r"\w*$").search(text, max(0, found.start() - 4), found.start())
        unsure = left in "sSzxZX" or not left.isalnum() or (word is not None and word[0].lower() in _DROPPED)
        return Part.UNSURE if unsure or text[found.start() - 2 : found.start()] == "in" else Part.SINGLE_CLOSE
    return None
