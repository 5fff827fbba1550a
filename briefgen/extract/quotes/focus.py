"""Whom "he", "she" and "the minister" mean: the person in focus, over the sentences outside quote marks.

The idea is that of focusing for anaphora: speakers and subjects are in focus, newer ones more than older ones, and what
a pronoun was taken for is in focus again. Words inside quotations are not looked at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.extract.names.gender import Gender, gender_of
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.paragraphs import opens_paragraph
from briefgen.extract.quotes.cues import is_saying
from briefgen.extract.quotes.descriptions import (
    is_description,
    is_shared,
    is_unnamed_person,
    names_nobody_known,
    role_words,
    words_of,
)
from briefgen.extract.quotes.speakers import Names, mention_of
from briefgen.model.claims import ActorKind, Name

_PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f",
}  # fmt: skip
_GENDERED: dict[str, Gender] = {
    "woman": "f", "girl": "f", "mother": "f", "mum": "f", "mom": "f", "wife": "f", "daughter": "f", "sister": "f",
    "man": "m", "boy": "m", "father": "m", "dad": "m", "husband": "m", "son": "m", "brother": "m",
}  # fmt: skip
_NOBODY = "?"
"""What opens the key of a person who is not named."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OPENERS = frozenset("after although as because before if once since though until when whereas while".split())
_HORIZON = 5
"""Sentences back that a reference may look; at four, as many are lost as wrong ones are saved."""

_CROWD = 200
"""Appearances that are kept in mind, so that a list of thousands of names costs no more than its length."""

_SPEAKER, _MAIN, _SUBORDINATE, _OTHER, _OWNER = 4.0, 3.0, 2.5, 1.2, 1.0
"""How much a speaker, a main subject, another subject, anybody else and a possessor are in focus.

Set by trying values around them, one at a time, on pronouns of annotated news; none changes the score by more than two
in a hundred. A sentence further back costs 1.
"""

_KNOWN_GENDER = 0.3
"""What a gender that is known adds: it decides between equals only."""


@dataclass(frozen=True, slots=True)
class _Appearance:
    """A person in the text: the full name, the token, the sentence's number, and how much in focus."""

    full: str
    token: Token
    sentence: int
    weight: float


class _Scene:
    """What the article has told so far: genders, the words of roles, and who appeared in the last sentences.

    ``opening`` is the first token of the paragraph.
    """

    def __init__(self, names: Iterable[Name], speakers: frozenset[int]) -> None:
        self.speakers = speakers
        self.genders: dict[str, Gender] = {}
        self.roles: dict[str, set[str]] = {}
        self.unnamed: set[str] = set()
        self.recent: list[_Appearance] = []
        self.opening = 0
        for name in names:
            if name.kind is not ActorKind.PERSON:
                continue
            told = gender_of(name.passage.text) or gender_of(name.full)
            if told and not self.genders.get(name.full):
                self.genders[name.full] = told
            if name.role:
                self.roles.setdefault(name.full, set()).update(role_words(name.role.text))


def focus_of(index: Names, names: Iterable[Name], speakers: frozenset[int]) -> dict[int, str]:
    """Return the full name that each "he", "she" and definite description means, by token; "" where none is sure.

    ``speakers`` are the heads and the last tokens of the mentions that quotations were given to.
    """
    scene = _Scene(names, speakers)
    bound: dict[int, str] = {}
    for number, sentence in enumerate(index.reading.doc.sents):
        if opens_paragraph(sentence):
            scene.opening = sentence.start
        for token in sentence:
            full = _person(token, number, index, scene, bound)
            if full:
                scene.recent.append(_Appearance(full, token, number, _weight(token, speakers)))
        scene.recent = [one for one in scene.recent[-_CROWD:] if number - one.sentence < _HORIZON]
    return bound


def _person(token: Token, number: int, index: Names, scene: _Scene, bound: dict[int, str]) -> str:
    """Return whom ``token`` means, "" for nobody, and note it in ``bound`` where it is a reference."""
    gender = _PRONOUNS.get(token.lower_)
    if gender:
        full = _most(_compatible(token, gender, number, scene), number)
        bound[token.i] = _known(full) if not _left_behind(full, token, scene) else ""
        if full and not scene.genders.get(full):
            scene.genders[full] = gender
        return full
    name = index.at(token)
    if name:
        return name.full if name.kind is ActorKind.PERSON and index.ends_at(token) else ""
    full = ""
    if is_description(token):
        full = bound[token.i] = _described(token, number, scene)
    if not full and is_unnamed_person(token) and mention_of(token, index).name is None:
        return _unnamed(token, scene)
    return full


def _unnamed(token: Token, scene: _Scene) -> str:
    """Return a key for a person without a name, who keeps pronouns from those who have one."""
    key = f"{_NOBODY}{token.i}"
    scene.unnamed.add(token.lemma_.casefold())
    told = _GENDERED.get(token.lower_) or gender_of(f"{token.text.capitalize()} Name")
    if told:
        scene.genders[key] = told
    return key


def _left_behind(full: str, token: Token, scene: _Scene) -> bool:
    """Tell whether the paragraph has told of others before the pronoun and not of this person."""
    told = any(other.is_alpha and other.text != MASK for other in token.doc[scene.opening : token.sent.start])
    return told and not any(one.full == full and one.token.i >= scene.opening for one in scene.recent)


def _opens_clause(token: Token) -> bool:
    """Tell whether the sentence opens with a clause like "When Lee pointed out", and ``token`` is in it."""
    sentence = token.sent
    opens = next((word.lower_ for word in sentence if not word.is_space), "") in _OPENERS
    return opens and not any(word.text == "," for word in token.doc[sentence.start : token.i])


def _weight(token: Token, speakers: frozenset[int]) -> float:
    if token.dep_ == "appos" and token.head.dep_ in _SUBJECTS:
        return _weight(token.head, speakers)
    if token.i in speakers:
        return _SPEAKER
    if token.dep_ in _SUBJECTS or (token.dep_ == "ROOT" and token.pos_ == "PROPN"):
        if _opens_clause(token):
            return _SUBORDINATE
        if is_saying(token.head) and token.head.dep_ in {"ROOT", "conj"}:
            return _SPEAKER
        return _MAIN if token.head.dep_ in {"ROOT", "conj"} else _SUBORDINATE
    return _OWNER if token.dep_ == "poss" else _OTHER


def _compatible(token: Token, gender: Gender, number: int, scene: _Scene) -> Iterator[tuple[_Appearance, float]]:
    """Yield who may be meant by a pronoun: not the other gender, not an argument of the same verb."""
    for one in scene.recent:
        told = scene.genders.get(one.full, "")
        if told and told != gender:
            continue
        if one.sentence == number and one.token.head == token.head and token.dep_ != "poss":
            continue
        yield one, _KNOWN_GENDER if told else 0.0


def _most(candidates: Iterable[tuple[_Appearance, float]], number: int) -> str:
    """Return the name that is most in focus, the latest of equals."""
    best, top = "", float("-inf")
    for one, extra in candidates:
        score = one.weight + extra - (number - one.sentence)
        if score >= top:
            best, top = one.full, score
    return best


def _known(full: str) -> str:
    return "" if full.startswith(_NOBODY) else full


def _described(token: Token, number: int, scene: _Scene) -> str:
    """Return whom a definite description means: who has that role, else, if nobody has, who is in focus."""
    role = token.lemma_.casefold()
    holders = {full for full, roles in scene.roles.items() if role in roles}
    if not holders:
        if (
            role in scene.unnamed
            or names_nobody_known(token)
            or not (token.i in scene.speakers or token.dep_ in _SUBJECTS)
        ):
            return ""
        return _known(_most(((one, 0.0) for one in scene.recent if one.sentence < number), number))
    words = words_of(token)
    fits = {full: len(words & scene.roles[full]) for full in holders}
    best = {full for full, fit in fits.items() if fit == max(fits.values())}
    if len(best) == 1 and not is_shared(token):
        return best.pop()
    told = {one.full for one in scene.recent if one.token.i >= scene.opening}
    return _most(((one, 0.0) for one in scene.recent if one.full in (best & told if told else best)), number)
