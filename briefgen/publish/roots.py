"""The way from a published page to the site's root, as the theme wrote it for its style sheets."""

import re

_SHEET = re.compile(rb'<link rel="stylesheet" href="([^"]*)assets/stylesheets/')


def root_of(page: bytes) -> bytes | None:
    """Return it with its last slash, empty for a page at the root; None for a page that is not the theme's."""
    found = _SHEET.search(page)
    return found[1] if found else None
