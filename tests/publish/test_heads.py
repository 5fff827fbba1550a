import gzip
from datetime import date
from pathlib import Path

from briefgen.publish.heads import FRAGMENT, fill_heads
from briefgen.publish.sitemap import date_sitemap

SITEMAP = """<urlset>
<url><loc>https://a.example/x/</loc><lastmod>2031-05-15</lastmod></url>
<url><loc>https://a.example/x/briefings/ferry/sources/a/</loc><lastmod>2031-05-15</lastmod></url>
<url><loc>/briefings/bridge/</loc><lastmod>2031-05-15</lastmod></url>
<url><loc>https://a.example/briefings/other/</loc><lastmod>2031-05-15</lastmod></url>
</urlset>
"""


def test_what_a_page_wants_in_its_head_is_put_there_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for page in (tmp_path / "index.html", tmp_path / "deep" / "index.html", tmp_path / "404.html"):
        page.write_text("<html><head><title>ä</title></head><body></head></body></html>", encoding="utf-8")
    (tmp_path / "deep" / FRAGMENT).write_text('<meta property="a" content="ö">\n', encoding="utf-8")
    fill_heads(tmp_path)
    made = (tmp_path / "deep" / "index.html").read_text(encoding="utf-8")
    assert made == '<html><head><title>ä</title><meta property="a" content="ö">\n</head><body></head></body></html>'
    assert "meta" not in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert not list(tmp_path.rglob(FRAGMENT))


def test_a_page_without_a_head_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>a")
    (tmp_path / FRAGMENT).write_text("<meta>")
    fill_heads(tmp_path)
    assert (tmp_path / "index.html").read_text() == "<p>a"


def test_a_sitemap_has_each_briefing_s_own_date(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text(SITEMAP)
    (tmp_path / "sitemap.xml.gz").write_bytes(b"old")
    date_sitemap(tmp_path, {"ferry": date(2031, 5, 1), "bridge": date(2030, 1, 2)})
    made = (tmp_path / "sitemap.xml").read_text()
    assert [line.split("<lastmod>")[1][:10] for line in made.splitlines() if "lastmod" in line] == [
        "2031-05-15",
        "2031-05-01",
        "2030-01-02",
        "2031-05-15",
    ]
    assert gzip.decompress((tmp_path / "sitemap.xml.gz").read_bytes()).decode() == made


def test_a_site_without_a_sitemap_needs_none(tmp_path: Path) -> None:
    date_sitemap(tmp_path, {})
    assert not list(tmp_path.iterdir())
