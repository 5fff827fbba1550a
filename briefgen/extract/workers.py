"""Extraction in several processes. The order and the results are those of one process."""

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from briefgen.errors import BriefgenError
from briefgen.extract.parse.english import BATCH_SIZE
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article

WORTH_A_WORKER = 400_000
"""Characters of text that pay for the two seconds a further process takes to load the model."""


def workers_for(articles: Sequence[Article], jobs: int) -> int:
    """Return how many processes to use for ``articles``; ``jobs`` is the most, 0 stands for one a processor."""
    most = jobs or _processors()
    return max(1, min(most, sum(len(article.text) for article in articles) // WORTH_A_WORKER))


def _processors() -> int:
    """Return how many processors this process may use; macOS tells only how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def extract_in_workers(articles: Sequence[Article], workers: int) -> Iterator[Extraction]:
    """Yield what each article states, in order. Raises BriefgenError when the system ends a worker."""
    chunks = [articles[first : first + BATCH_SIZE] for first in range(0, len(articles), BATCH_SIZE)]
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            for extractions in pool.map(_extract, chunks):
                yield from extractions
        except BrokenProcessPool:
            raise BriefgenError(
                "a process that reads articles was ended by the system",
                remedy="There may be too little memory: build again with --jobs 1; what was read is kept",
            ) from None


def _extract(articles: Sequence[Article]) -> tuple[Extraction, ...]:
    from briefgen.extract import extract

    return tuple(extract(articles))
