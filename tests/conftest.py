"""What tests share: the model is loaded once, articles are made in a line."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.model.source import Article, Basis, Publication
from briefgen.settings import open_project

ROOT = Path(__file__).parents[1]

Read = Callable[..., Reading]


def make_article(text: str, published: str | date | None = None, **fields: str) -> Article:
    """Make an article; ``published`` is an ISO day."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    known = Publication(day, Basis.FRONT_MATTER) if day else None
    return Article(
        id="a", path="a.txt", title="", text=text.strip(), published=known, **{"outlet": "The Gazette", **fields}
    )


@pytest.fixture(scope="session")
def read() -> Read:
    """Return a function that parses a text with the real model: ``read(text, published="2019-05-15")``."""

    def parse(text: str, published: str | date | None = None) -> Reading:
        return next(iter(readings([make_article(text, published)])))

    return parse


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample stories, built into its ``site``."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "stories", folder / "stories")
    report = build(open_project(folder), strict=True)
    assert not report.findings
    return folder
