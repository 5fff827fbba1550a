"""A chronology in the formats of other programs: own JSON, table, calendar, TimelineJS, linked data."""

from collections.abc import Iterator

from briefgen.model.briefing import Briefing
from briefgen.render.exports.calendar import calendar
from briefgen.render.exports.linked_data import linked_data
from briefgen.render.exports.rows import rows_of
from briefgen.render.exports.table import table
from briefgen.render.exports.timelinejs import timelinejs
from briefgen.render.exports.whole import whole
from briefgen.render.labels import ENGLISH, Labels

__all__ = ["exports"]


def exports(briefing: Briefing, labels: Labels = ENGLISH) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file; a story without events has none."""
    rows = rows_of(briefing, labels)
    if rows:
        yield "chronology.json", whole(briefing, rows)
        yield "chronology.csv", table(rows)
        yield "chronology.ics", calendar(briefing, rows, labels)
        yield "chronology.timelinejs.json", timelinejs(briefing, rows, labels)
        yield "chronology.jsonld", linked_data(briefing, rows)
