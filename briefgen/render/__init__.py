"""Briefings to the bytes of files: Markdown pages, charts inside them, JSON, the stylesheet."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefgen.memory import without_search
from briefgen.model.briefing import Briefing
from briefgen.model.codec import briefing_schema
from briefgen.render.addresses import relative
from briefgen.render.charts.choosing import MOST_STRIPS, strip
from briefgen.render.charts.store import ChartStore
from briefgen.render.pages import briefing_pages, site_pages
from briefgen.render.site import UNKNOWN, Site
from briefgen.render.templates import Templates
from briefgen.render.views.overview import overview
from briefgen.render.views.people import with_pages
from briefgen.render.views.told import NO_STRIP, StoryTold, story_told


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
    made, keys = Templates(templates, site.language), with_pages(newest_first)
    files: dict[str, bytes] = {}
    stories: list[StoryTold] = []
    for place, briefing in enumerate(newest_first):
        view = overview(briefing, people=keys, labels=made.labels)
        files |= briefing_pages(briefing, view, made, charts, paper=paper, site=site)
        small = strip(view, briefing, charts, made.labels) if place < MOST_STRIPS else NO_STRIP
        stories.append(story_told(briefing, view, small, made.labels))
    files |= site_pages(newest_first, stories, made, keys, site)
    files["briefing.schema.json"] = json.dumps(briefing_schema(), indent=1, ensure_ascii=False).encode() + b"\n"
    return {
        path: relative(content, path) if path.endswith(".md") else content for path, content in sorted(files.items())
    }


def _newest_first(briefing: Briefing) -> tuple[int, str]:
    return -(briefing.as_of or date.min).toordinal(), briefing.slug
