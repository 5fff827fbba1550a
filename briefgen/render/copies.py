"""Quotes of one utterance to one entry: the quote that is shown, the copies of it, and how their wording differs."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.source import Passage
from briefgen.model.speech import Quote

_WORD = re.compile(r"\w+(?:[’']\w+)*")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said once: ``shown`` stands for the ``others``, which repeat it in other articles."""

    shown: Quote
    others: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of another wording; ``differs`` when the wording that is shown has none of its words."""

    text: str
    differs: bool


def utterances(quotes: Iterable[Quote]) -> tuple[Utterance, ...]:
    """Return every utterance once, in the order of the quotes that are shown, each with all that repeat that quote.

    Shown is who is named before who is not, then what most others repeat, then the longer, then the first.
    """
    given = {quote.id: quote for quote in quotes}
    places = {key: place for place, key in enumerate(given)}
    left, found = dict(given), list[Utterance]()
    for quote in sorted(given.values(), key=lambda one: (*_telling_most(one), places[one.id])):
        if left.pop(quote.id, None):
            found.append(Utterance(quote, tuple(left.pop(key) for key in quote.repeats if key in left)))
    return tuple(sorted(found, key=lambda one: places[one.shown.id]))


def _telling_most(quote: Quote) -> tuple[bool, int, int]:
    named = quote.speaker is not None and bool(quote.speaker.name)
    return not named, -len(quote.repeats), -sum(len(words_of(part.text)) for part in quote.parts)


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, without punctuation."""
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def same_words(quote: Quote, other: Quote) -> Passage | None:
    """Return the first part of ``other`` that holds words of ``quote`` when all of them stand in it.

    Punctuation does not count.
    """
    holding = [_part_with(part.text, other) for part in quote.parts]
    return holding[0] if all(holding) else None


def _part_with(text: str, other: Quote) -> Passage | None:
    return next((part for part in other.parts if _run(text) in _run(part.text)), None)


def _run(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def stretches(text: str, shown: Collection[str]) -> tuple[Stretch, ...]:
    """Cut ``text`` where words begin and end that are not among those ``shown``."""
    return tuple(Stretch(piece, differs) for piece, differs in _cut(text, shown) if piece)


def _cut(text: str, shown: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield what differs and what does not, by turns; differing words that follow one another are one stretch."""
    at, end, differing = 0, 0, False
    for word in _WORD.finditer(text):
        differs = word[0].casefold().replace("’", "'") not in shown
        if differs and not differing:
            yield text[at : word.start()], False
            at = word.start()
        elif differing and not differs:
            yield text[at:end], True
            at = end
        differing, end = differs, word.end()
    if differing:
        yield text[at:end], True
        at = end
    yield text[at:], False
