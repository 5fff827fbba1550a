"""The words by which an article describes somebody: a noun with its modifiers and a phrase with "of" or "for"."""

from spacy.tokens import Token

from briefgen.extract.parse.words import whole_word

_INSIDE = frozenset(
    {"compound", "amod", "det", "poss", "nummod", "nmod", "quantmod", "case", "advmod", "predet", "neg"}
)
_LEADING = frozenset({"of", "for", "at", "in", "from", "with"})
"""Prepositions of a phrase that tells whose or where somebody is."""


def extent_of(head: Token) -> tuple[Token, Token]:
    """Return the first and the last token of a description.

    What hyphens join is one word, whichever part of it the parse hangs the rest on: ``vice-rector for research``.
    """
    start, end = whole_word(head)
    first, last = min(start, _age_start(head)), end
    parts = head.doc[start.i : end.i + 1]
    for child in (child for part in parts for child in part.children):
        inside = child.i < start.i and child.dep_ in _INSIDE and child.tag_ not in {"WP", "WDT", "WRB"}
        if inside and child.left_edge.i < first.i:
            first = child.left_edge
    if end.i + 1 < len(head.doc):
        after = end.nbor()
        joined = start != end and after.sent == end.sent
        if after.lower_ in _LEADING and after.dep_ == "prep" and (after.head == head or joined):
            last = _phrase_end(after)
    return first, last


def _age_start(head: Token) -> Token:
    """Return where an age begins whose head is "old": ``the 21-year-old``."""
    at = head.i
    if head.lower_ == "old":
        while at > head.sent.start and (head.doc[at - 1].text == "-" or head.doc[at - 1].tag_ in {"CD", "DT", "NN"}):
            at -= 1
    return head.doc[at]


def _phrase_end(preposition: Token) -> Token:
    last = preposition
    for token in preposition.doc[preposition.i : preposition.right_edge.i + 1]:
        if (
            token.text in {",", ";", "—", "–", "(", ":"}
            or token.dep_ in {"relcl", "acl", "mark"}
            or token.lower_ in {"who", "which", "that"}
        ):
            break
        last = token
    return last
