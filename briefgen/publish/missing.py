"""The page for addresses that do not exist, in the site's own words: the theme has English ones alone."""

from pathlib import Path

PAGE, FRAGMENT = "404.html", "briefgen-404.html"
THEIRS = b"<h1>404 - Not found</h1>"
"""What Material prints in every language."""


def fill_missing(folder: Path) -> None:
    """Put what the fragment says into the theme's page in place of its own words, and remove the fragment."""
    fragment, page = folder / FRAGMENT, folder / PAGE
    if fragment.is_file() and page.is_file():
        page.write_bytes(page.read_bytes().replace(THEIRS, fragment.read_bytes().strip()))
        fragment.unlink()
