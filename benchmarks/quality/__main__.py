"""Run one task over a gold file, write the predictions, print the scores.

    python -m benchmarks.quality TASK GOLD [--out PRED] [scorer's options]

The data folder is ``$BRIEFGEN_DATA`` or ``../shared/data``; the scorers lie in ``eval`` beside it. GOLD may be a path
or a name inside the data folder. Gold labels are removed before anything of briefgen sees a row.
"""

import argparse
import gzip
import importlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.quality.task import DATA, GOLD_FIELDS, TASKS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, help="where the predictions go (default: a temporary file)")
    options, for_scorer = parser.parse_known_args()
    gold = options.gold if options.gold.exists() else DATA / options.gold
    out = options.out or Path(tempfile.mkdtemp(prefix="briefgen-")) / f"{options.task}.jsonl"
    task = importlib.import_module(f"benchmarks.quality.{options.task}")
    predictions = task.predict(_without_gold(row) for row in _rows(gold))
    with out.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in predictions)
    if hasattr(task, "score"):
        task.score(list(_rows(gold)), list(_rows(out)))
        return 0
    scorer = DATA.parent / "eval" / TASKS[options.task]
    return subprocess.run([sys.executable, scorer, gold, out, *for_scorer], check=False).returncode


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
