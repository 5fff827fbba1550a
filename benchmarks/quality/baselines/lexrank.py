"""sumy's LexRank over the sentences of a story's documents, cut by the language's full stops."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer

from benchmarks.quality.baselines.centroid import sentences_of

MOST = 30
"""Sentences that are asked for: more than any of the reference summaries has."""

_WORD = re.compile(r"[^\W_]+")


class _Words:
    """The part of sumy's tokenizer that a sentence needs; its own asks for data from the network."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(text))


class _Ranking(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """LexRank that returns the best sentence first; sumy puts them back into the order of the document."""

    def _get_best_sentences(self, sentences: Any, count: int, rating: Any, *_: Any, **__: Any) -> tuple[Any, ...]:  # noqa: ANN401  (sumy's)
        return tuple(sorted(sentences, key=lambda sentence: -rating[sentence])[:count])


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield for each row the sentences that LexRank takes for the most central, best first."""
    summarizer = _Ranking(Stemmer("english"))
    for row in rows:
        sentences = sentences_of(row["docs"])
        document = ObjectDocumentModel([Paragraph([Sentence(text, _Words()) for text in sentences])])
        yield {"id": row["id"], "sentences": [str(sentence) for sentence in summarizer(document, MOST)]}
