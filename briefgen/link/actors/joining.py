"""Names of many articles to the actors of a story: one person, organisation or place each, under one name.

What cannot be told apart for sure is kept apart. Sources without a name belong to the outlet that quotes them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefgen.link.actors.bodies import join_bodies
from briefgen.link.actors.calling import actor_of
from briefgen.link.actors.mentions import REACH, Seen, mentions_of
from briefgen.link.actors.monarchs import join_monarchs, styled
from briefgen.link.actors.persons import join_persons
from briefgen.link.actors.places import place_key, plain
from briefgen.link.actors.profiles import Called
from briefgen.link.actors.recasting import recast
from briefgen.link.actors.unnamed import unnamed
from briefgen.model.briefing import Notice
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.edits import NO_RULINGS, Rulings
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Span
from briefgen.model.speech import IndirectStatement, Quote

_SEVERAL = 2
"""Articles that have a name and its initials: in so many it is not by chance that they have both."""

_Said = TypeVar("_Said", Quote, IndirectStatement)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story, and whom a name or a stretch of an article means."""

    actors: tuple[Actor, ...]
    notices: tuple[Notice, ...]
    _by_name: Mapping[tuple[str, str], str] = field(repr=False)
    _by_span: Mapping[Span, str] = field(repr=False)

    def of(self, article: str, name: str) -> str:
        """Return the id of the actor that ``name``, a full name or a description, means in an article, or ""."""
        return self._by_name.get((article, plain(name)), "")

    def at(self, span: Span) -> str:
        """Return the id of the actor mentioned at exactly this stretch, or ""."""
        return self._by_span.get(span, "")


def link_actors(articles: Sequence[Article], extractions: Sequence[Extraction], rulings: Rulings = NO_RULINGS) -> Cast:
    """Return the cast of a story from the extraction of each of its articles.

    Actors come by their number of mentions, most first, then by name. The order of the articles changes nothing but
    the order of mentions and roles. What ``rulings`` say of who is who comes last.
    """
    keyed, notices = _keyed(mentions_of(articles, extractions))
    keyed += unnamed(articles, extractions, keyed)
    keyed, unfit = recast(keyed, rulings)
    groups: dict[str, list[Seen]] = {}
    for one, key in keyed:
        groups.setdefault(key, []).append(one)
    actors = sorted(
        (actor_of(key, group) for key, group in groups.items()), key=lambda a: (-len(a.mentions), a.name, a.id)
    )
    ids = {actor.key: actor.id for actor in actors}
    by_name: dict[tuple[str, str], str] = {}
    for one, key in sorted(keyed, key=lambda pair: list(ActorKind).index(pair[0].kind)):
        by_name.setdefault((one.article.id, plain(one.full)), ids[key])
    return Cast(tuple(actors), (*notices, *unfit), by_name, {one.passage.span: ids[key] for one, key in keyed})


def _keyed(seen: Sequence[Seen]) -> tuple[list[tuple[Seen, str]], tuple[Notice, ...]]:
    """Return ``seen`` with the key of each one's actor: persons first, then the others."""
    persons = [one for one in seen if one.kind is ActorKind.PERSON]
    keyed, notices = _keyed_persons(persons)
    said: dict[str, list[str]] = {}
    homes: dict[tuple[str, str], set[str]] = {}
    for one in seen:
        homes.setdefault((one.form, one.passage.text), set()).add(one.article.id)
    for one in seen:
        if one.kind is ActorKind.ORGANISATION:
            alone = _stands_for_itself(one) and len(homes[one.form, one.passage.text]) < _SEVERAL
            said.setdefault(one.form, []).append(one.form if alone else one.passage.text)
    bodies = join_bodies(said, {plain(one.form) for one in seen if one.kind is ActorKind.PLACE})
    for one in seen:
        if one.kind is ActorKind.ORGANISATION:
            keyed.append((one, bodies[one.form]))
        elif one.kind is ActorKind.PLACE:
            keyed.append((one, place_key(one.form)))
        elif one.kind is ActorKind.OTHER:
            keyed.append((one, "-".join(("other", *plain(one.form).split()))))
    return keyed, notices


def _stands_for_itself(one: Seen) -> bool:
    """Tell whether a mention is an acronym that its article does not put in parentheses behind a name.

    That the letters fit some name of one article may be chance.
    """
    words, start = one.passage.text, one.passage.span.start
    return words.isupper() and " " not in words and one.article.text[max(0, start - 1) : start] != "("


def _keyed_persons(persons: Sequence[Seen]) -> tuple[list[tuple[Seen, str]], tuple[Notice, ...]]:
    """Return ``persons`` with the key of each: monarchs by their own rules, the others by first name and surname."""
    called = [
        Called(
            one.article,
            one.form,
            one.passage.text,
            one.role.text if one.role else "",
            one.familiar,
            one.article.text[one.passage.span.end : one.passage.span.end + REACH],
        )
        for one in persons
    ]
    crowned, doubts = join_monarchs(called)
    others = [one for one in called if (one.article.id, one.name) not in crowned]
    joined, notices = join_persons(others)
    rest = iter(joined)
    keyed = []
    for one, call in zip(persons, called, strict=True):
        key = crowned.get((call.article.id, call.name))
        form = styled(call.words, call.name) if key else one.form
        keyed.append((one if form == one.form else replace(one, form=form), key or next(rest)))
    return keyed, (*notices, *doubts)


def resolve_speakers(said: Iterable[_Said], cast: Cast) -> tuple[_Said, ...]:
    """Return ``said`` with the actor of every speaker, and the actor's name where the speaker has one."""
    actors = {actor.id: actor for actor in cast.actors}
    return tuple(_resolved(one, cast, actors) for one in said)


def _resolved(said: _Said, cast: Cast, actors: Mapping[str, Actor]) -> _Said:
    speaker = said.speaker
    if speaker is None or not speaker.name:
        return said
    found = cast.at(speaker.mention.span) or cast.of(said.article, speaker.name)
    if not found:
        return said
    actor = actors[found]
    return replace(said, speaker=replace(speaker, actor=found, name=actor.name, described=actor.described))
