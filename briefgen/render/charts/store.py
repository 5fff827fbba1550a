"""Charts from the store of drawn ones where it has them.

matplotlib takes a second to import and some 30 ms a chart, so it is asked only for what the store does not hold.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from markupsafe import Markup


class ChartStore(Protocol):
    """Where drawn charts are kept between builds."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, or None."""

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content`` under ``key``."""


def drawn(
    shape: str, data: object, title: str, description: str, store: ChartStore | None, *, name: str = ""
) -> Markup:
    """Return the chart of ``data``, from the store when it holds it; ``data`` is made of values with a plain repr."""
    own = name or f"chart-{shape}"
    key = hashlib.sha256("\x1f".join((_code(), shape, own, repr(data), title, description)).encode()).hexdigest()
    kept = None if store is None else store.get(key)
    if kept is not None:
        return Markup(kept.decode())  # noqa: S704 -- what _draw made
    made = _draw(shape, data, title, description, own)
    if store is not None:
        store.put(key, made.encode())
    return made


def _draw(shape: str, data: object, title: str, description: str, name: str) -> Markup:
    from briefgen.render.charts.drawing import DRAW
    from briefgen.render.charts.svg import inline

    return inline(DRAW[shape](data), name=name, title=title, description=description)


@cache
def _code() -> str:
    """Return what decides how a chart looks besides its data: the code that draws it and the library it calls."""
    folder = Path(__file__).parent
    files = (*sorted(folder.glob("*.py")), folder.parent / "escape.py")
    sources = b"".join(file.read_bytes() for file in files)
    return f"{version('matplotlib')} {hashlib.sha256(sources).hexdigest()}"
