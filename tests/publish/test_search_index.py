"""What pages tell of themselves is in the index; other pages are read as ever."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.publish import publish
from briefgen.publish.search import NAME

PAGES = {
    "index.md": "# Home\n\nA page of the user.\n",
    "ferry/index.md": '# Ferry\n\nWords.\n\n<p id="one">One</p>\n',
    "ferry/list.md": "# List\n\nMore words.\n",
}
TOLD = {
    "index.md": [
        {"location": "", "title": "The ferry", "text": "", "boost": 0.5},
        {"location": "#one", "title": "A fact", "text": "One &lt;b&gt;"},
        {"location": "#two", "title": "A fact", "text": "that a template leaves out"},
    ],
    "list.md": [],
    "gone.md": [{"location": "", "title": "No page", "text": ""}],
}


def site(folder: Path, plugins: str) -> Path:
    for name, text in PAGES.items():
        (folder / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "pages" / name).write_text(text, encoding="utf-8")
    (folder / "pages" / "ferry" / NAME).write_text(json.dumps(TOLD), encoding="utf-8")
    theme = "theme: {name: material, font: false}"
    settings = f"site_name: Words\ndocs_dir: pages\n{theme}\nplugins: {plugins}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    publish(folder / "mkdocs.yml", as_of=None, strict=True)
    return folder / "site"


@pytest.fixture
def found(tmp_path: Path) -> list[dict[str, Any]]:
    index = json.loads((site(tmp_path, "[search]") / "search" / "search_index.json").read_bytes())
    assert index["config"]["fields"]["title"]
    docs: list[dict[str, Any]] = index["docs"]
    return docs


def test_what_is_told_of_a_page_is_found_on_it_where_it_is(found: list[dict[str, Any]]) -> None:
    own = [one for one in found if one["location"].startswith("ferry/")]
    assert own == [
        {"location": "ferry/", "title": "The ferry", "text": "", "boost": 0.5},
        {"location": "ferry/#one", "title": "A fact", "text": "One &lt;b&gt;"},
    ]


def test_a_page_of_the_users_own_is_read(found: list[dict[str, Any]]) -> None:
    assert [one["text"] for one in found if one["location"] == ""] == ["<p>A page of the user.</p>"]


def test_no_page_is_found_that_is_not_there(found: list[dict[str, Any]]) -> None:
    assert "No page" not in {one["title"] for one in found}


def test_what_is_told_is_not_published_and_a_site_needs_no_search(tmp_path: Path) -> None:
    made = site(tmp_path, "[]")
    assert not list(made.rglob("*search*.json"))
