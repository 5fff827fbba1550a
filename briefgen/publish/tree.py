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
    """Return the paths in the manifest; anybody may have written a line, so one that leads outside is nobody's."""
    manifest = folder / MANIFEST
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines() if manifest.is_file() else ()
    return {path for path in lines if path.isprintable() and _is_inside(folder, path)}


def _record(folder: Path, paths: set[str]) -> None:
    _write(folder / MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode())


def _check(folder: Path, path: str, ours: bool) -> None:  # noqa: FBT001  (a fact about the path, not a mode)
    target = folder / path
    if not _is_inside(folder, path):
        raise PublishError(f"{path!r} would be written outside the folder of pages", where=str(folder))
    if not ours and target.exists():
        raise PublishError(
            "there is a file that briefgen did not write", where=str(target), remedy="Move it away, or set pages"
        )


def _is_inside(folder: Path, path: str) -> bool:
    return ".." not in Path(path).parts and folder.resolve() in (folder / path).resolve().parents


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
    """Remove a file and the folders that it leaves empty; somebody may have removed some of them before."""
    file = folder / path
    if file.is_file() or file.is_symlink():
        file.unlink()
    for parent in file.parents:
        if parent == folder or (parent.exists() and not _is_empty(parent)):
            break
        if parent.exists():
            parent.rmdir()


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
