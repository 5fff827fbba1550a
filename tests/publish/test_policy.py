"""The Content-Security-Policy of published pages."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from briefgen.publish.policy import protect

THEME = '<script>scope=new URL("{root}",location)</script>'
PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>{scripts}</body></html>'


def _site(folder: Path, **pages: str) -> dict[str, str]:
    for name, text in {"404": PAGE.format(scripts=THEME.format(root="/")), **pages}.items():
        (folder / f"{name}.html").write_text(text)
    protect(folder)
    return {page.stem: page.read_text() for page in folder.glob("*.html")}


def _hashes(page: str) -> set[str]:
    return set(re.findall(r"'sha256-([^']+)'", page))


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def test_a_page_may_run_the_themes_scripts_wherever_it_lies(tmp_path: Path) -> None:
    pages = _site(tmp_path, index=PAGE.format(scripts=THEME.format(root="../..")))
    assert _hashes(pages["index"]) == {_hash('scope=new URL("../..",location)')}
    assert _hashes(pages["404"]) == {_hash('scope=new URL("/",location)')}


@pytest.mark.parametrize(
    "script",
    ["alert(1)", 'scope=new URL("x",location);alert(1)', 'scope=new URL("+alert(1)+",location)', ""],
)
def test_a_script_that_is_not_the_themes_is_not_named(tmp_path: Path, script: str) -> None:
    pages = _site(tmp_path, index=PAGE.format(scripts=f"<script>{script}</script>"))
    assert _hashes(pages["index"]) == set()
    assert "script-src 'self';" in pages["index"]


def test_the_policy_stands_before_whatever_it_is_about(tmp_path: Path) -> None:
    page = _site(tmp_path)["404"]
    assert page.index("<meta charset") < page.index("Content-Security-Policy") < page.index("<title>")
    assert "default-src 'none'" in page
    assert "unsafe" not in page


def test_a_policy_of_a_themes_own_is_left_alone(tmp_path: Path) -> None:
    own = PAGE.replace("<title>", '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><title>')
    assert _site(tmp_path, index=own)["index"] == own


def test_a_theme_whose_scripts_cannot_be_told_gets_no_policy(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE)
    protect(tmp_path)
    assert (tmp_path / "index.html").read_text() == PAGE
