"""Sentences in which a second text begins without a mark: a headline, a caption or a link above the first sentence.

"Storm hits the harbour town Two ferries have been moved" holds two clauses with subjects of their own, and between them
neither a comma nor a word that joins them.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.cues import REPORTING

_BULLET = re.compile(r"\s(?:\\?\*|•|▪|►|\|)\s")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
_WHOLE = frozenset({"dobj", "attr", "acomp"})
"""Relations to a word that fills a clause: "the town the army took" has none behind its verb."""

_NAMED_BY_CLAUSE = frozenset(
    "day evening evidence fact moment month morning night place reason time way week year".split()
)
"""Nouns that a whole clause tells of: "the day Korb left the house"."""

_STEM = 4
"""Letters that two names of one stem share: "Norland Norlandic"."""

_ENDS = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "ADV"})
"""What a text without its full stop ends with."""


def begins_anew(words: Words) -> bool:
    """Tell whether a second text begins in the middle of a sentence."""
    if _BULLET.search(words.span.text) or any(map(_repeats, words.tokens[:-1], words.tokens[1:])):
        return True
    return any(_is_first(first) for first in _openings(words))


def _repeats(one: Token, other: Token) -> bool:
    """Tell whether two names of one stem stand side by side, as where one text ends and another starts."""
    if one.tag_ != "NNP" or other.tag_ != "JJ" or min(len(one), len(other)) < _STEM:
        return False
    return one.text[:_STEM] == other.text[:_STEM] and one.text != other.text


def _openings(words: Words) -> Iterator[Token]:
    """Yield the first words of clauses that nothing joins to what stands before them, and of such as no name has."""
    for subject in words.tokens:
        if subject.dep_ in _SUBJECTS and subject.i < subject.head.i:
            verb, first = subject.head, subject.left_edge
            if not _is_finite(verb):
                continue
            if verb.dep_ == "conj" and verb.head.i < verb.i:
                yield min(first, verb.left_edge, key=lambda token: token.i)
            elif first.text == "The" or (verb.dep_ in {"acl", "relcl"} and _is_whole(verb, subject)):
                yield first
        if subject.text.istitle() and (_is_common(subject, words) or _heads_a_clause(subject, words)):
            yield subject


def _heads_a_clause(token: Token, words: Words) -> bool:
    """Tell whether a common plural stands right before a finite verb, however they are parsed: "Pictures have"."""
    if token.tag_ != "NNS" or token.i == words.span.start or token.i + 1 >= words.span.end:
        return False
    return token.nbor(-1).pos_ == "NOUN" and token.nbor().tag_ in _FINITE


def _is_first(token: Token) -> bool:
    """Tell whether a word with a capital stands behind the end of a text: after a noun, not after "said" or "and"."""
    if token.i < token.sent.start + 2 or not token.text[0].isupper() or token.text in {MASK, "I"}:
        return False
    before = token.nbor(-1)
    if before.text == MASK or not before.text[-1].isalnum() or before.pos_ not in _ENDS or before.tag_ in _RELATIVE:
        return False
    named = before.pos_ == "PROPN" and token.pos_ == "PROPN" and token.dep_ == "compound" and token.head == before
    return not named and before.lemma_.lower() not in REPORTING and before.dep_ not in {"cc", "mark"}


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in verb.children if c.dep_ in {"aux", "auxpass"})


def _is_whole(verb: Token, subject: Token) -> bool:
    """Tell whether a clause under a noun leaves nothing open for the noun to fill, or stands before it."""
    below = list(verb.children)
    if subject.tag_ in _RELATIVE or any(child.tag_ in _RELATIVE or child.dep_ == "mark" for child in below):
        return False
    if verb.head.i > verb.i:
        return True
    filled = any(child.dep_ in _WHOLE and child.i > verb.i for child in below)
    return filled and verb.head.lemma_.lower() not in _NAMED_BY_CLAUSE


def _is_common(token: Token, words: Words) -> bool:
    """Tell whether a word with a capital stands in the sentence without it too, right before: "swine flu Swine flu"."""
    near = words.span.doc[max(words.span.start, token.i - 3) : token.i]
    return any(other.text == token.lower_ for other in near)
