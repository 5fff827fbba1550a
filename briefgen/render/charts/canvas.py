"""The figure that charts are drawn on: the only settings of matplotlib, whatever a user's matplotlibrc says.

Charts are drawn for a column of a phone, in colours that stand for the page's own (see ``svg.py``), with fixed margins
because measuring text costs as much as drawing it. Nothing depends on fonts, clock or locale.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from briefgen.render.charts.svg import INK, LINE

WIDTH = 345.0
"""Points: what a phone of 390 pixels leaves, so that text there is as large as it is drawn."""

SIZE = 11.0
"""Points of all text."""

LETTER = 5.8
"""Points that a letter of this size takes on average in the fonts of browsers, with some slack."""

_NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}

_DEFAULTS: dict[Any, Any] = {
    name: value
    for name, value in mpl.rcParamsDefault.items()
    if not name.startswith(("backend", "webagg", "toolbar", "date.epoch"))  # these cannot be set any more
}

_SETTINGS = _DEFAULTS | {
    "svg.fonttype": "none",
    "svg.hashsalt": "briefgen",
    "font.family": ["DejaVu Sans"],
    "font.size": SIZE,
    "text.color": INK,
    "text.parse_math": False,
    "axes.edgecolor": LINE,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.facecolor": "none",
    "xtick.color": LINE,
    "xtick.labelcolor": INK,
    "xtick.labelsize": SIZE,
    "ytick.left": False,
    "ytick.labelcolor": INK,
    "figure.facecolor": "none",
    "path.simplify": False,
}


@contextmanager
def figure(height: float) -> Iterator[tuple[Figure, io.BytesIO]]:
    """Give an empty figure of this height in points and, at the end, write it."""
    out = io.BytesIO()
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph", UserWarning)  # the page's own font draws the text
        mpl.rcParams.update(_SETTINGS)
        figure = Figure(figsize=(WIDTH / 72, height / 72))
        yield figure, out
        FigureCanvasSVG(figure).print_svg(out, metadata=_NO_METADATA)  # type: ignore[no-untyped-call]
