"""Whether a noun phrase is somebody in particular, whom an article lets say something."""

from spacy.tokens import Token

from briefgen.extract.quotes.attribution.sieve import can_be_quoted
from briefgen.extract.quotes.attribution.sources import is_document

_GENERAL = frozenset(
    """anybody anyone each everybody everyone few folk many most nobody none other others people person several some
    somebody someone they we i you one us neither either all both those these""".split()
)
"""Speakers who are nobody in particular, unless the article counts them: "two people at the pier"."""

_UNCOUNTED = frozenset("no any few neither many some most every several numerous countless".split())
"""Determiners of speakers who are nobody in particular."""

_SHARES = frozenset("half majority minority number percent proportion quarter share third lot plurality".split())
"""Shares of those whom somebody has asked: whom a poll counts says nothing by name."""

_DATA = frozenset("calculation data datum estimate figure record statistic analysis poll survey study research".split())
"""What shows a thing, whoever made it."""


def is_somebody(head: Token) -> bool:
    """Tell whether the noun phrase names or describes somebody in particular."""
    if not can_be_quoted(head) and head.lower_ != "it":
        return False
    if head.pos_ == "NUM" or head.lemma_.lower() in _SHARES | _DATA or _is_general(head):
        return False
    if any(child.lower_ in _UNCOUNTED and child.dep_ in {"det", "amod", "predet"} for child in head.children):
        return False
    if is_document(head) and any(child.lower_ == "of" for child in head.children):
        return False
    counted = any(child.dep_ == "nummod" for child in head.children)
    return head.lemma_.lower() not in _GENERAL or (head.lower_ == "people" and counted)


def _is_general(head: Token) -> bool:
    """Tell whether it is a bare plural of whom something is said at any time: ``critics say``."""
    told_apart = any(child.dep_ != "punct" for child in head.children)
    return head.tag_ in {"NNS", "NNPS"} and not told_apart and head.head.tag_ in {"VBP", "VBZ"}
