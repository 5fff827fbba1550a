"""What each extractor costs, as a share of parsing: CPU seconds of one process, over the same articles.

    python -m benchmarks.parts [ARTICLES] [--most N]

``ARTICLES`` is a gold file (JSON Lines with ``text``) or a story folder of text files; without it, the gold file of the
task ``quotes``. Parsing is the making of readings: marks, masks, the model, sentences.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.quality.task import DATA, GOLD_FILES
from briefgen.extract.facts.classes import classify
from briefgen.extract.facts.denials import find_denials
from briefgen.extract.facts.statements import find_statements
from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.confidence import surely_said, with_confidence
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.extract.quotes.nested import with_nested
from briefgen.extract.quotes.reported.finding import find_indirect
from briefgen.extract.timex import find_timexes
from briefgen.model.source import Article

SPEECH = ("names", "hearing", "quotes", "nested", "indirect")
"""The parts that tell who says what."""

Value = TypeVar("Value")


class Clock:
    """CPU seconds of this process by part, summed over articles."""

    def __init__(self) -> None:
        self.seconds = defaultdict[str, float](float)

    def time(self, part: str, work: Callable[[], Value]) -> Value:
        """Return what ``work`` returns, its cost added to ``part``."""
        start = time.process_time()
        value = work()
        self.seconds[part] += time.process_time() - start
        return value


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.parts",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--most", type=int, default=90, metavar="N", help="articles that are read (90)")
    options = parser.parse_args()
    path = options.articles or next(iter(sorted(DATA.glob(GOLD_FILES["quotes"]), reverse=True)), None)
    if path is None:
        print(
            f"There is no {DATA / GOLD_FILES['quotes']}: nothing to measure on. BRIEFGEN_DATA may name another folder."
        )
        return
    texts = _texts(path)[: options.most]
    articles = [Article(f"a{at}", f"{at}.txt", "", text) for at, text in enumerate(texts)]
    list(readings(articles[:1]))  # loads the model
    clock = Clock()
    for reading in clock.time("parsing", lambda: list(readings(articles))):
        measure(clock, reading)
    _report(clock, len(articles))


def _texts(path: Path) -> list[str]:
    """Return the articles' texts of a gold file, or of the text files of a folder."""
    if path.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(path.glob("*.txt"))]
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


def measure(clock: Clock, reading: Reading) -> None:
    """Time every extractor on one reading, in the order of ``extract.claims``."""
    names = clock.time("names", lambda: find_names(reading))
    timexes = clock.time("times", lambda: find_timexes(reading))
    heard = clock.time("hearing", lambda: hear(reading, names))
    quotes = clock.time("quotes", lambda: with_confidence(find_quotes(heard, timexes)))
    sentences = clock.time("classes", lambda: classify(reading, quotes, timexes))
    indirect = clock.time("indirect", lambda: surely_said(find_indirect(heard, sentences, timexes)))
    clock.time("statements", lambda: find_statements(reading, sentences, (*quotes, *indirect), names, timexes))
    clock.time("nested", lambda: with_nested(reading, quotes, names))
    clock.time("denials", lambda: find_denials(heard, sentences))


def _report(clock: Clock, count: int) -> None:
    parsing = clock.seconds.pop("parsing")
    print(f"{count} articles, parsing {parsing:.2f} s CPU")
    for part, seconds in clock.seconds.items():
        print(f"{part:28}{seconds:8.2f} s{seconds / parsing:8.1%} of parsing")
    for what, parts in (("names, speakers and quotes", SPEECH), ("all extractors", tuple(clock.seconds))):
        seconds = sum(clock.seconds[part] for part in parts)
        print(f"{what:28}{seconds:8.2f} s{seconds / parsing:8.1%} of parsing")


if __name__ == "__main__":
    main()
