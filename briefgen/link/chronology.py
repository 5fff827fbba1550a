"""Dated statements of many articles to a chronology: one entry for one event, its sources beside it.

Statements that tell one fact and whose dates can be one time are one entry, dated as finely as any of them says. Where
the sources give different dates the entries stay apart, each with its own: nothing is decided for the reader.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.link.lending import days_in, may_follow
from briefgen.model.claims import Dating, Event, EventDate, Fact, Statement
from briefgen.model.source import Article, Passage, SentenceKind, stable_id
from briefgen.model.when import Precision, When

BACKGROUND_DAYS = 60
"""An event that was over this long before the first article is background; in the longest development stories the
events told as news reach back less than two months."""

_TOLD = frozenset({SentenceKind.EVENT, SentenceKind.CLAIM, SentenceKind.BACKGROUND})
_COARSE = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})


@dataclass(frozen=True, slots=True)
class _Dated:
    """A statement with its date."""

    passage: Passage
    date: EventDate


def chronology(
    articles: Iterable[Article],
    statements: Iterable[Statement],
    facts: Iterable[Fact] = (),
    *,
    key_facts: int = 0,
    origins: Iterable[tuple[str, ...]] = (),
) -> tuple[Event, ...]:
    """Return the entries of a story's chronology in order of time, those without a calendar date last.

    Statements with a stated or an open date enter; of those whose day is inferred or only that of the report, the
    first ``key_facts`` of ``facts``, which come best first. ``origins`` groups the ids of articles that are one
    independent origin.
    """
    given = tuple(articles)
    place = {article.id: number for number, article in enumerate(given)}
    first_day = min((article.published.day for article in given if article.published), default=None)
    group_of = {article: group for group in origins for article in group}
    entries = [
        _event(members, group_of, first_day) for members in _entries(tuple(statements), tuple(facts), key_facts, place)
    ]
    return in_order(entries, given)


def in_order(events: Iterable[Event], articles: Iterable[Article]) -> tuple[Event, ...]:
    """Return ``events`` in order of time, those without a calendar date last."""
    place = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(events, key=lambda event: _order(event, place)))


def _entries(
    statements: tuple[Statement, ...], facts: tuple[Fact, ...], key_facts: int, place: Mapping[str, int]
) -> Iterable[list[_Dated]]:
    """Yield the statements of each entry, the one that stands for it first."""
    fact_of: dict[str, int | str] = {
        mention.sentence: number for number, fact in enumerate(facts) for mention in fact.mentions
    }
    groups: dict[int | str, list[_Dated]] = {}
    for statement in statements:
        if statement.kind not in _TOLD or statement.date is None:
            continue
        sentence = statement.passage.sentence
        key = fact_of.get(sentence, sentence)
        groups.setdefault(key, []).append(_Dated(statement.passage, statement.date))
    for key, members in groups.items():
        members.sort(key=lambda one: (days_in(one.date.when), place[one.passage.span.article], one.passage.span.start))
        is_key = isinstance(key, int) and key < key_facts
        yield from _parted(members, is_key=is_key)


def _parted(members: list[_Dated], *, is_key: bool) -> Iterable[list[_Dated]]:
    """Yield the members by dates that can be one time; those without a date go with the only date there is."""
    stated = [one for one in members if one.date.dating is Dating.STATED]
    parts: list[list[_Dated]] = []
    for one in stated:
        home = next((part for part in parts if all(one.date.when.admits(other.date.when) for other in part)), None)
        if home is None:
            parts.append([one])
        else:
            home.append(one)
    rest = [one for one in members if one.date.dating is not Dating.STATED]
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


def _event(members: list[_Dated], group_of: Mapping[str, tuple[str, ...]], first_day: date | None) -> Event:
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
        background=is_background(lead.date.when, first_day),
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
