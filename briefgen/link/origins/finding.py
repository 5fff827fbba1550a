"""Articles to independent origins: ten papers that print one agency report are one source.

An article belongs to the agency whose copy it carries; without one, text that several outlets share belongs to whoever
published it first; every other article is its outlet's own. An outlet's own reports stay apart from the agency whose
copy it printed beside them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from briefgen.model.copying import RUN, containment, joined, runs_of, shared_texts, words_of
from briefgen.model.source import Article, Passage, days_published

CONTAINED = 0.2
"""Share of the shorter article's runs found in the other from which its text is a copy."""

COPIED = 0.5
"""Share of the runs of a sentence, outside quote marks, from which it was copied, whoever else is copied around it."""

SHORTEST_NAME = 3
"""Letters of an outlet's name from which it is looked for in sentences."""

NO_OUTLETS: Mapping[str, str] = MappingProxyType({})

Homes = Mapping[str, tuple[int, int]]
"""Where articles stand among origins, by their ids; see ``homes_of``."""

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")


def independent_origins(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of ``articles`` grouped by origin, groups and members in the order of the articles."""
    given = tuple(articles)
    copies = list(_copies(given))
    owners: dict[str, str] = {}
    pairs = list(copies)
    for article, owner in zip(given, _owners(given, copies), strict=True):
        if owner:
            pairs.append((owners.setdefault(owner.casefold(), article.id), article.id))
    return joined([article.id for article in given], pairs)


def _owners(articles: tuple[Article, ...], copies: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield for each article whose report it is; empty for a copy from nobody knows where."""
    held = {article.id: article for article in articles}
    cluster_of = {member: cluster for cluster in joined(list(held), copies) for member in cluster}
    for article in articles:
        cluster = [held[member] for member in cluster_of[article.id]]
        yield (
            article.agency or next((other.agency for other in cluster if other.agency), "") or _first_to_print(cluster)
        )


def _first_to_print(cluster: Sequence[Article]) -> str:
    """Return the publisher of ``cluster``, of several the one that was a day ahead of all others, else nothing."""
    if len({article.publisher.casefold() for article in cluster}) == 1:
        return cluster[0].publisher
    days = days_published(cluster)
    first = {a.publisher.casefold(): a.publisher for a in cluster if days.get(a.id) == min(days.values(), default=None)}
    return next(iter(first.values())) if len(days) == len(cluster) and len(first) == 1 else ""


def outlets_of(articles: Iterable[Article]) -> dict[str, str]:
    """Return by article the name under which others quote it: its agency's or its outlet's."""
    return {article.id: name for article in articles if (name := article.agency or article.outlet)}


def homes_of(origins: Iterable[Iterable[str]]) -> Homes:
    """Return where each article stands among the ``origins``: the number of its own, and its number in that."""
    return {article: (place, nth) for place, origin in enumerate(origins) for nth, article in enumerate(origin)}


def told_by(
    passages: Iterable[Passage], homes: Homes, outlets: Mapping[str, str] = NO_OUTLETS
) -> tuple[tuple[str, ...], ...]:
    """Return the articles of ``passages`` grouped by origin, in the order of their ``homes``.

    Articles that carry one sentence word for word have it from one origin, even where the rest of them differs; so have
    an article and the one whose outlet its sentence names ("the Gazette has put the number at 40").
    """
    given = tuple(passages)
    articles = {passage.span.article for passage in given}
    if len(articles) == 1:
        return (tuple(articles),)
    ordered = sorted(articles, key=homes.__getitem__)
    pairs = [pair for pair in pairwise(ordered) if homes[pair[0]][0] == homes[pair[1]][0]]
    runs = [(passage.span.article, own_runs(passage.text)) for passage in given]
    for place, (article, own) in enumerate(runs):
        pairs += [(other, article) for other, copied in runs[:place] if containment(copied, own) >= COPIED]
        pairs += [(other, article) for other in articles if names_outlet(given[place].text, outlets.get(other, ""))]
    return joined(ordered, pairs)


def own_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of a sentence's words outside quote marks, none where they are few: many write "he said"."""
    outside = _QUOTED.sub(" ", text)
    return runs_of(outside) if len(words_of(outside)) >= RUN else frozenset()


def names_outlet(text: str, outlet: str) -> bool:
    """Tell whether a sentence names ``outlet``."""
    return len(outlet) >= SHORTEST_NAME and outlet in text and re.search(rf"\b{re.escape(outlet)}\b", text) is not None


def _copies(articles: tuple[Article, ...]) -> Iterator[tuple[str, str]]:
    """Yield pairs of articles that share their text; not every pair of a cluster, but enough to join it."""
    for pair in shared_texts([article.text for article in articles], CONTAINED):
        yield articles[pair.first].id, articles[pair.second].id
