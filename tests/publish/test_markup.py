"""What is mended in the theme's pages, and what is left as it was."""

from pathlib import Path

import pytest

from briefgen.publish import publish
from briefgen.publish.markup import mend

WORDS = "# Words\n\n## One\n\n## Two\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site by Material: one page in the navigation, one outside it."""
    (tmp_path / "pages" / "far").mkdir(parents=True)
    (tmp_path / "pages" / "index.md").write_text(WORDS)
    (tmp_path / "pages" / "far" / "index.md").write_text(WORDS)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Words\ndocs_dir: pages\nnav: [index.md]\nnot_in_nav: /far/\ntheme: {name: material, font: false}\n"
    )
    publish(tmp_path / "mkdocs.yml", as_of=None, strict=False)
    return tmp_path / "site"


def test_no_check_box_has_what_only_a_text_field_may_have(site: Path) -> None:
    page = (site / "index.html").read_text()
    assert 'type="checkbox" id="__drawer">' in page
    assert 'class="md-search__input"' in page
    assert page.count('autocomplete="off"') == 1  # that of the field one searches with


def test_a_label_names_a_switch_only_where_there_is_one(site: Path) -> None:
    inside, outside = (site / "index.html").read_text(), (site / "far" / "index.html").read_text()
    assert 'id="__toc"' in inside
    assert 'for="__toc"' in inside
    assert 'id="__toc"' not in outside
    assert 'for="__toc"' not in outside
    assert 'class="md-nav__title"' in outside


def test_a_page_of_another_theme_is_left_as_it_was(tmp_path: Path) -> None:
    own = b'<input type="checkbox" autocomplete="off"><label for="__toc">'
    (tmp_path / "own.html").write_bytes(own)
    mend(tmp_path)
    assert (tmp_path / "own.html").read_bytes() == own
