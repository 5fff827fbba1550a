"""Which body of people "the company" means, and "it" before a verb of saying."""

import re
from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from briefgen.extract.parse.paragraphs import opens_paragraph
from briefgen.extract.parse.words import places_of
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.attribution.misread import SUBJECTS
from briefgen.extract.quotes.attribution.sources import BODIES, is_body
from briefgen.extract.quotes.naming.index import Names
from briefgen.model.claims import ActorKind, Name

_GENERAL = frozenset(
    """it company firm group organisation organization operator utility airline charity manufacturer supplier retailer
    maker carrier broadcaster newspaper club""".split()
)
"""Words for a body that tell little of its kind; "the ministry" is never a firm spoken of before."""

_WORD = re.compile(r"\w+")


def bodies_meant(index: Names, names: Iterable[Name]) -> dict[int, str]:
    """Return the full name of the body that "the company", or "it" before a verb of saying, means, by token.

    It is the only body whose name holds the noun ("the ministry"); else the only body that was a subject earlier in the
    paragraph, or, for "it", the only one that spoke in the paragraph before. Where two could be meant, nothing is
    returned.
    """
    doc = index.reading.doc
    bodies = {name.full: _words(name.full) for name in names if name.kind is ActorKind.ORGANISATION}
    references = _references(doc) if bodies else set()
    meant: dict[int, str] = {}
    if not references:
        return meant
    earlier: set[str] = set()
    spoke: set[str] = set()
    before: set[str] = set()
    openings = {sentence.start for sentence in doc.sents if opens_paragraph(sentence)}
    for at in sorted(openings | references | index.tokens_of(bodies)):
        token = doc[at]
        if at in openings:
            before, spoke = spoke, set()
            earlier.clear()
        name = index.at(token)
        if name and name.full in bodies and _is_subject(token):
            earlier.add(name.full)
        elif at in references:
            alone = token.lower_ == "it" and not earlier and opens_paragraph(token.sent)
            fit = before if alone else _fitting(token, bodies, earlier)
            if len(fit) == 1:
                meant[token.i] = min(fit)
                spoke |= fit
        if name and name.full in bodies and _speaks(token):
            spoke.add(name.full)
    return meant


def _references(doc: Doc) -> set[int]:
    """Return the tokens that mean a body: "it" before a verb of saying, and the nouns of "the" for one."""
    tokens = map(doc.__getitem__, places_of(doc, ["it", "the"], "LOWER"))
    may_mean = (token if token.lower_ == "it" else token.head for token in tokens)
    return {token.i for token in may_mean if _says_it(token) or _means_body(token)}


def _fitting(token: Token, bodies: Mapping[str, set[str]], earlier: set[str]) -> set[str]:
    """Return the bodies whose name holds the noun, else those of the paragraph that may be such a body."""
    noun = token.lemma_.casefold()
    named = {full for full, words in bodies.items() if noun in words}
    if named or noun not in _GENERAL:
        return named
    return {full for full in earlier if noun == "it" or bodies[full] & BODIES <= {noun}}


def _words(full: str) -> set[str]:
    return set(_WORD.findall(full.casefold()))


def _is_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS or (token.dep_ == "conj" and token.head.dep_ in SUBJECTS)


def _speaks(token: Token) -> bool:
    """Tell whether the body speaks, itself or through its staff: "analysts at Norline said"."""
    staff = token.dep_ == "pobj" and token.head.lower_ in {"at", "of", "for"} and token.head.head.pos_ == "NOUN"
    subject = token.head.head if staff else token
    return subject.dep_ in SUBJECTS and is_saying(subject.head)


def _says_it(token: Token) -> bool:
    return token.lower_ == "it" and token.dep_ == "nsubj" and is_saying(token.head)


def _means_body(token: Token) -> bool:
    """Tell whether ``token`` is the head of "the" and a noun for one body, with nothing that tells it apart."""
    if token.tag_ != "NN" or not is_body(token) or token.dep_ in {"compound", "appos", "attr"}:
        return False
    inside = [child for child in token.children if child.dep_ not in {"punct", "cc", "conj", "relcl"}]
    return len(inside) == 1 and inside[0].lower_ == "the"
