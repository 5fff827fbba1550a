"""What linking costs beside parsing, on 50, 200 and 800 real articles of several topics in one story.

    python -m benchmarks.linking [--sizes N ...]

Prints CPU seconds of this process: parsing the articles, finding and ranking the facts of their statements, and all
of linking with actors, quotes and the chronology; then both as shares of parsing, and how linking grew since the size
before beside how the number of articles did.
"""

import argparse
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.stories import TIMELINES, articles_of
from briefgen.extract.claims import claims_of
from briefgen.extract.parse.reader import readings
from briefgen.link import link
from briefgen.link.facts.finding import find_facts
from briefgen.link.origins.finding import independent_origins, outlets_of
from briefgen.model.briefing import Story
from briefgen.model.extraction import Extraction, ModelIdentity
from briefgen.model.source import Article, Basis, Publication

TOPICS = ("egypt", "h1n1", "haiti", "libya")
SIZES = (50, 200, 800)
MODEL = ModelIdentity("none", "0", "0")


@dataclass(frozen=True, slots=True)
class _Read:
    """Articles with their extractions, and what parsing them took."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    parsing: tuple[float, ...]

    def spread(self, size: int) -> "_Read":
        """Return ``size`` of them, evenly spread."""
        places = [place * len(self.articles) // size for place in range(size)]
        return _Read(
            tuple(self.articles[place] for place in places),
            tuple(self.extractions[place] for place in places),
            tuple(self.parsing[place] for place in places),
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.linking", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    sizes = sorted(parser.parse_args().sizes)
    if not TIMELINES.is_file():
        print(f"There is no {TIMELINES}: nothing to measure cost on. BRIEFGEN_DATA may name another folder.")
        return
    rows = [row for topic in TOPICS for row in articles_of(topic)]
    largest = min(sizes[-1], len(rows))
    read = _read([_article(place, rows[place * len(rows) // largest]) for place in range(largest)])
    print(
        "articles  statements  parsing s  facts s   link s  facts/parsing  link/parsing  growth: articles  facts   link"
    )
    before: tuple[float, ...] = ()
    for size in sizes:
        measured = _measure(read.spread(min(size, largest)))
        print(_line(measured, before))
        before = measured


def _read(articles: Iterable[Article]) -> _Read:
    given = tuple(articles)
    list(readings(given[:1]))  # the model is loaded before the clock runs
    extractions, parsing = [], []
    for article in given:
        begun = time.process_time()
        (reading,) = readings((article,))
        parsing.append(time.process_time() - begun)
        extractions.append(claims_of(reading))
    return _Read(given, tuple(extractions), tuple(parsing))


def _article(place: int, row: dict[str, Any]) -> Article:
    text = "\n\n".join(line for line in row["text"].split("\n") if line.strip())
    published = Publication(date.fromisoformat(row["date"]), Basis.EDITOR)
    return Article(id=f"a{place:04}", path=f"{place:04}.txt", title="", text=text, published=published)


def _measure(read: _Read) -> tuple[float, ...]:
    """Return the number of articles and statements, and the seconds of parsing, of facts and of all linking."""
    story = Story("story", "Story", read.articles)
    statements = [statement for extraction in read.extractions for statement in extraction.statements]
    begun = time.process_time()
    find_facts(statements, independent_origins(story.articles), outlets_of(story.articles))
    facts = time.process_time() - begun
    link(story, read.extractions, model=MODEL, generator="")
    whole = time.process_time() - begun - facts
    return len(read.articles), len(statements), sum(read.parsing), facts, whole


def _line(measured: tuple[float, ...], before: tuple[float, ...]) -> str:
    articles, statements, parsing, facts, whole = measured
    line = f"{articles:8.0f}{statements:12.0f}{parsing:11.1f}{facts:9.2f}{whole:9.2f}"
    line += f"{facts / parsing:15.1%}{whole / parsing:14.1%}"
    return line + (
        " " * 10 + "".join(f"{measured[place] / before[place]:8.1f}" for place in (0, 3, 4)) if before else ""
    )


if __name__ == "__main__":
    main()
