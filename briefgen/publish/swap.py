"""Folders put in place at one stroke, so that a reader never meets half a site."""

import ctypes
import fcntl
import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.errors import PublishError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RANDOM = 8
"""Characters that ``tempfile`` adds to a name."""
_ASIDE = "-old"
_MARKED, _GENERATOR = ("index.html", "404.html"), b'<meta name="generator" content="mkdocs-'
"""Pages of every site by MkDocs, and what tells that it made them."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold ``folder`` for one build. The system frees the lock of a killed process.

    Raises PublishError when another build holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishError("another build is running", where=str(folder), remedy="Wait until it ends") from None
        yield


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Make a folder beside ``target`` for what is to take its place; unless it was put there, it is gone at the end.

    What killed builds of ``target`` left goes first: only the holder of the lock may ask.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    start = f".{target.name}-new-"
    for ending in ("?" * _RANDOM, "?" * _RANDOM + _ASIDE):
        for remains in target.parent.glob(glob.escape(start) + ending):
            shutil.rmtree(remains, ignore_errors=True)
    new = Path(tempfile.mkdtemp(dir=target.parent, prefix=start))
    new.chmod(0o755)
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def may_replace(target: Path) -> bool:
    """Tell whether ``target`` is a site by MkDocs, or holds hidden entries at most: anything else is somebody's."""
    if not target.is_dir() or all(entry.name.startswith(".") for entry in target.iterdir()):
        return True
    pages = (target / name for name in _MARKED if (target / name).is_file())
    return any(_GENERATOR in page.read_bytes() for page in pages)


def put_in_place(new: Path, target: Path) -> None:
    """Make the folder ``new`` the folder ``target``; hidden entries of the old target (``.gitignore``) are kept."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        new.rename(target)
        return
    _exchange(new, target)
    for entry in sorted(new.iterdir()):
        if entry.name.startswith(".") and not (target / entry.name).exists():
            entry.rename(target / entry.name)
    shutil.rmtree(new, ignore_errors=True)  # the site is in place, whatever of the old one may not be removed


def _exchange(one: Path, other: Path) -> None:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename and rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return
    aside = one.with_name(one.name + _ASIDE)
    other.rename(aside)
    one.rename(other)
    aside.rename(one)
