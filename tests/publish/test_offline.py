"""A site that opens from disk: every link names a file, and the search has what a browser reads without a server."""

import json
import re
from pathlib import Path

import pytest

from briefgen.publish import publish

PAGE = """\
# Words

[Far](far/deep.md) and [a place there](far/deep.md#two), [a file](data.json), [elsewhere](https://words.example/a/) and
<a href="far/deep/">raw</a>, <a href="far/deep/?q=1/#two">asked</a>, <a href="#words">here</a>,
<a href="mailto:a@words.example">mail</a>
"""
DEEP = '# Deep\n\n## Two\n\nUp to <a href="../..">the first page</a>, <a href="../../#words">its words</a>.\n'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    (folder / "pages" / "far").mkdir(parents=True)
    (folder / "pages" / "index.md").write_text(PAGE)
    (folder / "pages" / "data.json").write_text("{}")
    (folder / "pages" / "far" / "deep.md").write_text(DEEP)
    (folder / "mkdocs.yml").write_text(
        "site_name: Words\ndocs_dir: pages\ntheme: {name: material, font: false}\nplugins: [search]\n"
    )
    publish(folder / "mkdocs.yml", as_of=None, strict=False, offline=True)
    return folder / "site"


def _links(page: Path) -> list[str]:
    return re.findall(r'<a [^>]*href="([^"]*)"', page.read_text())


@pytest.mark.parametrize("page", ["index.html", "far/deep/index.html"])
def test_every_link_inside_the_site_names_a_file(site: Path, page: str) -> None:
    inside = [link.partition("#")[0].partition("?")[0] for link in _links(site / page) if ":" not in link]
    paths = [link for link in inside if link]
    assert paths
    assert [path for path in paths if not (site / page).parent.joinpath(path).is_file()] == []


def test_other_links_stay_as_they_are(site: Path) -> None:
    links = _links(site / "index.html")
    assert {"https://words.example/a/", "#words", "mailto:a@words.example", "data.json"} <= set(links)
    assert "far/deep/index.html#two" in links


def test_the_search_reads_its_index_as_a_script_and_finds_files(site: Path) -> None:
    text = (site / "search" / "search_index.js").read_text()
    index = json.loads(text.removeprefix("var __index = "))
    found = [entry["location"].partition("#")[0] for entry in index["docs"]]
    assert [path for path in found if not (site / path).is_file()] == []
    page = (site / "far" / "deep" / "index.html").read_text()
    assert page.index('<script src="../../assets/offline.js">') < page.index("assets/javascripts/bundle.")
    assert (site / "assets" / "offline.js").is_file()


def test_a_site_for_a_server_is_left_alone(site: Path) -> None:
    publish(site.parent / "mkdocs.yml", as_of=None, strict=False)
    assert "far/deep/" in _links(site / "index.html")
    assert not (site / "search" / "search_index.js").exists()
