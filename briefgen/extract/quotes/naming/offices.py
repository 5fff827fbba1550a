"""The name that a long office leads up to: ``the minister of mines and energy Lena Korb``."""

from spacy.tokens import Token

from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.attribution.sources import is_person
from briefgen.extract.quotes.naming.index import Names
from briefgen.model.claims import ActorKind, Name

_OFFICE = 12
"""Tokens behind its first noun in which an office ends; longer ones have clauses of their own."""

_OF_OFFICE = frozenset({"NOUN", "PROPN", "ADJ"})


def name_behind(head: Token, names: Names) -> Name | None:
    """Return the name that a long office leads up to: ``the minister of mines and energy Lena Korb told``.

    The name of ``a spokesman for the family of Lena Korb`` is another's, and that of ``for the singer Lena Korb``.
    """
    if head.lemma_.casefold() not in ROLE_NOUNS or names.at(head) is not None:
        return None
    for token in head.doc[head.i + 1 : min(head.i + _OFFICE, len(head.doc))]:
        name = names.at(token)
        if name is not None and name.kind is ActorKind.PERSON:
            last = names.ends_of(name)[1]
            return name if _ends_office(token.nbor(-1), names) and _starts_report(last) else None
        if token.pos_ not in _OF_OFFICE and token.lower_ not in {"the", "of", "for", "and", "&", "-", "'s", "’s"}:
            return None
    return None


def _ends_office(token: Token, names: Names) -> bool:
    """Tell whether the word before a name ends an office: a realm or a body, no person and no preposition."""
    name = names.at(token)
    if name is not None:
        return name.kind is ActorKind.ORGANISATION
    noun = token.lemma_.casefold()
    return token.pos_ == "NOUN" and noun not in ROLE_NOUNS and not is_person(token) and token.nbor(-1).lower_ != "-"


def _starts_report(last: Token) -> bool:
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    return following is not None and (is_saying(following) or following.lower_ == "as")
