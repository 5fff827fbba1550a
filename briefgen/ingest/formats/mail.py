"""An e-mail to the article it carries: a newsletter, a forwarded article, or what is attached to it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr
from hashlib import sha256

from briefgen.errors import InputError
from briefgen.ingest import fragments
from briefgen.ingest.cleaning.characters import clean_line, clean_lines
from briefgen.ingest.days import parse_day
from briefgen.ingest.decoding import decode
from briefgen.ingest.formats import forwarding
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.reading import read_content
from briefgen.ingest.metadata import Metadata
from briefgen.ingest.outlets.naming import outlet_of_sender
from briefgen.ingest.pages.reading import read_page
from briefgen.ingest.text import paragraphs_of
from briefgen.model.source import Basis, Removal

_FEWEST_WORDS = 40
"""Of a text that is the article; shorter ones say "see attached", or that the mail is better seen in a browser."""
_RICHER = 1.5
"""How many times the words of its plain text a mail's HTML must have to be read instead."""
_MOST_NESTED = 200
"""Parts that hold parts. The parser's time grows with their square; mails have three, forwarded ones a dozen."""
_DEEPEST = 2
"""Mails inside mails that are opened."""
_ATTACHED = re.compile(r"(?:message/rfc822|application/|text/)")
_REPLY = re.compile(r"(?:(?:re|fw|fwd|aw|wg|tr)(?:\[\d+\])?: ?)+", re.IGNORECASE)


def read(content: Content) -> Iterator[Found]:
    """Yield the mail's own article, if it has one, and those that are attached."""
    message = parsed(content.raw)
    attached = tuple(_attached(message, content))
    own = _own(message)
    if own.paragraphs and (_words(own.paragraphs) >= _FEWEST_WORDS or not any(one.paragraphs for one in attached)):
        yield own
    yield from attached


def parsed(raw: bytes) -> EmailMessage:
    """Return the message in ``raw``. Raises InputError when it has more parts in parts than a mail has."""
    if raw.lower().count(b"multipart/") > _MOST_NESTED:
        raise InputError("has too many parts inside parts", remedy="Save the article on its own")
    return message_from_bytes(raw, policy=default)


def header(message: EmailMessage, name: str) -> str:
    """Return a header as a clean line; one that is malformed counts for nothing."""
    try:
        value = message.get(name)
    except Exception:  # noqa: BLE001  (the parser of addresses and dates fails in many ways)
        return ""
    return clean_line(str(value)) if value else ""


def _own(message: EmailMessage) -> Found:
    title = _REPLY.sub("", header(message, "subject"), count=1)
    sender, written = header(message, "from"), header(message, "date")
    is_list = bool(header(message, "list-id") or header(message, "list-unsubscribe"))
    forwarded = forwarding.split(_text(message))
    if forwarded.header:
        title = _REPLY.sub("", forwarded.header.get("subject", title), count=1)
        sender, written, is_list = forwarded.header.get("from", ""), forwarded.header.get("date", ""), False
    name, address = parseaddr(sender)
    outlet = outlet_of_sender(name, address, is_list=is_list)
    metadata = Metadata(title=title, outlet=outlet, day=parse_day(written))
    removals = tuple(Removal(text, reason) for text, reason in forwarded.around)
    return Found(forwarded.paragraphs or _paragraphs(message), metadata, Basis.MAIL, removals=removals)


def _text(message: EmailMessage) -> str:
    """Return the plain text, unless the HTML says much more."""
    plain, rich = _part(message, "plain"), _part(message, "html")
    if rich and len(" ".join(fragments.paragraphs_of(rich)).split()) > _RICHER * len(plain.split()):
        return ""
    return clean_lines(plain)


def _paragraphs(message: EmailMessage) -> tuple[str, ...]:
    """Return the paragraphs of a mail in HTML; what looks like a page is read as one."""
    rich = _part(message, "html")
    everything = fragments.paragraphs_of(rich)
    article = read_page(f"<html><body>{rich}</body></html>").paragraphs
    if _words(article) * 2 >= _words(everything):
        return article
    split = forwarding.split("\n\n".join(everything))
    return split.paragraphs or paragraphs_of("\n\n".join(everything))


def _words(paragraphs: tuple[str, ...]) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _part(message: EmailMessage, kind: str) -> str:
    """Return the first part of text of this kind that is not an attachment."""
    part = message.get_body(preferencelist=(kind,))
    return text_of(part) if part is not None else ""


def text_of(part: MIMEPart) -> str:
    """Return the text of a part; a character set that is not given, or is wrong, is told from the bytes."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode(part.get_content_charset(""), "strict")
    except (LookupError, UnicodeError, ValueError):
        return decode(raw) or ""


def _attached(message: EmailMessage, content: Content) -> Iterator[Found]:
    """Yield the articles in what is attached; pictures and what cannot be read are no news in a mail."""
    if content.depth >= _DEEPEST:
        return
    for number, part in enumerate(message.iter_attachments(), 1):
        raw = _bytes(part)
        if not raw or not _ATTACHED.match(part.get_content_type()):
            continue
        name = clean_line(part.get_filename() or "")
        inner = Content(raw, name, f"{content.where}, attachment {number}", content.limits, content.depth + 1)
        for found in read_content(inner):
            if found.paragraphs:
                position = ", ".join(part for part in (f"attachment {number}", found.position) if part)
                yield replace(found, position=position, key=f"{sha256(raw).hexdigest()}\n{found.key}")


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner else b""  # type: ignore[union-attr]
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""
