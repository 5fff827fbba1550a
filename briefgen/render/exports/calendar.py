"""Events to a calendar (iCalendar, RFC 5545): those whose own day or few days the sources tell."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, vText
from icalendar import Event as Entry

from briefgen.model.briefing import Briefing
from briefgen.render.exports.rows import EventRow
from briefgen.render.labels import Labels

LONGEST = 31
"""Days of an entry; what may be any day of a longer time would fill a calendar and say nothing."""


def calendar(briefing: Briefing, rows: Sequence[EventRow], labels: Labels) -> bytes:
    """Return the file. Entries last whole days; the last day is exclusive, as the format asks.

    The time stamp that it asks of every entry is the briefing's day, so that the same articles give the same bytes.
    """
    made = Calendar()
    made.add("prodid", f"-//briefgen//chronology//{labels.language.upper()}")
    made.add("version", "2.0")
    fitting = [row for row in rows if _is_short(row)]
    left = len(rows) - len(fitting)
    made.add("x-wr-calname", vText(_line(briefing.title)))
    if left:
        made.add("x-wr-caldesc", labels("timeline.left_out", left=left, n=len(rows)))
    for row in fitting:
        made.add_component(_entry(briefing, row))
    return bytes(made.to_ical())


def _is_short(row: EventRow) -> bool:
    return row.days is not None and (row.days[1] - row.days[0]).days < LONGEST


def _entry(briefing: Briefing, row: EventRow) -> Entry:
    if row.days is None:
        raise ValueError(f"{row.event.id} has no day")
    first, last = row.days
    stamp = briefing.as_of or last
    entry = Entry()
    entry.add("uid", f"{row.event.id}@{briefing.slug}.briefgen")
    entry.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(1))
    entry.add("summary", _line(row.words))
    entry.add("description", "\n".join(_described(row)))
    entry.add("transp", "TRANSPARENT")
    if row.date.marks:
        entry.add("categories", list(row.date.marks))
    if url := next((source.url for source in row.sources if source.url), ""):
        entry.add("url", url)
    return entry


def _described(row: EventRow) -> list[str]:
    """Return the date as the page shows it, who tells the event and what the editor changed."""
    told = (f"{source.outlet}: {source.article.title}".removesuffix(": ") for source in row.sources)
    return [_line(text) for text in (row.display_date, *dict.fromkeys(told), *row.corrections)]


def _line(text: str) -> str:
    """Return ``text`` on one line, without what the format forbids and what some readers take for an end of line."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
