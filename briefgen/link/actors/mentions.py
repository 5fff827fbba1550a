"""Names of many articles to mentions that can be actors: of one kind in the whole story, countries by their names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.link.actors.places import country_of, country_of_capital, country_of_demonym, plain, spelled
from briefgen.model.claims import ActorKind, Name
from briefgen.model.extraction import Extraction
from briefgen.model.persons import keys
from briefgen.model.source import Article, Passage

REACH = 24
"""Characters looked at behind a name."""

_BORNE = frozenset({"chad", "georgia", "israel", "jordan", "paris"})
"""Places whose names people bear too, as first names and as surnames."""


_TOLD = 5
"""What a mention weighs whose article tells its kind, where a guess of the model weighs 1; a choice, not measured."""


_RARE = 2
"""Mentions up to which a word may be no name for standing small elsewhere: a name would stand inside a sentence too."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention as an actor's: ``form`` is the name that it lends the actor, or a description."""

    article: Article
    passage: Passage
    kind: ActorKind
    form: str
    full: str
    role: Passage | None = None
    familiar: bool = False
    described: bool = False
    told: bool = False


def mentions_of(articles: Sequence[Article], extractions: Sequence[Extraction]) -> list[Seen]:
    """Return the names of a story that can be actors, in order, those written alike of one kind."""
    return _without_openers(articles, _of_one_kind(_seen(articles, extractions)))


def _seen(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Iterator[Seen]:
    """Yield the names that can be actors; a capital that stands for its country gives the country."""
    for article, extraction in zip(articles, extractions, strict=True):
        for name in extraction.names:
            kind = ActorKind.PLACE if _is_known_place(name) else name.kind
            if not _is_people(name.full, kind):
                yield Seen(
                    article, name.passage, kind, _form(name, kind), name.full, name.role, name.familiar, told=name.told
                )


def _without_openers(articles: Sequence[Article], seen: Sequence[Seen]) -> list[Seen]:
    """Leave out lone words that have a capital for they open a sentence, where another article has them small."""
    places: dict[str, list[bool]] = {}
    for one in seen:
        if one.form[1:].islower() and one.form.isalpha() and not (one.familiar or one.role or country_of(one.form)):
            places.setdefault(one.form, []).append(_opens(one))
    surnames = {keys(one.form)[-1] for one in seen if one.kind is ActorKind.PERSON and " " in one.form}
    rare = {form for form, opening in places.items() if len(opening) <= _RARE and all(opening)}
    suspects = {form for form in rare if keys(form)[-1] not in surnames}
    small = {form for form in suspects if any(f" {form.casefold()} " in article.text for article in articles)}
    return [one for one in seen if one.form not in small]


def _opens(one: Seen) -> bool:
    before = one.article.text[: one.passage.span.start].rstrip(" ")[-1:]
    return one.passage.text == one.form and (not before or before in ".!?\n”")


def _is_known_place(name: Name) -> bool:
    """Tell whether a name is a country's or a capital's, whatever its article took it for: "Mali", not "Mr Mali"."""
    if name.kind is ActorKind.PERSON and (name.role or name.familiar or plain(name.full) in _BORNE):
        return False
    untitled = plain(name.passage.text) == plain(name.full)
    return untitled and bool(country_of(name.full) or country_of_capital(name.full))


def _is_people(name: str, kind: ActorKind) -> bool:
    """Tell whether a name is that of a people: "Iranians", also "Britons" taken for a person; not "Dane"."""
    several = kind is not ActorKind.PERSON or name.endswith("s")
    return several and bool(country_of_demonym(name)) and not country_of(name)


def _form(name: Name, kind: ActorKind) -> str:
    if kind is ActorKind.PERSON:
        return name.full
    return (country_of_capital(name.full) if name.acts else "") or country_of(name.full) or spelled(name.full)


def _of_one_kind(seen: Iterable[Seen]) -> list[Seen]:
    """Give a name the kind that the story tells for it; countries are places.

    What an article tells weighs more than what the model takes a name for. A lone name of whose kind no article tells
    is a person's where it is the surname of one.
    """
    given = list(seen)
    votes: dict[str, Counter[ActorKind]] = {}
    told: set[str] = set()
    for one in given:
        votes.setdefault(plain(one.form), Counter())[one.kind] += _TOLD if one.told else 1
        if one.told:
            told.add(plain(one.form))
    kinds = {form: _kind(form, cast) for form, cast in votes.items()}
    surnames = {keys(form)[-1] for form, kind in kinds.items() if kind is ActorKind.PERSON and " " in form}
    for form in kinds.keys() - told:
        if " " not in form and keys(form)[-1] in surnames and not (country_of(form) or country_of_capital(form)):
            kinds[form] = ActorKind.PERSON
    ruled = ((one, kinds[plain(one.form)]) for one in given)
    return [one if one.kind is kind else replace(one, kind=kind) for one, kind in ruled]


def _kind(form: str, cast: Counter[ActorKind]) -> ActorKind:
    if country_of(form) and cast[ActorKind.PLACE]:
        return ActorKind.PLACE
    return max(ActorKind, key=lambda kind: (cast[kind], kind is ActorKind.PLACE))
