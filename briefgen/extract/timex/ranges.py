"""Neighbouring expressions joined into ranges ("May 6-8", "from Monday to Friday") and open ranges ("since 1987").

The words keep their own values; what changes is the date they stand for together.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefgen.extract.timex.clock import BEFORE_DATE, CLOCK_RULES
from briefgen.extract.timex.edtf import edtf_interval
from briefgen.model.when import Precision, When

_GLUE = re.compile(r" ?[-–—] ?| (?:to|through|until|till) (?:the )?")
_AND = re.compile(r",? and (?:the )?")
_BETWEEN = re.compile(r"(?i:\bbetween (?:the )?)$")
_SINCE = re.compile(r"(?i:\b(?:ever since|since|after)) (?:the )?$")
_UNTIL = re.compile(r"(?i:\b(?:until|till|by|before|up to|through)) (?:the )?$")
_RUNS = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
"""Units of which two in a row, joined by "and", are one stretch of time."""
_FINE = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.WEEK, Precision.RANGE, Precision.SEASON,
                   Precision.QUARTER, Precision.DECADE})  # fmt: skip

Placed = tuple[int, int, When | None]
"""Start and end of an expression in the text, and its date."""


def join(text: str, placed: Sequence[Placed]) -> list[When | None]:
    """Return the dates of the expressions of one sentence after another, those of ranges widened."""
    out = [when for *_, when in placed]
    for nth, (start, end, when) in enumerate(placed):
        if when is None or not when.resolved:
            continue
        led = placed[nth - 1][0] if nth and _is_time_of(placed[nth - 1], text, start) else start
        lead = text[max(0, led - 20) : led]
        following = placed[nth + 1] if nth + 1 < len(placed) else None
        if following and following[2] and _glued(text[end : following[0]], lead, when, following[2]):
            joint = _joint(when, following[2], text[start : following[1]])
            if joint:
                out[nth] = joint
                out[nth + 1] = replace(joint, rule=following[2].rule)
                continue
        if out[nth] is when:
            out[nth] = _opened(when, lead, is_time=when.rule.startswith(CLOCK_RULES) or led != start)
    return out


def _is_time_of(before: Placed, text: str, start: int) -> bool:
    """Tell whether the expression before a date is the time of that day: "until 9 a.m. on 13 May"."""
    return bool(before[2] and before[2].rule.startswith(CLOCK_RULES) and BEFORE_DATE.fullmatch(text, before[1], start))


def _glued(between: str, lead: str, first: When, second: When) -> bool:
    """Tell whether words join two dates: "May 6-8", "between May and July", "in January and February"."""
    if len(between) > 12:
        return False
    if _GLUE.fullmatch(between):
        return True
    return bool(_AND.fullmatch(between)) and (bool(_BETWEEN.search(lead)) or _run_on(first, second))


def _run_on(first: When, second: When) -> bool:
    if first.precision is not second.precision or first.precision not in _RUNS:
        return False
    return first.end is not None and first.end + timedelta(1) == second.start


def _joint(first: When, second: When, words: str) -> When | None:
    if not (first.start and second.end and {first.precision, second.precision} <= _FINE) or first.start >= second.end:
        return None
    if first.start == second.start or "\n" in words:
        return None
    edtf = edtf_interval(first.start, second.end)
    if first.precision is second.precision and first.precision in _RUNS:
        edtf = f"{first.edtf}/{second.edtf}"
    return replace(first, words=words, edtf=edtf, precision=Precision.RANGE, end=second.end)


def _opened(when: When, lead: str, *, is_time: bool) -> When:
    """Return a date with the side open that "since" or "until" opens; "after 9 a.m. on Monday" is still that Monday."""
    if not is_time and (found := _SINCE.search(lead)):
        return replace(when, words=found[0].lstrip() + when.words, edtf=f"{when.edtf.split('/')[0]}/..", end=None)
    if found := _UNTIL.search(lead):
        return replace(when, words=found[0].lstrip() + when.words, edtf=f"../{when.edtf.split('/')[-1]}", start=None)
    return when
