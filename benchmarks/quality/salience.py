"""Key facts against summaries that people wrote: the whole chain from articles to ranked facts, scored by ROUGE.

    python -m benchmarks.quality salience facts/salience_bus.dev.jsonl --words 0

Dates and order are hidden: the documents come in the order of their texts' checksums, because these summaries extend
the background by the latest update, and the newest first would beat every ranking.
"""

import importlib.util
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from briefgen.extract import extract
from briefgen.link.facts.finding import find_facts
from briefgen.link.origins.finding import independent_origins
from briefgen.model.source import Article

Row = dict[str, Any]


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    if importlib.util.find_spec("rouge_score") is None:
        raise SystemExit("The scorer needs rouge-score, which briefgen does not: pip install --group bench")
    for row in rows:
        articles = _articles(row["docs"])
        statements = [statement for extraction in extract(articles) for statement in extraction.statements]
        facts, _ = find_facts(statements, independent_origins(articles))
        yield {"id": row["id"], "sentences": [fact.statement.text for fact in facts] or [articles[0].text]}


def _articles(documents: Iterable[Row]) -> list[Article]:
    texts = {re.sub(r"\s*\n\s*", "\n\n", document["text"].strip()) for document in documents}
    hidden = sorted(texts, key=lambda text: sha256(text.encode()).digest())
    return [Article(id=f"a{place}", path=f"a{place}.txt", title="", text=text) for place, text in enumerate(hidden)]
