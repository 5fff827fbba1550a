"""What keeps two statements from being the same fact, however alike their words are."""

import re
from collections.abc import Iterable

from briefgen.model.claims import Dating, EventDate, Statement
from briefgen.model.source import SentenceKind

STATING = frozenset({SentenceKind.EVENT, SentenceKind.CLAIM, SentenceKind.BACKGROUND})

ROUNDING = 1.25
"""How far apart a rounded figure and another may lie and still be one: "more than 400" and "412" are, 300 is not."""

SHARED_WORDING = 0.5
"""Share of the shorter quotation's words that the other must hold for two sentences to print one utterance."""

_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{12,})[”\"’]")
_WORD = re.compile(r"\w+")
_DAYS = frozenset("mondai tuesdai wednesdai thursdai fridai saturdai sundai".split())
_NOT_A_NAME = frozenset("a an and dr for her his in its mr mrs ms my of on our s sir some the their who with".split())


def obstacle(one: Statement, other: Statement) -> str:
    """Return why the two cannot be one fact, or an empty string."""
    if _unfit(one) or _unfit(other):
        return "one of them cannot stand alone"
    if not _share_event(one, other):
        return "the main event of neither is told by the other"
    if _speakers_differ(one.attribution, other.attribution):
        return "told by different speakers"
    if _quotations_differ(one.passage.text, other.passage.text) or _figures_clash(one.numbers, other.numbers):
        return "the words quoted, or the figures, differ"
    if _days_clash(one, other):
        return "the days differ"
    return ""


def _quotations_differ(one: str, other: str) -> bool:
    """Tell whether the sentences quote different words: who says it, and that it is said, is all that they share."""
    first, second = (set(_WORD.findall(" ".join(_QUOTED.findall(text)).casefold())) for text in (one, other))
    if not first or not second:
        return False
    return len(first & second) < SHARED_WORDING * min(len(first), len(second))


def _unfit(statement: Statement) -> bool:
    return statement.kind in {SentenceKind.CONTEXT, SentenceKind.COMMENTARY, SentenceKind.FURNITURE}


def _share_event(one: Statement, other: Statement) -> bool:
    """Tell whether the main event of one is told in the other.

    Any of its words may carry it, not only those taken for events: a headline's verb is often read as a noun.
    """
    return any(event in other.terms for event in one.events[:1]) or any(
        event in one.terms for event in other.events[:1]
    )


def _speakers_differ(one: str, other: str) -> bool:
    """Tell whether both speakers are known and neither form of address can mean the other."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return False
    return first[-1] != second[-1] or not one.rsplit(maxsplit=1)[-1][:1].isupper()


def _words(speaker: str) -> list[str]:
    words = speaker.replace("’s", "").replace("'s", "").replace(",", " ").replace(".", " ").lower().split()
    return [word for word in words if word not in _NOT_A_NAME]


def _figures_clash(one: Iterable[str], other: Iterable[str]) -> bool:
    first, second = _by_unit(one), _by_unit(other)
    return any(
        not any(_agree(a, b) for a in first[unit] for b in second[unit])
        for unit in first.keys() & second.keys()
        if unit
    )


def _by_unit(numbers: Iterable[str]) -> dict[str, list[str]]:
    by_unit: dict[str, list[str]] = {}
    for number in numbers:
        value, _, unit = number.partition(" ")
        by_unit.setdefault(unit, []).append(value)
    return by_unit


def _agree(one: str, other: str) -> bool:
    first, second = float(one.lstrip("~")), float(other.lstrip("~"))
    if first == second:
        return True
    low, high = sorted((first, second))
    return "~" in one + other and high <= low * ROUNDING


def _days_clash(one: Statement, other: Statement) -> bool:
    first, second = _dated(one.date), _dated(other.date)
    if first and second:
        return not first.when.admits(second.when)
    days, others = _DAYS.intersection(one.terms), _DAYS.intersection(other.terms)
    return bool(days and others) and days.isdisjoint(others)


def _dated(date: EventDate | None) -> EventDate | None:
    """Return a date that is the event's own; the day of a report says nothing about the event."""
    known = date is not None and date.dating in {Dating.STATED, Dating.INFERRED} and date.when.resolved
    return date if known else None
