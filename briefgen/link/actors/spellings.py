"""Spellings of one person's name: "ElMarudi" and "Elmarudi", "Bill" and "William Alder", "Sutarri" and "Soutari"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from briefgen.link.actors.forenames import one_name
from briefgen.link.actors.profiles import Called, Profile
from briefgen.model.persons import key, keys

_APART = re.compile(r"(?:Al|El|al|el)(?:-|(?=[A-Z]))\w")
_GLUED = re.compile(r"(?:Al|El|AL|EL)(?:[a-z]+|[A-Z]{3,})$")
"""Surnames with the Arabic article: "ElMarudi", "al-Marudi"; and those in which it is not told from the name."""

_EXCHANGED = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s", **dict.fromkeys("aeiouyjwh")})
_LONG, _LETTERS = 5, 2
"""Letters of a name from which two may differ in so many: shorter ones differ so by being others' names."""


def with_articles(called: Iterable[Called]) -> tuple[Called, ...]:
    """Return ``called`` with "Elmarudi" as "ElMarudi" where the story has that surname with its article apart."""
    given = tuple(called)
    last = {one.name.rpartition(" ")[2] for one in given}
    apart = {key(word) for word in last if _APART.match(word)}
    glued = {
        word: f"{word[:2].capitalize()}{word[2:].capitalize()}"
        for word in last
        if _GLUED.match(word) and key(word)[2:] in apart
    }
    return tuple(
        replace(one, name=" ".join([*one.name.split()[:-1], glued[word]])) if word in glued else one
        for one, word in ((one, one.name.rpartition(" ")[2]) for one in given)
    )


def called_short(given: Sequence[Called], full: Mapping[str, str]) -> dict[str, str]:
    """Return ``full`` with "Bill Alder" and "William Alder" under the one that more articles give.

    They are one person where no article gives both and their offices do not differ, or where they have the same office.
    """
    profiles = _profiles(given, full)
    by_surname: dict[str, list[str]] = {}
    for name in profiles:
        by_surname.setdefault(keys(name)[-1], []).append(name)
    fits = {
        name: [other for other in by_surname[keys(name)[-1]] if one_name(keys(name)[0], keys(other)[0])]
        for name in profiles
    }
    kept: dict[str, str] = {}
    for name in profiles:
        first = fits[name][0]
        two = len(fits[name]) == len(fits[first]) == 2 and keys(first)[0] != keys(name)[0]
        kept[name] = first if two and profiles[name].is_one_with(profiles[first]) else name
    return {name: kept[whole] for name, whole in full.items()}


def spelled_alike(given: Sequence[Called], full: Mapping[str, str]) -> dict[str, str]:
    """Return ``full`` with names that newspapers spell in two ways ("Sutarri", "Soutari") under that of more articles.

    They are one person where the consonants of first name and surname are the same, few letters differ, the offices
    agree and no article gives both. Of three such names none is joined.
    """
    profiles = _profiles(given, full)
    alike: dict[tuple[str, str], list[str]] = {}
    for name in profiles:
        alike.setdefault((_sound(keys(name)[0]), _sound(keys(name)[-1])), []).append(name)
    kept = {
        names[1]: names[0]
        for names in alike.values()
        if len(names) == 2 and _are_one(*names) and _agree(*(profiles[name] for name in names))
    }
    return {name: kept.get(whole, whole) for name, whole in full.items()}


def _profiles(given: Iterable[Called], full: Mapping[str, str]) -> dict[str, Profile]:
    """Return what is told of each full name, that of most articles first."""
    profiles: dict[str, Profile] = {}
    for one in given:
        if one.name in full:
            profiles.setdefault(full[one.name], Profile()).add(one)
    return dict(sorted(profiles.items(), key=lambda told: (-len(told[1].articles), told[0])))


def _sound(word: str) -> str:
    """Return the consonants of a word, those that transcriptions exchange by one letter, doubled ones once."""
    plain = word.replace("gh", "k").replace("ck", "k").translate(_EXCHANGED)
    return "".join(letter for letter, _ in groupby(plain))


def _are_one(name: str, other: str) -> bool:
    pairs = ((keys(name)[0], keys(other)[0]), (keys(name)[-1], keys(other)[-1]))
    return all(
        one == two or (min(len(one), len(two)) >= _LONG and _differing(one, two) <= _LETTERS) for one, two in pairs
    )


def _differing(word: str, other: str) -> int:
    """Return how many letters of two words no stretch of the other has."""
    same = sum(block.size for block in SequenceMatcher(None, word, other, autojunk=False).get_matching_blocks())
    return max(len(word), len(other)) - same


def _agree(one: Profile, other: Profile) -> bool:
    return bool(one.offices & other.offices) and one.may_be(other) and one.articles.isdisjoint(other.articles)
