"""The page for addresses that do not exist, in the site's own words: the theme has English ones alone."""

from pathlib import Path

from briefgen.publish.roots import root_of

PAGE, FRAGMENT = "404.html", "briefgen-404.html"
THEIRS = b"<h1>404 - Not found</h1>"
"""What Material prints in every language."""


def fill_missing(folder: Path) -> None:
    """Put what the fragment says into the theme's page in place of its own words, and remove the fragment.

    That page is shown at any address below the site's: links from the site's root begin with the whole way to it.
    """
    fragment, page = folder / FRAGMENT, folder / PAGE
    if fragment.is_file() and page.is_file():
        theirs = page.read_bytes()
        ours = fragment.read_bytes().strip().replace(b'href="/', b'href="' + (root_of(theirs) or b"/"))
        page.write_bytes(theirs.replace(THEIRS, ours))
        fragment.unlink()
