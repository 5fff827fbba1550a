"""What keeps two statements from being the same fact, however alike their words are."""

import re
from collections.abc import Callable, Iterable

from briefgen.link.facts.telling import differ_in_doer
from briefgen.model.claims import Dating, EventDate, Statement
from briefgen.model.source import SentenceKind

ROUNDING = 1.25
"""How far apart a rounded figure and another may lie and still be one: "more than 400" and "412" are, 300 is not."""

TENFOLD = 10
"""From how many times the least of its kind on "thousands" are no longer meant, but "tens of thousands"."""

SHARED_WORDING = 0.5
"""Share of the shorter quotation's words that the other must hold for two sentences to print one utterance."""

DAYS_APART = 3
"""Days between two reports from which an event without a date of its own is old news in the later one."""

EVE = 1
"""Days by which an article may carry an earlier date than that of what it tells, as those of the evening before do."""

_UNSTATED = frozenset({Dating.REPORTED, Dating.INFERRED})
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{12,})[”\"’]")
_WORD = re.compile(r"\w+")
_DAYS = frozenset("mondai tuesdai wednesdai thursdai fridai saturdai sundai".split())
_OFTEN = re.compile(
    r"\b(?:repeatedly|(?:over|during|in|for)\ the\ (?:past|last)\ \w+\ (?:days|weeks|months|years))\b", re.VERBOSE
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAME = r"(?:the\ )?(?:[a-z]+\ ){0,4}(?:[A-Z][\w.’'-]*\ ){0,4}([A-Z][\w’'-]*)"
_TWO_NAMED = re.compile(
    rf"\b(?:[Tt]wo|2)\ [^;:,–—]{{1,60}}?(?:,|:|\ --|\ –|\ —)\ {_NAME}(?:,\ [a-z](?:[^,]|,\d){{0,60}},|,)?\ and\ {_NAME}"
)
"""Two of a kind, and their names: "two tugs, the Ostra, which is old, and the Mirl"."""

_ANYBODY = frozenset(
    """leader leaders man member members minister official officials people person source sources spokesman spokesperson
    spokeswoman woman""".split()
)
_IN_FULL = {"co": "company", "corp": "corporation", "dept": "department", "govt": "government", "intl": "international"}
_NOT_A_NAME = frozenset("a an and dr for her his in its mr mrs ms my of on our s sir some the their who with".split())


def obstacle(one: Statement, other: Statement) -> str:
    """Return what contradicts that the two are one fact, or an empty string."""
    return next((reason for stands, reason in _GATES if stands(one, other)), "")


def forbids(one: Statement, other: Statement) -> bool:
    """Tell whether the two cannot stand in one group, whatever lies between them.

    Who tells it, the words quoted and the weekday named bar the two from vouching for each other; a third, which names
    none, may still tell the same as both.
    """
    reason = obstacle(one, other)
    return bool(reason) and reason not in _BETWEEN_TWO


def _ages_differ(one: Statement, other: Statement) -> bool:
    """Tell whether one tells background that names a year, and the other names no such year."""
    if (one.kind is SentenceKind.BACKGROUND) == (other.kind is SentenceKind.BACKGROUND):
        return False
    old, new = (one, other) if one.kind is SentenceKind.BACKGROUND else (other, one)
    years = {term for term in old.terms if _YEAR.fullmatch(term)}
    return bool(years) and years.isdisjoint(new.terms)


def _quotations_differ(one: Statement, other: Statement) -> bool:
    """Tell whether the sentences quote different words: who says it, and that it is said, is all that they share."""
    first, second = (_quoted_words(statement.passage.text) for statement in (one, other))
    return bool(first and second) and len(first & second) < SHARED_WORDING * min(len(first), len(second))


def _quoted_words(text: str) -> set[str]:
    return set(_WORD.findall(" ".join(_QUOTED.findall(text)).casefold()))


def _speakers_differ(one: Statement, other: Statement) -> bool:
    """Tell whether both speakers are known and neither form of address can mean the other.

    Two that are not named may be one where a word tells what they are: "police" and "police sources", not "health
    officials" and "union officials".
    """
    first, second = _words(one.attribution), _words(other.attribution)
    if not first or not second or set(first) <= set(second) or set(second) <= set(first):
        return False
    named = any(speaker.rsplit(maxsplit=1)[-1][:1].isupper() for speaker in (one.attribution, other.attribution))
    if not named and not set(one.attribution.split()).intersection(second).intersection(first) <= _ANYBODY:
        return False
    return first[-1] != second[-1] or not named


def _spans_differ(one: Statement, other: Statement) -> bool:
    """Tell whether one tells what happened again and again and the other what happened on a day."""
    first, second = (_OFTEN.search(statement.passage.text) is not None for statement in (one, other))
    return first != second and (_dated(other.date) if first else _dated(one.date)) is not None


def _words(speaker: str) -> list[str]:
    words = speaker.replace("’s", "").replace("'s", "").replace(",", " ").replace(".", " ").lower().split()
    return [_IN_FULL.get(word, word) for word in words if word not in _NOT_A_NAME]


def _figures_clash(one: Statement, other: Statement) -> bool:
    first, second = _by_unit(one.numbers), _by_unit(other.numbers)
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
    if one == other:
        return True
    if one.endswith("s") or other.endswith("s"):
        return _is_of_order(one, other) or _is_of_order(other, one)
    low, high = sorted((float(one.lstrip("~")), float(other.lstrip("~"))))
    return low == high or ("~" in one + other and high <= low * ROUNDING)


def _is_of_order(figure: str, order: str) -> bool:
    """Tell whether a figure is one of those that "thousands" means: 4,000 is, and nearly 1,000, but not 40,000."""
    if figure.endswith("s") or not order.endswith("s"):
        return False
    value, least = float(figure.lstrip("~")), float(order.removesuffix("s"))
    margin = ROUNDING if figure.startswith("~") else 1
    return least <= value * margin and value < least * TENFOLD * margin


def _others_named(one: Statement, other: Statement) -> bool:
    """Tell whether both tell of two of a kind, and the names of the two are not the same."""
    first, second = (_TWO_NAMED.search(statement.passage.text) for statement in (one, other))
    return first is not None and second is not None and set(first.groups()) != set(second.groups())


def _days_clash(one: Statement, other: Statement) -> bool:
    first, second = _dated(one.date), _dated(other.date)
    return first is not None and second is not None and not first.when.admits(second.when)


def _foretold(one: Statement, other: Statement) -> bool:
    """Tell whether one was reported before the day on which the other says that it happens: it tells another."""
    return _is_before(one, other) or _is_before(other, one)


def _is_before(one: Statement, other: Statement) -> bool:
    reported, stated = one.date, _dated(other.date)
    if reported is None or reported.dating is not Dating.REPORTED or stated is None:
        return False
    day, start = reported.when.start, stated.when.start
    return day is not None and start is not None and (start - day).days > EVE


def _weekdays_clash(one: Statement, other: Statement) -> bool:
    """Tell whether they name different days of the week, and one has no date that would tell whose day it is."""
    if _dated(one.date) and _dated(other.date):
        return False
    days, others = _DAYS.intersection(one.terms), _DAYS.intersection(other.terms)
    return bool(days and others) and days.isdisjoint(others)


def days_clash(one: Statement, other: Statement) -> bool:
    """Tell whether what the two tell happened on different days, by their dates or their days of the week."""
    return _days_clash(one, other) or _weekdays_clash(one, other)


def far_apart(one: Statement, other: Statement) -> bool:
    """Tell whether neither says when it happened and the reports lie days apart: what is done often is then two deeds.

    "Guns were fired at a plane", of the first of March and of the seventh. What somebody says may be said for weeks.
    """
    if SentenceKind.BACKGROUND in {one.kind, other.kind} or one.kind is other.kind is SentenceKind.CLAIM:
        return False
    dates = [given.date for given in (one, other) if given.date and given.date.dating in _UNSTATED]
    days = [date.when.start for date in dates if date.when.start]
    return len(days) == 2 and abs((days[0] - days[1]).days) > DAYS_APART


def _dated(date: EventDate | None) -> EventDate | None:
    """Return a date that the words give the event; the day of a report and an inferred one part no tellings."""
    known = date is not None and date.dating is Dating.STATED and date.when.resolved
    return date if known else None


_GATES: tuple[tuple[Callable[[Statement, Statement], bool], str], ...] = (
    (_ages_differ, "one tells of an earlier year"),
    (differ_in_doer, "done by different people"),
    (_spans_differ, "one tells of a longer time"),
    (_figures_clash, "the figures differ"),
    (_others_named, "others are named"),
    (_days_clash, "the days differ"),
    (_foretold, "one was told before the other happened"),
    (_weekdays_clash, "the weekdays differ"),
    (_speakers_differ, "told by different speakers"),
    (_quotations_differ, "the words quoted differ"),
)
_BETWEEN_TWO = frozenset({"the weekdays differ", "told by different speakers", "the words quoted differ"})
