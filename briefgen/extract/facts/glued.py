"""Sentences that a lost line break has glued to a headline or caption above them, and captions without a date.

"Aid is urgently needed for victims Some donations were blocked" is two texts in one: the second opens with a small word
in a capital, in the middle of the sentence and after a word that is no name.
"""

import re
from itertools import takewhile

from spacy.tokens import Span, Token

from briefgen.extract.facts.anew import begins_anew
from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.cues import REPORTING

LOUD = 3
"""Words wholly in capitals that open a sentence from which they are a title: "FIRST CONFIRMED CASE Lena Orr says"."""

_OPENERS = frozenset(
    """a across after although among an another around as at before beyond both but by despite dozens during each
    elsewhere every following for four five he his however hundreds if in inside it its many meanwhile more most near
    nine of on one our outside seven several she since six some ten tens the their there these they this those thousands
    three throughout two under until when while with within even overnight""".split()
)
_TITLED = frozenset(word.title() for word in _OPENERS)
_JOINING = frozenset("although as because despite even overnight while".split())
"""Openers that no name holds behind another: "Milo Dahl Even as the port closed"."""
_BEFORE_FIGURES = frozenset("after before by during in until".split())
_BEFORE_NAMES = frozenset({"ADP", "DET", "CCONJ", "PRON", "PART", "PROPN", "PUNCT", "SYM", "X", "NUM", "SPACE"})
_PICTURED = re.compile(
    r"\((?:above|below|pictured|see (?:the )?(?:picture|photo|chart|map|graphic)s?\b[^()]*)\)"
    r"|\b(?:announcement|chart|graphic|map|photo|picture|table|video) (?:above|below)\b",
    re.IGNORECASE,
)
"""What points to something beside the text."""

_ADDRESSES = frozenset("Dr Mr Mrs Ms".split())
_NO_PERSONS = frozenset({"FAC", "GPE", "LOC", "ORG"})
_LETTERED = frozenset("chart exhibit figure flu group hepatitis influenza phase plan type version vitamin".split())
_DISCUSSES = frozenset("discuss examine explore ponder recap review".split())
_LETTER = re.compile(r"[^\W\d_]")
_POSES = frozenset(
    """carry celebrate chant cheer clash confront embrace gather gesture grin hold hug kiss lie look march pass pause
    pose pray queue react ride run shoot shout sing sit smile stand stir tend throw walk watch wave wear weep""".split()
)


def is_glued(words: Words) -> bool:
    """Tell whether the sentence holds the end of one text and the start of another."""
    if begins_anew(words) or _PICTURED.search(words.span.text):
        return True
    written = [token for token in words.tokens if _LETTER.match(token.text)]
    if any(map(_addresses_anew, words.tokens[1:])) or any(map(_is_said_anew, words.tokens[1:-2])):
        return True
    return _opens_loudly(written) or any(_opens(token, words.span) for token in written[2:] if token.text in _TITLED)


def shows_a_picture(tokens: Span) -> bool:
    """Tell whether it is a caption: somebody without a name does in the present what a picture shows.

    "A protester carries a poster", not "A protester carried a poster" nor "Pell carries the vote".
    """
    root = tokens.root
    if root.tag_ not in {"VBP", "VBZ"} or root.lemma_.lower() not in _POSES:
        return False
    if any(child.dep_ in {"aux", "neg", "ccomp", "xcomp"} for child in root.children):
        return False
    return any(child.dep_ == "nsubj" and is_anybody(child) for child in root.children)


def teases(tokens: Span) -> bool:
    """Tell whether it announces a talk or a broadcast: "Lena Orr, the host of Late Night, discusses the strike"."""
    root = tokens.root
    on = any(child.lower_ == "on" for child in root.children)
    if root.tag_ != "VBZ" or (root.lemma_.lower() not in _DISCUSSES and not (root.lower_ == "reports" and on)):
        return False
    return any(child.dep_ == "nsubj" and child.pos_ == "PROPN" for child in root.children)


def is_anybody(subject: Token) -> bool:
    """Tell whether a subject is nobody in particular: "a protester", "doctors"."""
    determiners = [child.lower_ for child in subject.children if child.dep_ in {"det", "poss"}]
    return subject.pos_ == "NOUN" and (determiners in (["a"], ["an"]) or (subject.tag_ == "NNS" and not determiners))


def _opens_loudly(words: list[Token]) -> bool:
    loud = sum(1 for _ in takewhile(lambda token: token.text.isupper() and len(token) > 1, words))
    return loud >= LOUD and any(not token.text.isupper() for token in words[loud:])


def _addresses_anew(token: Token) -> bool:
    """Tell whether a form of address stands in the middle of what is parsed as one name: "Saar Radio Ms Orr"."""
    if token.text not in _ADDRESSES:
        return False
    before = token.nbor(-1)
    one = before.pos_ == "PROPN" and before.head == token.head and before.head.i > token.i
    return one and token.head.left_edge.ent_type_ in _NO_PERSONS


def _is_said_anew(token: Token) -> bool:
    """Tell whether words that are said follow a caption: "Wells were closed in the flood “It was late,” says Orr"."""
    before = token.nbor(-1)
    if token.text != MASK or token.nbor().text != ",":
        return False
    if before.pos_ not in {"NOUN", "PROPN"} or not before.text.islower():
        return False
    told = any(
        other.dep_ in {"nsubj", "nsubjpass"} and other.head.i < token.i for other in token.sent if other.i < token.i
    )
    said = token.nbor(2)
    return told and said.tag_ in {"VBD", "VBZ"} and said.lemma_.lower() in REPORTING


def _opens(token: Token, tokens: Span) -> bool:
    """Tell whether ``token`` opens a text in the middle: a small word in a capital after a common word."""
    before = token.nbor(-1)
    if token.i + 1 >= tokens.end:
        return False
    counted = token.pos_ == "NUM" and token.nbor().ent_type_ == "NORP" and before.is_alpha
    named = before.pos_ == "PROPN" and len(token) > 1 and token.nbor().text.islower()
    ends = before.text.istitle() and before.dep_ in {"pobj", "dobj"}
    if counted or (named and (token.lower_ in _JOINING or ends)):
        return True
    if not before.text.islower() or before.pos_ in _BEFORE_NAMES or before.lower_ in _LETTERED:
        return False
    if before.lemma_.lower() in REPORTING:
        return False
    if not _LETTER.match(token.nbor().text):
        return token.lower_ in _BEFORE_FIGURES and token.nbor().pos_ == "NUM"
    return token.lower_ != "the" or _opens_common(token, tokens)


def _opens_common(the: Token, tokens: Span) -> bool:
    """Tell whether "The" opens a phrase that ends in a common word, and so no name: "The British couple"."""
    for after in the.doc[the.i + 1 : min(the.i + 4, tokens.end)]:
        if not after.text[:1].isupper() and after.pos_ not in {"ADJ", "NUM"}:
            return after.pos_ == "NOUN"
    return False
