"""Who says what: quotes grouped by speaker, each with the words that attribute it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor
from briefgen.model.source import Passage, stable_id
from briefgen.model.speech import Quote, QuoteKind, Speaker
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

_WORD = re.compile(r"\w+")

_DESCRIBED = "described"
"""The key of all speakers whom the sources describe without a name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote's context; ``quoted`` when it stands in the quote marks."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote. ``parts`` are its words for a direct quote; ``pieces`` the whole sentence for a mixed one.

    ``attributed_by`` are the words that name the speaker ("said Ms Vessin"); ``unnamed`` is the mention of somebody
    whom the article does not name ("he"). ``repeats`` leads to where the same words stand, ``alike`` to where they are
    shorter or a little different. ``mark`` leads to the sentence of the words that stand last, so that it can
    close the caption. ``words`` counts the words quoted.
    """

    id: str
    parts: tuple[Cited, ...]
    pieces: tuple[Piece, ...]
    mark: Mark
    repeats: tuple[Mark, ...]
    alike: tuple[Mark, ...]
    attributed_by: Cited | None
    unnamed: Cited | None
    repaired: bool
    words: int

    @property
    def closing(self) -> Mark:
        """The mark of what the caption says about the speaker or, where it says nothing, of the quote."""
        said = self.unnamed or self.attributed_by
        return said.mark if said else self.mark


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all quotes. ``name`` is empty for the quotes whose speaker is not named with certainty.

    ``described`` is set for the quotes of everybody whom the sources describe and do not name ("a ministry official").
    """

    id: str
    name: str
    described: bool
    roles: tuple[Cited, ...]
    quotes: tuple[QuoteView, ...]
    words: int
    outlets: int


def voices(briefing: Briefing, citations: Citations) -> tuple[Voice, ...]:
    """Return the speakers, most quoted first, then those described only, then the quotes of nobody certain."""
    known = {quote.id: quote for quote in briefing.quotes}
    actors = {actor.id: actor for actor in briefing.actors}
    grouped: dict[str, list[Quote]] = {}
    for quote in _distinct(known):
        grouped.setdefault(_heading(quote.speaker), []).append(quote)
    made = [
        _voice(key, actors.get(key), [_view(quote, known, citations) for quote in quotes], quotes[0].speaker, citations)
        for key, quotes in grouped.items()
    ]
    return tuple(sorted(made, key=_most_quoted_first))


def quotes_cut(heard: Iterable[Voice]) -> bool:
    """Tell whether the briefing's own page leaves quotes out, and perhaps speakers."""
    return sum(len(voice.quotes) for voice in heard) > QUOTES_ON_PAGE


def _most_quoted_first(voice: Voice) -> tuple[bool, bool, int, int, str]:
    return not voice.name, not voice.described, -len(voice.quotes), -voice.words, voice.name


def _key(speaker: Speaker | None) -> str:
    return (speaker.actor or speaker.name.casefold()) if speaker else ""


def _heading(speaker: Speaker | None) -> str:
    """Return the key of the section in which a speaker is quoted."""
    return _DESCRIBED if speaker and speaker.described else _key(speaker)


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
    described = key == _DESCRIBED
    name = actor.name if actor else speaker.name if speaker and key and not described else ""
    return Voice(
        id=speaker_anchor(actor.key if actor else _DESCRIBED if described else name),
        name=name,
        described=described,
        roles=citations.each(actor.roles) if actor else (),
        quotes=tuple(quotes),
        words=sum(quote.words for quote in quotes),
        outlets=len({mark.outlet for quote in quotes for mark in (quote.mark, *quote.repeats, *quote.alike)}),
    )


def speaker_anchor(key: str) -> str:
    """Return the id of a speaker's section; of the quotes without a speaker for an empty key."""
    return stable_id("speaker", key) if key else "speaker-not-named"


def _view(quote: Quote, known: Mapping[str, Quote], citations: Citations) -> QuoteView:
    speaker = quote.speaker
    others = [known[key] for key in quote.repeats if key in known and known[key].article != quote.article]
    same = {other.article: citations.mark(part) for other in others if (part := _same_words(quote, other))}
    alike = {other.article: citations.mark(other.parts[0]) for other in others if other.article not in same}
    mixed = quote.kind is QuoteKind.MIXED
    said = _attribution(speaker, citations) if speaker else None
    return QuoteView(
        id=quote.id,
        parts=tuple(Cited(_closed(part.text), citations.mark(part)) for part in quote.parts),
        pieces=_pieces(quote) if mixed else (),
        mark=citations.mark(quote.context if mixed else quote.parts[-1]),
        repeats=tuple(same.values()),
        alike=tuple(alike.values()),
        attributed_by=said,
        unnamed=citations.cited(speaker.mention) if speaker and not _key(speaker) else None,
        repaired=quote.repaired,
        words=sum(len(part.text.split()) for part in quote.parts),
    )


def _same_words(quote: Quote, other: Quote) -> Passage | None:
    """Return the part of ``other`` that holds all words of a part of ``quote``, whatever the punctuation."""
    said = [_plain(part.text) for part in quote.parts]
    return next((part for part in other.parts if any(words in _plain(part.text) for words in said)), None)


def _plain(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.casefold()))} "


def _closed(words: str) -> str:
    """Leave out the comma that the newspaper put before "she said": it is not the speaker's."""
    return words.removesuffix(",")


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


def _attribution(speaker: Speaker, citations: Citations) -> Cited:
    """Return the source's words from the mention to the reporting word, or the mention alone when that is far."""
    alone = citations.cited(speaker.mention)
    mention, cue = speaker.mention.span, speaker.cue
    if cue is None or cue.span.article != mention.article:
        return alone
    start, end = min(mention.start, cue.span.start), max(mention.end, cue.span.end)
    words = citations.articles[mention.article].text[start:end]
    between = words[min(mention.end, cue.span.end) - start : max(mention.start, cue.span.start) - start]
    if len(between) > _NEAR or _MARKS.search(words):
        return alone
    return Cited(words, citations.mark(speaker.mention if mention.start == start else cue))
