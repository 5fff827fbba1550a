"""Events to the JSON of TimelineJS (https://timeline.knightlab.com/docs/json-format.html)."""

from collections.abc import Sequence
from html import escape
from typing import Any

from briefgen.model.briefing import Briefing
from briefgen.model.codec import in_lines
from briefgen.render.exports.rows import EventRow
from briefgen.render.labels import Labels

_PARTS = {"century": 4, "decade": 4, "year": 4, "season": 7, "quarter": 7, "month": 7}
"""Characters of an ISO date up to which a date of that precision is known."""


def timelinejs(briefing: Briefing, rows: Sequence[EventRow], labels: Labels) -> bytes:
    """Return the file. Texts are escaped, since that program prints HTML; entries without a date are counted."""
    dated = [row for row in rows if row.event.date.when.start]
    left = len(rows) - len(dated)
    made = {
        "title": {
            "text": {
                "headline": escape(briefing.title),
                "text": labels("timeline.without_date", left=left, n=len(rows)) if left else "",
            }
        },
        "events": [_slide(row) for row in dated],
    }
    return in_lines(made)


def _slide(row: EventRow) -> dict[str, Any]:
    when = row.event.date.when
    slide: dict[str, Any] = {"unique_id": row.event.id, "display_date": escape(row.display_date)}
    for name, day in (("start_date", when.start), ("end_date", when.end)):
        if day and (parts := _parts(day.isoformat(), str(when.precision))) != slide.get("start_date"):
            slide[name] = parts
    outlets = ", ".join(dict.fromkeys(source.outlet for source in row.sources))
    told = (outlets, *row.corrections)
    slide["text"] = {"headline": escape(row.words), "text": "".join(f"<p>{escape(one)}</p>" for one in told)}
    slide["group"] = escape(row.sources[0].outlet)
    return slide


def _parts(iso: str, precision: str) -> dict[str, int]:
    """Return year, month and day as far as they are known."""
    known = iso[: _PARTS.get(precision, 10)].split("-")
    return dict(zip(("year", "month", "day"), map(int, known), strict=False))
