"""What a build has worked out, kept for the next one: plain files named by the hash of all that decides them.

Safe against two builds at once and against a killed one (a file appears whole or not at all), and against corruption
(every entry begins with the digest of its content; what does not match is not there).
"""

import hashlib
import os
import platform
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

KEEP_DAYS = 30
"""Entries that no build asked for in this time are pruned."""

_DIGEST = hashlib.sha256().digest_size


def key_of(*parts: str | bytes) -> str:
    """Return the name of what ``parts`` decide."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def maker_of(*folders: str, libraries: tuple[str, ...]) -> str:
    """Return a digest of the code that makes an entry: when the code changes, so may its results.

    ``folders`` are briefgen's own; ``libraries`` are named as on PyPI. Python's version counts for its Unicode tables.
    """
    package = Path(__file__).parent
    files = sorted(file for folder in folders for file in (package / folder).rglob("*") if _is_source(file))
    sources = (part for file in files for part in (file.relative_to(package).as_posix(), file.read_bytes()))
    return key_of(platform.python_version(), *map(_version, libraries), *sources)


def _version(library: str) -> str:
    """Return the version of ``library``, empty when it is not installed: some are dependencies of a dependency."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _is_source(file: Path) -> bool:
    return file.is_file() and "__pycache__" not in file.parts


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """Return the content under ``key``, or None when it is not there or is damaged."""
        file = self._file(key)
        try:
            data = file.read_bytes()
            os.utime(file)
        except OSError:
            return None
        content = data[_DIGEST:]
        return content if hashlib.sha256(content).digest() == data[:_DIGEST] else None

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content`` under ``key``."""
        file = self._file(key)
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as new:
            new.write(hashlib.sha256(content).digest() + content)
        Path(name).replace(file)

    def prune(self) -> None:
        """Remove entries, and remains of killed builds, that nobody has asked for in ``KEEP_DAYS``."""
        oldest = time.time() - KEEP_DAYS * 86_400
        for file in self.folder.glob("??/*"):
            if file.stat().st_mtime < oldest:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]
