"""The theme's icons, drawn anew in every page, to one file in which pages show them.

Which are the theme's is told by the page for addresses that do not exist, which prints nothing else. A page that is
opened from disk may show nothing from another file: there they stay where they are.
"""

import re
from functools import partial
from pathlib import Path

from briefgen.publish.roots import root_of

FILE = "assets/icons.svg"
REFERENCE = "404.html"

_ICON = re.compile(rb'<svg xmlns="http://www\.w3\.org/2000/svg"( viewBox="[\d. ]+")>(<path d="[^"]+"/>)</svg>')


def share_icons(folder: Path) -> None:
    """Write the file, and let every page below ``folder`` show the icons in it."""
    reference = folder / REFERENCE
    names: dict[tuple[bytes, bytes], int] = {}
    for icon in _ICON.findall(reference.read_bytes()) if reference.is_file() else ():
        names.setdefault(icon, len(names) + 1)
    if not names:
        return
    drawn = b"".join(b'<symbol id="i%d"%b>%b</symbol>\n' % (name, *icon) for icon, name in names.items())
    (folder / FILE).write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg">\n' + drawn + b"</svg>\n")
    for page in sorted(folder.rglob("*.html")):
        made = page.read_bytes()
        root = root_of(made)
        if root is not None:
            page.write_bytes(_ICON.sub(partial(_shown, root=root, names=names), made))


def _shown(icon: re.Match[bytes], *, root: bytes, names: dict[tuple[bytes, bytes], int]) -> bytes:
    name = names.get((icon[1], icon[2]))
    return b'<svg%b><use href="%bassets/icons.svg#i%d"/></svg>' % (icon[1], root, name) if name else icon[0]
