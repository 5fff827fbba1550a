"""Briefings to the bytes of files: Markdown pages, charts inside them, JSON, the stylesheet."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefgen.memory import without_search
from briefgen.model.briefing import Briefing
from briefgen.model.codec import briefing_schema
from briefgen.render.charts.choosing import ChartStore
from briefgen.render.pages import briefing_pages, site_pages
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.templates import Templates
from briefgen.render.views.people import with_pages


@without_search()
def render(
    briefings: Iterable[Briefing],
    *,
    templates: Path | None = None,
    charts: ChartStore | None = None,
    paper: str = "a4",
    site: Site = UNKNOWN,
) -> dict[str, bytes]:
    """Return every file of the site's source by its path with forward slashes.

    A template in the folder ``templates`` replaces ours of the same name;
    ``charts`` keeps charts and handouts between builds; ``paper`` is the size of handouts;
    ``site`` is what the feed and links from elsewhere name, and of what language the labels are.
    Raises TemplateError when a template fails.
    """
    newest_first = sorted(briefings, key=_newest_first)
    made = Templates(templates, site.language)
    files = dict(site_pages(newest_first, made, charts, site))
    keys = with_pages(newest_first)
    for briefing in newest_first:
        files |= briefing_pages(briefing, made, charts, keys, paper=paper, site=site)
    files["briefing.schema.json"] = json.dumps(briefing_schema(), indent=1, ensure_ascii=False).encode() + b"\n"
    return dict(sorted(files.items()))


def _newest_first(briefing: Briefing) -> tuple[int, str]:
    return -(briefing.as_of or date.min).toordinal(), briefing.slug
