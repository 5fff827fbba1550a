"""Whom "he" and "she" mean: the person in focus, over the sentences outside quote marks."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.extract.gender import Gender, gender_of
from briefgen.extract.speakers import Names
from briefgen.model.claims import ActorKind, Name

_PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HORIZON = 5
"""Sentences back that a pronoun may look."""


@dataclass(frozen=True, slots=True)
class _Appearance:
    """A person in the text: the full name, the token, the sentence's number, and how much in focus."""

    full: str
    token: Token
    sentence: int
    weight: float


def focus_of(names: Names, all_names: Iterable[Name], reporters: frozenset[int]) -> dict[int, str]:
    """Return the full name that each third-person singular pronoun means, by token; "" where it is not sure."""
    doc = names.reading.doc
    genders = _genders(all_names)
    bound: dict[int, str] = {}
    recent: list[_Appearance] = []
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            gender = _PRONOUNS.get(token.lower_)
            if gender:
                full = _antecedent(token, gender, number, recent, genders)
                bound[token.i] = full
                if full and not genders.get(full):
                    genders[full] = gender
            else:
                name = names.at(token)
                full = name.full if name and name.kind is ActorKind.PERSON and names.ends_at(token) else ""
            if full:
                recent.append(_Appearance(full, token, number, _weight(token, reporters)))
        recent = [one for one in recent if number - one.sentence < _HORIZON]
    return bound


def _genders(names: Iterable[Name]) -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for name in names:
        told = gender_of(name.passage.text) or gender_of(name.full)
        if told and not genders.get(name.full):
            genders[name.full] = told
    return genders


def _weight(token: Token, reporters: frozenset[int]) -> float:
    if token.i in reporters:
        return 4.0
    if token.dep_ in _SUBJECTS:
        return 3.0 if token.head.dep_ in {"ROOT", "conj"} else 2.5
    if token.dep_ in {"poss"}:
        return 1.0
    return 1.2


def _antecedent(
    token: Token, gender: Gender, number: int, recent: list[_Appearance], genders: dict[str, Gender]
) -> str:
    best, top = "", 0.0
    for one in recent:
        told = genders.get(one.full, "")
        if told and told != gender:
            continue
        if one.sentence == number and one.token.head == token.head and token.dep_ != "poss":
            continue
        score = one.weight - 1.0 * (number - one.sentence) + (0.3 if told == gender else 0.0)
        if score >= top or not best:
            best, top = one.full, score
    return best
