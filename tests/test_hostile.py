"""A story of broken and hostile files: each is named or harmless, and the good article is published all the same."""

import shutil
from pathlib import Path

import pytest
from lxml import html

from briefgen.build import Report, build
from briefgen.settings import open_project

ROOT = Path(__file__).parents[1]
GOOD = (
    "The harbour of Lowmere closed on Tuesday 4 March 2025 after a crane fell into the basin.\n\n"
    "“Nobody was hurt, and that is all I care about today,” said Ida Brandt, the harbour master.\n"
)
LIVE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% for x in range(9) %}boom{% endfor %}",
    "[click](javascript:alert(1))",
    "![shot](https://tracker.example/pixel.png)",
    "<img src=x onerror=alert(1)>",
    "text {: onclick=alert(1) }",
    "# Not a heading",
    "--8<-- '/etc/passwd'",
    "&lt;b&gt;",
)
BOMB = (
    "---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\ntitle: [*b, *b, *b, *b]\n---\n\n"
    + GOOD.replace("Lowmere", "Bommere")
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """Return the folder of a site with such a story, built, and the report."""
    folder = tmp_path_factory.mktemp("hostile")
    story = folder / "stories" / "harbour"
    story.mkdir(parents=True)
    files = {
        "good.txt": GOOD.encode(),
        "empty.txt": b"",
        "huge.txt": b"A sentence that is said again and again. " * 130_000,
        "latin.txt": "The café of Señor Ibáñez in Lowmere was closed, said the owner, who is 71 years old.".encode(
            "latin-1"
        ),
        "null.txt": b"The harbour of\x00Lowmere\x00was closed on Tuesday.",
        "unbalanced.txt": GOOD.replace("”", "").replace("Lowmere", "Highmere").encode()
        + b'\nIda Brandt said "it was the first time" and "we will see.\n',
        "live.txt": (
            "The harbour of Midmere is closed to the public.\n\n"
            f"Ida Brandt said the signs at its gate read {' and '.join(LIVE)} in large red letters."
        ).encode(),
        "bomb.md": BOMB.encode(),
        "escape.md": (
            "---\ntitle: ../../etc\nurl: javascript:alert(1)\noutlet: <b>Bold</b>\n---\n\n"
            + GOOD.replace("Lowmere", "Seamere")
        ).encode(),
        "broken.html": b"<html><body><p>\xff\xfe<<<<",
        "french.txt": (
            "Le port est fermé depuis mardi, a déclaré la capitaine, et il ne rouvrira pas avant la fin de la semaine. "
            * 5
        ).encode(),
        "picture.jpg": b"\xff\xd8\xff\xe0",
    }
    for name, content in files.items():
        (story / name).write_bytes(content)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder, build(open_project(folder))


@pytest.mark.parametrize("name", ["empty.txt", "huge.txt", "null.txt", "broken.html", "french.txt", "picture.jpg"])
def test_every_file_that_cannot_be_used_is_named(built: tuple[Path, Report], name: str) -> None:
    (story,) = built[1].stories
    (notice,) = [notice for notice in story.skipped if notice.where == f"stories/harbour/{name}"]
    assert notice.what
    assert notice.remedy


@pytest.mark.parametrize("name", ["good", "latin", "unbalanced", "live", "escape"])
def test_every_other_article_is_published(built: tuple[Path, Report], name: str) -> None:
    assert (built[0] / "site" / "briefings" / "harbour" / "sources" / name / "index.html").is_file()


def test_a_yaml_bomb_is_refused_and_named(built: tuple[Path, Report]) -> None:
    (story,) = built[1].stories
    assert [notice for notice in (*story.skipped, *story.notices) if "bomb.md" in notice.where]


def test_nothing_of_the_text_is_live(built: tuple[Path, Report]) -> None:
    site = built[0] / "site"
    for file in site.rglob("*.html"):
        page = html.document_fromstring(file.read_bytes())
        for script in page.xpath("//script"):
            assert "alert(1)" not in (script.text or "")
        for element in page.iter(html.etree.Element):
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (file, name)
                assert not value.strip().lower().startswith(("javascript:", "data:text")), (file, value)
        assert not page.xpath("//img[not(starts-with(@src, '..') or starts-with(@src, 'assets'))]")
        assert not page.xpath("//b[text()='Bold']")


def test_what_a_hostile_sentence_says_is_shown_as_it_was_written(built: tuple[Path, Report]) -> None:
    page = html.document_fromstring(
        (built[0] / "site" / "briefings" / "harbour" / "sources" / "live" / "index.html").read_bytes()
    )
    text = page.xpath("string(//article)")
    for written in LIVE:
        assert written in text, written


def test_nothing_is_written_outside_the_site(built: tuple[Path, Report]) -> None:
    assert sorted(path.name for path in built[0].iterdir()) == [
        ".briefgen-cache",
        "build",
        "mkdocs.yml",
        "site",
        "stories",
    ]
