"""Where a second text begins in a sentence: below a headline, a caption or a dateline that lost its line break.

"Divers search the harbour The boat had sunk on Monday." is two texts, and the second can be read. Only what is sure is
parted: a wrong bound would print half a sentence as a whole one. So the second must be a clause with a subject and a
finite verb of its own, and open as no name does; what stands before it must be no part of that clause.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from briefgen.extract.parse.labels import label_end
from briefgen.extract.parse.masking import MASK

_DATELINE = re.compile(r"\((?:AFP|AP|CNN|EFE|Reuters|UPI|Xinhua)\)\ ?(?:--|-|–|—)\ (?=[A-Z])", re.VERBOSE)
"""The end of a dateline, which stands before the first sentence of an agency's report and in none."""

_OPENERS = frozenset(
    """a after amid an at before despite during five following four he his in it its many more most on several she six
    some ten the their there these they this those three two up we while with""".split()
)
"""Words that open a sentence and, with a capital behind a common word and a small word behind, no name."""

_FRONTED = frozenset({"prep", "advmod", "advcl", "npadvmod"})
"""What may stand before a subject."""

_DESCRIBING = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss"})
_HONORIFICS = frozenset("Dr Mr Mrs Ms".split())
_CONTENT = frozenset({"NOUN", "ADJ", "ADV", "NUM"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
_STEM = 4
"""Letters in common of two forms of one name: "Norland", "Norlandic"."""

_FEWEST = 4
"""Words that a headline has at least; a name in apposition ("Norland's capital Norland City") follows fewer."""

_SAYING = frozenset(
    "add announce argue believe claim confirm explain fear hope insist know say show tell think warn".split()
)
"""Verbs that a clause may hang on without "that"."""


def seams(doc: Doc) -> frozenset[int]:
    """Return the tokens that surely begin a text in the middle of a sentence."""
    return frozenset(_after_datelines(doc)) | {token.i for sentence in doc.sents for token in _starts(sentence)}


def _after_datelines(doc: Doc) -> Iterator[int]:
    """Yield what stands behind a dateline that opens no paragraph."""
    for found in _DATELINE.finditer(doc.text):
        opening = doc.text.rfind("\n", 0, found.start()) + 1
        if opening + label_end(doc.text[opening : found.end() + 1]) >= found.end():
            continue
        span = doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
        if span is not None and not span[0].is_sent_start:
            yield span[0].i


def _starts(sentence: Span) -> Iterator[Token]:
    tokens = list(sentence)
    if len(tokens) < 2 * _FEWEST or not tokens[-1].is_punct:
        return
    for token in tokens[2:-2]:
        if token.text[0].isupper() and token.text != MASK:
            opens = (_opens(token) or _repeats(token, tokens)) and _is_clause_of_its_own(token, tokens)
            if _begins_as_above(token, tokens) or (opens and not _leads_into(token, tokens)):
                yield token


def _begins_as_above(token: Token, tokens: list[Token]) -> bool:
    """Tell whether the first two words of the sentence stand there again, below a headline with a verb or a quotation.

    "Norland's president hands power to son Norland's President Milo Dahl will go."
    """
    before, first = token.nbor(-1), tokens[0]
    if [token.lower_, token.nbor().lower_] != [first.lower_, first.nbor().lower_] or token.i - first.i <= _FEWEST:
        return False
    quoted = before.text == MASK and before.nbor(-1).text == ":"
    if not quoted and (not _ends_a_text(before, token) or any(child.dep_ in _DESCRIBING for child in before.lefts)):
        return False
    above, below = tokens[: token.i - first.i], tokens[token.i - first.i :]
    return any(t.tag_ in _FINITE or t.text == MASK for t in above) and any(t.tag_ in _FINITE for t in below)


def _opens(token: Token) -> bool:
    """Tell whether a word opens a sentence behind a common word, or names a person again: "on Saar Radio Ms Holm"."""
    before, after = token.nbor(-1), token.nbor()
    if token.text in _HONORIFICS:
        return before.pos_ in {"NOUN", "PROPN"} and after.text[0].isupper()
    if not before.text.islower() or before.pos_ not in _CONTENT:
        return False
    return token.lower_ in _OPENERS and (after.text.islower() or after.pos_ == "NUM" or after.ent_type_ == "NORP")


def _repeats(token: Token, tokens: list[Token]) -> bool:
    """Tell whether behind a common word stands the name with which the sentence opened, as below a headline."""
    first = tokens[0]
    if token.i - first.i < _FEWEST or not _ends_a_text(token.nbor(-1), token):
        return False
    return first.text == token.text or (
        min(len(first), len(token)) > _STEM and first.pos_ == "PROPN" and first.text[:_STEM] == token.text[:_STEM]
    )


def _ends_a_text(before: Token, token: Token) -> bool:
    """Tell whether a common word may end a headline, which leaves out articles: not "the night", "the charity"."""
    if not before.text.islower() or before.pos_ not in _CONTENT | {"PROPN"}:
        return False
    if any(child.tag_ == "DT" for child in before.children):
        return False
    named = before.dep_ in {"compound", "nmod", "amod"} and before.head.i >= token.i
    return not named and not any(child.dep_ == "appos" and child.left_edge.i == token.i for child in before.children)


def _is_clause_of_its_own(token: Token, tokens: list[Token]) -> bool:
    """Tell whether from ``token`` on stands a clause whose subject it opens, or which its phrase comes before."""
    for subject in tokens:
        verb = subject.head
        if subject.dep_ not in _SUBJECTS or subject.tag_ in _RELATIVE or not token.i <= subject.i < verb.i:
            continue
        if not _is_finite(verb) or any(child.dep_ == "mark" for child in verb.children):
            continue
        if subject.left_edge.i == token.i or any(_fronts(child, token) for child in verb.children):
            return True
    return False


def _fronts(child: Token, token: Token) -> bool:
    return child.dep_ in _FRONTED and child.left_edge.i == token.i


def _leads_into(token: Token, tokens: list[Token]) -> bool:
    """Tell whether what stands before may belong to the clause: "when he lived in Saar Mr Dahl", "said Mr Dahl was"."""
    before = [other for other in tokens if other.i < token.i]
    if before[0].pos_ in {"SCONJ", "ADP"} or before[0].tag_ in _RELATIVE or before[0].dep_ == "mark":
        return True
    if any(other.lemma_.lower() in _SAYING and not _says_enough(other, before) for other in before):
        return True
    return before[-1].tag_ in _RELATIVE or any(other.dep_ in {"mark", "cc"} for other in before[-2:])


def _says_enough(verb: Token, before: list[Token]) -> bool:
    """Tell whether a clause that hangs on a verb of saying stands before the seam already."""
    inner = [other for other in before if other.i > verb.i and other.dep_ in _SUBJECTS and other.head.i > other.i]
    return any(other.head in before and _is_finite(other.head) for other in inner)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in verb.children if c.dep_ in {"aux", "auxpass"})
