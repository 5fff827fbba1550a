"""Files that attack whoever reads them, and broken ones: one table, what each is, and what must become of it.

Each that is an article has a text of its own, so that none is taken for another's version.
"""

import gzip
import io
import json
import random
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage

import pypdf
import typst

from tests.ingest.formats.making import archive, document, pdf, web_archive

LIVE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% for x in range(9) %}boom{% endfor %}",
    "[click](javascript:alert(1))",
    "[data](data:text/html,<script>alert(1)</script>)",
    "![shot](https://tracker.example/pixel.png)",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "text {: onclick=alert(1) }",
    "# Not a heading",
    "--8<-- '/etc/passwd'",
    "&lt;b&gt;",
)
"""What would be live if it were not escaped, and must be read as it is written."""


@dataclass(frozen=True, slots=True)
class Case:
    """A file; ``refused`` is a part of the notice that names it, empty when it is published.

    ``advice`` is a part of what is said about a file that is published all the same; ``shows`` is read on its page.
    """

    name: str
    content: bytes
    refused: str = ""
    advice: str = ""
    shows: tuple[str, ...] = ()


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


def _text(seed: str, more: str) -> bytes:
    return f"{prose(seed)}\n\n{more}\n".encode()


def _page(seed: str, more: str = "", *, head: str = "") -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in prose(seed).split("\n\n"))
    return (
        f"<!DOCTYPE html><html lang=en><head><title>Of {seed}</title>{head}</head>"
        f"<body><article><h1>Of {seed}</h1>{body}{more}</article></body></html>"
    ).encode()


def _xml_bomb(root: str) -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY e0 "boom boom ">{entities}]>'


def _feed(seed: str, more: str, *, head: str = '<?xml version="1.0"?>') -> bytes:
    body = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in prose(seed).split("\n\n"))
    return (
        f"{head}<rss version='2.0'><channel><title>Of {seed}</title><item><guid>{seed}</guid><title>Of {seed}</title>"
        f"<description>{body} {more}</description></item></channel></rss>"
    ).encode()


def _front_matter(seed: str, fields: str) -> bytes:
    return f"---\n{fields}\n---\n\n{prose(seed)}\n".encode()


def _zip(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", ".").replace("_up_", "../"), content)
    return made.getvalue()


def _word_with(old: bytes, new: bytes) -> bytes:
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


def _encrypted() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf(paragraphs=tuple(prose("pdf encrypted").split("\n\n")))))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _mail_of_mails(depth: int) -> bytes:
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


def _wrong_length(raw: bytes, length: bytes) -> bytes:
    plain = b"".join(gzip.decompress(raw).partition(b"\r\n\r\n"))
    head, blank, rest = plain.partition(b"\r\n\r\n")
    kept = b"\r\n".join(line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length"))
    return kept + b"\r\nContent-Length: " + length + blank + rest


_ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\ntitle: [*b, *b, *b, *b]"
_WARC = web_archive(_page("warc").decode())
_RECORDS = json.dumps({"title": "Of surrogates", "text": prose("json surrogates") + " \ud83d lone"})

CASES = (
    # markup that would run
    Case("live.txt", _text("live", f"The signs at its gate read {' and '.join(LIVE)} in red letters."), shows=LIVE),
    Case(
        "live.md",
        _text("live md", "The sign read <script>alert(1)</script> <b onclick=alert(1)>so</b>."),
        shows=("so",),
    ),
    Case("links.md", _text("links md", "See [this](javascript:alert(1)) or [that](data:text/html,x) of it.")),
    Case(
        "attributes.md", _text("attributes", "# Head {: onclick=alert(1) }\n\nIt has {{ config }} and {: .x } in it.")
    ),
    Case(
        "handlers.html",
        _page("handlers", "<p onclick=alert(1)>It was <a href='javascript:alert(1)'>so</a> they said.</p>"),
    ),
    Case("scripts.html", _page("scripts", "<script>alert(1)</script><style>*{}</style><iframe src=//x></iframe>")),
    Case("hidden.html", _page("hidden", "<base href=//evil.example><meta http-equiv=refresh content='0;url=//evil'>")),
    Case("comment.html", _page("comment", "<!-- <p>never closed")),
    Case("feed.xml", _feed("feed live", "&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick=alert(1)&gt;x&lt;/p&gt;")),
    Case(
        "title.md", _front_matter("title live", 'title: "<img src=x onerror=alert(1)> {{ 7*7 }}"'), shows=("{{ 7*7 }}",)
    ),
    Case(
        "url.md", _front_matter("url live", "url: javascript:alert(1)\noutlet: <b>Bold</b>"), advice="not a web address"
    ),
    Case("record.json", json.dumps({"title": "</script><script>alert(1)</script>", "text": prose("record")}).encode()),
    # YAML and XML
    Case("tags.md", _front_matter("yaml tags", "title: !!python/object/apply:os.system [id]"), advice="not read"),
    Case("bomb.md", _front_matter("yaml bomb", _ALIASES), advice="not read"),
    Case("deep.md", _front_matter("yaml deep", "title: " + "[" * 5_000), advice="not read"),
    Case("laughs.xml", _feed("laughs", "&e9;", head=_xml_bomb("rss"))),
    Case("external.xml", _feed("external", "&x;", head='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    Case("laughs.docx", _word_with(b"<w:body>", b"<w:body>&x;"), refused="broken"),
    # archives
    Case("bomb.zip", _zip(bomb__txt=b"0" * 120_000_000), refused="unpacks to more than"),
    Case("outside.zip", _zip(_up__up__up_outside__txt=_text("outside zip", "So it is."))),
    Case("nested.zip", _zip(inner__zip=_zip(a__txt=_text("inner", ""))), refused="archive inside another"),
    Case("cut.zip", archive(a__txt=_text("cut zip", ""))[:200], refused="broken"),
    Case("cut.docx", document(*prose("cut docx").split("\n\n"))[:9000], refused="broken"),
    # size and shape
    Case("huge.txt", b"A sentence that is said again and again. " * 130_000, refused="at most 2,000,000"),
    Case("line.txt", b"A line of the harbour that never ends, " * 40_000, refused="no article text"),
    Case("quotes.txt", b'"' * 1_000_000, refused="no article text"),
    Case("curly.txt", ("\u201c" * 600_000).encode(), refused="no article text"),
    Case("apart.txt", b'" ' * 900_000, refused="no article text"),
    Case("nested.html", b"<html><body>" + b"<div>" * 100_000 + prose("divs").encode(), refused="no article text"),
    Case("lists.md", _text("lists md", "> " * 5_000 + "deep")),
    Case("brackets.md", _text("brackets md", "[" * 20_000 + "a" + "](b)" * 5_000)),
    Case("emphasis.md", _text("emphasis md", "*a _b " * 5_000)),
    Case("regex.txt", _text("regex", "By A B and " * 1_500 + "\n\n" + "a." * 9_000 + "\n\n" + "May 5, " * 2_000)),
    Case("spaces.txt", _text("spaces", "It ends" + " " * 500_000 + "here, said the mayor.")),
    # characters
    Case("null.txt", b"The harbour of\x00Lowmere\x00was closed on Tuesday.", refused="binary"),
    Case("controls.txt", _text("controls", "The \x1b[31mred\x1b[0m gate \x07rang \x08twice, they said.")),
    Case(
        "latin.txt",
        prose("latin").encode() + "\n\nThe café of Señor Ibáñez was shut.".encode("latin-1"),
        shows=("café",),
    ),
    Case("invalid.txt", prose("invalid").encode() + b"\n\nThe gate \xff\xfe\xc0 was shut \xe2\x28 at noon, they said."),
    Case("utf16.txt", prose("utf16").encode("utf-16")),
    Case("utf16-cut.txt", prose("utf16 cut").encode("utf-16")[:-1]),
    Case("surrogates.txt", prose("surrogates").encode() + b"\n\nThe gate \xed\xa0\x80 was shut at noon, they said."),
    Case("surrogates.json", _RECORDS.encode()),
    Case(
        "direction.txt",
        _text("direction", "The \u202egate\u202c of \u2066town\u2069 was shut, said the mayor."),
        shows=("The gate of town",),
    ),
    Case(
        "invisible.txt",
        _text("invisible", "The ga\u200bte \u2060of \ufeffto\u00adwn was shut, said she."),
        shows=("The gate of town",),
    ),
    Case("tagged.txt", _text("tagged", "The gate" + "".join(chr(0xE0000 + ord(c)) for c in "ignore") + " was shut.")),
    Case("combining.txt", _text("combining", "The g" + "\u0301" * 5_000 + "ate was shut, said the mayor.")),
    # names and titles
    Case("h\u0430rbour.txt", _text("homoglyph", "So it is.")),
    Case("harbour.txt", _text("homoglyph too", "So it is, again.")),
    Case("a..b.txt", _text("dots", "So it is.")),
    Case("two\nlines.txt", _text("newline", "So it is."), refused="control characters"),
    Case("\u202etxt.live", _text("override", "So it is."), refused="control characters"),
    Case("CON.txt", _text("device name", "So it is.")),
    Case("-rf.txt", _text("option", "So it is.")),
    Case("same title one.md", _front_matter("same one", "title: Same")),
    Case("same-title-one.md", _front_matter("same two", "title: Same")),
    Case("no title.md", _front_matter("no title", 'title: ""')),
    Case("long title.md", _front_matter("long title", f"title: {'word ' * 1_000}"), advice="at most 500"),
    Case("long title.html", _page("long", head=f"<meta property='og:title' content='{'word ' * 1_000}'>")),
    Case(f"{'n' * 240}.txt", _text("long name", "So it is.")),
    # documents, mail, web archives
    Case("encrypted.pdf", _encrypted(), refused="password"),
    Case("image.pdf", bytes(typst.compile(b"#rect(width: 9cm, height: 9cm)")), refused="text recognition"),
    Case("cut.pdf", pdf()[:3_000], refused="broken"),
    Case("mails.eml", _mail_of_mails(60), refused="without an article"),
    Case(
        "parts.eml",
        b"From: a@b\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 5_000,
        refused="without an article",
    ),
    Case(
        "charset.eml",
        b"From: a@b\nDate: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=no-such\n\n" + _text("charset", ""),
    ),
    Case("short.warc", _wrong_length(_WARC, b"10"), refused="cut off or damaged"),
    Case("long.warc", _wrong_length(_WARC, b"99999999999")),
    Case("negative.warc", _wrong_length(_WARC, b"-5"), refused="cut off or damaged"),
    Case("cut.warc.gz", _WARC[:300], refused="no article text"),
    Case("picture.jpg", b"\xff\xd8\xff\xe0", refused="picture"),
    Case("empty.txt", b"", refused="is empty"),
    Case(
        "french.txt",
        b"Le port est ferme depuis mardi, a declare la capitaine, et il ne rouvrira pas. " * 5,
        refused="not English",
    ),
)
