"""``briefgen serve`` as a user runs it: every kind of change reaches the browser, Ctrl-C ends it."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPConnection
from pathlib import Path

import pytest

from briefgen.starter import start

pytestmark = pytest.mark.enable_socket
ROOT = Path(__file__).parents[1]
ATTEMPTS, PATIENCE = 12, 5
"""How often a change is made, and for how many seconds its effect is waited for each time."""

Get = Callable[..., str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "site"
    start(folder)
    (folder / "templates").mkdir()
    return folder


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[Get]:
    """Return what fetches a path of the served site. End the server with Ctrl-C at last."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "briefgen", "serve", "-C", str(site), "--address", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        assert server.stderr.readline() == f"Serving on http://127.0.0.1:{port}/ (Ctrl-C ends)\n"
        yield partial(_get, port)
        server.send_signal(signal.SIGINT)
        summaries, errors = server.communicate(timeout=60)
    assert server.returncode == 0
    assert errors == ""
    assert set(re.sub(r"\d+", "0", summaries).splitlines()) == {
        "example: 0 articles, 0 facts, 0 quotes, 0 events, 0.0 s"
    }


def _get(port: int, path: str, within: float = 60) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=within)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def _shown(served: Get, page: str, words: str, change: Callable[[int], object]) -> bool:
    """Make ``change`` until the browser is told to load ``page`` again and finds ``words``.

    The first time may be before the watcher has looked at the folder.
    """
    text = served(page)
    for attempt in range(ATTEMPTS):
        change(attempt)
        epoch = re.search(r"livereload\((\d+), \d+\);", text)[1]
        try:
            served(f"/livereload/{epoch}/1", PATIENCE)
        except TimeoutError:
            continue
        text = served(page)
        if words in text:
            return True
    return False


def test_a_changed_article_reaches_the_browser(site: Path, served: Get) -> None:
    article = site / "stories" / "example" / "evening-tide.txt"
    text = article.read_text(encoding="utf-8")

    def change(attempt: int) -> None:
        article.write_text(
            f"{text}\n\n“I was seasick {attempt} times,” said Jo Marsh, a passenger.\n", encoding="utf-8"
        )

    assert _shown(served, "/briefings/example/", "I was seasick", change)


def test_a_new_template_reaches_the_browser(site: Path, served: Get) -> None:
    template = site / "templates" / "topics.md.j2"
    assert _shown(served, "/topics/", "Subjects", lambda attempt: template.write_text(f"# Subjects {attempt}\n"))


def test_a_changed_title_in_story_yml_reaches_the_browser(site: Path, served: Get) -> None:
    card = site / "stories" / "example" / "story.yml"
    text = card.read_text(encoding="utf-8")

    def change(attempt: int) -> None:
        card.write_text(re.sub("(?m)^title:.*", f"title: Afloat again {attempt}", text), encoding="utf-8")

    assert _shown(served, "/", "Afloat again", change)


def test_a_changed_mkdocs_file_reaches_the_browser(site: Path, served: Get) -> None:
    config = site / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")

    def change(attempt: int) -> None:
        config.write_text(text.replace("My briefings", f"Our briefings {attempt}"), encoding="utf-8")

    assert _shown(served, "/", "Our briefings", change)
