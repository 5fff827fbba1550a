"""What briefgen's pages tell the search in files beside them, put into the index of Material's search plug-in.

Material reads each page's HTML, section by section. That costs more than all else of a page, and what it finds is a
list and no fact of it: of pages with such a file it reads none. Pages of a user's own it reads as ever.
"""

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

NAME = ".briefgen-search.json"
INDEX = "search/search_index.json"


class Search(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings
    """Keeps what is found on the pages as they are built, and adds it to the index at the end."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the files."""
        self._known: dict[str, list[dict[str, Any]]] = {}
        self._found: list[dict[str, Any]] = []
        for file in sorted(Path(config.docs_dir).rglob(NAME)):
            folder = file.parent.relative_to(config.docs_dir)
            told = json.loads(file.read_bytes())
            self._known |= {(folder / path).as_posix(): found for path, found in told.items()}

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep Material from reading a page of ours, and keep what is on it: templates may leave something out."""
        found = self._known.pop(page.file.src_uri, None)
        if found is None:
            return
        page.meta["search"] = {"exclude": True}
        anchors = page.present_anchor_ids or ()
        for one in found:
            _, mark, anchor = one["location"].partition("#")
            if not mark or anchor in anchors:
                self._found.append({**one, "location": f"{page.url}{mark}{anchor}"})

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index: a site without a search has none."""
        file = Path(config.site_dir, INDEX)
        if file.is_file():
            index = json.loads(file.read_bytes())
            index["docs"] += self._found
            file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
