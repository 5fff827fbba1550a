"""Saved web pages: text, headline, publication day and authors against gold; and pages a second beside trafilatura's.

    python -m benchmarks.quality html html/gold.jsonl

The pages lie in ``html/html/`` of the data folder. ``text`` is the F1 of the words (as a bag) averaged over the pages
with gold text, after cleaning, as articles are published; a headline is equal when its words are, and alike from a
similarity of .90; authors are an F1 of sets. A page is ``empty`` when it has gold text and none is read in it.
"""

import gzip
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

import trafilatura

from benchmarks.quality.task import DATA
from briefgen.ingest.cleaning.characters import clean_line
from briefgen.ingest.cleaning.paragraphs import clean
from briefgen.ingest.decoding import decode
from briefgen.ingest.pages.reading import read_page

Row = dict[str, Any]

_WORD = re.compile(r"\w+")


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield what briefgen reads in each row's page. Of the row it sees the name of the file alone."""
    for name in [str(row["file"]) for row in rows]:
        raw = gzip.decompress((DATA / "html" / "html" / f"{name}.html.gz").read_bytes())
        start = time.process_time()
        page = read_page(decode(raw) or "")
        text = "\n".join(clean(map(clean_line, page.paragraphs), title=page.metadata.title).paragraphs)
        seconds = time.process_time() - start
        start = time.process_time()
        trafilatura.bare_extraction(raw, fast=True, with_metadata=True, include_comments=False)
        theirs = time.process_time() - start
        day, authors = page.metadata.day, list(page.metadata.authors)
        said = {"title": page.metadata.title, "date": day.isoformat() if day else None, "authors": authors}
        yield {"file": name, "text": text, **said, "seconds": seconds, "theirs": theirs}


def score(gold: list[Row], rows: list[Row]) -> None:
    """Print the scores of all pages, and of every third page apart, which rules were not tuned on."""
    pairs = list(zip(gold, rows, strict=True))
    _print("seen", [pair for at, pair in enumerate(pairs) if at % 3 != 2])
    _print("unseen", [pair for at, pair in enumerate(pairs) if at % 3 == 2])
    _print("all", pairs)
    ours, theirs = sum(row["seconds"] for row in rows), sum(row["theirs"] for row in rows)
    print(f"pages per CPU second {len(rows) / ours:.1f}, trafilatura fast {len(rows) / theirs:.1f}")


def _print(name: str, pairs: list[tuple[Row, Row]]) -> None:
    texts = [_bag_f1(g["text"], r["text"]) for g, r in pairs if g["text"]]
    empty = sum(bool(g["text"]) and not r["text"] for g, r in pairs)
    titles = [(_words(g["title"]), _words(r["title"])) for g, r in pairs if g["title"]]
    alike = [SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio() >= 0.9 for a, b in titles]
    dates = [(g["date"], r["date"]) for g, r in pairs if g["date"]]
    authors = [_set_f1(g["authors"], r["authors"]) for g, r in pairs if g["authors"]]
    given = [wanted == got for wanted, got in dates if got]
    print(
        f"{name:7} text {_mean(texts):.3f} ({len(texts)}, {empty} empty)  "
        f"title = {_mean(a == b for a, b in titles):.3f} ~ {_mean(alike):.3f} ({len(titles)})  "
        f"date {_mean(a == b for a, b in dates):.3f} precision {_mean(given):.3f} ({len(dates)})  "
        f"authors {_mean(authors):.3f} ({len(authors)})"
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _bag_f1(gold: str, text: str) -> float:
    wanted, got = Counter(_words(gold)), Counter(_words(text))
    return 2 * (wanted & got).total() / ((wanted.total() + got.total()) or 1)


def _set_f1(gold: list[str], names: list[str]) -> float:
    wanted, got = ({" ".join(_words(name)) for name in each} for each in (gold, names))
    return 2 * len(wanted & got) / ((len(wanted) + len(got)) or 1)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
