"""Text exports of press databases (Nexis, Factiva, ProQuest) to the articles in them.

Each database has its own marks, as people who parse its files have described them; a document without a text is
reported, not guessed.
"""

from collections.abc import Callable, Iterator
from hashlib import sha256

from briefgen.ingest.cleaning.characters import clean_line, clean_lines
from briefgen.ingest.days import days_in, parse_day
from briefgen.ingest.decoding import decode
from briefgen.ingest.formats import factiva, nexis, proquest
from briefgen.ingest.formats.found import Content, Found
from briefgen.ingest.formats.releases import Release
from briefgen.ingest.metadata import Metadata, author_names
from briefgen.ingest.text import paragraphs_of
from briefgen.model.source import Basis

_DATABASES: tuple[tuple[Callable[[str], bool], Callable[[str], Iterator[Release]]], ...] = (
    (nexis.is_export, nexis.releases),
    (factiva.is_export, factiva.releases),
    (proquest.is_export, proquest.releases),
)
_DISTINCT = 500
"""Characters of a text that, with what is said of it, tell it from the others of its file."""


def is_export(text: str) -> bool:
    """Tell whether ``text`` is an export."""
    return any(fits(text) for fits, _ in _DATABASES)


def read(content: Content) -> Iterator[Found]:
    """Yield the articles of an export in plain text."""
    return articles_of((decode(content.raw) or "").replace("\r\n", "\n").replace("\r", "\n"))


def articles_of(text: str) -> Iterator[Found]:
    """Yield the articles of the export ``text``, whose lines end in newlines."""
    released = next((releases(text) for fits, releases in _DATABASES if fits(text)), iter(()))
    for number, release in enumerate(released, 1):
        body = paragraphs_of(clean_lines(release.text))
        said = f"{release.title}\n{release.outlet}\n{release.written}\n{release.text[:_DISTINCT]}"
        key = release.id or sha256(said.encode("utf-8", "replace")).hexdigest()
        problem = None if body else ("holds no text of an article", "Export the full text")
        yield Found(body, _metadata(release), Basis.DATABASE, f"document {number}", key, problem)


def _metadata(release: Release) -> Metadata:
    written = clean_line(release.written)
    title, outlet, byline = (clean_line(line) for line in (release.title, release.outlet, release.byline))
    day = parse_day(written) or next(iter(days_in(written)), None)
    return Metadata(title, outlet, author_names(byline), "", day)
