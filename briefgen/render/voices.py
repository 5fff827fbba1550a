"""Who says what: quotes grouped by speaker, each with the words that attribute it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, Quote, QuoteKind, Speaker
from briefgen.model.source import stable_id
from briefgen.render.citing import Citations, Cited, Mark

VOICES_ON_PAGE = 25
"""Speakers, most quoted first, on the briefing's own page: more cannot be told apart at a glance."""

QUOTES_OF_A_VOICE = 6
"""Quotes of one speaker that stand open on the briefing's own page."""

QUOTES_ON_PAGE = 60
"""A briefing with more quotes than this shows a selection and has all of them on a page of their own."""

_NEAR = 40
"""Characters between the mention of a speaker and the reporting word up to which both are printed as one phrase."""

_MARKS = re.compile(r"[“”\"\n]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote's context; ``quoted`` when it stands in the quote marks."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote. ``parts`` are its words for a direct quote; ``pieces`` the whole sentence for a mixed one.

    ``attributed_by`` are the words that name the speaker ("said Ms Vessin"); ``unnamed`` is the mention of somebody
    whom the article does not name ("he"). ``words`` counts the words quoted.
    """

    id: str
    parts: tuple[str, ...]
    pieces: tuple[Piece, ...]
    mark: Mark
    repeats: tuple[Mark, ...]
    attributed_by: str
    unnamed: str
    repaired: bool
    words: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all quotes. ``name`` is empty for the quotes whose speaker is not named with certainty."""

    id: str
    name: str
    roles: tuple[Cited, ...]
    quotes: tuple[QuoteView, ...]
    words: int
    outlets: int


def voices(briefing: Briefing, citations: Citations) -> tuple[Voice, ...]:
    """Return the speakers, most quoted first, and last the quotes whose speaker is not named with certainty."""
    known = {quote.id: quote for quote in briefing.quotes}
    grouped: dict[str, list[Quote]] = {}
    for quote in _distinct(known):
        grouped.setdefault(_key(quote.speaker), []).append(quote)
    actors = {actor.id: actor for actor in briefing.actors}
    made = [
        _voice(key, actors.get(key), [_view(quote, known, citations) for quote in quotes], quotes[0].speaker, citations)
        for key, quotes in grouped.items()
    ]
    return tuple(sorted(made, key=lambda voice: (not voice.name, -len(voice.quotes), -voice.words, voice.name)))


def _key(speaker: Speaker | None) -> str:
    return (speaker.actor or speaker.name.casefold()) if speaker else ""


def _distinct(known: Mapping[str, Quote]) -> Iterator[Quote]:
    """Yield one quote for each set of repeats: the first whose speaker is named, else the first."""
    done: set[str] = set()
    for quote in known.values():
        if quote.id in done:
            continue
        same = [quote, *(known[other] for other in quote.repeats if other in known and other not in done)]
        done.update(other.id for other in same)
        yield next((other for other in same if _key(other.speaker)), quote)


def _voice(
    key: str, actor: Actor | None, quotes: Sequence[QuoteView], speaker: Speaker | None, citations: Citations
) -> Voice:
    name = actor.name if actor else speaker.name if speaker and key else ""
    return Voice(
        id=speaker_anchor(actor.key if actor else name),
        name=name,
        roles=citations.each(actor.roles) if actor else (),
        quotes=tuple(quotes),
        words=sum(quote.words for quote in quotes),
        outlets=len({mark.outlet for quote in quotes for mark in (quote.mark, *quote.repeats)}),
    )


def speaker_anchor(key: str) -> str:
    """Return the id of a speaker's section; of the quotes without a speaker for an empty key."""
    return stable_id("speaker", key) if key else "speaker-not-named"


def _view(quote: Quote, known: Mapping[str, Quote], citations: Citations) -> QuoteView:
    speaker = quote.speaker
    others = {other.article: other for key in quote.repeats if (other := known.get(key))}
    return QuoteView(
        id=quote.id,
        parts=tuple(part.text for part in quote.parts),
        pieces=_pieces(quote) if quote.kind is QuoteKind.MIXED else (),
        mark=citations.mark(quote.parts[0]),
        repeats=tuple(citations.mark(other.parts[0]) for article, other in others.items() if article != quote.article),
        attributed_by=_attribution(speaker, citations) if speaker else "",
        unnamed=speaker.mention.text if speaker and not _key(speaker) else "",
        repaired=quote.repaired,
        words=sum(len(part.text.split()) for part in quote.parts),
    )


def _pieces(quote: Quote) -> tuple[Piece, ...]:
    """Cut a quote's context into what is quoted and what is not."""
    context, at, pieces = quote.context, quote.context.span.start, list[Piece]()
    for part in quote.parts:
        if context.span.holds(part.span) and part.span.start >= at:
            pieces.append(
                Piece(context.text[at - context.span.start : part.span.start - context.span.start], quoted=False)
            )
            pieces.append(Piece(part.text, quoted=True))
            at = part.span.end
    pieces.append(Piece(context.text[at - context.span.start :], quoted=False))
    return tuple(piece for piece in pieces if piece.text)


def _attribution(speaker: Speaker, citations: Citations) -> str:
    """Return the source's words from the mention to the reporting word, or the mention alone when that is far."""
    mention, cue = speaker.mention.span, speaker.cue.span if speaker.cue else None
    if cue is None or cue.article != mention.article:
        return speaker.mention.text
    start, end = min(mention.start, cue.start), max(mention.end, cue.end)
    words = citations.articles[mention.article].text[start:end]
    between = words[min(mention.end, cue.end) - start : max(mention.start, cue.start) - start]
    return words if len(between) <= _NEAR and not _MARKS.search(words) else speaker.mention.text
