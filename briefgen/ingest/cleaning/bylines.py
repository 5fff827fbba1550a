"""Lines between a headline and its text that tell who wrote it, and when: ``By Ana Brook, Meridian``."""

import re
from dataclasses import dataclass
from datetime import date

from briefgen.ingest.cleaning.agencies import known_agency
from briefgen.ingest.days import days_in, parse_day

_PART = r"(?:[A-ZÀ-Þ][\w.’'-]*|de|del|della|der|den|di|da|van|von|bin|ibn|al|la|le|ter|y)"
_NAME = rf"[A-ZÀ-Þ][\w.’'-]*(?: {_PART}){{1,3}}"
_BYLINE = re.compile(
    rf"(?:(?i:by|written by|posted by|author|reported by):? )(?P<names>{_NAME}(?:(?:,| and|, and| &) {_NAME}){{0,3}})"
    r"(?P<rest>(?: ?[,|·•/–—-] ?| in (?=[A-Z])| for (?=[A-Z])).{1,60})?"
)
_BY_AGENCY = re.compile(r"(?i:by):? (?P<name>[A-Z][\w -]{1,40})")
_BETWEEN_NAMES = re.compile(r", and |,? and |, | & ")
_NOT_NAMES = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October"
    r"|November|December|Morning|Evening|Noon|Night)\b"
)
_LABEL = re.compile(
    r"(?:(?:first |originally |date )?published|posted|(?:last )?(?:updated|modified)|date)(?: on| at|:|,)?:? ?(?=\S)",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_LONGEST = 120
"""Characters of such a line; a longer paragraph is prose."""
_MOST_WORDS = 8
"""A labelled line holds a date, a clock time and a zone; with more words it is a sentence."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What a line at the head of an article tells."""

    authors: tuple[str, ...] = ()
    agency: str = ""
    day: date | None = None
    updated: bool = False
    labelled: bool = False


def head_line(paragraph: str) -> HeadLine | None:
    """Return what ``paragraph`` tells about author, agency or day; None when it is part of the article."""
    if len(paragraph) > _LONGEST:
        return None
    return _byline(paragraph) or _dated_line(paragraph)


def _byline(paragraph: str) -> HeadLine | None:
    agency = _BY_AGENCY.fullmatch(paragraph)
    if agency and (known := known_agency(agency["name"])):
        return HeadLine(agency=known)
    match = _BYLINE.fullmatch(paragraph)
    if not match or _NOT_NAMES.search(match["names"]) or paragraph.endswith((".", "!", "?", ":")):
        return None
    names = _BETWEEN_NAMES.split(match["names"])
    rest = (match["rest"] or "").strip(" ,|·•/–—-")
    known = known_agency(rest) or next((known for name in names if (known := known_agency(name))), "")
    days = days_in(rest)
    return HeadLine(tuple(name for name in names if not known_agency(name)), known, days[0] if days else None)


def _dated_line(paragraph: str) -> HeadLine | None:
    if day := parse_day(paragraph):
        return HeadLine(day=day)
    label = _LABEL.match(paragraph)
    if not label:
        return None
    updated = bool(_LATER.match(paragraph))
    first = paragraph[label.end() :] if updated else _LATER.split(paragraph[label.end() :])[0]
    days = days_in(first)
    if not days or len(first.split()) > _MOST_WORDS:
        return None
    return HeadLine(day=days[0], updated=updated, labelled=True)
