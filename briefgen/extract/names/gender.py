"""The gender that a title or a first name tells, for pronouns. Names that either may bear are left out."""

from collections.abc import Mapping
from typing import Literal

from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.titles import FEMALE_TITLES, MALE_TITLES, bare, title_length

Gender = Literal["m", "f", ""]

PRONOUNS: Mapping[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
"""The gender that each pronoun for one person tells."""

_MEN = sections("titles")["men"] | MALE_TITLES
_WOMEN = sections("titles")["women"] | FEMALE_TITLES
_LINKS = frozenset({"at", "for", "from", "in", "of", "on", "to", "who", "with"})
"""Words that end the noun of a role."""

_MALE = sections("first_names")["male"]
_FEMALE = sections("first_names")["female"]


def gender_of(name_or_mention: str) -> Gender:
    """Return the gender that the title or the first name tells, "" when neither does.

    A lone name without a title tells nothing: it may be a surname ("Paul", "James").
    """
    words = name_or_mention.split()
    if len(words) < 2:
        return ""
    titled = title_length(words)
    for word in words[:titled]:
        if bare(word) in MALE_TITLES:
            return "m"
        if bare(word) in FEMALE_TITLES:
            return "f"
    if len(words) - titled < 2:
        return ""
    return _of_first_name(bare(words[titled]))


def gender_of_noun(noun: str) -> Gender:
    """Return the gender that a noun for a person tells ("widow", "chairwoman"), "" when it tells none."""
    word = noun.casefold()
    if word in _MEN:
        return "m"
    return "f" if word in _WOMEN else ""


def gender_of_role(role: str) -> Gender:
    """Return the gender that the noun of a role tells: "spokeswoman for the port", "the mayor’s elder sister"."""
    words = role.split()
    end = next((at for at, word in enumerate(words) if at and word.casefold() in _LINKS), len(words))
    return gender_of_noun(words[end - 1].strip(",")) if words else ""


def is_first_name(word: str) -> bool:
    """Tell whether ``word`` is a first name that tells a gender."""
    return _of_first_name(bare(word)) != ""


def _of_first_name(first: str) -> Gender:
    """Return the gender of a first name; of two that a hyphen joins the first tells it: "Anne-Marie", "Jean-Marie"."""
    parts = first.split("-")
    if len(parts) == 2 and all(_of_first_name(part) for part in parts):
        first = parts[0]
    if first in _MALE:
        return "m"
    return "f" if first in _FEMALE else ""
