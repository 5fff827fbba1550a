"""Editions on their whole path: recorded, compared, told on the page and in the feed."""

import json
import shutil
from pathlib import Path

import feedparser
import pytest
from click.testing import CliRunner

from briefgen.build import build, record, render_pages
from briefgen.cli import main
from briefgen.settings import Project, open_project

ROOT = Path(__file__).parents[1]
FIRST = """---
date: 2031-05-13
outlet: The Herald
---
The harbour of Lowmere closed on Tuesday after a crane fell into the basin.

“Nobody was hurt, and that is all I care about today,” said Ida Brandt, the harbour master.
"""
SECOND = """---
date: 2031-05-15
outlet: The Post
---
The harbour at Lowmere was closed on Tuesday after a crane fell into the basin.

Divers <b>searched</b> the basin of Lowmere for two days and found *nothing*.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "stories" / "harbour").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "stories" / "harbour" / "one.md").write_text(FIRST, encoding="utf-8")
    return open_project(tmp_path)


def test_what_changed_since_the_recorded_edition_stands_on_a_page_and_in_the_feed(project: Project) -> None:
    render_pages(project)
    page = project.pages / "briefings" / "harbour" / "changes.md"
    assert not page.exists()
    assert CliRunner().invoke(main, ["record", "-C", str(project.root)]).exit_code == 0
    kept = project.stories / "harbour" / "editions.json"
    assert json.loads(kept.read_bytes())["editions"][0]["as_of"] == "2031-05-13"
    render_pages(project)
    assert not page.exists(), "nothing has changed"
    (project.stories / "harbour" / "two.md").write_text(SECOND, encoding="utf-8")
    assert not build(project, strict=True).findings
    text = page.read_text(encoding="utf-8")
    assert "# What changed since 13 May 2031" in text
    assert "## Sources" in text
    assert "<h3>New</h3>" in text
    assert "The Post, 15 May 2031; single source" in text
    assert "<b>searched" not in text
    assert "<b>searched" not in (project.root / "site" / "briefings" / "harbour" / "changes" / "index.html").read_text()
    assert 'href="changes/"' in (project.pages / "briefings" / "harbour" / "index.md").read_text(encoding="utf-8")
    (entry,) = feedparser.parse((project.pages / "feed.xml").read_bytes()).entries
    assert "Changed since 13 May 2031: 1 new source," in entry.content[0].value
    record(project)
    render_pages(project)
    assert page.read_text(encoding="utf-8") == text, "an edition that is recorded is compared with the one before"
    (project.stories / "harbour" / "two.md").unlink()
    render_pages(project)
    gone = page.read_text(encoding="utf-8")
    assert "# What changed since 13 May 2031" in gone or "# What changed since 15 May 2031" in gone
    assert "<h3>Gone</h3>" in gone


def test_recording_twice_changes_nothing_and_the_record_is_no_article(project: Project) -> None:
    record(project)
    kept = project.stories / "harbour" / "editions.json"
    before = kept.read_bytes()
    assert not record(project).findings
    assert kept.read_bytes() == before


def test_a_record_that_is_damaged_stops_its_story_with_its_file_named(project: Project) -> None:
    (project.stories / "harbour" / "editions.json").write_text('{"editions": [{"as_of": 7}]}')
    (failure,) = render_pages(project).failures
    assert failure.startswith("stories/harbour/editions.json: is no record of editions")
    assert "version control" in failure
