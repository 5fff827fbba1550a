"""Files of every format that carry one invented article, made as the programs make them that people save with."""

import gzip
import io
import textwrap
import zipfile
from email.message import EmailMessage

import docx
import typst

from briefgen.ingest.article import Outcome, SourceFile, read_file
from briefgen.ingest.limits import DEFAULT_LIMITS, Limits
from briefgen.ingest.metadata import Metadata
from briefgen.model.source import Article

TITLE = "Crane falls into Tavrin harbour"
PROSE = tuple(
    """The harbour of Port Tavrin was closed on Monday after a crane fell into the water, the port authority said.
Nobody was hurt. The harbour master, Lena Orsk, said that divers would look at the wreck on Tuesday, and that the quay \
would stay shut until the end of the week.
“We were lucky,” she told reporters. “The men had gone to lunch ten minutes before it came down.” The crane had been \
inspected in April, the authority said, and nothing was found to be wrong with it.
The dockers’ union asked for an inquiry into the state of the port’s other cranes, of which the oldest was built in \
1961 and has been repaired eleven times since.""".split("\n")
)
TEXT = "\n\n".join(PROSE)
WRAPPED = "\n\n".join(textwrap.fill(paragraph, 78) for paragraph in PROSE)
PAGE = (
    f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{TITLE} | Tavrin Post</title>"
    "<meta property='og:site_name' content='Tavrin Post'><meta name=date content='2019-05-14'></head><body><article>"
    f"<h1>{TITLE}</h1>{''.join(f'<p>{paragraph}</p>' for paragraph in PROSE)}</article></body></html>"
)


def outcomes(raw: bytes | str, name: str = "a", *, limits: Limits = DEFAULT_LIMITS, **more: object) -> list[Outcome]:
    """Read a file called ``name``."""
    data = raw.encode() if isinstance(raw, str) else raw
    source = SourceFile("a", name, f"s/{name}", "s", Metadata(), data, **more)  # type: ignore[arg-type]
    return list(read_file(source, limits=limits).outcomes)


def articles(raw: bytes | str, name: str = "a", **more: object) -> list[Article]:
    """Return the articles in a file."""
    return [outcome.article for outcome in outcomes(raw, name, **more) if outcome.article]  # type: ignore[arg-type]


def said(raw: bytes | str, name: str = "a", **more: object) -> str:
    """Return what an editor is told about a file."""
    found = outcomes(raw, name, **more)  # type: ignore[arg-type]
    return "\n".join(str(notice) for outcome in found for notice in outcome.notices)


def mail(text: str = TEXT, *, rich: str = "", subject: str = TITLE, **headers: str) -> EmailMessage:
    """Return a mail; further headers are named with ``_`` for the dash."""
    made = EmailMessage()
    given = {
        "From": "Tavrin Post <news@tavrinpost.example>",
        "Date": "Tue, 14 May 2019 08:00:00 +0200",
        "Message-ID": "<1@tavrinpost.example>",
        "Subject": subject,
    }
    for name, value in (given | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        made[name] = value
    made.set_content(text)
    if rich:
        made.add_alternative(rich, subtype="html")
    return made


def mailbox(*mails: EmailMessage) -> bytes:
    return b"".join(b"From a@b Tue May 14 08:00:00 2019\n" + one.as_bytes() + b"\n\n" for one in mails)


def saved_page(
    page: str = PAGE, *, kind: str = "text/html", address: str = "https://tavrinpost.example/crane"
) -> bytes:
    """Return what a browser saves as one file."""
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nSubject: Saved\n"
        "Date: Tue, 15 May 2029 08:00:00 +0200\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b1"\n\n'
        f"--b1\nContent-Type: {kind}\nContent-Transfer-Encoding: 8bit\n"
        f"Content-Location: {address}\n\n"
    )
    return f"{head}{page}\n--b1--\n".replace("\n", "\r\n").encode()


def archive(**members: bytes | str) -> bytes:
    """Return a ZIP archive of members whose names have ``__`` for the dot and ``___`` for the slash."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name.replace("___", "/").replace("__", ".")), content)
    return made.getvalue()


def document(*paragraphs: str, title: str = TITLE) -> bytes:
    """Return a Word document."""
    made = docx.Document()
    if title:
        made.add_paragraph(title, style="Title")
    for paragraph in paragraphs or ("By Ana Brook", *PROSE):
        made.add_paragraph(paragraph)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def web_archive(*pages: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """Return a WARC file of pages as they were answered."""
    return b"".join(gzip.compress(_record(at, page, status, kind), mtime=0) for at, page in enumerate(pages))


def _record(number: int, page: str, status: str, kind: str) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tavrinpost.example/{number}\r\n"
        f"WARC-Date: 2029-05-15T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def pdf(
    *,
    layout: str = "",
    paragraphs: tuple[str, ...] = PROSE,
    title: str = TITLE,
    head: str = "Tavrin Post online",
    by: str = "By Ana Brook",
) -> bytes:
    """Return a PDF document of small pages with a running head and page numbers."""
    source = (
        f"#set page(width: 10cm, height: 8cm, header: [{head}])\n"
        "#set page(footer: context [Page #counter(page).display()])\n"
        f"#set smartquote(enabled: false)\n{layout}\n#text(size: 22pt)[{title}]\n\n"
    )
    return bytes(typst.compile((source + "\n\n".join(filter(None, (by, *paragraphs)))).encode()))
