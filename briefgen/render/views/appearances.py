"""People and organisations in one story, as the pages over all stories show them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, ActorKind
from briefgen.model.source import Passage
from briefgen.render.escape import own_address
from briefgen.render.views.citing import Citations, Cited
from briefgen.render.views.company import Companion, companions
from briefgen.render.views.quoting import QuoteView, StatementView
from briefgen.render.views.voices import Voice, speaker_anchor

ROLES_SHOWN = 3
"""Roles of a person that are printed for one story."""

FACTS_SHOWN = 8
"""Facts of one story that name a person, the most central first, on the person's page."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one story: as what, what they say, where first named.

    ``home`` leads to the briefing, ``href`` to the page that holds all the quotes or, without any, to the briefing;
    ``facts`` are the most central ones that name them; ``names`` are the forms of the name, each where it first stands;
    ``company`` are those named together with them.
    """

    actor: Actor
    slug: str
    title: str
    roles: tuple[Cited, ...]
    quotes: tuple[QuoteView, ...]
    statements: tuple[StatementView, ...]
    facts: tuple[Cited, ...]
    home: Markup
    href: Markup
    first: Cited
    names: tuple[Cited, ...]
    company: tuple[Companion, ...]


def appearances(briefing: Briefing, heard: Sequence[Voice], citations: Citations) -> Iterator[Appearance]:
    """Yield every person named, and every organisation among those ``heard``."""
    home, voices = own_address(citations.home), {voice.id: voice for voice in heard}
    named, company = _facts_naming(briefing), companions(briefing, citations)
    for actor in briefing.actors:
        voice = voices.get(speaker_anchor(actor.key))
        if actor.described or actor.kind is ActorKind.OTHER or (actor.kind is not ActorKind.PERSON and voice is None):
            continue
        yield Appearance(
            actor=actor,
            slug=briefing.slug,
            title=briefing.title,
            roles=citations.each(actor.roles[:ROLES_SHOWN]),
            quotes=voice.quotes if voice else (),
            statements=voice.statements if voice else (),
            facts=citations.each(named.get(actor.id, ())),
            home=home,
            href=voice.href if voice else home,
            first=citations.cited(actor.mentions[0]),
            names=citations.each({passage.text: passage for passage in reversed(actor.mentions)}.values()),
            company=company.get(actor.id, ()),
        )


def _facts_naming(briefing: Briefing) -> dict[str, list[Passage]]:
    """Return the statements of facts by the actors whom they name, the most central facts first and not too many.

    A sentence that stands on the person's page already, as a quote or a statement, is left out.
    """
    said = {(quote.speaker.actor, part.sentence) for quote in briefing.quotes for part in quote.parts if quote.speaker}
    said |= {(one.speaker.actor, one.content.sentence) for one in briefing.indirect}
    found: dict[str, list[Passage]] = {}
    for fact in briefing.facts:
        for actor in fact.actors:
            told = found.setdefault(actor, [])
            if len(told) < FACTS_SHOWN and (actor, fact.statement.sentence) not in said:
                told.append(fact.statement)
    return found
