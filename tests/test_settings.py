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


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("storys: news", "unknown setting 'storys'"),
        ("jobs: many", "jobs must be a whole number"),
        ("stories: 3", "stories must be text"),
        ("- stories", "must be a list of names and values"),
        ("stories: [", "not valid YAML"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "briefgen.yml").write_text(text)
    with pytest.raises(SettingsError, match=complaint):
        open_project(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no such folder"):
        open_project(tmp_path / "nowhere")
