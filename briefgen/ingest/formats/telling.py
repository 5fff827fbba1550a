"""Bytes to the format they are in, by what they hold; a file's name decides only where every content fits two."""

import io
import json
import re
import zipfile
import zlib
from enum import StrEnum

from briefgen.ingest.decoding import decode
from briefgen.ingest.formats.databases import is_export


class Format(StrEnum):
    """What a file may be, in words for a person."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    PAGE = "a web page"
    SAVED = "a saved web page (MHTML)"
    PDF = "a PDF document"
    WORD = "a Word document"
    RICH_TEXT = "a rich text document"
    MAIL = "an e-mail"
    MAILBOX = "a mailbox"
    FEED = "a feed"
    RECORDS = "JSON"
    WEB_ARCHIVE = "a WARC file"
    ARCHIVE = "a ZIP archive"
    DATABASE = "an export of a press database"


MARKDOWN_ENDINGS = (".md", ".markdown")

_SAMPLE = 4096
_OTHERS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .msg)"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
)
"""Files that people keep beside articles."""

_HEADERS = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_MAIL_HEADER = re.compile(
    r"^(?:from|received|return-path|delivered-to|message-id|mime-version):", re.IGNORECASE | re.MULTILINE
)
_MAIL_DATE = re.compile(r"^(?:date|received|mime-version):", re.IGNORECASE | re.MULTILINE)
_PAGES_TOGETHER = re.compile(
    r"^(?:snapshot-content-location:|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_ENVELOPE = re.compile(r"From \S+.*\d{4}\s*\n[A-Za-z-]+:")
_PROLOGUE = re.compile(r"\s*(?:<\?[^>]*\?>|<!--.*?-->|<!(?!DOCTYPE\s+html)[^>]*>|\s+)", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?(?P<root>!?[A-Za-z]\w*)")
_FEEDS = frozenset({"rss", "feed", "rdf"})
_WHOLE_PAGES = frozenset({"!doctype", "html", "head", "body"})
_PIECES = frozenset("article main section div p h1 h2 header table ul span meta title link script style center".split())
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n[^\n]*:")


def format_of(raw: bytes, name: str) -> Format | str:
    """Return the format of ``raw``; what is not read comes back as words that say what it is."""
    head = raw[:_SAMPLE]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(raw)
    if head.startswith(b"{\\rtf"):
        return Format.RICH_TEXT
    if head.startswith(b"WARC/") or _inflated(head).startswith(b"WARC/"):
        return Format.WEB_ARCHIVE
    if other := next((words for mark, words in _OTHERS if head.startswith(mark)), ""):
        return other
    text = decode(raw)
    return "a binary file, not text" if text is None else _written(text, name)


def _zipped(raw: bytes) -> Format:
    """Tell Word's documents from other archives; one that was cut off has lost its table of contents."""
    try:
        names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Format.WORD if b"word/" in raw or b"[Content_Types].xml" in raw[:_SAMPLE] else Format.ARCHIVE
    return Format.WORD if "word/document.xml" in names else Format.ARCHIVE


def _inflated(head: bytes) -> bytes:
    if not head.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 16)
    except zlib.error:
        return b""


def _written(text: str, name: str) -> Format:
    """Return the format of a file of characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start = text.lstrip()
    markdown = name.lower().endswith(MARKDOWN_ENDINGS)
    if start.startswith("<"):
        found = _marked_up(start[:_SAMPLE], markdown=markdown)
    elif start.startswith(("{", "[")):
        found = Format.RECORDS if _is_json(start) else None
    elif _ENVELOPE.match(start):
        found = Format.MAILBOX
    else:
        found = _headed(start[: 16 * _SAMPLE])
    if found:
        return found
    if is_export(start):
        return Format.DATABASE
    return Format.MARKDOWN if markdown or _FRONT_MATTER.match(text) else Format.TEXT


def _marked_up(start: str, *, markdown: bool) -> Format | None:
    while prologue := _PROLOGUE.match(start):
        start = start[prologue.end() :]
    root = _ROOT.match(start)
    word = root["root"].lower() if root else ""
    if word in _FEEDS:
        return Format.FEED
    return Format.PAGE if word in _WHOLE_PAGES or (word in _PIECES and not markdown) else None


def _is_json(text: str) -> bool:
    """Tell whether ``text``, or each line of it, is JSON: an article may begin with a bracket too."""
    first = text.split("\n", 1)[0]
    for candidate in (text, first):
        try:
            value = json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
        return isinstance(value, dict | list)
    return False


def _headed(start: str) -> Format | None:
    """Tell mail by its headers; a saved page (MHTML) has them too."""
    headers = _HEADERS.match(start)
    if not headers or not _MAIL_HEADER.search(headers[0]) or not _MAIL_DATE.search(headers[0]):
        return None
    return Format.SAVED if _PAGES_TOGETHER.search(headers[0]) else Format.MAIL
