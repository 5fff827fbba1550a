"""Persons of one story: the names that several articles give, joined when first and last name agree.

A surname alone joins the one full name that the story has for it; of two it joins neither, and the editor is told.
"""

from collections import Counter
from collections.abc import Iterable

from briefgen.model.briefing import Notice
from briefgen.model.persons import ends_with, fullest_forms, keys, same_person
from briefgen.model.source import Article, stable_id

Mentioned = tuple[Article, str]
"""An article and a full name that it gives."""


def join_persons(mentioned: Iterable[Mentioned]) -> tuple[dict[tuple[str, str], str], tuple[Notice, ...]]:
    """Return the key of the person that each (article id, name) means, and notices of names that two may bear."""
    given = tuple(dict.fromkeys(mentioned))
    names = dict.fromkeys(name for _, name in given)
    opening = Counter(keys(name)[0] for name in names if len(keys(name)) > 1)
    full = fullest_forms(names, lambda longer, shorter: _is_form(longer, shorter, opening))
    key_of = _keys_of(full.values())
    bearers: dict[str, list[str]] = {}
    for name in dict.fromkeys(full.values()):
        bearers.setdefault(keys(name)[-1], []).append(name)
    joined: dict[tuple[str, str], str] = {}
    notices = []
    for article, name in given:
        meant = [full[name]] if name in full else bearers.get(keys(name)[-1], [])
        if len(meant) == 1:
            joined[article.id, name] = key_of[meant[0]]
        elif meant:
            joined[article.id, name] = _apart(article, name)
            notices.append(_notice(article, name, meant))
        else:
            joined[article.id, name] = _apart(article, name) if keys(name)[0] in opening else _key(keys(name))
    return joined, tuple(notices)


def _is_form(longer: str, shorter: str, opening: Counter[str]) -> bool:
    """Tell whether ``shorter`` is a form of ``longer``; what opens like another name is no surname of two words."""
    return same_person(longer, shorter) or (ends_with(longer, shorter) and opening[keys(shorter)[0]] == 1)


def _keys_of(full: Iterable[str]) -> dict[str, str]:
    """Return the keys of full names: first and last word, and all of them where those would be another's too."""
    names = tuple(dict.fromkeys(full))
    ends = Counter((keys(name)[0], keys(name)[-1]) for name in names)
    return {
        name: _key(keys(name) if ends[keys(name)[0], keys(name)[-1]] > 1 else (keys(name)[0], keys(name)[-1]))
        for name in names
    }


def _key(words: tuple[str, ...]) -> str:
    return "-".join(("person", *words))


def _apart(article: Article, name: str) -> str:
    """Return a key that no other article's mention of ``name`` has."""
    return stable_id("person", article.id, name)


def _notice(article: Article, name: str, meant: Iterable[str]) -> Notice:
    return Notice(
        where=article.path,
        what=f"“{name}” may be {' or '.join(sorted(meant))}: ambiguous surname, kept apart",
        remedy="Give the person meant in edits.yml",
    )
