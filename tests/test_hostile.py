"""A story of broken and hostile files: each is named or harmless, and every good article is published all the same."""

import csv
import ctypes
import json
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from lxml import etree, html

from briefgen.build import build
from briefgen.ingest.story import folder as story_folder
from briefgen.model.briefing import Notice
from briefgen.report import Report
from briefgen.settings import open_project
from tests.hostile_files import CARD, CASES, LIVE, Case
from tests.hostile_making import prose

ROOT = Path(__file__).parents[1]
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, PR_CAPBSET_DROP = 1, 2, 24
SECRET = "The secret of the harbour is that there never was a crane."
REFUSED = [case for case in CASES if case.refused]
PUBLISHED = [case for case in CASES if not case.refused]
SCHEMES = re.compile(r"\s*(?:javascript|data|vbscript|file):", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with such a story, with links, pipes and sockets in it besides."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "secret.txt").write_text(SECRET)
    story = folder / "stories" / "harbour"
    story.mkdir(parents=True)
    for case in CASES:
        (story / case.name).write_bytes(case.content)
    (story / "story.yml").write_text(CARD)
    (story / "link.txt").symlink_to(folder / "secret.txt")
    (story / "loop.txt").symlink_to("loop.txt")
    (story / "linked").symlink_to(folder)
    (story / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(story / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(story / "socket.txt"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="module")
def report(site: Path) -> Report:
    return build(open_project(site))


@pytest.fixture(scope="module")
def pages(site: Path, report: Report) -> dict[str, html.HtmlElement]:
    """Return every page of the site, and the page of each article by the name of its file as ``/name``."""
    assert report.stories
    found = {str(page): html.document_fromstring(page.read_bytes()) for page in (site / "site").rglob("*.html")}
    files = {
        f"/{name}": page for page in found.values() for name in page.xpath("//dl[@class='bg-card']//dd/code[1]/text()")
    }
    return found | files


def _said(notices: Iterator[Notice] | tuple[Notice, ...], name: str) -> str:
    written = name.encode("unicode_escape").decode() if not name.isprintable() else name
    return " ".join(str(notice) for notice in notices if f"/{written}" in notice.where)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: ascii(case.name))
def test_a_file_that_cannot_be_used_is_named_with_what_is_wrong(report: Report, case: Case) -> None:
    assert case.refused in _said(report.stories[0].skipped, case.name)


@pytest.mark.parametrize("case", PUBLISHED, ids=lambda case: ascii(case.name)[:40])
def test_every_other_article_is_published(report: Report, pages: dict[str, html.HtmlElement], case: Case) -> None:
    page = next(page for name, page in pages.items() if name.startswith("/") and name[1:].split(",")[0] == case.name)
    assert case.advice in _said(report.stories[0].notices, case.name)
    text = " ".join(page.xpath("string(//article)").split())
    for written in case.shows:
        assert written in text
    assert SECRET not in text


@pytest.mark.parametrize("name", ["link.txt", "loop.txt", "linked", "device.txt"])
def test_links_are_not_followed(report: Report, name: str) -> None:
    assert "is a link" in _said(report.stories[0].skipped, name)


@pytest.mark.parametrize("name", ["pipe.txt", "socket.txt"])
def test_only_regular_files_are_opened(report: Report, name: str) -> None:
    assert "is not a regular file" in _said(report.stories[0].skipped, name)


def test_nothing_of_the_text_is_live(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        for script in page.xpath("//script[not(starts-with(@type, 'application/'))]"):
            assert "alert(1)" not in (script.text or ""), name
            assert "//" not in (script.get("src") or ""), name
        for element in page.iter(html.etree.Element):
            for attribute, value in element.attrib.items():
                assert not attribute.startswith("on"), (name, attribute)
                assert attribute != "style", name
                assert not SCHEMES.match(value), (name, value)
        assert not page.xpath("//iframe | //object | //embed | //base | //meta[@http-equiv='refresh']"), name
        assert not page.xpath("//article//b[text()='Bold'] | //article//img"), name


def test_nothing_is_live_in_what_is_no_page(site: Path, report: Report) -> None:
    assert report.stories
    made = site / "site" / "briefings" / "harbour"
    with (made / "chronology.csv").open(newline="", encoding="utf-8") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r"))]
    for name in ("handout.pdf", "handout-short.pdf"):
        document = pypdf.PdfReader(made / name)
        assert not {"/OpenAction", "/AA", "/JavaScript"} & document.root_object.keys()
        for one in (one.get_object() for page in document.pages for one in page.get("/Annots") or ()):
            assert str(one.get("/A", {}).get("/URI", "https:")).startswith("http")


def test_nothing_is_live_in_the_feed_and_in_the_data_that_pages_hold(
    site: Path, pages: dict[str, html.HtmlElement]
) -> None:
    for script in (one for page in pages.values() for one in page.xpath("//script[@type='application/ld+json']")):
        assert json.loads(script.text)
        assert "<" not in script.text
    feed = etree.parse(str(site / "site" / "feed.xml"))
    assert not [link for link in feed.xpath("//@href") if SCHEMES.match(link)]
    for content in feed.xpath("//*[@type='html']"):
        elements = list(html.fromstring(content.text).iter(etree.Element))
        assert {element.tag for element in elements} <= {"div", "ol", "ul", "li", "p", "em", "strong", "ins"}
        assert not any(element.attrib for element in elements)


def test_what_a_hostile_sentence_says_is_shown_as_it_was_written(pages: dict[str, html.HtmlElement]) -> None:
    text = pages["/live.txt"].xpath("string(//article)")
    assert all(written in text for written in LIVE)


def test_nothing_is_read_or_written_outside_the_site(site: Path, report: Report) -> None:
    assert report.stories
    names = sorted(path.name for path in site.iterdir())
    assert names == [".briefgen-cache", "build", "mkdocs.yml", "secret.txt", "site", "stories"]
    assert not list(site.parent.glob("outside*"))
    for file in (*(site / "site").rglob("*"), *(site / "build").rglob("*")):
        assert not file.is_symlink()
        assert re.fullmatch(r"[\w.-]+", file.name, re.ASCII), file
        assert len(file.name) <= 120, file
        assert not file.is_file() or SECRET.encode() not in file.read_bytes()


def test_what_was_left_out_fails_a_strict_build_and_no_other(site: Path, report: Report) -> None:
    assert report.findings == len(report.stories[0].skipped) >= len(REFUSED) + 6
    assert not report.failures
    assert _build(site).returncode == 0
    strict = _build(site, "--strict")
    assert strict.returncode == 1
    assert strict.stderr.isprintable() or "\x1b" not in strict.stderr
    assert all(line.startswith("skipped  stories/harbour/") for line in strict.stderr.splitlines())


def test_a_file_that_vanishes_while_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = _small_site(tmp_path)
    (story / "gone.txt").write_text(prose("gone"))
    monkeypatch.setattr(story_folder, "_refusal", lambda *_: (story / "gone.txt").unlink(missing_ok=True))
    report = build(open_project(tmp_path))
    assert "cannot be opened (FileNotFoundError)" in _said(report.stories[0].skipped, "gone.txt")


def test_what_may_not_be_read_is_named_and_all_else_is_published(tmp_path: Path) -> None:
    story = _small_site(tmp_path)
    for folder in (story / "kept", tmp_path / "stories" / "secret"):
        folder.mkdir()
        (folder / "closed.txt").write_text(prose(folder.name))
        folder.chmod(0)
    (story / "closed.txt").write_text(prose("closed"))
    (story / "closed.txt").chmod(0)
    run = _build(tmp_path, preexec=_may_not_everything)
    assert run.returncode == 1
    assert run.stderr.splitlines() == [
        "skipped  stories/harbour/closed.txt: cannot be opened (PermissionError). Check its permissions",
        "skipped  stories/harbour/kept: is a folder that cannot be opened. Check its permissions",
        "error    stories/secret: is a folder that cannot be opened. Check its permissions",
    ]
    assert (tmp_path / "site" / "briefings" / "harbour" / "index.html").is_file()


@pytest.mark.parametrize(
    ("closed", "says"),
    [("site", "site: may not be written. Check"), ("build/pages", "Permission denied"), (".", "Permission denied")],
)
def test_an_output_folder_that_may_not_be_written_is_named_and_left_as_it_was(
    tmp_path: Path, closed: str, says: str
) -> None:
    story = _small_site(tmp_path)
    assert _build(tmp_path).returncode == 0
    before = _files(tmp_path / "site")
    (story / "two.txt").write_text(prose("two"))
    (tmp_path / closed).chmod(0o555)
    run = _build(tmp_path, preexec=_may_not_everything)
    (tmp_path / closed).chmod(0o755)
    assert run.returncode == 1
    assert run.stderr.startswith(f"error    {tmp_path}")
    assert says in run.stderr
    assert _files(tmp_path / "site") == before


def test_a_disk_without_room_leaves_the_site_before_in_place(tmp_path: Path) -> None:
    """No file may grow above a limit, which fails as a full disk does: in the middle of a write."""
    story = _small_site(tmp_path)
    assert _build(tmp_path).returncode == 0
    before = _files(tmp_path / "site")
    (story / "two.txt").write_text(prose("two"))
    full = _build(tmp_path, preexec=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))
    assert full.returncode == 1
    assert full.stderr.startswith("error    ")
    assert "Traceback" not in full.stderr
    assert _files(tmp_path / "site") == before


@pytest.mark.parametrize(("setting", "value"), [("site_dir", "/proc/briefgen/site"), ("docs_dir", "/proc/briefgen")])
def test_an_output_folder_that_cannot_be_written_is_named(tmp_path: Path, setting: str, value: str) -> None:
    _small_site(tmp_path)
    config = (tmp_path / "mkdocs.yml").read_text()
    (tmp_path / "mkdocs.yml").write_text(re.sub(f"(?m)^{setting}:.*$", f"{setting}: {value}", config))
    run = _build(tmp_path)
    assert run.returncode == 1
    assert "/proc/briefgen" in run.stderr
    assert "Traceback" not in run.stderr


def test_an_output_folder_that_is_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    _small_site(tmp_path)
    theirs = tmp_path / "site" / "letters" / "mother.txt"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("Dear mother")
    run = _build(tmp_path)
    assert run.returncode == 1
    assert "files that MkDocs did not publish" in run.stderr
    assert theirs.read_text() == "Dear mother"


def test_a_link_among_the_stories_is_named(tmp_path: Path) -> None:
    _small_site(tmp_path / "site")
    (tmp_path / "site" / "stories" / "linked").symlink_to(tmp_path)
    strays = build(open_project(tmp_path / "site")).strays
    assert [str(notice) for notice in strays] == [
        "stories/linked: is a link, and links are not followed. Put a copy in its place"
    ]


def _may_not_everything() -> None:
    """Take from this process what lets root read and write whatever its permissions say; nobody else has it."""
    for power in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, power, 0, 0, 0)


def _small_site(folder: Path) -> Path:
    story = folder / "stories" / "harbour"
    story.mkdir(parents=True)
    (story / "good.txt").write_text(prose("good"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return story


def _build(site: Path, *options: str, preexec: object = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", "build", "-C", str(site), *options]
    return subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, preexec_fn=preexec)  # type: ignore[call-overload, no-any-return]


def _files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
