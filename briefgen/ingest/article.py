"""One file to an article, or to the reason why it is none: a pure function of its path, its bytes and ``story.yml``.

The parsers of pages and Markdown are loaded at the first such file: a build with nothing new never waits for them.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from briefgen.ingest import text
from briefgen.ingest.agencies import known_agency
from briefgen.ingest.characters import clean_line, clean_lines
from briefgen.ingest.cleaning import Cleaned, clean
from briefgen.ingest.days import day_in_name
from briefgen.ingest.decoding import REPLACEMENT, decode
from briefgen.ingest.folder import DEFAULT_LIMITS, MARKDOWN, PAGE, Limits
from briefgen.ingest.language import is_english
from briefgen.ingest.metadata import Metadata, front_matter
from briefgen.model.briefing import Notice
from briefgen.model.source import Article, DateBasis, Publication


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Everything an article is made from.

    ``where`` is the file's place for messages, ``folder`` the story folder's name (it may carry a date) and ``given``
    what ``story.yml`` says about the article.
    """

    id: str
    path: str
    where: str
    folder: str
    given: Metadata
    raw: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """A hash of all that ``read_article`` depends on, its own rules and limits excepted."""
        facts = repr((self.id, self.path, self.where, self.folder, self.given)).encode("utf-8", "backslashreplace")
        return hashlib.sha256(hashlib.sha256(self.raw).digest() + facts).hexdigest()


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article and what an editor should know about it; without an article the notices say why."""

    article: Article | None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    paragraphs: tuple[str, ...]
    metadata: Metadata
    basis: DateBasis = DateBasis.FRONT_MATTER
    notices: tuple[Notice, ...] = ()


def read_article(source: SourceFile, *, limits: Limits = DEFAULT_LIMITS) -> Outcome:
    """Return the article in ``source``; it is never an exception."""
    if not source.raw.strip():
        return _refused(source, "is empty", "Remove it, or put the article in it")
    decoded = decode(source.raw)
    if decoded is None:
        return _refused(source, "is a binary file, not text", "Save the article as plain text, Markdown or HTML")
    draft = _draft(decoded, source)
    prose = tuple(paragraph for paragraph in draft.paragraphs if len(paragraph) <= limits.paragraph)
    cleaned = clean(prose, title=source.given.title or draft.metadata.title)
    body = "\n\n".join(cleaned.paragraphs)
    if reason := _unusable(body, limits):
        return _refused(source, *reason, others=draft.notices)
    article = _article(source, draft, cleaned, body)
    notices = (*draft.notices, *_remarks(source, article, decoded, len(draft.paragraphs) - len(prose), limits))
    return Outcome(article, notices)


def _refused(source: SourceFile, what: str, remedy: str, *, others: Iterable[Notice] = ()) -> Outcome:
    return Outcome(None, (*others, Notice(source.where, what, remedy)))


def _draft(decoded: str, source: SourceFile) -> _Draft:
    name = source.path.lower()
    if name.endswith(PAGE):
        from briefgen.ingest.pages import read_page

        page = read_page(decoded)
        return _Draft(_on_lines(page.paragraphs), page.metadata, DateBasis.HTML)
    if not name.endswith(MARKDOWN):
        return _Draft(text.paragraphs_of(clean_lines(decoded)), Metadata())
    from briefgen.ingest import markdown

    metadata, body, notices = front_matter(decoded.replace("\r\n", "\n").replace("\r", "\n"), source.where)
    return _Draft(_on_lines(markdown.paragraphs_of(body)), metadata, notices=notices)


def _on_lines(paragraphs: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for paragraph in paragraphs if (line := clean_line(paragraph)))


def _unusable(body: str, limits: Limits) -> tuple[str, str] | None:
    if not body:
        return "no article text was found in it", "Paste the article as plain text into a .txt file"
    if len(body) > limits.characters:
        return f"has {len(body):,} characters of text; at most {limits.characters:,} are read", "Split it"
    if not is_english(body):
        return "is not English prose", "Only English articles are read"
    return None


def _article(source: SourceFile, draft: _Draft, cleaned: Cleaned, body: str) -> Article:
    given, own = source.given, draft.metadata
    authors = given.authors or own.authors or cleaned.authors
    agency = cleaned.agency or next((known for name in authors if (known := known_agency(name))), "")
    return Article(
        id=source.id,
        path=source.path,
        title=cleaned.title,
        text=body,
        outlet=given.outlet or own.outlet,
        authors=authors,
        url=given.url or own.url,
        published=_publication(source, draft, cleaned),
        agency=agency,
        removed=cleaned.removed,
    )


def _publication(source: SourceFile, draft: _Draft, cleaned: Cleaned) -> Publication | None:
    known: tuple[tuple[date | None, DateBasis], ...] = (
        (source.given.day, DateBasis.EDITOR),
        (draft.metadata.day, draft.basis),
        (_day_in_path(source), DateBasis.FILE_NAME),
        (cleaned.day, cleaned.basis),
    )
    return next((Publication(day, basis) for day, basis in known if day), None)


def _day_in_path(source: SourceFile) -> date | None:
    names = (*reversed(source.path.split("/")), source.folder)
    return next((day for name in names if (day := day_in_name(name))), None)


def _remarks(source: SourceFile, article: Article, decoded: str, too_long: int, limits: Limits) -> Iterable[Notice]:
    if too_long:
        what = f"{too_long} paragraphs of more than {limits.paragraph:,} characters were left out"
        yield Notice(source.where, what, "Break them into paragraphs if they are prose")
    if bad := decoded.count(REPLACEMENT):
        yield Notice(source.where, f"{bad} characters could not be read", "Save the file as UTF-8")
    key = "under `articles:` in story.yml"
    if not article.title:
        yield Notice(source.where, "has no headline", f"Add `title:` {key}")
    if not article.published:
        remedy = f"Add `date: 2019-05-15` (its own day) {key}"
        yield Notice(source.where, "has no publication date, so that days such as “Wednesday” stay undated", remedy)
    if not article.outlet:
        yield Notice(source.where, "has no outlet, so that it counts as a source of its own", f"Add `outlet:` {key}")
