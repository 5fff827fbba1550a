"""The handouts of a briefing: PDFs to give to somebody, on two pages and in full."""

from collections.abc import Iterator

from briefgen.model.briefing import Briefing
from briefgen.render.charts.choosing import ChartStore
from briefgen.render.handout.characters import noted
from briefgen.render.handout.content import executive, full
from briefgen.render.handout.typesetting import NAME, typeset
from briefgen.render.site import Site
from briefgen.render.templates import Templates
from briefgen.render.views.overview import BriefingView

__all__ = ["handouts"]


def handouts(
    view: BriefingView, briefing: Briefing, templates: Templates, store: ChartStore | None, *, paper: str, site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each; ``paper`` is Typst's name of the size: "a4", "us-letter"."""
    template, labels = templates.asset(NAME), templates.labels
    for name, content in (("handout.pdf", full), ("handout-short.pdf", executive)):
        data = content(view, briefing, paper=paper, labels=labels, site=site)
        yield name, typeset(template, noted(data, labels), store)
