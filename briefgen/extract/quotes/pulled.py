"""Speakers told elsewhere: of words that a heading or a caption prints again, of what goes on an enumeration."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.quotes.attribution.carrying import Piece, is_alone, is_bare
from briefgen.extract.quotes.attribution.sieve import Source

_FEWEST = 4
"""Words of a pull quote; shorter ones may be a phrase that several people use."""

_LONGER = 8
"""Quotations with the same first words that are compared; an article that prints more of them is no news."""

_JOINTS = frozenset({",", ";", "and", "or", "but"})
_STEPS = 16
"""Tokens between two fragments of an enumeration: ``as a Q; as a fan of Lena Korb, Q``."""


def with_pulled(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Return ``pieces``, those alone in their paragraph and without a speaker with that of the words they repeat."""
    pieces = list(pieces)
    lone = [piece.source is None and is_bare(piece.token) and is_alone(piece.token) for piece in pieces]
    if not any(lone):
        return pieces
    words = [piece.words(text) for piece in pieces]
    said = _said(words, pieces)
    return [
        replace(piece, source=_repeated(told, said)) if is_lone else piece
        for told, piece, is_lone in zip(words, pieces, lone, strict=True)
    ]


def with_enumerated(pieces: Iterable[Piece]) -> list[Piece]:
    """Return ``pieces``, those that go on an enumeration with its speaker: ``Lee called it Q, Q and Q``."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1].source if found else None
        if piece.source is None and before is not None and _goes_on(found[-1].token, piece.token, before):
            piece = replace(piece, source=replace(before, rule="enumeration"))  # noqa: PLW2901  (the piece, completed)
        found.append(piece)
    return found


def _goes_on(before: Token, quote: Token, source: Source) -> bool:
    """Tell whether nothing but a joint or a phrase without a verb stands between, and the cue before both."""
    if source.cue is None or source.cue.i > before.i or quote.i - before.i > _STEPS:
        return False
    between = quote.doc[before.i + 1 : quote.i]
    if not len(between) or between[-1].lower_ not in _JOINTS or any("\n" in token.text for token in between):
        return False
    return source.cue.sent == quote.sent and not any(token.pos_ in {"VERB", "AUX"} for token in between)


_Said = Mapping[tuple[str, ...], list[tuple[str, Source]]]


def _said(words: Iterable[tuple[str, ...]], pieces: Iterable[Piece]) -> _Said:
    """Return what speakers said by each run of words that a repetition may begin with."""
    said = defaultdict[tuple[str, ...], list[tuple[str, Source]]](list)
    for told, piece in zip(words, pieces, strict=True):
        line = _line(told)
        for run in _runs(told) if piece.source else ():
            if piece.source and len(said[run]) < _LONGER:
                said[run].append((line, piece.source))
    return said


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (words[at : at + _FEWEST] for at in range(len(words) - _FEWEST + 1))


def _line(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


def _repeated(told: tuple[str, ...], said: _Said) -> Source | None:
    longer = said.get(told[:_FEWEST], ())
    return next((replace(source, rule="repeated words") for words, source in longer if _line(told) in words), None)
