"""The runner of measurements; what it measures is not tested here."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import duplicates
from benchmarks.cost import measured
from benchmarks.pages import copies, sizes_of
from benchmarks.quality import __main__ as quality
from benchmarks.quality.task import BASELINES, GOLD_FILES, TASKS
from briefgen.model.codec import encode
from tests.render.sample import BRIEFING

ROOT = Path(__file__).parents[1]


def _run(module: str, data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    environment = {**os.environ, "BRIEFGEN_DATA": str(data)}
    return subprocess.run(command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_every_task_has_its_module_and_gold_files() -> None:
    modules = {path.stem for path in (ROOT / "benchmarks" / "quality").glob("*.py")} - {"__init__", "__main__", "task"}
    assert modules == set(TASKS) == set(GOLD_FILES)


def test_every_baseline_has_its_module_and_its_library_in_the_group_that_make_bench_installs() -> None:
    asked = {(name, library) for baselines in BASELINES.values() for name, library in baselines.items()}
    modules = {path.stem for path in (ROOT / "benchmarks" / "quality" / "baselines").glob("*.py")} - {"__init__"}
    assert modules == {name for name, _ in asked}
    assert BASELINES.keys() <= TASKS.keys()
    locked = (ROOT / "requirements-bench.txt").read_text()
    assert all(f"\n{library.replace('_', '-')}==" in locked for _, library in asked if library)


def test_a_baseline_whose_library_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(quality.BASELINES, "quotes", {"oracle": "no_such_library"})
    assert quality._measure_baselines("quotes", tmp_path / "gold.jsonl", tmp_path / "out.jsonl", []) == 0
    assert "-- oracle\nleft out: no_such_library is not installed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("module", "arguments"), [("quality", ["all"]), ("speed", []), ("parts", []), ("confidence", [])]
)
def test_without_data_there_is_nothing_to_measure_and_nothing_to_fail(
    tmp_path: Path, module: str, arguments: list[str]
) -> None:
    run = _run(module, tmp_path, *arguments)
    assert run.returncode == 0
    assert str(tmp_path) in run.stdout
    assert "BRIEFGEN_DATA may name another folder" in run.stdout


def test_each_copy_of_a_briefing_is_one_of_its_own() -> None:
    made = tuple(copies([encode(BRIEFING)], 3))
    assert len({one.slug for one in made}) == 3
    assert len({tuple(actor.name for actor in one.actors) for one in made}) == 3
    assert len({tuple(actor.key for actor in one.actors) for one in made}) == 3
    assert len({len(one.articles[0].text) for one in made}) == 1


def test_the_peak_of_a_process_is_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    for megabytes in (200, 1):
        measured("holding", [sys.executable, "-c", f"held = b'x' * {megabytes}_000_000; print(len(held))"])
    large, small = (int(peak) for peak in re.findall(r"peak +(\d+) MB", capsys.readouterr().out))
    assert large > 190
    assert small < 50


def test_a_site_is_counted_by_what_its_files_are(tmp_path: Path) -> None:
    for name, size in {"a/index.html": 5, "a/b.pdf": 4, "a/c.json": 3, "search/d.json": 2, "assets/e.js": 1}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    assert sizes_of(tmp_path) == {"pages": 5, "handouts": 4, "data": 3, "search": 2, "theme": 1}


def test_a_task_that_fails_is_named_and_stops_no_other(tmp_path: Path) -> None:
    """Both tasks read the same file; the scorer of one is not there."""
    gold = tmp_path / "data" / "time" / "tbaq_own.jsonl"
    gold.parent.mkdir(parents=True)
    text = "The mill at Osk burned down on 4 May 2021."
    timex = {"start": 31, "end": 41, "text": text[31:41], "type": "DATE", "value": "2021-05-04"}
    gold.write_text(json.dumps({"id": "own", "text": text, "dct": "2021-05-06", "timexes": [timex]}) + "\n")
    run = _run("quality", tmp_path / "data", "all")
    assert "== timex: time/tbaq_own.jsonl" in run.stdout
    assert "== undated: time/tbaq_own.jsonl\ncalendar values: gold 1, given 1, right 1 (1.000)" in run.stdout
    assert run.stderr.endswith("\nFailed: timex\n")
    assert run.returncode == 1


def test_copies_among_invented_articles_are_found_and_nothing_else() -> None:
    made = duplicates.make(600, "invented")
    precision, recall = duplicates.rates(duplicates.in_groups(duplicates.find(made.texts)), made.copies)
    assert len(made.copies) > 300
    assert precision >= 0.998
    assert recall >= 0.96
