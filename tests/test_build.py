"""The whole path, from articles to a site, run as a user would."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.build import build, check, render_pages
from briefgen.errors import PublishError
from briefgen.publish.heads import fill_heads
from briefgen.publish.icons import share_icons
from briefgen.publish.lighter import lighten
from briefgen.publish.markup import mend
from briefgen.publish.missing import fill_missing
from briefgen.publish.policy import protect
from briefgen.publish.smaller import shorten
from briefgen.publish.waking import wait_for_readers
from briefgen.settings import Project, open_project

ROOT = Path(__file__).parents[1]
ARTICLE = (
    "The harbour of Lowmere closed on Tuesday after a crane fell into the basin.\n\n"
    "“Nobody was hurt, and that is all I care about today,” said Ida Brandt, the harbour master.\n"
)


def _site(folder: Path, **articles: str) -> Project:
    """Make a site with one story."""
    shutil.copy(ROOT / "mkdocs.yml", _made(folder) / "mkdocs.yml")
    story = _made(folder / "stories" / "harbour")
    for name, text in articles.items():
        (story / f"{name}.txt").write_text(text, encoding="utf-8")
    return open_project(folder)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def test_an_unchanged_article_is_not_read_again(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE, two=ARTICLE.replace("Lowmere", "Highmere"))
    read: list[tuple[str, int, int]] = []
    render_pages(project, on_progress=lambda *seen: read.append(seen))
    assert read == [("harbour", 1, 2), ("harbour", 2, 2)]
    before = _files(project.pages)
    read.clear()
    render_pages(project, on_progress=lambda *seen: read.append(seen))
    assert read == []
    assert _files(project.pages) == before
    (project.stories / "harbour" / "three.txt").write_text(ARTICLE.replace("Lowmere", "Midmere"), encoding="utf-8")
    render_pages(project, on_progress=lambda *seen: read.append(seen))
    assert read == [("harbour", 1, 1)]


def test_a_build_with_nothing_new_loads_no_heavy_library(sample: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from briefgen.build import build\n"
        "from briefgen.settings import open_project\n"
        "build(open_project(Path(sys.argv[1])))\n"
        "print(*sys.modules)\n"
    )
    command = [sys.executable, "-c", code, str(sample)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)  # in case the code has just been edited
    run = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
    heavy = {"spacy", "thinc", "numpy", "matplotlib", "trafilatura", "htmldate", "dateparser", "lxml", "ftfy"}
    assert "mkdocs" in run.stdout.split()
    assert not heavy & set(run.stdout.split())


def test_a_damaged_cache_costs_time_and_nothing_else(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE)
    render_pages(project)
    before = _files(project.pages)
    for entry in project.cache.glob("??/*"):
        entry.write_bytes(entry.read_bytes()[:-7])
    render_pages(project)
    assert _files(project.pages) == before


def test_a_story_without_articles_costs_no_other_story(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE)
    _made(project.stories / "empty")
    report = render_pages(project)
    assert len(report.stories) == 1
    assert [failure for failure in report.failures if "empty" in failure]
    assert (project.pages / "briefings" / "harbour" / "index.md").is_file()


def test_the_stories_are_listed_as_often_for_many_as_for_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = _site(tmp_path / "few"), _site(tmp_path / "many")
    for number in range(9):
        _made(many.stories / str(number))
    listed: list[Path] = []
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda folder: listed.append(folder) or iterdir(folder))
    check(few)
    check(many)
    assert listed.count(many.stories) == listed.count(few.stories)


def test_checking_writes_no_page(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE)
    report = check(project)
    assert [notice for story in report.stories for notice in story.notices if "publication date" in str(notice)]
    assert not project.pages.exists()


def test_with_strict_a_warning_of_mkdocs_keeps_the_old_site(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE)
    build(project, strict=True)
    before = _files(tmp_path / "site")
    (project.pages / "own.md").write_text("# Own\n\n[nowhere](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(PublishError, match=r"nowhere\.md"):
        build(project, strict=True)
    assert _files(tmp_path / "site") == before
    assert build(project).warnings
    assert (tmp_path / "site" / "own" / "index.html").is_file()


def test_a_page_of_ones_own_is_published_and_kept_as_the_documentation_says(tmp_path: Path) -> None:
    _site(tmp_path, one=ARTICLE)
    (tmp_path / "briefgen.yml").write_text("pages: pages\n", encoding="utf-8")
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("docs_dir: build/pages", "docs_dir: pages")
    (tmp_path / "mkdocs.yml").write_text(
        re.sub("(?m)^nav:.*", "nav:\n  - Imprint: imprint.md", config), encoding="utf-8"
    )
    (_made(tmp_path / "pages") / "imprint.md").write_text("# Imprint\n\nIda Brandt, Lowmere\n", encoding="utf-8")
    for _ in range(2):
        build(open_project(tmp_path), strict=True)
    assert "Ida Brandt, Lowmere" in (tmp_path / "site" / "imprint" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "pages" / "imprint.md").is_file()


def test_the_themes_language_is_that_of_the_whole_interface(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE)
    english = project.mkdocs.read_text(encoding="utf-8")
    project.mkdocs.write_text(english.replace("language: en", "language: de"), encoding="utf-8")
    build(project, strict=True)
    page = (project.root / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de"' in page
    assert "Neueste Dossiers" in page
    assert re.search(r'class="md-tabs__link">\s*Personen\s*<', page)
    index = json.loads((project.root / "site" / "search" / "search_index.json").read_bytes())
    assert index["config"]["lang"] == ["en"], "articles are searched as what they are"


def test_a_missing_mkdocs_file_is_named(tmp_path: Path) -> None:
    project = _site(tmp_path, one=ARTICLE)
    project.mkdocs.unlink()
    with pytest.raises(PublishError, match=r"mkdocs\.yml"):
        build(project)


def test_two_builds_give_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    """Another folder, hash seed, time zone, locale, order of files, age of files and number of processes."""
    other = tmp_path / "another place"
    shutil.copytree(sample / "stories", _made(other) / "stories", copy_function=_copy_backwards_in_time)
    shutil.copy(sample / "mkdocs.yml", other)
    environment = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "tests.otherwise", str(other)]
    run = subprocess.run(command, check=True, env=environment, cwd=ROOT, stdout=subprocess.PIPE)
    parsing = 2 * len(list((other / "stories").iterdir()))
    assert int(run.stdout) == 1 + parsing, "one process reads files, two parse each story"
    assert _files(other / "site") == _files(sample / "site")


def _copy_backwards_in_time(source: str, target: str) -> None:
    shutil.copyfile(source, target)
    os.utime(target, (1, 1_000_000 - len(source)))


def test_mkdocs_by_hand_gives_the_same_site_but_for_what_is_made_of_its_pages(sample: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1742860800", "NO_MKDOCS_2_WARNING": "1"}
    by_hand = tmp_path / "by hand"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(by_hand)]
    subprocess.run(command, check=True, env=environment, cwd=sample, capture_output=True)
    for finish in (fill_heads, fill_missing, mend, lighten, shorten, share_icons, wait_for_readers, protect):
        finish(by_hand)
    made, published = _files(by_hand), _files(sample / "site")
    own, unasked = ("sitemap", "search/"), re.compile(r"assets/javascripts/lunr/|.*\.map$")
    assert {name: made[name] for name in made if not name.startswith(own) and not unasked.match(name)} == {
        name: published[name] for name in published if not name.startswith(own)
    }
