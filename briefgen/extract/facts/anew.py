"""Sentences in which a second text begins without a mark: a headline, a caption or a link above the first sentence.

"Storm hits the harbour town Two ferries have been moved" holds two clauses with subjects of their own, and between them
neither a comma nor a word that joins them.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.facts.crowds import CROWDS
from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.cues import REPORTING

_BULLET = re.compile(r"\s(?:\\?\*|•|▪|►|\|)\s")
_DATELINE = re.compile(
    r"\w\ [A-Z]{3,}(?:,\ [\w.]+)*(?:,?\ [A-Z]\w+\.?\ \d{1,2})?\ \((?:AFP|AP|EFE|Reuters)\)\ [-–—]", re.VERBOSE
)
_SECOND = re.compile(r"[a-z]['’] (?:The|A|An|In|It) [a-z]|[a-z] (?:Up to|At least|More than|Fewer than) \d")
"""A closing mark or a common word, and a sentence that opens behind it with nothing between."""
_REPEATED = re.compile(r"\b([A-Z]\w+ [A-Z]\w+) \1\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
_WHOLE = frozenset({"dobj", "attr", "acomp"})
"""Relations to a word that fills a clause: "the town the army took" has none behind its verb."""

_NAMED_BY_CLAUSE = frozenset(
    "day evening evidence fact moment month morning night place reason time way week year".split()
)
"""Nouns that a whole clause tells of: "the day Korb left the house"."""

_GAPLESS = frozenset("arrive come die fall gather go happen".split())
"""Verbs without an object: a clause of theirs tells of a noun by a preposition alone, "the flu they died of"."""

_STEM = 4
"""Letters that two names of one stem share: "Norland Norlandic"."""

_ENDS = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "ADV"})
"""What a text without its full stop ends with."""


def begins_anew(words: Words) -> bool:
    """Tell whether a second text begins in the middle of a sentence."""
    text = words.span.text
    if _BULLET.search(text) or _DATELINE.search(text) or any(map(_repeats, words.tokens[:-1], words.tokens[1:])):
        return True
    if _REPEATED.search(text) or _SECOND.search(text) or _follows_whole(words.span.root):
        return True
    if any(_is_titled(token, words) or _is_quoted_above(token) for token in words.tokens[1:-1]):
        return True
    if any(map(_counts_anew, words.tokens)):
        return True
    return any(_is_first(first) for first in _openings(words))


def _repeats(one: Token, other: Token) -> bool:
    """Tell whether two names of one stem stand side by side, as where one text ends and another starts."""
    if one.tag_ != "NNP" or other.tag_ != "JJ" or min(len(one), len(other)) < _STEM:
        return False
    return one.text[:_STEM] == other.text[:_STEM] and one.text != other.text


def _is_titled(token: Token, words: Words) -> bool:
    """Tell whether a common word stands with a capital behind a noun, and without one elsewhere in the article.

    "Storm reaches the harbour Firefighters from Saar", "efforts gather pace International efforts"; no name ends in
    one before a small word ("the Saar Firefighters union").
    """
    before, after = token.nbor(-1), token.nbor()
    if token.i == words.span.start or not token.text.istitle() or not (after.text.islower() and after.is_alpha):
        return False
    crowd = token.text[-1] == "s" and token.lower_[:-1] in CROWDS and after.pos_ in {"ADP", "VERB", "AUX", "ADV"}
    if crowd and before.pos_ in {"NOUN", "PROPN"} and before.text != MASK:
        return True
    common = before.pos_ == "NOUN" and before.text.islower() and before.dep_ != "compound"
    if not common or token.tag_ not in {"JJ", "NNP", "NN"} or after.tag_ != "NNS":
        return False
    return any(other.text == token.lower_ for other in words.span.doc)


def _is_quoted_above(token: Token) -> bool:
    """Tell whether words quoted behind a colon end one text: "Dahl: “No need to hurry” Milo Dahl has"."""
    if token.text != MASK or token.nbor(-1).text != ":":
        return False
    return token.nbor().pos_ == "PROPN" and token.nbor().text[0].isupper()


def _follows_whole(root: Token) -> bool:
    """Tell whether the main clause stands behind another whole one, with neither a mark nor a word of saying between.

    "Boats are lying in the streets of Tavrin a rumour went round".
    """
    if root.lemma_.lower() in REPORTING or root.text == MASK:
        return False
    subject = next((child for child in root.lefts if child.dep_ in _SUBJECTS), None)
    whole = next((child for child in root.lefts if child.dep_ == "ccomp" and _is_finite(child)), None)
    if (
        subject is None
        or whole is None
        or subject.pos_ == "PRON"
        or whole.i > subject.i
        or subject.left_edge.i == root.sent.start
    ):
        return False
    between = subject.left_edge.nbor(-1)
    return between.pos_ in _ENDS and any(child.dep_ in _SUBJECTS for child in whole.children)


def _counts_anew(number: Token) -> bool:
    """Tell whether a figure behind a noun opens a clause that the noun has no place in: "of the flu 26 people died"."""
    if number.tag_ != "CD" or number.dep_ != "nummod" or number.i < number.sent.start + 2:
        return False
    before, verb = number.nbor(-1), number.head.head
    if before.pos_ != "NOUN" or before.lemma_.lower() in _NAMED_BY_CLAUSE or number.left_edge != number:
        return False
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in _GAPLESS or not _is_finite(verb):
        return False
    return not any(child.tag_ in _RELATIVE or (child.dep_ == "prep" and not child.n_rights) for child in verb.children)


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
