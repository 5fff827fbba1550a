"""Who is in focus where a reference stands: the people of the last sentences, and how prominent each of them is.

The idea is that of focusing for anaphora: speakers and subjects are in focus, newer ones more than older ones, and what
a pronoun was taken for is in focus again.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from briefgen.extract.names.gender import Gender, gender_of, gender_of_role
from briefgen.extract.names.titles import HONORIFICS, bare, title_length
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.paragraphs import opens_paragraph, tells
from briefgen.extract.quotes.attribution.cues import is_saying
from briefgen.extract.quotes.naming.descriptions import role_words
from briefgen.model.claims import ActorKind, Name

_NOBODY = "?"
"""What opens the key of a person who is not named."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
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


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in the text: the full name, the token, the sentence's number, and how much in focus."""

    full: str
    token: Token
    sentence: int
    weight: float

    @property
    def is_named(self) -> bool:
        """Tell whether the article names the person."""
        return is_known(self.full)


def is_known(full: str) -> bool:
    """Tell whether ``full`` is a name and not the key of somebody without one."""
    return not full.startswith(_NOBODY)


class Scene:
    """What the article has told up to the sentence that is read: genders, words of roles, and who appeared.

    ``speakers`` are the tokens of those whom quotations were given to; ``number`` is that of the sentence, ``start``
    its first token, ``opening`` that of its paragraph and ``before`` that of the last one that is more than quotations.
    """

    def __init__(self, names: Iterable[Name], speakers: frozenset[int]) -> None:
        self.speakers = speakers
        self.genders: dict[str, Gender] = {}
        self.roles: dict[str, set[str]] = {}
        self.recent: list[Appearance] = []
        self.unnamed: set[str] = set()
        self.called: dict[str, str] = {}
        self.number = self.start = self.opening = self.before = 0
        self._told = False
        for name in names:
            if name.kind is not ActorKind.PERSON:
                continue
            if name.full not in self.genders:
                told = (
                    gender_of(name.passage.text)
                    or gender_of_role(name.role.text if name.role else "")
                    or gender_of(name.full)
                )
                self.genders |= {name.full: told} if told else {}
            role = role_words(name.role.text) if name.role else set[str]()
            words = name.passage.text.split()
            titles = {bare(word) for word in words[: title_length(words)]} & HONORIFICS
            if role or titles:
                self.roles.setdefault(name.full, set()).update(role, titles)

    def enter(self, sentence: Span, number: int) -> None:
        """Go on to a sentence; who has not appeared for long is forgotten."""
        self.number, self.start = number, sentence.start
        if opens_paragraph(sentence):
            self.before = self.opening if self._told else self.before
            self.opening, self._told = sentence.start, False
        self._told = self._told or tells(sentence)
        self.recent = [one for one in self.recent[-_CROWD:] if number - one.sentence <= _HORIZON]

    def appear(self, full: str, token: Token) -> None:
        """Remember that ``token`` means ``full``."""
        self.recent.append(Appearance(full, token, self.number, self._weight(token)))

    def meet(self, token: Token, gender: Gender, words: str = "") -> str:
        """Return a key for a person without a name, who keeps pronouns from those who have one.

        ``words`` are what the article calls a person who speaks.
        """
        key = f"{_NOBODY}{token.i}"
        if words:
            self.called[key] = words
        self.unnamed.add(token.lemma_.casefold())
        if gender:
            self.genders[key] = gender
        return key

    def name(self, full: str) -> None:
        """Let ``full`` be the name of whoever the sentence has told of without one."""
        unnamed = (one.full for one in reversed(self.recent) if not one.is_named and one.sentence == self.number)
        met = next(unnamed, "")
        self.recent = [replace(one, full=full) if met and one.full == met else one for one in self.recent]

    def name_of(self, full: str) -> str:
        """Return ``full``, or what the article calls somebody without a name who was just told of, else ""."""
        if is_known(full):
            return full
        near = any(one.full == full and one.token.i >= self.before for one in self.recent)
        return self.called.get(full, "") if near else ""

    def here(self) -> tuple[Appearance, ...]:
        """Return who appeared in the paragraph so far."""
        return tuple(one for one in self.recent if one.token.i >= self.opening)

    def left_behind(self, full: str, token: Token) -> bool:
        """Tell whether the paragraph has told of others before ``token`` and not of this person."""
        if any(one.full == full for one in self.here()):
            return False
        return any(other.is_alpha and other.text != MASK for other in token.doc[self.opening : self.start])

    def most(self, fits: Callable[[Appearance], bool], gender: Gender = "") -> str:
        """Return who is most in focus of those that fit, the latest of equals, "" where nobody fits."""
        best, top = "", float("-inf")
        for one in filter(fits, self._of_gender(gender)):
            score = one.weight - (self.number - one.sentence)
            if score >= top:
                best, top = one.full, score
        return best

    def _of_gender(self, gender: Gender) -> Iterator[Appearance]:
        for one in self.recent:
            if not gender or self.genders.get(one.full, gender) == gender:
                yield one

    def _weight(self, token: Token) -> float:
        if token.dep_ == "appos" and token.head.dep_ in SUBJECTS:
            return self._weight(token.head)
        if token.i in self.speakers:
            return _SPEAKER
        if token.dep_ in SUBJECTS or (token.dep_ == "ROOT" and token.pos_ == "PROPN"):
            return self._weight_of_subject(token)
        if token.dep_ == "poss":
            return _OWNER
        return _MAIN if _is_cleft(token) else _OTHER

    def _weight_of_subject(self, token: Token) -> float:
        if self._opens_clause(token) or token.head.dep_ not in {"ROOT", "conj"}:
            return _SUBORDINATE
        return _SPEAKER if is_saying(token.head) else _MAIN

    def _opens_clause(self, token: Token) -> bool:
        """Tell whether the sentence opens with a clause like "When Lee pointed out", and ``token`` is in it."""
        before = [word.lower_ for word in token.doc[self.start : token.i] if not word.is_space]
        return bool(before) and before[0] in _OPENERS and "," not in before


def _is_cleft(token: Token) -> bool:
    """Tell whether a sentence is about ``token`` by its form: ``It was Lee who opened the hall``."""
    if token.dep_ != "attr" or token.head.lemma_ != "be":
        return False
    return any(child.lower_ == "it" and child.i < token.i for child in token.head.children)
