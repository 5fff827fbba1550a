"""A content to what its reader finds: never an exception, and an error names the extra that a format needs."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import islice

from briefgen.errors import InputError
from briefgen.ingest.formats.found import Content, Found, Reader
from briefgen.ingest.formats.telling import Format, format_of
from briefgen.ingest.limits import Limits, needs_memory

READERS = {
    Format.TEXT: "plain",
    Format.MARKDOWN: "marked",
    Format.PAGE: "page",
    Format.SAVED: "saved",
    Format.PDF: "pdf",
    Format.WORD: "word",
    Format.RICH_TEXT: "rich_text",
    Format.MAIL: "mail",
    Format.MAILBOX: "mailbox",
    Format.FEED: "feed",
    Format.RECORDS: "records",
    Format.WEB_ARCHIVE: "web_archive",
    Format.ARCHIVE: "archive",
    Format.DATABASE: "databases",
}
"""The module of each format. It is loaded when the first such file is read, and its library with it."""

EXTRAS = {
    Format.PDF: ("pypdfium2", "pdf"),
    Format.WORD: ("docx", "docx"),
    Format.RICH_TEXT: ("striprtf", "rtf"),
    Format.FEED: ("feedparser", "feeds"),
    Format.WEB_ARCHIVE: ("warcio", "warc"),
}
"""Formats whose library is not part of the default installation: the module that must be there, and the extra."""


def read_content(content: Content) -> tuple[Found, ...]:
    """Return what is found in ``content``, at least one thing: an article, or a problem."""
    kind = format_of(content.raw, content.name)
    if not isinstance(kind, Format):
        return (
            _problem(f"is {kind}: not in a format that is read", "Save it as plain text, Markdown, HTML, PDF or DOCX"),
        )
    limit = _limit(kind, content.limits)
    if len(content.raw) > limit:
        what = f"has {len(content.raw):,} bytes; at most {limit:,} of {kind} are read"
        return (_problem(what, "Keep the article only, or split it"),)
    if kind in EXTRAS and not find_spec(EXTRAS[kind][0]):
        return (_problem(f"is {kind}, and what reads it is not installed", _install(EXTRAS[kind][1])),)
    found = tuple(islice(read_as(kind, content), content.limits.members + 1))
    if len(found) > content.limits.members:
        excess = _problem(f"holds more than {content.limits.members:,} articles", "The rest is not read: split it")
        return (*found[:-1], excess)
    return found or (_problem(f"is {kind} without an article", "Remove it, or put an article in it"),)


def read_as(kind: Format, content: Content) -> Iterator[Found]:
    """Yield what the reader of ``kind`` finds, and a problem when it breaks off."""
    reader: Reader = import_module(f"briefgen.ingest.formats.{READERS[kind]}").read
    try:
        yield from reader(content)
    except InputError as error:
        yield _problem(error.what, error.remedy)
    except MemoryError:
        yield _problem(*needs_memory(content.limits))
    except Exception as error:  # noqa: BLE001  (a broken file may break its parser in any way; it is reported)
        yield _problem(f"is {kind} that is broken ({type(error).__name__})", "Save it again")


def _limit(kind: Format, limits: Limits) -> int:
    if kind in (Format.TEXT, Format.MARKDOWN):
        return limits.text
    return limits.page if kind is Format.PAGE else limits.file


def _install(extra: str) -> str:
    return f"Run `pip install 'briefgen[{extra}]'`"


def _problem(what: str, remedy: str) -> Found:
    return Found(problem=(what, remedy))
