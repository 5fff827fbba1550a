"""Rendered files to a folder: only what differs is written, only what was written before is removed.

A file that is the same keeps its time stamp, so that a watcher sees just what changed. The manifest in the folder
names the files that are ours; others in the same folder are never touched.
"""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefgen.errors import PublishError

MANIFEST = ".briefgen-manifest"


def write_tree(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make ``folder`` hold ``files`` (paths with forward slashes) and return how many had to be written.

    Raises PublishError when a path would leave the folder or replace a file that is not ours.
    """
    folder.mkdir(parents=True, exist_ok=True)
    owned = _owned(folder)
    for path in files:
        _check(folder, path, path in owned)
    _record(folder, owned | set(files))
    written = sum(_write(folder / path, content) for path, content in sorted(files.items()))
    for path in sorted(owned - set(files)):
        _remove(folder, path)
    _record(folder, set(files))
    return written


def _owned(folder: Path) -> set[str]:
    manifest = folder / MANIFEST
    return set(manifest.read_text(encoding="utf-8").splitlines()) if manifest.is_file() else set()


def _record(folder: Path, paths: set[str]) -> None:
    _write(folder / MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode())


def _check(folder: Path, path: str, ours: bool) -> None:  # noqa: FBT001  (a fact about the path, not a mode)
    target = folder / path
    if ".." in Path(path).parts or not target.resolve().is_relative_to(folder.resolve()):
        raise PublishError(f"{path!r} would be written outside the folder of pages", where=str(folder))
    if not ours and target.exists():
        raise PublishError(
            "there is a file that briefgen did not write", where=str(target), remedy="Move it away, or set pages"
        )


def _write(file: Path, content: bytes) -> bool:
    if file.is_file() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    with os.fdopen(handle, "wb") as new:
        new.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(file)
    return True


def _remove(folder: Path, path: str) -> None:
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
