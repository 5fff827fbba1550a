"""The command line. The only module that prints or exits; heavy imports wait for the command that needs them."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen import __version__
from briefgen.errors import BriefgenError
from briefgen.settings import open_project

if TYPE_CHECKING:
    from briefgen.build import Report

WORTH_A_BAR = 8
"""Articles to read from which a progress bar is shown: about two seconds' work."""

_folder = click.option(
    "-C",
    "--directory",
    type=click.Path(path_type=Path),
    default=".",
    show_default=True,
    help="The site's folder: the one with mkdocs.yml.",
)
_jobs = click.option(
    "-j", "--jobs", type=click.IntRange(min=0), help="Processes that read articles; 0 is one a processor."
)
_strict = click.option("--strict", is_flag=True, help="Exit with 1 when a file was skipped or MkDocs warns.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
def main() -> None:
    """Turn folders of news articles into sourced briefings.

    Each folder in stories/ becomes one briefing: key facts, quotes with their speakers and a dated chronology, every
    statement in a source's own words with a link to its sentence.

    Exit status: 0 done, 1 an error or, with --strict, a finding, 2 wrong usage.
    """


@main.command()
@_folder
@_jobs
@_strict
def build(directory: Path, jobs: int | None, *, strict: bool) -> None:
    """Build the site: read what is new, write the pages, publish."""
    from briefgen.build import build

    with _errors():
        report = build(open_project(directory), jobs=jobs, strict=strict, on_progress=_progress())
    _finish(report, strict=strict)


@main.command()
@_folder
@_jobs
@_strict
def render(directory: Path, jobs: int | None, *, strict: bool) -> None:
    """Write the pages only, for MkDocs by hand or another site generator."""
    from briefgen.build import render_pages

    with _errors():
        report = render_pages(open_project(directory), jobs=jobs, on_progress=_progress())
    _finish(report, strict=strict)


@main.command()
@_folder
@_jobs
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to serve.")
def serve(directory: Path, jobs: int | None, address: str) -> None:
    """Show the site, rebuilt and reloaded when an article, a template or story.yml changes."""
    from briefgen.build import serve

    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise click.BadParameter("expected HOST:PORT", param_hint="--address")
    with _errors():
        serve(
            open_project(directory),
            jobs=jobs,
            address=(host, int(port)),
            on_rendered=_print_report,
            on_message=lambda text: click.echo(text, err=True),
        )


@main.command()
@_folder
@_jobs
@_strict
def check(directory: Path, jobs: int | None, *, strict: bool) -> None:
    """List what an editor should look at. Nothing is written."""
    from briefgen.build import check

    with _errors():
        report = check(open_project(directory), jobs=jobs, on_progress=_progress())
    for story in report.stories:
        for notice in story.notices:
            click.echo(f"advice   {_printable(notice)}")
    _finish(report, strict=strict)


@main.command()
@click.argument("directory", type=click.Path(path_type=Path))
def new(directory: Path) -> None:
    """Make DIRECTORY a site with one example story, ready to build."""
    from briefgen.starter import start

    with _errors():
        start(directory)
    click.echo(f"Made {directory}. Next: briefgen build -C {directory}")


@contextmanager
def _errors() -> Iterator[None]:
    try:
        yield
    except BriefgenError as error:
        click.echo(f"error    {_printable(error)}", err=True)
        sys.exit(1)


def _finish(report: "Report", *, strict: bool) -> None:
    _print_report(report)
    if report.failures or (strict and report.findings):
        sys.exit(1)


def _print_report(report: "Report") -> None:
    for story in report.stories:
        for notice in story.skipped:
            click.echo(f"skipped  {_printable(notice)}", err=True)
    for failure in report.failures:
        click.echo(f"error    {_printable(failure)}", err=True)
    for warning in report.warnings:
        click.echo(f"warning  {_printable(warning)}", err=True)
    for story in report.stories:
        click.echo(story.summary)


def _printable(message: object) -> str:
    """Return the message with control characters, which may come from a file's name, made visible."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in str(message))


def _progress() -> Callable[[str, int, int], None] | None:
    """Return what draws a bar on a terminal; None elsewhere, so that CI logs stay quiet."""
    if not sys.stderr.isatty():
        return None
    bars: dict[str, Any] = {}

    def show(story: str, done: int, total: int) -> None:
        if total < WORTH_A_BAR:
            return
        bar = bars.get(story)
        if bar is None:
            bar = bars[story] = click.progressbar(length=total, label=story, file=sys.stderr)
        bar.update(done - bar.pos)
        if done == total:
            bar.render_finish()

    return show
