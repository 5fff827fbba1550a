"""Characters that the fonts of a handout lack: the sources that wrote them are marked, since boxes are printed."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefgen.render.labels import Labels

COMMON = re.compile(r"[\x00-\u017f\u2010-\u2027\u2030-\u203a\u20ac]*\Z")
"""Text of characters that every font of a handout has: it needs no look into one."""

UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""Kinds of characters that leave no mark on paper: controls, formats, spaces."""


def fonts() -> Path:
    """Return the folder of the fonts that matplotlib brings, without the second that importing it may take."""
    found = find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


def shown(text: str) -> bool:
    """Whether DejaVu Sans, the last of the fonts with signs of their own, has every character that leaves a mark."""
    return bool(COMMON.match(text)) or all(
        ord(sign) in _known() for sign in text if unicodedata.category(sign) not in UNSEEN
    )


@cache
def _known() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(fonts() / "DejaVuSans.ttf", lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def noted(data: dict[str, Any], labels: Labels) -> dict[str, Any]:
    """Return a handout's data with a note at each source whose words have a character that no font shows."""
    if COMMON.match(json.dumps(data, ensure_ascii=False)):
        return data
    lacking = set(_lacking(list(data.values()), None))
    return data | {"sources": [_noted(one, labels) if one["number"] in lacking else one for one in data["sources"]]}


def _noted(source: dict[str, Any], labels: Labels) -> dict[str, Any]:
    return source | {"note": ". ".join(note for note in (source["note"], labels("handout.unprintable")) if note)}


def _lacking(value: object, number: int | None) -> Iterator[int]:
    """Yield the numbers of the sources of such texts; a text is that of the source named beside it, else around it."""
    if isinstance(value, str):
        if number is not None and not shown(value):
            yield number
    elif isinstance(value, dict):
        own = next(iter(value.get("sources", ())), value.get("number", number))
        for one in value.values():
            yield from _lacking(one, own)
    elif isinstance(value, list):
        for one in value:
            yield from _lacking(one, number)
