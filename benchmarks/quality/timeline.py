"""Timelines of long stories: the days that most documents mention, each with the sentences nearest its centre.

A row is a topic with dated articles. The reference decides how many days and sentences are asked for, so that ranking
happens before, and cutting in the score.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from spacy.lang.en.stop_words import STOP_WORDS

from benchmarks.quality.task import DATA, TASKS
from briefgen.extract.facts.stems import stem
from briefgen.extract.timex.narrative import is_narrative
from briefgen.extract.timex.tagger import tag
from briefgen.extract.timex.values import interval
from briefgen.link.chronology.key_dates import Dates, nearest_centre, weights_of_dates
from briefgen.link.facts.same import vectors_of
from briefgen.model.claims import Statement
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.when import Precision

DAYS, SENTENCES = 120, 5
"""More than any reference asks for."""
LEAD = 5
"""The first sentences of an article tell of its publication day."""
SHORTEST, LONGEST = 10, 40
"""Words of a sentence that is fit for a timeline: headings are shorter, lists and joined captions longer."""
_SENTENCE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each topic its days, best first, each with its sentences, best first."""
    for row in rows:
        if row["set"] == "t17":
            yield {"topic": row["topic"], "days": list(_days(row["articles"], row["keywords"]))}


def _days(articles: list[dict[str, Any]], keywords: list[str]) -> Iterator[dict[str, Any]]:
    said: dict[date, list[str]] = defaultdict(list)
    led: dict[date, list[str]] = defaultdict(list)
    named: list[tuple[int, Dates]] = []
    published: list[tuple[int, date]] = []
    for nth, article in enumerate(articles):
        day = date.fromisoformat(article["date"])
        published.append((nth, day))
        for mentioned, sentence in _mentioned(article["text"], day):
            if _names(sentence, keywords):
                named.append((nth, (mentioned, mentioned)))
                said[mentioned].append(sentence)
        led[day] += [found[0] for found in _SENTENCE.finditer(article["text"])][:LEAD]
    within = min(day for _, day in published), max(day for _, day in published)
    ranked = [day for day, _ in weights_of_dates(named, published) if within[0] <= day <= within[1]]
    for day in ranked[:DAYS]:
        given = said[day] + led[day] + led[day + timedelta(1)]
        fitting = [sentence for sentence in dict.fromkeys(given) if _names(sentence, keywords)]
        short = [sentence for sentence in fitting if SHORTEST <= len(sentence.split()) <= LONGEST]
        if told := short or fitting:
            vectors = vectors_of(map(_statement, told))
            chosen = [told[place] for place in nearest_centre(vectors, SENTENCES)]
            yield {"date": day.isoformat(), "sentences": chosen}


def _names(sentence: str, keywords: list[str]) -> bool:
    return any(word in sentence.lower() for word in keywords)


def _mentioned(text: str, published: date) -> Iterator[tuple[date, str]]:
    """Yield the days that the text names, with their sentences."""
    bounds = [found.span() for found in _SENTENCE.finditer(text)]
    home = {start: text[start:end] for start, end in bounds}
    starts = sorted(home)
    for found in tag(text, bounds, published=published, narrative=is_narrative(text, published)):
        span = interval(found.meaning.value)
        if span and span.precision is Precision.DAY:
            yield span.start, home[max(start for start in starts if start <= found.start)]


def _statement(sentence: str) -> Statement:
    terms = tuple(stem(word.lower()) for word in _WORD.findall(sentence) if word.lower() not in STOP_WORDS)
    return Statement(Passage(Span("a", 0, len(sentence)), "s", sentence), SentenceKind.EVENT, 0, terms)


def score(gold: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    """Cut each ranking to the size of each reference and run the scorer on them."""
    ranked = {row["topic"]: row["days"] for row in rows}
    cut: list[dict[str, Any]] = []
    for topic in gold:
        if topic["topic"] in ranked:
            cut.extend(_cut(topic["topic"], timeline, ranked[topic["topic"]]) for timeline in topic["timelines"])
    folder = Path(tempfile.mkdtemp(prefix="briefgen-"))
    for name, content in (("gold", gold), ("cut", cut)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in content), encoding="utf-8")
    scorer = DATA.parent / "eval" / TASKS["timeline"]
    subprocess.run([sys.executable, scorer, folder / "gold.jsonl", folder / "cut.jsonl", "--set", "t17"], check=True)


def _cut(topic: str, timeline: dict[str, Any], days: list[dict[str, Any]]) -> dict[str, Any]:
    entries = timeline["entries"]
    length = len({entry["date"] for entry in entries})
    within = min(entry["date"] for entry in entries), max(entry["date"] for entry in entries)
    each = max(1, round(sum(len(entry["summary"]) for entry in entries) / length))
    asked = [day for day in days if within[0] <= day["date"] <= within[1]][:length]
    shown = [{"date": day["date"], "summary": day["sentences"][:each]} for day in asked]
    return {"topic": topic, "name": timeline["name"], "timeline": sorted(shown, key=lambda day: day["date"])}
