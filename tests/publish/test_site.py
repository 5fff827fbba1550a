"""MkDocs run in-process over pages of the test's own."""

import os
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from briefgen.errors import PublishError
from briefgen.publish import named, publish

DAY = date(2025, 3, 4)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return the ``mkdocs.yml`` of a site with one page."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.md").write_text("# Words\n")
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: Words\nsite_url: https://words.example/\ndocs_dir: pages\nplugins: []\n")
    return file


def _dated(config: Path) -> str:
    sitemap = (config.parent / "site" / "sitemap.xml").read_text()
    return sitemap.partition("<lastmod>")[2].partition("</lastmod>")[0]


def test_the_newest_article_dates_the_site(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert publish(config, as_of=DAY, strict=True) == ()
    assert _dated(config) == "2025-03-04"
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_user_may_date_the_site(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    publish(config, as_of=DAY, strict=True)
    assert _dated(config) == "1970-01-02"
    assert os.environ["SOURCE_DATE_EPOCH"] == "86400"


def test_articles_without_dates_give_the_same_site_every_day(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    publish(config, as_of=None, strict=True)
    assert _dated(config) == "1980-01-01"


def test_a_failed_build_leaves_no_half_site_beside_the_old_one(config: Path) -> None:
    publish(config, as_of=DAY, strict=True)
    config.write_text("site_name: Words\ndocs_dir: pages\nplugins: []\ntheme: {name: null, custom_dir: nowhere}\n")
    with pytest.raises(PublishError, match="MkDocs failed"):
        publish(config, as_of=DAY, strict=False)
    assert sorted(path.name for path in config.parent.iterdir()) == ["mkdocs.yml", "pages", "site"]
    assert (config.parent / "site" / "index.html").is_file()


def test_a_site_that_is_a_link_stays_one_and_its_folder_is_exchanged(config: Path) -> None:
    real = config.parent / "elsewhere" / "public"
    real.mkdir(parents=True)
    (real / "old.html").write_text("old")
    (real / "404.html").write_text('<meta name="generator" content="mkdocs-1.6.1">')
    (real / ".gitignore").write_text("*")
    (config.parent / "site").symlink_to(real)
    publish(config, as_of=DAY, strict=True)
    assert (config.parent / "site").readlink() == real
    assert (real / "index.html").is_file()
    assert (real / ".gitignore").is_file()
    assert not (real / "old.html").exists()
    assert [path.name for path in real.parent.iterdir()] == ["public"]


def test_what_killed_builds_left_is_cleared_and_nothing_else(config: Path) -> None:
    for name in (".site-new-abcd_f12", ".site-new-abcd_f12-old", ".site-new-designs", ".public-new-abcd_f12"):
        (config.parent / name).mkdir()
        (config.parent / name / "index.html").write_text("half")
    publish(config, as_of=DAY, strict=True)
    names = {path.name for path in config.parent.iterdir()}
    assert names == {".public-new-abcd_f12", ".site-new-designs", "mkdocs.yml", "pages", "site"}


def test_a_site_is_named_before_its_folders_are_there(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "site_name: Words\nsite_url: https://words.example/our\ndocs_dir: nowhere\ntheme: {language: de}\n"
    )
    assert named(config) == ("Words", "https://words.example/our/", "de")
    config.write_text("docs_dir: nowhere\n")
    assert named(config) == ("", "", "")
    config.write_text("site_name: [\n")
    with pytest.raises(PublishError, match=r"mkdocs\.yml: MkDocs failed"):
        named(config)


@pytest.mark.parametrize(
    "address", ["https://desk.example/", "https://example.org/desk/news/", "https://example.org/desk"]
)
def test_pages_name_their_address_on_a_domain_of_their_own_and_below_a_path(config: Path, address: str) -> None:
    page = config.parent / "pages" / "briefings" / "ferry" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Ferry\n\n[Home](../../index.md)\n")
    config.write_text(
        f"site_name: Words\nsite_url: {address}\ndocs_dir: pages\nplugins: []\ntheme: {{name: material, font: false}}\n"
    )
    publish(config, as_of=DAY, strict=True)
    site, base = config.parent / "site", f"{address.rstrip('/')}/"
    for path in ("", "briefings/ferry/"):
        made = html.document_fromstring((site / path / "index.html").read_bytes())
        assert made.xpath("//link[@rel='canonical']/@href") == [f"{base}{path}"]
        ways = [way for way in made.xpath("//@href | //@src") if not way.startswith(("https:", "#", "data:"))]
        assert ways
        assert [way for way in ways if not (site / path / way.partition("#")[0]).resolve().is_relative_to(site)] == []
        assert [way for way in ways if not (site / path / way.partition("#")[0]).exists()] == []
    assert re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text()) == [base, f"{base}briefings/ferry/"]
    absent = html.document_fromstring((site / "404.html").read_bytes())  # shown at any address, so its ways are whole
    assert all(way.startswith(urlsplit(base).path) for way in absent.xpath("//link[@rel='stylesheet']/@href"))
