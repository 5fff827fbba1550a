"""The sample story that comes in many formats reads as its articles were written."""

from pathlib import Path

import pytest

from briefgen.ingest import read_story
from briefgen.model.briefing import Story
from tests.ingest.formats import orsel

FOLDER = Path(__file__).parents[3] / "stories" / "orsel-bridge-closure"


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(FOLDER)


def test_it_mixes_at_least_eight_formats(story: Story) -> None:
    assert len({row["as"] for row in orsel.rows()}) >= 8
    assert not story.skipped
    assert not story.notices


@pytest.mark.parametrize("row", orsel.rows(), ids=lambda row: row["title"])
def test_each_article_is_read_as_it_was_written(story: Story, row: orsel.Row) -> None:
    (article,) = [article for article in story.articles if article.title == row["title"]]
    assert article.path == row["file"]
    assert article.text == row["text"].strip()
    assert article.outlet == row["outlet"]
    assert article.published is not None
    assert article.published.day == row["date"]
    assert article.authors == ((row["author"],) if row["author"] else ())
    assert row["url"] in ("", article.url)


def test_its_files_hold_what_their_maker_writes() -> None:
    made = orsel.files()
    assert made.keys() == {path.name for path in FOLDER.iterdir()} - {"story.yml"}
    for name, raw in made.items():
        assert name.endswith((".docx", ".pdf")) or (FOLDER / name).read_bytes() == raw, name
