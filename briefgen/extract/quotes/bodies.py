"""Which names are of bodies, whatever the model took them for, and which body "the company" means."""

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.names.gender import gender_of
from briefgen.extract.parse.paragraphs import opens_paragraph
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.clauses import SUBJECTS
from briefgen.extract.quotes.cues import is_saying
from briefgen.extract.quotes.sources import BODIES, is_body
from briefgen.extract.quotes.speakers import Names
from briefgen.model.claims import ActorKind, Name

_OFFICES = re.compile(
    r"""(?:new[ ]|former[ ]|acting[ ])?
    (?:chief[ ](?:executive|operating|financial)|managing[ ]director|general[ ]secretary|headquarters|shareholders
      |workforce|subsidiary|(?:head|director)[ ]of[ ](?:communications|operations|security|sales|human))\b""",
    re.VERBOSE,
)
"""What a firm or a union has and a person has not; a chief of staff is left out, for politicians have one too."""

_TRADES = frozenset(
    """airlines airways bancorp broadcasting energy foods gas group holdings inc industries lines llc logistics ltd
    media motors oil pharmaceuticals plc power railways shipping software steel systems technologies telecom terminals
    water""".split()
)
"""Last words of firms; a person's first name before one ("Jack Power") tells otherwise."""

_OWNING = frozenset({"'s ", "’s "})
_WORD = re.compile(r"\w+")


def with_bodies(reading: Reading, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Return ``names`` with those of bodies that were taken for persons put right."""
    persons = {name.full for name in names if name.kind is ActorKind.PERSON}
    human = {name.full for name in names if _has_role(name) or gender_of(name.passage.text) or gender_of(name.full)}
    bodies = {name.full for name in names if name.full in persons - human and _shows_body(reading, name)}
    return tuple(replace(name, kind=ActorKind.ORGANISATION) if name.full in bodies else name for name in names)


def _has_role(name: Name) -> bool:
    """Tell whether a role that only a person has is told of the name: not "operator"."""
    return name.role is not None and name.role.text.split()[-1].casefold() not in BODIES


def _shows_body(reading: Reading, name: Name) -> bool:
    """Tell whether the words around a name are a body's: ``X, which``, ``X’s chief executive``, ``the operator, X``."""
    text, end = reading.article.text, name.passage.span.end
    if " " in name.full and name.full.split()[-1].casefold() in _TRADES:
        return True
    if text.startswith(", which ", end) or (text[end : end + 3] in _OWNING and _OFFICES.match(text, end + 3)):
        return True
    last = reading.token_at(end - 1)
    in_apposition = [last.head] if last.dep_ == "appos" else [child for child in last.children if child.dep_ == "appos"]
    return any(noun.pos_ == "NOUN" and is_body(noun) for noun in in_apposition)


def bodies_meant(index: Names, names: Iterable[Name]) -> dict[int, str]:
    """Return the full name of the body that "the company", or "it" before a verb of saying, means, by token.

    It is the only body whose name holds the noun ("the ministry"); else the only body that was a subject earlier in the
    paragraph. Where two could be meant, nothing is returned.
    """
    fulls = {name.full for name in names if name.kind is ActorKind.ORGANISATION}
    meant: dict[int, str] = {}
    earlier: set[str] = set()
    for token in index.reading.doc:
        if token.is_sent_start and opens_paragraph(token.sent):
            earlier.clear()
        name = index.at(token)
        if name and name.full in fulls and _is_subject(token):
            earlier.add(name.full)
        elif _says_it(token) or _means_body(token):
            noun = token.lemma_.casefold()
            fit = {full for full in fulls if noun in _WORD.findall(full.casefold())} or earlier
            if len(fit) == 1:
                meant[token.i] = min(fit)
    return meant


def _is_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS or (token.dep_ == "conj" and token.head.dep_ in SUBJECTS)


def _says_it(token: Token) -> bool:
    return token.lower_ == "it" and token.dep_ == "nsubj" and is_saying(token.head)


def _means_body(token: Token) -> bool:
    """Tell whether ``token`` is the head of "the" and a noun for one body, with nothing that tells it apart."""
    if token.tag_ != "NN" or not is_body(token) or token.dep_ in {"compound", "appos", "attr"}:
        return False
    inside = [child for child in token.children if child.dep_ not in {"punct", "cc", "conj", "relcl"}]
    return len(inside) == 1 and inside[0].lower_ == "the"
