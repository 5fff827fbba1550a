"""``story.yml``: a story's title, summary and tags, and what the editor says about single articles.

A story without the file, or with a broken one, is read with defaults; what is wrong is reported.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import InputError
from briefgen.ingest.days import day_in_name
from briefgen.ingest.decoding import decode
from briefgen.ingest.files import bytes_of, shown
from briefgen.ingest.metadata import FIELDS, Metadata, metadata_of, one_line
from briefgen.ingest.plain_yaml import Plain, load_plain
from briefgen.model.briefing import Notice

_FILE = "story.yml"
_LARGEST = 1_000_000
"""Bytes of the file: thousands of articles, described in full."""
_FIELDS = ("title", "summary", "tags", "articles")
_APART = ", "
_DAY_FIRST = re.compile(r"\d{4}[-_.]?\d{2}[-_.]?\d{2}[-_. ]*")


@dataclass(frozen=True, slots=True)
class StoryCard:
    """What ``story.yml`` says; ``articles`` are by their path inside the folder.

    ``parts`` are single articles of a file that holds several: by its path, each with its position.
    """

    title: str
    summary: str = ""
    tags: tuple[str, ...] = ()
    articles: Mapping[str, Metadata] = field(default_factory=dict)
    parts: Mapping[str, tuple[tuple[str, Metadata], ...]] = field(default_factory=dict)


def read_card(folder: Path, where: str, paths: set[str]) -> tuple[StoryCard, tuple[Notice, ...]]:
    """Return the card of the story in ``folder``, whose articles are ``paths``, and what is wrong with it."""
    place = f"{where}/{_FILE}"
    fields, notices = _fields(folder / _FILE, place)
    articles, remarks = _articles(fields.get("articles", {}), place, paths)
    parts: dict[str, tuple[tuple[str, Metadata], ...]] = {}
    for name in sorted(articles.keys() - paths):
        path = _file_of(name, paths)
        parts[path] = (*parts.get(path, ()), (name.removeprefix(path + _APART), articles[name]))
    card = StoryCard(
        title=one_line(fields.get("title", ""))[0] or title_of(folder.name),
        summary=one_line(fields.get("summary", ""))[0],
        tags=_tags(fields.get("tags", "")),
        articles=articles,
        parts=parts,
    )
    return card, (*notices, *_remarks(fields, place), *remarks)


def title_of(name: str) -> str:
    """Return a title made of a folder's name: ``2019-05-15-embassy-staff`` becomes ``Embassy staff``."""
    bare = _DAY_FIRST.sub("", name, count=1) if day_in_name(name) else name
    words = shown(bare).replace("-", " ").replace("_", " ").split()
    title = " ".join(words) or shown(name)
    return title[:1].upper() + title[1:]


def _fields(path: Path, place: str) -> tuple[Mapping[str, Plain], tuple[Notice, ...]]:
    if not os.path.lexists(path):
        return {}, ()
    raw = bytes_of(str(path), _LARGEST)
    if isinstance(raw, tuple):
        return {}, (Notice(place, *raw),)
    text = decode(raw)
    if text is None:
        return {}, (Notice(place, "is a binary file, not text", "Write it again as plain text"),)
    try:
        fields = load_plain(text)
    except InputError as error:
        return {}, (Notice(f"{place}:{error.where}", f"is not read: {error.what}", "Correct that line"),)
    if not isinstance(fields, dict):
        return {}, (Notice(place, "is not read: it must hold lines such as `title: ...`", "Correct it"),)
    return fields, ()


def _remarks(fields: Mapping[str, Plain], place: str) -> Iterable[Notice]:
    yield from _unknown(fields, _FIELDS, place)
    for key in ("title", "summary"):
        if problem := one_line(fields.get(key, ""))[1]:
            yield Notice(place, f"{key}: {problem}", "It is left out until it is corrected")


def _unknown(fields: Mapping[str, Plain], known: tuple[str, ...], place: str) -> Iterable[Notice]:
    for key in sorted(fields.keys() - set(known)):
        yield Notice(place, f"{key!r} means nothing here", f"Known are {', '.join(known)}")


def _articles(value: Plain, place: str, paths: set[str]) -> tuple[dict[str, Metadata], tuple[Notice, ...]]:
    """Return what ``articles:`` says of each file."""
    if not isinstance(value, dict):
        problem = Notice(place, "articles: must name files, each with its fields", "Indent the fields below the name")
        return {}, (problem,) if value else ()
    given: dict[str, Metadata] = {}
    notices: list[Notice] = []
    for path, fields in value.items():
        about = f"{place} ({shown(path)})"
        if path not in paths and not _file_of(path, paths):
            notices.append(Notice(about, "describes a file that is not there", "Correct the name"))
        elif not isinstance(fields, dict):
            notices.append(Notice(about, "must be fields such as `date: YYYY-MM-DD`", "Indent them below the name"))
        else:
            given[path], found = metadata_of(fields, about)
            notices += [*found, *_unknown(fields, FIELDS, about)]
    return given, tuple(notices)


def _file_of(place: str, paths: Iterable[str]) -> str:
    """Return the file that holds the article at ``place`` (``mail.mbox, message 3``, as source pages print it)."""
    return max((path for path in paths if place.startswith(path + _APART)), key=len, default="")


def _tags(value: Plain) -> tuple[str, ...]:
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(tag for item in items if (tag := one_line(item)[0])))
