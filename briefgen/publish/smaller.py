"""Published pages to shorter ones that say the same: no indentation, and characters for entities.

Material's templates indent by a third of a page; our own write every mark of Markdown as an entity, which HTML need not
know. What a browser takes as it stands, a script and what is set in lines, is left as it is.
"""

import re
from pathlib import Path

_AS_IT_STANDS = re.compile(rb"(<(?P<tag>code|pre|script|style|textarea)\b.*?</(?P=tag)>)", re.DOTALL | re.IGNORECASE)
_INDENTED = re.compile(rb"\n\s+")
_ENTITY = re.compile(rb"&#(3[35-7]|4[0-7]|58|59|61|63|64|9[1-6]|12[3-6]|8288);")
"""ASCII punctuation that means nothing in text and between quotes (all but ``& < > " '``), and the word joiner."""

_NOT_SEARCHED = b" data-search-exclude"
"""For the builders that read pages to find what is on them: here the index is made before the pages are."""


def shorten(folder: Path) -> None:
    """Shorten every page below ``folder``."""
    for page in sorted(folder.rglob("*.html")):
        made = page.read_bytes()
        shorter = shortened(made)
        if shorter != made:
            page.write_bytes(shorter)


def shortened(page: bytes) -> bytes:
    """Return ``page`` with less in it that nobody sees."""
    parts = _AS_IT_STANDS.split(page)  # text, what stands as it is, the name of its tag, and again
    parts[::3] = map(_short, parts[::3])
    del parts[2::3]
    return b"".join(parts)


def _short(text: bytes) -> bytes:
    return _ENTITY.sub(_character, _INDENTED.sub(b"\n", text)).replace(_NOT_SEARCHED, b"")


def _character(entity: re.Match[bytes]) -> bytes:
    return chr(int(entity[1])).encode()
