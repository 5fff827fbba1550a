"""Plain values to charts: the only use of matplotlib.

Charts are drawn for a column of a phone, in colours that stand for the page's own (see ``svg.py``), with fixed margins
because measuring text costs as much as drawing it. Nothing depends on a user's matplotlibrc, fonts, clock or locale.
"""

import io
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from briefgen.render.shapes import Bar, Coverage, Grid, Strip, Weights
from briefgen.render.svg import HOLLOW, INK, LINE, SERIES

_WIDTH = 345.0
"""Points: what a phone of 390 pixels leaves, so that text there is as large as it is drawn."""

_SIZE = 11.0
"""Points of all text."""

_BAR = 31.0
_ROW = 19.0
_COLUMN = 19.0
_DIGIT = 7.2
_SPARK = 34.0
_NAMES = 0.38
"""Share of the width that the names of outlets take."""
_COUNTS, _COLUMNS, _TICKS, _ARTICLES, _LANE, _LEGEND = 16.0, 60.0, 20.0, 12.0, 9.0, 21.0
"""Heights in points of what a strip has, from top to bottom."""

_LEFT, _SLACK, _MARGIN = 22.0, 10.0, 7.0
"""Points beside the axis, from its ends to the first and last day, and of half a column at most."""

_STRETCH: dict[str, Any] = {"color": SERIES, "lw": 5.0, "solid_capstyle": "butt"}
_ARTICLE: dict[str, Any] = {"color": INK, "marker": "^", "ms": 5, "ls": ""}
_SQUARE: dict[str, Any] = {"color": SERIES, "marker": "s", "ms": 6, "mec": SERIES, "mew": 0.9, "ls": ""}

_LETTER = 5.8
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
    "font.size": _SIZE,
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
    "xtick.labelsize": _SIZE,
    "ytick.left": False,
    "ytick.labelcolor": INK,
    "figure.facecolor": "none",
    "path.simplify": False,
}


def bars(data: Sequence[Bar]) -> bytes:
    """Draw horizontal bars, each under its name so that a name of any length fits."""
    with _figure(_BAR * len(data)) as (figure, out):
        axes = figure.add_axes((0, 0, 0.88, 1))
        axes.set_axis_off()
        axes.set(xlim=(0, max(bar.value for bar in data)), ylim=(len(data), 0))
        axes.barh([at + 0.72 for at in range(len(data))], [bar.value for bar in data], 0.3, color=SERIES, clip_on=False)
        for at, bar in enumerate(data):
            axes.text(0, at + 0.46, bar.name)
            axes.annotate(str(bar.value), (bar.value, at + 0.72), (4, 0), textcoords="offset points", va="center")
    return out.getvalue()


def strip(data: Strip) -> bytes:
    """Draw events as columns on an axis of days, hollow where only the report is dated, the rest below it.

    That are the days of articles, what took or may be any of several days as bars, and what each mark means. There are
    no Axes: what they do for one line and a few labels takes longer than all the rest.
    """
    lanes = max((one.lane + 1 for one in data.stretches), default=0)
    base = _LEGEND + lanes * _LANE + _ARTICLES + _TICKS
    with _figure(base + _COLUMNS + _COUNTS) as (figure, out):
        sheet = _Sheet(figure, _scale(data))
        sheet.line([(_LEFT, base), (_WIDTH - _LEFT, base)], color=LINE, lw=0.8)
        for day, label in data.ticks:
            x = sheet.scale(day)
            sheet.line([(x, base), (x, base - 3)], color=LINE, lw=0.8)
            sheet.text(x, base - 6, label, ha="center", va="top")
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
    with _figure(_SPARK) as (figure, out):
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
    room = _WIDTH - 2 * (_LEFT + _SLACK)
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
        room = (len(str(count)) * _LETTER + 3) / 2
        if all(abs(x - other) >= room + theirs for other, theirs in taken):
            taken.append((x, room))
            sheet.text(x, base + count * unit + 3, str(count), ha="center")


def _nearest(data: Strip, scale: Callable[[date], float]) -> float:
    """Return how far apart the two columns are that are nearest each other."""
    places = [scale(one.day) for one in data.days]
    return min((other - one for one, other in pairwise(places)), default=_WIDTH)


def _legend(sheet: _Sheet, data: Strip) -> None:
    """Print below a strip what those of its marks mean that stand in it."""
    level, left = _LEGEND / 3, 5.0
    marks: list[tuple[bool, str, dict[str, Any]]] = [
        (any(one.stated for one in data.days), "day told", _SQUARE | {"mfc": SERIES}),
        (any(one.reported for one in data.days), "day of report", _SQUARE | {"mfc": HOLLOW}),
        (bool(data.stretches), "several days", _STRETCH),
        (bool(data.articles), "articles", _ARTICLE),
    ]
    for stands, name, looks in marks:
        if stands:
            sheet.line([(left - 4, level), (left + 4, level)] if looks is _STRETCH else [(left, level)], **looks)
            sheet.text(left + 9, level, name, va="center_baseline")
            left += 9 + _LETTER * len(name) + 14


def grid(data: Grid) -> bytes:
    """Draw a dot where a source tells a fact and a small ring where it does not."""
    every = [(row, column) for row in range(len(data.rows)) for column in range(len(data.columns))]
    with _rows(data.rows, data.columns) as (axes, out):
        _dots(axes, [one for one in every if one not in data.filled], "o", ms=2.5, mfc="none", mec=LINE, mew=0.8)
        _dots(axes, data.filled, "o", ms=7, color=SERIES)
    return out.getvalue()


def weights(data: Weights) -> bytes:
    """Draw a dot for each pair, as large in area as its number, and a small ring for a row and column that are one."""
    with _rows(data.rows, data.columns) as (axes, out):
        _dots(axes, [(place, place) for place in range(len(data.rows))], "o", ms=2.5, mfc="none", mec=LINE, mew=0.8)
        for size, places in _by_size(((row, column), number) for row, column, number in data.cells).items():
            _dots(axes, places, "o", ms=size, color=SERIES, mew=0)
    return out.getvalue()


def coverage(data: Coverage) -> bytes:
    """Draw a dot for each day on which an outlet has articles, as large in area as their number."""
    days = [day.toordinal() for _, day, _ in data.cells]
    height, slack = _ROW * (len(data.rows) + 1.2), max(1, (max(days) - min(days)) * 0.04)
    with _figure(height) as (figure, out):
        axes = figure.add_axes((_NAMES, _ROW / height, 1 - _NAMES, 1 - _ROW / height))
        axes.spines["bottom"].set_visible(False)
        axes.set(xlim=(min(days) - slack, max(days) + slack), ylim=(len(data.rows) - 0.5, -0.6))
        axes.set_yticks([])
        axes.set_xticks([day.toordinal() for day, _ in data.ticks], [label for _, label in data.ticks])
        axes.tick_params(length=0)
        for row, name in enumerate(data.rows):
            axes.axhline(row, color=LINE, lw=0.4)
            axes.text(-_NAMES / (1 - _NAMES), row, _cut(name, int(_NAMES * _WIDTH / _LETTER)),
                      transform=axes.get_yaxis_transform(), va="center_baseline")  # fmt: skip
        for size, places in _by_size(((row, day.toordinal()), number) for row, day, number in data.cells).items():
            _dots(axes, places, "o", ms=size, color=SERIES, mew=0)
    return out.getvalue()


def _by_size(cells: Iterable[tuple[tuple[int, int], int]]) -> dict[float, list[tuple[int, int]]]:
    """Return places by the diameter of their dots in points: the smallest can be seen, the largest fill their row."""
    given = tuple(cells)
    most = max(number for _, number in given)
    found: dict[float, list[tuple[int, int]]] = {}
    for place, number in given:
        size = max(3.5, 13 * (number / most) ** 0.5) if most > 1 else 7.0
        found.setdefault(round(size, 0), []).append(place)
    return found


@contextmanager
def _rows(rows: Sequence[str], columns: Sequence[str]) -> Iterator[tuple[Any, io.BytesIO]]:
    """Give the axes of a matrix whose rows are named at the left and whose columns above."""
    height = _ROW * (len(rows) + 1)
    left = _WIDTH - max(_COLUMN, _DIGIT * max(map(len, columns)) + 4) * len(columns)
    fitting = int(left / _LETTER)
    with _figure(height) as (figure, out):
        axes = figure.add_axes((left / _WIDTH, 0, 1 - left / _WIDTH, 1))
        axes.set_axis_off()
        axes.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rows) - 0.5, -1.5))
        for column, name in enumerate(columns):
            axes.text(column, -1, name, ha="center", va="center")
        for row, name in enumerate(rows):
            figure.text(0, 1 - _ROW * (row + 1.5) / height, _cut(name, fitting), va="center_baseline")
        yield axes, out


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1].rpartition(' ')[0]}…"


def _dots(axes: Any, places: Sequence[tuple[int, int]], mark: str, **looks: object) -> None:  # noqa: ANN401
    axes.plot([column for _, column in places], [row for row, _ in places], mark, clip_on=False, **looks)


@contextmanager
def _figure(height: float) -> Iterator[tuple[Figure, io.BytesIO]]:
    """Give an empty figure of this height in points and, at the end, write it."""
    out = io.BytesIO()
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph", UserWarning)  # the page's own font draws the text
        mpl.rcParams.update(_SETTINGS)
        figure = Figure(figsize=(_WIDTH / 72, height / 72))
        yield figure, out
        FigureCanvasSVG(figure).print_svg(out, metadata=_NO_METADATA)  # type: ignore[no-untyped-call]
