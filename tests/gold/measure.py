"""How well the program does on the sample stories, against what an attentive reader found in them.

python tests/gold/measure.py            print the figures
python tests/gold/measure.py --update   pin them as floors; one that would fall is refused
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from briefgen.extract import extract, identify
from briefgen.ingest import read_story
from briefgen.link import link
from briefgen.model.briefing import Briefing
from briefgen.model.extraction import Extraction

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
STORIES = HERE.parents[1] / "stories"

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


def measure() -> dict[str, float]:
    """Return every figure, each between 0 and 1, higher being better."""
    counts: Counter[str] = Counter()
    for slug, gold in yaml.safe_load((HERE / "stories.yml").read_text(encoding="utf-8")).items():
        story = read_story(STORIES / slug)
        extractions = tuple(extract(story.articles))
        briefing = link(story, extractions, model=identify(), generator="")
        counts.update(_quotes(gold, briefing))
        counts.update(_dates(gold, briefing, extractions))
        counts.update(_facts(gold, briefing))
        counts.update(_unknowns(gold, briefing))
        counts.update(_origins(gold, briefing))
        counts.update(_actors(gold, briefing))
    names = ("quotes found", "speakers right", "speakers named", "dates found", "dates right", "same facts found")
    names += ("same facts right", "unknowns found", "unknowns right", "origins right", "actors found", "actors right")
    return {name: round(counts[f"{name}: yes"] / max(1, counts[f"{name}: all"]), 4) for name in names}


def _quotes(gold: dict[str, Any], briefing: Briefing) -> Iterator[str]:
    paths = {article.id: article.path for article in briefing.articles}
    said = [
        (paths[quote.article], _words(part.text), quote.speaker.name if quote.speaker else "")
        for quote in briefing.quotes
        for part in quote.parts
    ]
    for file, found in gold["articles"].items():
        for item in found["quotes"]:
            if item.get("where") == "headline":
                continue
            for part in item.get("parts") or [item["text"]]:
                speakers = [name for path, words, name in said if path == file and _alike(words, _words(part))]
                if item["speaker"]:
                    yield from _score("quotes found", bool(speakers))
                    yield from _score("speakers named", any(speakers))
                for name in filter(None, speakers):
                    yield from _score("speakers right", bool(item["speaker"]) and _same_speaker(name, item["speaker"]))


def _dates(gold: dict[str, Any], briefing: Briefing, extractions: tuple[Extraction, ...]) -> Iterator[str]:
    paths = {article.id: article.path for article in briefing.articles}
    for extraction in extractions:
        expected = list(gold["articles"][paths[extraction.article]]["dates"])
        for timex in extraction.timexes:
            words = timex.passage.text.casefold()
            match = next((n for n, item in enumerate(expected) if _shares(item["words"].casefold(), words)), None)
            if match is None or timex.when is None:
                continue
            item = expected.pop(match)
            yield from _score("dates found", hit=True)
            if timex.when.resolved:
                yield from _score("dates right", _closed(timex.when.edtf) == item["value"])
        for item in expected:
            if item.get("role") != "dateline":
                yield from _score("dates found", hit=False)


def _facts(gold: dict[str, Any], briefing: Briefing) -> Iterator[str]:
    fact_of = {passage.sentence: fact.id for fact in briefing.facts for passage in fact.mentions}
    group_of: dict[str, int] = {}
    for number, group in enumerate(gold["same_facts"]):
        ids = [_sentence(briefing, item) for item in group["sentences"]]
        group_of.update(dict.fromkeys(ids, number))
        for one, other in combinations(ids, 2):
            yield from _score("same facts found", one in fact_of and fact_of[one] == fact_of.get(other))
    for fact in briefing.facts:
        groups = {group_of.get(passage.sentence) for passage in fact.mentions}
        if groups != {None} and len(fact.mentions) > 1:
            yield from _score("same facts right", len(groups) == 1)


def _unknowns(gold: dict[str, Any], briefing: Briefing) -> Iterator[str]:
    """Compare by wording: a sentence that wire copy prints twice is listed once."""
    texts = {article.id: article for article in briefing.articles}
    wording = {sentence.id: texts[sentence.span.article].wording(sentence.span) for sentence in briefing.sentences}
    told = {passage.text for passage in briefing.unknowns}
    expected = {wording[_sentence(briefing, item)] for item in gold["unknowns"]}
    for sentence in expected:
        yield from _score("unknowns found", sentence in told)
    for sentence in told:
        yield from _score("unknowns right", sentence in expected)


def _origins(gold: dict[str, Any], briefing: Briefing) -> Iterator[str]:
    paths = {article.id: article.path for article in briefing.articles}
    given = {frozenset(paths[article] for article in origin) for origin in briefing.origins}
    for origin in gold["origins"]:
        yield from _score("origins right", frozenset(origin["files"]) in given)


def _actors(gold: dict[str, Any], briefing: Briefing) -> Iterator[str]:
    """Compare names with their kinds: a wrong kind is neither found nor right."""
    expected = {(kind, tuple(_words(name))) for kind, names in gold["actors"].items() for name in names}
    named = {(actor.kind.value, tuple(_words(actor.name))) for actor in briefing.actors if not actor.described}
    for actor in expected:
        yield from _score("actors found", actor in named)
    for actor in named:
        yield from _score("actors right", actor in expected)


def _sentence(briefing: Briefing, item: dict[str, str]) -> str:
    article = next(article for article in briefing.articles if article.path == item["file"])
    place = article.text.index(item["start"])
    spans = [sentence for sentence in briefing.sentences if sentence.span.article == article.id]
    return next(sentence.id for sentence in spans if sentence.span.start <= place < sentence.span.end)


def _score(name: str, hit: bool) -> Iterator[str]:  # noqa: FBT001  (what is counted)
    yield f"{name}: all"
    if hit:
        yield f"{name}: yes"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _alike(one: list[str], other: list[str]) -> bool:
    return one == other or sum((Counter(one) & Counter(other)).values()) >= 0.8 * max(len(one), len(other))


def _same_speaker(given: str, expected: str) -> bool:
    one, other = _words(given), _words(expected)
    return one == other or set(one) <= set(other) or set(other) <= set(one)


def _closed(edtf: str) -> str:
    """Return the day or month that "since" and "until" count from: the gold values name that alone."""
    return edtf.removeprefix("../").removesuffix("/..")


def _shares(one: str, other: str) -> bool:
    return one in other or other in one


def main() -> None:
    """Print the figures beside their floors."""
    figures = measure()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for name, value in figures.items():
        print(f"{name:20}{value:8.4f}   floor {floors.get(name, 0):.4f}")
    if "--update" in sys.argv:
        fallen = [name for name, value in figures.items() if value < floors.get(name, 0)]
        if fallen:
            raise SystemExit(f"would fall: {', '.join(fallen)}")
        FLOORS.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
