"""Origins of several articles to the reasons why they are one: for the whole story, and for a fact alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from briefgen.link.origins.finding import CONTAINED, COPIED, NO_OUTLETS, Homes, names_outlet, own_runs
from briefgen.model.copying import containment, joined, runs_of
from briefgen.model.source import Article, Passage
from briefgen.model.ties import OneOrigin, Tie

_Related = Callable[[str, str], bool]


def ties_of_story(articles: Iterable[Article], origins: Iterable[Sequence[str]]) -> tuple[OneOrigin, ...]:
    """Return why the articles of each of the ``origins`` that has several are one, in the order of ``origins``."""
    held = {article.id: article for article in articles}
    return tuple(tie for origin in origins if len(origin) > 1 for tie in _ties([held[one] for one in origin]))


def _ties(articles: Sequence[Article]) -> Iterator[OneOrigin]:
    owned: dict[tuple[Tie, str], list[Article]] = {}
    for article in articles:
        tie, owner = (Tie.AGENCY, article.agency) if article.agency else (Tie.PUBLISHER, article.publisher)
        owned.setdefault((tie, owner.casefold()), []).append(article)
    for (tie, _), own in owned.items():
        if len(own) > 1:
            yield OneOrigin(_ids(own), tie, own[0].agency or own[0].publisher)
    if len(owned) > 1:
        runs = {article.id: runs_of(article.text) for article in articles}
        yield from _related(_ids(articles), Tie.TEXT, lambda a, b: containment(runs[a], runs[b]) >= CONTAINED)


def ties_of_fact(
    passages: Iterable[Passage],
    told: Iterable[Sequence[str]],
    homes: Homes,
    outlets: Mapping[str, str] = NO_OUTLETS,
) -> tuple[OneOrigin, ...]:
    """Return what makes one of articles whose ``homes`` are apart, in what they tell of one fact.

    ``told`` are the origins of the fact, whose ``passages`` tell it; ``outlets`` are how articles are quoted.
    """
    merged = [group for group in told if len(group) > 1]
    if not merged:
        return ()
    said: dict[str, list[Passage]] = {}
    for passage in passages:
        said.setdefault(passage.span.article, []).append(passage)
    runs = {article: [own_runs(one.text) for one in own] for article, own in said.items()}

    def copies(one: str, other: str) -> bool:
        apart = homes[one][0] != homes[other][0]
        return apart and any(containment(a, b) >= COPIED for a in runs[one] for b in runs[other])

    def cites(one: str, other: str) -> bool:
        pairs = ((one, other), (other, one))
        return any(names_outlet(told.text, outlets.get(named, "")) for by, named in pairs for told in said[by])

    found = []
    for group in merged:
        found += [*_related(group, Tie.SENTENCE, copies), *_related(group, Tie.CITED, cites)]
    return tuple(found)


def _related(articles: Sequence[str], tie: Tie, related: _Related) -> Iterator[OneOrigin]:
    """Yield the groups of ``articles`` that ``related`` joins."""
    pairs = [pair for pair in combinations(articles, 2) if related(*pair)]
    yield from (OneOrigin(group, tie) for group in joined(list(articles), pairs) if len(group) > 1)


def _ids(articles: Iterable[Article]) -> tuple[str, ...]:
    return tuple(article.id for article in articles)
