"""A mailbox (mbox) to the articles of its messages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.parser import BytesHeaderParser
from email.policy import default
from hashlib import sha256

from briefgen.ingest.formats import mail
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.reading import read_as
from briefgen.ingest.formats.telling import Format

_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\d{4}\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
"""The standard library's reader of mailboxes wants a file of its own on a disk; the format is these two lines."""


def read(content: Content) -> Iterator[Found]:
    """Yield the articles of all messages, in the mailbox's order."""
    starts = [envelope.span() for envelope in _ENVELOPE.finditer(content.raw)]
    ends = [start for start, _ in starts[1:]] + [len(content.raw)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
        raw = _ESCAPED.sub(rb"\1", content.raw[start:end])
        head = BytesHeaderParser(policy=default).parsebytes(raw)
        key = mail.header(head, "message-id") or sha256(raw).hexdigest()
        inner = replace(content, raw=raw, where=f"{content.where}, message {number}")
        for found in read_as(Format.MAIL, inner):
            position = ", ".join(part for part in (f"message {number}", found.position) if part)
            yield replace(found, position=position, key="\n".join(part for part in (key, found.key) if part))
