"""A new site builds at once, from a checkout and from the installed package, and looks like the sample."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from briefgen.cli import main
from briefgen.errors import InputError
from briefgen.starter import start

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new site, built as its user would."""
    folder = tmp_path_factory.mktemp("new") / "briefings"
    made = CliRunner().invoke(main, ["new", str(folder)], prog_name="briefgen")
    assert made.exit_code == 0
    assert f"briefgen build -C {folder}" in made.stdout
    built = CliRunner().invoke(main, ["build", "--strict", "-C", str(folder)])
    assert built.exit_code == 0, built.output
    assert built.stderr == ""
    return folder


def test_a_new_site_builds_at_once_without_a_finding(started: Path) -> None:
    assert (started / "site" / "briefings" / "example" / "index.html").is_file()
    assert (
        CliRunner().invoke(main, ["check", "--strict", "-C", str(started)]).stdout.startswith("example: 2 articles, ")
    )


def test_the_example_shows_facts_speakers_and_dates(started: Path) -> None:
    text = html.document_fromstring((started / "site" / "briefings" / "example" / "index.html").read_bytes())
    shown = text.xpath("string(//article)")
    for expected in ("Elin Marsh", "Tomas Reyne", "2,100 people", "3 February"):
        assert expected in shown


def test_every_page_of_a_new_site_names_the_search_for_those_who_cannot_see_it(started: Path) -> None:
    script = started / "site" / "assets" / "briefgen.js"
    assert 'search?.setAttribute("aria-label"' in script.read_text()
    for page in (started / "site").rglob("*.html"):
        read = html.document_fromstring(page.read_bytes())
        assert read.xpath("//*[contains(@class, 'md-search')][@role='dialog']//input/@placeholder") == ["Search"]
        sources = read.xpath("//script/@src")
        assert any((page.parent / source).resolve() == script or source == "/assets/briefgen.js" for source in sources)


def test_what_is_built_is_not_put_under_version_control(started: Path) -> None:
    ignored = (started / ".gitignore").read_text().split("\n")
    made = {f"{path.name}/" for path in started.iterdir() if path.name not in {".gitignore", "mkdocs.yml", "stories"}}
    assert made == {"site/", "build/", ".briefgen-cache/"}
    assert made <= set(ignored)


def test_a_new_site_is_set_up_as_the_sample_but_for_its_name() -> None:
    sample, new = ((folder / "mkdocs.yml").read_text().splitlines() for folder in (ROOT, ROOT / "templates" / "site"))
    differing = [(one, other) for one, other in zip(sample, new, strict=True) if one != other]
    assert differing == [("site_name: Briefings", "site_name: My briefings")]


def test_only_an_empty_folder_is_filled(tmp_path: Path) -> None:
    start(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b" / "mkdocs.yml").is_file()
    (tmp_path / "empty").mkdir()
    start(tmp_path / "empty")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for taken in ("own", "file"):
        with pytest.raises(InputError, match="there is something already"):
            start(tmp_path / taken)
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["notes.txt"]


def test_an_installed_package_brings_its_templates_and_the_example(tmp_path: Path) -> None:
    """What the wheel holds, laid out as pip does; pyproject.toml says what it holds."""
    wheel = tmp_path / "site-packages" / "briefgen"
    shutil.copytree(ROOT / "briefgen", wheel, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", wheel / "templates")
    _installed(wheel.parent, "new", str(tmp_path / "new"))
    assert _installed(wheel.parent, "render", "--strict", "-C", str(tmp_path / "new")).startswith(
        "example: 2 articles, "
    )
    assert (tmp_path / "new" / "build" / "pages" / "assets" / "briefgen.css").is_file()


def _installed(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "briefgen", *arguments]
    return subprocess.run(command, check=True, cwd=folder, capture_output=True, text=True).stdout


@pytest.mark.parametrize("program", ["briefgen", "python -m briefgen"])
def test_what_to_type_next_is_told_as_the_program_was_called(tmp_path: Path, program: str) -> None:
    made = CliRunner().invoke(main, ["new", str(tmp_path / "my site")], prog_name=program)
    place = f"'{tmp_path}/my site'"
    assert made.output == f"Made {place}. Next:\n  {program} build -C {place}\n  {program} serve -C {place}\n"


def test_the_wheel_holds_the_templates() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["briefgen"]
    assert wheel["force-include"] == {"templates": "briefgen/templates"}
