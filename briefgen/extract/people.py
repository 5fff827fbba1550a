"""The forms of persons' names in one article to the fullest form of each: "Mr Alder" is "Tomas Alder".

A surname joins a full name only when no other full name could be meant; different first names never join.
"""

import unicodedata
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.extract.gender import Gender, gender_of
from briefgen.extract.titles import bare, without_suffix


@dataclass(frozen=True, slots=True)
class Called:
    """One mention of a person: the name without titles, and the gender and formality its title tells."""

    name: str
    gender: Gender = ""
    courtesy: bool = False


@cache
def key(word: str) -> str:
    """Return ``word`` without accents, case, article and punctuation: "al-Mutlaq’s" and "Mutlaq" meet."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare(word)) if c.isalpha() or c == "-")
    return plain.removeprefix("al-").removeprefix("el-").strip("-")


def keys(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words, without suffix and article."""
    found = tuple(key(word) for word in without_suffix(name.split()))
    return tuple(word for word in found if word not in {"", "al", "el"}) or found


def full_names(called: Sequence[Called]) -> tuple[str, ...]:
    """Return for each mention, in order, the fullest name that the same person has, or its own name."""
    people = _people(Counter(one.name for one in called))
    named: dict[str, None] = {}
    found = []
    for one in called:
        if one.name in people:
            named[people[one.name]] = None
        found.append(people.get(one.name) or _full(one, tuple(dict.fromkeys(people.values())), named))
    return tuple(found)


def _people(counts: Counter[str]) -> dict[str, str]:
    """Return the full form of every name of two or more words; the forms that meet are one person."""
    forms = sorted(
        (name for name in counts if len(keys(name)) > 1), key=lambda name: (-len(keys(name)), -len(name), name)
    )
    full: dict[str, str] = {}
    for form in forms:
        heads = [name for name in dict.fromkeys(full.values()) if _same_person(name, form)]
        full[form] = heads[0] if len(heads) == 1 else form
    return full


def _same_person(longer: str, shorter: str) -> bool:
    """Tell whether ``shorter`` leaves out, or shortens, only middle names or the first name of ``longer``."""
    long, short = keys(longer), keys(shorter)
    if long[-1] != short[-1]:
        return False
    if long[-len(short) :] == short and len(short) < len(long):
        return not gender_of(shorter)
    return _fits(long[0], short[0]) and _in_order(long[1:-1], short[1:-1])


def _fits(long: str, short: str) -> bool:
    return long == short or (len(short) == 1 and long.startswith(short))


def _in_order(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_fits(word, wanted) or _fits(wanted, word) for word in rest) for wanted in short)


def _full(one: Called, people: Sequence[str], named: Container[str]) -> str:
    """Return the one of ``people`` that a surname or a first name means; ``named`` are those named in full so far.

    Of two Kettles one may still be meant for sure: the one named first, until the other is named.
    """
    wanted = keys(one.name)
    meant = [name for name in people if keys(name)[-len(wanted) :] == wanted]
    if not meant and not one.courtesy:
        meant = [name for name in people if keys(name)[0] == wanted[0]]
    meant = [name for name in meant if {one.gender, gender_of(name)} != {"m", "f"}]
    if len(meant) > 1:
        meant = [name for name in meant if name in named]
    return meant[0] if len(meant) == 1 else one.name
