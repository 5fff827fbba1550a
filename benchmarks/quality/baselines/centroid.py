"""Plain TF-IDF: the sentences of a story's documents by their cosine with all of its words together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.quality.baselines.tfidf import cosine, vectors_of

_END = re.compile(r"(?<=[.!?])[”\"’']?\s+(?=[“\"‘'A-Z])")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row its sentences, the most like the whole first."""
    for row in rows:
        sentences = sentences_of(row["docs"])
        vectors = vectors_of(sentences)
        whole = Counter[str]()
        for vector in vectors:
            whole.update(vector)
        ranked = sorted(range(len(sentences)), key=lambda place: (-cosine(vectors[place], whole), place))
        yield {"id": row["id"], "sentences": [sentences[place] for place in ranked]}


def sentences_of(documents: Iterable[dict[str, Any]]) -> list[str]:
    """Return the sentences of the documents, each once, in the order of the texts themselves: dates are hidden."""
    texts = sorted({document["text"].strip() for document in documents})
    paragraphs = (line for text in texts for line in text.split("\n") if line.strip())
    return list(dict.fromkeys(piece.strip() for line in paragraphs for piece in _END.split(line)))
