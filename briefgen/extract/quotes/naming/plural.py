"""Whom "they" means before a verb of saying: two who spoke together, a body of people, the researchers."""

from spacy.tokens import Token

from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.paragraphs import opens_paragraph
from briefgen.extract.parse.words import places_of
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.attribution.misread import SUBJECTS
from briefgen.extract.quotes.attribution.sources import is_body, is_person
from briefgen.extract.quotes.naming.index import Names
from briefgen.extract.quotes.naming.speakers import joint_of, mention_of, without_article
from briefgen.model.claims import ActorKind

_PLURAL = frozenset({"NNS", "NNPS"})
_NEAR = 2
"""Paragraphs that may open since several spoke; with more between, others have mostly come in."""


def they_meant(index: Names, speakers: frozenset[int]) -> dict[int, str]:
    """Return the names or the description that each "they" among ``speakers`` means, by token.

    They are who spoke last, in this paragraph or at the end of the one before, if those were several or a body; or who
    else acted there, with no others of whom it could be said. Where that is not so, nothing is returned.
    """
    meant: dict[int, str] = {}
    several, paragraphs = "", 0
    doc = index.reading.doc
    they = {at for at in speakers if doc[at].lower_ == "they"}
    if not they:
        return meant
    places = they.union(places_of(doc, SUBJECTS, "DEP"))
    for sentence in doc.sents:
        paragraphs += opens_paragraph(sentence)
        for token in (doc[at] for at in range(sentence.start, sentence.end) if at in places):
            if token.i in they:
                if several and paragraphs < _NEAR:
                    meant[token.i], paragraphs = several, 0
            elif _acts(token, index):
                several, paragraphs = _several(token, index), 0
    return meant


def _acts(token: Token, index: Names) -> bool:
    """Tell whether ``token`` is the subject of its clause, and people: a person alone ends what "they" may mean."""
    if token.dep_ not in SUBJECTS or token.text == MASK or token.pos_ == "PRON":
        return False
    return index.at(token) is not None or _is_person(token) or is_body(token)


def _is_person(token: Token) -> bool:
    return is_person(token) or token.lemma_.casefold() in ROLE_NOUNS


def _several(subject: Token, index: Names) -> str:
    """Return what several people, or a body, are called that speak or act as ``subject``, "" for one person."""
    if subject.head.dep_ not in {"ROOT", "conj"} or not (is_saying(subject.head) or _without_others(subject, index)):
        return ""
    mention = mention_of(subject, index)
    joint = joint_of(mention, index)
    if joint:
        return " and ".join(name.full for name in joint)
    if mention.name:
        return mention.name.full if mention.name.kind is ActorKind.ORGANISATION else ""
    if subject.tag_ in _PLURAL and _is_person(subject) and not any(child.dep_ == "conj" for child in subject.children):
        return without_article(subject.doc[mention.first.i : mention.last.i + 1].text)
    return ""


def _without_others(subject: Token, index: Names) -> bool:
    """Tell whether the sentence tells of no other people, and of no body, that could be meant."""
    for token in subject.sent:
        name = index.at(token)
        body = name is not None and name.kind is ActorKind.ORGANISATION
        people = token.pos_ == "NOUN" and ((token.tag_ in _PLURAL and _is_person(token)) or is_body(token))
        if (body or people) and not (token == subject or token.is_ancestor(subject) or subject.is_ancestor(token)):
            return False
    return True
