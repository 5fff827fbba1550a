"""Who tells a fact, side by side: one entry for each independent source, with what it says and why it counts as one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model.claims import Fact
from briefgen.model.source import Passage
from briefgen.model.ties import OneOrigin
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.citing import Citations, Mark, others_telling
from briefgen.render.views.copies import words_of

LINES_OF_AN_ORIGIN = 3
"""Wordings of one source that are printed: further ones of the same hand add nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, its mark, and those of ``others`` that have the same words; their punctuation may differ."""

    text: str
    mark: Mark
    others: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """What one independent source tells: up to three wordings, and how many ``more`` there are.

    ``articles`` counts those that tell it; ``why`` says why they are one.
    """

    articles: int
    lines: tuple[Line, ...]
    more: int
    why: str


def origin_views(fact: Fact, citations: Citations, ties: Iterable[OneOrigin]) -> tuple[OriginView, ...]:
    """Return the origins of ``fact``, that of its statement first; ``ties`` are those of the story."""
    known = (*ties, *fact.ties)
    own = [origin for origin in fact.origins if fact.statement.span.article in origin]
    ordered = [*own, *(origin for origin in fact.origins if origin not in own)]
    return tuple(_view(origin, fact, citations, known) for origin in ordered)


def _view(origin: Sequence[str], fact: Fact, citations: Citations, ties: Iterable[OneOrigin]) -> OriginView:
    told = lines([passage for passage in fact.mentions if passage.span.article in origin], citations)
    return OriginView(
        len(origin), told[:LINES_OF_AN_ORIGIN], len(told[LINES_OF_AN_ORIGIN:]), why(origin, ties, citations.labels)
    )


def lines(passages: Iterable[Passage], citations: Citations) -> tuple[Line, ...]:
    """Return each wording once, in the order given."""
    found: dict[tuple[str, ...], list[Passage]] = {}
    for passage in passages:
        found.setdefault(words_of(passage.text), []).append(passage)
    return tuple(_line(run, citations) for run in found.values())


def _line(passages: Sequence[Passage], citations: Citations) -> Line:
    cited = citations.cited(passages[0])
    return Line(cited.text, cited.mark, others_telling(cited, citations.each(passages[1:])))


def why(articles: Sequence[str], ties: Iterable[OneOrigin], labels: Labels = ENGLISH) -> str:
    """Return why ``articles`` are one origin: "copies of reports by Altair; nearly the same text"."""
    if len(articles) < 2:
        return ""
    given = [tie for tie in ties if len(set(tie.articles).intersection(articles)) > 1]
    told = [_reason(tie, labels) for tie in given]
    return "; ".join(dict.fromkeys(told))


def _reason(tie: OneOrigin, labels: Labels) -> str:
    name = tie.tie.name.lower()
    return labels("ties", f"{name}_owner", owner=tie.owner) if tie.owner else labels("ties", name)
