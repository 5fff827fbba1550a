"""The whole pipeline on one screen: stories → articles → claims → briefings → pages → site."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from briefgen import __version__
from briefgen.cache import Cache
from briefgen.errors import InputError
from briefgen.extract import identify
from briefgen.ingest import (
    EDITIONS,
    BoundedReader,
    Limits,
    find_stories,
    find_strays,
    read_editions,
    read_edits,
    read_outlets,
    slugs_of_stories,
)
from briefgen.kept import Progress, extractions_of, read_story
from briefgen.link import amend, changes_since, correct, edition_of, link, recorded, rulings_of, worth_a_look
from briefgen.model.briefing import Briefing, Notice, Story
from briefgen.model.codec import encode_editions
from briefgen.model.edits import Edit
from briefgen.model.extraction import Extraction
from briefgen.publish import locked, named, preview, publish, write_tree
from briefgen.render import render
from briefgen.render.explaining.claims import explanation
from briefgen.render.site import UNKNOWN, Site
from briefgen.report import Report, StoryReport, summary_of
from briefgen.settings import Project


def build(
    project: Project,
    *,
    jobs: int | None = None,
    strict: bool = False,
    offline: bool = False,
    on_progress: Progress | None = None,
) -> Report:
    """Render the pages and publish the site; with ``strict`` only when nothing was found wrong with the stories.

    A site built ``offline`` is one to open from disk.
    """
    find_stories(project.stories)  # a folder that is no site is left as it was
    with locked(project.cache):
        report = _render(project, jobs, on_progress)
        if strict and report.findings:
            return report
        days = {story.slug: story.as_of for story in report.stories if story.as_of}
        warnings = publish(project.mkdocs, as_of=report.as_of, days=days, strict=strict, offline=offline)
        return replace(report, warnings=warnings)


def render_pages(project: Project, *, jobs: int | None = None, on_progress: Progress | None = None) -> Report:
    """Write the pages without publishing them."""
    find_stories(project.stories)  # idem
    with locked(project.cache):
        return _render(project, jobs, on_progress)


def check(project: Project, *, jobs: int | None = None, on_progress: Progress | None = None) -> Report:
    """Read every story and report what an editor should look at, without writing a page."""
    briefings, report = _briefings(project, jobs, on_progress)
    return replace(report, looks=tuple(look for briefing in briefings for look in worth_a_look(briefing)))


def record(project: Project, *, jobs: int | None = None, on_progress: Progress | None = None) -> Report:
    """Keep what every briefing tells beside its articles, for the next edition to be compared with."""
    briefings, report = _briefings(project, jobs, on_progress)
    slugs = slugs_of_stories(folder.name for folder in find_stories(project.stories))
    folders = {slug: project.stories / name for name, slug in slugs.items()}
    for briefing in briefings:
        file = folders[briefing.slug] / EDITIONS
        known = read_editions(folders[briefing.slug])
        kept = recorded(known, edition_of(briefing))
        if kept != known:
            file.write_bytes(encode_editions(kept))
    return report


def explain(project: Project, identity: str, *, jobs: int | None = None) -> tuple[str, ...]:
    """Return the lines that say why the claim with this id stands as it does."""
    return explanation(_briefings(project, jobs, None)[0], identity)


def serve(
    project: Project,
    *,
    jobs: int | None,
    address: tuple[str, int],
    on_rendered: Callable[[Report], None],
    on_message: Callable[[str], None],
) -> None:
    """Serve the site and rebuild it at every change, until interrupted."""

    def rendered() -> date | None:
        report = render_pages(project, jobs=jobs)
        on_rendered(report)
        return report.as_of

    watched = (project.stories, project.templates, project.outlets)
    preview(project.mkdocs, render=rendered, watch=watched, address=address, report=on_message)


def _render(project: Project, jobs: int | None, on_progress: Progress | None) -> Report:
    briefings, report = _briefings(project, jobs, on_progress)
    cache = Cache(project.cache)
    files = render(
        briefings, templates=project.templates, charts=cache, paper=project.settings.paper, site=_site(project)
    )
    write_tree(project.pages, files)
    cache.prune()
    return report


def _site(project: Project) -> Site:
    """Return the site's name, address and language from MkDocs' settings; other site generators have their own."""
    if not project.mkdocs.is_file():
        return UNKNOWN
    name, address, language = named(project.mkdocs)
    return Site(name or UNKNOWN.name, address, language or UNKNOWN.language)


def _briefings(project: Project, jobs: int | None, on_progress: Progress | None) -> tuple[tuple[Briefing, ...], Report]:
    cache = Cache(project.cache)
    briefings: list[Briefing] = []
    reports: list[StoryReport] = []
    failures: list[str] = []
    folders, outlets = find_stories(project.stories), read_outlets(project.outlets)
    slugs = slugs_of_stories(folder.name for folder in folders)
    limits = Limits(seconds=project.settings.file_seconds, memory=project.settings.file_memory)
    with BoundedReader(limits) as reader:
        for folder in folders:
            began = time.perf_counter()
            try:
                edits, editions = read_edits(folder), read_editions(folder)
                story = read_story(folder, slugs[folder.name], cache, reader, outlets)
            except InputError as error:
                failures.append(str(error))
                continue
            extractions = extractions_of(story, cache, project.settings.jobs if jobs is None else jobs, on_progress)
            briefing, stale = _briefing(story, extractions, edits)
            briefings.append(replace(briefing, changes=changes_since(editions, edition_of(briefing))))
            summary = summary_of(briefing, time.perf_counter() - began)
            reports.append(StoryReport(story.slug, briefing.as_of, summary, story.skipped, briefing.notices, stale))
    newest = max((briefing.as_of for briefing in briefings if briefing.as_of), default=None)
    return tuple(briefings), Report(tuple(reports), tuple(failures), find_strays(project.stories), newest)


def _briefing(
    story: Story, extractions: tuple[Extraction, ...], edits: tuple[Edit, ...]
) -> tuple[Briefing, tuple[Notice, ...]]:
    """Return the briefing with its editor's corrections, and the edits that mean nothing in it."""
    rulings, model = rulings_of(story, extractions, edits), identify()
    amended = amend(story, extractions, edits)
    briefing = link(story, amended, model=model, generator=f"briefgen {__version__}", rulings=rulings)
    corrected = correct(briefing, edits)
    return corrected.briefing, corrected.stale
