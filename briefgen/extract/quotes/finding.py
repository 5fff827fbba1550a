"""Readings to quotes: quoted stretches that somebody said, grouped over their cue, with their speakers."""

from collections.abc import Iterable, Iterator, Sequence

from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import following, preceding
from briefgen.extract.quotes.attribution.carrying import Piece
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.hearing import Heard
from briefgen.extract.quotes.occasion.finding import Occasion, occasion_of
from briefgen.extract.quotes.said import somebodys
from briefgen.model.claims import Timex
from briefgen.model.source import stable_id
from briefgen.model.speech import Quote, QuoteKind

_LINKS = frozenset({"and", "but", "so", "or"})
_ANOTHER_BREATH = frozenset({"previous paragraph", "paragraph after", "sentence before"})
"""Rules by which a quotation has its speaker from words that report something else: it may be of another day."""


def find_quotes(heard: Heard, timexes: Sequence[Timex] = ()) -> tuple[Quote, ...]:
    """Return the quotes of what was heard in an article, in order of the text; ``timexes`` are in that order too."""
    return tuple(_quotes(heard, timexes))


def _quotes(heard: Heard, timexes: Sequence[Timex]) -> Iterator[Quote]:
    reading, seen = heard.reading, dict[str, int]()
    kept = somebodys(reading.article.text, heard.pieces)
    for group in _groups(heard.pieces):
        if group[0].source is None and not any(piece.quoted.start in kept for piece in group):
            continue
        parts = tuple(reading.passage(piece.quoted.inner, piece.quoted.inner_end) for piece in group)
        words = " ".join(part.text for part in parts)
        nth = seen[words] = seen.get(words, 0) + 1
        start = reading.sentence_at(group[0].quoted.start).span.start
        end = reading.sentence_at(group[-1].quoted.end - 1).span.end
        occasion = _occasion(reading, group, timexes)
        yield Quote(
            stable_id("q", reading.article.id, words, *([str(nth)] if nth > 1 else [])),
            _kind(group[0], reading.article.text),
            parts,
            reading.passage(start, max(end, group[-1].quoted.end)),
            heard.speaker(group[0].source) if group[0].source else None,
            any(piece.quoted.repaired for piece in group),
            said=occasion.said,
            medium=occasion.medium,
        )


def _occasion(reading: Reading, group: list[Piece], timexes: Sequence[Timex]) -> Occasion:
    source = group[0].source
    if source is None or source.cue is None or source.rule in _ANOTHER_BREATH:
        return Occasion()
    return occasion_of(reading, source.cue, [piece.token.i for piece in group], timexes)


def _kind(piece: Piece, text: str) -> QuoteKind:
    """Return MIXED when the words are built into the author's sentence: ``called it Q``, ``Q was her word``."""
    token = piece.token
    before = preceding(token)
    after = following(token)
    leads = before is None or before.is_punct or is_saying(before) or before.lower_ in _LINKS
    if before is not None and before.text == "," and text[piece.quoted.inner].islower():
        leads = _is_said_before(piece)
    return QuoteKind.DIRECT if leads and (after is None or after.is_punct or after.is_space) else QuoteKind.MIXED


def _is_said_before(piece: Piece) -> bool:
    """Tell whether a verb of saying leads up to words that begin small: not ``she thanked Lee, “whose patience”``."""
    cue = piece.source.cue if piece.source else None
    return cue is not None and is_saying(cue) and cue.i < piece.token.i


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
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
