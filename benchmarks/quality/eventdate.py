"""Dates of events: each sentence of annotated news gets the date that a page prints with it, which is its main event's.

The score looks at the annotated mentions that are the event which a sentence is dated by, and tells how many of all
mentions those are. A date that the words state counts as shown; one that is only the publication day is counted apart,
because a page shows it as "reported".
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from spacy.tokens import Token

from briefgen.extract.facts.dating import dated_event, day_lent, lent_to
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex import find_timexes
from briefgen.model.claims import EventDate
from briefgen.model.source import Article, Basis, Publication

_DATELINE = re.compile(r"[A-Z]\w+ \d{1,2}, \d{4}")
_MARK = re.compile(r'(?<!\b\d\d )(?<!\d\.\d )"')
"""A straight quote mark, not one of inches."""
_WORD = re.compile(r"\w+(?:-\w+)*")
_SPACED = re.compile(r"(?<=\w') (?=(?:s|d|m|t|re|ll|ve)\b)| (?=[.,;:](?: |$))|(?<=\bO) (?=')|(?<=\bO') ")
"""A space that no newspaper prints: "we' re"."""


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each article the dates of its sentences, at the word of the event that each dates."""
    kept = [(row["corpus"], article, *_laid_out(article["sentences"])) for row in rows for article in row["articles"]]
    articles = [_article(nth, article, text) for nth, (_, article, text, _) in enumerate(kept)]
    for (corpus, article, _, places), reading in zip(kept, readings(articles), strict=True):
        yield {"corpus": corpus, "doc": article["id"], "dates": list(_dates(reading, article["sentences"], places))}


def _laid_out(sentences: list[str]) -> tuple[str, dict[int, list[int]]]:
    """Return the text of an article as it was printed, without its dateline, and where each character went.

    The places are those of a sentence's characters in the text.
    """
    text, places, is_open = "", {}, False
    for nth, sentence in enumerate(sentences):
        if not sentence.strip() or (nth <= 1 and _DATELINE.fullmatch(sentence.strip())):
            continue
        text += ("\n\n" if nth <= 2 else " ") if text else ""
        dropped, is_open = _dropped(sentence, is_open=is_open)
        places[nth] = [len(text) + place - bisect_left(dropped, place) for place in range(len(sentence) + 1)]
        text += "".join(" " if c == "\n" else c for place, c in enumerate(sentence) if place not in dropped)
    return text, places


def _dropped(sentence: str, *, is_open: bool) -> tuple[list[int], bool]:
    """Return the places of the spaces that the corpus put beside marks, and whether a quotation is open at the end."""
    spaces = {found.start() for found in _SPACED.finditer(sentence)}
    for mark in _MARK.finditer(sentence):
        is_open = not is_open
        beside = mark.end() if is_open else mark.start() - 1
        if 0 <= beside < len(sentence) and sentence[beside] == " ":
            spaces.add(beside)
    return sorted(spaces), is_open


def _article(nth: int, article: dict[str, Any], text: str) -> Article:
    published = Publication(date.fromisoformat(article["date"]), Basis.LABEL)
    return Article(f"d{nth}", f"{nth}.txt", "", text, published=published)


def _dates(reading: Reading, sentences: list[str], places: dict[int, list[int]]) -> Iterator[dict[str, Any]]:
    timexes = find_timexes(reading)
    lent = day_lent(reading, timexes)
    lents = ((sentence, lent_to(reading, sentence, timexes, lent)) for sentence in reading.sentences)
    dated = [dated_event(reading, sentence, timexes, own) for sentence, own in lents]
    date_of = {event.i: when for event, when in dated}
    for nth, place in places.items():
        told = any(place[0] <= timex.passage.span.start < place[-1] for timex in timexes if timex.when)
        for found in _WORD.finditer(sentences[nth]):
            event = _head(reading, place[found.start()], place[found.end() - 1])
            if event.i in date_of:
                yield {"sent": nth, "start": found.start(), "told": told} | _shown(date_of[event.i])


def _head(reading: Reading, start: int, last: int) -> Token:
    """Return the token that stands for a word: of "take-off" and "out-sold" the one that holds the others."""
    return reading.doc[reading.token_at(start).i : reading.token_at(last).i + 1].root


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
        one = dates.get((corpus, mention["doc"], mention["sent"], mention["start"]))
        count["annotated"] += known is not None
        if one is None or known is None:
            continue
        count["known"] += 1
        count["told"] += one["told"]
        count[one["dating"]] += 1
        count[f"told {one['dating']}"] += one["told"]
        if one["dating"] == "none":
            continue
        first, last = _bounds(known)
        count[f"{one['dating']} exact"] += (one["from"], one["to"]) == (first, last)
        count[f"{one['dating']} compatible"] += one["from"] <= last and first <= one["to"]
    print(f"mentions with a known date {count['annotated']}, of which a sentence is dated by {count['known']}", end="")
    print(f", with a date in their sentence {count['told']}")
    for way in (("stated",), ("inferred",), ("stated", "inferred"), ("reported",)):
        total = sum(count[one] for one in way)
        exact, compatible = (sum(count[f"{one} {of}"] for one in way) for of in ("exact", "compatible"))
        each = max(1, total)
        print(f"{' or '.join(way):18s} {total:4d}  exact {exact / each:.3f}  compatible {compatible / each:.3f}")
    dated = count["told stated"] + count["told inferred"]
    print(f"get a day, of those with a date in their sentence {dated / max(1, count['told']):.3f}", end="")
    print(f", of all {(count['stated'] + count['inferred']) / max(1, count['known']):.3f}")


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
