import os
from pathlib import Path

from briefgen.cache import KEEP_DAYS, Cache, code_digest, key_of


def test_what_was_put_is_found(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(key_of("a"), b"content")
    assert cache.get(key_of("a")) == b"content"
    assert cache.get(key_of("b")) is None


def test_a_damaged_entry_is_not_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(key_of("a"), b"content")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    assert cache.get(key_of("a")) is None
    file.write_bytes(b"")
    assert cache.get(key_of("a")) is None


def test_the_parts_of_a_key_do_not_run_together() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a", "") != key_of("a")


def test_pruning_removes_only_what_nobody_asked_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(key_of("old"), b"old")
    (old,) = (path for path in tmp_path.rglob("*") if path.is_file())
    os.utime(old, (0, old.stat().st_mtime - (KEEP_DAYS + 1) * 86_400))
    cache.put(key_of("new"), b"new")
    cache.prune()
    assert cache.get(key_of("old")) is None
    assert cache.get(key_of("new")) == b"new"


def test_asking_for_an_entry_keeps_it(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(key_of("old"), b"old")
    (old,) = (path for path in tmp_path.rglob("*") if path.is_file())
    os.utime(old, (0, old.stat().st_mtime - (KEEP_DAYS + 1) * 86_400))
    cache.get(key_of("old"))
    cache.prune()
    assert cache.get(key_of("old")) == b"old"


def test_the_code_digest_depends_on_the_folders_asked_for() -> None:
    assert code_digest("model") == code_digest("model")
    assert code_digest("model") != code_digest("model", "extract")
