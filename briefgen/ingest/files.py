"""Files as they come, in a folder or an archive: which hold no article, whose name is unusable, and the bytes of one.

Only regular files are opened. Links, pipes and devices are refused, and it is said why.
"""

import os
import re
import stat
from collections.abc import Iterable

IGNORED = frozenset({"story.yml", "edits.yml", "editions.json"})
"""What lies beside the articles of a story and is read for itself."""

_PAGES = (".html", ".htm", ".xhtml")
_SAVED_BESIDE = ("_files", ".files")
"""What browsers put behind the name of a page to call the folder of its pictures and scripts."""

_LONGEST_PATH = 1_000
"""Characters: four names of the longest that file systems allow. In an archive a name may have 65,000."""

Trouble = tuple[str, str]
"""What is wrong, and what to do about it."""

LINK: Trouble = ("is a link, and links are not followed", "Put a copy in its place")
NO_FILE: Trouble = ("is not a regular file", "Remove it")
_SMALLER = "Keep the article only, or split it"

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters no file name of a site should hold: control and direction marks, and bytes that are not UTF-8."""


def shown(name: str) -> str:
    """Return ``name`` fit for a message: unsafe characters become escapes."""
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), name)


def beside_pages(paths: Iterable[str]) -> frozenset[str]:
    """Return the folders that a browser makes beside the pages among ``paths``, for their pictures and scripts."""
    pages = (path.rpartition(".")[0] for path in paths if path.lower().endswith(_PAGES))
    return frozenset(page + ending for page in pages for ending in _SAVED_BESIDE)


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
            return NO_FILE
        if status.st_size > limit:
            return f"has {status.st_size:,} bytes; at most {limit:,} are read", _SMALLER
        try:
            raw = file.read(limit + 1)
        except OSError as error:
            return f"cannot be read ({error.strerror})", "Copy it anew"
    return raw if len(raw) <= limit else (f"has more than the {limit:,} bytes that are read", _SMALLER)
