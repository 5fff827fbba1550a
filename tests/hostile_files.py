"""Files that attack whoever reads them, and broken ones: one table, what each is, and what must become of it.

Each that is an article has a text of its own, so that none is taken for another's version.
"""

import json
from dataclasses import dataclass

import typst

from tests.hostile_making import (
    encrypted,
    feed,
    front_matter,
    mail_of_mails,
    packed,
    page,
    prose,
    text,
    word_with,
    wrong_length,
    xml_bomb,
)
from tests.ingest.formats.making import archive, document, mail, pdf, web_archive

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


FORMULA = "=HYPERLINK(1)"
"""What a spreadsheet would work out."""

LINKED = (
    '<link rel=canonical href="javascript:alert(1)"><script type="application/ld+json">{"@type": "NewsArticle", '
    '"headline": "</scr\\u0069pt><script>alert(1)</scr\\u0069pt>", "author": "<b>Bo</b> Lind", "url": "data:,x", '
    '"publisher": {"name": "=2+2"}, "datePublished": "2019-05-14"}</script>'
)
"""What a page says of itself, to be said again in what describes the articles."""

CARD = f"""
title: '{FORMULA} {LIVE[6]} {LIVE[1]}'
summary: "{LIVE[0]} {LIVE[3]} {LIVE[5]}"
tags: ["<b>Bold</b>", "{FORMULA}", "a/../b"]
"""
"""A story's own description, which is untrusted too."""

MILLION = '"' * 1_000_000
_ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\ntitle: [*b, *b, *b, *b]"
_WARC = web_archive(page("warc").decode())
_RECORDS = json.dumps({"title": "Of surrogates", "text": prose("json surrogates") + " \ud83d lone"})

CASES = (
    # markup that would run
    Case("live.txt", text("live", f"The signs at its gate read {' and '.join(LIVE)} in red letters."), shows=LIVE),
    Case(
        "live.md",
        text("live md", "The sign read <script>alert(1)</script> <b onclick=alert(1)>so</b>."),
        shows=("so",),
    ),
    Case("links.md", text("links md", "See [this](javascript:alert(1)) or [that](data:text/html,x) of it.")),
    Case("attributes.md", text("attributes", "# Head {: onclick=alert(1) }\n\nIt has {{ config }} and {: .x } in it.")),
    Case(
        "handlers.html",
        page("handlers", "<p onclick=alert(1)>It was <a href='javascript:alert(1)'>so</a> they said.</p>"),
    ),
    Case("scripts.html", page("scripts", "<script>alert(1)</script><style>*{}</style><iframe src=//x></iframe>")),
    Case("hidden.html", page("hidden", "<base href=//evil.example><meta http-equiv=refresh content='0;url=//evil'>")),
    Case("comment.html", page("comment", "<!-- <p>never closed")),
    Case("feed.xml", feed("feed live", "&lt;script&gt;alert(1)&lt;/script&gt;&lt;p onclick=alert(1)&gt;x&lt;/p&gt;")),
    Case(
        "title.md", front_matter("title live", 'title: "<img src=x onerror=alert(1)> {{ 7*7 }}"'), shows=("{{ 7*7 }}",)
    ),
    Case(
        "url.md", front_matter("url live", "url: javascript:alert(1)\noutlet: <b>Bold</b>"), advice="not a web address"
    ),
    Case("linked.html", page("linked", head=LINKED)),
    Case("script.eml", mail("", rich=page("mail live").decode() + LIVE[0], subject=LIVE[0]).as_bytes()),
    Case("formula.md", front_matter("formula", f"title: {FORMULA}\noutlet: '@SUM(1)'\nauthor: +1 Bo Marek")),
    Case("record.json", json.dumps({"title": "</script><script>alert(1)</script>", "text": prose("record")}).encode()),
    # YAML and XML
    Case("tags.md", front_matter("yaml tags", "title: !!python/object/apply:os.system [id]"), advice="not read"),
    Case("bomb.md", front_matter("yaml bomb", _ALIASES), advice="not read"),
    Case("deep.md", front_matter("yaml deep", "title: " + "[" * 5_000), advice="not read"),
    Case("laughs.xml", feed("laughs", "&e9;", head=xml_bomb("rss"))),
    Case("external.xml", feed("external", "&x;", head='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    Case("laughs.docx", word_with(b"<w:body>", b"<w:body>&x;"), refused="broken"),
    # archives
    Case("bomb.zip", packed({"bomb.txt": b"0" * 120_000_000}), refused="unpacks to more than"),
    Case("outside.zip", packed({"../../../outside.txt": text("outside", "So it is.")}), refused="leads out of"),
    Case("windows.zip", packed({"..\\..\\outside.txt": text("windows", "So it is.")}), refused="leads out of"),
    Case("root.zip", packed({"/tmp/outside.txt": text("root zip", "So it is.")}), refused="leads out of"),
    Case("odd.zip", packed({"two\nlines\x1b[31m.txt": text("odd zip", "So it is.")}), refused="control characters"),
    Case("name.zip", packed({"n" * 60_000 + ".txt": text("name zip", "So it is.")}), refused="at most 1,000"),
    Case("nested.zip", packed({"a.zip": packed({"a.txt": text("inner", "")})}), refused="archive inside another"),
    Case("cut.zip", archive(a__txt=text("cut zip", ""))[:200], refused="broken"),
    Case("cut.docx", document(*prose("cut docx").split("\n\n"))[:9000], refused="broken"),
    # size and shape
    Case("huge.txt", b"A sentence that is said again and again. " * 130_000, refused="at most 2,000,000"),
    Case("line.txt", b"A line of the harbour that never ends, " * 40_000, refused="1 paragraphs of more than"),
    Case("quotes.txt", b'"' * 1_000_000, refused="no article text"),
    Case("curly.txt", ("\u201c" * 600_000).encode(), refused="no article text"),
    Case("apart.txt", b'" ' * 900_000, refused="no article text"),
    Case("quotes.html", page("quotes html", f"<p>{MILLION}</p>"), advice="characters were left out"),
    Case("quotes.eml", mail(f"{prose('quotes mail')}\n\n{MILLION}").as_bytes(), advice="characters were left out"),
    Case("quotes.json", json.dumps({"title": MILLION, "text": prose("quotes json")}).encode(), advice="no headline"),
    Case("nested.html", b"<html><body>" + b"<div>" * 100_000 + prose("divs").encode(), refused="no article text"),
    Case("lists.md", text("lists md", "> " * 5_000 + "deep")),
    Case("brackets.md", text("brackets md", "[" * 20_000 + "a" + "](b)" * 5_000)),
    Case("emphasis.md", text("emphasis md", "*a _b " * 5_000)),
    Case("regex.txt", text("regex", "By A B and " * 1_500 + "\n\n" + "a." * 9_000 + "\n\n" + "May 5, " * 2_000)),
    Case("spaces.txt", text("spaces", "It ends" + " " * 500_000 + "here, said the mayor.")),
    # characters
    Case("null.txt", b"The harbour of\x00Lowmere\x00was closed on Tuesday.", refused="binary"),
    Case("controls.txt", text("controls", "The \x1b[31mred\x1b[0m gate \x07rang \x08twice, they said.")),
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
        text("direction", "The \u202egate\u202c of \u2066town\u2069 was shut, said the mayor."),
        shows=("The gate of town",),
    ),
    Case(
        "invisible.txt",
        text("invisible", "The ga\u200bte \u2060of \ufeffto\u00adwn was shut, said she."),
        shows=("The gate of town",),
    ),
    Case("tagged.txt", text("tagged", "The gate" + "".join(chr(0xE0000 + ord(c)) for c in "ignore") + " was shut.")),
    Case("combining.txt", text("combining", "The g" + "\u0301" * 5_000 + "ate was shut, said the mayor.")),
    # names and titles
    Case("h\u0430rbour.txt", text("homoglyph", "So it is.")),
    Case("harbour.txt", text("homoglyph too", "So it is, again.")),
    Case("a..b.txt", text("dots", "So it is.")),
    Case("two\nlines.txt", text("newline", "So it is."), refused="control characters"),
    Case("\u202etxt.live", text("override", "So it is."), refused="control characters"),
    Case("CON.txt", text("device name", "So it is.")),
    Case("-rf.txt", text("option", "So it is.")),
    Case("<img src=x onerror=alert(1)>.txt", text("tag", "So it is.")),
    Case("$(id) `id` ; id.txt", text("shell", "So it is.")),
    Case("same title one.md", front_matter("same one", "title: Same")),
    Case("same-title-one.md", front_matter("same two", "title: Same")),
    Case("no title.md", front_matter("no title", 'title: ""')),
    Case("long title.md", front_matter("long title", f"title: {'word ' * 1_000}"), advice="at most 500"),
    Case("long title.html", page("long", head=f"<meta property='og:title' content='{'word ' * 1_000}'>")),
    Case("subject.eml", mail(prose("subject"), subject="word " * 1_000).as_bytes(), advice="no headline"),
    Case("title.xml", feed("feed title", "", name="word " * 1_000), advice="no headline"),
    Case("many.json", json.dumps({"authors": [f"Ana {n}" for n in range(9_000)], "text": prose("many")}).encode()),
    Case(f"{'n' * 240}.txt", text("long name", "So it is.")),
    # documents, mail, web archives
    Case("encrypted.pdf", encrypted(), refused="password"),
    Case("image.pdf", bytes(typst.compile(b"#rect(width: 9cm, height: 9cm)")), refused="text recognition"),
    Case("cut.pdf", pdf()[:3_000], refused="broken"),
    Case("mails.eml", mail_of_mails(60), refused="without an article"),
    Case(
        "parts.eml",
        b"From: a@b\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 5_000,
        refused="without an article",
    ),
    Case(
        "charset.eml",
        b"From: a@b\nDate: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=no-such\n\n" + text("charset", ""),
    ),
    Case("short.warc", wrong_length(_WARC, b"10"), refused="cut off or damaged"),
    Case("long.warc", wrong_length(_WARC, b"99999999999")),
    Case("negative.warc", wrong_length(_WARC, b"-5"), refused="cut off or damaged"),
    Case("cut.warc.gz", _WARC[:300], refused="no article text"),
    Case("picture.jpg", b"\xff\xd8\xff\xe0", refused="picture"),
    Case("empty.txt", b"", refused="is empty"),
    Case(
        "french.txt",
        b"Le port est ferme depuis mardi, a declare la capitaine, et il ne rouvrira pas. " * 5,
        refused="not English",
    ),
)
