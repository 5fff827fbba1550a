"""Persons of one full name whom articles tell apart: to keys of their own, and notices of them.

Articles contradict one another by the title (Mr, Mrs), by the age, and by a trade that nobody has beside the other's: a
goalkeeper is no minister. A role that somebody had once ("former striker") contradicts nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.link.actors.places import plain
from briefgen.link.actors.profiles import Called
from briefgen.model.briefing import Notice
from briefgen.model.persons import courtesy_gender
from briefgen.model.source import Article, stable_id

_AGE = re.compile(r",? ?\(?(?:aged )?(\d{2})[,)]")
_YEARS = 2
"""Years by which the ages of one person may differ: papers count and are wrong by one; two for good measure."""

_TRADES = {
    "sport": "athlete batsman bowler cyclist defender footballer goalkeeper golfer midfielder quarterback striker",
    "music": "composer musician rapper singer songwriter",
    "care": "doctor dr midwife nurse surgeon vet",
    "office": "ambassador bishop general governor judge mayor minister president priest senator",
}
_TRADE_OF = {word: trade for trade, words in _TRADES.items() for word in words.split()}
_BOTH = frozenset({frozenset({"music", "office"}), frozenset({"care", "office"})})
"""Trades that one person may have at a time: singers and surgeons are elected."""

_ONCE = frozenset({"ex", "former", "retired", "late"})

Told = tuple[str, str]
"""An article's id and a full name."""


@dataclass(slots=True)
class _Bearer:
    """What the articles of one bearer tell: the gender of titles, years of birth, trades."""

    articles: list[Article] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    born: set[int] = field(default_factory=set)
    trades: set[str] = field(default_factory=set)

    def take_in(self, other: "_Bearer") -> None:
        """Take in what ``other`` tells of the same person."""
        self.articles += other.articles
        self.genders |= other.genders
        self.born |= other.born
        self.trades |= other.trades

    @property
    def tells(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.genders or self.born or self.trades)

    def contradicts(self, other: "_Bearer") -> bool:
        """Tell whether both cannot be one person."""
        if self.genders and other.genders and self.genders.isdisjoint(other.genders):
            return True
        if self.trades and other.trades and self.trades.isdisjoint(other.trades):
            return all(frozenset({one, two}) not in _BOTH for one in self.trades for two in other.trades)
        pairs = [abs(one - two) for one in self.born for two in other.born]
        return bool(pairs) and min(pairs) > _YEARS


def namesakes(called: Iterable[Called], full: Mapping[str, str]) -> tuple[dict[Told, str], tuple[Notice, ...]]:
    """Return keys for those who only share a full name with whom most articles mean by it, and a notice of each.

    ``full`` are the full names of the story by the names given. An article that tells nothing of its bearer means whom
    most articles mean.
    """
    told: dict[str, dict[str, _Bearer]] = {}
    for one in called:
        if one.name in full:
            bearer = told.setdefault(full[one.name], {}).setdefault(one.article.id, _Bearer([one.article]))
            bearer.take_in(_bearer(one))
    found: dict[Told, str] = {}
    notices = []
    for name, by_article in told.items():
        first, *others = _apart(list(by_article.values()))
        for other in others:
            key = stable_id("person", other.articles[0].id, name)
            found.update(((article.id, name), key) for article in other.articles)
            notices.append(_notice(name, other.articles[0], first.articles[0]))
    return found, tuple(notices)


def _bearer(one: Called) -> _Bearer:
    made = _Bearer(genders={courtesy_gender(one.words)} - {""})
    if age := _AGE.match(one.after):
        made.born |= {one.article.published.day.year - int(age[1])} if one.article.published else set()
    words = [*plain(one.words).split()[:1], *plain(one.role.partition(",")[0]).split()]
    if _ONCE.isdisjoint(words):
        made.trades |= {_TRADE_OF[word] for word in words if word in _TRADE_OF}
    return made


def _apart(bearers: Sequence[_Bearer]) -> list[_Bearer]:
    """Return the bearers of a name as far as articles tell them apart, the one of most articles first."""
    made: list[_Bearer] = []
    for one in sorted(bearers, key=lambda one: (not one.tells, one.articles[0].id)):
        fitting = [other for other in made if not other.contradicts(one)]
        if fitting:
            max(fitting, key=lambda other: len(other.articles)).take_in(one)
        else:
            made.append(one)
    return sorted(made, key=lambda one: (-len(one.articles), one.articles[0].id))


def _notice(name: str, article: Article, other: Article) -> Notice:
    what = f"“{name}” is another person than in {other.place}, by title, age or trade: kept apart"
    return Notice(where=article.place, what=what)
