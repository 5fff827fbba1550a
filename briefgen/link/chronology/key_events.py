"""Entries of a long chronology in order of importance: of the weightiest dates first, of each date the best told."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from briefgen.link.chronology.key_dates import Dates, nearest_centre, weights_of_dates
from briefgen.link.facts.same import vectors_of
from briefgen.model.claims import Dating, Event, Fact, Statement
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article

WORTH = 0.75
"""Share of the score of a date's best fact from which another entry is about the story too, and what an entry is worth
that no words date, only the day of its report. A day's digest tells of other matters in words of their own: of one date
with sixty entries the most central was one of those."""

BEST_TOLD = 12
"""Entries of one date that are put in order by their words; a page that shows more of one date shows all."""


def key_events(
    events: Iterable[Event],
    articles: Sequence[Article],
    extractions: Iterable[Extraction],
    origins: Iterable[tuple[str, ...]],
    facts: Iterable[Fact],
) -> tuple[str, ...]:
    """Return the ids of the dated ``events`` that are part of the story, those first that a reader should meet first.

    Places are shared out among the dates by their weights as seats are among parties, by D'Hondt's method: a day that
    ten origins name has its second entry before the first of a day that four name.
    """
    told = tuple(extractions)
    group_of = {article: group for group in origins for article in group}
    weights = _weights(articles, told, group_of)
    places = {dates: place for place, dates in enumerate(weights)}
    statements = {one.passage.sentence: one for extraction in told for one in extraction.statements}
    worth = {mention.sentence: fact.score for fact in facts for mention in fact.mentions}
    dated = [(dates, event) for event in events if not event.beside and (dates := _dates_of(event))]
    seats: list[tuple[float, int, str]] = []
    for dates, run in groupby(sorted(dated, key=lambda pair: pair[0]), key=lambda pair: pair[0]):
        place = places.get(dates, len(places))
        best = _best_first([event for _, event in run], statements, worth)
        weight = weights.get(dates, 1.0)
        seats += [(-round(weight / turn, 6), place, event.id) for turn, event in enumerate(best, 1)]
    return tuple(identity for *_, identity in sorted(seats))


def _weights(
    articles: Iterable[Article], extractions: Iterable[Extraction], group_of: Mapping[str, tuple[str, ...]]
) -> dict[Dates, float]:
    named = [
        (group_of.get(extraction.article, (extraction.article,)), (timex.when.start, timex.when.end))
        for extraction in extractions
        for timex in extraction.timexes
        if timex.when and timex.when.start and timex.when.end
    ]
    published = [
        (group_of.get(article.id, (article.id,)), article.published.day) for article in articles if article.published
    ]
    return weights_of_dates(named, published)


def _dates_of(event: Event) -> Dates | None:
    when = event.date.when
    first, last = when.start or when.end, when.end or when.start
    return (first, last) if first and last else None


def _best_first(
    events: Sequence[Event], statements: Mapping[str, Statement], worth: Mapping[str, float]
) -> list[Event]:
    """Return the entries of one date: what most origins tell first, then what is about the story, then the central."""
    scores = [_score(event, worth) for event in events]
    about = [at for at, score in enumerate(scores) if score >= WORTH * max(scores)]
    vectors = vectors_of(statements[events[at].statement.sentence] for at in about)
    central = {about[place]: nth for nth, place in enumerate(nearest_centre(vectors, BEST_TOLD))}

    def place(at: int) -> tuple[int, int, float, int]:
        return -len(events[at].origins), central.get(at, len(events)), -scores[at], at

    return [events[at] for at in sorted(range(len(events)), key=place)]


def _score(event: Event, worth: Mapping[str, float]) -> float:
    best = max(worth.get(mention.sentence, 0.0) for mention in event.mentions)
    return WORTH * best if event.date.dating is Dating.REPORTED else best
