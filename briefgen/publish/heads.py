"""Elements that pages want in their heads, which MkDocs does not know, put there: a file beside a page holds them."""

from pathlib import Path

FRAGMENT = "briefgen-head.html"


def fill_heads(folder: Path) -> None:
    """Put every fragment below ``folder`` into the head of the page beside it, and remove it."""
    for fragment in sorted(folder.rglob(FRAGMENT)):
        page = fragment.with_name("index.html")
        if page.is_file():
            before, end, after = page.read_bytes().partition(b"</head>")
            page.write_bytes(before + fragment.read_bytes() + end + after if end else before)
            fragment.unlink()
