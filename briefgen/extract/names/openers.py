"""Persons' names without a word before them that is none of theirs: "Intelligence Tomas Alder", "Watch Alder"."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from briefgen.extract.names.candidates import PARTICLES
from briefgen.extract.names.gender import gender_of, is_first_name
from briefgen.extract.names.kinds import Found
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.mentions import words_of
from briefgen.extract.parse.words import Places, Tokens
from briefgen.model.claims import ActorKind
from briefgen.model.persons import keys

_NO_FIRST = sections("organisations")["dotted places"] | sections("organisations")["known"]
"""What ends the phrase before a name: "the envoy to the U.S. Tomas Alder", "told Reuters Tomas Alder was there"."""

_AGENCIES = frozenset({"AFP", "AP", "EPA", "PA"})
"""Whose name a credit leaves before a person's: "Picture: Ivo Ek/AP Tomas Alder was there"."""

_ACRONYM = 3
"""Letters from which capitals before a name in small letters are an acronym; "JD" is a first name."""


def without_openers(tokens: Tokens, places: Places, found: Sequence[Found]) -> list[Found]:
    """Return ``found`` with the first word off a person's name where the article has the rest as a name.

    The word goes when the article has it in small letters, or as the name of a place or a body.
    """
    people = [one for one in found if one.mention.kind is ActorKind.PERSON and not one.is_lone]
    whole = {one.words for one in people if gender_of(one.words)}
    surnames = {keys(words)[-1] for words in whole}
    suspects = [one for one in people if one.words not in whole and _is_name(one, whole, surnames)]
    others = {one.words for one in found if one.mention.kind is not ActorKind.PERSON and one.is_lone}
    cut = {one.words for one in suspects if _is_opener(one.words, places, others)}
    cut |= {one.words for one in people if one.words.split()[0].casefold() in _NO_FIRST}
    return [_without_first(tokens, one) if one.words in cut else one for one in found]


def _is_name(one: Found, whole: set[str], surnames: set[str]) -> bool:
    """Tell whether the words behind the first are a name that the article gives: whole, or a surname of one."""
    first, _, rest = one.words.partition(" ")
    if is_first_name(first) or first.casefold() in PARTICLES:
        return False
    return rest in whole or (" " not in rest and keys(rest)[-1] in surnames)


def _is_opener(words: str, plain: Collection[str], others: set[str]) -> bool:
    first, _, rest = words.partition(" ")
    acronym = len(first) >= _ACRONYM and first.isupper() and not rest.isupper() and "." not in first
    return acronym or first in _AGENCIES or first in others or (len(first) > 1 and first.casefold() in plain)


def _without_first(tokens: Tokens, one: Found) -> Found:
    first = one.mention.first + 1
    mention = replace(one.mention, opening=first, first=first)
    return replace(one, mention=mention, words=words_of(tokens, first, one.mention.last))
