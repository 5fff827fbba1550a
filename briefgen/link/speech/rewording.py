"""Two wordings of one utterance: what one speaker said once, as two newsrooms translated or shortened it.

Whose words they are is for the caller to know; here only the words are compared, and strictly: speakers come back to
their subjects, so that what shares a subject alone is two utterances.
"""

import re
from collections.abc import Collection, Sequence

SHARED = 0.75
"""Share of the shorter wording's telling words that the longer one has; see ``LEAST``."""

LEAST = 4
"""Telling words that both have. In five stories of some 550 articles each of the six pairs from these bounds on, not
joined otherwise, was one utterance; with three words, “elections that are free and fair” was taken for one."""

REACH = 2
"""How many times as long the stretch of the longer wording may be in which the shared words stand."""

IN_ORDER = 0.6
"""Share of the shared words that stand in the same order: “we will attack them” is not “they will attack us”."""

_LIGHT = frozenset(
    "a an the of to in on at for by with from as and or but that this these those it its is are was were be been being"
    " am has have had do does did will would shall should can could may might must there here so if than then very just"
    " also only".split()
)
"""Words that a second translation puts otherwise; pronouns and negations are not among them, because they tell."""

_CASES = {"us": "we", "them": "they", "me": "i", "him": "he"}
_NEGATIONS = frozenset("not no never none neither nor nobody nothing without cannot".split())
_FIGURE = re.compile(r"\d")


def is_rewording(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two quotes of one speaker, as words in lower case, are two wordings of one utterance.

    A figure or a negation that only one of them has makes them two.
    """
    shorter, longer = sorted((one, other), key=lambda words: len(telling(words)))
    wanted = telling(shorter)
    if len(wanted) < LEAST:
        return False
    stretch = _best_stretch(wanted, longer, REACH * len(shorter))
    shared = wanted & telling(stretch)
    if len(shared) < max(LEAST, SHARED * len(wanted)):
        return False
    if _figures(shorter) != _figures(stretch) or _denies(shorter) != _denies(stretch):
        return False
    return _in_order(_only(shared, shorter), _only(shared, stretch)) >= IN_ORDER * len(shared)


def telling(words: Sequence[str]) -> set[str]:
    """Return the words that tell, pronouns in one case and contracted negations as "not"."""
    return {_plain(word) for word in words} - _LIGHT


def _plain(word: str) -> str:
    return "not" if word.endswith("n't") or word == "cannot" else _CASES.get(word, word).removesuffix("'s")


def _best_stretch(wanted: set[str], words: Sequence[str], size: int) -> Sequence[str]:
    """Return the first stretch of at most ``size`` words that has most of those ``wanted``."""
    starts = range(max(1, len(words) - size + 1))
    best = max(starts, key=lambda start: (len(wanted & telling(words[start : start + size])), -start))
    return words[best : best + size]


def _only(shared: Collection[str], words: Sequence[str]) -> list[str]:
    return [plain for word in words if (plain := _plain(word)) in shared]


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words, at most, stand in both in the same order: their longest common subsequence."""
    before = [0] * (len(other) + 1)
    for word in one:
        row = [0]
        for at, there in enumerate(other):
            row.append(before[at] + 1 if word == there else max(before[at + 1], row[at]))
        before = row
    return before[-1]


def _figures(words: Sequence[str]) -> set[str]:
    return {word for word in words if _FIGURE.search(word)}


def _denies(words: Sequence[str]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)
