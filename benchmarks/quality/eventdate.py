"""Dates of event mentions: every word of annotated news gets a date; the score looks at the annotated ones.

A date that the words state counts as shown; one that is only the publication day is counted apart, because a page shows
it as "reported".
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from briefgen.extract.facts.dating import date_of_event
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.model.claims import EventDate
from briefgen.model.source import Article, DateBasis, Publication

_DATELINE = re.compile(r"[A-Z]\w+ \d{1,2}, \d{4}")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each article the date of every word: sentence, offset in it, start and end, and how it was found."""
    kept = [(row["corpus"], article, *_laid_out(article["sentences"])) for row in rows for article in row["articles"]]
    articles = [_article(nth, article, text) for nth, (_, article, text, _) in enumerate(kept)]
    for (corpus, article, _, places), reading in zip(kept, readings(articles), strict=True):
        yield {"corpus": corpus, "doc": article["id"], "dates": list(_dates(reading, article["sentences"], places))}


def _laid_out(sentences: list[str]) -> tuple[str, dict[int, int]]:
    """Return the text of an article without its dateline, and where each sentence begins in it."""
    text, places = "", {}
    for nth, sentence in enumerate(sentences):
        if not sentence.strip() or (nth <= 1 and _DATELINE.fullmatch(sentence.strip())):
            continue
        text += ("\n\n" if nth <= 2 else " ") if text else ""
        places[nth] = len(text)
        text += sentence.replace("\n", " ")
    return text, places


def _article(nth: int, article: dict[str, Any], text: str) -> Article:
    published = Publication(date.fromisoformat(article["date"]), DateBasis.LABEL)
    return Article(f"d{nth}", f"{nth}.txt", "", text, published=published)


def _dates(reading: Reading, sentences: list[str], places: dict[int, int]) -> Iterator[dict[str, Any]]:
    timexes = find_timexes(reading)
    for nth, place in places.items():
        end = place + len(sentences[nth])
        told = any(place <= timex.passage.span.start < end for timex in timexes if timex.when)
        for found in re.finditer(r"\S+", sentences[nth]):
            dated = date_of_event(reading, reading.token_at(place + found.start()), timexes)
            yield {"sent": nth, "start": found.start(), "told": told} | _shown(dated)


def _shown(dated: EventDate | None) -> dict[str, str]:
    if dated is None or dated.when.start is None:
        return {"dating": "none"}
    last = dated.when.end or dated.when.start
    return {"dating": dated.dating.value, "from": dated.when.start.isoformat(), "to": last.isoformat()}


def score(gold: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    """Print for each way of dating how many mentions with a known date are exact, and how many compatible."""
    dates = {(row["corpus"], row["doc"], one["sent"], one["start"]): one for row in rows for one in row["dates"]}
    count: Counter[str] = Counter()
    for corpus, mention, known in _mentions(gold):
        start = mention["start"] if mention["start"] is not None else 0
        one = dates.get((corpus, mention["doc"], mention["sent"], start))
        if one is None or known is None:
            continue
        count["known"] += 1
        count["told"] += one["told"]
        count[one["dating"]] += 1
        if one["dating"] == "none":
            continue
        first, last = _bounds(known)
        count[f"{one['dating']} exact"] += (one["from"], one["to"]) == (first, last)
        count[f"{one['dating']} compatible"] += one["from"] <= last and first <= one["to"]
    print(f"mentions with a known date {count['known']}, with a date in their sentence {count['told']}")
    for way in ("stated", "reported"):
        total = max(1, count[way])
        exact, compatible = count[f"{way} exact"] / total, count[f"{way} compatible"] / total
        print(f"{way:9s} {count[way]:4d}  exact {exact:.3f}  compatible {compatible:.3f}")


def _mentions(gold: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any], str | None]]:
    """Yield each annotated mention once: it may stand in the timelines of two entities."""
    seen = set()
    for row in gold:
        for timeline in row["timelines"]:
            for entry in timeline["entries"]:
                for mention in entry["mentions"]:
                    key = row["corpus"], mention["doc"], mention["sent"], mention["word"], mention["start"]
                    if key not in seen:
                        seen.add(key)
                        yield row["corpus"], mention, entry["date"]


def _bounds(known: str) -> tuple[str, str]:
    """Return the first and the last day of a date as fine as it is written: day, month or year."""
    first = date.fromisoformat((known + "-01-01")[:10])
    if len(known) == len("2019-05-15"):
        return known, known
    last = first + (
        relativedelta(months=1, days=-1) if len(known) == len("2019-05") else relativedelta(years=1, days=-1)
    )
    return first.isoformat(), last.isoformat()
