"""Corrections on their whole path: from ``edits.yml`` to the page, the data and the exit of a run."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.build import check, explain, render_pages
from briefgen.cli import main
from briefgen.settings import Project, open_project

ROOT = Path(__file__).parents[1]
ARTICLE = (
    "The harbour of Lowmere closed on Tuesday after a crane fell into the basin.\n\n"
    "“Nobody was hurt, and that is all I care about today,” said Ida Brandt, the harbour master.\n"
)
EDITS = """\
- quote: Nobody was hurt, and that is all I care about today,
  speaker: nobody
  reason: "Two people <b>spoke</b> at *once*."
- event: The harbour of Lowmere closed on Tuesday after a crane fell into the basin.
  date: 2031-05-13
  reason: =The log of the harbour.
- fact: The harbour of Lowmere closed on Tuesday after a crane fell into the basin.
  note: The crane was built in 1961.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    story = tmp_path / "stories" / "harbour"
    story.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (story / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return open_project(tmp_path)


def edit(project: Project, text: str) -> None:
    (project.stories / "harbour" / "edits.yml").write_text(text, encoding="utf-8")


def page(project: Project, name: str = "index.md") -> str:
    return (project.pages / "briefings" / "harbour" / name).read_text(encoding="utf-8")


def test_a_correction_is_marked_on_the_page_and_in_the_data_with_its_reason(project: Project) -> None:
    edit(project, EDITS)
    assert not render_pages(project).findings
    text = page(project)
    assert "Speaker not certain" in text
    for told in ("Speaker corrected by the editor", "Date corrected by the editor", "Editor’s note", "## Corrections"):
        assert told in text
    assert "entry of the timeline, one.txt, undated" in text
    assert "<b>spoke</b>" not in text
    assert "*once*" not in text
    data = json.loads(page(project, "briefing.json"))
    assert [(one["change"], one["reason"], one["text"]) for one in data["corrections"]] == [
        ("speaker", "Two people <b>spoke</b> at *once*.", ""),
        ("date", "=The log of the harbour.", ""),
        ("note", "", "The crane was built in 1961."),
    ]
    (row,) = csv.DictReader(page(project, "chronology.csv").splitlines())
    assert (row["date"], row["dating"]) == ("13 May 2031 (corrected by the editor)", "corrected")
    assert row["corrections"] == "Date corrected by the editor: =The log of the harbour."
    for name in ("chronology.json", "chronology.ics", "chronology.jsonld", "chronology.timelinejs.json"):
        assert "Date corrected by the editor" in page(project, name).replace("\n ", "").replace("\r\n ", "")
    assert any(line.startswith("edited ") for line in explain(project, data["quotes"][0]["id"]))


def test_an_edit_reads_no_article_anew_and_without_it_all_is_as_before(project: Project) -> None:
    render_pages(project)
    before = {path: path.read_bytes() for path in sorted(project.pages.rglob("*")) if path.is_file()}
    edit(project, EDITS)
    read: list[tuple[str, int, int]] = []
    render_pages(project, on_progress=lambda *seen: read.append(seen))
    assert not read
    edit(project, "# nothing to correct\n")
    render_pages(project)
    assert {path: path.read_bytes() for path in sorted(project.pages.rglob("*")) if path.is_file()} == before


def test_checking_gives_lines_that_can_be_pasted(project: Project) -> None:
    (project.stories / "harbour" / "two.md").write_text(
        "---\ndate: 2031-05-14\n---\nThe quay of Lowmere is closed.\n\n"
        "Workers were seen on it. “We were told: go # now, and that is all that anybody has said,” he said.\n",
        encoding="utf-8",
    )
    run = CliRunner().invoke(main, ["check", "-C", str(project.root)])
    (line,) = [one for one in run.output.splitlines() if one.startswith("- {quote: ")]
    assert "look     harbour/two.md: nobody is named for “We were told" in run.output
    edit(project, line.replace("NAME", "Ida Brandt"))
    assert not check(project).findings
    assert "- {quote: " not in CliRunner().invoke(main, ["check", "-C", str(project.root)]).output


def test_a_stale_edit_is_named_and_fails_a_strict_run_only(project: Project) -> None:
    edit(project, "- quote: Words that nobody said.\n  hide: yes\n  reason: test\n")
    (notice,) = check(project).stale
    assert notice.where == "stories/harbour/edits.yml:1"
    run = CliRunner().invoke(main, ["render", "-C", str(project.root)])
    assert run.exit_code == 0
    assert "stale    stories/harbour/edits.yml:1: no quote of this story is “Words that nobody said.”" in run.output
    assert CliRunner().invoke(main, ["render", "--strict", "-C", str(project.root)]).exit_code == 1


def test_a_slip_in_the_file_stops_its_story_and_no_other(project: Project) -> None:
    shutil.copytree(project.stories / "harbour", project.stories / "quay")
    edit(project, "- quote: q-0123456789\n  speaker\n")
    run = CliRunner().invoke(main, ["render", "-C", str(project.root)])
    assert run.exit_code == 1
    assert "error    stories/harbour/edits.yml:" in run.output
    assert [path.name for path in (project.pages / "briefings").iterdir()] == ["quay"]
