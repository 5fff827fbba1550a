"""Who could be meant where a reference stands: everybody whom its paragraph and the one before tell of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefgen.extract.names.gender import PRONOUNS, Gender, gender_of, gender_of_noun, gender_of_role
from briefgen.extract.names.titles import FORMS_OF_ADDRESS, bare
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.paragraphs import opens_paragraph, tells
from briefgen.extract.quotes.hearing import Heard
from briefgen.extract.quotes.naming.descriptions import is_description, is_one_person
from briefgen.extract.quotes.naming.scene import SUBJECTS
from briefgen.extract.quotes.naming.speakers import mention_of
from briefgen.model.claims import ActorKind, Name

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_BESIDE = frozenset({"appos", "attr", "compound"})
"""Links of the parse of a description that belongs to a name, or says what somebody is."""

_OWNING = frozenset({"case", "compound", "poss"})
"""Links of a name to what somebody has: "Orr's popularity", "the Orr government"; and of a first name to a surname."""

_NICKNAME = 2
"""Words in quote marks, each with a capital, that are the name of whoever did something: "“Big Jo” left"."""


@dataclass(frozen=True, slots=True)
class Scenery:
    """An article with the full names of its ``people``, the genders that their mentions tell, and its paragraphs.

    ``in_office`` are those people who are told to have an office or a title, ``openings`` the first tokens of the
    paragraphs that tell something outside quote marks.
    """

    heard: Heard
    people: frozenset[str]
    in_office: frozenset[str]
    genders: Mapping[str, frozenset[Gender]]
    openings: tuple[int, ...]

    def reach(self, token: Token) -> range:
        """Return the tokens before ``token`` of its paragraph and of the telling one before."""
        before = [at for at in self.openings if at <= token.i]
        return range(before[-2] if len(before) > 1 else 0, token.i)

    def last_named(self, full: str, token: Token) -> Name | None:
        """Return the last mention by name of ``full`` within reach of ``token``."""
        near = (self.heard.names.at(token.doc[at]) for at in reversed(self.reach(token)))
        return next((name for name in near if name is not None and name.full == full), None)

    def tells_of(self, full: str, token: Token) -> bool:
        """Tell whether ``full`` is told of within reach of ``token``, not only named as the owner of something."""
        near = [one for at in self.reach(token) if (one := token.doc[at]).dep_ not in _OWNING]
        return any((name := self.heard.names.at(one)) is not None and name.full == full for one in near)

    def stands_alone(self, full: str, token: Token) -> bool:
        """Tell whether nobody else within reach of ``token`` could be meant who has the gender of ``full``, or none."""
        known = self.genders.get(full, frozenset())
        return not any(self._is_rival(token.doc[at], full, known) for at in self.reach(token))

    def _is_rival(self, token: Token, full: str, known: frozenset[Gender]) -> bool:
        name = self.heard.names.at(token)
        if name is not None:
            return name.kind is ActorKind.PERSON and self._may_be_meant(name.full, full, known)
        if token.text == MASK:
            return self._quotes_rival(token, full, known)
        gender = PRONOUNS.get(token.lower_)
        if gender:
            return (not known or gender in known) and self.heard.meant.get(token.i, full) != full
        if token.pos_ == "PROPN" and (token.ent_type_ == "PERSON" or _is_addressed(token) or _acts_unknown(token)):
            return True
        return self._is_somebody(token, full, known)

    def _may_be_meant(self, other: str, full: str, known: frozenset[Gender]) -> bool:
        genders = self.genders.get(other, frozenset())
        return other != full and (not genders or not known or bool(genders & known))

    def _quotes_rival(self, mask: Token, full: str, known: frozenset[Gender]) -> bool:
        """Tell whether a quotation names another: where marks are paired wrongly, it may hold who speaks."""
        quoted = self.heard.reading.quote_at(mask)
        if quoted is None:
            return False
        words = _WORD.findall(self.heard.reading.article.text, quoted.inner, quoted.inner_end)
        if mask.dep_ in SUBJECTS and len(words) <= _NICKNAME and all(word[0].isupper() for word in words):
            return True
        return any(
            other.rpartition(" ")[2] in words and self._may_be_meant(other, full, known) for other in self.people
        )

    def _is_somebody(self, token: Token, full: str, known: frozenset[Gender]) -> bool:
        """Tell whether ``token`` tells of one person without a name who may be another than ``full``."""
        if token.dep_ in _BESIDE or not (is_one_person(token) or is_description(token)):
            return False
        if self.heard.meant.get(token.i) == full or mention_of(token, self.heard.names).name is not None:
            return False
        told = gender_of_noun(token.lower_)
        return not told or not known or told in known


def _is_addressed(token: Token) -> bool:
    """Tell whether a title makes ``token`` a person's name that was not recognised: "Mr Orr"."""
    return token.i > 0 and bare(token.nbor(-1).text) in FORMS_OF_ADDRESS


def _acts_unknown(token: Token) -> bool:
    """Tell whether ``token`` is a name of which nobody can tell whose it is, as the subject of a verb."""
    return token.dep_ in SUBJECTS and not token.ent_type_


def scenery_of(heard: Heard, names: Iterable[Name]) -> Scenery:
    """Return who appears where in an article."""
    people: set[str] = set()
    in_office: set[str] = set()
    told: dict[str, set[Gender]] = {}
    for name in names:
        if name.kind is ActorKind.PERSON:
            people.add(name.full)
            in_office.update({name.full} if name.role else ())
            told.setdefault(name.full, set()).update({gender} if (gender := _gender(name)) else ())
    genders = {full: frozenset(found) for full, found in told.items()}
    return Scenery(heard, frozenset(people), frozenset(in_office), genders, tuple(_openings(heard.reading.doc)))


def _gender(name: Name) -> Gender:
    role = name.role.text if name.role else ""
    return gender_of(name.passage.text) or gender_of_role(role) or gender_of(name.full)


def _openings(doc: Doc) -> Iterator[int]:
    """Yield where each paragraph begins that tells something outside quote marks."""
    opening: int | None = None
    for sentence in doc.sents:
        if opens_paragraph(sentence):
            opening = sentence.start
        if opening is not None and tells(sentence):
            yield opening
            opening = None
