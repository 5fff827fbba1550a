"""Text to temporal expressions: the ordered grammar run over the sentences that hold a trigger."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from briefgen.extract.timex.cues import look_by_words
from briefgen.extract.timex.grammar import GRAMMAR
from briefgen.extract.timex.quarters import topic_quarter
from briefgen.extract.timex.scene import NEAR, Base, Looking, Meaning, Rule, Scene, Spoken, base_of
from briefgen.model.claims import TimexKind
from briefgen.model.when import Anchor, Precision

ASIDE_YEARS = 5
"""A bare year this far from the story is an aside ("declassified in 2005") until another date joins it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A temporal expression at ``start`` to ``end`` of a text, its meaning and the rule that read it."""

    start: int
    end: int
    meaning: Meaning
    rule: str


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text has told of dates up to a place, from which expressions behind it are counted.

    ``last`` is the latest date of the story, ``aside`` a year that it has only mentioned since, ``quarter`` the one
    that it is about; ``coming`` are days after publication. ``gap`` counts the sentences since ``last``.
    """

    last: Base | None = None
    quarter: Base | None = None
    aside: Base | None = None
    coming: frozenset[date] = frozenset()
    gap: int = 0


def tag(
    text: str,
    sentences: Iterable[tuple[int, int]],
    *,
    published: date | None = None,
    narrative: bool = False,
    look: Looking | None = None,
    spoken: Spoken | None = None,
) -> tuple[Found, ...]:
    """Return the temporal expressions of ``text`` in order.

    ``sentences`` are offsets; ``look`` tells where the verb that governs the words at two offsets looks, by default
    from the words before them; ``spoken`` tells on which day the words of a quotation were spoken.
    """
    look = look or look_by_words(text)
    found: list[Found] = []
    told = _Told()
    for bounds in _mended(text, sentences):
        at, previous = bounds[0], None
        for start, end, rule, match in _candidates(text, bounds):
            if start < at:
                continue
            said = spoken(start) if spoken else None
            scene = Scene(
                text, published, narrative, bounds, look, told.last, told.quarter, previous, told.gap, said, told.coming
            )
            meaning = rule.read(match, scene)
            if meaning is not None:
                found.append(Found(start, end, meaning, rule.name))
                at, previous = end, (start, end, meaning)
                told = _after(told, found[-1], scene)
        told = replace(told, gap=told.gap + 1)
    return tuple(found)


def _after(told: _Told, found: Found, scene: Scene) -> _Told:
    """Return what is told once ``found`` is read; a bare year that a history only mentions changes nothing else."""
    latest = _calendar(found.meaning)
    told = replace(told, quarter=topic_quarter(scene, found.start, found.rule, latest))
    if latest and latest.is_day and scene.published and latest.day > scene.published:
        told = replace(told, coming=told.coming | {latest.day})
    if latest and scene.narrative and _is_aside(latest, told.last, told.aside):
        return replace(told, aside=latest)
    if latest:
        return replace(told, last=latest, aside=None, gap=0)
    return replace(told, gap=NEAR + 1) if found.meaning.anchor is Anchor.MISSING else told


def _is_aside(latest: Base, last: Base | None, aside: Base | None) -> bool:
    """Tell whether a history only mentions a year and goes on where it was."""
    if last is None or latest.span.precision is not Precision.YEAR:
        return False
    joined = aside is not None and abs(latest.day.year - aside.day.year) <= ASIDE_YEARS
    return not joined and abs(latest.day.year - last.day.year) > ASIDE_YEARS


_CUT_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")


def _mended(text: str, sentences: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join sentences that a parser has cut after the abbreviation of a month."""
    out: list[tuple[int, int]] = []
    for start, end in sentences:
        if out and text[start : start + 1].isdigit() and _CUT_MONTH.search(text, *out[-1]):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


_Candidate = tuple[int, int, Rule, re.Match[str]]


def _candidates(text: str, bounds: tuple[int, int]) -> list[_Candidate]:
    """Return every match of every rule: leftmost first, then longest, then in the order of the grammar."""
    out: list[_Candidate] = []
    sentence = text[slice(*bounds)]
    lowered = sentence.lower()
    for family in GRAMMAR:
        if not family.may_match(sentence, lowered):
            continue
        for rule in family.rules:
            if not rule.may_match(lowered):
                continue
            core = "core" if "core" in rule.pattern.groupindex else 0
            out.extend((*match.span(core), rule, match) for match in rule.pattern.finditer(text, *bounds))
    return sorted(out, key=lambda candidate: (candidate[0], -candidate[1]))


def _calendar(meaning: Meaning) -> Base | None:
    """Return what later expressions can be counted from."""
    if meaning.kind in (TimexKind.DURATION, TimexKind.SET):
        return None
    base = base_of(meaning.value.split("T")[0], Anchor.TEXT)
    return replace(base, explicit=meaning.anchor is Anchor.NONE) if base else None
