"""Neighbouring expressions joined into ranges ("May 6-8", "from Monday to Friday") and open ranges ("since 1987").

The words keep their own values; what changes is the date they stand for together.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.timex.edtf import edtf_interval
from briefgen.model.when import Precision, When

_GLUE = re.compile(r" ?[-–—] ?| (?:to|through|until|till) (?:the )?")
_AND = re.compile(r",? and (?:the )?")
_BETWEEN = re.compile(r"(?i:\bbetween (?:the )?)$")
_SINCE = re.compile(r"(?i:\b(?:ever since|since|after)) (?:the )?$")
_UNTIL = re.compile(r"(?i:\b(?:until|till|by|before|up to|through)) (?:the )?$")
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
        lead = text[max(0, start - 20) : start]
        following = placed[nth + 1] if nth + 1 < len(placed) else None
        if following and following[2] and _glued(text[end : following[0]], lead):
            joint = _joint(when, following[2], text[start : following[1]])
            if joint:
                out[nth] = joint
                out[nth + 1] = replace(joint, rule=following[2].rule)
                continue
        if out[nth] is when:
            out[nth] = _opened(when, lead)
    return out


def _glued(between: str, lead: str) -> bool:
    if len(between) > 12:
        return False
    return bool(_GLUE.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(lead)))


def _joint(first: When, second: When, words: str) -> When | None:
    if not (first.start and second.end and {first.precision, second.precision} <= _FINE) or first.start >= second.end:
        return None
    if first.start == second.start or "\n" in words:
        return None
    edtf = edtf_interval(first.start, second.end)
    if first.precision is second.precision and first.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        edtf = f"{first.edtf}/{second.edtf}"
    return replace(first, words=words, edtf=edtf, precision=Precision.RANGE, end=second.end)


def _opened(when: When, lead: str) -> When:
    if found := _SINCE.search(lead):
        return replace(when, words=found[0].lstrip() + when.words, edtf=f"{when.edtf.split('/')[0]}/..", end=None)
    if found := _UNTIL.search(lead):
        return replace(when, words=found[0].lstrip() + when.words, edtf=f"../{when.edtf.split('/')[-1]}", start=None)
    return when
