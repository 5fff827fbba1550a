"""Run a task over a gold file, write the predictions, print the scores.

    python -m benchmarks.quality TASK GOLD [--out PRED] [scorer's options]
    python -m benchmarks.quality all

The data folder is ``$BRIEFGEN_DATA`` or ``../shared/data``; the scorers lie in ``eval`` beside it. GOLD may be a path
or a name inside the data folder; ``all`` runs every task over all its gold files there. Gold labels are removed before
anything sees a row. After ours come the scores of what others do with the same rows (``baselines``), where their
libraries are installed: the dependency group ``bench``, which ``make bench`` sets up in a venv of its own.
"""

import argparse
import gzip
import importlib
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.quality.task import BASELINES, DATA, GOLD_FIELDS, GOLD_FILES, NEEDS, SCORED, TASKS


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["all", *sorted(TASKS)])
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--out", type=Path, help="where the predictions go (default: a temporary file)")
    options, for_scorer = parser.parse_known_args()
    if options.task == "all":
        return _measure_all()
    if not options.gold:
        parser.error("name a gold file")
    gold = options.gold if options.gold.exists() else DATA / options.gold
    with tempfile.TemporaryDirectory(prefix="briefgen-") as scratch:
        out = options.out or Path(scratch) / "predictions.jsonl"
        if options.task in BASELINES:
            print("-- briefgen", flush=True)
        failed = _measure(options.task, f"benchmarks.quality.{options.task}", gold, out, for_scorer)
        return failed or _measure_baselines(options.task, gold, Path(scratch) / "baseline.jsonl", for_scorer)


def _measure_all() -> int:
    """Measure every task whose gold files are there, each in a process of its own; one that fails stops no other."""
    found = [(task, gold) for task, pattern in GOLD_FILES.items() for gold in sorted(DATA.glob(pattern))]
    if not found:
        print(f"No annotated news in {DATA}: nothing to measure quality on. BRIEFGEN_DATA may name another folder.")
    failed = []
    for task, gold in found:
        print(f"\n== {task}: {gold.relative_to(DATA)}", flush=True)
        if task in NEEDS and not importlib.util.find_spec(NEEDS[task]):
            print(f"left out: its scorer needs {NEEDS[task]} (dependency group bench)")
        elif subprocess.run([sys.executable, "-m", "benchmarks.quality", task, gold], check=False).returncode:
            failed.append(task)
    if failed:
        print(f"\nFailed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _measure_baselines(task: str, gold: Path, out: Path, for_scorer: Sequence[str]) -> int:
    """Score what others do with the same rows; a library that is not there is named."""
    failed = 0
    for name, library in BASELINES.get(task, {}).items():
        if library and not importlib.util.find_spec(library):
            print(
                f"\n-- {name}\nleft out: {library} is not installed (dependency group bench; `make bench` sets it up)"
            )
        else:
            print(f"\n-- {name} {version(library) if library else ''}".rstrip(), flush=True)
            failed |= _measure(task, f"benchmarks.quality.baselines.{name}", gold, out, for_scorer)
    return failed


def _measure(task: str, module: str, gold: Path, out: Path, for_scorer: Sequence[str]) -> int:
    """Write what ``module`` predicts and print its scores in ``task``."""
    predictions = importlib.import_module(module).predict(_without_gold(row) for row in _rows(gold))
    with out.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in predictions)
    scoring = importlib.import_module(f"benchmarks.quality.{task}")
    if hasattr(scoring, "score"):
        scoring.score(list(_rows(gold)), list(_rows(out)))
        return 0
    scorer = DATA.parent / "eval" / TASKS[task]
    options = (*SCORED.get(task, ()), *for_scorer)
    return subprocess.run([sys.executable, scorer, gold, out, *options], check=False).returncode


def _rows(path: Path) -> Any:  # noqa: ANN401  (rows have a shape of their own in every task)
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _without_gold(value: Any) -> Any:  # noqa: ANN401  (any JSON)
    if isinstance(value, dict):
        return {key: _without_gold(item) for key, item in value.items() if key not in GOLD_FIELDS}
    return [_without_gold(item) for item in value] if isinstance(value, list) else value


if __name__ == "__main__":
    sys.exit(main())
