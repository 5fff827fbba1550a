"""What a grammar rule sees and what it answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from briefgen.extract.timex.values import Interval, at, interval, step, supports
from briefgen.model.claims import TimexKind
from briefgen.model.when import Anchor, Precision

NEAR = 1
"""Sentences from a date to the words counted from it in news. In histories it does not hold: a half of those farther
away are right, and their dates run on in order."""


class Look(Enum):
    """Where the verb that governs an expression looks."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


Spoken = Callable[[int], date | None]
"""From an offset in the text to the day on which the quotation around it was spoken, where that day is told."""
Looking = Callable[[int, int, int], Look]
"""From the start of the sentence and the bounds of an expression to where its verb looks."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The reading of an expression: TIMEX3 type and value, and what it was counted from."""

    kind: TimexKind
    value: str
    anchor: Anchor = Anchor.NONE
    anchor_day: date | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """A date to count from; ``explicit`` when it carries its own year."""

    value: str
    span: Interval
    anchor: Anchor
    explicit: bool = True

    @property
    def day(self) -> date:
        """The first day."""
        return self.span.start

    @property
    def is_day(self) -> bool:
        """Tell whether days can be counted from it."""
        return self.span.precision is Precision.DAY

    def date(self, value: str, *, approximate: bool = False) -> Meaning:
        """Return the meaning of a date or a time counted from here."""
        return Meaning(_kind(value), value, self.anchor, self.day, approximate)

    def moved(self, count: int, unit: str) -> str | None:
        """Return the value of the unit ``count`` units from here, or None when the base is too coarse to count from."""
        if not supports(self.span.precision, unit):
            return None
        day = step(self.day, count, unit)
        return at(day, unit) if day else None


@dataclass(frozen=True, slots=True)
class Scene:
    """The place at which an expression stands.

    ``last`` is the latest calendar date in the text before it, ``gap`` the number of sentences that have begun since,
    ``quarter`` the latest quarter that was named, ``previous`` the expression just before it as (start, end, meaning).
    ``coming`` are the days after publication that the text has told of. In a ``narrative`` everything is counted from
    ``last``, otherwise deictic words from ``published``, or in a quotation from the day on which it was ``said``.
    """

    text: str
    published: date | None
    narrative: bool
    sentence: tuple[int, int]
    looking: Looking
    last: Base | None = None
    quarter: Base | None = None
    previous: tuple[int, int, Meaning] | None = None
    gap: int = 0
    said: date | None = None
    coming: frozenset[date] = frozenset()

    @property
    def now(self) -> Base | None:
        """What deictic words ("yesterday", "last week") are counted from."""
        if self.narrative:
            return self.last
        if self.said:
            return base_of(self.said.isoformat(), Anchor.TEXT)
        return base_of(self.published.isoformat(), Anchor.PUBLICATION) if self.published else None

    @property
    def then(self) -> Base | None:
        """What anaphoric words for long times ("that year") are counted from."""
        return self.last

    @property
    def near(self) -> Base | None:
        """What anaphoric words for short times ("two days later", "that evening") are counted from.

        News goes back and forth between days: there only the same sentence or the one before tells which day is meant.
        """
        return self.last if self.narrative or self.gap <= NEAR else None

    def look(self, found: "Match") -> Look:
        """Tell where the verb that governs a match looks."""
        return self.looking(self.sentence[0], *found.span())

    def before(self, offset: int, width: int = 60) -> str:
        """Return the words of the sentence before ``offset``."""
        return self.text[max(self.sentence[0], offset - width) : offset]

    def after(self, offset: int, width: int = 40) -> str:
        """Return the words of the sentence from ``offset`` on."""
        return self.text[offset : min(self.sentence[1], offset + width)]


Match = re.Match[str]
Read = Callable[[Match, Scene], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and its reading. A rule that returns None declines and the next one is asked.

    When the pattern has a group ``core``, only that group is the expression and the rest is its context. Where
    ``needs`` is given, every match holds one of these words: to look for a word is cheaper than to look for a pattern.
    """

    name: str
    read: Read
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()

    def may_match(self, lowered: str) -> bool:
        """Tell whether the rule may match in a sentence, given in lower case."""
        return not self.needs or any(word in lowered for word in self.needs)


def rule(name: str, read: Read, *parts: str, needs: tuple[str, ...] = ()) -> Rule:
    """Make a rule from the parts of its pattern; patterns are linear in time, without nested quantifiers."""
    return Rule(name, read, re.compile("".join(parts)), needs)


def group(found: Match, name: str) -> str:
    """Return the words of a group in lower case with plain spaces; empty when the pattern lacks it or it is unset."""
    return re.sub(r"\s+", " ", (found.groupdict().get(name) or "").lower())


def base_of(value: str, anchor: Anchor) -> Base | None:
    """Return a base to count from, or None when ``value`` names no calendar date."""
    span = interval(value)
    return Base(value, span, anchor) if span else None


def _kind(value: str) -> TimexKind:
    return TimexKind.TIME if "T" in value else TimexKind.DATE


def explicit(value: str) -> Meaning:
    """Return the meaning of a date that stands by itself."""
    return Meaning(_kind(value), value)


def unresolved(value: str) -> Meaning:
    """Return the meaning of a date that lacks what it would be counted from."""
    return Meaning(_kind(value), value, Anchor.MISSING)


def pointer(value: str) -> Meaning:
    """Return the meaning of words that only point: ``PAST_REF``, ``PRESENT_REF``, ``FUTURE_REF``."""
    return Meaning(TimexKind.DATE, value)


def duration(value: str) -> Meaning:
    """Return the meaning of a length of time."""
    return Meaning(TimexKind.DURATION, value)


def repeated(value: str) -> Meaning:
    """Return the meaning of a repeated time."""
    return Meaning(TimexKind.SET, value)
