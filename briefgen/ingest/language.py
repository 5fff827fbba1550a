"""Is a text English? A share of function words decides; no model is needed.

Names and figures are of no language, so that words in lower case are counted by themselves as well.
"""

import re
from collections.abc import Collection, Iterable
from itertools import islice

STOP_WORDS = frozenset(
    """a about after again against all also an and any are as at be because been before being between both but by can
    could did do does during each for from had has have having he her here him his how i if in into is it its just
    me more most my no nor not now of off on once only or other our out over own said same she should so some such
    than that the their them then there these they this those through to too under until up very was we were what
    when where which while who whom why will with would you your""".split()
)
"""Words that make up two fifths of English prose and little of any other language."""

_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.2
"""Share of stop words: no English article of 100 words or more was refused, and 2 % of other languages pass."""
_SHORT = 100
_SHORT_SHARE = 0.1
"""A short text may be mostly names; 5 % of English paragraphs of 10 to 40 words, lists above all, stay below."""
_ENOUGH = 5000
_PROSE = 0.5
"""Share of words in lower case from which a text is prose of some language: results of matches and lists of names have
below .35, prose has above .6, in German too."""


def is_english(text: str) -> bool:
    """Tell whether ``text`` is English."""
    words = _words(text)
    return _share(words) >= (_SHARE if len(words) >= _SHORT else _SHORT_SHARE) or _share(_lower(words)) >= _SHARE


def is_list(text: str) -> bool:
    """Tell whether ``text`` is hardly prose but names, figures and headings, whatever its language."""
    words = _words(text)
    return len(_lower(words)) < _PROSE * len(words)


def _words(text: str) -> list[str]:
    return [found[0] for found in islice(_WORD.finditer(text), _ENOUGH)]


def _lower(words: Iterable[str]) -> list[str]:
    return [word for word in words if word[0].islower()]


def _share(words: Collection[str]) -> float:
    """Return the share of stop words in ``words``."""
    return sum(word.lower() in STOP_WORDS for word in words) / (len(words) or 1)
