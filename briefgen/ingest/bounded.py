"""Files to their articles in a process that may take so much time and memory, and no more.

A file that takes more, or that breaks the process that reads it, costs that process and a notice; the next file gets a
new one. What is small and plain is read at once: no parser of others' formats sees it.
"""

import multiprocessing
import os
import resource
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefgen.ingest.article import FileOutcome, SourceFile, read_file
from briefgen.ingest.formats.telling import Format, format_of
from briefgen.ingest.limits import Limits, needs_memory
from briefgen.model.briefing import Notice
from briefgen.model.codec import decode, encode

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

SMALL = 50_000
"""Bytes of plain text that are read at once; the rules for plain text take a second for ten times as much."""

PATIENCE = 10
"""Times the processor's seconds that a file may take by the clock: other programs may want the processor too."""

_MEGABYTE = 1_000_000
_BROKEN = (EOFError, OSError)
_FULL = b""
"""What is answered when the memory was not enough."""


class BoundedReader:
    """Reads files; holds the process that does, which is started for the first file that needs it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def read(self, source: SourceFile) -> FileOutcome | Notice:
        """Return what becomes of the articles in ``source``; a notice when reading them had to be ended."""
        if _is_small(source):
            return read_file(source, limits=self.limits)
        connection, answer, late = self._started(), None, False
        with suppress(*_BROKEN):
            connection.send(source)
            late = not connection.poll(self.limits.seconds * PATIENCE or None)
            answer = None if late else connection.recv_bytes()
        if answer:
            return decode(FileOutcome, answer)
        status = self._end()
        return Notice(source.where, *_reason(-signal.SIGXCPU if late else status, self.limits, full=answer == _FULL))

    def _started(self) -> Connection:
        if self._connection is None:
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=_read_all, args=(theirs, self.limits), daemon=True)
            self._process.start()
            theirs.close()
        return self._connection

    def _end(self) -> int:
        """End the process, and return its exit status: of one that was still at work, that of a killed one."""
        if self._process is None or self._connection is None:
            return 0
        self._connection.close()
        self._process.join(timeout=1)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        status = self._process.exitcode or 0
        self._process.close()
        self._process = self._connection = None
        return status


def _is_small(source: SourceFile) -> bool:
    """Tell whether ``source`` is a little plain text, in which no other format could be looked for either."""
    head = source.raw[:1].decode("ascii", "replace")
    if len(source.raw) > SMALL or not source.path.lower().endswith(".txt") or not head.isalnum():
        return not source.raw.strip()
    return format_of(source.raw, source.path) is Format.TEXT


def _reason(status: int, limits: Limits, *, full: bool) -> tuple[str, str]:
    if full:
        return needs_memory(limits)
    if status == -signal.SIGXCPU:
        return f"takes more than {limits.seconds} s to read", "Split it, or raise `file_seconds` in briefgen.yml"
    return f"broke the process that read it (status {status})", "Save it again, or in another format"


def _read_all(connection: Connection, limits: Limits) -> None:
    """Read each file that comes, until none does: the life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the build, and that ends this
    _be_quiet()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if limits.memory:
        _limit(resource.RLIMIT_AS, limits.memory * _MEGABYTE)
    while True:
        try:
            source = connection.recv()
        except EOFError:
            return
        if limits.seconds:
            spent = resource.getrusage(resource.RUSAGE_SELF)
            _limit(resource.RLIMIT_CPU, int(spent.ru_utime + spent.ru_stime) + 1 + limits.seconds)
        try:
            read = encode(read_file(source, limits=limits))
        except MemoryError:
            read = _FULL
        connection.send_bytes(read)


def _be_quiet() -> None:
    """Print nothing: libraries quote what they cannot read, and a terminal may obey what is quoted."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for printed in (1, 2):
        os.dup2(nowhere, printed)


def _limit(what: int, most: int) -> None:
    """Let this process use ``most``, or what it is allowed already when that is less."""
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
