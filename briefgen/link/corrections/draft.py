"""A briefing while its corrections are made: plain lists, checked once when it is whole again."""

from dataclasses import dataclass, field, replace

from briefgen.link.facts.leading import lead_of
from briefgen.model.briefing import Briefing
from briefgen.model.claims import Actor, Event, Fact
from briefgen.model.disputes import Dispute
from briefgen.model.edits import Change, Correction, Edit
from briefgen.model.source import Passage
from briefgen.model.speech import IndirectStatement, Quote


@dataclass(slots=True)
class Draft:
    """What edits change of ``briefing``."""

    briefing: Briefing
    facts: list[Fact]
    key_facts: int
    quotes: list[Quote]
    indirect: list[IndirectStatement]
    events: list[Event]
    key_events: list[str]
    actors: list[Actor]
    disputes: list[Dispute]
    unknowns: list[Passage]
    lead: Passage | None
    corrections: list[Correction] = field(default_factory=list)

    def owe(self, edit: Edit, *, claim: str = "", sentence: str = "") -> None:
        """Keep what the briefing owes to ``edit``."""
        text = edit.value if edit.change is Change.NOTE else ""
        made = Correction(edit.subject, edit.change, edit.reason, claim, sentence, text)
        self.corrections.append(made)

    def finished(self) -> Briefing:
        """Return the briefing as corrected."""
        return replace(
            self.briefing,
            facts=tuple(self.facts),
            key_facts=self.key_facts,
            quotes=tuple(self.quotes),
            indirect=tuple(self.indirect),
            events=tuple(self.events),
            key_events=tuple(self.key_events),
            actors=tuple(self.actors),
            disputes=tuple(self.disputes),
            unknowns=tuple(self.unknowns),
            lead=self.lead or self._lead(),
            corrections=tuple(self.corrections),
        )

    def _lead(self) -> Passage | None:
        """Return the lead of the facts as they are now: the one before may be hidden."""
        return lead_of(self.facts[: self.key_facts], self.briefing.articles, self.briefing.sentences)


def draft_of(briefing: Briefing) -> Draft:
    """Return ``briefing`` ready for corrections."""
    return Draft(
        briefing,
        list(briefing.facts),
        briefing.key_facts,
        list(briefing.quotes),
        list(briefing.indirect),
        list(briefing.events),
        list(briefing.key_events),
        list(briefing.actors),
        list(briefing.disputes),
        list(briefing.unknowns),
        briefing.lead,
    )
