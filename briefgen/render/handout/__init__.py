"""The handouts of a briefing: PDFs to give to somebody, on two pages and in full."""

from collections.abc import Iterator

from briefgen.model.briefing import Briefing
from briefgen.render.charts.choosing import ChartStore
from briefgen.render.handout.characters import noted
from briefgen.render.handout.content import executive, full
from briefgen.render.handout.typesetting import NAME, pages_of, typeset
from briefgen.render.site import Site
from briefgen.render.templates import Templates
from briefgen.render.views.overview import BriefingView

__all__ = ["handouts"]


PAGES = 2
"""Of the short handout."""

SHARES = (1.5, 1.25, 1)
"""Of the room that two pages have for sure, what is tried in turn: few sources and long lines leave more."""


def handouts(
    view: BriefingView, briefing: Briefing, templates: Templates, store: ChartStore | None, *, paper: str, site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each; ``paper`` is Typst's name of the size: "a4", "us-letter"."""
    template, labels = templates.asset(NAME), templates.labels
    data = full(view, briefing, paper=paper, labels=labels, site=site)
    yield "handout.pdf", typeset(template, noted(data, labels), store)
    for share in SHARES:
        data = executive(view, briefing, paper=paper, labels=labels, site=site, share=share)
        pdf = typeset(template, noted(data, labels), store)
        if pages_of(pdf) <= PAGES:
            break
    yield "handout-short.pdf", pdf
