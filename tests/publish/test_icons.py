"""The theme's icons: drawn once for a published site, and on the page itself for one that is opened from disk."""

import re
from pathlib import Path

import pytest

from briefgen.publish import publish
from briefgen.publish.icons import FILE, share_icons

OWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'


def publish_in(folder: Path, *, offline: bool) -> Path:
    """Return a site by Material with a page below another, and with an icon of its author's own."""
    (folder / "pages" / "far").mkdir(parents=True)
    (folder / "pages" / "index.md").write_text(f"# Words\n\n{OWN}\n")
    (folder / "pages" / "far" / "index.md").write_text("# Words\n")
    (folder / "mkdocs.yml").write_text("site_name: Words\ndocs_dir: pages\ntheme: {name: material, font: false}\n")
    publish(folder / "mkdocs.yml", as_of=None, strict=False, offline=offline)
    return folder / "site"


def test_every_page_shows_the_icons_of_one_file(tmp_path: Path) -> None:
    site = publish_in(tmp_path, offline=False)
    drawn = set(re.findall(r'<symbol id="(\w+)" viewBox="0 0 24 24"><path ', (site / FILE).read_text()))
    assert drawn
    for page, root in (("index.html", ""), ("far/index.html", "../"), ("404.html", "/")):
        shown = re.findall(r'<use href="([^"#]*)#(\w+)"/>', (site / page).read_text())
        assert {way for way, _ in shown} == {f"{root}{FILE}"}
        assert {name for _, name in shown} <= drawn


def test_an_icon_of_a_page_itself_stays_in_it(tmp_path: Path) -> None:
    assert OWN in (publish_in(tmp_path, offline=False) / "index.html").read_text()


def test_a_site_for_the_disk_has_them_in_its_pages(tmp_path: Path) -> None:
    site = publish_in(tmp_path, offline=True)
    assert not (site / FILE).exists()
    assert "<use" not in (site / "index.html").read_text()


@pytest.mark.parametrize("reference", ["", "<p>No icon.</p>"])
def test_a_theme_without_icons_is_left_as_it_is(tmp_path: Path, reference: str) -> None:
    if reference:
        (tmp_path / "404.html").write_text(reference)
    (tmp_path / "index.html").write_text(OWN)
    share_icons(tmp_path)
    assert (tmp_path / "index.html").read_text() == OWN
    assert not (tmp_path / FILE).exists()
