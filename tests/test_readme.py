"""What the README tells a newcomer to type: it exists, it works, and with and without make it is the same."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

from briefgen.cli import main
from briefgen.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
PAGES = (
    README + "".join(page.read_text() for page in (ROOT / "docs").glob("*.md")) + (ROOT / "CONTRIBUTING.md").read_text()
)
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
LINES = tuple(line.split(" #")[0].strip() for block in BLOCKS for line in block.splitlines() if line.strip())
PYTHON = ".venv/bin/python -m "
QUIET = {"--quiet", "--disable-pip-version-check", "--cov", "--cov-report=term:skip-covered"}


def _dry(target: str) -> list[str]:
    """Return the commands that ``make target`` runs on a new machine, without what only makes them quieter."""
    command = ["make", "--dry-run", "--always-make", "--no-print-directory", "PYTHON=python3", target]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    run = subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True, text=True)
    lines = run.stdout.replace("\\\n", " ").splitlines()
    return [" ".join(word for word in shlex.split(line) if word not in QUIET) for line in lines]


def test_the_readme_holds_commands() -> None:
    assert {"make site", "make test"} <= set(LINES)
    assert len(LINES) >= 8


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:^|`)make (\w+)", PAGES, re.MULTILINE))))
def test_every_target_of_make_exists(target: str) -> None:
    assert _dry(target)


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("make ")])
def test_every_line_is_one_that_make_runs_or_a_command_of_briefgen(line: str) -> None:
    if re.match(rf"{re.escape(PYTHON)}briefgen (new|.* -C) ", line):
        _parses(shlex.split(line)[3:])
    else:
        assert line in {*_dry("site"), *_dry("test")}


def test_without_make_it_is_the_same() -> None:
    """All that make does, but for the stamp that it keeps."""
    asked = [line for target in ("site", "test") for line in _dry(target) if not re.match(r"rm -rf|touch ", line)]
    assert set(asked) <= set(LINES)


@pytest.mark.parametrize("example", sorted(set(re.findall(r"`briefgen ([a-z]+[^`]*)`", PAGES))))
def test_every_command_in_the_text_exists(example: str) -> None:
    _parses([word for word in shlex.split(example) if word != "DIR"])


def _parses(arguments: list[str]) -> None:
    """Let click read the arguments of a briefgen command, without running it."""
    name, *rest = arguments
    command = main.commands[name]
    needs = any(isinstance(one, click.Argument) and one.required for one in command.params)
    missing = ["nowhere"] if needs and not rest else []
    with click.Context(main) as context:
        command.make_context(name, [*rest, *missing], parent=context)


def test_ones_own_site_is_made_built_and_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The block under "Make your own site", run as it stands but for ``serve``, which never ends."""
    (tmp_path / "checkout").mkdir()
    monkeypatch.chdir(tmp_path / "checkout")
    (block,) = [block for block in BLOCKS if "briefgen new" in block]
    for line in block.splitlines():
        arguments = shlex.split(line.removeprefix(f"{PYTHON}briefgen "))
        if arguments[0] != "serve":
            result = CliRunner().invoke(main, arguments)
            assert result.exit_code == 0, result.output
    assert (tmp_path / "my-briefings" / "site" / "index.html").is_file()


def test_ci_runs_what_the_readme_promises() -> None:
    script, workflow = ((ROOT / name).read_text() for name in (".ci/run", ".github/workflows/site.yml"))
    for target in ("site", "check", "test"):
        assert re.search(rf"^make {target}$", script, re.MULTILINE)
        options = " OPTIONS=--strict" if target == "site" else ""
        assert f"- run: make {target}{options}\n" in workflow


def test_gitlab_builds_each_change_and_publishes_what_the_site_is_built_into() -> None:
    jobs = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text())
    checks = ["make check", "make test", "make site OPTIONS=--strict"]
    assert jobs["build"]["script"] == checks
    assert jobs["pages"]["script"] == [*checks, "mv site public"]
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    assert jobs["cache"]["paths"] == [f"{Settings().cache}"]


def test_the_program_runs_from_a_checkout() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "briefgen", "--help"], check=True, cwd=ROOT, capture_output=True, text=True
    )
    listed = {name for name in main.commands if re.search(rf"^  {name} ", run.stdout, re.MULTILINE)}
    assert listed == set(main.commands)
    for name in listed:
        assert f"| `briefgen {name}" in README
