"""Speakers whom an editor names, put in before linking: who is who, and which quotes are one, follow from them."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from briefgen.link.corrections.finding import StaleError, one_of, places_of, quote_words, statement_words
from briefgen.model.edits import BY_EDITOR, NOBODY, Change, Edit, Subject
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Passage
from briefgen.model.speech import IndirectStatement, Naming, Quote, Speaker


def with_speakers(
    articles: Sequence[Article], extractions: Sequence[Extraction], edits: Iterable[Edit]
) -> tuple[Extraction, ...]:
    """Return ``extractions`` with the speakers that ``edits`` give; whatever an edit does not fit stays as it is.

    A name must stand in an article: the nearest place before the quote is where the speaker is mentioned.
    """
    quotes = [quote for extraction in extractions for quote in extraction.quotes]
    statements = [said for extraction in extractions for said in extraction.indirect]
    quoted: dict[str, Quote] = {}
    reported: dict[str, IndirectStatement] = {}
    for edit in edits:
        if edit.change is not Change.SPEAKER or edit.target is None:
            continue
        with suppress(StaleError):
            if edit.subject is Subject.QUOTE:
                quote = one_of(edit.target, quotes, quote_words, "quote")
                quoted[quote.id] = _quote(quote, edit.value, articles, extractions)
            else:
                said = one_of(edit.target, statements, statement_words, "statement")
                reported[said.id] = _statement(said, edit.value, articles, extractions)
    return tuple(_amended(extraction, quoted, reported) for extraction in extractions)


def _amended(extraction: Extraction, quoted: dict[str, Quote], reported: dict[str, IndirectStatement]) -> Extraction:
    return replace(
        extraction,
        quotes=tuple(quoted.get(quote.id, quote) for quote in extraction.quotes),
        indirect=tuple(reported.get(said.id, said) for said in extraction.indirect),
    )


def _quote(quote: Quote, name: str, articles: Sequence[Article], extractions: Sequence[Extraction]) -> Quote:
    if name == NOBODY:
        return replace(quote, speaker=None)
    mention = _mention(name, quote.parts[0], articles, extractions)
    return replace(quote, speaker=_named(name, mention, quote.speaker)) if mention else quote


def _statement(
    said: IndirectStatement, name: str, articles: Sequence[Article], extractions: Sequence[Extraction]
) -> IndirectStatement:
    if name == NOBODY:
        return replace(said, speaker=unnamed(said.speaker))
    mention = _mention(name, said.content, articles, extractions)
    return replace(said, speaker=_named(name, mention, said.speaker)) if mention else said


def unnamed(speaker: Speaker) -> Speaker:
    """Return a speaker whom the words at an indirect statement do not name."""
    return replace(speaker, name="", actor="", described=False, naming=None, confidence=0.0, rule=BY_EDITOR)


def _named(name: str, mention: Passage, before: Speaker | None) -> Speaker:
    """Return the speaker of this name; where the rules had found the same words, their cue stays."""
    cue = before.cue if before and before.mention.text == mention.text else None
    own = before.mention if before and cue else mention
    return Speaker(name, own, BY_EDITOR, cue, naming=Naming.NAME)


def _mention(
    name: str, said: Passage, articles: Sequence[Article], extractions: Sequence[Extraction]
) -> Passage | None:
    """Return the last place of ``name`` before the words said, else its first in the article, else in the story."""
    sentences = (sentence for extraction in extractions for sentence in extraction.sentences)
    places = list(places_of(name, articles, sentences))
    own = [place for place in places if place.span.article == said.span.article]
    before = [place for place in own if place.span.start < said.span.start]
    return before[-1] if before else next(iter((*own, *places)), None)
