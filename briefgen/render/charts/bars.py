"""Numbers with names to horizontal bars."""

from collections.abc import Sequence

from briefgen.render.charts.canvas import figure as new_figure
from briefgen.render.charts.shapes import Bar
from briefgen.render.charts.svg import SERIES

BAR = 31.0
"""Height in points of a bar with its name."""


def bars(data: Sequence[Bar]) -> bytes:
    """Draw horizontal bars, each under its name so that a name of any length fits."""
    with new_figure(BAR * len(data)) as (figure, out):
        axes = figure.add_axes((0, 0, 0.88, 1))
        axes.set_axis_off()
        axes.set(xlim=(0, max(bar.value for bar in data)), ylim=(len(data), 0))
        axes.barh([at + 0.72 for at in range(len(data))], [bar.value for bar in data], 0.3, color=SERIES, clip_on=False)
        for at, bar in enumerate(data):
            axes.text(0, at + 0.46, bar.name)
            axes.annotate(str(bar.value), (bar.value, at + 0.72), (4, 0), textcoords="offset points", va="center")
    return out.getvalue()
