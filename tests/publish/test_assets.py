"""Which files of the theme are published."""

from pathlib import Path

import pytest

from briefgen.publish import publish


def published(folder: Path, plugins: str) -> set[str]:
    (folder / "pages" / "assets").mkdir(parents=True)
    (folder / "pages" / "index.md").write_text("# Words\n")
    (folder / "pages" / "assets" / "own.map").write_text("of the sea")
    settings = f"site_name: Words\ndocs_dir: pages\ntheme: {{name: material, font: false}}\nplugins: {plugins}\n"
    (folder / "mkdocs.yml").write_text(settings)
    publish(folder / "mkdocs.yml", as_of=None, strict=False)
    return {file.relative_to(folder / "site").as_posix() for file in (folder / "site").rglob("*") if file.is_file()}


def test_no_map_of_the_theme_is_published_and_what_is_ones_own_is(tmp_path: Path) -> None:
    assert [name for name in published(tmp_path, "[search]") if name.endswith(".map")] == ["assets/own.map"]


@pytest.mark.parametrize(
    ("plugins", "languages"),
    [("[search]", False), ("[]", False), ("[{search: {lang: en}}]", False), ("[{search: {lang: [en, de]}}]", True)],
)
def test_languages_are_published_for_a_search_in_them(tmp_path: Path, plugins: str, languages: bool) -> None:  # noqa: FBT001
    files = published(tmp_path, plugins)
    assert ("assets/javascripts/lunr/min/lunr.de.min.js" in files) is languages
    assert any(name.startswith("assets/javascripts/bundle.") for name in files)
