"""Same-fact pairs of sentences from different articles of one story: ``link.facts.grouping`` on annotated sets.

    python -m benchmarks.quality corroboration facts/corrob_ecb.dev.jsonl --threshold 1

A pair that is joined scores 1 and more, any other its likeness (below 1): the scorer's average precision rates the
whole order, and at threshold 1 precision and recall are those of the pairs that a briefing would call the same fact.
All sentences of a set are compared, also those of a class that states no fact on a page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

from briefgen.extract.facts.classes import classify
from briefgen.extract.facts.statements import by_sentence, statement_of
from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reader import readings
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.finding import find_quotes
from briefgen.extract.quotes.hearing import hear
from briefgen.extract.timex import find_timexes
from briefgen.link.facts.grouping import group_facts
from briefgen.link.facts.same import pair_score, vectors_of
from briefgen.model.claims import Statement
from briefgen.model.source import Article

Row = dict[str, Any]


def predict(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        told = statements_of(row["sentences"])
        sids = list(told)
        statements = tuple(told.values())
        vectors = vectors_of(statements)
        group_of = {place: number for number, g in enumerate(group_facts(statements, vectors)) for place in g.same}
        pairs = []
        for one, other in combinations(range(len(sids)), 2):
            likeness = min(pair_score(vectors[one], vectors[other]) / 2, 0.999)
            joined = group_of[one] == group_of[other]
            pairs.append([sids[one], sids[other], round(likeness + joined, 6)])
        yield {"id": row["id"], "pairs": pairs}


def statements_of(sentences: list[Row]) -> dict[str, Statement]:
    """Return the statement of each sentence; each is a paragraph of its article."""
    documents: dict[str, list[Row]] = {}
    for sentence in sentences:
        documents.setdefault(sentence["doc"], []).append(sentence)
    articles = [_article(place, held) for place, held in enumerate(documents.values())]
    told = {
        sentence["sid"]: statement
        for held, reading in zip(documents.values(), readings(articles), strict=True)
        for sentence, statement in zip(held, _of_paragraphs(reading), strict=True)
    }
    return {sentence["sid"]: told[sentence["sid"]] for sentence in sentences}


def _article(place: int, sentences: list[Row]) -> Article:
    text = "\n\n".join(" ".join(sentence["text"].split()) for sentence in sentences)
    return Article(id=f"a{place}", path=f"a{place}.txt", title="", text=text)


def _of_paragraphs(reading: Reading) -> Iterator[Statement]:
    """Yield one statement for each paragraph: an annotated sentence may be several to the parser."""
    names, timexes = find_names(reading), find_timexes(reading)
    quotes = find_quotes(hear(reading, names))
    named, dated = by_sentence(names), by_sentence(timexes)
    paragraphs: dict[int, list[Statement]] = {}
    for position, sentence in enumerate(classify(reading, quotes, timexes)):
        statement = statement_of(
            reading, sentence, position, said=quotes, names=named[sentence.id], timexes=dated[sentence.id]
        )
        paragraphs.setdefault(sentence.paragraph, []).append(statement)
    for _, parts in sorted(paragraphs.items()):
        yield replace(
            parts[0],
            terms=tuple(term for part in parts for term in part.terms),
            events=tuple(event for part in parts for event in part.events),
            numbers=tuple(number for part in parts for number in part.numbers),
            negations=tuple(deed for part in parts for deed in part.negations),
        )
