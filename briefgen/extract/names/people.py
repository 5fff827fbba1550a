"""The forms of persons' names in one article to the fullest form of each: "Mr Alder" is "Tomas Alder".

A surname joins a full name only when no other full name could be meant; different first names never join.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from briefgen.extract.names.gender import Gender, gender_of
from briefgen.model.persons import ends_with, fullest_forms, keys, same_person


@dataclass(frozen=True, slots=True)
class Called:
    """One mention of a person: the name without titles, the gender its title tells, and whether it may be a first name.

    A lone word with a courtesy title, or with a role of its own ("Marta, a nurse"), is not one told before.
    """

    name: str
    gender: Gender = ""
    familiar: bool = True


def full_names(called: Sequence[Called]) -> tuple[str, ...]:
    """Return for each mention, in order, the fullest name that the same person has, or its own name."""
    people = fullest_forms((one.name for one in called), _is_form_of)
    by_word = _by_word(people.values())
    named: set[str] = set()
    found = []
    for one in called:
        if one.name in people:
            named.add(people[one.name])
        found.append(people.get(one.name) or _full(one, by_word, named))
    return tuple(found)


def _by_word(people: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """Return the full names by their first word (0) and by their last (-1)."""
    index: dict[tuple[str, int], list[str]] = {}
    for name in dict.fromkeys(people):
        index.setdefault((keys(name)[0], 0), []).append(name)
        index.setdefault((keys(name)[-1], -1), []).append(name)
    return index


def _is_form_of(longer: str, shorter: str) -> bool:
    """Tell whether ``shorter`` is a form of ``longer``: it may be a surname of two words behind a known first name."""
    if same_person(longer, shorter):
        return True
    return ends_with(longer, shorter) and bool(gender_of(longer)) and not gender_of(shorter)


def _full(one: Called, by_word: dict[tuple[str, int], list[str]], named: Container[str]) -> str:
    """Return the full name that a surname or a first name means; ``named`` are those that were told so far.

    A surname of two persons is neither's, even before the second is named: a third may bear it unseen.
    """
    words = keys(one.name)
    meant = [name for name in by_word.get((words[-1], -1), ()) if len(words) == 1 or ends_with(name, one.name)]
    if not meant and one.familiar:
        meant = [name for name in by_word.get((words[0], 0), ()) if name in named and name.startswith(one.name)]
    meant = [name for name in meant if {one.gender, gender_of(name)} != {"m", "f"}]
    return meant[0] if len(meant) == 1 else one.name
