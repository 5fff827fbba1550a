"""Pages to site: MkDocs run in-process, beside the published folder, which is exchanged at the end."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.errors import PublishError
from briefgen.publish.heads import fill_heads
from briefgen.publish.icons import share_icons
from briefgen.publish.lighter import lighten
from briefgen.publish.markup import mend
from briefgen.publish.missing import fill_missing
from briefgen.publish.offline import open_from_disk
from briefgen.publish.policy import protect
from briefgen.publish.sitemap import date_sitemap
from briefgen.publish.smaller import shorten
from briefgen.publish.swap import beside, may_replace, put_in_place
from briefgen.publish.waking import wait_for_readers

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class _Warnings(logging.Handler):
    """Collects what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def publish(
    config_file: Path,
    *,
    as_of: date | None,
    strict: bool,
    offline: bool = False,
    days: Mapping[str, date] = MappingProxyType({}),
) -> tuple[str, ...]:
    """Build the site that ``config_file`` describes, put it in place and return MkDocs' warnings.

    ``as_of`` becomes the date in sitemaps unless SOURCE_DATE_EPOCH is set; pages below ``briefings/<slug>/`` have that
    of ``days``. A site built ``offline`` is one to open from disk. Raises PublishError when MkDocs fails or, with
    ``strict``, warns: the site that was published before then stays. Hold the lock.
    """
    target = Path(configured(config_file).site_dir).resolve()  # of a link the folder is exchanged, the link stays
    if target.exists() and not target.is_dir():
        raise PublishError("is a file, and the site is a folder", where=str(target), remedy="Move it away")
    if target.exists() and not os.access(target, os.W_OK):
        raise PublishError("may not be written", where=str(target), remedy="Check its permissions, or set site_dir")
    if not may_replace(target):
        what = "holds files that MkDocs did not publish"
        raise PublishError(what, where=str(target), remedy="Move them away, or set site_dir in mkdocs.yml")
    with beside(target) as new:
        warnings = build_into(config_file, new, as_of=as_of)
        if strict and warnings:
            raise PublishError("; ".join(warnings), where=str(config_file), remedy="The old site was left in place")
        shorten(new)
        if offline:
            open_from_disk(new)
        else:
            share_icons(new)
            wait_for_readers(new)
        protect(new)
        date_sitemap(new, days)
        put_in_place(new, target)
    return warnings


def configured(config_file: Path) -> "MkDocsConfig":
    """Return MkDocs' configuration. Raises PublishError when it is missing or wrong."""
    from mkdocs.config import load_config

    with _mkdocs(config_file):
        return load_config(config_file=str(config_file))


def named(config_file: Path) -> tuple[str, str, str]:
    """Return the site's name, its address and the theme's language as ``config_file`` gives them, empty where not.

    Nothing else in it is looked at: before the first build it names folders that are not there.
    """
    from mkdocs.config.defaults import MkDocsConfig

    given = MkDocsConfig(config_file_path=str(config_file))
    with _mkdocs(config_file), config_file.open("rb") as file:
        given.load_file(file)
    name, address = (str(given.get(key) or "") for key in ("site_name", "site_url"))
    theme = given.get("theme")
    language = str(theme.get("language") or "") if isinstance(theme, dict) else ""
    return name, f"{address.rstrip('/')}/" if address else "", language


def build_into(config_file: Path, folder: Path, *, as_of: date | None) -> tuple[str, ...]:
    """Build the site into ``folder`` and return MkDocs' warnings. Raises PublishError when MkDocs fails."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from briefgen.publish.assets import Assets
    from briefgen.publish.blocks import Blocks
    from briefgen.publish.search import Search

    with _mkdocs(config_file) as warnings, _dated(as_of):
        config = load_config(config_file=str(config_file), site_dir=str(folder))
        config.plugins["briefgen"] = Blocks()
        config.plugins["briefgen search"] = Search()
        config.plugins["briefgen assets"] = Assets()
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    fill_heads(folder)
    fill_missing(folder)
    mend(folder)
    lighten(folder)
    return tuple(warnings.texts)


@contextmanager
def _mkdocs(config_file: Path) -> Iterator[_Warnings]:
    """Listen to what MkDocs warns of, and make its failures our own."""
    from mkdocs.exceptions import Abort, MkDocsException

    if not config_file.is_file():
        raise PublishError("there is no such file", where=str(config_file), remedy="briefgen new shows one that works")
    with _listening() as warnings:
        try:
            yield warnings
        except (Abort, MkDocsException) as error:
            detail = " ".join("; ".join([*warnings.texts, str(error)]).split())
            raise PublishError(f"MkDocs failed: {detail}", where=str(config_file)) from None


@contextmanager
def _listening() -> Iterator[_Warnings]:
    logger, handler = logging.getLogger("mkdocs"), _Warnings()
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


@contextmanager
def _dated(as_of: date | None) -> Iterator[None]:
    """Let MkDocs take the newest article's day for the day of the build."""
    name = "SOURCE_DATE_EPOCH"
    if name in os.environ:
        yield
        return
    day = as_of or date(1980, 1, 1)
    os.environ[name] = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        del os.environ[name]
