"""Timelines of long stories: the days that most documents mention, each with the sentences nearest its centre.

A row is a topic with dated articles. The reference decides how many days and sentences are asked for, so that ranking
happens before, and cutting in the score.
"""

import json
import math
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
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
from briefgen.link.same import Vector, vectors_of
from briefgen.model.claims import Statement
from briefgen.model.source import Passage, SentenceKind, Span
from briefgen.model.when import Precision

DAYS, SENTENCES = 120, 5
"""More than any reference asks for."""
LEAD = 5
"""The first sentences of an article tell of its publication day."""
SHORTEST, LONGEST = 10, 40
"""Words of a sentence that is fit for a timeline: headings are shorter, lists and joined captions longer."""
ONLY_PUBLISHED = 0.5
"""What an article counts for its publication day that does not name the day."""
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
    documents: dict[date, float] = defaultdict(float)
    mentions: Counter[date] = Counter()
    published = {date.fromisoformat(article["date"]) for article in articles}
    for article in articles:
        day = date.fromisoformat(article["date"])
        told = [one for one in _mentioned(article["text"], day) if _names(one[1], keywords)]
        for mentioned, sentence in told:
            said[mentioned].append(sentence)
            mentions[mentioned] += 1
        named = {mentioned for mentioned, _ in told}
        for mentioned in named:
            documents[mentioned] += 1.0
        documents[day] += 0.0 if day in named else ONLY_PUBLISHED
        led[day] += [found[0] for found in _SENTENCE.finditer(article["text"])][:LEAD]
    ranked = sorted(documents, key=lambda one: (-documents[one], -mentions[one], one))
    first, last = min(published), max(published)
    for day in [one for one in ranked if first <= one <= last][:DAYS]:
        given = said[day] + led[day] + led[day + timedelta(1)]
        fitting = [sentence for sentence in dict.fromkeys(given) if _names(sentence, keywords)]
        short = [sentence for sentence in fitting if SHORTEST <= len(sentence.split()) <= LONGEST]
        if chosen := _central(short or fitting):
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


def _central(sentences: list[str]) -> list[str]:
    """Return the sentences that together come nearest the centre of all, the best first."""
    vectors = vectors_of(_statement(sentence) for sentence in sentences)
    centre: Counter[str] = Counter()
    for vector in vectors:
        centre.update(vector.weights)
    chosen: list[int] = []
    summed: Counter[str] = Counter()
    while len(chosen) < min(SENTENCES, len(sentences)):
        rest = [nth for nth in range(len(sentences)) if nth not in chosen]
        best = max(rest, key=lambda nth: (_likeness(summed, vectors[nth], centre), -nth))
        chosen.append(best)
        summed.update(vectors[best].weights)
    return [sentences[nth] for nth in chosen]


def _statement(sentence: str) -> Statement:
    terms = tuple(stem(word.lower()) for word in _WORD.findall(sentence) if word.lower() not in STOP_WORDS)
    return Statement(Passage(Span("a", 0, len(sentence)), "s", sentence), SentenceKind.EVENT, 0, terms)


def _likeness(summed: Counter[str], vector: Vector, centre: Counter[str]) -> float:
    joint = summed + Counter(vector.weights)
    length = math.sqrt(math.fsum(weight * weight for weight in joint.values()))
    return math.fsum(weight * centre[term] for term, weight in joint.items()) / length if length else 0.0


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
