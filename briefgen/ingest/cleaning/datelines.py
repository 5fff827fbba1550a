"""Datelines: ``PORT TAVRIN, May 14 (Meridian) — The harbour ...``. Place, day and agency before the first word."""

import re
from dataclasses import dataclass
from datetime import date

from briefgen.ingest.cleaning.agencies import agency_of_tag
from briefgen.ingest.days import days_in

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,3}"
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}"
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
)
_DASH = r" ?(?:—|–|--| -)(?: |(?<=[—–])(?=[A-Z“\"‘']))"
_DATELINE = re.compile(
    rf"(?:(?P<capitals>{_CAPITALS})|(?P<name>{_NAME}))(?P<region>(?:, {_NAME}){{0,2}}?)(?P<day>,? {_DAY})?"
    rf"(?P<tag> ?\((?P<agency>[A-Z][\w .&-]{{1,30}})\))?{_DASH}(?=[A-ZÀ-Þ“\"‘'\d])"
)
_LONGEST = 120
"""Characters within which a dateline ends."""
_ACRONYM = 4
"""Capitals of at most this length are rather ``NATO`` or ``US`` than a place, unless a day, region or tag follows."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the text: ``length`` characters, an agency's name, and a day if its year is given."""

    length: int
    agency: str = ""
    day: date | None = None


def dateline_of(paragraph: str) -> Dateline | None:
    """Return the dateline at the head of ``paragraph``.

    A place in capitals and a dash are enough; a place in ordinary letters needs an agency's tag.
    """
    match = _DATELINE.match(paragraph[:_LONGEST])
    if not match:
        return None
    sure = bool(match["tag"])
    if match["name"] and not sure:
        return None
    if match["capitals"] and len(match["capitals"]) <= _ACRONYM and not (sure or match["day"] or match["region"]):
        return None
    days = days_in(match["day"] or "")
    return Dateline(match.end(), agency_of_tag(match["agency"]) if match["agency"] else "", days[0] if days else None)
