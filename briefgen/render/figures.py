"""Which charts a briefing gets, from the store of drawn ones where it can.

matplotlib takes a second to import and some 30 ms a chart, so it is asked only for what the store does not hold.
"""

from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from briefgen.model.briefing import Briefing
from briefgen.render.overview import BriefingView


class ChartStore(Protocol):
    """Where drawn charts are kept between builds."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``, or None."""

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content`` under ``key``."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts of a page as inline SVG; empty where there is too little to draw."""

    timeline: Markup
    voices: Markup
    matrix: Markup


def figures(view: BriefingView, briefing: Briefing, store: ChartStore | None) -> Figures:
    """Return the charts of ``briefing``."""
    return Figures(Markup(), Markup(), Markup())
