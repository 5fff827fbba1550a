"""The handouts of a briefing: PDFs to give to somebody, on two pages and in full."""

from collections.abc import Iterator

from briefgen.model.briefing import Briefing
from briefgen.render.charts.store import ChartStore
from briefgen.render.handout.characters import noted
from briefgen.render.handout.content import executive, full
from briefgen.render.handout.deciding import keys_of
from briefgen.render.handout.typesetting import NAME, pages_of, typeset
from briefgen.render.site import Site
from briefgen.render.templates import Templates
from briefgen.render.views.overview import BriefingView

__all__ = ["FULL", "SHORT", "handouts", "made"]

FULL, SHORT = "handout.pdf", "handout-short.pdf"

PAGES = 2
"""Of the short handout."""

SHARES = (1, 0.9, 0.8, 0.7, 0.6)
"""Of the room that two pages are thought to have, what is tried in turn: for most stories the first is right."""


def handouts(
    view: BriefingView,
    briefing: Briefing,
    encoded: bytes,
    templates: Templates,
    store: ChartStore | None,
    *,
    paper: str,
    site: Site,
) -> dict[str, bytes]:
    """Return the handouts by their names, from the store where they have been made before.

    ``encoded`` is ``briefing`` as its ``briefing.json``, ``paper`` is Typst's name of the size: "a4", "us-letter".
    Raises TemplateError with what Typst says of the template.
    """
    if store is None:
        return dict(made(view, briefing, templates, paper=paper, site=site))
    keys = keys_of((FULL, SHORT), encoded, templates, paper=paper, site=site)
    kept = {name: content for name, key in keys.items() if (content := store.get(key)) is not None}
    if len(kept) < len(keys):
        kept = dict(made(view, briefing, templates, paper=paper, site=site))
        for name, content in kept.items():
            store.put(keys[name], content)
    return kept


def made(
    view: BriefingView, briefing: Briefing, templates: Templates, *, paper: str, site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each, set anew."""
    template, labels = templates.asset(NAME), templates.labels
    whole = full(view, briefing, paper=paper, labels=labels, site=site)
    yield FULL, typeset(template, noted(whole, labels))
    for share in SHARES:
        pdf = typeset(template, noted(executive(whole, view, briefing, labels=labels, share=share), labels))
        if pages_of(pdf) <= PAGES:
            break
    yield SHORT, pdf
