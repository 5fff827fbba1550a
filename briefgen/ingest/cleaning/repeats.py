"""Paragraphs and sentences that an article says twice: each is kept where it stands first."""

import re
from collections.abc import Iterable, Iterator, Sequence

_FEWEST_WORDS = 8
"""Shorter ones may be said twice on purpose, or be subheads."""
_SHINGLE = 3
_PULL_QUOTE = 0.6
"""Share of a last paragraph's three-word shingles that an earlier paragraph holds; flags 1 % of real paragraphs."""
_MOST_PULL_QUOTES = 5
"""Of an article that are left out, however much of it repeats itself."""

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)’'\"”][.!?])(?P<marks>[’'\"”)]{0,2}) (?=[“\"‘'(]?[A-ZÀ-Þ0-9])")
_ABBREVIATED = re.compile(r"(?:^|\W)(?:[A-Za-z]|[A-Z][a-z]{1,3}|[ap]\.m|e\.g|i\.e|no|vs)\.$")
"""Ends that may be an abbreviation's: cut there, half a sentence could be taken for a repeated one."""
_LONGEST_ABBREVIATION = 8
"""Characters looked at before the end of a sentence, so that time is linear; ``_ABBREVIATED`` has no longer one."""
_OPENED, _CLOSED = "“", "”"


def key_of(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as they are compared."""
    return tuple(_WORD.findall(text.casefold()))


def without_repeated_paragraphs(paragraphs: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return ``paragraphs`` without those that an earlier one says word for word, and what was taken out."""
    seen: set[tuple[str, ...]] = set()
    kept: list[str] = []
    gone: list[str] = []
    for paragraph in paragraphs:
        key = key_of(paragraph)
        (gone if key in seen and len(key) >= _FEWEST_WORDS else kept).append(paragraph)
        seen.add(key)
    return kept, gone


def without_pull_quotes(paragraphs: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return ``paragraphs`` without those at the end that repeat much of an earlier one, and what was taken out."""
    kept = list(paragraphs)
    gone: list[str] = []
    while len(kept) > 1 and len(gone) < _MOST_PULL_QUOTES and _repeats_one_of(kept[-1], kept[:-1]):
        gone.append(kept.pop())
    return kept, gone


def _repeats_one_of(last: str, earlier: Iterable[str]) -> bool:
    words = key_of(last)
    if len(words) < _FEWEST_WORDS:
        return False
    shingles = _shingles(words)
    return any(len(shingles & _shingles(key_of(paragraph))) >= _PULL_QUOTE * len(shingles) for paragraph in earlier)


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}


def without_repeated_sentences(paragraphs: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return ``paragraphs`` without sentences that stand word for word earlier on, and what was taken out.

    A sentence that opens or closes a quotation of several sentences stays: its marks would be missing.
    """
    seen: set[tuple[str, ...]] = set()
    kept: list[str] = []
    gone: list[str] = []
    for paragraph in paragraphs:
        new: list[str] = []
        for sentence in _sentences(paragraph):
            key = key_of(sentence)
            (gone if key in seen and _is_whole(sentence, key) else new).append(sentence)
            seen.add(key)
        kept += [" ".join(new)] if new else []
    return kept, gone


def _is_whole(sentence: str, words: Sequence[str]) -> bool:
    closed = sentence.count(_OPENED) == sentence.count(_CLOSED) and sentence.count('"') % 2 == 0
    return closed and len(words) >= _FEWEST_WORDS


def _sentences(paragraph: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(paragraph):
        if not _ABBREVIATED.search(paragraph, max(start, end.start() - _LONGEST_ABBREVIATION), end.start()):
            yield paragraph[start : end.end("marks")]
            start = end.end()
    yield paragraph[start:]
