"""Dated statements of many articles to a chronology: one entry for one event, its sources beside it.

Statements that tell one fact and whose dates can be one time are one entry, dated as finely as any of them says. Where
the sources give different dates the entries stay apart, each with its own: nothing is decided for the reader.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.link.chronology.tolls import differing, told_in_other_figures
from briefgen.link.facts.lending import days_in, may_follow
from briefgen.model.claims import Dating, Event, EventDate, Fact, Statement
from briefgen.model.source import Article, Passage, SentenceKind, days_published, stable_id
from briefgen.model.when import Precision, When

BACKGROUND_DAYS = 60
"""An event that was over this long before the first article is background; in the longest development stories the
events told as news reach back less than two months."""

_TOLD = frozenset({SentenceKind.EVENT, SentenceKind.CLAIM, SentenceKind.BACKGROUND})
_COARSE = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})


@dataclass(frozen=True, slots=True)
class _Dated:
    """A statement with its date."""

    statement: Statement
    date: EventDate

    @property
    def passage(self) -> Passage:
        """Its words."""
        return self.statement.passage


def chronology(
    articles: Iterable[Article],
    statements: Iterable[Statement],
    facts: Iterable[Fact] = (),
    *,
    key_facts: int = 0,
    origins: Iterable[tuple[str, ...]] = (),
) -> tuple[Event, ...]:
    """Return the entries of a story's chronology in order of time, those without a calendar date last.

    Statements with an open date, or one that their own words give, enter; of those dated by others or their report, the
    first ``key_facts`` of ``facts``, which come best first. ``origins`` groups the ids of articles that are one
    independent origin.
    """
    given = tuple(articles)
    published = days_published(given)
    group_of = {article: group for group in origins for article in group}
    told = tuple(statement for statement in statements if _is_told(statement))
    entries = [_event(members, group_of, published) for members in _entries(told, tuple(facts), key_facts, given)]
    return in_order(entries, given)


def in_order(events: Iterable[Event], articles: Iterable[Article]) -> tuple[Event, ...]:
    """Return ``events`` in order of time, those without a calendar date last."""
    place = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(events, key=lambda event: _order(event, place)))


def _is_told(statement: Statement) -> bool:
    """Tell whether a statement tells what happened; of a state the day of its report says nothing."""
    date_ = statement.date
    return (
        date_ is not None
        and statement.kind in _TOLD
        and not (statement.state and date_.dating in {Dating.REPORTED, Dating.INFERRED})
    )


def _entries(
    statements: tuple[Statement, ...], facts: tuple[Fact, ...], key_facts: int, articles: tuple[Article, ...]
) -> Iterable[list[_Dated]]:
    """Yield the statements of each entry, the one that stands for it first."""
    place = {article.id: number for number, article in enumerate(articles)}
    fact_of: dict[str, int | str] = {
        mention.sentence: number for number, fact in enumerate(facts) for mention in fact.mentions
    }
    home = _joined(fact_of, told_in_other_figures(statements, days_published(articles)))
    groups: dict[int | str, list[_Dated]] = {}
    for statement in statements:
        if statement.date is not None:
            key = home(statement.passage.sentence)
            groups.setdefault(key, []).append(_Dated(statement, statement.date))
    for key, members in groups.items():
        members.sort(key=lambda one: (days_in(one.date.when), place[one.passage.span.article], one.passage.span.start))
        is_key = isinstance(key, int) and key < key_facts
        yield from _parted(members, is_key=is_key)


def _joined(fact_of: Mapping[str, int | str], pairs: Iterable[tuple[str, str]]) -> Callable[[str], int | str]:
    """Return what tells by its sentence which entry a statement goes to: its fact's, or that of one that it pairs with.

    Of two facts the better gives the entry.
    """
    over: dict[int | str, int | str] = {}

    def home(sentence: str) -> int | str:
        key = fact_of.get(sentence, sentence)
        while key in over:
            key = over[key]
        return key

    for pair in sorted(pairs):
        first, second = sorted(map(home, pair), key=lambda key: (isinstance(key, str), key))
        if first != second:
            over[second] = first
    return home


def _tells_its_day(one: _Dated) -> bool:
    """Tell whether a sentence dates its event by its own words, though it be those of another clause."""
    own = one.date.timex is not None and one.date.timex.sentence == one.passage.sentence
    return one.date.dating is Dating.STATED or (one.date.dating is Dating.INFERRED and own)


def _parted(members: list[_Dated], *, is_key: bool) -> Iterable[list[_Dated]]:
    """Yield the members by dates that can be one time; those without a date go with the only date there is."""
    stated = [one for one in members if _tells_its_day(one)]
    parts: list[list[_Dated]] = []
    for one in stated:
        home = next((part for part in parts if all(one.date.when.admits(other.date.when) for other in part)), None)
        if home is None:
            parts.append([one])
        else:
            home.append(one)
    rest = [one for one in members if not _tells_its_day(one)]
    if len(parts) == 1:
        when = parts[0][0].date.when
        parts[0].extend(one for one in rest if may_follow(when, one.date))
        rest = [one for one in rest if not may_follow(when, one.date)]
    if undated := [one for one in rest if one.date.dating is Dating.UNDATED]:
        parts.append(undated if parts else undated + [one for one in rest if one not in undated])
    elif rest and not parts and is_key:
        parts.append(
            sorted(rest, key=lambda one: (one.date.dating is Dating.REPORTED, one.date.when.start or date.max))
        )
    yield from parts


def _event(members: list[_Dated], group_of: Mapping[str, tuple[str, ...]], published: Mapping[str, date]) -> Event:
    lead = members[0]
    mentions = tuple(dict.fromkeys(one.passage for one in members))
    told = dict.fromkeys(mention.span.article for mention in mentions)
    origins: dict[tuple[str, ...], list[str]] = {}
    for article in told:
        origins.setdefault(group_of.get(article, (article,)), []).append(article)
    return Event(
        id=stable_id("e", lead.passage.sentence),
        statement=lead.passage,
        date=lead.date,
        mentions=mentions,
        origins=tuple(tuple(group) for group in origins.values()),
        background=is_background(lead.date.when, min(published.values(), default=None)),
        figures=tuple(one.passage for one in differing((one.statement for one in members), published)),
    )


def is_background(when: When, first_day: date | None) -> bool:
    """Tell whether what happened then was over long before the first article, which appeared on ``first_day``."""
    if not when.resolved:
        return False
    if first_day is None:
        return when.precision in _COARSE
    if when.precision in _COARSE:
        return when.start is not None and when.start <= first_day
    last = when.end or when.start
    return last is not None and last < first_day - timedelta(BACKGROUND_DAYS)


def _order(event: Event, place: Mapping[str, int]) -> tuple[bool, date, int, int, int]:
    """Return what entries are sorted by: the first day, then the coarse before the fine."""
    when = event.date.when
    span = event.statement.span
    start = when.start or when.end or date.max
    return not when.resolved, start, -days_in(when), place[span.article], span.start
