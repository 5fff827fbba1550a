"""Build the site in a folder as no other run does: files in backward order, two processes, small batches."""

import os
import sys
from collections.abc import Iterable, Iterator
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar
from unittest.mock import patch

from briefgen.build import build
from briefgen.extract import workers
from briefgen.ingest.story import folder
from briefgen.settings import open_project

Entry = TypeVar("Entry", Path, os.DirEntry[str])


def build_otherwise(root: Path) -> int:
    """Build the site at ``root`` and return how many processes were started for it."""
    iterdir = Path.iterdir
    listing = SimpleNamespace(**{**vars(os), "scandir": lambda path: _backwards(os.scandir(path))})
    with (
        patch.object(Path, "iterdir", lambda path: _backwards(iterdir(path))),
        patch.object(folder, "os", listing),
        patch.multiple(workers, WORTH_A_WORKER=1, BATCH_SIZE=4),
        patch.object(SpawnProcess, "start", autospec=True, side_effect=SpawnProcess.start) as start,
    ):
        build(open_project(root), jobs=2)
    return start.call_count


def _backwards(entries: Iterable[Entry]) -> Iterator[Entry]:
    return iter(sorted(entries, key=lambda entry: entry.name, reverse=True))


if __name__ == "__main__":
    print(build_otherwise(Path(sys.argv[1])))
