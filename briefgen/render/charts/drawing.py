"""Every kind of chart by its name. What imports this imports matplotlib."""

from collections.abc import Callable
from typing import Any

from briefgen.render.charts.bars import bars
from briefgen.render.charts.matrices import coverage, grid, weights
from briefgen.render.charts.strips import spark, strip

DRAW: dict[str, Callable[[Any], bytes]] = {
    "bars": bars,
    "coverage": coverage,
    "grid": grid,
    "spark": spark,
    "strip": strip,
    "weights": weights,
}
