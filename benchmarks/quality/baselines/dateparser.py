"""dateparser over each paragraph, counted from the publication date; a value is as coarse as it says itself."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates

_PARAGRAPH = re.compile(r"[^\n]+")
_CUT = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y", "time": "%Y-%m-%dT%H:%M"}
"""Its periods and how TIMEX3 writes a date as coarse as that."""


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the dates that dateparser finds."""
    for row in rows:
        settings = {
            "RELATIVE_BASE": datetime.fromisoformat(row["dct"]),
            "PREFER_DATES_FROM": "past",
            "RETURN_TIME_AS_PERIOD": True,
        }
        period = DateDataParser(languages=["en"], settings=settings)
        timexes = [
            timex for paragraph in _PARAGRAPH.finditer(row["text"]) for timex in _found(paragraph, settings, period)
        ]
        yield {"id": row["id"], "timexes": timexes}


def _found(paragraph: re.Match[str], settings: dict[str, Any], parser: DateDataParser) -> Iterator[dict[str, Any]]:
    """Yield the dates of a paragraph; the search tells words, not places, and tells them in order."""
    text, at = paragraph.group(), 0
    for words, day, *_ in search_dates(text, languages=["en"], settings=settings) or ():
        place = text.find(words, at)
        if place < 0:
            continue
        at = place + len(words)
        period = parser.get_date_data(words).period
        yield {
            "start": paragraph.start() + place,
            "end": paragraph.start() + at,
            "type": "TIME" if period == "time" else "DATE",
            "value": day.strftime(_CUT.get(period or "day", _CUT["day"])),
        }
