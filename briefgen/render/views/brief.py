"""A briefing in four lines: who says so, when, how sure, where from. What happened is the lead's to say."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Dating, Standing
from briefgen.model.disputes import DisputeKind
from briefgen.render import dates
from briefgen.render.escape import own_address
from briefgen.render.labels import Labels
from briefgen.render.views.citing import outlet_of
from briefgen.render.views.voices import Voice

VOICES_IN_BRIEF = 3
OUTLETS_IN_BRIEF = 4
"""What fits on a line or two of a phone; sections below have all."""


_TOLD = frozenset({Dating.STATED, Dating.INFERRED})
"""Days on which something happened, not those on which it was reported."""


@dataclass(frozen=True, slots=True)
class VoiceInBrief:
    """A speaker in few words. ``told`` is "5 quotes"; ``href`` leads to them."""

    name: str
    told: str
    href: Markup


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure something is, in a phrase; ``href`` leads to the section on it."""

    phrase: str
    href: Markup


@dataclass(frozen=True, slots=True)
class Brief:
    """What stands below the lead.

    ``days`` reads "10–25 March 2025"; ``published`` says when the articles appeared, or that none says so, where no
    key fact has a day. ``sure`` are on the key facts and disputes, ``outlets`` the names of those with most articles,
    besides which there are ``more``.
    """

    voices: tuple[VoiceInBrief, ...]
    speakers: int
    days: str
    published: str
    sure: tuple[Sure, ...]
    articles: str
    origins: str
    outlets: tuple[str, ...]
    more: int


def brief(briefing: Briefing, heard: Sequence[Voice], labels: Labels) -> Brief:
    """Return ``briefing`` in brief; ``heard`` are its speakers, most quoted first."""
    named = [voice for voice in heard if voice.name]
    held = Counter(outlet_of(article) for article in briefing.articles)
    outlets = sorted(held, key=lambda outlet: (-held[outlet], outlet)) if briefing.outlets else []
    return Brief(
        voices=tuple(
            VoiceInBrief(one.name, _told(one, labels), own_address(f"#{one.id}")) for one in named[:VOICES_IN_BRIEF]
        ),
        speakers=len(named),
        days=_days(briefing, labels),
        published=_published(briefing, labels),
        sure=_sure(briefing, labels),
        articles=labels("counts.articles", n=len(briefing.articles)),
        origins=labels("counts.independent_sources", n=len(briefing.origins)),
        outlets=tuple(outlets[:OUTLETS_IN_BRIEF]),
        more=len(outlets[OUTLETS_IN_BRIEF:]),
    )


def _told(voice: Voice, labels: Labels) -> str:
    if voice.quotes:
        return labels("counts.quotes", n=len(voice.quotes))
    return labels("brief.statements", n=len(voice.statements))


def _days(briefing: Briefing, labels: Labels) -> str:
    """Return the days of the key facts, without what is to come when the newest article appeared."""
    dated = [fact.date for fact in briefing.facts[: briefing.key_facts] if fact.date]
    days = [
        one.when.start for one in dated if one.dating in _TOLD and one.when.start and one.when.start == one.when.end
    ]
    past = [day for day in days if briefing.as_of is None or day <= briefing.as_of]
    return dates.period(min(past), max(past), labels) if past else ""


def _published(briefing: Briefing, labels: Labels) -> str:
    if not briefing.days:
        return labels("brief.undated")
    return labels("brief.published", period=dates.period(briefing.days[0], briefing.days[-1], labels))


def _sure(briefing: Briefing, labels: Labels) -> tuple[Sure, ...]:
    facts = briefing.facts[: briefing.key_facts]
    several = sum(fact.standing is Standing.CORROBORATED for fact in facts)
    kinds = Counter(dispute.kind for dispute in briefing.disputes)
    told = (
        (len(facts), "brief.corroborated" if several else "brief.single", "#key-facts"),
        (kinds[DisputeKind.DISPUTED], "counts.disputes", "#disputed"),
        (kinds[DisputeKind.CHECK], "brief.to_check", "#to-check"),
    )
    return tuple(Sure(labels(label, several=several, n=n), own_address(section)) for n, label, section in told if n)
