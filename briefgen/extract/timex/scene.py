"""What a grammar rule sees and what it answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from briefgen.extract.timex.values import Interval, at, interval, step, supports
from briefgen.model.claims import TimexKind
from briefgen.model.when import Anchor


class Look(Enum):
    """Where the verb that governs an expression looks."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


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
    """A date to count from."""

    value: str
    span: Interval
    anchor: Anchor

    @property
    def day(self) -> date:
        """The first day."""
        return self.span.start

    def date(self, value: str, *, approximate: bool = False) -> Meaning:
        """Return the meaning of a date or a time counted from here."""
        kind = TimexKind.TIME if "T" in value else TimexKind.DATE
        return Meaning(kind, value, self.anchor, self.day, approximate)

    def moved(self, count: int, unit: str) -> str | None:
        """Return the value of the unit ``count`` units from here, or None when the base is too coarse to count from."""
        if not supports(self.span.precision, unit):
            return None
        day = step(self.day, count, unit)
        return at(day, unit) if day else None


@dataclass(frozen=True, slots=True)
class Scene:
    """The place at which an expression stands.

    ``last`` is the latest calendar date in the text before it, ``quarter`` the latest quarter that was named,
    ``previous`` the expression just before it as (end offset,
    meaning). In a ``narrative`` everything is counted from ``last``, otherwise deictic words from ``published``.
    """

    text: str
    published: date | None
    narrative: bool
    sentence: tuple[int, int]
    look: Callable[[int, int], Look]
    last: Base | None = None
    quarter: Base | None = None
    previous: tuple[int, int, Meaning] | None = None

    @property
    def now(self) -> Base | None:
        """What deictic words are counted from."""
        if self.narrative:
            return self.last
        return base_of(self.published.isoformat(), Anchor.PUBLICATION) if self.published else None

    @property
    def then(self) -> Base | None:
        """What anaphoric words ("the next day") are counted from."""
        return self.last

    def before(self, offset: int, width: int = 60) -> str:
        """Return the words of the sentence before ``offset``."""
        return self.text[max(self.sentence[0], offset - width) : offset]

    def after(self, offset: int, width: int = 40) -> str:
        """Return the words of the sentence from ``offset`` on."""
        return self.text[offset : min(self.sentence[1], offset + width)]


def base_of(value: str, anchor: Anchor) -> Base | None:
    """Return a base to count from, or None when ``value`` names no calendar date."""
    span = interval(value)
    return Base(value, span, anchor) if span else None


Read = Callable[[re.Match[str], Scene], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and its reading. A rule that returns None declines and the next one is asked.

    When the pattern has a group ``core``, only that group is the expression and the rest its context.
    """

    name: str
    pattern: re.Pattern[str]
    read: Read


def rule(name: str, pattern: str, read: Read) -> Rule:
    """Make a rule; patterns must be linear in time: no nested quantifiers."""
    return Rule(name, re.compile(pattern), read)


def explicit(value: str, *, approximate: bool = False) -> Meaning:
    """Return the meaning of a date that stands by itself."""
    return Meaning(TimexKind.TIME if "T" in value else TimexKind.DATE, value, approximate=approximate)


def unresolved(value: str) -> Meaning:
    """Return the meaning of a date that lacks what it would be counted from."""
    return Meaning(TimexKind.TIME if "T" in value else TimexKind.DATE, value, Anchor.MISSING)


def duration(value: str) -> Meaning:
    """Return the meaning of a length of time."""
    return Meaning(TimexKind.DURATION, value)


def repeated(value: str) -> Meaning:
    """Return the meaning of a repeated time."""
    return Meaning(TimexKind.SET, value)
