"""What is replaced in the theme's style sheets, and that the theme still has it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from material import __file__ as theme

from briefgen.publish import publish
from briefgen.publish.lighter import LIGHTER, lighten

SHEETS = Path(theme).parent / "templates" / "assets" / "stylesheets"


def sheets(folder: Path) -> Iterator[bytes]:
    for sheet in sorted(folder.glob("*.css")):
        yield sheet.read_bytes()


@pytest.mark.parametrize("slow", [slow for slow, _ in LIGHTER])
def test_the_theme_has_what_is_replaced(slow: bytes) -> None:
    assert any(slow in sheet for sheet in sheets(SHEETS))


def test_a_published_site_has_it_no_more_and_all_else(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.md").write_text("# Words\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Words\ndocs_dir: pages\ntheme: {name: material, font: false}\n")
    publish(tmp_path / "mkdocs.yml", as_of=None, strict=False)
    published = b"".join(sheets(tmp_path / "site" / "assets" / "stylesheets"))
    given = b"".join(sheets(SHEETS))
    assert not any(slow in published for slow, _ in LIGHTER)
    assert published.count(b"{") == given.count(b"{") - sum(slow.count(b"{") for slow, fast in LIGHTER if not fast)


def test_a_sites_own_style_sheet_is_left_as_it_was(tmp_path: Path) -> None:
    own = tmp_path / "assets" / "own.css"
    own.parent.mkdir()
    own.write_bytes(LIGHTER[0][0] + b"{}")
    lighten(tmp_path)
    assert own.read_bytes() == LIGHTER[0][0] + b"{}"
