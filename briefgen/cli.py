"""The command line. The only module that prints or exits; heavy imports wait for the command that needs them."""

import errno
import shlex
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
    from briefgen.report import Report

WORTH_A_BAR = 8
"""Articles to read from which a progress bar is shown: about two seconds' work."""

LAST_PORT = 65_535

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system answers when a file does not fit."""

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
_strict = click.option(
    "--strict", is_flag=True, help="Exit with 1 when a file was skipped, an edit is stale or MkDocs warns."
)


def _address(_context: click.Context, _option: click.Parameter, text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > LAST_PORT:
        raise click.BadParameter(f"{text!r} is not HOST:PORT")
    return host, int(port)


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
@click.option("--offline", is_flag=True, help="Build a site to open from disk, for a stick or an archive.")
def build(directory: Path, jobs: int | None, *, strict: bool, offline: bool) -> None:
    """Build the site.

    Reads what is new, writes the pages and publishes them. A build that fails leaves the site before in place.
    """
    from briefgen.build import build

    with _errors(directory):
        report = build(open_project(directory), jobs=jobs, strict=strict, offline=offline, on_progress=_progress())
    _finish(report, strict=strict)


@main.command()
@_folder
@_jobs
@_strict
def render(directory: Path, jobs: int | None, *, strict: bool) -> None:
    """Write the pages without publishing them.

    They are plain Markdown, for MkDocs by hand or another site generator.
    """
    from briefgen.build import render_pages

    with _errors(directory):
        report = render_pages(open_project(directory), jobs=jobs, on_progress=_progress())
    _finish(report, strict=strict)


@main.command()
@_folder
@_jobs
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    metavar="HOST:PORT",
    callback=_address,
    help="Where to serve.",
)
def serve(directory: Path, jobs: int | None, address: tuple[str, int]) -> None:
    """Show the site and reload it at changes.

    It is rebuilt when an article, a template, story.yml, edits.yml, outlets.yml or mkdocs.yml changes. Ctrl-C ends it.
    """
    from briefgen.build import serve

    with _errors(directory):
        serve(
            open_project(directory),
            jobs=jobs,
            address=address,
            on_rendered=_print_report,
            on_message=lambda text: click.echo(_printable(text), err=True),
        )


@main.command()
@_folder
@_jobs
@_strict
def check(directory: Path, jobs: int | None, *, strict: bool) -> None:
    """List what an editor should look at.

    Below what a correction may mend stands a line to paste into edits.yml. No page is written and nothing is published.
    """
    from briefgen.build import check

    with _errors(directory):
        report = check(open_project(directory), jobs=jobs, on_progress=_progress())
    for story in report.stories:
        for notice in story.notices:
            click.echo(f"advice   {_printable(notice)}")
    for look in report.looks:
        click.echo(f"look     {_printable(f'{look.where}: {look.what}')}")
        if look.remedy:
            click.echo(_printable(look.remedy))
    _finish(report, strict=strict)


@main.command()
@_folder
@_jobs
def record(directory: Path, jobs: int | None) -> None:
    """Keep what the briefings tell now.

    The next edition is compared with it: its pages and the feed tell what is new, changed and gone. editions.json is
    written into each story's folder, to be kept under version control with the articles.
    """
    from briefgen.build import record

    with _errors(directory):
        report = record(open_project(directory), jobs=jobs, on_progress=_progress())
    _finish(report, strict=False)


@main.command()
@click.argument("identity", metavar="ID")
@_folder
@_jobs
def explain(identity: str, directory: Path, jobs: int | None) -> None:
    """Say why a claim stands as it does.

    ID is that of a fact, a quote, an indirect statement, an entry of the timeline, an actor, a sentence or an article:
    the anchor of its place on a page, the last part of a source page's address, or its id in briefing.json. Its
    beginning will do where no other begins so.
    """
    from briefgen.build import explain

    with _errors(directory):
        lines = explain(open_project(directory), identity, jobs=jobs)
    for line in lines:
        click.echo(_printable(line))


@main.command()
@click.argument("directory", type=click.Path(path_type=Path))
def new(directory: Path) -> None:
    """Make DIRECTORY a site, ready to build.

    It gets mkdocs.yml and one example story, and must be new or empty.
    """
    from briefgen.starter import start

    with _errors(directory):
        start(directory)
    place, program = shlex.quote(str(directory)), click.get_current_context().find_root().command_path
    click.echo(f"Made {place}. Next:\n  {program} build -C {place}\n  {program} serve -C {place}")


@contextmanager
def _errors(directory: Path) -> Iterator[None]:
    try:
        yield
    except BriefgenError as error:
        click.echo(f"error    {_printable(error)}", err=True)
        sys.exit(1)
    except OSError as error:
        place = error.filename2 or error.filename or directory
        other = "Let briefgen read it, or give it a folder that it may write"
        remedy = "Make room, or give briefgen a folder with space left" if error.errno in _FULL else other
        click.echo(f"error    {_printable(place)}: {error.strerror or error}. {remedy}", err=True)
        sys.exit(1)


def _finish(report: "Report", *, strict: bool) -> None:
    _print_report(report)
    if report.failures or (strict and report.findings):
        sys.exit(1)


def _print_report(report: "Report") -> None:
    for notice in report.skipped:
        click.echo(f"skipped  {_printable(notice)}", err=True)
    for notice in report.stale:
        click.echo(f"stale    {_printable(notice)}", err=True)
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
