"""The preview with pages of the test's own: what is served, reloaded and reported."""

import re
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from queue import Queue

import pytest

from briefgen.errors import InputError, PublishError
from briefgen.publish import preview

pytestmark = pytest.mark.enable_socket
PATIENCE = 60
"""Seconds after which a test gives up; none of them waits so long."""


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Previewed:
    """A site whose one page shows what the file ``watched/words`` holds, previewed in a thread.

    The word ``stop`` interrupts the preview as Ctrl-C would, ``fail`` makes the build fail, ``crash`` is an error that
    nobody thought of, ``break`` makes MkDocs fail when it has begun to write.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.config, self.pages, self.watched = folder / "mkdocs.yml", folder / "pages", folder / "watched"
        self.pages.mkdir()
        self.watched.mkdir()
        self.config.write_text("site_name: Words\nsite_url: https://words.example/our/\ndocs_dir: pages\nplugins: []\n")
        self.port = port
        self.reports: Queue[str] = Queue()
        self.thread = threading.Thread(target=self.preview)

    def preview(self) -> None:
        address, watch = ("127.0.0.1", self.port), (self.watched, self.watched / "missing")
        preview(self.config, render=self._render, watch=watch, address=address, report=self.reports.put)

    def write(self, words: str) -> None:
        (self.watched / "words").write_text(words)

    def get(self, path: str, *, within: float = PATIENCE) -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=within)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()

    def _render(self) -> date | None:
        words = (self.watched / "words").read_text()
        if words.startswith("stop"):
            raise KeyboardInterrupt
        if words.startswith("fail"):
            raise InputError("cannot be read")
        if words.startswith("crash"):
            raise OSError(28, "No space left on device")
        (self.pages / "assets").mkdir(exist_ok=True)
        (self.pages / "assets" / "words.css").unlink(missing_ok=True)
        if words.startswith("break"):
            (self.pages / "assets" / "words.css").symlink_to("nowhere")
        (self.pages / "index.md").write_text(f"# {words}\n")
        return date(2025, 3, 1)


@pytest.fixture
def site(tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Previewed]:
    """Return a site that is being previewed, and end the preview at last."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    previewed = Previewed(tmp_path, port)
    previewed.write("First words")
    previewed.thread.start()
    assert previewed.reports.get(timeout=PATIENCE) == f"Serving on http://127.0.0.1:{port}/our/ (Ctrl-C ends)"
    yield previewed
    until(lambda: not previewed.thread.is_alive(), previewed, "stop")
    assert not list((tmp_path / "scratch").iterdir())


def until(reached: Callable[[], bool], site: Previewed, words: str) -> None:
    """Write ``words`` until ``reached``: the first time may be before the watcher has looked at the folder."""
    for attempt in range(PATIENCE):
        site.write(f"{words} {attempt}")
        site.thread.join(timeout=1)
        if reached():
            return
    pytest.fail(f"nothing happened after {words!r}")


def test_a_change_is_rebuilt_and_tells_the_browser(site: Previewed) -> None:
    page = site.get("/our/")
    assert "First words" in page
    epoch = re.search(r"livereload\((\d+), \d+\);", page)[1]
    until(lambda: "Second words" in site.get("/our/"), site, "Second words")
    assert int(site.get(f"/livereload/{epoch}/1")) > int(epoch)


@pytest.mark.parametrize(
    ("words", "reported"), [("fail", "cannot be read"), ("crash", "No space left on device"), ("break", "words.css")]
)
def test_after_an_error_the_last_good_pages_stay(site: Previewed, words: str, reported: str) -> None:
    site.get("/our/")
    until(lambda: not site.reports.empty(), site, words)
    assert reported in site.reports.get()
    assert "First words" in site.get("/our/")
    until(lambda: "Mended words" in site.get("/our/"), site, "Mended words")


def test_a_warning_of_mkdocs_is_reported(site: Previewed) -> None:
    until(lambda: not site.reports.empty(), site, "[nowhere](nowhere.md)")
    assert "nowhere.md" in site.reports.get()


def test_an_error_in_the_first_build_ends_the_preview(tmp_path: Path, port: int) -> None:
    site = Previewed(tmp_path, port)
    site.write("fail")
    with pytest.raises(InputError, match="cannot be read"):
        site.preview()
    assert site.reports.empty()


def test_a_port_that_is_taken_is_named(tmp_path: Path, port: int) -> None:
    site = Previewed(tmp_path, port)
    site.write("Words")
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with pytest.raises(PublishError, match=f"127.0.0.1:{port}: cannot serve there: Address already in use"):
            site.preview()
    assert site.reports.empty()
