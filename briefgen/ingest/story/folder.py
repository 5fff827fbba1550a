"""A story folder to the files it has: their bytes, what ``story.yml`` says of them, and what cannot be used.

Only regular files inside the folder are opened. Links, pipes and devices are refused and reported.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import InputError
from briefgen.ingest.limits import Limits
from briefgen.ingest.story.slugs import distinct_slugs
from briefgen.model.briefing import Notice

ENDINGS = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".rtf", ".eml", ".mbox",
    ".rss", ".atom", ".xml", ".json", ".jsonl", ".warc", ".gz", ".zip",
)  # fmt: skip
"""How files with articles are usually called; what they hold decides how they are read."""

IGNORED = frozenset({"story.yml", "edits.yml", "editions.json"})
_PAGES = (".html", ".htm", ".xhtml")
_SAVED_BESIDE = ("_files", ".files")
_DEEPEST = 8

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters no file name of a site should hold: control and direction marks, and bytes that are not UTF-8."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file's path inside the story folder, with forward slashes, and its bytes."""

    path: str
    raw: bytes = field(repr=False)


def find_stories(stories_dir: Path) -> tuple[Path, ...]:
    """Return the story folders in ``stories_dir`` by name; hidden ones and links are left out.

    Raises InputError when there is none.
    """
    if not stories_dir.is_dir():
        raise InputError("there is no such folder", where=str(stories_dir), remedy="Run `briefgen new` to make one")
    folders = (path for path in stories_dir.iterdir() if not path.name.startswith(".") and not path.is_symlink())
    stories = tuple(sorted(path for path in folders if path.is_dir()))
    if not stories:
        remedy = "Make a folder in it for each story and put its articles there"
        raise InputError("has no story folder", where=str(stories_dir), remedy=remedy)
    return stories


def find_strays(stories_dir: Path) -> tuple[Notice, ...]:
    """Return a notice for each article that lies beside the story folders instead of in one."""
    names = sorted(path.name for path in stories_dir.iterdir() if path.suffix.lower() in ENDINGS and path.is_file())
    articles = (name for name in names if not name.lower().startswith((".", "readme.")))
    what, remedy = "lies in no story folder", "Move it into a folder of its story"
    return tuple(Notice(f"{stories_dir.name}/{shown(name)}", what, remedy) for name in articles)


def slugs_of_stories(names: Iterable[str]) -> dict[str, str]:
    """Return the slug of each story folder by its name; names that come out alike are told apart by a hash."""
    return distinct_slugs(((name, name) for name in names), unnamed="story")


def shown(name: str) -> str:
    """Return ``name`` fit for a message: unsafe characters become escapes."""
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), name)


def read_files(folder: Path, where: str, limits: Limits) -> tuple[tuple[RawFile, ...], tuple[Notice, ...]]:
    """Return the files of ``folder`` that may hold an article, by path, and a notice for each that is left out."""
    files: list[RawFile] = []
    notices: list[Notice] = []
    for number, (path, entry) in enumerate(_walk(folder, "", 0)):
        if number >= limits.files:
            notices.append(Notice(where, f"has more than {limits.files:,} files", "The rest is not read: split it"))
            break
        raw = _refusal(path, entry) or bytes_of(entry.path, limits.file)
        if isinstance(raw, bytes):
            files.append(RawFile(path, raw))
        else:
            notices.append(Notice(f"{where}/{shown(path)}", *raw))
    return tuple(files), tuple(notices)


def _walk(folder: Path, inside: str, depth: int) -> Iterator[tuple[str, os.DirEntry[str]]]:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    beside = beside_pages(entry.name for entry in entries)
    for entry in entries:
        path = inside + entry.name
        if entry.name.startswith(".") or path in IGNORED or entry.name in beside:
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield path, entry
        elif depth < _DEEPEST and os.access(entry.path, os.R_OK | os.X_OK):
            yield from _walk(Path(entry.path), f"{path}/", depth + 1)
        else:
            yield path, entry


def beside_pages(paths: Iterable[str]) -> frozenset[str]:
    """Return the folders that a browser makes beside the pages among ``paths``, for their pictures and scripts."""
    pages = (path.rpartition(".")[0] for path in paths if path.lower().endswith(_PAGES))
    return frozenset(page + ending for page in pages for ending in _SAVED_BESIDE)


def _refusal(path: str, entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Return what is wrong with a file and what to do about it, as far as its name and kind tell."""
    if entry.is_symlink():
        return "is a link, and links are not followed", "Put a copy of the file in its place"
    if entry.is_dir(follow_symlinks=False):
        return "is a folder that cannot be read, or lies too deep", "Move its files up"
    if not entry.is_file(follow_symlinks=False):
        return "is not a regular file", "Remove it"
    if _UNSAFE.search(path):
        return "has unreadable or control characters in its name", "Rename it"
    return None


def bytes_of(path: str, limit: int) -> bytes | tuple[str, str]:
    """Return the bytes of a regular file that is no link; else what is wrong with it and what to do about it."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        return f"cannot be opened ({type(error).__name__})", "Check its permissions"
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return "is not a regular file", "Remove it"
        if status.st_size > limit:
            return f"has {status.st_size:,} bytes; at most {limit:,} are read", "Keep the article only, or split it"
        return file.read(limit + 1)[:limit]
