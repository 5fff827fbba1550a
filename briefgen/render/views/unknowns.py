"""What the sources say is not known or not said, each with the sentence before it, which tells who "she" is."""

from dataclasses import dataclass
from itertools import pairwise

from briefgen.model.briefing import Briefing
from briefgen.model.source import Passage, SentenceKind
from briefgen.render.views.citing import Citations, Cited, Mark


@dataclass(frozen=True, slots=True)
class UnknownView:
    """What sources say is not known, with a mark for each article that says so in the same words.

    ``before`` is the sentence before it in its paragraph of the first of them, unless that one stands in the list.
    """

    text: str
    marks: tuple[Mark, ...]
    before: Cited | None


def unknown_views(briefing: Briefing, citations: Citations) -> tuple[UnknownView, ...]:
    """Return what is not known, in the order of the articles."""
    marks: dict[str, dict[int, Mark]] = {}
    before: dict[str, Cited] = {}
    leading = _before(briefing)
    for passage in briefing.unknowns:
        mark = citations.mark(passage)
        if passage.text not in marks and passage.sentence in leading:
            before[passage.text] = citations.cited(leading[passage.sentence])
        marks.setdefault(passage.text, {}).setdefault(mark.number, mark)
    return tuple(UnknownView(text, tuple(found.values()), before.get(text)) for text, found in marks.items())


def _before(briefing: Briefing) -> dict[str, Passage]:
    """Return the sentence before each that says what is not known, by the id of the latter."""
    wording = {article.id: article.wording for article in briefing.articles}
    unknown = {passage.sentence for passage in briefing.unknowns}
    return {
        after.id: Passage(one.span, one.id, wording[one.span.article](one.span))
        for one, after in pairwise(briefing.sentences)
        if after.id in unknown
        and one.id not in unknown
        and (one.span.article, one.paragraph) == (after.span.article, after.paragraph)
        and one.kind is not SentenceKind.FURNITURE
    }
