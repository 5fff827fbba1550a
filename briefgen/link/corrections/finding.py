"""What an edit points to: the claim by its id, by a sentence that it rests on, or by its words.

An id that is gone, because a file was renamed, leaves the words. An edit that means nothing, or several things, is
stale: what points to it says why.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from briefgen.model.briefing import Briefing
from briefgen.model.claims import Event, Fact
from briefgen.model.disputes import Dispute
from briefgen.model.edits import Target
from briefgen.model.extraction import Extraction
from briefgen.model.source import Article, Passage, Sentence
from briefgen.model.speech import IndirectStatement, Quote


class StaleError(Exception):
    """An edit means nothing in this story, or several things; why is told in words."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Claim = TypeVar("Claim", bound=_Named)
Passages = Callable[[Claim], Iterable[Passage]]

LISTED = 4
"""Claims that are named where several are meant: enough to see which of them to give."""


def one_of(target: Target, claims: Iterable[Claim], passages: Passages[Claim], noun: str) -> Claim:
    """Return the claim that ``target`` means; ``passages`` yields the words by which a claim can be meant.

    Raises:
        StaleError: None of ``claims`` is meant, or several are, or the one meant has other words.
    """
    found = _meant(target, tuple(claims), passages)
    if not found:
        raise StaleError(f"no {noun} of this story is {target}")
    if len(found) > 1:
        raise StaleError(f"{target} is {len(found)} {noun}s: {', '.join(claim.id for claim in found[:LISTED])}")
    if not _says(target, found[0], passages):
        raise StaleError(f"{target} has other words than “{target.words}”")
    return found[0]


def _meant(target: Target, claims: tuple[Claim, ...], passages: Passages[Claim]) -> tuple[Claim, ...]:
    by_id = tuple(claim for claim in claims if target.id and claim.id == target.id)
    if not by_id and target.id:
        by_id = tuple(
            claim for claim in claims if any(target.is_sentence(passage.sentence) for passage in passages(claim))
        )
    return by_id or tuple(claim for claim in claims if any(map(target.is_words, _texts(passages(claim)))))


def _says(target: Target, claim: Claim, passages: Passages[Claim]) -> bool:
    """Tell whether the words given, if any, are those of the claim: one of the two was changed, or left over."""
    return not target.words or any(map(target.is_words, _texts(passages(claim))))


def _texts(passages: Iterable[Passage]) -> Iterable[str]:
    """Yield each text, and all of them together, as the parts of a quote are read."""
    texts = [passage.text for passage in passages]
    yield from texts
    yield " … ".join(texts)


def quote_words(quote: Quote) -> Iterable[Passage]:
    """Return the words of a quote."""
    return quote.parts


def statement_words(said: IndirectStatement) -> Iterable[Passage]:
    """Return the words of an indirect statement."""
    return (said.content,)


def told_in(claim: Fact | Event) -> Iterable[Passage]:
    """Return the sentences that tell a fact or an event."""
    return claim.mentions


def sides_of(dispute: Dispute) -> Iterable[Passage]:
    """Return the sentences on both sides of a dispute."""
    return (*dispute.claim.passages, *dispute.answer.passages)


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence as what an edit can point to."""

    id: str
    passage: Passage


def wholes(passages: Iterable[Passage]) -> tuple[Whole, ...]:
    """Return ``passages`` as what an edit can point to."""
    return tuple(Whole(passage.sentence, passage) for passage in passages)


def itself(whole: Whole) -> Iterable[Passage]:
    """Return the words of a sentence."""
    return (whole.passage,)


def sentence_of(target: Target, briefing: Briefing) -> Passage:
    """Return the sentence that ``target`` means, as it stands in its article."""
    articles = {article.id: article for article in briefing.articles}
    passages = (
        Passage(sentence.span, sentence.id, articles[sentence.span.article].wording(sentence.span))
        for sentence in briefing.sentences
    )
    return one_of(target, wholes(passages), itself, "sentence").passage


def statement_of(target: Target, extractions: Iterable[Extraction]) -> str:
    """Return the id of the sentence that ``target`` means among those that may tell a fact."""
    passages = (one.passage for extraction in extractions for one in extraction.statements)
    return one_of(target, wholes(passages), itself, "sentence").id


def places_of(words: str, articles: Iterable[Article], sentences: Iterable[Sentence]) -> Iterator[Passage]:
    """Yield where ``words`` stand as whole words, in the order of ``articles`` and their texts."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    pattern, homes = re.compile(rf"(?<!\w){spaced}(?!\w)"), tuple(sentences)
    for article in articles:
        for found in pattern.finditer(article.text):
            span = article.span(*found.span())
            home = next((one for one in homes if one.span.article == article.id and one.span.end > span.start), None)
            if home and home.span.start <= span.start:
                yield Passage(span, home.id, found[0])


def article_of(target: Target, articles: Iterable[Article]) -> Article | None:
    """Return the article of which ``target`` gives the file."""
    return next((article for article in articles if target.words in {article.path, article.id}), None)
