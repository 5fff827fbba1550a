"""Temporal expressions without the publication date: what calendar values are given, and how many are right."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.quality.timex import tagged

_CALENDAR = re.compile(r"\d{4}(?:-|$)")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the expressions found in its text alone."""
    return tagged(rows, dated=False)


def score(gold: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    """Print how many calendar values were given where gold has one, and the share that is right or coarser."""
    given = right = wanted = 0
    for truth, row in zip(gold, rows, strict=True):
        for timex in truth["timexes"]:
            wanted += bool(_CALENDAR.match(timex["value"] or ""))
            found = [one for one in row["timexes"] if one["start"] < timex["end"] and timex["start"] < one["end"]]
            for one in found[:1]:
                if _CALENDAR.match(one["value"]):
                    given += 1
                    ok = (timex["value"] or "").startswith(one["value"].split("T")[0])
                    right += ok
                    if not ok:
                        print(f"{truth['id']}: {timex['text']!r} is {timex['value']}, not {one['value']}")
    print(f"calendar values: gold {wanted}, given {given}, right {right} ({right / max(1, given):.3f})")
