"""One file to its articles, or to the reasons why there are none: a pure function of its path, bytes and ``story.yml``.

What the readers of ``formats`` find is cleaned here, and described by whoever knows best.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from briefgen.ingest.cleaning.agencies import known_agency
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.cleaning.paragraphs import Cleaned, clean
from briefgen.ingest.days import day_in_name
from briefgen.ingest.decoding import REPLACEMENT
from briefgen.ingest.files import Trouble
from briefgen.ingest.formats import Content, Found, read_content
from briefgen.ingest.language import is_english, is_list
from briefgen.ingest.limits import DEFAULT_LIMITS, Limits
from briefgen.ingest.metadata import Metadata, in_bounds
from briefgen.ingest.outlets.naming import NO_OWN, Outlets
from briefgen.model.briefing import Notice
from briefgen.model.source import Article, Basis, Grounds, Publication

_DIGITS = 8
"""Of the hash that names an article in a file of several; two of 10,000 are alike once in a hundred files."""


_BREAK = "Break them into paragraphs if they are prose"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Everything that the articles of a file are made from.

    ``where`` is the file's place for messages, ``folder`` the story folder's name (it may carry a date), ``given`` what
    ``story.yml`` says about its articles, ``parts`` what it says about single ones by their position, and ``outlets``
    what the site calls its outlets. A file that has not been opened yet has no bytes.
    """

    id: str
    path: str
    where: str
    folder: str
    given: Metadata
    raw: bytes = field(default=b"", repr=False)
    parts: tuple[tuple[str, Metadata], ...] = ()
    outlets: Outlets = NO_OWN

    @property
    def digest(self) -> str:
        """A hash of all that ``read_file`` depends on, its own rules and limits excepted."""
        facts = repr((self.id, self.path, self.where, self.folder, self.given, self.parts, self.outlets))
        raw = hashlib.sha256(self.raw).digest()
        return hashlib.sha256(raw + facts.encode("utf-8", "backslashreplace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article and what an editor should know about it; without an article the notices say why."""

    article: Article | None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of a file: an outcome for each article in it, in the file's order."""

    outcomes: tuple[Outcome, ...]


def read_file(source: SourceFile, *, limits: Limits = DEFAULT_LIMITS) -> FileOutcome:
    """Return what becomes of each article in ``source``; it is never an exception."""
    return FileOutcome(tuple(_outcomes(source, limits)))


def _outcomes(source: SourceFile, limits: Limits) -> Iterator[Outcome]:
    if not source.raw.strip():
        yield Outcome(None, (Notice(source.where, "is empty", "Remove it, or put the article in it"),))
        return
    found = read_content(Content(source.raw, source.path, source.where, limits))
    for position in sorted({position for position, _ in source.parts} - {one.position for one in found}):
        yield Outcome(None, (Notice(source.where, f"has no {position!r}, which story.yml describes", "Correct it"),))
    for one, id_ in zip(found, _ids(source, found), strict=True):
        yield _outcome(source, one, id_, limits)


def _ids(source: SourceFile, found: Iterable[Found]) -> Iterator[str]:
    """Yield the article's id: the file's, with two dashes and a hash where it holds several; no slug has two dashes."""
    seen: Counter[str] = Counter()
    for one in found:
        seen[one.key] += 1
        if not one.key:
            yield source.id if seen[""] == 1 else f"{source.id}--{seen['']}"
            continue
        named = one.key if seen[one.key] == 1 else f"{one.key}\n{seen[one.key]}"
        yield f"{source.id}--{hashlib.sha256(named.encode('utf-8', 'replace')).hexdigest()[:_DIGITS]}"


def _outcome(source: SourceFile, found: Found, id_: str, limits: Limits) -> Outcome:
    where = f"{source.where}, {found.position}" if found.position else source.where
    if found.problem:
        return Outcome(None, (*found.remarks, Notice(where, *found.problem)))
    lines = tuple(line for paragraph in found.paragraphs if (line := clean_line(paragraph)))
    prose = tuple(line for line in lines if len(line) <= limits.paragraph)
    found = replace(found, metadata=in_bounds(found.metadata))
    given = dict(source.parts).get(found.position, source.given)
    cleaned = clean(prose, title=given.title or found.metadata.title)
    too_long = len(lines) - len(prose)
    if reason := _unusable("\n\n".join(cleaned.paragraphs), found, too_long, limits):
        return Outcome(None, (*found.remarks, Notice(where, *reason)))
    article = _article(source, given, found, cleaned, id_=id_)
    return Outcome(article, (*found.remarks, *_remarks(where, article, too_long, limits)))


def _unusable(body: str, found: Found, too_long: int, limits: Limits) -> Trouble | None:
    if not body and too_long:
        return (
            f"no article text was found in it but {too_long} paragraphs of more than {limits.paragraph:,} characters",
            _BREAK,
        )
    if not body:
        return "no article text was found in it", "Paste the article as plain text into a .txt file"
    if len(body) > limits.characters:
        return f"has {len(body):,} characters of text; at most {limits.characters:,} are read", "Split it"
    if not (is_english(body) or (_says_english(found) and is_list(body))):
        return "is not English prose", "Only English articles are read"
    return None


_Value = TypeVar("_Value")


def _first(*said: tuple[_Value, Basis]) -> tuple[_Value, Basis | None]:
    """Return the first value that says something, and its basis; else an empty one."""
    return next(((value, basis) for value, basis in said if value), (said[0][0], None))


def _article(source: SourceFile, given: Metadata, found: Found, cleaned: Cleaned, *, id_: str) -> Article:
    editor, own, basis = Basis.EDITOR, found.metadata, found.basis
    title, of_title = _first((given.title, editor), (own.title, basis), (cleaned.title, Basis.HEADLINE))
    url, of_url = _first((given.url, editor), (own.url, basis))
    site = source.outlets.at(url)
    outlet, of_outlet = _first((given.outlet, editor), (own.outlet, basis), (site, Basis.ADDRESS))
    authors, of_authors = _first((given.authors, editor), (own.authors, basis), (cleaned.authors, Basis.BYLINE))
    return Article(
        id=id_,
        path=source.path,
        title=title,
        text="\n\n".join(cleaned.paragraphs),
        outlet=source.outlets.name_of(outlet),
        authors=authors,
        url=url,
        published=_publication(source, given, found, cleaned),
        agency=cleaned.agency or next((known for name in authors if (known := known_agency(name))), ""),
        position=found.position,
        grounds=Grounds(of_title, of_outlet, of_authors, of_url, _basis_of_language(found)),
        removals=(*found.removals, *cleaned.removals),
    )


def _basis_of_language(found: Found) -> Basis:
    """Return how it is known that an article is English: it says so itself, or its words do."""
    return found.basis if _says_english(found) else Basis.WORDS


def _says_english(found: Found) -> bool:
    return found.metadata.language.lower().startswith("en")


def _publication(source: SourceFile, given: Metadata, found: Found, cleaned: Cleaned) -> Publication | None:
    known: tuple[tuple[date | None, Basis], ...] = (
        (given.day, Basis.EDITOR),
        (found.metadata.day, found.basis),
        (_day_in_path(source), Basis.FILE_NAME),
        (cleaned.day, cleaned.basis),
    )
    return next((Publication(day, basis) for day, basis in known if day), None)


def _day_in_path(source: SourceFile) -> date | None:
    names = (*reversed(source.path.split("/")), source.folder)
    return next((day for name in names if (day := day_in_name(name))), None)


def _remarks(where: str, article: Article, too_long: int, limits: Limits) -> Iterable[Notice]:
    if too_long:
        what = f"{too_long} paragraphs of more than {limits.paragraph:,} characters were left out"
        yield Notice(where, what, _BREAK)
    if bad := article.text.count(REPLACEMENT):
        yield Notice(where, f"{bad} characters could not be read", "Save the file as UTF-8")
    if not is_english(article.text):
        yield Notice(
            where, "is a list of names and figures, in which little can be found", "Leave it out if it says nothing"
        )
    key = "under `articles:` in story.yml"
    if not article.title:
        yield Notice(where, "has no headline", f"Add `title:` {key}")
    if not article.published:
        remedy = f"Add `date: YYYY-MM-DD` {key}"
        yield Notice(where, "has no publication date, so that days such as “Wednesday” stay undated", remedy)
    if not article.outlet:
        yield Notice(where, "has no outlet, so that it counts as a source of its own", f"Add `outlet:` {key}")
