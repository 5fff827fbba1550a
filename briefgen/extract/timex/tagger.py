"""Text to temporal expressions: the ordered grammar run over the sentences that hold a trigger."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import count

from briefgen.extract.timex import daytime, explicit, lengths, relative
from briefgen.extract.timex.lexicon import TRIGGER
from briefgen.extract.timex.scene import Base, Look, Meaning, Rule, Scene, base_of
from briefgen.model.claims import TimexKind
from briefgen.model.when import Anchor

GRAMMAR: tuple[Rule, ...] = explicit.RULES + daytime.RULES + relative.RULES + lengths.RULES
"""All rules; where two match the same words, the longer match and then the earlier rule is asked first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A temporal expression at ``start`` to ``end`` of a text, its meaning and the rule that read it."""

    start: int
    end: int
    meaning: Meaning
    rule: str


Looking = Callable[[int, int, int], Look]
"""From the start of the sentence and the bounds of an expression to where its verb looks."""


def tag(
    text: str,
    sentences: Iterable[tuple[int, int]],
    *,
    published: date | None = None,
    narrative: bool = False,
    look: Looking | None = None,
) -> tuple[Found, ...]:
    """Return the temporal expressions of ``text`` in order.

    ``sentences`` are offsets; ``look`` tells where the verb that governs the words at two offsets looks.
    """
    look = look or look_by_words(text)
    found: list[Found] = []
    last: Base | None = None
    quarter: Base | None = None
    for bounds in sentences:
        if not TRIGGER.search(text, *bounds):
            continue
        at = bounds[0]
        previous: tuple[int, int, Meaning] | None = None
        for start, end, rule, match in _candidates(text, bounds):
            if start < at:
                continue
            scene = Scene(text, published, narrative, bounds, _bound(look, bounds[0]), last, quarter, previous)
            meaning = rule.read(match, scene)
            if meaning is None:
                continue
            found.append(Found(start, end, meaning, rule.name))
            at, previous = end, (start, end, meaning)
            latest = _latest(meaning)
            last = latest or last
            if latest and rule.name.startswith("quarter"):
                quarter = latest
    return tuple(found)


def _candidates(text: str, bounds: tuple[int, int]) -> list[tuple[int, int, Rule, re.Match[str]]]:
    order = count()
    out = []
    for rule in GRAMMAR:
        nth = next(order)
        for match in rule.pattern.finditer(text, *bounds):
            start, end = match.span("core") if "core" in rule.pattern.groupindex else match.span()
            out.append((start, -end, nth, end, rule, match))
    out.sort(key=lambda item: item[:3])
    return [(start, end, rule, match) for start, _, _, end, rule, match in out]


def _latest(meaning: Meaning) -> Base | None:
    if meaning.kind in (TimexKind.DURATION, TimexKind.SET):
        return None
    return base_of(meaning.value.split("T")[0], Anchor.TEXT)


_AHEAD = re.compile(
    r"(?i:\b(?:will|would|shall|[’']ll|to be|(?:is|are|was|were|be|been) (?:due|scheduled|expected|set|slated|planned|likely) |due|scheduled|expected"
    r"|upcoming|plans? to|planned for|until|till|effective|payable|expires?|expiring|matur\w+|by|is to|are to|next|ahead of|deadline|starting|beginning)\b)"
)


def look_by_words(text: str) -> Looking:
    """Return a function that tells by the words before an expression where it looks; it knows nothing of tense."""

    def look(sentence: int, first: int, _last: int) -> Look:
        return Look.AHEAD if _AHEAD.search(text, max(sentence, first - 80), first) else Look.UNKNOWN

    return look


def _bound(look: Looking, sentence: int) -> Callable[[int, int], Look]:
    return lambda first, last: look(sentence, first, last)
