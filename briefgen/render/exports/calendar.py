"""Events to a calendar (iCalendar, RFC 5545): those whose own day or few days the sources tell.

The format is lines of ``NAME:value``, no longer than 75 octets before they are folded. Libraries for it take half a
millisecond an entry, more than a page's rendering takes for all of its entries.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefgen.model.briefing import Briefing
from briefgen.render.exports.rows import EventRow
from briefgen.render.labels import Labels

LONGEST = 31
"""Days of an entry; what may be any day of a longer time would fill a calendar and say nothing."""

_OCTETS = 75
"""Of a line, without its end."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def calendar(briefing: Briefing, rows: Sequence[EventRow], labels: Labels) -> bytes:
    """Return the file. Entries last whole days; the last day is exclusive, as the format asks.

    The time stamp that it asks of every entry is the briefing's day, so that the same articles give the same bytes.
    """
    fitting = [row for row in rows if _is_short(row)]
    return b"".join(_folded(line) for line in _lines(briefing, fitting, len(rows), labels))


def _lines(briefing: Briefing, fitting: Sequence[EventRow], all_of: int, labels: Labels) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//briefgen//chronology//{labels.language.upper()}"
    yield f"X-WR-CALNAME:{_text(briefing.title)}"
    if left := all_of - len(fitting):
        told = labels("timeline.left_out", left=left, n=all_of)
        yield f"X-WR-CALDESC:{_text(told)}"
    for row in fitting:
        yield from _entry(briefing, row)
    yield "END:VCALENDAR"


def _is_short(row: EventRow) -> bool:
    return row.days is not None and (row.days[1] - row.days[0]).days < LONGEST


def _entry(briefing: Briefing, row: EventRow) -> Iterator[str]:
    if row.days is None:
        raise ValueError(f"{row.event.id} has no day")
    first, last = row.days
    yield "BEGIN:VEVENT"
    yield f"UID:{row.event.id}@{briefing.slug}.briefgen"
    yield f"DTSTAMP:{_day(briefing.as_of or last)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(1))}"
    yield f"SUMMARY:{_text(row.words)}"
    yield f"DESCRIPTION:{_text(*_described(row))}"
    if row.date.marks:
        yield f"CATEGORIES:{','.join(map(_text, row.date.marks))}"
    yield "TRANSP:TRANSPARENT"
    if url := next((source.url for source in row.sources if source.url), ""):
        yield f"URL:{url}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _described(row: EventRow) -> list[str]:
    """Return the date as the page shows it, who tells the event and what the editor changed."""
    told = (f"{source.outlet}: {source.article.title}".removesuffix(": ") for source in row.sources)
    return [row.display_date, *dict.fromkeys(told), *row.corrections]


def _text(*lines: str) -> str:
    """Return ``lines`` as a value of the type TEXT: an end of line within one of them is a space."""
    return "\\n".join(_line(line).translate(_ESCAPES) for line in lines)


def _line(text: str) -> str:
    """Return ``text`` on one line, without what the format forbids and what some readers take for an end of line."""
    return " ".join(
        (text if text.isprintable() else "".join(one if one.isprintable() else " " for one in text)).split()
    )


def _folded(line: str) -> bytes:
    """Return a line with its end, in pieces that each begin with a space after the first; no character is cut."""
    left, pieces = line.encode(), list[bytes]()
    while len(left) > (room := _OCTETS - bool(pieces)):
        while left[room] & 0xC0 == 0x80:  # within a character
            room -= 1
        pieces.append(left[:room])
        left = left[room:]
    return b"\r\n ".join((*pieces, left)) + b"\r\n"
