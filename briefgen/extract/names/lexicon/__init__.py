"""Word lists, kept as text files that anybody can read and add to.

A file has sections, ``[name]``, of words parted by white space; ``#`` opens a line of comment.
"""

from functools import cache
from importlib.resources import files


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """Return the word lists of the file ``name``.txt by the names of their sections."""
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            words += line.split()
    return {section: frozenset(listed) for section, listed in found.items()}
