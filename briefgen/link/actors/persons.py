"""Persons of one story: the names that several articles give, joined when first and last name agree.

A surname alone joins the one full name that the story has for it. Of two it joins the one whose title or office it is
given with; else it joins neither, and the editor is told. A first name alone is its article's own. Whom articles that
give one full name contradict one another about are two.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from briefgen.link.actors.namesakes import namesakes
from briefgen.link.actors.profiles import Called, Profile
from briefgen.link.actors.spellings import called_short, spelled_alike, with_articles
from briefgen.model.briefing import Notice
from briefgen.model.persons import courtesy_gender, ends_with, fullest_forms, generation, keys, numeral, same_person
from briefgen.model.source import Article, stable_id

_MANY, _TIMES = 10, 5
"""Articles, and how many times those of anybody else, that name the one whom a story calls by the surname alone.

Chosen by reading the surnames of a story of two hundred articles; a story of a few articles has no such person.
"""

_Lone = tuple[str, str, str]
"""An article's id, the surname it gives, and a gender where it has a man and a woman of that surname."""


def join_persons(called: Iterable[Called]) -> tuple[tuple[str, ...], tuple[Notice, ...]]:
    """Return the key of the person that each mention means, in order, and notices of names that two may bear."""
    given = with_articles(called)
    names = dict.fromkeys(one.name for one in given)
    opening = Counter(keys(name)[0] for name in names if len(keys(name)) > 1)
    full = fullest_forms(names, lambda longer, shorter: _is_form(longer, shorter, opening))
    full = spelled_alike(given, called_short(given, full))
    key_of = _keys_of(full.values())
    others, apart = namesakes(given, full)
    told = _told_apart(given)
    known: dict[str, Profile] = {}
    lone: dict[_Lone, Profile] = {}
    for one, alone in zip(given, told, strict=True):
        if one.name in full:
            known.setdefault(full[one.name], Profile()).add(one)
        else:
            lone.setdefault(alone, Profile()).add(one)
    fitting = _fitting(lone, known, full)
    bearer = {alone: _bearer(alone, profile, fitting[alone], opening) for alone, profile in lone.items()}
    surnames = {keys(name)[-1] for name in known}
    meant = {
        alone: key_of[bearer[alone]] if bearer[alone] else _key_of_lone(alone, profile, surnames, opening)
        for alone, profile in lone.items()
    }
    homes = {alone: one.article for one, alone in zip(given, told, strict=True)}
    open_to_two = [alone for alone in lone if not bearer[alone] and len(fitting[alone]) > 1]
    usual = _usual(given, full) if open_to_two else {}
    keyed = (
        others.get((one.article.id, full[one.name]), key_of[full[one.name]]) if one.name in full else meant[at]
        for one, at in zip(given, told, strict=True)
    )
    return tuple(keyed), (
        *(_notice(homes[alone], alone[1], map(usual.__getitem__, fitting[alone])) for alone in open_to_two),
        *apart,
    )


def _usual(given: Iterable[Called], full: Mapping[str, str]) -> dict[str, str]:
    """Return the form of first and last name that the story gives most often of each full name."""
    forms: dict[str, Counter[str]] = {}
    for one in given:
        if one.name in full:
            forms.setdefault(full[one.name], Counter())[one.name] += 1
    return {name: max(often, key=lambda form: (often[form], form)) for name, often in forms.items()}


def _fitting(
    lone: Mapping[_Lone, Profile], known: Mapping[str, Profile], full: Mapping[str, str]
) -> dict[_Lone, dict[str, Profile]]:
    """Return for each surname the full names that end with it, in one spelling, and whose titles are of its gender."""
    bearers: dict[str, dict[str, None]] = {}
    for name, whole in full.items():
        bearers.setdefault(keys(name)[-1], {})[whole] = None
    return {
        alone: {
            name: known[name]
            for name in bearers.get(keys(alone[1])[-1], ())
            if profile.may_be(known[name]) and generation(alone[1]) in {"", generation(name)}
        }
        for alone, profile in lone.items()
    }


def _key_of_lone(alone: _Lone, profile: Profile, surnames: Container[str], opening: Counter[str]) -> str:
    """Return the key of a name that joins no other: its article's own where the story has others of the name."""
    words = keys(alone[1])
    if words[-1] in surnames or alone[2] or profile.familiar or opening[words[0]]:
        return stable_id("person", *alone)
    return _key((*words, *numeral(alone[1])))


def _told_apart(given: Sequence[Called]) -> list[_Lone]:
    """Return for each mention whom its article means by the name: "Mr Alder" and "Mrs Alder" are two."""
    genders: dict[tuple[str, str], set[str]] = {}
    for one in given:
        genders.setdefault((one.article.id, one.name), set()).add(courtesy_gender(one.words))
    return [
        (
            one.article.id,
            one.name,
            courtesy_gender(one.words) if {"m", "f"} <= genders[one.article.id, one.name] else "",
        )
        for one in given
    ]


def _bearer(alone: _Lone, profile: Profile, fitting: Mapping[str, Profile], opening: Counter[str]) -> str:
    """Return the full name that a surname means: the only one, or the only one with its office; "" when not sure."""
    same_office = [name for name, other in fitting.items() if profile.offices & other.offices]
    if len(same_office) == 1:
        return same_office[0]
    is_first_name = profile.familiar or opening[keys(alone[1])[-1]] > 0
    if is_first_name and not profile.titled:
        return ""
    if len(fitting) != 1:
        return _protagonist(alone[0], fitting)
    ((name, other),) = fitting.items()
    return "" if profile.offices and other.offices and not profile.titled else name


def _protagonist(article: str, fitting: Mapping[str, Profile]) -> str:
    """Return the bearer whom the story is about, unless the article names another: the father, not the son."""
    ranked = sorted(fitting, key=lambda name: (-len(fitting[name].articles), name))
    if len(ranked) < 2 or any(article in fitting[name].articles for name in ranked[1:]):
        return ""
    told, others = (len(fitting[name].articles) for name in ranked[:2])
    return ranked[0] if told >= max(_MANY, _TIMES * others) else ""


def _is_form(longer: str, shorter: str, opening: Counter[str]) -> bool:
    """Tell whether ``shorter`` is a form of ``longer``; what opens like another name is no surname of two words."""
    return same_person(longer, shorter) or (ends_with(longer, shorter) and opening[keys(shorter)[0]] == 1)


def _keys_of(full: Iterable[str]) -> dict[str, str]:
    """Return the keys of full names: first and last word, and all of them where those would be another's too."""
    names = tuple(dict.fromkeys(full))
    ends = Counter(map(_ends, names))
    return {name: _key(_whole(name) if ends[_ends(name)] > 1 else _ends(name)) for name in names}


def _whole(name: str) -> tuple[str, ...]:
    return (*keys(name), generation(name)) if generation(name) else keys(name)


def _ends(name: str) -> tuple[str, ...]:
    first, last = keys(name)[0], keys(name)[-1]
    return (first, last, generation(name)) if generation(name) else (first, last)


def _key(words: tuple[str, ...]) -> str:
    return "-".join(("person", *words))


def _notice(article: Article, name: str, meant: Iterable[str]) -> Notice:
    return Notice(
        where=article.place,
        what=f"“{name}” may be {' or '.join(sorted(meant))}: ambiguous surname, kept apart",
    )
