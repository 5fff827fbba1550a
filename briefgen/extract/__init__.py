"""Articles to claims. Articles are read one by one: nothing here looks at a second article.

spaCy and its model are loaded at the first article, so that a build with nothing new never waits for them.
"""

import os
from collections.abc import Iterable, Iterator, Sequence

from briefgen.extract.parse.english import identify
from briefgen.extract.workers import extract_in_workers, workers_for
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article

__all__ = ["extract", "extract_all", "identify"]

# Read once, when numpy is first imported: more threads burn half as much CPU again for no gain in time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def extract(articles: Iterable[Article]) -> Iterator[Extraction]:
    """Yield what each article states, in the order given."""
    from briefgen.extract.claims import claims_of
    from briefgen.extract.parse.reader import readings

    for reading in readings(articles):
        yield claims_of(reading)


def extract_all(articles: Sequence[Article], *, jobs: int = 0) -> Iterator[Extraction]:
    """Yield what each article states, in the order given, from up to ``jobs`` processes (0: one a processor)."""
    if not articles:
        return iter(())
    workers = workers_for(articles, jobs)
    return extract_in_workers(articles, workers) if workers > 1 else extract(articles)
