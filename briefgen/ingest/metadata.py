"""What is said about an article, in ``story.yml`` or in front matter, checked field by field.

A field that cannot be used is reported and left empty; the article is read all the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from briefgen.errors import InputError
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.days import parse_day
from briefgen.ingest.plain_yaml import Plain, load_plain
from briefgen.model.briefing import Notice

FIELDS = ("title", "outlet", "author", "authors", "date", "url")
LONGEST_FRONT_MATTER = 64 * 1024
LONGEST_FIELD = 500
"""Characters; the longest headline of 260 news pages has 180."""
_LONGEST_ADDRESS = 2_000
"""Characters: what browsers and servers agree on."""
_MOST_AUTHORS = 50
"""More names than this are no byline."""

_FENCE = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_BETWEEN_AUTHORS = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_BY = re.compile(r"by:? ", re.IGNORECASE)
_ABSENT = frozenset({"", "~", "null"})
_NOT_IN_ADDRESS = re.compile(r"[\s\"'<>\\^`{|}]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What one source says about an article; empty values stand for what it does not say."""

    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    day: date | None = None
    language: str = ""


NOTHING = Metadata()
"""What a file says that says nothing about itself."""


def in_bounds(said: Metadata) -> Metadata:
    """Return what a file says of itself without the fields that are too long to be a headline, a name or an address."""
    return replace(
        said,
        title=said.title if len(said.title) <= LONGEST_FIELD else "",
        outlet=said.outlet if len(said.outlet) <= LONGEST_FIELD else "",
        authors=said.authors if _is_byline(said.authors) else (),
        url=said.url if len(said.url) <= _LONGEST_ADDRESS else "",
        language=said.language if len(said.language) <= LONGEST_FIELD else "",
    )


def _is_byline(names: tuple[str, ...]) -> bool:
    return len(names) <= _MOST_AUTHORS and all(len(name) <= LONGEST_FIELD for name in names)


def front_matter(text: str, where: str) -> tuple[Metadata, str, tuple[Notice, ...]]:
    """Return the metadata at the head of ``text``, the text after it, and what is wrong with them."""
    opening = _FENCE.match(text)
    closing = opening and _CLOSING.search(text, opening.end(), LONGEST_FRONT_MATTER)
    if not opening or not closing:
        return Metadata(), text, ()
    body = text[closing.end() :]
    try:
        value = load_plain(text[opening.end() : closing.start()], first_line=2)
    except InputError as error:
        notice = Notice(f"{where}:{error.where}", f"the front matter is not read: {error.what}", "Correct that line")
        return Metadata(), body, (notice,)
    if not isinstance(value, dict):
        return Metadata(), text, ()
    metadata, notices = metadata_of(value, where)
    return metadata, body, notices


def metadata_of(fields: Mapping[str, Plain], where: str) -> tuple[Metadata, tuple[Notice, ...]]:
    """Return the metadata that ``fields`` hold; other keys than ``FIELDS`` are left alone."""
    notices: list[Notice] = []

    def line(name: str) -> str:
        text, problem = one_line(fields.get(name, ""))
        if problem:
            notices.append(Notice(where, f"{name}: {problem}", "The field is left empty until it is corrected"))
        return text

    written, url = line("date"), line("url")
    day = parse_day(written)
    if written and not day:
        remedy = "Write it as YYYY-MM-DD"
        notices.append(Notice(where, f"date: {written!r} is not a date that can be read in one way only", remedy))
    if url and not is_web_address(url):
        notices.append(Notice(where, f"url: {url!r} is not a web address", "Only http and https links are published"))
        url = ""
    authors = tuple(name for key in ("author", "authors") for name in _names(fields.get(key, "")))
    return Metadata(line("title"), line("outlet"), tuple(dict.fromkeys(authors)), url, day), tuple(notices)


def one_line(value: Plain) -> tuple[str, str]:
    """Return ``value`` as a clean line, and what is wrong with it."""
    if not isinstance(value, str):
        return "", "must be a single line of text"
    text = clean_line(value)
    if len(text) > LONGEST_FIELD:
        return "", f"has {len(text):,} characters; at most {LONGEST_FIELD} are read"
    return ("", "") if text.lower() in _ABSENT else (text, "")


def _names(value: Plain) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name for item in value if (name := one_line(item)[0]))
    return author_names(one_line(value)[0])


def author_names(line: str) -> tuple[str, ...]:
    """Return the names in a line such as ``By Ana Brook, Luc Tann and Mia Orr``."""
    names = _BETWEEN_AUTHORS.split(_BY.sub("", line, count=1) if _BY.match(line) else line)
    return tuple(dict.fromkeys(name for name in names if name))


def is_web_address(url: str) -> bool:
    """Tell whether ``url`` may be published as a link."""
    if _NOT_IN_ADDRESS.search(url) or not url.lower().startswith(("http://", "https://")):
        return False
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False
