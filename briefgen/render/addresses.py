"""Addresses of our own pages: they begin at the site's root, and are made relative when a page is written.

So a view leads to the same places from whatever page shows it, and the site works below any path and from disk.
"""

from pathlib import PurePosixPath

_LINK = b'href="'


def briefing_home(slug: str) -> str:
    """Return the address of a briefing, with which those of its other pages and of its files begin."""
    return f"/briefings/{slug}/"


def relative(page: bytes, path: str) -> bytes:
    """Return the ``page`` of the Markdown file ``path`` with its links from the site's root made relative.

    MkDocs gives each page a folder. No word of a source can look like a link: its quotation marks are escaped.
    """
    file = PurePosixPath("/", path)
    folder = file.parent if file.stem == "index" else file.with_suffix("")
    up = b""
    for place in (folder, *folder.parents):
        link = _LINK + place.as_posix().rstrip("/").encode() + b"/"
        page = page.replace(link + b'"', _LINK + (up or b"./") + b'"').replace(link, _LINK + up)
        up += b"../"
    return page
