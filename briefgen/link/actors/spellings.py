"""Spellings of one person's name: "ElBaradei" and "Elbaradei", "Bill Alder" and "William Alder"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefgen.link.actors.forenames import one_name
from briefgen.link.actors.profiles import Called, Profile
from briefgen.model.persons import key, keys

_APART = re.compile(r"(?:Al|El|al|el)(?:-|(?=[A-Z]))\w")
_GLUED = re.compile(r"(?:Al|El|AL|EL)(?:[a-z]+|[A-Z]{3,})$")
"""Surnames with the Arabic article: "ElBaradei", "al-Baradei"; and those in which it is not told from the name."""


def with_articles(called: Iterable[Called]) -> tuple[Called, ...]:
    """Return ``called`` with "Elbaradei" as "ElBaradei" where the story has that surname with its article apart."""
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
    profiles: dict[str, Profile] = {}
    for one in given:
        if one.name in full:
            profiles.setdefault(full[one.name], Profile()).add(one)
    ranked = sorted(profiles, key=lambda name: (-len(profiles[name].articles), name))
    by_surname: dict[str, list[str]] = {}
    for name in ranked:
        by_surname.setdefault(keys(name)[-1], []).append(name)
    fits = {
        name: [other for other in by_surname[keys(name)[-1]] if one_name(keys(name)[0], keys(other)[0])]
        for name in ranked
    }
    kept: dict[str, str] = {}
    for name in ranked:
        first = fits[name][0]
        two = len(fits[name]) == len(fits[first]) == 2 and keys(first)[0] != keys(name)[0]
        kept[name] = first if two and profiles[name].is_one_with(profiles[first]) else name
    return {name: kept[whole] for name, whole in full.items()}
