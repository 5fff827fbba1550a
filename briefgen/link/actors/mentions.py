"""Names of many articles to mentions that can be actors: of one kind in the whole story, countries by their names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.link.actors.places import country_of, country_of_capital, country_of_demonym, plain
from briefgen.model.claims import ActorKind, Name
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Passage

REACH = 24
"""Characters looked at behind a name."""


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


def mentions_of(articles: Sequence[Article], extractions: Sequence[Extraction]) -> list[Seen]:
    """Return the names of a story that can be actors, in order, those written alike of one kind."""
    return _of_one_kind(_seen(articles, extractions))


def _seen(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Iterator[Seen]:
    """Yield the names that can be actors; a capital that stands for its country gives the country."""
    for article, extraction in zip(articles, extractions, strict=True):
        for name in extraction.names:
            if name.kind is not ActorKind.PERSON and country_of_demonym(name.full) and not country_of(name.full):
                continue
            yield Seen(article, name.passage, name.kind, _form(name), name.full, name.role, name.familiar)


def _form(name: Name) -> str:
    if name.kind is ActorKind.PERSON:
        return name.full
    return (country_of_capital(name.full) if name.acts else "") or country_of(name.full) or name.full


def _of_one_kind(seen: Iterable[Seen]) -> list[Seen]:
    """Give a name the kind that most of its mentions in the story have; countries are places."""
    given = list(seen)
    votes: dict[str, Counter[ActorKind]] = {}
    for one in given:
        votes.setdefault(plain(one.form), Counter())[one.kind] += 1
    kinds = {form: _kind(form, cast) for form, cast in votes.items()}
    return [replace(one, kind=kinds[plain(one.form)]) for one in given]


def _kind(form: str, cast: Counter[ActorKind]) -> ActorKind:
    if country_of(form) and cast[ActorKind.PLACE]:
        return ActorKind.PLACE
    return max(ActorKind, key=lambda kind: (cast[kind], kind is ActorKind.PLACE))
