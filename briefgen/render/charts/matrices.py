"""Rows and columns to dots where they meet: who tells what, who is named with whom, who wrote when."""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from briefgen.render.charts.canvas import LETTER, WIDTH
from briefgen.render.charts.canvas import figure as new_figure
from briefgen.render.charts.shapes import Coverage, Grid, Weights
from briefgen.render.charts.svg import LINE, SERIES

_ROW = 19.0
_COLUMN = 19.0
_DIGIT = 7.2
"""Points: the height of a row, the least width of a column, the width of a digit."""

_NAMES = 0.38
"""Share of the width that the names of outlets take."""


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
    with new_figure(height) as (figure, out):
        axes = figure.add_axes((_NAMES, _ROW / height, 1 - _NAMES, 1 - _ROW / height))
        axes.spines["bottom"].set_visible(False)
        axes.set(xlim=(min(days) - slack, max(days) + slack), ylim=(len(data.rows) - 0.5, -0.6))
        axes.set_yticks([])
        axes.set_xticks([day.toordinal() for day, _ in data.ticks], [label for _, label in data.ticks])
        axes.tick_params(length=0)
        for row, name in enumerate(data.rows):
            axes.axhline(row, color=LINE, lw=0.4)
            axes.text(-_NAMES / (1 - _NAMES), row, _cut(name, int(_NAMES * WIDTH / LETTER)),
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
    left = WIDTH - max(_COLUMN, _DIGIT * max(map(len, columns)) + 4) * len(columns)
    fitting = int(left / LETTER)
    with new_figure(height) as (figure, out):
        axes = figure.add_axes((left / WIDTH, 0, 1 - left / WIDTH, 1))
        axes.set_axis_off()
        axes.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rows) - 0.5, -1.5))
        for column, name in enumerate(columns):
            axes.text(column, -1, name, ha="center", va="center")
        for row, name in enumerate(rows):
            figure.text(0, 1 - _ROW * (row + 1.5) / height, _cut(name, fitting), va="center_baseline")
        yield axes, out


def _cut(text: str, letters: int) -> str:
    """Return ``text`` in so many letters, cut between words where that leaves more than half of them."""
    if len(text) <= letters:
        return text
    short = text[: letters - 1]
    words = short.rpartition(" ")[0]
    return f"{words if len(words) > letters / 2 else short}…"


def _dots(axes: Any, places: Sequence[tuple[int, int]], mark: str, **looks: object) -> None:  # noqa: ANN401
    axes.plot([column for _, column in places], [row for row, _ in places], mark, clip_on=False, **looks)
