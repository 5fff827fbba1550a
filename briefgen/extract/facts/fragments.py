"""Pieces of sentences: what the splitter cut off, what has no finite verb, what is quoted across a bound."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

_SHORTEST = 5
_FULL_STOP = re.compile(r"[.!?…]\W*$")
_STRAIGHT = re.compile(r"(?<!\d)\"")
"""A straight quote mark; behind a digit it may stand for inches."""

_NEXT_OPENS = re.compile(r"(?<=[.!?])\s\"$")
"""The mark that opens the next sentence, in a text with spaces on both sides of its marks."""

_UNFINISHED = re.compile(r"[^\W_][)\]][ \t]+$")
"""A bracket that closes with no mark of an end, where the splitter has cut all the same."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_BESIDE = frozenset({"relcl", "advcl", "pcomp"})


def ends(text: str) -> bool:
    """Tell whether ``text`` ends as sentences do."""
    return _FULL_STOP.search(text) is not None


def is_fragment(text: str, before: str, tokens: Sequence[Token]) -> bool:
    """Tell whether ``text`` is less than a sentence; ``before`` is what stands before it in its article."""
    first = next((char for char in text if char.isalnum()), "")
    words = [token for token in tokens if not (token.is_punct or token.is_space)]
    if first.islower() or _unbalanced(text) or not ends(text) or _UNFINISHED.search(before):
        return True
    if len(words) < _SHORTEST or not any(token.tag_ in _FINITE for token in words):
        return True
    if not any(token.dep_ in _SUBJECTS for token in words):
        return True
    root = words[0].sent.root
    return root.pos_ in {"NOUN", "PROPN"} and all(_is_beside(token) for token in words if token.tag_ in _FINITE)


def _is_beside(verb: Token) -> bool:
    """Tell whether a finite verb stands in a clause that hangs on a noun: "A hint of what the mayor has in mind"."""
    return any(token.dep_ in _BESIDE for token in (verb, *verb.ancestors))


def _unbalanced(text: str) -> bool:
    """Tell whether a bracket or a quotation is open: what is inside began or ends in another sentence."""
    if text.count("(") != text.count(")") or text.count("“") != text.count("”"):
        return True
    return len(_STRAIGHT.findall(_NEXT_OPENS.sub("", text))) % 2 == 1
