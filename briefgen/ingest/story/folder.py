"""A story folder to the files in it that may hold articles, and to the bytes of one; what cannot be used is named.

Only regular files inside the folder are opened. Links, pipes and devices are refused and reported.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator
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
_LONGEST_PATH = 1_000
"""Characters: four names of the longest that file systems allow. In an archive a name may have 65,000."""

Trouble = tuple[str, str]
"""What is wrong, and what to do about it."""

_LINK: Trouble = ("is a link, and links are not followed", "Put a copy in its place")
_NO_FILE: Trouble = ("is not a regular file", "Remove it")
_SMALLER = "Keep the article only, or split it"

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters no file name of a site should hold: control and direction marks, and bytes that are not UTF-8."""


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
    """Return a notice for each article that lies beside the story folders, and for each link to a folder."""
    paths = sorted(path for path in stories_dir.iterdir() if not path.name.lower().startswith((".", "readme.")))
    return tuple(Notice(f"{stories_dir.name}/{shown(path.name)}", *stray) for path in paths if (stray := _stray(path)))


def _stray(path: Path) -> Trouble | None:
    if path.is_symlink():
        return _LINK
    if path.suffix.lower() in ENDINGS and path.is_file():
        return "lies in no story folder", "Move it into a folder of its story"
    return None


def slugs_of_stories(names: Iterable[str]) -> dict[str, str]:
    """Return the slug of each story folder by its name; names that come out alike are told apart by a hash."""
    return distinct_slugs(((name, name) for name in names), unnamed="story")


def shown(name: str) -> str:
    """Return ``name`` fit for a message: unsafe characters become escapes."""
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), name)


def find_files(folder: Path, where: str, limits: Limits) -> tuple[tuple[str, ...], tuple[Notice, ...]]:
    """Return the paths inside ``folder`` of what may hold an article, and a notice for each file that is left out.

    Raises InputError when the folder cannot be opened.
    """
    entries = _entries(folder)
    if entries is None:
        raise InputError("is a folder that cannot be opened", where=where, remedy="Check its permissions")
    paths: list[str] = []
    notices: list[Notice] = []
    for number, (path, entry) in enumerate(_walk(entries, "", 0)):
        if number >= limits.files:
            notices.append(Notice(where, f"has more than {limits.files:,} files", "The rest is not read: split it"))
            break
        if refusal := _refusal(path, entry):
            notices.append(Notice(f"{where}/{shown(path)}", *refusal))
        else:
            paths.append(path)
    return tuple(paths), tuple(notices)


def _entries(folder: str | Path) -> list[os.DirEntry[str]] | None:
    """Return what a folder holds, by name; None when it cannot be opened, or has gone since it was seen."""
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return None


def _walk(entries: list[os.DirEntry[str]], inside: str, depth: int) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the files below a folder, and the folders that are not looked into."""
    beside = beside_pages(entry.name for entry in entries)
    for entry in entries:
        path = inside + entry.name
        if entry.name.startswith(".") or path in IGNORED or entry.name in beside:
            continue
        inner = _entries(entry.path) if depth < _DEEPEST and entry.is_dir(follow_symlinks=False) else None
        if inner is None:
            yield path, entry
        else:
            yield from _walk(inner, f"{path}/", depth + 1)


def beside_pages(paths: Iterable[str]) -> frozenset[str]:
    """Return the folders that a browser makes beside the pages among ``paths``, for their pictures and scripts."""
    pages = (path.rpartition(".")[0] for path in paths if path.lower().endswith(_PAGES))
    return frozenset(page + ending for page in pages for ending in _SAVED_BESIDE)


def _refusal(path: str, entry: os.DirEntry[str]) -> Trouble | None:
    """Return what is wrong with a file and what to do about it, as far as its name and kind tell."""
    if entry.is_symlink():
        return _LINK
    if entry.is_dir(follow_symlinks=False):
        if path.count("/") < _DEEPEST:
            return "is a folder that cannot be opened", "Check its permissions"
        return f"is a folder that lies more than {_DEEPEST} deep", "Move its files up"
    if not entry.is_file(follow_symlinks=False):
        return _NO_FILE
    return unusable_name(path)


def unusable_name(path: str) -> Trouble | None:
    """Return what is wrong with the path of a file, in a folder or in an archive, and what to do about it."""
    if _UNSAFE.search(path):
        return "has unreadable or control characters in its name", "Rename it"
    if len(path) > _LONGEST_PATH:
        return f"has a name of {len(path):,} characters; at most {_LONGEST_PATH:,} are read", "Rename it"
    return None


def bytes_of(path: str, limit: int) -> bytes | Trouble:
    """Return the bytes of a regular file that is no link; else what is wrong with it and what to do about it."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        return f"cannot be opened ({type(error).__name__})", "Check its permissions"
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _NO_FILE
        if status.st_size > limit:
            return f"has {status.st_size:,} bytes; at most {limit:,} are read", _SMALLER
        try:
            raw = file.read(limit + 1)
        except OSError as error:
            return f"cannot be read ({error.strerror})", "Copy it anew"
    return raw if len(raw) <= limit else (f"has more than the {limit:,} bytes that are read", _SMALLER)


def place_of(folder: Path, name: str) -> str:
    """Return how messages call a file of a story's folder that is no article."""
    return shown(f"{folder.parent.name}/{folder.name}/{name}")


def bytes_beside(folder: Path, name: str, limit: int) -> bytes | None:
    """Return the bytes of such a file, None where there is none. Raises InputError where it cannot be read."""
    path = folder / name
    if not os.path.lexists(path):
        return None
    raw = bytes_of(str(path), limit)
    if isinstance(raw, tuple):
        raise InputError(raw[0], where=place_of(folder, name), remedy=raw[1])
    return raw
