"""The name that a long office leads up to: ``the minister of mines and energy Lena Korb``."""

from spacy.tokens import Token

from briefgen.extract.names.headed import ends_body
from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.parse.words import following, preceding, whole_word
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.attribution.sources import is_body, is_person
from briefgen.extract.quotes.naming.extent import extent_of
from briefgen.extract.quotes.naming.index import Names
from briefgen.model.claims import ActorKind, Name

_OFFICE = 12
"""Tokens behind its first noun in which an office ends; longer ones have clauses of their own."""

_NAMED = 3
"""Tokens before the last word: a name's first, what ends a body's name, and what stands before that."""

_OF_OFFICE = frozenset({"NOUN", "PROPN", "ADJ"})
_JOINING = frozenset({"the", "of", "for", "and", "&", "-", "'s", "’s", "'", "’"})
_DELEGATES = frozenset(
    """advocate agent aide assistant attorney barrister biographer counsel lawyer publicist representative solicitor
    spokesman spokesperson spokeswoman""".split()
)
"""Who speaks for others: the name behind "for the laureate" is not theirs, unless it is a body that they speak for."""


def name_behind(head: Token, names: Names) -> Name | None:
    """Return the name that a long office leads up to: ``the minister of mines and energy Lena Korb told``.

    A comma may stand before the name where another mark follows it: ``the vice-rector for research, Lena Korb, told``.
    The name of ``a spokesman for the family of Lena Korb`` is another's, and that of ``for the singer Lena Korb``.
    """
    first, last = whole_word(head)
    if names.at(head) is not None or not any(_is_role(token) for token in head.doc[first.i : last.i + 1]):
        return None
    for token in head.doc[last.i + 1 : min(last.i + _OFFICE, head.sent.end)]:
        name = names.at(token)
        if name is not None and name.kind is ActorKind.PERSON:
            return name if _is_holder(head, name, names) else None
        if token.text == "," and token.i > last.i:
            return _behind_comma(token, names)
        if token.pos_ not in _OF_OFFICE and token.tag_ != "VBG" and token.lower_ not in _JOINING:
            return None
    return None


def name_after(last: Token, names: Names) -> Name | None:
    """Return who has an office of the body whose name ends about ``last``: ``Port of Marl director Lena Korb said``."""
    held = names.at(last)
    if held is not None and held.kind is ActorKind.PERSON:
        last = preceding(names.ends_of(held)[0]) or last
    for office in (last, following(last) or last):
        before, behind = preceding(office), following(office)
        name = names.at(behind) if behind is not None else None
        led = _is_role(office) and before is not None and (before.text[0].isupper() or before.tag_ == "POS")
        if led and name is not None and name.kind is ActorKind.PERSON and names.ends_of(name)[0] == behind:
            return name if _reports(office, names.ends_of(name)[1]) else None
    return None


def may_end_in_name(last: Token) -> bool:
    """Tell whether two words that end an office may be a name or the body's: ``the head of the Marl Bank Edda Voss``.

    The last word of ``the head of the Marl Police Crime Branch`` is one for a body.
    """
    run = list(last.doc[max(last.sent.start, last.i - _NAMED) : last.i + 1])
    if len(run) <= _NAMED or not all(token.text[0].isupper() for token in run):
        return False
    if not ends_body(run[-3]) or any(ends_body(token) or is_body(token) for token in run[-2:]):
        return False
    before = last.doc[max(last.sent.start + 1, last.i - _OFFICE) : run[0].i]
    links = [token for token in before if token.lower_ in {"of", "for"}]
    return any(_is_role(link.nbor(-1)) for link in links)


def _is_role(token: Token) -> bool:
    return token.lemma_.casefold() in ROLE_NOUNS


def _behind_comma(comma: Token, names: Names) -> Name | None:
    """Return the person named between a comma and another mark, None where what follows says something else."""
    name = names.at(comma.nbor()) if comma.i + 1 < comma.sent.end else None
    if name is None or name.kind is not ActorKind.PERSON:
        return None
    first, last = names.ends_of(name)
    closed = last.i + 1 < len(last.doc) and last.nbor().text in {",", "."}
    return name if closed and first == comma.nbor() else None


def _is_holder(head: Token, name: Name, names: Names) -> bool:
    """Tell whether the name is of who has the office, and that is who reports."""
    first, last = names.ends_of(name)
    return first.i > head.i and _ends_office(head, first.nbor(-1), names) and _reports(head, last)


def _ends_office(head: Token, token: Token, names: Names) -> bool:
    """Tell whether the word before a name ends an office: a realm or a body, no person and no preposition."""
    name = names.at(token)
    if name is not None:
        return name.kind is ActorKind.ORGANISATION
    if token.tag_ == "VBG":
        return token.nbor(-1).lower_ in {"and", "for", "of"}
    if token.pos_ != "NOUN" or _is_role(token) or is_person(token) or token.nbor(-1).lower_ == "-":
        return False
    return is_body(token) or head.lemma_.casefold() not in _DELEGATES


def _reports(head: Token, last: Token) -> bool:
    """Tell whether a report stands behind the name that ends in ``last``, or right before the office."""
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if following is not None and (is_saying(following) or following.lower_ == "as"):
        return True
    first = extent_of(head)[0]
    told = first.i > head.sent.start and is_saying(first.nbor(-1)) and first.nbor(-1).tag_ in {"VBD", "VBZ"}
    return told and (following is None or not (following.tag_ == "POS" or following.pos_ == "NOUN"))
