"""Pages that ask for the theme's script when a reader first does something, and not before.

It takes more of a phone's time than all else on a page, and gives the search, the switch of colours and the header that
hides: nothing that is read. A page that is opened from disk asks for it at once, and so does one with scripts of the
site's own, which may be written for it.
"""

import re
from pathlib import Path

SCRIPT = "waking.js"
"""The script that waits for the reader."""

_BUNDLE = re.compile(
    rb'<script src="([^"]*)(assets/javascripts/bundle\.[^"]+)"></script>'
    rb'(?=\s*(?:<script src="[^"]*assets/briefgen\.js"></script>\s*)?</body>)'
)
"""That script where none follows but ours."""


def wait_for_readers(folder: Path) -> None:
    """Let every page below ``folder`` load that script in place of the theme's."""
    waiting = False
    for page in sorted(folder.rglob("*.html")):
        made = page.read_bytes()
        later = _BUNDLE.sub(rb'<script src="\1assets/%b" data-script="\1\2"></script>' % SCRIPT.encode(), made)
        if later != made:
            page.write_bytes(later)
            waiting = True
    if waiting:
        (folder / "assets" / SCRIPT).write_bytes(Path(__file__).with_name(SCRIPT).read_bytes())
