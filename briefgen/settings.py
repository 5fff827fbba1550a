"""Settings of a site: ``briefgen.yml`` beside ``mkdocs.yml``. Every one has a default; the file may be missing."""

import os
import reprlib
from dataclasses import dataclass, fields
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from briefgen.errors import SettingsError

FILE = "briefgen.yml"
PAPERS = ("a4", "us-letter")
_WRITTEN, _READ = ("pages", "cache"), ("stories", "templates")
"""Folders in which briefgen writes and removes, and those it reads."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a site's parts are, as paths from its root, how many processes read articles, and the size of handouts.

    ``jobs`` of 0 means one for each processor; nothing that is published depends on it. ``paper`` is one of PAPERS.
    Reading one file may take ``file_seconds`` of a processor and ``file_memory`` megabytes; 0 is no limit.
    """

    stories: str = "stories"
    pages: str = "build/pages"
    templates: str = "templates"
    cache: str = ".briefgen-cache"
    mkdocs: str = "mkdocs.yml"
    outlets: str = "outlets.yml"
    jobs: int = 0
    paper: str = "a4"
    file_seconds: int = 30
    file_memory: int = 2_000


@dataclass(frozen=True, slots=True)
class Project:
    """A site's root folder and its settings."""

    root: Path
    settings: Settings

    @property
    def stories(self) -> Path:
        """The folder of story folders."""
        return self.root / self.settings.stories

    @property
    def pages(self) -> Path:
        """Where rendered pages go: MkDocs' ``docs_dir``."""
        return self.root / self.settings.pages

    @property
    def templates(self) -> Path:
        """The site's own templates; each replaces the shipped one of the same name."""
        return self.root / self.settings.templates

    @property
    def cache(self) -> Path:
        """Where extractions and charts are kept between builds."""
        return self.root / self.settings.cache

    @property
    def outlets(self) -> Path:
        """What the site calls its outlets."""
        return self.root / self.settings.outlets

    @property
    def mkdocs(self) -> Path:
        """MkDocs' configuration."""
        return self.root / self.settings.mkdocs


def open_project(root: Path) -> Project:
    """Return the site at ``root``. Raises SettingsError when the folder or a setting is wrong."""
    if not root.is_dir():
        raise SettingsError("there is no such folder", where=str(root), remedy="Run `briefgen new` to make one")
    file = root / FILE
    project = Project(root, _parse(_text_of(file), str(file)) if file.is_file() else Settings())
    _check_apart(project, str(file))
    return project


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SettingsError("is not UTF-8 text", where=str(file), remedy="Save it as UTF-8") from None


def _parse(text: str, where: str) -> Settings:
    try:
        given = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (it makes words, lists and mappings only)
    except yaml.YAMLError as error:
        raise SettingsError("not valid YAML", where=where, remedy=str(error).replace("\n", " ")) from None
    if not given:
        return Settings()
    if not isinstance(given, dict):
        raise SettingsError("must hold lines such as `stories: news`", where=where)
    known = {field.name: field.type for field in fields(Settings)}
    if unknown := sorted(given.keys() - known.keys()):
        raise SettingsError(f"unknown setting {unknown[0]!r}", where=where, remedy=f"Known are {', '.join(known)}")
    return Settings(**{name: _value(name, known[name], value, where) for name, value in given.items()})


def _value(name: str, kind: object, value: object, where: str) -> Any:  # noqa: ANN401  (of the field's kind)
    written = value if isinstance(value, str) else ""
    if kind is int and written.isascii() and written.isdecimal():
        return int(written)
    if name == "paper" and written not in PAPERS:
        raise SettingsError(f"paper must be {' or '.join(PAPERS)}, not {reprlib.repr(value)}", where=where)
    if kind is str and written:
        return written
    wanted = "a whole number, 0 or more" if kind is int else "a path"
    raise SettingsError(f"{name} must be {wanted}, not {reprlib.repr(value)}", where=where)


def _check_apart(project: Project, where: str) -> None:
    """Raise SettingsError when briefgen would write among files that are not its own."""
    root = _place(project.root)
    places = {name: _place(getattr(project, name)) for name in (*_WRITTEN, *_READ)}
    if not places["pages"].is_relative_to(root):
        raise SettingsError("pages must lie inside the site's folder", where=where)
    for name in _WRITTEN:
        if places[name] == root:
            raise SettingsError(f"{name} must be a folder of its own, not the site's", where=where)
    for name, other in product(_WRITTEN, places):
        one, two = places[name], places[other]
        if name != other and (one.is_relative_to(two) or two.is_relative_to(one)):
            raise SettingsError(f"{name} must be a folder of its own, apart from {other}", where=where)


def _place(path: Path) -> Path:
    """Return where ``path`` is by its name; links are not followed, a user may keep any folder elsewhere."""
    return Path(os.path.normpath(path.absolute()))
