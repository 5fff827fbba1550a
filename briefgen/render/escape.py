"""Text to characters that mean nothing to Markdown, HTML, Jinja or an extension: source words stay words.

Whatever could be markup is written as a numeric entity, which every Markdown and HTML reader turns back into the
character, and only into that. Sanitising would lose words, and ``html.escape`` leaves Markdown alone.
"""

import re
import string
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup

_PLAIN = ",;?.-"
"""Punctuation that means nothing, or something only doubled or at the start of a line; see ``_IN_PLACE``."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_UNWRITABLE = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)

_TABLE = (
    dict.fromkeys(_UNWRITABLE, _REPLACEMENT)
    | {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation if mark not in _PLAIN}
    | dict.fromkeys(map(ord, _SPACES), " ")
)

_IN_PLACE = re.compile(r"\A(?:\d+\.|[-. ])|(?<=[-.])[-.]|www\.| \Z", re.IGNORECASE)
"""A list's mark or an indent at the start, ``--``, ``...``, a bare address, a space at the end that breaks a line."""


_OWN = re.compile(r"[\w./#-]*", re.ASCII)


@lru_cache(maxsize=8192)
def escaped(text: str) -> Markup:
    """Return ``text`` as Markdown and HTML that reads as exactly these characters, also inside an attribute.

    Line breaks and tabs become spaces; control characters become U+FFFD.
    """
    written = _IN_PLACE.sub(_last_as_entity, text.translate(_TABLE))
    return Markup(written)  # noqa: S704 -- nothing that could be markup is left


def _last_as_entity(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}&#{ord(found[0][-1])};"


def own_address(path: str) -> Markup:
    """Return a path of slugs and ids that we made ourselves, as it is. Raises ValueError for any other."""
    if not _OWN.fullmatch(path):
        raise ValueError(f"not an address of a page of ours: {path!r}")
    return Markup(path)  # noqa: S704 -- letters, digits and / . # - _ mean nothing in an attribute


def web_address(url: str) -> str:
    """Return ``url`` when it is an address of the web, else an empty string: no ``javascript:``, no ``data:``."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    plain = all(character.isprintable() and not character.isspace() for character in url)
    return url if plain and parts.scheme in {"http", "https"} and parts.netloc else ""
