"""Sentences that a sure reference lets stand alone: those that lean on nothing but whom their subject means.

What a sentence may leave open that names its subject is too much in one that opens with "she": the one before told more
than who she is.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from briefgen.extract.facts.definites import is_bare
from briefgen.extract.insertions.references import Reference
from briefgen.extract.names.gender import PRONOUNS
from briefgen.extract.quotes.hearing import Heard
from briefgen.extract.quotes.naming.scene import SUBJECTS

_GOING_ON = frozenset("add again also another besides continue either further instead later repeat then too".split())
"""Words, by lemma, that tell what comes on top of what stood before."""


def settled_by(references: Mapping[int, Reference], heard: Heard) -> frozenset[int]:
    """Return the tokens that ``references`` settle: themselves, and later pronouns of their sentences for the same."""
    alone = (reference for reference in references.values() if not _joins_on(reference.token))
    return frozenset(at for reference in alone for at in _settled(reference, heard))


def _settled(reference: Reference, heard: Heard) -> Iterator[int]:
    token = reference.token
    yield token.i
    for later in token.doc[token.i + 1 : token.sent.end]:
        if later.lower_ in PRONOUNS and heard.meant.get(later.i, reference.full) == reference.full:
            yield later.i


def _joins_on(reference: Token) -> bool:
    """Tell whether the sentence adds to what stood before, or has another subject that points there: "the valve"."""
    for token in reference.sent:
        if token.lemma_.lower() in _GOING_ON or (token.lemma_ == "go" and _is_on(token)):
            return True
        if token != reference and token.dep_ in SUBJECTS and is_bare(token):
            return True
    return False


def _is_on(verb: Token) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "on"
