"""People and organisations over all stories: who they are, what they say, where they are named."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.source import Passage, stable_id
from briefgen.render.escape import own_address
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.citing import Cited, citations
from briefgen.render.views.copies import words_of
from briefgen.render.views.involved import Companion, companions
from briefgen.render.views.quoting import QuoteView, StatementView
from briefgen.render.views.registers import LetterPage, Name, Register, filed_under, letter_of, lettered, register_on
from briefgen.render.views.voices import speaker_anchor, voices

ROLES_SHOWN = 3
"""Roles of a person that are printed for one story."""

QUOTES_OF_A_PERSON = 30
"""Quotes of one story on a person's page, some five minutes' reading; all of them are with the briefing."""

FACTS_SHOWN = 8
"""Facts of one story that name a person, the most central first, on the person's page."""

SPEAKERS_WITH_PAGES = 25
"""Speakers of a story, most quoted first, who get a page of their own."""

PEOPLE_OF_A_PAGE = 300
"""People on the page of all of them, some 200 kB; with more, each letter has a page."""

_LONGEST_ADDRESS = 80
"""Characters of a key that may be a page's address; some file systems take no more than 255 bytes."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody in one story: as what, what they say, where first named.

    ``home`` leads to the briefing, ``href`` to the page that holds all the quotes or, without any, to the briefing;
    ``facts`` are the most central ones that name them; ``names`` are the forms of the name, each where it first stands;
    ``company`` are those named together with them.
    """

    slug: str
    title: str
    roles: tuple[Cited, ...]
    quotes: tuple[QuoteView, ...]
    statements: tuple[StatementView, ...]
    facts: tuple[Cited, ...]
    outlets: int
    home: Markup
    href: Markup
    first: Cited
    names: tuple[Cited, ...]
    company: tuple[Companion, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody under one name, with all appearances, and names of other words ("MSF") where they first stand.

    ``page`` leads to the person's own page and is empty where there is none.
    """

    key: str
    name: str
    kind: str
    page: Markup
    aliases: tuple[Cited, ...]
    appearances: tuple[Appearance, ...]

    @property
    def id(self) -> str:
        """The anchor in a list of people."""
        return stable_id("person", self.key)

    @property
    def quotes(self) -> int:
        """Quotes over all stories."""
        return sum(len(one.quotes) for one in self.appearances)

    @property
    def statements(self) -> int:
        """Indirect statements over all stories."""
        return sum(len(one.statements) for one in self.appearances)


def with_pages(briefings: Iterable[Briefing]) -> frozenset[str]:
    """Return the keys of those who get a page of their own.

    They are the most quoted speakers of each story, all who speak in one story and are named in another, and
    persons whom several stories name: their number is bounded by that of the stories.
    """
    found, stories = set[str](), Counter[str]()
    speaking, persons = set[str](), set[str]()
    for briefing in briefings:
        actors = {actor.id: actor for actor in briefing.actors if not actor.described}
        said = Counter(quote.speaker.actor for quote in briefing.quotes if quote.speaker)
        reported = Counter(one.speaker.actor for one in briefing.indirect)
        heard = sorted((said | reported).keys() & actors, key=lambda one: (-said[one], -reported[one], actors[one].key))
        found.update(actors[one].key for one in heard[:SPEAKERS_WITH_PAGES])
        speaking.update(actors[one].key for one in heard)
        persons.update(actor.key for actor in actors.values() if actor.kind is ActorKind.PERSON)
        stories.update({actor.key for actor in actors.values()})
    several = {key for key, number in stories.items() if number > 1}
    return frozenset(found | several & (speaking | persons))


def person_address(key: str) -> str:
    """Return the address of a page in the folder of people."""
    plain = key.isascii() and key.replace("-", "").isalnum() and len(key) <= _LONGEST_ADDRESS
    return key if plain else stable_id("actor", key)


def pages_of(keys: Iterable[str], root: str) -> dict[str, Markup]:
    """Return by their keys the ways to people's pages from a page from which ``root`` leads to the site's root."""
    return {key: own_address(f"{root}people/{person_address(key)}/") for key in keys}


def people(
    briefings: Iterable[Briefing],
    pages: Mapping[str, Markup] = MappingProxyType({}),
    *,
    base: str = "../",
    labels: Labels = ENGLISH,
) -> tuple[PersonView, ...]:
    """Return every person named, and every organisation heard, by surname; ``base`` leads to the site's root.

    ``pages`` leads to the pages of those who have one, by their key.
    """
    found: dict[str, list[tuple[Actor, Appearance]]] = {}
    for briefing in briefings:
        for actor, appearance in _appearances(briefing, base, labels):
            found.setdefault(actor.key, []).append((actor, appearance))
    made = (_person(key, seen, pages.get(key, Markup())) for key, seen in found.items())
    return tuple(sorted(made, key=_by_surname))


def _appearances(briefing: Briefing, base: str, labels: Labels) -> Iterator[tuple[Actor, Appearance]]:
    home = f"{base}briefings/{briefing.slug}/"
    made = citations(briefing, home, labels)
    heard = {voice.id: voice for voice in voices(briefing, made)}
    named, company = _facts_naming(briefing), companions(briefing, made)
    for actor in briefing.actors:
        voice = heard.get(speaker_anchor(actor.key))
        if actor.described or actor.kind is ActorKind.OTHER or (actor.kind is not ActorKind.PERSON and voice is None):
            continue
        yield (
            actor,
            Appearance(
                slug=briefing.slug,
                title=briefing.title,
                roles=made.each(actor.roles[:ROLES_SHOWN]),
                quotes=voice.quotes if voice else (),
                statements=voice.statements if voice else (),
                facts=made.each(named.get(actor.id, ())),
                outlets=len({made.mark(passage).outlet for passage in actor.mentions}),
                home=own_address(home),
                href=voice.href if voice else own_address(home),
                first=made.cited(actor.mentions[0]),
                names=made.each({passage.text: passage for passage in reversed(actor.mentions)}.values()),
                company=company.get(actor.id, ()),
            ),
        )


def _facts_naming(briefing: Briefing) -> dict[str, list[Passage]]:
    """Return the statements of facts by the actors whom they name, the most central facts first and not too many.

    A sentence that stands on the person's page already, as a quote or a statement, is left out.
    """
    said = {(quote.speaker.actor, part.sentence) for quote in briefing.quotes for part in quote.parts if quote.speaker}
    said |= {(one.speaker.actor, one.content.sentence) for one in briefing.indirect}
    found: dict[str, list[Passage]] = {}
    for fact in briefing.facts:
        for actor in fact.actors:
            told = found.setdefault(actor, [])
            if len(told) < FACTS_SHOWN and (actor, fact.statement.sentence) not in said:
                told.append(fact.statement)
    return found


def _person(key: str, seen: list[tuple[Actor, Appearance]], page: Markup) -> PersonView:
    name = max((actor.name for actor, _ in seen), key=lambda form: (len(form), form))
    forms = {alias for actor, _ in seen for alias in (actor.name, *actor.aliases)}
    appearances = tuple(appearance for _, appearance in seen)
    other = {form.text: form for one in appearances for form in one.names if form.text in forms}
    own = set(words_of(name))
    aliases = tuple(form for text, form in sorted(other.items()) if not set(words_of(text)) <= own)
    return PersonView(key, name, str(seen[0][0].kind), page, aliases, appearances)


def people_pages(everybody: Iterable[PersonView]) -> tuple[LetterPage[PersonView], ...]:
    """Return the pages of all people by their names, in the order given; none where one page holds them."""
    listed = tuple(everybody)
    if len(listed) <= PEOPLE_OF_A_PAGE:
        return ()
    return lettered(listed, lambda one: letter_of(_by_surname(one)[0]), lambda _: 1, PEOPLE_OF_A_PAGE)


def people_register(
    pages: Sequence[LetterPage[PersonView]], here: LetterPage[PersonView] | None = None
) -> Register | None:
    """Return the register of people as the page ``here`` shows it, or the list of all names."""
    return register_on(here, pages, "../" if here else "", _name)


def _name(person: PersonView, page: str) -> Name:
    return Name(person.id, person.name, person.quotes + person.statements, own_address(f"{page}#{person.id}"))


def _by_surname(person: PersonView) -> tuple[str, str]:
    return filed_under(person.name, person=person.kind == ActorKind.PERSON), person.name
