"""Files that take too much: the process that reads them is ended, the file is named, the next one is read."""

import os
import signal

import pytest

from briefgen.ingest import bounded
from briefgen.ingest.article import FileOutcome, SourceFile
from briefgen.ingest.bounded import BoundedReader
from briefgen.ingest.limits import Limits
from briefgen.ingest.metadata import Metadata
from briefgen.model.briefing import Notice

PROSE = (
    "The harbour of Port Tavrin was closed on Monday after a crane fell into the water, the port authority said. "
    "Nobody was hurt. The harbour master, Lena Orsk, said that divers would look at the wreck on Tuesday."
)
PAGE = f"<html><head><title>Crane falls</title></head><body><article><p>{PROSE}</p></article></body></html>"


def _file(name: str, text: str) -> SourceFile:
    return SourceFile("a", name, f"stories/x/{name}", "x", Metadata(), text.encode())


def test_a_page_is_read_in_another_process_and_small_plain_text_in_this_one() -> None:
    with BoundedReader(Limits()) as reader:
        assert isinstance(reader.read(_file("a.txt", PROSE)), FileOutcome)
        assert reader._process is None
        read = reader.read(_file("a.html", PAGE))
        assert reader._process is not None
    assert isinstance(read, FileOutcome)
    (outcome,) = read.outcomes
    assert outcome.article
    assert outcome.article.text == PROSE.strip()
    assert reader._process is None


def test_a_file_that_breaks_the_process_is_named_and_the_next_one_is_read() -> None:
    with BoundedReader(Limits()) as reader:
        reader.read(_file("a.html", PAGE))
        assert reader._process
        os.kill(reader._process.pid or 0, signal.SIGSEGV)
        broken = reader.read(_file("b.html", PAGE))
        assert isinstance(broken, Notice)
        assert broken.where == "stories/x/b.html"
        assert broken.what == "broke the process that read it (status -11)"
        assert isinstance(reader.read(_file("c.html", PAGE)), FileOutcome)


@pytest.mark.parametrize(
    ("limits", "page", "reason"),
    [
        (Limits(seconds=1), f"<p>{PROSE}</p>" * 60_000, "takes more than 1 s to read"),
        (Limits(memory=180), f"<p>{PROSE}</p>" * 60_000, "needs more than 180 MB to read"),
    ],
    ids=["time", "memory"],
)
def test_a_file_that_takes_too_much_is_named(limits: Limits, page: str, reason: str) -> None:
    with BoundedReader(limits) as reader:
        read = reader.read(_file("a.html", f"<html><body>{page}</body></html>"))
    said = str(read) if isinstance(read, Notice) else str(read.outcomes[0].notices[0])
    assert reason in said


def test_what_a_library_quotes_of_a_broken_file_reaches_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    record = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK\r\n\x1b]0;owned\x07\r\n"
    with BoundedReader(Limits()) as reader:
        read = reader.read(_file("a.warc", record))
    assert isinstance(read, FileOutcome)
    assert capfd.readouterr() == ("", "")


def test_a_process_that_does_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "PATIENCE", 0.01)
    with BoundedReader(Limits(seconds=1)) as reader:
        reader.read(_file("a.html", PAGE))
        read = reader.read(_file("b.html", PAGE))
    assert isinstance(read, Notice)
    assert "takes more than 1 s to read" in read.what
