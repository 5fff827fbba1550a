"""Titles, ranks and offices that stand before a person's name, and the nouns that tell a person's role."""

from collections.abc import Sequence

from briefgen.extract.names.lexicon import sections

_LISTS = sections("titles")

MALE_TITLES = _LISTS["male"]
FEMALE_TITLES = _LISTS["female"]
COURTESY_TITLES = _LISTS["courtesy"]
HONORIFICS = _LISTS["honorific"]

FORMS_OF_ADDRESS = frozenset({"dame", "dr", "fr", "miss", "mme", "mr", "mrs", "ms", "prof", "rev", "sir"})
"""Titles that nothing but a person bears, and that tell no role."""

HEADS = COURTESY_TITLES | MALE_TITLES | FEMALE_TITLES | _LISTS["heads"]
"""Words that end a title: a name may follow directly."""

MODIFIERS = _LISTS["modifiers"]
"""Words that belong to a title when a head follows."""

ROLE_NOUNS = HEADS | _LISTS["roles"] | _LISTS["family"]
"""Nouns that tell what a person does, or is to somebody."""

OFFICES = _LISTS["offices"]
"""Words that end no organisation's name: what the model takes for one is the office of the name behind it."""

PAIRS = frozenset(tuple(pair.split("-")) for pair in _LISTS["pairs"])
"""Offices of two words, the last of which tells no role by itself: a harbour master."""

REALMS = _LISTS["realms"]
"""What an office is of."""

_ARTICLES = frozenset({"the", "a", "an"})


def bare(word: str) -> str:
    """Return ``word`` in lower case without the full stop of an abbreviation."""
    return word.rstrip(".").casefold()


def title_length(words: Sequence[str]) -> int:
    """Return how many of ``words`` open it as a title, 0 when none do.

    "Former", "Deputy" and their like count only when a title's head follows. The last word never counts: a title
    without a name is none.
    """
    at = length = 0
    while at < len(words) - 1 and not is_no_address(words[at], words[at + 1]):
        word = bare(words[at])
        at += 1
        if at < len(words) - 1 and (word, bare(words[at])) in PAIRS:
            at = length = at + 1
        elif word.removeprefix("ex-").removeprefix("vice-") in HEADS:
            at = length = _after_realm(words, at)
        elif word not in MODIFIERS:
            break
    return min(length, len(words) - 1)


def is_no_address(word: str, after: str) -> bool:
    """Tell whether a form of address in capitals is none, for the name behind it has small letters: "DR Congo"."""
    return word.isupper() and word.casefold() in FORMS_OF_ADDRESS and not after.isupper()


def _after_realm(words: Sequence[str], at: int) -> int:
    """Return where a name may start when a head ended before ``at``: "Secretary of State Ann Lee"."""
    if at == len(words) or words[at].casefold() != "of":
        return at
    end = at + 1
    while end < len(words) and words[end].casefold() in REALMS | _ARTICLES:
        end += 1
    return end if words[end - 1].casefold() in REALMS else at
