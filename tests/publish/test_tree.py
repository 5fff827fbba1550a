from pathlib import Path

import pytest

from briefgen.errors import PublishError
from briefgen.publish.tree import MANIFEST, write_tree


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    assert write_tree(tmp_path, {"a/b.md": b"one", "c.md": b"two"}) == 2
    stamp = (tmp_path / "c.md").stat().st_mtime_ns
    assert write_tree(tmp_path, {"a/b.md": b"changed", "c.md": b"two"}) == 1
    assert (tmp_path / "a" / "b.md").read_bytes() == b"changed"
    assert (tmp_path / "c.md").stat().st_mtime_ns == stamp


def test_what_is_no_longer_rendered_goes_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/b.md": b"one", "c.md": b"two"})
    (tmp_path / "own.md").write_text("the editor's")
    write_tree(tmp_path, {"c.md": b"two"})
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "own.md").read_text() == "the editor's"


def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("the editor's")
    with pytest.raises(PublishError, match="did not write"):
        write_tree(tmp_path, {"index.md": b"ours"})
    assert (tmp_path / "index.md").read_text() == "the editor's"


@pytest.mark.parametrize("path", ["../out.md", "a/../../out.md", "/etc/out.md"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError, match="outside"):
        write_tree(tmp_path / "pages", {path: b""})
    assert not (tmp_path / "out.md").exists()


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "pages" / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError, match="outside"):
        write_tree(tmp_path / "pages", {"link/out.md": b""})


@pytest.mark.parametrize("gone", ["a/b/c.md", "a/b", "a"])
def test_what_somebody_has_removed_before_is_no_error(tmp_path: Path, gone: str) -> None:
    write_tree(tmp_path, {"a/b/c.md": b"one", "d.md": b"two"})
    (tmp_path / gone).rename(tmp_path / ".gone")
    write_tree(tmp_path, {"d.md": b"two"})
    assert not (tmp_path / "a").exists()


def test_a_file_that_somebody_made_a_folder_stays(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/b.md": b"one", "d.md": b"two"})
    (tmp_path / "a" / "b.md").unlink()
    (tmp_path / "a" / "b.md").mkdir()
    (tmp_path / "a" / "b.md" / "own.md").write_text("the editor's")
    write_tree(tmp_path, {"d.md": b"two"})
    assert (tmp_path / "a" / "b.md" / "own.md").read_text() == "the editor's"


@pytest.mark.parametrize("line", ["../kept.md", "a/../../kept.md", "{outside}/kept.md", "link/kept.md", ".", ""])
def test_a_manifest_that_names_files_outside_removes_none(tmp_path: Path, line: str) -> None:
    pages = tmp_path / "pages"
    write_tree(pages, {"a/b.md": b"one"})
    (tmp_path / "kept.md").write_text("the editor's")
    (pages / "link").symlink_to(tmp_path)
    (pages / MANIFEST).write_text(f"{line.format(outside=tmp_path)}\n")
    write_tree(pages, {"d.md": b"two"})
    assert (tmp_path / "kept.md").read_text() == "the editor's"
    assert (pages / "a" / "b.md").is_file()


def test_a_damaged_manifest_names_nothing(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"one"})
    (tmp_path / MANIFEST).write_bytes(b"\xff\x00a.md")
    write_tree(tmp_path, {"d.md": b"two"})
    assert (tmp_path / "a.md").is_file()
