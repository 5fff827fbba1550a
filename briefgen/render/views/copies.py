"""Quotes of one utterance to one entry: the quote that is shown, the copies of it, and how their wording differs."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.source import Passage
from briefgen.model.speech import Quote, Speaker

_FEWEST = 4
"""Words of a pull quote, as where it is found: fewer may be said again."""

_WORD = re.compile(r"\w+(?:[’']\w+)*")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said once: ``shown`` stands for the ``others``, which repeat it in other articles.

    ``pulled`` are subheads and pull quotes: an article prints words of the utterance once more, and nothing else.
    """

    shown: Quote
    others: tuple[Quote, ...]
    pulled: tuple[Quote, ...] = ()


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
    hosts = _hosts(given.values())
    places = {key: place for place, key in enumerate(given)}
    left, found = {key: one for key, one in given.items() if key not in hosts}, list[Utterance]()
    for quote in sorted(left.values(), key=lambda one: (*_telling_most(one), places[one.id])):
        if left.pop(quote.id, None):
            others = tuple(left.pop(key) for key in quote.repeats if key in left)
            own = {quote.id, *(other.id for other in others)}
            found.append(Utterance(quote, others, tuple(given[key] for key, host in hosts.items() if host in own)))
    return tuple(sorted(found, key=lambda one: places[one.shown.id]))


def _hosts(quotes: Iterable[Quote]) -> dict[str, str]:
    """Return the ids of pulled quotes, each with that of the quote of its article whose words it prints again."""
    by_article: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_article.setdefault(quote.article, []).append(quote)
    found: dict[str, str] = {}
    for printed in by_article.values():
        bare = {quote.id for quote in printed if _stands_alone(quote)}
        for pulled in (quote for quote in printed if quote.id in bare):
            host = next((one for one in printed if one.id not in bare and _is_pulled_from(pulled, one)), None)
            if host is not None:
                found[pulled.id] = host.id
    return found


def _stands_alone(quote: Quote) -> bool:
    """Tell whether its sentence holds nothing but the quote, which has the words of a statement."""
    words = words_of(quote.parts[0].text)
    return len(quote.parts) == 1 and len(words) >= _FEWEST and words_of(quote.context.text) == words


def _is_pulled_from(pulled: Quote, quote: Quote) -> bool:
    return _alike(pulled.speaker, quote.speaker) and same_words(pulled, quote) is not None


def _alike(one: Speaker | None, other: Speaker | None) -> bool:
    """Tell whether two speakers may be one: they are, or of one it is not known who it is."""
    voices = {(speaker.actor or speaker.name) for speaker in (one, other) if speaker}
    return len(voices - {""}) < 2


def _telling_most(quote: Quote) -> tuple[bool, int, int]:
    named = quote.speaker is not None and bool(quote.speaker.name)
    return not named, -len(quote.repeats), -sum(len(words_of(part.text)) for part in quote.parts)


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in lower case, without punctuation."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(text.casefold()))


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
