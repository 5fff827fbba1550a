"""Quoted words replaced by one token before parsing, with a map back to the text.

A parser that meets a long quotation loses the clause around it, and takes names and verbs inside the marks for the
author's. So every quoted stretch becomes the single token ``Q``; a stop or comma that ends it stays, outside, where it
still ends the sentence or the clause: ``“Why?” he asked`` is parsed as ``Q, he asked``.
"""

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.extract.parse.marks import Quoted

MASK = "Q"
_ENDING = ".,!?;:"
_LEADING = frozenset("([{-–—/")
_STOPS = frozenset(".!?")
_ASKING = frozenset("!?")
_LOWER_FOLLOWS = re.compile(r"[ \t\u00a0]+[a-z]")
_CLAUSE_FOLLOWS = re.compile(
    r"""[ \t\u00a0]+
    (?:[^\W\d_][\w.’'-]*[ \u00a0]){0,5} [^\W\d_][\w.’'-]*            # Mrs Adela Brandt
    (?:,[ ] [^,.?!“”"\n]{3,80},)? [ \u00a0]                         # , the mayor of Orrin,
    (?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|tweeted|continued|recalled|demanded|remarked
      |responded|noted|insisted|exclaimed|shouted|joked|quipped|repeated|concluded)\b
    (?![^.?!\n“”"]{0,60}[,:][ ][“"'‘])
    """,
    re.VERBOSE,
)
"""What shows that a question mark inside the marks does not end the sentence; a clause that leads to the next
quotation (``“Why?” Adela Brandt replied, “Because …”``) does not."""

_POSSESSIVE = re.compile(r"(?<=s)\"(?=[ \u00a0][^\W\d_])")
"""A straight mark that pairs with nothing, where an apostrophe belongs: ``the States" claims``."""

_SPACES = str.maketrans(dict.fromkeys("\t\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "))
"""The tokenizer makes a token of every space but the plain one."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked text and the way back.

    ``pieces`` are (offset in the masked text, offset in the text, length in the masked text, length in the text), in
    order and without gaps: copied pieces have equal lengths, masks do not.
    """

    text: str
    pieces: tuple[tuple[int, int, int, int], ...]
    quotes: dict[int, Quoted]
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _raw_starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece[0] for piece in self.pieces))
        object.__setattr__(self, "_raw_starts", tuple(piece[1] for piece in self.pieces))

    def raw(self, offset: int) -> int:
        """Return where in the text the token that starts at ``offset`` of the masked text starts."""
        at, raw, length, raw_length = self.pieces[_last(self._starts, offset)]
        return raw + offset - at if length == raw_length else raw

    def raw_end(self, offset: int) -> int:
        """Return where in the text the token that ends (exclusively) at ``offset`` of the masked text ends."""
        at, raw, length, raw_length = self.pieces[_last(self._starts, offset - 1)]
        return raw + offset - at if length == raw_length else raw + raw_length

    def masked(self, offset: int) -> int:
        """Return where in the masked text the character ``offset`` of the text is, or the token that stands for it."""
        at, raw, length, raw_length = self.pieces[_last(self._raw_starts, offset)]
        return at + offset - raw if length == raw_length else at

    def quote_at(self, offset: int) -> Quoted | None:
        """Return the quoted stretch whose token starts at ``offset`` of the masked text, or None."""
        return self.quotes.get(offset)


def _last(starts: tuple[int, ...], offset: int) -> int:
    return max(0, bisect.bisect_right(starts, offset) - 1)


def mask(text: str, quoted: Iterable[Quoted]) -> Masked:
    """Return ``text`` with every stretch of ``quoted`` (in order, not overlapping) as one token."""
    out: list[str] = []
    pieces: list[tuple[int, int, int, int]] = []
    quotes: dict[int, Quoted] = {}
    at = position = 0

    def add(masked: str, raw: int, raw_length: int) -> None:
        nonlocal at
        if masked or raw_length:
            pieces.append((at, raw, len(masked), raw_length))
            out.append(masked)
            at += len(masked)

    for quote in quoted:
        add(_POSSESSIVE.sub("'", text[position : quote.start]), position, quote.start - position)
        if out and not (out[-1][-1:].isspace() or out[-1][-1:] in _LEADING):
            add(" ", quote.start, 0)
        ending = text[quote.inner_end - 1] if text[quote.inner_end - 1] in _ENDING else ""
        quotes[at] = quote
        stop = quote.inner_end - 1 if ending else quote.end
        add(MASK, quote.start, stop - quote.start)
        asks = ending in _ASKING and _CLAUSE_FOLLOWS.match(text, quote.end)
        if asks or (ending in _STOPS and _LOWER_FOLLOWS.match(text, quote.end)):
            ending = ","
        add(ending, stop, quote.end - stop)
        position = quote.end
        if text[position : position + 1].isalnum():
            add(" ", position, 0)
    add(_POSSESSIVE.sub("'", text[position:]), position, len(text) - position)
    return Masked("".join(out).translate(_SPACES), tuple(pieces), quotes)
