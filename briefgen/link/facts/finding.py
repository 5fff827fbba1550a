"""Statements of all articles to the facts of a story, best first, each with its evidence and its origins."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.link.facts.grouping import group_facts
from briefgen.link.facts.lending import lent
from briefgen.link.facts.ranking import LEAD_SENTENCES, Ranked, rank
from briefgen.link.facts.same import vectors_of
from briefgen.link.origins.finding import NO_OUTLETS, Homes, homes_of
from briefgen.link.origins.ties import ties_of_fact
from briefgen.model.claims import Fact, Statement
from briefgen.model.edits import NO_RULINGS, Rulings
from briefgen.model.source import SentenceKind, stable_id

MOST_SIMILAR = 6
"""Similar statements shown with a fact; more would bury it."""


def find_facts(
    statements: Iterable[Statement],
    origins: Sequence[tuple[str, ...]],
    outlets: Mapping[str, str] = NO_OUTLETS,
    rulings: Rulings = NO_RULINGS,
) -> tuple[tuple[Fact, ...], int]:
    """Return the facts, best first, and how many of them are key facts.

    ``statements`` come in the order of articles and text; ``origins`` hold the ids of all articles once,
    ``outlets`` the names by which articles quote each other, ``rulings`` what an editor says is one fact or not.
    """
    given = tuple(statements)
    vectors = vectors_of(given)
    ranked, key_facts = rank(given, vectors, group_facts(given, vectors, rulings), origins, outlets)
    homes = homes_of(origins)
    return tuple(_fact(entry, given, homes, outlets) for entry in ranked), key_facts


def _fact(ranked: Ranked, statements: Sequence[Statement], homes: Homes, outlets: Mapping[str, str]) -> Fact:
    best = statements[ranked.best]
    others = [statements[place] for place in ranked.group.same if place != ranked.best]
    told = [best, *others]
    return Fact(
        id=stable_id("f", best.passage.sentence),
        statement=best.passage,
        kind=best.kind,
        mentions=tuple(statement.passage for statement in told),
        origins=ranked.origins,
        score=ranked.score,
        reasons=tuple(_reasons(told, ranked.sources)),
        attribution=best.attribution if best.kind is SentenceKind.CLAIM else "",
        similar=tuple(statements[place].passage for place in ranked.group.similar[:MOST_SIMILAR]),
        ties=ties_of_fact((statement.passage for statement in told), ranked.origins, homes, outlets),
        date=lent(best.date, (statement.date for statement in others)),
    )


def _reasons(told: list[Statement], origins: int) -> Iterable[str]:
    if origins > 1:
        yield f"told by {origins} independent sources"
    leads = len({s.passage.span.article for s in told if s.position < LEAD_SENTENCES})
    if leads:
        yield "in the lead of " + ("1 article" if leads == 1 else f"{leads} articles")
