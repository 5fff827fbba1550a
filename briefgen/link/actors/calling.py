"""The mentions of one actor to the actor: the name it goes by, its other names, its roles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from briefgen.link.actors.bodies import is_public
from briefgen.link.actors.mentions import Seen
from briefgen.link.actors.places import country_of, plain
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.persons import keys
from briefgen.model.source import Passage, stable_id

_USUAL = 4
"""Mentions of a name beside which a longer one that a place opens and that stands once is glued; not measured."""


def actor_of(key: str, group: Sequence[Seen]) -> Actor:
    """Return the actor that the mentions of ``group`` mean."""
    forms = Counter(one.form for one in group)
    glued = _glued(forms) if group[0].kind is ActorKind.ORGANISATION else set()
    name = max(forms.keys() - glued, key=lambda form: _as_name(form, group[0].kind, forms[form]))
    passages = dict.fromkeys(one.passage for one in group)
    called = (alias for one in group for alias in (one.form, one.full, _alias(one.passage.text, one.full)))
    others = Counter(alias for alias in called if alias != name)
    return Actor(
        id=stable_id("a", key),
        key=key,
        name=name,
        kind=group[0].kind,
        aliases=tuple(sorted(others, key=lambda alias: (-others[alias], alias))),
        mentions=tuple(passages),
        roles=_roles(group),
        described=all(one.described for one in group),
    )


def _glued(forms: Mapping[str, int]) -> set[str]:
    """Return the forms that stand once and that a place opens before what the story gives several times.

    A lost line break has joined them: "flew to Marland World Health Organization experts will meet".
    """
    return {
        form
        for form, given in forms.items()
        for other, times in forms.items()
        if given == 1 and times >= _USUAL and country_of(form.removesuffix(f" {other}")) and not is_public(other)
    }


def _as_name(form: str, kind: ActorKind, given: int) -> tuple[int, bool, int, int, str]:
    """Return how well ``form``, ``given`` so many times, serves as an actor's name: of persons first and last name.

    A name in capitals is that of a transcript's speaker or of a dateline, unless it is an acronym.
    """
    words = len(keys(form)) if kind is ActorKind.PERSON else len(form.split())
    whole = min(words, 2) if kind is ActorKind.PERSON else words if kind is ActorKind.ORGANISATION else 0
    return whole, not form.isupper(), given, len(form), form


@cache
def _alias(mention: str, name: str) -> str:
    """Return the words of a mention of ``name`` without the title that opens them."""
    words, full = mention.split(), plain(name).split()
    for start in range(len(words)):
        rest = plain(" ".join(words[start:])).split()
        if rest and all(word in full for word in rest):
            return " ".join(words[start:]).removeprefix("the ").removeprefix("The ")
    return mention


def _roles(group: Sequence[Seen]) -> tuple[Passage, ...]:
    """Return the roles in the sources' words: those of more than a word first, then those of most articles.

    Of equal roles, and of a role that another one holds, one passage is kept.
    """
    told: dict[str, list[Passage]] = {}
    for one in group:
        if one.role:
            told.setdefault(plain(one.role.text), []).append(one.role)
    ranked = sorted(
        told,
        key=lambda role: (" " not in role, -len({passage.span.article for passage in told[role]}), -len(role), role),
    )
    kept = [role for role in ranked if not any(role != other and f" {role} " in f" {other} " for other in told)]
    return tuple(told[role][0] for role in kept)
