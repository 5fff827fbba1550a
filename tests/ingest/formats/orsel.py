"""The sample story in many formats: its articles stand in ``orsel.yml``, and this makes the files that hold them.

    PYTHONPATH=. python -m tests.ingest.formats.orsel stories/orsel-bridge-closure

The dates inside Word documents are those of the run, so that two runs differ in bytes; what is read from them does not.
"""

import html
import json
import sys
import textwrap
from collections.abc import Iterable
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from tests.ingest.formats import making

Row = dict[str, Any]

SOURCE = Path(__file__).with_name("orsel.yml")


def rows() -> list[Row]:
    """Return the story's articles in the order of their files."""
    return list(yaml.safe_load(SOURCE.read_text(encoding="utf-8")))


def files() -> dict[str, bytes]:
    """Return the story's files by name."""
    return {name: _made(list(group)) for name, group in groupby(rows(), key=lambda row: row["file"])}


def paragraphs(row: Row) -> tuple[str, ...]:
    """Return the paragraphs of an article's text."""
    return tuple(row["text"].strip().split("\n\n"))


def _made(group: list[Row]) -> bytes:
    first = group[0]
    makers = {
        "page": lambda: _page(first).encode(),
        "saved page": lambda: making.saved_page(_page(first), address=first["url"]),
        "pdf": lambda: making.pdf(paragraphs=paragraphs(first), title=first["title"], head="Roads Agency", by=""),
        "word": lambda: making.document(f"By {first['author']}", *paragraphs(first), title=first["title"]),
        "mail": lambda: _mail(first).as_bytes(),
        "mailbox": lambda: making.mailbox(*map(_mail, group)),
        "feed": lambda: _feed(first).encode(),
        "record": lambda: json.dumps(_answer(first), ensure_ascii=False, indent=1).encode(),
        "nexis": lambda: _nexis(group).encode(),
        "archive": lambda: making.archive(later___varnmouth_echo__md=_markdown(first)),
        "web archive": lambda: making.web_archive(_page(first)),
    }
    return makers[first["as"]]()


def _page(row: Row) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": row["title"],
        "datePublished": row["date"].isoformat(),
        "author": {"@type": "Person", "name": row["author"]},
        "publisher": {"@type": "Organization", "name": row["outlet"]},
    }
    body = "\n".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in paragraphs(row))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f"<title>{row['title']} | {row['outlet']}</title>\n"
        f'<link rel="canonical" href="{row["url"]}">\n'
        f'<script type="application/ld+json">{json.dumps(data)}</script></head>\n'
        '<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>\n'
        f"<article><h1>{row['title']}</h1>\n<p>By {row['author']}</p>\n{body}\n<p>Share this article</p></article>\n"
        f"<footer>About {row['outlet']}</footer></body></html>\n"
    )


def _mail(row: Row) -> EmailMessage:
    name = row["outlet"].replace(" ", "").lower()
    made = making.mail(
        "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs(row)) + f"\n\n-- \n{row['outlet']}\n",
        subject=row["title"],
        From=f"{row['outlet']} <letters@{name}.example>",
        Date=_moment(row["date"]),
        Message_ID=f"<{row['date']}@{name}.example>",
    )
    made["To"] = "reader@home.example"
    return made


def _moment(day: date) -> str:
    return format_datetime(datetime(day.year, day.month, day.day, 7, 30, tzinfo=UTC))


def _feed(row: Row) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(row))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n'
        f"<title>{row['outlet']}</title><link>https://northchannel.example/</link>\n"
        f"<item><title>{row['title']}</title><link>{row['url']}</link><guid>{row['url']}</guid>\n"
        f"<dc:creator>{row['author']}</dc:creator><pubDate>{_moment(row['date'])}</pubDate>\n"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n</channel></rss>\n"
    )


def _answer(row: Row) -> dict[str, Any]:
    article = {
        "source": {"id": None, "name": row["outlet"]},
        "author": row["author"],
        "title": row["title"],
        "url": row["url"],
        "publishedAt": f"{row['date']}T09:00:00Z",
        "content": "\n".join(paragraphs(row)),
    }
    return {"status": "ok", "totalResults": 1, "articles": [article]}


def _nexis(group: Iterable[Row]) -> str:
    documents = list(group)
    return "".join(
        f"\n\n{f'{number} of {len(documents)} DOCUMENTS':^78}\n\n\n{row['outlet']:^78}\n\n{_long(row['date']):^78}\n\n"
        f"{row['title']}\n\nBYLINE: {row['author']}\n\nSECTION: NEWS; Pg. 3\n\n"
        f"LENGTH: {len(row['text'].split())} words\n\n\n"
        + "\n\n".join(textwrap.fill(paragraph, 78) for paragraph in paragraphs(row))
        + f"\n\nLOAD-DATE: {_long(row['date'])}\n\nLANGUAGE: ENGLISH\n\n{'All Rights Reserved':^78}\n"
        for number, row in enumerate(documents, 1)
    )


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year} {day:%A}"


def _markdown(row: Row) -> str:
    head = {name: str(row[name]) for name in ("title", "outlet", "author", "date")}
    return f"---\n{yaml.safe_dump(head, sort_keys=False)}---\n\n{row['text']}"


if __name__ == "__main__":
    for name, raw in files().items():
        (Path(sys.argv[1]) / name).write_bytes(raw)
