import ast
import os
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from briefgen import cache
from briefgen.cache import KEEP_DAYS, Cache, key_of, maker_of
from briefgen.kept import EXTRACTED_WITH, READ_WITH


def test_what_was_put_is_found(tmp_path: Path) -> None:
    entries = Cache(tmp_path)
    entries.put(key_of("a"), b"content")
    assert entries.get(key_of("a")) == b"content"
    assert entries.get(key_of("b")) is None


def test_a_damaged_entry_is_not_there(tmp_path: Path) -> None:
    entries = Cache(tmp_path)
    entries.put(key_of("a"), b"content")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    assert entries.get(key_of("a")) is None
    file.write_bytes(b"")
    assert entries.get(key_of("a")) is None


def test_the_parts_of_a_key_do_not_run_together() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a", "") != key_of("a")


def test_pruning_removes_only_what_nobody_asked_for(tmp_path: Path) -> None:
    entries = Cache(tmp_path)
    entries.put(key_of("old"), b"old")
    (old,) = (path for path in tmp_path.rglob("*") if path.is_file())
    os.utime(old, (0, old.stat().st_mtime - (KEEP_DAYS + 1) * 86_400))
    entries.put(key_of("new"), b"new")
    entries.prune()
    assert entries.get(key_of("old")) is None
    assert entries.get(key_of("new")) == b"new"


def test_asking_for_an_entry_keeps_it(tmp_path: Path) -> None:
    entries = Cache(tmp_path)
    entries.put(key_of("old"), b"old")
    (old,) = (path for path in tmp_path.rglob("*") if path.is_file())
    os.utime(old, (0, old.stat().st_mtime - (KEEP_DAYS + 1) * 86_400))
    entries.get(key_of("old"))
    entries.prune()
    assert entries.get(key_of("old")) == b"old"


def test_another_folder_library_or_version_makes_another_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    makers = {maker_of("model", libraries=()), maker_of("model", "extract", libraries=())}
    makers |= {maker_of("model", libraries=("lxml",)), maker_of("model", libraries=("ftfy",))}
    assert len(makers) == 4
    assert maker_of("model", libraries=()) in makers
    monkeypatch.setattr(cache, "version", lambda _name: "of tomorrow")
    maker_of.cache_clear()
    assert maker_of("model", libraries=("lxml",)) not in makers
    maker_of.cache_clear()


def test_a_library_that_is_not_there_is_no_version_and_no_error() -> None:
    assert maker_of("model", libraries=("a-library-of-nobody",)) != maker_of("model", libraries=())


@pytest.mark.parametrize(("stage", "libraries"), [("ingest", READ_WITH), ("extract", EXTRACTED_WITH)])
def test_every_library_that_a_stage_imports_decides_its_entries(stage: str, libraries: tuple[str, ...]) -> None:
    files = (Path(cache.__file__).parent / stage).rglob("*.py")
    known = packages_distributions()
    modules = {name.partition(".")[0] for file in files for name in _imported(ast.parse(file.read_bytes()))}
    used = {known[module][0].lower() for module in modules & known.keys() - {"briefgen"}}
    assert used <= set(libraries)


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
