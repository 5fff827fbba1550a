"""Write a topic of the timeline data as a story folder: real articles with dates, and nothing else known of them.

    python -m benchmarks.stories TOPIC FOLDER [--busiest N]

``--busiest`` takes the N articles around the week with most of them.
"""

import argparse
import gzip
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from benchmarks.quality.task import DATA

TIMELINES = DATA / "time" / "tls_dev.jsonl.gz"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description=__doc__)
    parser.add_argument("topic")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--busiest", type=int, metavar="N")
    options = parser.parse_args()
    articles = articles_of(options.topic)
    write_story(options.folder, options.topic, busiest(articles, options.busiest) if options.busiest else articles)


def articles_of(topic: str) -> list[dict[str, Any]]:
    """Return the articles of ``topic``, each with ``id``, ``date`` and ``text``."""
    with gzip.open(TIMELINES, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["topic"] == topic:
                return list(row["articles"])
    raise SystemExit(f"no topic {topic!r} in {TIMELINES}")


def busiest(articles: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """Return ``count`` articles from the seven days on which most appeared, evenly spread, in order."""
    days = [date.fromisoformat(article["date"]) for article in articles]
    start = max(sorted(set(days)), key=lambda day: sum(day <= other < day + timedelta(7) for other in days))
    week = [article for article, day in zip(articles, days, strict=True) if start <= day < start + timedelta(7)]
    step = max(1, len(week) // count)
    return week[::step][:count]


def write_story(folder: Path, title: str, articles: list[dict[str, Any]]) -> None:
    """Write ``articles`` as text files, one sentence a paragraph as in the data, and ``story.yml`` with their dates."""
    folder.mkdir(parents=True, exist_ok=True)
    described = {}
    for article in articles:
        name = f"{article['id']}.txt"
        paragraphs = [line for line in article["text"].split("\n") if line.strip()]
        (folder / name).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
        described[name] = {"date": article["date"]}
    story = {"title": title.capitalize(), "articles": described}
    (folder / "story.yml").write_text(yaml.safe_dump(story, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
