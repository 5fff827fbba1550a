"""Days of events and articles to strips along a line of time: one to read, and one so small that it has no text."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from briefgen.render.charts.canvas import LETTER, WIDTH
from briefgen.render.charts.canvas import figure as new_figure
from briefgen.render.charts.shapes import Strip
from briefgen.render.charts.svg import HOLLOW, INK, LINE, SERIES

_SPARK = 34.0
_COUNTS, _COLUMNS, _TICKS, _ARTICLES, _LANE, _LEGEND = 16.0, 60.0, 20.0, 12.0, 9.0, 21.0
"""Heights in points: of the small strip, and of what the other has, from top to bottom."""

_LEFT, _SLACK, _MARGIN = 22.0, 10.0, 7.0
"""Points beside the axis, from its ends to the first and last day, and of half a column at most."""

_STRETCH: dict[str, Any] = {"color": SERIES, "lw": 5.0, "solid_capstyle": "butt"}
_ARTICLE: dict[str, Any] = {"color": INK, "marker": "^", "ms": 5, "ls": ""}
_SQUARE: dict[str, Any] = {"color": SERIES, "marker": "s", "ms": 6, "mec": SERIES, "mew": 0.9, "ls": ""}


def strip(data: Strip) -> bytes:
    """Draw events as columns on an axis of days, hollow where only the report is dated, the rest below it.

    That are the days of articles, what took or may be any of several days as bars, and what each mark means. There are
    no Axes: what they do for one line and a few labels takes longer than all the rest.
    """
    lanes = max((one.lane + 1 for one in data.stretches), default=0)
    base = _LEGEND + lanes * _LANE + _ARTICLES + _TICKS
    with new_figure(base + _COLUMNS + _COUNTS) as (figure, out):
        sheet = _Sheet(figure, _scale(data))
        sheet.line([(_LEFT, base), (WIDTH - _LEFT, base)], color=LINE, lw=0.8)
        for day, label in data.ticks:
            x = sheet.scale(day)
            sheet.line([(x, base), (x, base - 3)], color=LINE, lw=0.8)
            half = LETTER * len(label) / 2
            sheet.text(min(max(x, half), WIDTH - half), base - 6, label, ha="center", va="top")
        _columns(sheet, data, base)
        for day in data.articles:
            sheet.line([(sheet.scale(day), base - _TICKS - _ARTICLES / 2)], **_ARTICLE)
        for stretch in data.stretches:
            level = base - _TICKS - _ARTICLES - (stretch.lane + 0.5) * _LANE
            ends = sheet.scale(stretch.first) - _MARGIN, sheet.scale(stretch.last) + _MARGIN
            sheet.line([(end, level) for end in ends], **_STRETCH)
        _legend(sheet, data)
    return out.getvalue()


def spark(data: Strip) -> bytes:
    """Draw a strip so small that it has no text: columns of events, and a tick for each day of an article."""
    shown = [*(one.day.toordinal() for one in data.days), *(day.toordinal() for day in data.articles)]
    slack = max(1, (max(shown) - min(shown)) * 0.02)
    width = max(0.7, (max(shown) - min(shown) + 2 * slack) / 110)
    with new_figure(_SPARK) as (figure, out):
        axes = figure.add_axes((0, 0.2, 1, 0.8))
        axes.set_axis_off()
        axes.set(
            xlim=(min(shown) - slack, max(shown) + slack), ylim=(0, max(one.stated + one.reported for one in data.days))
        )
        days = [one.day.toordinal() for one in data.days]
        axes.bar(days, [one.stated + one.reported for one in data.days], width, color=SERIES, clip_on=False)
        axes.plot([min(shown) - slack, max(shown) + slack], [0, 0], color=LINE, lw=0.8, clip_on=False)
        articles = [day.toordinal() for day in data.articles]
        below = axes.get_xaxis_transform()
        axes.plot(articles, [-0.12] * len(articles), "^", color=INK, ms=4, mew=0, transform=below, clip_on=False)
    return out.getvalue()


class _Sheet:
    """A figure on which one draws in points from its lower left corner; ``scale`` places days."""

    def __init__(self, figure: Figure, scale: Callable[[date], float]) -> None:
        self.figure, self.scale = figure, scale
        self.points = Affine2D().scale(1 / 72) + figure.dpi_scale_trans

    def line(self, ends: Sequence[tuple[float, float]], **looks: object) -> None:
        xs, ys = zip(*ends, strict=True)
        self.figure.add_artist(Line2D(xs, ys, transform=self.points, **looks))  # type: ignore[arg-type]

    def boxes(self, boxes: Sequence[tuple[float, float, float, float]], **looks: object) -> None:
        """Draw boxes, each given by its left, lower, right and upper edge, as one path."""
        if boxes:
            corners = [(x, y) for a, b, c, d in boxes for x, y in ((a, b), (a, d), (c, d), (c, b), (a, b))]
            codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(boxes)
            self.figure.add_artist(PathPatch(Path(corners, codes), transform=self.points, **looks))

    def text(self, x: float, y: float, words: str, **looks: object) -> None:
        self.figure.text(x, y, words, transform=self.points, **looks)  # type: ignore[arg-type]


def _scale(data: Strip) -> Callable[[date], float]:
    """Return what places a day between the margins of a strip."""
    days = [*(one.day for one in data.days), *data.articles]
    days += [day for one in data.stretches for day in (one.first, one.last)]
    first, last = min(days).toordinal(), max(days).toordinal()
    room = WIDTH - 2 * (_LEFT + _SLACK)
    each = room / (last - first) if last > first else 0.0
    return lambda day: _LEFT + _SLACK + each * (day.toordinal() - first)


def _columns(sheet: _Sheet, data: Strip, base: float) -> None:
    """Draw the columns with their numbers, the highest first; a number that would touch another is left out."""
    unit = _COLUMNS / max(one.stated + one.reported for one in data.days)
    half = min(_MARGIN, max(1.2, _nearest(data, sheet.scale) * 0.4))
    box: dict[str, Any] = {"edgecolor": SERIES, "linewidth": 0.9}
    filled, hollow = [], []
    for one in data.days:
        x, middle, top = sheet.scale(one.day), base + one.stated * unit, base + (one.stated + one.reported) * unit
        filled += [(x - half, base, x + half, middle)] if one.stated else []
        hollow += [(x - half, middle, x + half, top)] if one.reported else []
    sheet.boxes(filled, facecolor=SERIES, **box)
    sheet.boxes(hollow, facecolor=HOLLOW, **box)
    taken: list[tuple[float, float]] = []
    for one in sorted(data.days, key=lambda one: (-one.stated - one.reported, one.day)):
        count, x = one.stated + one.reported, sheet.scale(one.day)
        room = (len(str(count)) * LETTER + 3) / 2
        if all(abs(x - other) >= room + theirs for other, theirs in taken):
            taken.append((x, room))
            sheet.text(x, base + count * unit + 3, str(count), ha="center")


def _nearest(data: Strip, scale: Callable[[date], float]) -> float:
    """Return how far apart the two columns are that are nearest each other."""
    places = [scale(one.day) for one in data.days]
    return min((other - one for one, other in pairwise(places)), default=WIDTH)


def _legend(sheet: _Sheet, data: Strip) -> None:
    """Print below a strip what those of its marks mean that stand in it."""
    level, left = _LEGEND / 3, 5.0
    marks: list[tuple[bool, str, dict[str, Any]]] = [
        (any(one.stated for one in data.days), data.legend.told, _SQUARE | {"mfc": SERIES}),
        (any(one.reported for one in data.days), data.legend.reported, _SQUARE | {"mfc": HOLLOW}),
        (bool(data.stretches), data.legend.lasting, _STRETCH),
        (bool(data.articles), data.legend.articles, _ARTICLE),
    ]
    for stands, name, looks in marks:
        if stands:
            sheet.line([(left - 4, level), (left + 4, level)] if looks is _STRETCH else [(left, level)], **looks)
            sheet.text(left + 9, level, name, va="center_baseline")
            left += 9 + LETTER * len(name) + 14
