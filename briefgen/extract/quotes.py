"""Readings to quotes: quoted stretches that somebody said, grouped over their cue, with their speakers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.extract.attribution import Source, source_of
from briefgen.extract.carrying import Piece, carried
from briefgen.extract.focus import focus_of
from briefgen.extract.nobody import is_nobodys
from briefgen.extract.reading import Reading
from briefgen.extract.speakers import Mention, Names, mention_of
from briefgen.model.claims import Name, Quote, QuoteKind, Speaker
from briefgen.model.source import stable_id

_WORD = re.compile(r"\w+")


def find_quotes(reading: Reading, names: tuple[Name, ...]) -> tuple[Quote, ...]:
    """Return the quotes of ``reading`` in order of the text; ``names`` are the names outside quote marks."""
    index = Names(reading, names)
    pieces = carried([replace(piece, source=source_of(piece.token)) for piece in _pieces(reading)])
    reporters = frozenset(mention_of(piece.source.head, index).last.i for piece in pieces if piece.source)
    focus = focus_of(index, names, reporters)
    return tuple(_quotes(reading, pieces, index, focus))


def _pieces(reading: Reading) -> Iterator[Piece]:
    text, paragraph, at = reading.article.text, 0, 0
    for quoted in reading.quoted:
        paragraph += text.count("\n\n", at, quoted.start)
        at = quoted.start
        token = reading.token_at(quoted.start)
        if not is_nobodys(text, quoted, token):
            yield Piece(quoted, token, paragraph)


def _quotes(reading: Reading, pieces: list[Piece], names: Names, focus: dict[int, str]) -> Iterator[Quote]:
    seen: dict[str, int] = {}
    for group in _groups(pieces):
        if group[0].source is None and not _statement(reading, group):
            continue
        parts = tuple(reading.passage(piece.quoted.inner, piece.quoted.inner_end) for piece in group)
        words = " ".join(part.text for part in parts)
        nth = seen[words] = seen.get(words, 0) + 1
        start = reading.sentence_at(group[0].quoted.start).span.start
        end = reading.sentence_at(group[-1].quoted.end - 1).span.end
        yield Quote(
            stable_id("q", reading.article.id, words, *([str(nth)] if nth > 1 else [])),
            QuoteKind.DIRECT,
            parts,
            reading.passage(start, max(end, group[-1].quoted.end)),
            _speaker(reading, group[0].source, names, focus),
            any(piece.quoted.repaired for piece in group),
        )


def _statement(reading: Reading, group: list[Piece]) -> bool:
    return sum(len(_WORD.findall(reading.article.text[p.quoted.inner : p.quoted.inner_end])) for p in group) >= 6


def _groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        if group and _joined(group[-1], piece):
            group.append(piece)
            continue
        if group:
            yield group
        group = [piece]
    if group:
        yield group


def _joined(before: Piece, piece: Piece) -> bool:
    if before.quoted.continues and piece.paragraph == before.paragraph + 1:
        return True
    if before.source is None or piece.source is None or before.paragraph != piece.paragraph:
        return False
    return before.source.head == piece.source.head and before.source.cue == piece.source.cue


def _speaker(reading: Reading, source: Source | None, names: Names, focus: dict[int, str]) -> Speaker | None:
    if source is None:
        return None
    mention = mention_of(source.head, names)
    cue = reading.passage(*reading.bounds(source.cue)) if source.cue is not None else None
    words = reading.passage(*reading.bounds(mention.first, mention.last))
    return Speaker(_full(mention, words.text, focus), words, source.rule, cue)


def _full(mention: Mention, words: str, focus: dict[int, str]) -> str:
    if mention.name:
        return mention.name.full
    if mention.head.pos_ == "PRON":
        return focus.get(mention.head.i, "")
    return re.sub(r"^(?:an?|the)\s+", "", words, flags=re.IGNORECASE)
