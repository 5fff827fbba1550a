"""Who wrote what is quoted: a document speaks for its author, where the article tells who that is."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.clauses import owners, subject_of
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.attribution.sources import is_document, issues

_BACK = 150
"""Tokens back in which a document may have been spoken of before; "the statement" means the last one."""

_MEDIA = frozenset({"in", "by", "via", "through"})
_DEFINITE = frozenset({"the", "that", "this", "its", "his", "her", "their"})


def author_of(head: Token) -> Token | None:
    """Return who speaks where the noun ``head`` is a document, None where the article does not tell.

    ``a statement by X``; ``X released a statement``; ``X said in a statement … the statement said``.
    """
    told = _told_with(head)
    if told is not None or not any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in head.children):
        return told
    for earlier in _mentioned_before(head):
        return _told_with(earlier)
    return None


def _told_with(noun: Token) -> Token | None:
    """Return whose the document is by the words around it: its owner, or whoever gives it out or says so in it."""
    if noun.i and noun.nbor(-1).tag_ == "PRP$":
        return noun.nbor(-1)
    for owner in owners(noun):
        if owner.pos_ in {"PROPN", "PRON", "NOUN"} and not is_document(owner):
            return owner
    for child in noun.children:
        signer = next(owners(child), None) if child.dep_ == "acl" and issues(child) else None
        if signer is not None:
            return signer
    verb = _verb_of(noun)
    if verb is None:
        return None
    author = subject_of(verb)
    return author if author is not None and author != noun and author.text != MASK else None


def _verb_of(noun: Token) -> Token | None:
    """Return the verb whose subject is the document's author: ``released a statement``, ``said in a statement``."""
    above = noun.head
    if noun.dep_ == "dobj" and issues(above):
        return above
    medium = noun.dep_ == "pobj" and above.lower_ in _MEDIA
    return above.head if medium and is_saying(above.head) else None


def _mentioned_before(head: Token) -> Iterator[Token]:
    """Yield the nouns for the same kind of document before ``head``, the nearest first."""
    lemma = head.lemma_.casefold()
    for token in reversed(head.doc[max(0, head.i - _BACK) : head.left_edge.i]):
        if token.pos_ == "NOUN" and token.lemma_.casefold() == lemma:
            yield token
