"""What finding dates costs: documents a CPU second, on the annotated news or else on the sample stories.

    python -m benchmarks.dates [--least N]

Prints the rate of finding and valuing the dates of parsed articles, the best of three runs, what a million characters
cost, and the rate with the parse. ``--least`` fails below that many parsed documents a second.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from benchmarks.quality.task import DATA
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.model.source import Article, Basis, Publication

NEWS = DATA / "time" / "tbaq_dev.jsonl"
STORIES = Path(__file__).parents[1] / "stories"
_STORY_DAY = date(2026, 1, 15)
"""The publication date given to articles of the sample stories: here only the cost of counting from one matters."""
RUNS = 3


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.dates", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--least", type=float, default=0, metavar="N")
    least = parser.parse_args().least
    articles = list(_news() if NEWS.is_file() else _samples())
    list(readings(articles[:1]))  # the model is loaded before the clock runs
    begun = time.process_time()
    parsed = list(readings(articles))
    parse = time.process_time() - begun
    find, count = min(_find(parsed) for _ in range(RUNS))
    characters = sum(len(article.text) for article in articles)
    rate, seconds = len(articles) / find, 1e6 * find / characters
    print(f"{len(articles)} documents, {characters} characters, {count} dates found")
    print(f"finding dates in parsed documents  {rate:8.1f} a second, {seconds:.2f} s a million characters")
    print(f"parsing and finding dates          {len(articles) / (parse + find):8.1f} a second")
    return 1 if rate < least else 0


def _find(parsed: Iterable[Reading]) -> tuple[float, int]:
    """Return the seconds that finding takes, and how many dates there are."""
    begun = time.process_time()
    count = sum(len(find_timexes(reading)) for reading in parsed)
    return time.process_time() - begun, count


def _news() -> Iterator[Article]:
    for nth, line in enumerate(NEWS.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        yield _article(nth, " ".join(row["text"].split()), date.fromisoformat(row["dct"]))


def _samples() -> Iterator[Article]:
    for nth, path in enumerate(sorted(STORIES.glob("*/*.txt"))):
        yield _article(nth, " ".join(path.read_text(encoding="utf-8").split()), _STORY_DAY)


def _article(nth: int, text: str, day: date) -> Article:
    return Article(f"d{nth}", f"{nth}.txt", "", text, published=Publication(day, Basis.LABEL))


if __name__ == "__main__":
    sys.exit(main())
