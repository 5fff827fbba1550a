"""Names of many articles to mentions that can be actors: of one kind in the whole story, countries by their names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.link.actors.places import country_of, country_of_capital, country_of_demonym, plain
from briefgen.model.claims import ActorKind, Name
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Passage, Span

_AGAINST = re.compile(r"\b(?:with|against|between|by)\s+$")
_ACTS = re.compile(
    r"\s+(?:has|had|is|was|will|would|said|says|accuse[sd]?|denie[sd]|deny|want(?:s|ed)?|withdrew|insist(?:s|ed)|"
    r"reject(?:s|ed)|warn(?:s|ed)|threaten(?:s|ed)|impose[sd]|announced|agreed|refuse[sd]|sought|see(?:k|ks)|"
    r"demand(?:s|ed)|respond(?:s|ed)|retaliated)\b"
)
_ACTS_ITSELF = re.compile(
    r"[’']s\s+(?:decision|demand|claim|position|policy|ally|allies|threat|offer|response|refusal)"
)
REACH = 24
"""Characters looked at on either side of a name."""


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
            yield Seen(article, name.passage, name.kind, _form(article, name), name.full, name.role, name.familiar)


def _form(article: Article, name: Name) -> str:
    if name.kind is ActorKind.PERSON:
        return name.full
    if name.kind is ActorKind.PLACE and _acts(article, name.passage.span) and country_of_capital(name.full):
        return country_of_capital(name.full)
    return country_of(name.full) or name.full


def _acts(article: Article, span: Span) -> bool:
    """Tell whether a capital at ``span`` acts or is dealt with, as only a government does."""
    after = article.text[span.end : span.end + REACH]
    before = article.text[max(0, span.start - REACH) : span.start]
    return bool(_AGAINST.search(before) or _ACTS.match(after) or _ACTS_ITSELF.match(after))


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
