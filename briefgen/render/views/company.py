"""Who is named together with whom."""

from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.render.views.citing import Citations, Cited

COMPANY = 5
"""Others named together with an actor that are listed, most often first."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody named in the same sentences, and in how many; ``first`` is one of them."""

    name: str
    sentences: int
    first: Cited


def companions(briefing: Briefing, citations: Citations) -> dict[str, tuple[Companion, ...]]:
    """Return by the ids of actors those whom sentences name together with each, the most often named first."""
    names = {actor.id: actor.name for actor in briefing.actors}
    mentions = {one.sentence: one for actor in briefing.actors for one in actor.mentions}
    found: dict[str, list[Companion]] = {}
    for pair in briefing.together:
        first = mentions[pair.sentences[0]]
        for own, other in (pair.actors, pair.actors[::-1]):
            kept = found.setdefault(own, [])
            if len(kept) < COMPANY:
                kept.append(Companion(names[other], len(pair.sentences), citations.cited(first)))
    return {own: tuple(company) for own, company in found.items()}
