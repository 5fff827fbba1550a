"""The forms of persons' names in one article to the fullest form of each: "Mr Alder" is "Tomas Alder".

A surname means the only full name that ends with it; of several, whom the article had told of when it went over to the
surname, as long as nobody else of that name comes between. Different first names never join.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.extract.names.gender import Gender, gender_of
from briefgen.extract.names.titles import FORMS_OF_ADDRESS
from briefgen.model.persons import ends_with, fullest_forms, generation, keys, same_person

_GIVEN_NAME = re.compile(r" \w+-[^\W\dA-Z]\w*$")
"""A given name that ends a full one, as in Korea and China: "Ban Ki-moon" is Mr Ban."""


@dataclass(frozen=True, slots=True)
class Called:
    """One mention of a person: the name without titles, and what the words beside it tell.

    A lone word with a courtesy title, or with a role of its own ("Marta, a nurse"), is not ``familiar``: no first name
    of somebody told before. ``office`` is the last word of its title, ``role`` all words of its title and role;
    ``relative`` is set for somebody's wife, son or friend.
    """

    name: str
    gender: Gender = ""
    familiar: bool = True
    office: str = ""
    role: frozenset[str] = frozenset()
    relative: bool = False
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Who bears a full name, as far as the whole article tells. ``first`` is where it is first given."""

    name: str
    gender: Gender
    role: frozenset[str]
    relative: bool
    first: int


def full_names(called: Sequence[Called]) -> tuple[str, ...]:
    """Return for each mention, in order, the fullest name that the same person has, or its own name."""
    people = fullest_forms((one.name for one in called), _is_form_of)
    telling = _Telling(called, _bearers(called, people))
    found = []
    for at, one in enumerate(called):
        full = people.get(one.name) or telling.meant(one)
        telling.note(at, one, full)
        found.append(full)
    return tuple(found)


def _bearers(called: Sequence[Called], people: Mapping[str, str]) -> Iterator[_Bearer]:
    told: dict[str, list[tuple[int, Called]]] = {}
    for at, one in enumerate(called):
        if one.name in people:
            told.setdefault(people[one.name], []).append((at, one))
    for name, mentions in told.items():
        genders = {one.gender for _, one in mentions} - {""}
        gender: Gender = genders.pop() if len(genders) == 1 else gender_of(name)
        role = frozenset[str]().union(*(one.role for _, one in mentions))
        yield _Bearer(name, gender, role, mentions[0][1].relative, mentions[0][0])


def _is_form_of(longer: str, shorter: str) -> bool:
    """Tell whether ``shorter`` is a form of ``longer``: it may be a surname of two words behind a known first name."""
    if same_person(longer, shorter):
        return True
    return ends_with(longer, shorter) and bool(gender_of(longer)) and not gender_of(shorter)


class _Telling:
    """An article as it is read: who was named so far, and whom each surname alone has come to mean."""

    def __init__(self, called: Sequence[Called], bearers: Iterable[_Bearer]) -> None:
        self._alone = _alone(called)
        self._by_first: dict[str, list[_Bearer]] = {}
        self._by_last: dict[str, list[_Bearer]] = {}
        for bearer in bearers:
            self._by_first.setdefault(keys(bearer.name)[0], []).append(bearer)
            self._by_last.setdefault(keys(bearer.name)[-1], []).append(bearer)
        self._last: dict[str, tuple[int, int]] = {}
        self._called_by_first: set[str] = set()
        self._holders: dict[tuple[str, Gender], str] = {}

    def note(self, at: int, one: Called, full: str) -> None:
        """Remember that the mention ``one`` was taken for ``full``."""
        self._last[full] = at, one.paragraph
        if full != one.name and keys(one.name) == keys(full)[:1]:
            self._called_by_first.add(full)

    def meant(self, one: Called) -> str:
        """Return the full name that a surname or a first name means, its own name where none is sure."""
        words = keys(one.name)
        bearers = [
            bearer
            for bearer in self._by_last.get(words[-1], ())
            if (len(words) == 1 or ends_with(bearer.name, one.name))
            and generation(one.name) in {"", generation(bearer.name)}
        ]
        if not bearers:
            return self._by_first_name(one) or one.name
        fitting = [bearer for bearer in bearers if self._agree(one, bearer)]
        if len(bearers) == 1:
            return one.name if not fitting or self._came_late(bearers[0]) else bearers[0].name
        return self._of_several(one, fitting) or one.name

    def _by_first_name(self, one: Called) -> str:
        """Return whom a first name means: who was told of under it, or has the office; a surname may stand first."""
        told = [bearer for bearer in self._by_first.get(keys(one.name)[0], ()) if bearer.name in self._last]
        meant = [bearer for bearer in told if bearer.name.startswith(one.name)]
        if len(meant) != 1:
            return ""
        fits = one.familiar or one.office in meant[0].role or _GIVEN_NAME.search(meant[0].name)
        return meant[0].name if fits else ""

    def _agree(self, one: Called, bearer: _Bearer) -> bool:
        """Tell whether the genders agree; one that is not known does unless the article has a Mr and a Mrs Alder."""
        if not one.gender or bearer.gender:
            return not one.gender or one.gender == bearer.gender
        return len(self._alone[keys(one.name)[-1]].genders) < 2

    def _came_late(self, bearer: _Bearer) -> bool:
        """Tell whether a relative was told of after the surname: "President Korb ... his daughter Lena Korb"."""
        alone = self._alone.get(keys(bearer.name)[-1])
        return bearer.relative and alone is not None and alone.first < bearer.first

    def _of_several(self, one: Called, fitting: list[_Bearer]) -> str:
        """Return whom a surname of several means: who has its office, else who was told of and holds the surname."""
        if one.office and one.office not in FORMS_OF_ADDRESS:
            in_office = [bearer.name for bearer in fitting if one.office in bearer.role]
            return in_office[0] if len(in_office) == 1 else ""
        told = [bearer for bearer in fitting if bearer.name in self._last]
        meant = [bearer.name for bearer in told if not self._came_late(bearer)]
        surname = keys(one.name)[-1], one.gender
        others = not meant and any(bearer.name in self._last for bearer in self._by_last[surname[0]])
        if len(meant) == 1 or others:
            self._holders.setdefault(surname, "".join(meant))
        holder = self._holders.get(surname, "")
        rivals = {bearer.name for bearer in told} - self._called_by_first - {holder}
        return "" if any(self._between(holder, rival, one) for rival in rivals) else holder

    def _between(self, holder: str, rival: str, one: Called) -> bool:
        """Tell whether the rival was told of after the holder, here or in the paragraph before."""
        at, paragraph = self._last[rival]
        return at > self._last.get(holder, (-1, 0))[0] and paragraph >= one.paragraph - 1


@dataclass(slots=True)
class _Alone:
    """Where a surname first stands alone, and the genders of its titles."""

    first: int
    genders: set[Gender]


def _alone(called: Sequence[Called]) -> dict[str, _Alone]:
    found: dict[str, _Alone] = {}
    for at, one in enumerate(called):
        if len(keys(one.name)) == 1:
            alone = found.setdefault(keys(one.name)[-1], _Alone(at, set()))
            alone.genders |= {one.gender} - {""}
    return found
