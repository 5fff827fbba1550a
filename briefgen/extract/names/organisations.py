"""The forms of organisations' names in one article to the fullest form of each: acronyms, short forms, articles."""

import re
from collections.abc import Iterable, Sequence

from briefgen.extract.names.lexicon import sections

_LISTS = sections("organisations")
_TAILS = _LISTS["tails"] | _LISTS["firm nouns"]
"""What a short form may leave out at its end."""

_CALLED_SHORT = (_LISTS["body nouns"] - _LISTS["generic"]) | _LISTS["newspapers"]
"""Nouns that alone, with a capital, mean the body of the article whose name they end: "the Brotherhood"."""

_PEOPLES = ("an", "ese", "ish")
"""Endings of words for peoples."""

_SMALL = frozenset(["of", "the", "for", "and", "&", "in", "on", "to", "de", "du", "des", "la"])
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&]+s?")


def bare_form(name: str) -> str:
    """Return ``name`` without its article."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() == "the" else name


def full_forms(names: Sequence[str], defined: dict[str, str]) -> tuple[str, ...]:
    """Return for each name the fullest form of the same organisation among ``names``, or itself.

    ``defined`` are the acronyms that the article explains in parentheses, with their long forms.
    """
    bare = [bare_form(name) for name in names]
    forms = sorted({*bare, *defined.values()}, key=lambda form: (-len(form.split()), -len(form), form))
    full: dict[str, str] = {}
    for form in forms:
        full[form] = _full(form, [longer for longer in full if full[longer] == longer], defined)
    return tuple(full[form] for form in bare)


def _full(form: str, longer: Iterable[str], defined: dict[str, str]) -> str:
    if form in defined and defined[form] != form:
        return bare_form(defined[form])
    fits = sorted((name for name in longer if _shortens(form, name)), key=len)
    return fits[0] if fits and all(name.endswith(f" {fits[0]}") for name in fits[1:]) else form


def _shortens(form: str, name: str) -> bool:
    """Tell whether ``form`` is a short form of ``name``: its initials, its end, or its start without a general tail."""
    words, whole = form.casefold().split(), name.casefold().split()
    if words == whole:
        return True
    if len(words) >= len(whole):
        return False
    if len(words) == 1 and _ACRONYM.fullmatch(form):
        return form.casefold() == initials(name)
    if whole[-len(words) :] == words:
        return not _is_branch(whole[: -len(words)], words) if len(words) > 1 else form.casefold() in _CALLED_SHORT
    if words[0] in _LISTS["generic"] or len(words[0]) < 4:
        return False
    return whole[: len(words)] == words and all(word in _TAILS for word in whole[len(words) :])


def _is_branch(before: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether a people before the name makes another body of it: "Marlandian Red Cross", not "U.S. Senate"."""
    return len(before) == 1 and before[0].endswith(_PEOPLES) and _LISTS["generic"].isdisjoint(words)


def initials(name: str) -> str:
    """Return the first letters of the words of ``name`` that count: "Port Workers’ Union" is "pwu"."""
    return "".join(word[0] for word in name.casefold().split() if word not in _SMALL)
