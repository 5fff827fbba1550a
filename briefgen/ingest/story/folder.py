"""A folder of stories to their folders, and one of these to the files in it that may hold articles.

What cannot be used is named.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.errors import InputError
from briefgen.ingest.files import IGNORED, LINK, NO_FILE, Trouble, beside_pages, bytes_of, shown, unusable_name
from briefgen.ingest.limits import Limits
from briefgen.ingest.story.slugs import distinct_slugs
from briefgen.model.briefing import Notice

ENDINGS = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".rtf", ".eml", ".mbox",
    ".rss", ".atom", ".xml", ".json", ".jsonl", ".warc", ".gz", ".zip",
)  # fmt: skip
"""How files with articles are usually called; what they hold decides how they are read."""

_DEEPEST = 8
"""Folders inside one another that are looked into; nobody sorts by hand into more."""


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
        return LINK
    if path.suffix.lower() in ENDINGS and path.is_file():
        return "lies in no story folder", "Move it into a folder of its story"
    return None


def slugs_of_stories(names: Iterable[str]) -> dict[str, str]:
    """Return the slug of each story folder by its name; names that come out alike are told apart by a hash."""
    return distinct_slugs(((name, name) for name in names), unnamed="story")


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


def _refusal(path: str, entry: os.DirEntry[str]) -> Trouble | None:
    """Return what is wrong with a file and what to do about it, as far as its name and kind tell."""
    if entry.is_symlink():
        return LINK
    if entry.is_dir(follow_symlinks=False):
        if path.count("/") < _DEEPEST:
            return "is a folder that cannot be opened", "Check its permissions"
        return f"is a folder that lies more than {_DEEPEST} deep", "Move its files up"
    if not entry.is_file(follow_symlinks=False):
        return NO_FILE
    return unusable_name(path)


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
