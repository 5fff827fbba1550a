"""Quotes of many articles to repeats: the same utterance of the same speaker, printed more than once."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from briefgen.link.speech.rewording import LEAST, is_rewording, telling
from briefgen.model.speech import Quote, Speaker

CONTAINED_WORDS = 5
"""Words from which a quote inside a longer one is the same utterance: shorter runs are phrases that many use."""

EQUAL_WORDS = 3
"""Words from which equal quotes of one known speaker are one utterance; “unacceptable” is said more than once."""

LENT_WORDS = 8
"""Words from which equal quotes lend their speaker to a copy without one: longer than sayings and slogans."""

OVERLAP_WORDS = 8
"""Words in a row that two quotes of one known speaker share where they are parts of one utterance, cut differently."""

REWORDED = 0.8
"""Share of their words that two quotes have in common where one is a rewording: a word or two of ten may differ."""

_COPY = "named in a copy"
"""The rule of a speaker whom only another article names; its confidence is that of the other's rule."""

_ONE_PERSON = frozenset({"he", "she"})
"""The mentions that may mean a person whom the article names elsewhere."""

_CROWDED = 20
"""Quotes that may share a run of words: comparing all that share a commoner one would cost the square of them."""

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_INSERTED = re.compile(r"\[[^\]\[]*\]|\([^)(]*\)")
_Words = tuple[str, ...]


def join_repeats(quotes: Iterable[Quote], named_in: Mapping[str, Collection[str]] | None = None) -> tuple[Quote, ...]:
    """Return ``quotes`` with ``repeats`` set: the ids of quotes of other articles that print the same utterance.

    ``named_in`` holds for each person's actor the ids of the articles that name the person: there, "he" may be him.
    Two known speakers who differ never share an utterance. A copy whose speaker its article does not name is given
    the speaker of its named copies when the words are equal, many, and all name one.
    """
    given = tuple(quotes)
    words = [_words(quote) for quote in given]
    pairs = [pair for pair in _pairs(given, words) if _agree(given, words, *pair)]
    pairs = sorted({*pairs, *_reworded(given, words, named_in or {})})
    partners: dict[int, list[int]] = {}
    for one, other in pairs:
        partners.setdefault(one, []).append(other)
        partners.setdefault(other, []).append(one)
    torn = {at for at, others in partners.items() if len({v for o in others if (v := _voice(given[o]))}) > 1}
    return tuple(
        _joined(
            quote, [given[other] for other in partners.get(at, ()) if at not in torn and other not in torn], words[at]
        )
        for at, quote in enumerate(given)
    )


def _words(quote: Quote) -> _Words:
    """Return the words of a quote without the editor's insertions, lower case, with one kind of apostrophe."""
    text = " ".join(part.text for part in quote.parts)
    return tuple(word.replace("’", "'") for word in _WORD.findall(_INSERTED.sub(" ", text).casefold()))


def _voice(quote: Quote) -> str:
    """Return who is quoted: an actor's id, else a name or a description; "" when the article does not tell."""
    speaker = quote.speaker
    return (speaker.actor or speaker.name.casefold()) if speaker and speaker.name else ""


def _pairs(quotes: Sequence[Quote], words: Sequence[_Words]) -> Iterator[tuple[int, int]]:
    """Yield pairs of quotes of different articles of which one holds or rewords the other's words, once each."""
    holders: dict[_Words, list[int]] = {}
    for at, said in enumerate(words):
        for run in dict.fromkeys(_runs(said, CONTAINED_WORDS)):
            holders.setdefault(run, []).append(at)
    found = {*_equal(words), *_contained(words, holders)}
    sharing = {pair for having in holders.values() if len(having) <= _CROWDED for pair in combinations(having, 2)}
    found.update(pair for pair in sharing - found if _overlaps(quotes, words, *pair))
    yield from sorted(pair for pair in found if quotes[pair[0]].article != quotes[pair[1]].article)


def _runs(said: _Words, length: int) -> list[_Words]:
    """Return the runs of so many words, in order."""
    return [said[at : at + length] for at in range(len(said) - length + 1)]


def _equal(words: Sequence[_Words]) -> Iterator[tuple[int, int]]:
    places: dict[_Words, list[int]] = {}
    for at, said in enumerate(words):
        places.setdefault(said, []).append(at)
    for same in places.values():
        yield from combinations(same, 2)


def _contained(words: Sequence[_Words], holders: Mapping[_Words, Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of which one holds all words of the other; they are looked for where its rarest run stands."""
    for at, said in enumerate(words):
        if len(said) >= CONTAINED_WORDS:
            rarest = min(_runs(said, CONTAINED_WORDS), key=lambda run: len(holders[run]))
            others = (other for other in holders[rarest] if other != at and said in _runs(words[other], len(said)))
            yield from ((min(at, other), max(at, other)) for other in others)


def _overlaps(quotes: Sequence[Quote], words: Sequence[_Words], one: int, other: int) -> bool:
    """Tell whether two quotes are parts of one utterance or two wordings of it."""
    if min(len(words[one]), len(words[other])) < OVERLAP_WORDS:
        return False
    first, second = set(words[one]), set(words[other])
    if len(first & second) >= REWORDED * len(first | second):
        return True
    known = _voice(quotes[one]) and _voice(quotes[one]) == _voice(quotes[other])
    return bool(known) and not set(_runs(words[one], OVERLAP_WORDS)).isdisjoint(_runs(words[other], OVERLAP_WORDS))


def _reworded(
    quotes: Sequence[Quote], words: Sequence[_Words], named_in: Mapping[str, Collection[str]]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of quotes of different articles that are two wordings of what one known speaker said."""
    told = [telling(said) for said in words]
    by_voice: dict[str, list[int]] = {}
    for at, quote in enumerate(quotes):
        if voice := _voice(quote):
            by_voice.setdefault(voice, []).append(at)
    unnamed: dict[str, list[int]] = {}
    for at, quote in enumerate(quotes):
        if _is_one_person(quote.speaker):
            unnamed.setdefault(quote.article, []).append(at)
    for voice, own in by_voice.items():
        maybe = [at for article in named_in.get(voice, ()) for at in unnamed.get(article, ())]
        for one, other in (*combinations(own, 2), *((min(a, b), max(a, b)) for a in own for b in maybe)):
            alike = len(told[one] & told[other]) >= LEAST and quotes[one].article != quotes[other].article
            if alike and is_rewording(words[one], words[other]):
                yield one, other


def _is_one_person(speaker: Speaker | None) -> bool:
    return speaker is not None and not speaker.name and speaker.mention.text.casefold() in _ONE_PERSON


def _agree(quotes: Sequence[Quote], words: Sequence[_Words], one: int, other: int) -> bool:
    """Tell whether the speakers allow two quotes of the same words to be one utterance."""
    voices = {voice for at in (one, other) if (voice := _voice(quotes[at]))}
    known = len(voices) == 1 and _voice(quotes[one]) == _voice(quotes[other])
    shortest = min(len(words[one]), len(words[other]))
    return len(voices) < 2 and shortest >= (EQUAL_WORDS if known else CONTAINED_WORDS)


def _joined(quote: Quote, copies: Sequence[Quote], said: _Words) -> Quote:
    if not copies:
        return quote
    repeats = tuple(copy.id for copy in copies)
    if _voice(quote) or len(said) < LENT_WORDS:
        return replace(quote, repeats=repeats)
    named = [copy.speaker for copy in copies if copy.speaker and _voice(copy) and _words(copy) == said]
    return replace(quote, repeats=repeats, speaker=_lent(quote.speaker, named[0]) if named else quote.speaker)


def _lent(own: Speaker | None, named: Speaker) -> Speaker:
    """Return the speaker of the named copy; the words at the quote stay the article's own where it has any."""
    if own is None:
        return replace(named, cue=None, rule=_COPY)
    return replace(named, mention=own.mention, cue=own.cue, rule=_COPY)
