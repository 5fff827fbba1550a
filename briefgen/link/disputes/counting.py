"""Statements to pairs of them that give different figures for one thing, with the figures in their words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from briefgen.link.disputes.comparing import UNREAL, Compared, Pair, worded
from briefgen.model.claims import Deed, Statement

NEARLY_ONE = 0.6
"""Likeness from which two sentences that give figures of one unit need not tell a deed in common."""

_PART = re.compile(
    r"""
    \b(?:additional|among|another|as\ many\ as|each|every|extra|further|including|more|nearly|other|per|remaining
    |up\ to)\b                 # "another 12", "12 of them, including 3 children": a part, or no more than an estimate
    | \d-\d | \d[.,]\ \d       # "45,000-50,000", "6. 1": a range, a figure torn apart
    | illion-                  # "two-million-euro"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LATER = re.compile(
    r"""\b(?:
      (?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)|gr(?:ew|own|owing)|jump(?:s|ed|ing)|increased|revised|raised)
      \ (?:\w+\ ){0,2}to
    | now\ stands?\ at | up\ from | since\ risen
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Wordings that tell a figure to be a later one: what it was before is no contradiction."""

_EXACT = re.compile(r"(?!1$)[1-9]\d*(?:\.\d+)?")
"""A figure told exactly; one of something is seldom all of them."""


def counted_otherwise(compared: Compared) -> Iterator[Pair]:
    """Yield pairs whose figures of one unit differ, for what was done by or to the same, the lower figure first."""
    told: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, statement in enumerate(compared.statements):
        for unit, value in exact_figures(statement).items():
            told[unit].append((place, value))
    for unit, tellers in told.items():
        for (one, value), (other, another) in compared.of_one_day(tellers):
            if value == another or not compared.may_differ(one, other) or not count_one(unit, one, other, compared):
                continue
            if any(_LATER.search(compared.statements[place].passage.text) for place in (one, other)):
                continue
            low, high = (one, other) if float(value) < float(another) else (other, one)
            words = worded({unit}, compared.statements[low])
            least, most = sorted((float(value), float(another)))
            yield low, high, f"the figures differ: {least:,.10g} and {most:,.10g} {words}".rstrip()


def exact_figures(one: Statement) -> dict[str, str]:
    """Return by unit the figures that are told exactly, where a sentence gives but one of its unit."""
    return {unit: value for unit, value in single_figures(one).items() if _EXACT.fullmatch(value)}


def single_figures(one: Statement) -> dict[str, str]:
    """Return by unit the figures of a sentence that gives but one of its unit, and no part of a whole."""
    if _PART.search(one.passage.text):
        return {}
    by_unit: defaultdict[str, list[str]] = defaultdict(list)
    for number in one.numbers:
        value, _, unit = number.partition(" ")
        by_unit[unit].append(value)
    return {unit: told[0] for unit, told in by_unit.items() if unit and len(told) == 1}


def count_one(unit: str, one: int, other: int, compared: Compared) -> bool:
    """Tell whether two statements that count things of one unit tell what was done by or to the same of them."""
    likeness = compared.likeness(one, other)
    if likeness >= NEARLY_ONE or likeness < compared.least:
        return likeness >= NEARLY_ONE
    pairs = product(_deeds_of(unit, compared.statements[one]), _deeds_of(unit, compared.statements[other]))
    return any(not set(deed.kinds).isdisjoint(same.kinds) and _of_one_place(deed, same) for deed, same in pairs)


def _deeds_of(unit: str, one: Statement) -> list[Deed]:
    """Return what is told to be done by or to what is counted, denials and wishes left out."""
    return [deed for deed in one.deeds if unit in deed.whom + deed.who and not deed.kinds[0].startswith(UNREAL)]


def _of_one_place(deed: Deed, other: Deed) -> bool:
    """Tell whether neither who did it nor what hangs on it tells two deeds of a kind apart."""
    if deed.named and other.named and set(deed.who).isdisjoint(other.who):
        return False
    return not deed.about or not other.about or not set(deed.about).isdisjoint(other.about)
