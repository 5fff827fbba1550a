"""Articles that were read to those that are kept: one text under two names is one article, and so are its versions.

What two outlets printed stays two articles, however alike: linking counts them as one origin. Where only one of them
names the agency whose copy both carry, the other is given its name.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.model.copying import Run, joined, runs_of, shared_texts
from briefgen.model.source import Article, Version

VERSION = 0.54
"""Share of the shorter text's runs of words found in the longer from which two articles of one outlet are versions of
one: what a follow-up repeats as background is up to half of a short article, 8 % of the words edited leave .66. Of .50
to .60 the least that joins no two families in most draws (``python -m benchmarks.duplicates --seed N``).
"""

FEWEST = 40
"""Runs that two versions share at least, unless one is held as a whole: fewer are a sentence or two, such as a
statement that both quote, and may be half of a short article all the same."""

SAME = 0.9
"""The same of the longer text, for articles of which one has no outlet: two outlets may print parts of one report."""

CARRIED = 0.5
"""Share of an article's own runs found in an agency's copy from which it is that agency's copy too."""

WITHIN = 7
"""Days between versions: what an outlet prints again later, it prints anew."""

Shares = Callable[[Article, Article], float]
"""Gives the share of the first article's runs of words that stand in the second."""


@dataclass(frozen=True, slots=True)
class Left:
    """An article that is left out for the one with the id ``kept``; ``same`` when their texts are equal."""

    article: Article
    kept: str
    same: bool


def without_versions(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Left, ...]]:
    """Return the articles that are kept, with their versions and agencies, and those that are left out, both by id.

    Kept is of equal texts the one that tells most about itself, the first by id among equals; of versions the newest.
    """
    left: list[Left] = []
    different = _without_doubles(sorted(articles, key=_telling_most), left)
    shares = _shares()
    kept: list[Article] = []
    for group in _groups(sorted(different, key=_newest)):
        hosts = _without_versions(group, shares, left)
        kept += (_with_agency(article, hosts, shares) for article in hosts)
    return tuple(sorted(kept, key=lambda one: one.id)), tuple(sorted(left, key=lambda one: one.article.id))


def _telling_most(article: Article) -> tuple[bool, bool, str]:
    return not article.outlet, not article.published, article.id


def _newest(article: Article) -> tuple[int, int, str]:
    day = article.published.day.toordinal() if article.published else 0
    return -day, -len(article.text), article.id


def _without_doubles(articles: Iterable[Article], left: list[Left]) -> Iterator[Article]:
    """Yield one article for each text and outlet; one without an outlet goes with whichever has its text."""
    by_text: dict[str, list[Article]] = {}
    for article in articles:
        held = by_text.setdefault(article.text, [])
        if host := next((one for one in held if not article.outlet or _one_outlet(one, article)), None):
            left.append(Left(article, host.id, same=True))
        else:
            held.append(article)
            yield article


def _groups(articles: Sequence[Article]) -> Iterator[tuple[Article, ...]]:
    """Yield the articles that share their text together, in their order."""
    pairs = shared_texts([article.text for article in articles], VERSION, fewest=FEWEST)
    held = {article.id: article for article in articles}
    for group in joined(list(held), ((articles[pair.first].id, articles[pair.second].id) for pair in pairs)):
        yield tuple(held[member] for member in group)


def _shares() -> Shares:
    runs: dict[str, frozenset[Run]] = {}

    def share(one: Article, other: Article) -> float:
        for article in (one, other):
            if article.id not in runs:
                runs[article.id] = runs_of(article.text)
        return len(runs[one.id] & runs[other.id]) / len(runs[one.id])

    return share


def _without_versions(group: Sequence[Article], shares: Shares, left: list[Left]) -> list[Article]:
    """Return the articles of a group that are no version of another, each with its versions."""
    kept: list[Article] = []
    for article in group:
        at = next((place for place, host in enumerate(kept) if _is_version(article, host, shares)), None)
        if at is None:
            kept.append(article)
            continue
        version = Version(article.place, article.published, round(100 * shares(article, kept[at])))
        kept[at] = replace(kept[at], versions=(*kept[at].versions, version))
        left.append(Left(article, kept[at].id, same=False))
    return kept


def _is_version(article: Article, host: Article, shares: Shares) -> bool:
    if article.published and host.published and (host.published.day - article.published.day).days > WITHIN:
        return False
    if _one_outlet(article, host) or (article.url and article.url == host.url):
        return max(shares(article, host), shares(host, article)) >= VERSION
    if article.outlet and host.outlet:
        return False
    return min(shares(article, host), shares(host, article)) >= SAME


def _one_outlet(one: Article, other: Article) -> bool:
    return bool(one.outlet) and one.outlet.casefold() == other.outlet.casefold()


def _with_agency(article: Article, group: Iterable[Article], shares: Shares) -> Article:
    """Return ``article`` with the agency of the copy that holds most of it, where it names none itself."""
    if article.agency:
        return article
    tagged = [(-shares(article, other), other.id, other.agency) for other in group if other.agency]
    if not tagged or -min(tagged)[0] < CARRIED:
        return article
    _, source, agency = min(tagged)
    return replace(article, agency=agency, agency_from=source)
