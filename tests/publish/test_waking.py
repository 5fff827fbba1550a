"""The theme's script waits for readers; that it does what they asked for is seen by benchmarks/browser/waking.mjs."""

from pathlib import Path

import pytest

from briefgen.publish.waking import SCRIPT, wait_for_readers

BUNDLE = '<script src="../assets/javascripts/bundle.0f.min.js"></script>'
OURS = '<script src="../assets/briefgen.js"></script>'
WAITING = '<script src="../assets/waking.js" data-script="../assets/javascripts/bundle.0f.min.js"></script>'


def waited(folder: Path, scripts: str) -> str:
    (folder / "assets").mkdir()
    page = folder / "index.html"
    page.write_text(f"<body><p>Rain.</p>\n{scripts}\n</body>", encoding="utf-8")
    wait_for_readers(folder)
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("ours", ["", f"\n{OURS}"])
def test_a_page_asks_for_the_script_later(tmp_path: Path, ours: str) -> None:
    assert f"{WAITING}{ours}\n</body>" in waited(tmp_path, BUNDLE + ours)
    assert (tmp_path / "assets" / SCRIPT).is_file()


@pytest.mark.parametrize(
    "scripts", ["", OURS, f'{BUNDLE}\n<script src="../own.js"></script>', f"{BUNDLE}<script>x()</script>"]
)
def test_a_page_with_scripts_that_may_need_it_asks_at_once(tmp_path: Path, scripts: str) -> None:
    assert f"{scripts}\n</body>" in waited(tmp_path, scripts)
    assert not (tmp_path / "assets" / SCRIPT).exists()


def test_every_page_of_the_sample_site_waits(sample: Path) -> None:
    pages = [page.read_text(encoding="utf-8") for page in (sample / "site").rglob("*.html")]
    assert all(f"assets/{SCRIPT}" in page and 'src="assets/javascripts/bundle' not in page for page in pages)
