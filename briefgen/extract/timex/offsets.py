"""Lengths of time beside an event to dates: "two days after Monday's vote", "the day before Christmas".

Only a date can be counted from, never an event whose own day is not told beside it: "two days after the vote" is open.
"""

import re
from collections.abc import Sequence

from briefgen.extract.timex.edtf import when_of
from briefgen.extract.timex.scene import Base, base_of
from briefgen.extract.timex.tagger import Found
from briefgen.model.claims import TimexKind
from briefgen.model.when import Anchor, Precision, When

RULE = "offset"
"""The rule that dates made here are named after."""

_SIDE = re.compile(r" (?P<side>after|before|following)\b")
_SIDE_TOLD = re.compile(r"(?i:\b(?P<side>after|before)$)")
_TO_DATE = re.compile(r" (?:(?:the|a|an|his|her|its|their) )?")
_LENGTH = re.compile(r"P(?P<number>\d+)(?P<unit>[DWMY])")
_DAYS = re.compile(r"P[\dX.]+[DWMY]")
_LASTS = re.compile(
    r"(?i:\b(?:for|in|within|over|another|lasts?|lasted|than|takes?|took|of|every|spent|least|most|the first"
    r"|the last)) $"
)
"""What makes the length one of time spent: "waited for two days before leaving"."""
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_ONE_DAY = "P1D"


def offset_dates(
    text: str, found: Sequence[Found], told: Sequence[When | None], dates: Sequence[When | None]
) -> list[When | None]:
    """Return ``dates`` with those of lengths before "after" and "before" put in.

    ``told`` are the dates of the expressions by themselves: in "two days after Monday" the Monday is no open range.
    """
    out = list(dates)
    for nth, item in enumerate(found):
        if (place := _placed(text, item)) is None:
            continue
        end, side, length = place
        following = told[nth + 1] if nth + 1 < len(found) else None
        if following and _TO_DATE.fullmatch(text, end, found[nth + 1].start):
            out[nth] = _counted(text[item.start : found[nth + 1].end], length, side, following)
        else:
            out[nth] = _open(text[item.start : end])
    return out


def _placed(text: str, item: Found) -> tuple[int, str, str] | None:
    """Return where the words of an offset end, "after" or "before", and the length; None for anything else."""
    if item.meaning.kind is TimexKind.DURATION and _DAYS.fullmatch(item.meaning.value):
        side = _SIDE.match(text, item.end)
        if side is None or _LASTS.search(text, max(0, item.start - 20), item.start):
            return None
        return side.end(), "before" if side["side"] == "before" else "after", item.meaning.value
    if item.rule == "day-beside-event" and (told := _SIDE_TOLD.search(text, item.start, item.end)):
        return item.end, told["side"].lower(), _ONE_DAY
    return None


def _counted(words: str, length: str, side: str, date: When) -> When:
    """Return the date so long after or before a date that is told beside it."""
    found = _LENGTH.fullmatch(length)
    base = base_of(date.start.isoformat(), Anchor.TEXT) if found and date.is_day and date.start else None
    if base is None or found is None:
        return _open(words)
    count = int(found["number"]) * (1 if side == "after" else -1)
    return _moved(words, base, count, _UNITS[found["unit"]])


def _moved(words: str, base: Base, count: int, unit: str) -> When:
    value = base.moved(count, unit)
    return (when_of(words, base.date(value), RULE) if value else None) or _open(words)


def _open(words: str) -> When:
    return When(words, "", Precision.OPEN, anchor=Anchor.MISSING, rule=RULE)
