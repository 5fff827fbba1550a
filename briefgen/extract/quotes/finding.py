"""Readings to quotes: quoted stretches that somebody said, grouped over their cue, with their speakers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.attribution import Source, source_of
from briefgen.extract.quotes.bodies import bodies_meant
from briefgen.extract.quotes.carrying import Piece, carried
from briefgen.extract.quotes.cues import is_saying
from briefgen.extract.quotes.focus import focus_of
from briefgen.extract.quotes.nobody import is_nobodys
from briefgen.extract.quotes.pulled import with_pulled
from briefgen.extract.quotes.sources import is_document
from briefgen.extract.quotes.speakers import Mention, Names, joint_of, mention_of, reads_as_name
from briefgen.model.claims import Name
from briefgen.model.source import stable_id
from briefgen.model.speech import Quote, QuoteKind, Speaker

_WORD = re.compile(r"\w+")
_LINKS = frozenset({"and", "but", "so", "or"})
_STATEMENT = 6
"""Words from which a quotation without a speaker is kept: of shorter ones, half were terms and titles."""

_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)


def find_quotes(reading: Reading, names: tuple[Name, ...]) -> tuple[Quote, ...]:
    """Return the quotes of ``reading`` in order of the text; ``names`` are the names outside quote marks."""
    index = Names(reading, names)
    meant = bodies_meant(index, names)
    pieces = carried([replace(piece, source=source_of(piece.token, meant)) for piece in _pieces(reading)])
    pieces = with_pulled(reading.article.text, pieces)
    said_by = [mention_of(piece.source.head, index) for piece in pieces if piece.source]
    focus = (
        focus_of(index, names, frozenset(at.i for mention in said_by for at in (mention.head, mention.last))) | meant
    )
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
            _kind(group[0].token),
            parts,
            reading.passage(start, max(end, group[-1].quoted.end)),
            _speaker(reading, group[0].source, names, focus),
            any(piece.quoted.repaired for piece in group),
        )


def _kind(token: Token) -> QuoteKind:
    """Return MIXED when the words are built into the author's sentence: ``called it Q``, ``Q was her word``."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    after = token.nbor() if token.i + 1 < token.sent.end else None
    leads = before is None or before.is_punct or is_saying(before) or before.lower_ in _LINKS
    return QuoteKind.DIRECT if leads and (after is None or after.is_punct or after.is_space) else QuoteKind.MIXED


def _statement(reading: Reading, group: list[Piece]) -> bool:
    inner = (reading.article.text[piece.quoted.inner : piece.quoted.inner_end] for piece in group)
    return sum(len(_WORD.findall(words)) for words in inner) >= _STATEMENT


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
    joint = joint_of(mention, names)
    if joint:
        last = reading.token_at(joint[-1].passage.span.end - 1)
        words = reading.passage(*reading.bounds(mention.first, last))
        return Speaker(" and ".join(name.full for name in joint), words, source.rule, cue)
    full = mention.name.full if mention.name else focus.get(mention.head.i)
    if full:
        return Speaker(full, words, source.rule, cue)
    called = _called(mention, words.text)
    return Speaker(called, words, source.rule, cue, described=bool(called) and not reads_as_name(mention))


def _called(mention: Mention, words: str) -> str:
    """Return what the article calls somebody whom no name of it means, "" where that tells nobody apart."""
    if mention.head.pos_ == "PRON" or is_document(mention.head) or mention.first.tag_ == "PRP$":
        return ""
    return _ARTICLE.sub("", words)
