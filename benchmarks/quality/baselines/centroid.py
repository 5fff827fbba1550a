"""Plain TF-IDF: the sentences of a story's documents by their cosine with all of its words together."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<=[.!?])[”\"’']?\s+(?=[“\"‘'A-Z])")


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row its sentences, the most like the whole first."""
    for row in rows:
        sentences = sentences_of(row["docs"])
        counts = [Counter(_WORD.findall(sentence.lower())) for sentence in sentences]
        held = Counter(word for count in counts for word in count)
        idf = {word: math.log(1 + len(counts) / number) for word, number in held.items()}
        vectors = [{word: number * idf[word] for word, number in count.items()} for count in counts]
        whole = Counter[str]()
        for vector in vectors:
            whole.update(vector)
        ranked = sorted(range(len(sentences)), key=lambda place: (-_cosine(vectors[place], whole), place))
        yield {"id": row["id"], "sentences": [sentences[place] for place in ranked]}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    length = math.sqrt(sum(weight**2 for weight in one.values())) or 1.0
    return sum(weight * other[word] for word, weight in one.items()) / length


def sentences_of(documents: Iterable[dict[str, Any]]) -> list[str]:
    """Return the sentences of the documents, each once, in the order of the texts themselves: dates are hidden."""
    texts = sorted({document["text"].strip() for document in documents})
    paragraphs = (line for text in texts for line in text.split("\n") if line.strip())
    return list(dict.fromkeys(piece.strip() for line in paragraphs for piece in _END.split(line)))
