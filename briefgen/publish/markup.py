"""Pages as Material makes them to valid HTML: what validators find in every page of the theme is mended in place."""

import re
from pathlib import Path

TOGGLE = re.compile(rb'(<input class="md-toggle" [^>]*type="checkbox"[^>]*?) autocomplete="off"')
"""The switches of the drawer and of the search; HTML knows no ``autocomplete`` for a check box."""

CONTENTS, LABEL = b'id="__toc"', b'<label class="md-nav__title" for="__toc">'
"""The switch of the table of contents, and the label that the theme prints on pages without it as well."""


def mend(folder: Path) -> None:
    """Mend every page below ``folder``."""
    for page in sorted(folder.rglob("*.html")):
        made = page.read_bytes()
        mended = TOGGLE.sub(rb"\1", made)
        if CONTENTS not in mended:
            mended = mended.replace(LABEL, LABEL.replace(b' for="__toc"', b""))
        if mended != made:
            page.write_bytes(mended)
