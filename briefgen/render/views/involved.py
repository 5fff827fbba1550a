"""Actors of one story: people, organisations, places and other names, what they say, with whom."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.persons import keys
from briefgen.model.source import stable_id
from briefgen.render.escape import own_address
from briefgen.render.views.citing import Citations, Cited
from briefgen.render.views.company import Companion, companions
from briefgen.render.views.copies import words_of
from briefgen.render.views.registers import LetterPage, Name, Register, filed_under, letter_of, lettered, register_on
from briefgen.render.views.voices import Voice, speaker_anchor

ACTORS_ON_PAGE = 8
"""People, organisations and places, of each as many, on the briefing's own page; more are on a page of their own."""

FEWEST_NAMED = 3
"""Sentences of a long story that must name an actor for a line in its list: a name that stands once says little."""

LONG_STORY = 400
"""Actors from which a story is long in that sense: all of them would fill fifty pages."""

FACTS_OF_AN_ACTOR, ACTORS_WITH_FACTS = 2, 40
"""Facts that name an actor and are printed on the page of all actors, the most central first, and for how many actors
of a kind: in a long story the others' facts are found by their sentences."""

NAMES_SHOWN = 5
"""Further names of an actor that are printed, those given most often."""


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor.

    ``names`` are other names, each where it first stands; ``may_be`` are those whom an ambiguous surname may mean and
    with whom it was not joined; ``namesake`` is set where somebody else of the story has the same full name. ``page``
    leads to the actor's own page, ``said`` to the quotes in this briefing; both may be empty. ``named`` counts
    sentences, ``articles`` the articles; ``facts`` are the most central that name the actor, ``known`` counts all.
    """

    id: str
    name: str
    kind: str
    page: Markup
    said: Markup
    quotes: int
    statements: int
    named: int
    articles: int
    first: Cited
    roles: tuple[Cited, ...]
    names: tuple[Cited, ...]
    may_be: tuple[str, ...]
    namesake: bool
    facts: tuple[Cited, ...]
    known: int
    company: tuple[Companion, ...]


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """Actors of one kind, those named most first. ``shown`` stand on the briefing's own page."""

    title: str
    anchor: str
    actors: tuple[ActorView, ...]
    left_out: int

    @property
    def shown(self) -> tuple[ActorView, ...]:
        """Those on the briefing's own page: no things."""
        return () if self.anchor == _ANCHORS[ActorKind.OTHER] else self.actors[:ACTORS_ON_PAGE]


ACTORS_OF_A_PAGE = 400
"""Actors on the page of all of them, some 250 kB; with more, each letter has a page."""

_ANCHORS = {
    ActorKind.PERSON: "people",
    ActorKind.ORGANISATION: "organisations",
    ActorKind.PLACE: "places",
    ActorKind.OTHER: "other-names",
}


def involved(
    briefing: Briefing,
    citations: Citations,
    heard: Iterable[Voice] = (),
    pages: Mapping[str, Markup] = MappingProxyType({}),
) -> tuple[ActorGroup, ...]:
    """Return the actors who have a name, by kind."""
    named = [actor for actor in briefing.actors if not actor.described]
    fewest = FEWEST_NAMED if len(named) > LONG_STORY else 1
    made = _Maker(briefing, citations, {voice.id: voice for voice in heard}, pages)
    groups = []
    for kind, anchor in _ANCHORS.items():
        own = [actor for actor in named if actor.kind is kind]
        kept = [actor for actor in own if _sentences(actor) >= fewest or speaker_anchor(actor.key) in made.heard]
        views = (made.view(actor, with_facts=place < ACTORS_WITH_FACTS) for place, actor in enumerate(kept))
        groups.append(ActorGroup(citations.labels("involved", kind), anchor, _folded(views), len(own) - len(kept)))
    return tuple(group for group in groups if group.actors)


def actor_pages(groups: Iterable[ActorGroup]) -> tuple[LetterPage[ActorView], ...]:
    """Return the pages of all actors by their names; none where one page holds them."""
    actors = sorted((one for group in groups for one in group.actors), key=lambda one: (_filed(one), one.kind))
    if len(actors) <= ACTORS_OF_A_PAGE:
        return ()
    return lettered(actors, lambda one: letter_of(_filed(one)), lambda _: 1, ACTORS_OF_A_PAGE)


def actor_register(
    pages: Sequence[LetterPage[ActorView]], home: str, here: LetterPage[ActorView] | None = None
) -> Register | None:
    """Return the register of actors as the page ``here`` shows it, or the list of all names.

    ``home`` is the briefing's address.
    """
    return register_on(here, pages, f"{home}actors-", _name)


def _name(actor: ActorView, page: str) -> Name:
    return Name(actor.id, actor.name, actor.named, own_address(f"{page}#{actor.id}"))


def _filed(actor: ActorView) -> str:
    return filed_under(actor.name, person=actor.kind == ActorKind.PERSON)


def grouped(groups: Iterable[ActorGroup], actors: Sequence[ActorView]) -> tuple[ActorGroup, ...]:
    """Return of ``groups`` those ``actors`` that stand on one page."""
    kept = {actor.id for actor in actors}
    cut = (replace(group, actors=tuple(one for one in group.actors if one.id in kept), left_out=0) for group in groups)
    return tuple(group for group in cut if group.actors)


def _sentences(actor: Actor) -> int:
    return len({mention.sentence for mention in actor.mentions})


def _folded(views: Iterable[ActorView]) -> tuple[ActorView, ...]:
    """Return ``views`` with one line for what several articles leave open: a surname of the same people, not heard."""
    kept: dict[str | tuple[str, ...], ActorView] = {}
    for view in views:
        apart = not view.may_be or bool(view.said)
        key = view.id if apart else (view.name, *view.may_be)
        kept[key] = _with(kept[key], view) if key in kept else view
    return tuple(kept.values())


def _with(view: ActorView, other: ActorView) -> ActorView:
    return replace(
        view,
        named=view.named + other.named,
        articles=view.articles + other.articles,
        known=view.known + other.known,
        facts=(*view.facts, *other.facts)[:FACTS_OF_AN_ACTOR],
        company=(),
    )


class _Maker:
    """Makes the views of one story's actors; what is looked up for all of them is gathered once."""

    def __init__(
        self,
        briefing: Briefing,
        citations: Citations,
        heard: Mapping[str, Voice],
        pages: Mapping[str, Markup],
    ) -> None:
        self.heard = heard
        self._citations, self._pages = citations, pages
        self._facts: dict[str, list[Cited]] = {}
        for fact in briefing.facts:
            for named in fact.actors:
                self._facts.setdefault(named, []).append(citations.cited(fact.statement, fact.insertions))
        self._company = companions(briefing, citations)
        people = (one.name for one in briefing.actors if one.kind is ActorKind.PERSON and not one.described)
        self._bearers = Counter(people)
        self._surnames: dict[str, list[str]] = {}
        for name in self._bearers:
            if len(keys(name)) > 1:
                self._surnames.setdefault(keys(name)[-1], []).append(name)

    def view(self, actor: Actor, *, with_facts: bool) -> ActorView:
        """Return the view of one actor."""
        voice = self.heard.get(speaker_anchor(actor.key))
        facts = self._facts.get(actor.id, [])
        return ActorView(
            id=stable_id("actor", actor.key),
            name=actor.name,
            kind=str(actor.kind),
            page=self._pages.get(actor.key, Markup()),
            said=voice.href if voice else Markup(),
            quotes=len(voice.quotes) if voice else 0,
            statements=len(voice.statements) if voice else 0,
            named=_sentences(actor),
            articles=len({mention.span.article for mention in actor.mentions}),
            first=self._citations.cited(actor.mentions[0]),
            roles=self._citations.each(actor.roles[:1]),
            names=self._other_names(actor),
            may_be=self._may_be(actor),
            namesake=self._bearers[actor.name] > 1,
            facts=tuple(facts[:FACTS_OF_AN_ACTOR]) if with_facts else (),
            known=len(facts),
            company=self._company.get(actor.id, ()),
        )

    def _other_names(self, actor: Actor) -> tuple[Cited, ...]:
        """Return names with a word that the actor's own has not, each where it first stands."""
        own = set(words_of(actor.name))
        known = {alias for alias in actor.aliases if not set(words_of(alias)) <= own}
        forms = Counter(mention.text for mention in actor.mentions if mention.text in known)
        first = {mention.text: mention for mention in reversed(actor.mentions)}
        often = sorted(forms, key=lambda form: (-forms[form], form))[:NAMES_SHOWN]
        return tuple(self._citations.cited(first[form]) for form in often)

    def _may_be(self, actor: Actor) -> tuple[str, ...]:
        """Return the bearers of a surname that stands alone and was joined with none of them."""
        words = keys(actor.name)
        if actor.kind is not ActorKind.PERSON or len(words) > 1:
            return ()
        bearers = sorted(self._surnames.get(words[-1], ()))
        return tuple(bearers) if len(bearers) > 1 else ()
