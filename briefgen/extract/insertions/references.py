"""Whom the subject of a sentence surely means that is no name: "he", "the minister", "the council".

What a reference comes to for a quotation is right in nineteen cases of twenty. Here the same finding counts only where
the text leaves no choice: the person was named in the paragraph or in the one before, and nobody else was told of there
whom the words could mean. Of the references that pass, every one was right in the articles read for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.extract.facts.definites import KNOWN_TO_ALL
from briefgen.extract.insertions.scenery import Scenery, scenery_of
from briefgen.extract.names.gender import PRONOUNS
from briefgen.extract.quotes.attribution.cues import REPORTING
from briefgen.extract.quotes.hearing import Heard
from briefgen.extract.quotes.naming.descriptions import is_description, is_shared, role_words, words_of
from briefgen.extract.quotes.naming.scene import SUBJECTS
from briefgen.model.claims import ActorKind, Name
from briefgen.model.source import Passage

PRONOUN, DESCRIPTION, BODY = "the only person told of", "the only holder of the office", "the only such body"
"""The rules by which a reference is sure."""

_NAME_OF_BODY = 3
"""Words from which the name of a body tells more than its noun: "the council" is the "National Transitional Council",
while "the ministry" gains nothing by "Foreign Ministry"."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A subject that is no name, the full name of whom it means, and the last mention by name before it."""

    token: Token
    full: str
    basis: Passage
    rule: str


def sure_references(heard: Heard, names: Iterable[Name]) -> Mapping[int, Reference]:
    """Return the references of an article that are sure, by token.

    They are subjects of the main clause of their sentence, or of who tells it (", he said"), with nobody named before
    them in it: whoever the sentence itself names needs no insertion.
    """
    given = tuple(names)
    subjects = [heard.reading.doc[at] for at, full in sorted(heard.meant.items()) if full]
    scenery = scenery_of(heard, given)
    found = (_sure(token, scenery, given) for token in subjects if _opens_main_clause(token))
    return {reference.token.i: reference for reference in found if reference}


def _opens_main_clause(token: Token) -> bool:
    if token.dep_ not in SUBJECTS:
        return False
    verb = token.head
    tells = verb.dep_ == "parataxis" and verb.lemma_.lower() in REPORTING
    return verb.dep_ == "ROOT" or tells


def _sure(token: Token, scenery: Scenery, names: tuple[Name, ...]) -> Reference | None:
    full = scenery.heard.meant[token.i]
    if not scenery.heard.names.knows(full) or " and " in full or _has_name_before(token, scenery.heard):
        return None
    basis = scenery.last_named(full, token)
    if basis is None or _is_filled_in(basis, scenery.heard) or not scenery.tells_of(full, token):
        return None
    if token.lower_ in PRONOUNS:
        rule = PRONOUN if _is_sure_pronoun(token, full, scenery) else ""
    elif basis.kind is ActorKind.PERSON:
        rule = DESCRIPTION if _is_sure_office(token, full, scenery, names) else ""
    else:
        rule = BODY if _is_sure_body(token, full, names) else ""
    return Reference(token, full, basis.passage, rule) if rule else None


def _is_filled_in(name: Name, heard: Heard) -> bool:
    """Tell whether a name stands in brackets, which an editor puts into words that somebody said."""
    start = name.passage.span.start
    return heard.reading.article.text[max(0, start - 1) : start] in {"(", "["}


def _has_name_before(token: Token, heard: Heard) -> bool:
    """Tell whether the sentence names somebody before ``token``: "When the mayor met Ivo Ek, he".

    A quotation before it is no name, nor is a place or a body where a person is meant.
    """
    before = (heard.names.at(other) for other in token.doc[token.sent.start : token.i])
    return any(name is not None and name.kind is ActorKind.PERSON for name in before)


def _is_sure_pronoun(token: Token, full: str, scenery: Scenery) -> bool:
    """Tell whether the person is known to be of the pronoun's gender, and nobody else around may be.

    Somebody whose name tells no gender must have an office, which only a person has.
    """
    genders = scenery.genders.get(full, frozenset())
    fits = genders == {PRONOUNS[token.lower_]} or (not genders and full in scenery.in_office)
    return fits and scenery.stands_alone(full, token)


def _is_sure_office(token: Token, full: str, scenery: Scenery, names: Iterable[Name]) -> bool:
    """Tell whether "the minister" is the only one in the article who is told to be a minister, and of that kind."""
    if not is_description(token) or is_shared(token):
        return False
    roles: dict[str, set[str]] = {}
    for name in names:
        if name.role and name.kind is ActorKind.PERSON:
            roles.setdefault(name.full, set()).update(role_words(name.role.text))
    holders = [holder for holder, words in roles.items() if token.lemma_.casefold() in words]
    return holders == [full] and words_of(token) <= roles[full] and scenery.stands_alone(full, token)


def _is_sure_body(token: Token, full: str, names: Iterable[Name]) -> bool:
    """Tell whether "the council" is the only body of the article whose name ends so."""
    noun = token.lemma_.casefold()
    words = full.split()
    if noun in KNOWN_TO_ALL or len(words) < _NAME_OF_BODY or not all(word[0].isupper() for word in words):
        return False
    bearers = {name.full for name in names if noun in name.full.casefold().split()}
    return bearers == {full} and words[-1].casefold() == noun
