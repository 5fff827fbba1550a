"""A quote, its other wordings and an indirect statement as a page shows them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.model.source import Passage, Span
from briefgen.model.speech import IndirectStatement, Quote, QuoteKind
from briefgen.render.views.captions import Caption, quote_caption, statement_caption
from briefgen.render.views.citing import Citations, Cited, Mark
from briefgen.render.views.copies import Stretch, Utterance, same_words, stretches, words_of
from briefgen.render.views.correcting import CorrectionView, corrections_of
from briefgen.render.views.wording import in_our_marks, without_quotations


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``said`` when it is what the speaker said, the rest is the article's."""

    text: str
    said: bool


@dataclass(frozen=True, slots=True)
class WordedPart:
    """A part of another wording, cut where its words differ."""

    stretches: tuple[Stretch, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Wording:
    """How other articles print an utterance. ``repeats`` leads to where the same wording stands as well."""

    id: str
    parts: tuple[WordedPart, ...]
    caption: Caption
    repeats: tuple[Mark, ...]

    @property
    def differs(self) -> bool:
        """Tell whether it has words that the wording shown has not; else it is a shorter one."""
        return any(one.differs for part in self.parts for one in part.stretches)


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote. ``parts`` are its words for a direct quote; ``pieces`` the whole sentence for a mixed one.

    ``repeats`` leads to where the same words stand, ``wordings`` are those that are shorter or differ; ``copies`` are
    the ids of quotes that are shown by this one. ``quoted_by`` names whose words it is quoted in, empty for most.
    ``words`` counts the words quoted; ``corrections`` are the editor's, also of copies.
    """

    id: str
    parts: tuple[Cited, ...]
    pieces: tuple[Piece, ...]
    caption: Caption
    repeats: tuple[Mark, ...]
    wordings: tuple[Wording, ...]
    copies: tuple[str, ...]
    quoted_by: str
    repaired: bool
    words: int
    corrections: tuple[CorrectionView, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """One mark for every article that prints it, and perhaps more."""
        worded = (mark for wording in self.wordings for mark in (wording.caption.mark, *wording.repeats))
        return self.caption.mark, *self.repeats, *worded


@dataclass(frozen=True, slots=True)
class StatementView:
    """An indirect statement: its sentence cut into what was said and the rest, and where else it stands.

    Quotations in the sentence, which have entries of their own, are left out: ``cut_before`` and ``cut_after`` tell
    where. ``copies`` are the ids of statements in the same words that are shown by this one.
    """

    id: str
    pieces: tuple[Piece, ...]
    caption: Caption
    repeats: tuple[Mark, ...]
    copies: tuple[str, ...]
    cut_before: bool = False
    cut_after: bool = False
    corrections: tuple[CorrectionView, ...] = ()


def quote_view(utterance: Utterance, known: Mapping[str, Quote], citations: Citations) -> QuoteView:
    """Return an utterance as pages show it; ``known`` are the story's quotes by id."""
    quote = utterance.shown
    mixed = quote.kind is QuoteKind.MIXED
    here, same, differing = (quote.article, _plain(quote)), dict[str, Mark](), dict[str, list[Quote]]()
    for other in utterance.others:
        part = same_words(quote, other)
        if part and other.article != quote.article:
            same.setdefault(other.article, citations.mark(part))
        elif (other.article, _plain(other)) != here:
            differing.setdefault(_plain(other), []).append(other)
    shown = {word for part in quote.parts for word in words_of(part.text)}
    wordings = tuple(_wording(copies, shown, citations) for copies in differing.values())
    heads = {wording.id for wording in wordings}
    return QuoteView(
        id=quote.id,
        parts=tuple(Cited(in_our_marks(part.text), citations.mark(part)) for part in quote.parts),
        pieces=tuple(_pieces(quote.context, quote.parts)) if mixed else (),
        caption=quote_caption(quote, citations, quote.context if mixed else None),
        repeats=tuple(same.values()),
        wordings=wordings,
        copies=tuple(one.id for one in (*utterance.others, *utterance.pulled) if one.id not in heads),
        quoted_by=_quoted_by(known.get(quote.within), citations),
        repaired=quote.repaired,
        words=sum(len(part.text.split()) for part in quote.parts),
        corrections=corrections_of(
            *(one.id for one in (quote, *utterance.others, *utterance.pulled)), citations=citations
        ),
    )


def statement_view(
    copies: tuple[IndirectStatement, ...], citations: Citations, quoted: Iterable[Span] = ()
) -> StatementView:
    """Return an indirect statement that articles print in the same words, as the first of them prints it.

    ``quoted`` are the places of what has an entry as a quote: its words are left out of the sentence. The sentence
    tells by itself who says it and in what; the caption adds the calendar date.
    """
    first = copies[0]
    by = first.speaker
    told = without_quotations(first.context, (by.mention, *((by.cue,) if by.cue else ()), first.content), quoted)
    elsewhere = {copy.article: citations.mark(copy.content) for copy in reversed(copies)}
    return StatementView(
        id=first.id,
        pieces=tuple(_pieces(told, [first.content])),
        caption=statement_caption(first, citations),
        repeats=tuple(mark for article, mark in sorted(elsewhere.items()) if article != first.article),
        copies=tuple(copy.id for copy in copies[1:]),
        cut_before=told.span.start > first.context.span.start,
        cut_after=told.span.end < first.context.span.end,
        corrections=corrections_of(*(copy.id for copy in copies), citations=citations),
    )


def _wording(copies: list[Quote], shown: set[str], citations: Citations) -> Wording:
    first, *others = copies
    return Wording(
        id=first.id,
        parts=tuple(
            WordedPart(stretches(in_our_marks(part.text), shown), citations.mark(part)) for part in first.parts
        ),
        caption=quote_caption(first, citations),
        repeats=tuple({other.article: citations.mark(other.parts[0]) for other in others}.values()),
    )


def _plain(quote: Quote) -> str:
    return " ".join(word for part in quote.parts for word in words_of(part.text))


def _quoted_by(outer: Quote | None, citations: Citations) -> str:
    if outer is None:
        return ""
    return outer.speaker.name if outer.speaker and outer.speaker.name else citations.labels("quotes.nobody")


def _pieces(context: Passage, said: Iterable[Passage]) -> Iterator[Piece]:
    """Yield a sentence in order, cut into what was said and what the article adds."""
    start = at = context.span.start
    for part in said:
        if context.span.holds(part.span) and part.span.start >= at:
            if part.span.start > at:
                yield Piece(context.text[at - start : part.span.start - start], said=False)
            yield Piece(part.text, said=True)
            at = part.span.end
    if rest := context.text[at - start :]:
        yield Piece(rest, said=False)
