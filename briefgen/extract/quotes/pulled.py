"""Pull quotes: words that a heading or a caption prints again are from whoever says them in the text."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.extract.quotes.attribution import Source
from briefgen.extract.quotes.carrying import Piece, is_alone, is_bare

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 4
"""Words of a pull quote; shorter ones may be a phrase that several people use."""


def with_pulled(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Return ``pieces``, those alone in their paragraph and without a speaker with that of the words they repeat."""
    pieces = list(pieces)
    words = [_words(text, piece) for piece in pieces]
    said = [(told, piece.source) for told, piece in zip(words, pieces, strict=True) if piece.source]
    return [
        replace(piece, source=_repeated(told, said))
        if piece.source is None and is_bare(piece.token) and is_alone(piece.token)
        else piece
        for told, piece in zip(words, pieces, strict=True)
    ]


def _words(text: str, piece: Piece) -> str:
    found = _WORD.findall(text[piece.quoted.inner : piece.quoted.inner_end].casefold())
    return f" {' '.join(found)} "


def _repeated(told: str, said: Iterable[tuple[str, Source]]) -> Source | None:
    if told.count(" ") <= _FEWEST:
        return None
    return next((replace(source, rule="repeated words") for longer, source in said if told in longer), None)
