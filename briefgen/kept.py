"""The two stages whose results are kept between builds: what a file holds, and what is found in an article."""

from collections.abc import Callable
from pathlib import Path

from briefgen.cache import Cache, key_of, maker_of
from briefgen.extract import extract_all, identify
from briefgen.ingest import BoundedReader, FileOutcome, Outlets, SourceFile, list_story, story_of
from briefgen.model.briefing import Notice, Story
from briefgen.model.codec import decode, encode
from briefgen.model.extraction import Extraction

Progress = Callable[[str, int, int], None]
"""Called with a story's slug, the articles read so far and the articles to read."""

READ_WITH = (
    "courlan", "dateparser", "feedparser", "ftfy", "htmldate", "justext", "lxml", "markdown-it-py", "pypdfium2",
    "python-dateutil", "python-docx", "pyyaml", "striprtf", "trafilatura", "warcio",
)  # fmt: skip
EXTRACTED_WITH = ("numpy", "python-dateutil", "spacy", "thinc")
"""The libraries that decide what is read in a file, and what is found in an article; in another version, anew."""


def read_story(folder: Path, slug: str, cache: Cache, reader: BoundedReader, outlets: Outlets) -> Story:
    """Return the story in ``folder``; only files that the cache does not know are read into."""
    basis = key_of("article", maker_of("model", "ingest", libraries=READ_WITH))
    listing = list_story(folder, slug=slug, outlets=outlets, limits=reader.limits)
    return story_of(listing, lambda source: _read(source, basis, cache, reader))


def _read(source: SourceFile, basis: str, cache: Cache, reader: BoundedReader) -> FileOutcome | Notice:
    """Return what became of a file's articles; a notice, which is not kept: with more time the file may be read."""
    key = key_of(basis, source.digest)
    if known := cache.get(key):
        return decode(FileOutcome, known)
    read = reader.read(source)
    if not isinstance(read, Notice):
        cache.put(key, encode(read))
    return read


def extractions_of(story: Story, cache: Cache, jobs: int, on_progress: Progress | None) -> tuple[Extraction, ...]:
    """Return the extraction of every article; only those that the cache does not hold are made."""
    basis = key_of("extraction", maker_of("model", "extract", libraries=EXTRACTED_WITH), identify().digest)
    keys = {article.id: key_of(basis, encode(article)) for article in story.articles}
    found = {id_: decode(Extraction, data) for id_, key in keys.items() if (data := cache.get(key))}
    missing = [article for article in story.articles if article.id not in found]
    for done, extraction in enumerate(extract_all(missing, jobs=jobs), 1):
        found[extraction.article] = extraction
        cache.put(keys[extraction.article], encode(extraction))
        if on_progress:
            on_progress(story.slug, done, len(missing))
    return tuple(found[article.id] for article in story.articles)
