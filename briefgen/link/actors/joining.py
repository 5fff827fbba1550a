"""Names of many articles to the actors of a story: one person, organisation or place each, under one name.

What cannot be told apart for sure is kept apart. Sources without a name belong to the outlet that quotes them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefgen.link.actors.bodies import is_body, join_bodies
from briefgen.link.actors.mentions import REACH, Seen, mentions_of
from briefgen.link.actors.monarchs import join_monarchs, styled
from briefgen.link.actors.persons import join_persons
from briefgen.link.actors.places import place_key, plain
from briefgen.link.actors.profiles import Called
from briefgen.link.actors.recasting import recast
from briefgen.model.briefing import Notice
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.edits import NO_RULINGS, Rulings
from briefgen.model.extraction import Extraction
from briefgen.model.persons import keys
from briefgen.model.source import Article, Passage, Span, stable_id
from briefgen.model.speech import IndirectStatement, Quote, Speaker

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
    keyed += _unnamed(articles, extractions, keyed)
    keyed, unfit = recast(keyed, rulings)
    groups: dict[str, list[Seen]] = {}
    for one, key in keyed:
        groups.setdefault(key, []).append(one)
    actors = sorted(
        (_actor(key, group) for key, group in groups.items()), key=lambda a: (-len(a.mentions), a.name, a.id)
    )
    by_name: dict[tuple[str, str], str] = {}
    for one, key in sorted(keyed, key=lambda pair: list(ActorKind).index(pair[0].kind)):
        by_name.setdefault((one.article.id, plain(one.full)), stable_id("a", key))
    return Cast(
        tuple(actors), (*notices, *unfit), by_name, {one.passage.span: stable_id("a", key) for one, key in keyed}
    )


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
        keyed.append((replace(one, form=form), key or next(rest)))
    return keyed, (*notices, *doubts)


def _unnamed(
    articles: Sequence[Article], extractions: Sequence[Extraction], keyed: Sequence[tuple[Seen, str]]
) -> Iterator[tuple[Seen, str]]:
    """Yield the speakers that no name of their article means, each under a key of its outlet.

    A name that was not recognised joins the only actor whom the story gives that name of several words. Two who speak
    together are no third.
    """
    known = {(one.article.id, plain(one.full)) for one, _ in keyed}
    elsewhere: dict[str, set[tuple[ActorKind, str]]] = {}
    for one, key in keyed:
        elsewhere.setdefault(plain(one.form), set()).add((one.kind, key))
    for article, extraction in zip(articles, extractions, strict=True):
        for speaker in [said.speaker for said in extraction.quotes] + [said.speaker for said in extraction.indirect]:
            called = plain(speaker.name) if speaker else ""
            if speaker is None or not called or any((article.id, plain(one)) in known for one in _together(speaker)):
                continue
            kind = ActorKind.ORGANISATION if is_body(speaker.name) else ActorKind.PERSON
            own = stable_id("source", article.publisher, called)
            same = set() if speaker.described or " " not in called else elsewhere.get(called, set())
            kind, key = min(same) if len(same) == 1 else (kind, own)
            seen = Seen(article, speaker.mention, kind, speaker.name, speaker.name, described=speaker.described)
            yield seen, key


def _together(speaker: Speaker) -> tuple[str, ...]:
    """Return the name of a speaker, and those of two who speak together ("Lena Korb and Ivo Ek")."""
    return (speaker.name, *(speaker.name.split(" and ") if not speaker.described else ()))


def _actor(key: str, group: Sequence[Seen]) -> Actor:
    forms = Counter(one.form for one in group)
    name = max(forms, key=lambda form: _as_name(form, group[0].kind, forms[form]))
    passages = dict.fromkeys(one.passage for one in group)
    others = Counter(alias for one in group for alias in (one.form, one.full, _alias(one)) if alias != name)
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


def _as_name(form: str, kind: ActorKind, given: int) -> tuple[int, bool, int, int, str]:
    """Return how well ``form``, ``given`` so many times, serves as an actor's name: of persons first and last name.

    A name in capitals is that of a transcript's speaker or of a dateline, unless it is an acronym.
    """
    words = len(keys(form)) if kind is ActorKind.PERSON else len(form.split())
    whole = min(words, 2) if kind is ActorKind.PERSON else words if kind is ActorKind.ORGANISATION else 0
    return whole, not form.isupper(), given, len(form), form


def _alias(one: Seen) -> str:
    """Return the words of a mention without the title that opens them."""
    words, full = one.passage.text.split(), plain(one.full).split()
    for start in range(len(words)):
        rest = plain(" ".join(words[start:])).split()
        if rest and all(word in full for word in rest):
            return " ".join(words[start:]).removeprefix("the ").removeprefix("The ")
    return one.passage.text


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
