"""Inputs that once broke a promise, found by ``make fuzz``, and a few that never did."""

from pathlib import Path

import pytest

from benchmarks.fuzz import CORPUS, check_file, check_text
from briefgen.ingest.bounded import BoundedReader
from briefgen.ingest.limits import Limits


@pytest.mark.parametrize("kept", sorted(CORPUS.iterdir()), ids=lambda kept: kept.name)
def test_what_broke_a_promise_once_keeps_it(kept: Path) -> None:
    kind, _, _ = kept.name.rpartition("-")
    raw = kept.read_bytes()
    if kind == "escaping":
        check_text(raw.decode("utf-8", "surrogatepass"))
        return
    with BoundedReader(Limits(seconds=10)) as reader:
        check_file(kind.replace("-", " "), raw, reader)
