"""A site for a server to one that opens from disk: links name files, and the search needs nobody to fetch its index."""

import json
import re
from pathlib import Path

SHIM = "offline.js"
"""The script by which the search runs on a page from disk, where browsers start no workers."""

_LINK = re.compile(r'(?<=\shref=")(?![a-z][a-z0-9+.-]*:|/|#)([^"?#]*)(?=[?#"])', re.IGNORECASE)
"""The path of a link inside the site; MkDocs and Material write double quotes around every value."""

_BUNDLE = re.compile(r'<script src="([^"]*)assets/javascripts/bundle\.')


def open_from_disk(folder: Path) -> None:
    """Change every page below ``folder``: a browser that opens files takes no folder for the page in it."""
    for page in sorted(folder.rglob("*.html")):
        text = _LINK.sub(lambda link: _file(link[1]), page.read_bytes().decode("utf-8"))
        if bundle := _BUNDLE.search(text):
            shim = f'<script src="{bundle[1]}assets/{SHIM}"></script>'
            text = f"{text[: bundle.start()]}{shim}{text[bundle.start() :]}"
        page.write_bytes(text.encode())
    index = folder / "search" / "search_index.json"
    if index.is_file():
        index.with_suffix(".js").write_text(f"var __index = {_of_files(index)}", encoding="utf-8")
        (folder / "assets" / SHIM).write_bytes(Path(__file__).with_name(SHIM).read_bytes())


def _file(path: str) -> str:
    """Return the file of a page from its address."""
    if path.endswith("/"):
        return f"{path}index.html"
    return f"{path}/index.html" if path.rpartition("/")[2] in {".", ".."} else path


def _of_files(index: Path) -> str:
    """Return the search's index with the files of its pages for their addresses."""
    known = json.loads(index.read_bytes())
    for entry in known["docs"]:
        page, mark, heading = entry["location"].partition("#")
        entry["location"] = _file(page or "./") + mark + heading
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))
