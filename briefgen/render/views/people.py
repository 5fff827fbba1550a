"""People and organisations over all stories: who they are, what they say, where they are named."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import ActorKind
from briefgen.model.source import stable_id
from briefgen.render.escape import own_address
from briefgen.render.views.appearances import Appearance
from briefgen.render.views.citing import Cited
from briefgen.render.views.copies import words_of
from briefgen.render.views.registers import LetterPage, Name, Register, filed_under, letter_of, lettered, register_on

QUOTES_OF_A_PERSON = 30
"""Quotes of one story on a person's page, some five minutes' reading; all of them are with the briefing."""

SPEAKERS_WITH_PAGES = 25
"""Speakers of a story, most quoted first, who get a page of their own."""

PEOPLE_OF_A_PAGE = 300
"""People on the page of all of them, some 200 kB; with more, each letter has a page."""

_LONGEST_ADDRESS = 80
"""Characters of a key that may be a page's address; some file systems take no more than 255 bytes."""


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


def pages_of(keys: Iterable[str]) -> dict[str, Markup]:
    """Return the addresses of people's pages by their keys."""
    return {key: own_address(f"/people/{person_address(key)}/") for key in keys}


def people(stories: Iterable[Iterable[Appearance]], keys: Collection[str] = frozenset()) -> tuple[PersonView, ...]:
    """Return by surname everybody who appears in one of the ``stories``; those with the ``keys`` have a page."""
    found: dict[str, list[Appearance]] = {}
    for appearances in stories:
        for one in appearances:
            found.setdefault(one.actor.key, []).append(one)
    pages = pages_of(keys)
    return tuple(sorted((_person(key, seen, pages.get(key, Markup())) for key, seen in found.items()), key=_by_surname))


def _person(key: str, seen: Sequence[Appearance], page: Markup) -> PersonView:
    name = max((one.actor.name for one in seen), key=lambda form: (len(form), form))
    forms = {alias for one in seen for alias in (one.actor.name, *one.actor.aliases)}
    other = {form.text: form for one in seen for form in one.names if form.text in forms}
    own = set(words_of(name))
    aliases = tuple(form for text, form in sorted(other.items()) if not set(words_of(text)) <= own)
    return PersonView(key, name, str(seen[0].actor.kind), page, aliases, tuple(seen))


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
    return register_on(here, pages, "/people/", _name)


def _name(person: PersonView, page: str) -> Name:
    return Name(person.id, person.name, person.quotes + person.statements, own_address(f"{page}#{person.id}"))


def _by_surname(person: PersonView) -> tuple[str, str]:
    return filed_under(person.name, person=person.kind == ActorKind.PERSON), person.name
