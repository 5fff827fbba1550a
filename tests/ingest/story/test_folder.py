"""What is read of a story folder, and what is passed over or refused."""

import os
from datetime import date
from pathlib import Path

from briefgen.ingest import SourceFile, find_stories, list_story, opened, read_story, slugs_of_stories
from briefgen.model.source import Basis
from tests.ingest.story.test_story import PROSE, folder_with, said_of


def test_links_pipes_and_odd_names_are_refused(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, crane__txt=PROSE)
    (tmp_path / "secret.txt").write_text("The secret of the harbour is that the crane was never there.")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "linked-folder").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe.txt")
    (folder / "two\nlines.txt").write_text(PROSE)
    (folder / "loop.txt").symlink_to("loop.txt")
    story = read_story(folder)
    assert len(story.articles) == 1
    for name in ("link.txt", "linked-folder", "loop.txt"):
        assert "is a link" in said_of(story, name)
    assert "not a regular file" in said_of(story, "pipe.txt")
    assert "control characters" in said_of(story, "two\\nlines.txt")
    assert "secret" not in str(story)


def test_files_are_opened_one_by_one_when_it_is_their_turn(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, a__txt=PROSE, b__txt=PROSE)
    turns = opened(list_story(folder, slug="harbour"))
    assert isinstance(next(turns), SourceFile)
    (folder / "b.txt").unlink()
    assert "b.txt: cannot be opened (FileNotFoundError)" in str(next(turns))


def test_folders_too_deep_are_named(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, crane__txt=PROSE)
    deep = folder.joinpath(*"abcdefghij")
    deep.mkdir(parents=True)
    (deep / "crane.txt").write_text(PROSE)
    assert "more than 8 deep" in said_of(read_story(folder), "a/b/c/d/e/f/g/h/i")


def test_story_folders_are_found_by_name(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "file.txt").write_text(PROSE)
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert [path.name for path in find_stories(tmp_path)] == ["a", "b"]


def test_story_folders_whose_names_collide_get_different_slugs(tmp_path: Path) -> None:
    names = ("A b", "a-b", "c", "…")
    slugs = slugs_of_stories(names)
    assert slugs["c"] == "c"
    assert len(set(slugs.values())) == 4
    assert slugs["A b"].startswith("a-b-")
    assert slugs["…"].startswith("story-")
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "crane.txt").write_text(PROSE)
    assert {name: read_story(tmp_path / name).slug for name in names} == slugs


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, crane__txt=PROSE, page__html=f"<html><body><p>{PROSE * 2}</p></body></html>")
    (folder / "page_files").mkdir()
    (folder / "page_files" / "style.css").write_text("p { color: red }")
    (folder / "other_files").mkdir()
    (folder / "other_files" / "style.css").write_text("p { color: red }")
    story = read_story(folder)
    assert ["other_files/style.css" in str(notice) for notice in story.skipped] == [True]


def test_files_in_folders_are_articles_too(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "2019-05-15" / "wires").mkdir(parents=True)
    (folder / "2019-05-15" / "wires" / "crane.txt").write_text(PROSE)
    (article,) = read_story(folder).articles
    assert article.path == "2019-05-15/wires/crane.txt"
    assert article.published is not None
    assert (article.published.day, article.published.basis) == (date(2019, 5, 15), Basis.FILE_NAME)
