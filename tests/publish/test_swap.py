import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.errors import PublishError
from briefgen.publish import swap
from briefgen.publish.swap import locked, put_in_place


def _folder(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, text in files.items():
        (path / name.replace("_", ".")).write_text(text)
    return path


def test_the_new_folder_takes_the_old_ones_place(tmp_path: Path) -> None:
    old, new = _folder(tmp_path / "site", index="old", gone="x"), _folder(tmp_path / "new", index="new")
    put_in_place(new, old)
    assert (old / "index").read_text() == "new"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["index", "site"]


def test_hidden_files_of_the_old_folder_are_kept(tmp_path: Path) -> None:
    old, new = _folder(tmp_path / "site", _gitignore="*"), _folder(tmp_path / "new", index="new")
    put_in_place(new, old)
    assert (old / ".gitignore").read_text() == "*"


def test_a_first_site_is_simply_moved(tmp_path: Path) -> None:
    put_in_place(_folder(tmp_path / "new", index="new"), tmp_path / "public" / "site")
    assert (tmp_path / "public" / "site" / "index").read_text() == "new"


def test_without_the_system_call_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap.ctypes, "CDLL", lambda *_, **__: object())
    old, new = _folder(tmp_path / "site", index="old"), _folder(tmp_path / "new", index="new")
    put_in_place(new, old)
    assert (old / "index").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(PublishError, match="another build is running"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_a_killed_build_leaves_no_lock(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys\n"
        "from briefgen.publish.swap import locked\n"
        "with locked(pathlib.Path(sys.argv[1])):\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", code, tmp_path], check=False).returncode == -9
    with locked(tmp_path):
        pass
