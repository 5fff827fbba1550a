"""Sound files of every kind, and what breaks them: what the attacks of ``hostile_files`` are made with."""

import gzip
import io
import random
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

import pypdf

from tests.ingest.formats.making import document, pdf

_NOUNS = "harbour bridge school market ferry mill station library tower canal depot theatre clinic garden".split()
_PEOPLE = "Brandt Olsen Marek Tolley Sarkis Venn Korda Lind Okoro Falk Marrow Sark Dahl Holm".split()
_PLACES = "Lowmere Tavrin Osk Saar Halva Brackwater Skarne Dellmoor Lestova Midmere Seamere Highmere".split()
_DEEDS = "closed opened burned flooded reopened collapsed moved expanded shrank failed".split()


def prose(seed: str) -> str:
    """Return the text of an article like no other's."""
    chance = random.Random(seed)

    def sentence() -> str:
        noun, place, deed = chance.choice(_NOUNS), chance.choice(_PLACES), chance.choice(_DEEDS)
        person, other, number = chance.choice(_PEOPLE), chance.choice(_NOUNS), chance.randint(3, 900)
        third, expert = chance.choice(_NOUNS), chance.choice(_PEOPLE)
        return (
            f"The {noun} of {place} {deed} on Tuesday after {number} people had asked for a {other}, and Ida {person} "
            f"of the town's council said that the {third} would be looked at by {expert}."
        )

    return "\n\n".join(" ".join(sentence() for _ in range(2)) for _ in range(3))


def text(seed: str, more: str) -> bytes:
    return f"{prose(seed)}\n\n{more}\n".encode()


def page(seed: str, more: str = "", *, head: str = "") -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in prose(seed).split("\n\n"))
    return (
        f"<!DOCTYPE html><html lang=en><head><title>Of {seed}</title>{head}</head>"
        f"<body><article><h1>Of {seed}</h1>{body}{more}</article></body></html>"
    ).encode()


def xml_bomb(root: str) -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY e0 "boom boom ">{entities}]>'


def feed(seed: str, more: str, *, name: str = "", head: str = '<?xml version="1.0"?>') -> bytes:
    body = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in prose(seed).split("\n\n"))
    return (
        f"{head}<rss version='2.0'><channel><title>Of {seed}</title><item><guid>{seed}</guid>"
        f"<title>{name or f'Of {seed}'}</title><description>{body} {more}</description></item></channel></rss>"
    ).encode()


def front_matter(seed: str, fields: str) -> bytes:
    return f"---\n{fields}\n---\n\n{prose(seed)}\n".encode()


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return made.getvalue()


def word_with(old: bytes, new: bytes) -> bytes:
    """Return a Word document in whose main part ``old`` was replaced."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document(*prose("word xxe").split("\n\n")))) as given,
        zipfile.ZipFile(made, "w") as file,
    ):
        for info in given.infolist():
            part = given.read(info)
            file.writestr(info.filename, part.replace(old, new, 1) if info.filename == "word/document.xml" else part)
    return made.getvalue()


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf(paragraphs=tuple(prose("pdf encrypted").split("\n\n")))))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def mail_of_mails(depth: int) -> bytes:
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = "a@b.example", "Tue, 14 May 2019 08:00:00 +0200", "Inside"
    made.set_content(prose("mail bomb"))
    raw = made.as_bytes()
    for number in range(depth):
        raw = (
            (
                b"From: a@b.example\nDate: Tue, 14 May 2019 08:00:00 +0200\nMIME-Version: 1.0\n"
                b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\nContent-Type: message/rfc822\n\n'
                % (number, number)
            )
            + raw
            + b"\n--b%d--\n" % number
        )
    return raw


def wrong_length(raw: bytes, length: bytes) -> bytes:
    plain = b"".join(gzip.decompress(raw).partition(b"\r\n\r\n"))
    head, blank, rest = plain.partition(b"\r\n\r\n")
    kept = b"\r\n".join(line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length"))
    return kept + b"\r\nContent-Length: " + length + blank + rest
