"""Entries that stand beside the story: what an article of several matters tells besides, such as a day's digest.

Such an entry is told by one source, shares no name with another source and none of the words that most sources use, and
so do most sentences of its article. It keeps its place in the whole chronology, under a heading of its own.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.link.facts.telling import VAGUE
from briefgen.model.claims import Actor, Event, Statement

FEWEST = 5
"""Independent sources from which it can be told what a story is about."""

MATTER = 0.5
"""Share of the sources that use a word of the story's matter."""

OF_IT = 0.5
"""Share of an article's sentences that touch the story, from which the whole article is taken to be about it. In four
stories of twelve articles digests had .3 and .4, articles about the story .6 to 1, and opinion about it .4 to .5."""

_LIGHT = VAGUE | frozenset(
    """mondai tuesdai wednesdai thursdai fridai saturdai sundai januari februari march april may june juli august
    septemb octob novemb decemb morn night even week month yesterdai hour minut move take go make come get give use call
    keep tell sai show hold work set find know seem becom begin start help try want need look put turn leav follow like
    new last first late earli next right major larg great big small long high old good bad mani most two three four one
    part still also includ well just even back wai thing point case""".split()
)
"""Stems that most articles hold whatever they are about."""


def set_beside(
    events: Iterable[Event],
    statements: Sequence[Statement],
    actors: Iterable[Actor],
    origins: Iterable[tuple[str, ...]],
) -> Iterator[Event]:
    """Yield ``events``, marked where they stand beside the story."""
    group_of = {article: number for number, group in enumerate(origins) for article in group}
    if len(set(group_of.values())) < FEWEST:
        yield from events
        return
    touching = set(_touching(statements, actors, group_of))
    shares = _shares(statements, touching)
    for event in events:
        sentences = {mention.sentence for mention in event.mentions}
        aside = shares.get(event.statement.span.article, 1.0) < OF_IT and touching.isdisjoint(sentences)
        yield replace(event, beside=True) if aside and len(event.origins) == 1 else event


def _touching(
    statements: Iterable[Statement], actors: Iterable[Actor], group_of: Mapping[str, Hashable]
) -> Iterator[str]:
    """Yield the sentences that share a name with another source, or a word with most."""
    for actor in actors:
        if len({group_of[mention.span.article] for mention in actor.mentions}) > 1:
            yield from (mention.sentence for mention in actor.mentions)
    holders: defaultdict[str, set[Hashable]] = defaultdict(set)
    given = tuple(statements)
    for statement in given:
        for term in statement.terms:
            holders[term].add(group_of[statement.passage.span.article])
    many = MATTER * len(set(group_of.values()))
    matter = {term for term, told in holders.items() if len(told) >= many} - _LIGHT
    yield from (statement.passage.sentence for statement in given if not matter.isdisjoint(statement.terms))


def _shares(statements: Iterable[Statement], touching: set[str]) -> dict[str, float]:
    """Return by article which share of its statements touches the story."""
    told: defaultdict[str, list[bool]] = defaultdict(list)
    for statement in statements:
        told[statement.passage.span.article].append(statement.passage.sentence in touching)
    return {article: sum(found) / len(found) for article, found in told.items()}
