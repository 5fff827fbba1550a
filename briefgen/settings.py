"""Settings of a site: ``briefgen.yml`` beside ``mkdocs.yml``. Every one has a default; the file may be missing."""

from dataclasses import dataclass, fields
from pathlib import Path

import yaml

from briefgen.errors import SettingsError

FILE = "briefgen.yml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a site's parts are, as paths from its root, and how many processes read articles.

    ``jobs`` of 0 means one for each processor. Nothing that is published depends on it.
    """

    stories: str = "stories"
    pages: str = "build/pages"
    templates: str = "templates"
    cache: str = ".briefgen-cache"
    mkdocs: str = "mkdocs.yml"
    jobs: int = 0


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
    def mkdocs(self) -> Path:
        """MkDocs' configuration."""
        return self.root / self.settings.mkdocs


def open_project(root: Path) -> Project:
    """Return the site at ``root``. Raises SettingsError when the folder or a setting is wrong."""
    if not root.is_dir():
        raise SettingsError("there is no such folder", where=str(root), remedy="Run `briefgen new` to make one")
    file = root / FILE
    return Project(root, _parse(file.read_text(encoding="utf-8"), str(file)) if file.is_file() else Settings())


def _parse(text: str, where: str) -> Settings:
    try:
        given = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        raise SettingsError("not valid YAML", where=where, remedy=str(error).replace("\n", " ")) from None
    if not isinstance(given, dict):
        raise SettingsError("must be a list of names and values", where=where)
    known = {field.name: field.type for field in fields(Settings)}
    for name, value in given.items():
        if name not in known:
            raise SettingsError(f"unknown setting {name!r}", where=where, remedy=f"Known are {', '.join(known)}")
        if type(value) is not known[name]:
            raise SettingsError(f"{name} must be {_kind(known[name])}, not {value!r}", where=where)
    return Settings(**given)


def _kind(kind: object) -> str:
    return "a whole number" if kind is int else "text"
