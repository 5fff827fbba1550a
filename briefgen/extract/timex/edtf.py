"""Values to dates as the model holds them, and to EDTF (ISO 8601-2).

ISO weeks are no EDTF and are written as intervals, Monday to Sunday; so are weekends and halves of a year.
"""

import re
from datetime import date

from briefgen.extract.timex.parts import part_of
from briefgen.extract.timex.scene import Meaning
from briefgen.extract.timex.values import Interval, interval
from briefgen.model.claims import TimexKind
from briefgen.model.when import Anchor, Precision, When

_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_OPEN = re.compile(r"XXXX-(?:XX|0[1-9]|1[0-2])(?:-(?:XX|\d\d))?")


def when_of(words: str, meaning: Meaning, rule: str) -> When | None:
    """Return the date that a meaning stands for; None for durations, sets and words like "recently"."""
    if meaning.kind in (TimexKind.DURATION, TimexKind.SET) or meaning.value.endswith("_REF"):
        return None
    value = meaning.value.split("T")[0]
    span = interval(value)
    if span is None:
        anchor = Anchor.NONE if value.startswith("BC") else Anchor.MISSING
        return When(words, open_edtf(value), Precision.OPEN, anchor=anchor, rule=rule)
    part = part_of(words, span, meaning.anchor_day)
    start, end, edtf = part or (span.start, span.end, edtf_of(value, span, approximate=meaning.approximate))
    return When(
        words,
        edtf,
        Precision.RANGE if part else span.precision,
        start,
        end,
        approximate=meaning.approximate or "~" in edtf,
        anchor=meaning.anchor,
        anchor_day=meaning.anchor_day,
        rule=rule,
    )


_CUT = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
"""Characters of an ISO day that a coarser date keeps."""


def edtf_of(value: str, span: Interval, *, approximate: bool = False) -> str:
    """Return the EDTF string for a TIMEX3 ``value`` that spans ``span``."""
    mark = "~" if approximate else ""
    if span.precision in _CUT:
        return span.start.isoformat()[: _CUT[span.precision]] + mark
    if span.precision is Precision.QUARTER:
        return f"{value[:4]}-{32 + int(value[6])}{mark}"
    if span.precision is Precision.SEASON:
        return f"{value[:4]}-{_SEASON_CODES[value[5:7]]}{mark}"
    if span.precision in (Precision.DECADE, Precision.CENTURY):
        return value.ljust(4, "X") + mark
    return edtf_interval(span.start, span.end, mark)


def edtf_interval(start: date | None, end: date | None, mark: str = "") -> str:
    """Return an EDTF interval; a side that is None is open."""
    first = start.isoformat() + mark if start else ".."
    return first + "/" + (end.isoformat() + mark if end else "..")


def open_edtf(value: str) -> str:
    """Return the EDTF string for what is known of an open date: a month, a day of the year, a year before Christ."""
    if found := re.fullmatch(r"BC(\d{4})", value):
        return f"-{int(found[1]) - 1:04d}" if int(found[1]) > 1 else "0000"
    found = _OPEN.fullmatch(value)
    return value if found and re.search(r"\d", value) else ""
