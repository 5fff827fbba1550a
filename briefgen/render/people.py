"""People and organisations over all stories: who they are, where they speak and where they are named."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, ActorKind
from briefgen.render.citing import Cited, citations
from briefgen.render.escape import own_address
from briefgen.render.voices import quotes_cut, speaker_anchor, voices

ROLES_SHOWN = 3
"""Roles of a person that are printed for one story."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody in one story: as what, how often quoted, where first named.

    ``href`` leads to the page that holds all the quotes or, without quotes, to the briefing; ``names`` are the forms
    of the name, each where it first stands.
    """

    slug: str
    title: str
    roles: tuple[Cited, ...]
    quotes: int
    outlets: int
    href: Markup
    first: Cited
    names: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody under one name, with all appearances, and names of other words ("MSF") where they first stand."""

    name: str
    kind: str
    aliases: tuple[Cited, ...]
    appearances: tuple[Appearance, ...]

    @property
    def quotes(self) -> int:
        """Quotes over all stories."""
        return sum(one.quotes for one in self.appearances)


def people(briefings: Iterable[Briefing], *, base: str = "../") -> tuple[PersonView, ...]:
    """Return every person named, and every organisation quoted, by surname; ``base`` leads to the site's root."""
    found: dict[str, list[tuple[Actor, Appearance]]] = {}
    for briefing in briefings:
        home = f"{base}briefings/{briefing.slug}/"
        made = citations(briefing, home)
        heard = {voice.id: voice for voice in voices(briefing, made)}
        quoted_at = f"{home}quotes/" if quotes_cut(heard.values()) else home
        for actor in briefing.actors:
            anchor = speaker_anchor(actor.key)
            voice = heard.get(anchor)
            if actor.described or (actor.kind is not ActorKind.PERSON and voice is None):
                continue
            appearance = Appearance(
                slug=briefing.slug,
                title=briefing.title,
                roles=made.each(actor.roles[:ROLES_SHOWN]),
                quotes=len(voice.quotes) if voice else 0,
                outlets=len({made.mark(passage).outlet for passage in actor.mentions}),
                href=own_address(f"{quoted_at}#{anchor}" if voice else home),
                first=made.cited(actor.mentions[0]),
                names=made.each({passage.text: passage for passage in reversed(actor.mentions)}.values()),
            )
            found.setdefault(actor.key, []).append((actor, appearance))
    return tuple(sorted((_person(seen) for seen in found.values()), key=_by_surname))


def _person(seen: list[tuple[Actor, Appearance]]) -> PersonView:
    name = max((actor.name for actor, _ in seen), key=lambda form: (len(form), form))
    forms = {alias for actor, _ in seen for alias in (actor.name, *actor.aliases)}
    appearances = tuple(appearance for _, appearance in seen)
    other = {form.text: form for one in appearances for form in one.names if form.text in forms}
    aliases = tuple(form for text, form in sorted(other.items()) if not set(text.split()) <= set(name.split()))
    return PersonView(name, str(seen[0][0].kind), aliases, appearances)


def _by_surname(person: PersonView) -> tuple[str, str]:
    last = person.name if person.kind != ActorKind.PERSON else person.name.split()[-1]
    return last.casefold(), person.name
