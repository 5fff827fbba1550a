from pathlib import Path

import pytest

from briefgen.errors import SettingsError
from briefgen.settings import Settings, open_project


def test_every_setting_has_a_default(tmp_path: Path) -> None:
    project = open_project(tmp_path)
    assert project.settings == Settings()
    assert project.stories == tmp_path / "stories"
    assert project.pages == tmp_path / "build" / "pages"


def test_a_setting_replaces_its_default(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yml").write_text("stories: news\njobs: 1\n")
    project = open_project(tmp_path)
    assert project.stories == tmp_path / "news"
    assert project.settings.jobs == 1


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "{}\n"])
def test_a_file_that_says_nothing_changes_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "briefgen.yml").write_text(text)
    assert open_project(tmp_path).settings == Settings()


def test_words_stay_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yml").write_text("stories: 2019\ntemplates: no\ncache: 2019-02-30\n")
    settings = open_project(tmp_path).settings
    assert (settings.stories, settings.templates, settings.cache) == ("2019", "no", "2019-02-30")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("storys: news", "unknown setting 'storys'"),
        ("jobs: many", "jobs must be a whole number, 0 or more, not 'many'"),
        ("jobs: -5", "jobs must be a whole number, 0 or more, not '-5'"),
        ("jobs: 1.5", "jobs must be a whole number"),
        ("jobs:", "jobs must be a whole number"),
        ("jobs: ²", "jobs must be a whole number"),
        ("stories: [news]", r"stories must be a path, not \['news'\]"),
        ("stories: ''", "stories must be a path, not ''"),
        ("mkdocs:", "mkdocs must be a path, not ''"),
        ("- stories", "must hold lines such as `stories: news`"),
        ("false", "must hold lines such as `stories: news`"),
        ("stories", "must hold lines such as `stories: news`"),
        ("stories: [", "not valid YAML"),
        ("? [a]\n: b", "not valid YAML"),
        ("stories: *news", "not valid YAML"),
        ("a\n---\nb", "not valid YAML"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "briefgen.yml").write_text(text)
    with pytest.raises(SettingsError, match=complaint):
        open_project(tmp_path)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("pages: /", "pages must lie inside the site's folder"),
        ("pages: ..", "pages must lie inside the site's folder"),
        ("pages: build/../../pages", "pages must lie inside the site's folder"),
        ("pages: .", "pages must be a folder of its own, not the site's"),
        ("pages: build/..", "pages must be a folder of its own, not the site's"),
        ("cache: ./", "cache must be a folder of its own, not the site's"),
        ("pages: stories", "pages must be a folder of its own, apart from stories"),
        ("pages: stories/pages", "pages must be a folder of its own, apart from stories"),
        ("pages: all\nstories: all/news", "pages must be a folder of its own, apart from stories"),
        ("pages: templates", "pages must be a folder of its own, apart from templates"),
        ("cache: stories", "cache must be a folder of its own, apart from stories"),
        ("cache: build/pages", "pages must be a folder of its own, apart from cache"),
    ],
)
def test_what_is_written_lies_apart_from_what_is_not(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "briefgen.yml").write_text(text)
    with pytest.raises(SettingsError, match=complaint):
        open_project(tmp_path)


@pytest.mark.parametrize("text", ["pages: stories-pages", "cache: ../cache", "cache: /tmp/cache", "stories: ../news"])
def test_what_lies_apart_may_lie_anywhere(tmp_path: Path, text: str) -> None:
    (tmp_path / "briefgen.yml").write_text(text)
    name, _, value = text.partition(": ")
    assert getattr(open_project(tmp_path).settings, name) == value


def test_the_site_may_be_where_you_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "briefgen.yml").write_text(f"pages: {tmp_path}/pages\n")
    monkeypatch.chdir(tmp_path)
    assert open_project(Path()).pages == tmp_path / "pages"


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yml").write_bytes("stories: café".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"briefgen\.yml: is not UTF-8 text"):
        open_project(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no such folder"):
        open_project(tmp_path / "nowhere")
