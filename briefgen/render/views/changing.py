"""What has changed since the edition before, as pages and the feed tell it."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model.briefing import Briefing
from briefgen.model.editions import UNDATED, Changes, Kind, Recorded
from briefgen.model.source import Passage
from briefgen.render import dates
from briefgen.render.views.citing import Citations, Mark
from briefgen.render.views.wording import in_our_marks

_HEADINGS = {
    Kind.SOURCE: "Sources",
    Kind.FACT: "Facts",
    Kind.EVENT: "Timeline",
    Kind.DISPUTE: "Disputes",
    Kind.QUOTE: "Quotes",
}
_NOUNS = {Kind.EVENT: ("entry of the timeline", "entries of the timeline")}


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A claim that is new, changed or gone. ``mark`` leads to its sentence, None where that is gone as well.

    ``before`` and ``now`` are what was and what is told of it: a standing, a date, a speaker.
    """

    text: str
    source: str
    mark: Mark | None
    before: str
    now: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind of claim."""

    heading: str
    new: tuple[ChangeView, ...]
    changed: tuple[ChangeView, ...]
    gone: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed since the edition before. ``since`` is its day, ``summary`` counts the changes in a line."""

    since: str
    iso: str
    summary: str
    groups: tuple[ChangeGroup, ...]


def changes_view(briefing: Briefing, citations: Citations) -> ChangesView | None:
    """Return the changes, None where no edition before was recorded."""
    changes = briefing.changes
    if changes is None:
        return None
    places = _places(briefing)
    groups = (_group(kind, changes, places, citations) for kind in Kind)
    return ChangesView(
        since=dates.day(changes.since) if changes.since else "",
        iso=changes.since.isoformat() if changes.since else "",
        summary=summary_of(changes),
        groups=tuple(group for group in groups if group.new or group.changed or group.gone),
    )


def summary_of(changes: Changes) -> str:
    """Return the numbers of changes in a line, as in "2 new facts, 1 changed quote"."""
    given = (("new", changes.new), ("changed", tuple(one.now for one in changes.changed)), ("gone", changes.gone))
    told = ((state, kind, sum(one.kind is kind for one in claims)) for kind in Kind for state, claims in given)
    return ", ".join(_counted(number, state, kind) for state, kind, number in told if number) or "nothing listed here"


def _counted(number: int, state: str, kind: Kind) -> str:
    one, more = _NOUNS.get(kind, (str(kind), f"{kind}s"))
    noun = one if number == 1 else more
    return f"{number} {noun} gone" if state == "gone" else f"{number} {state} {noun}"


def _group(kind: Kind, changes: Changes, places: Mapping[str, Passage], citations: Citations) -> ChangeGroup:
    def view(one: Recorded, before: str = "") -> ChangeView:
        place = next((places[key] for key in (one.id, *one.keys) if key in places), None)
        mark = citations.mark(place) if place else None
        quoted = one.kind is Kind.QUOTE
        text = in_our_marks(one.text) if quoted else one.text
        return ChangeView(text, _source(one), mark, _state(kind, before), _state(kind, one.state), quoted)

    return ChangeGroup(
        heading=_HEADINGS[kind],
        new=tuple(view(one) for one in sorted(changes.new, key=lambda one: not one.key) if one.kind is kind),
        changed=tuple(view(one.now, one.before) for one in changes.changed if one.now.kind is kind),
        gone=tuple(view(one) for one in sorted(changes.gone, key=lambda one: not one.key) if one.kind is kind),
    )


def _state(kind: Kind, state: str) -> str:
    return dates.english_edtf(state) if kind is Kind.EVENT and state != UNDATED else state


def _source(one: Recorded) -> str:
    return f"{one.outlet}, {dates.day(one.day) if one.day else 'undated'}"


def _places(briefing: Briefing) -> dict[str, Passage]:
    """Return the first passage of every claim and of every article by its id, and every sentence by its own."""
    articles = {article.id: article for article in briefing.articles}
    found = {
        one.id: Passage(one.span, one.id, articles[one.span.article].wording(one.span)) for one in briefing.sentences
    }
    found |= {sentence.span.article: found[sentence.id] for sentence in reversed(briefing.sentences)}
    found |= {fact.id: fact.statement for fact in briefing.facts}
    found |= {event.id: event.statement for event in briefing.events}
    found |= {quote.id: quote.parts[0] for quote in briefing.quotes}
    return found | {dispute.id: dispute.claim.passages[0] for dispute in briefing.disputes}
