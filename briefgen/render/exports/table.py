"""Events to a table in CSV (RFC 4180): one row for each sentence that tells one."""

import csv
import io
from collections.abc import Iterable

from briefgen.render.exports.rows import EventRow

_FORMULAS = tuple("=+-@\t\r\n＝＋－＠")
"""What a cell begins with that a spreadsheet would run, in either width (OWASP, CSV injection)."""

_COLUMNS = (
    "event", "date", "edtf", "start", "end", "precision", "approximate", "dating", "date_words", "background",
    "beside", "origins", "outlet", "published", "title", "url", "page", "words", "words_alone", "corrections",
)  # fmt: skip


def table(rows: Iterable[EventRow]) -> bytes:
    """Return the file, in UTF-8; a cell that a spreadsheet could run begins with an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for row in rows:
        for record in _records(row):
            writer.writerow([_plain(cell) for cell in record])
    return out.getvalue().encode()


def _records(row: EventRow) -> Iterable[tuple[str, ...]]:
    event, found, when = row.event, row.event.date, row.event.date.when
    for source in row.sources:
        article = source.article
        yield (
            event.id,
            row.display_date,
            when.edtf,
            when.start.isoformat() if when.start else "",
            when.end.isoformat() if when.end else "",
            str(when.precision),
            "yes" if when.approximate else "no",
            str(found.dating),
            found.timex.text if found.timex else "",
            "yes" if event.background else "no",
            "yes" if event.beside else "no",
            str(len(event.origins)),
            source.outlet,
            article.published.day.isoformat() if article.published else "",
            article.title,
            source.url,
            source.page,
            " ".join(source.passage.text.split()),
            row.words if event.insertions and source.passage == event.statement else "",
            "; ".join(row.corrections),
        )


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) or cell.lstrip().startswith(_FORMULAS) else cell
