"""Definite descriptions of people: "the minister", "the former mayor"."""

import re

from spacy.tokens import Doc, Token

from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import places_of, whole_word
from briefgen.extract.quotes.attribution.sources import is_body, is_document, is_person

_NAMELESS = frozenset(
    """spokesman spokeswoman spokesperson spokespeople official officer aide adviser advisor source analyst expert
    witness resident neighbour neighbor victim reporter journalist member caller protester moderator interviewer
    host writer critic blogger poster user coroner judge magistrate prosecutor clerk driver pilot doctor nurse
    lawyer attorney referee""".split()
)
"""Nouns of people whom an article often leaves unnamed: they mean somebody named only when the article says so."""

_PERSON_NOUNS = ROLE_NOUNS | frozenset(
    """democrat republican conservative mogul magnate tycoon veteran retiree neurosurgeon surgeon contender hopeful
    incumbent frontrunner billionaire millionaire""".split()
)
"""Nouns for one person that an article uses for somebody it has named."""

OFFICES_OF_STATE = frozenset(
    """ambassador chancellor commissioner emir governor king mayor minister monarch premier president queen secretary
    senator speaker sultan""".split()
)
"""Nouns for an office that one person holds at a time, or a few; who has one is called by no other."""

_DEPUTIES = frozenset({"assistant", "deputy", "prime", "under", "vice"})
_REALMS = sections("titles")["realms"] - {"and", "state", "affairs"}
_SOMEBODY = frozenset({"someone", "somebody", "another", "one"})
_SHARED = frozenset(
    """candidate congressman congresswoman contender hopeful lawmaker leader legislator member nominee official
    politician representative rival senator""".split()
)
_SPELLED = {"sen": "senator", "gov": "governor", "rep": "representative", "prof": "professor", "dr": "doctor"}
_AGED = re.compile(r"\d+-year-old|old")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def places_of_people(doc: Doc) -> set[int]:
    """Return the tokens that may be ``is_description`` or ``is_unnamed_person``: subjects, and what has a "the"."""
    definite = (doc[at].head.i for at in places_of(doc, ["the"], "LOWER"))
    return {*definite, *places_of(doc, ["nsubj", "nsubjpass"], "DEP")}


def is_description(token: Token) -> bool:
    """Tell whether ``token`` is the head of "the" and a noun for one person, without a name."""
    if token.tag_ in {"NNS", "NNPS"} or not _is_person_noun(token) or token.dep_ in {"compound", "attr"}:
        return False
    if (token.dep_ == "appos" and token.head.text != MASK) or any(child.dep_ == "appos" for child in token.children):
        return False
    if token.text[0].isupper() and any(child.dep_ == "compound" for child in token.children):
        return False
    return any(child.dep_ == "det" and child.lower_ == "the" for child in token.children)


def _is_person_noun(token: Token) -> bool:
    return token.lemma_.casefold() in _PERSON_NOUNS or _AGED.fullmatch(token.lower_) is not None


def is_unnamed_person(token: Token) -> bool:
    """Tell whether ``token`` is a subject that brings in one person without a name: "a spokeswoman", "someone else"."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return token.lower_ in _SOMEBODY or is_one_person(token)


def is_one_person(token: Token) -> bool:
    """Tell whether ``token`` is the head of a noun phrase for one person without a name: "a port spokeswoman"."""
    if token.tag_ in {"NNS", "NNPS", "NNP"}:
        return False
    if token.pos_ != "NOUN" or not (_is_person_noun(token) or is_person(token)) or is_body(token) or is_document(token):
        return False
    determined = any(
        child.tag_ in {"DT", "PRP$", "CD"}
        or (child.dep_ == "poss" and any(word.tag_ == "DT" for word in child.children))
        for child in token.children
    )
    return determined and not any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.children)


def names_nobody_known(token: Token) -> bool:
    """Tell whether such a description stands for somebody in particular only when a role says so."""
    told_apart = any(
        child.dep_ in {"prep", "acl", "relcl", "poss"} and child.doc[child.left_edge.i - 1].text != ","
        for child in token.children
    )
    return told_apart or token.lemma_.casefold() in _NAMELESS


def office_of(token: Token) -> str:
    """Return the office that a description's noun tells: an attorney-general is no general."""
    first, last = whole_word(token)
    if first == last or first.lemma_.casefold() not in ROLE_NOUNS:
        return token.lemma_.casefold()
    return token.doc[first.i : last.i + 1].text.casefold()


def is_shared(token: Token) -> bool:
    """Tell whether the description's noun fits several people of one story: "the candidate"."""
    return token.lemma_.casefold() in _SHARED


def is_other_office(token: Token, role: set[str]) -> bool:
    """Tell whether the description is of an office that the role is not: the foreign minister is no interior minister.

    Nor is the president who is vice-president, or the Marlish president who is the Eskarian one.
    """
    if token.lemma_.casefold() not in OFFICES_OF_STATE:
        return False
    words = words_of(token)
    if words & _DEPUTIES != role & _DEPUTIES:
        return True
    if words & _REALMS and role & _REALMS and not words & role & _REALMS:
        return True
    nations = {child.lower_ for child in token.children if child.i < token.i and child.ent_type_ == "NORP"}
    return bool(nations) and not role & nations and _tells_nation(token.doc, role)


def _tells_nation(doc: Doc, role: set[str]) -> bool:
    return any(doc[at].ent_type_ == "NORP" for at in places_of(doc, role, "LOWER"))


def role_words(role: str) -> set[str]:
    """Return the words of a role, lower case, abbreviations spelled out."""
    words = {word.casefold() for word in _WORD.findall(role)}
    return words | {_SPELLED[word] for word in words & _SPELLED.keys()}


def words_of(token: Token) -> set[str]:
    """Return the words of the description whose head is ``token``."""
    return {child.lower_ for child in token.children if child.i < token.i and child.dep_ != "det"} | {token.lower_}
