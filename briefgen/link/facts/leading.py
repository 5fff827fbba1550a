"""Key facts to the one that heads a briefing: the sentence that says most of what headlines say, and in few words."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefgen.model.claims import Fact
from briefgen.model.insertions import InsertionKind
from briefgen.model.source import Article, Passage, Sentence, SentenceKind

OPENING = 3
"""Sentences of an article that its writer put first; a lead taken from further down seldom names who and where."""

EASY, LONG = 30, 0.01
"""Words that are read in one go, and what each further one costs."""

SUPPORT, MOST_SUPPORT = 0.05, 3
"""What each further independent source adds, and how many of them count."""

HEADLINES = 0.2
"""What the words of the headlines add to the sentence that has most of them, as much as four further sources.

Chosen with the two above by reading the key facts of four stories of two to 216 articles: the sentence that a reader
would put on the front page is then the first, a detail that many report is not.
"""

CLAIM = 0.1
"""What a fact loses that somebody claims: an event leads, who says what follows."""

MEANT = 0.2
"""What a fact loses whose subject is a pronoun, though it is sure whom that means: nobody opens a page with "she"."""

FEWEST = 2
"""Words that several headlines must have before they tell facts apart: one alone is what all of the story is about."""

_ABOVE = frozenset({SentenceKind.FURNITURE, SentenceKind.HEADLINE, SentenceKind.STANDFIRST})
"""What stands above an article's first sentence, or between it and the next."""

_WORD = re.compile(r"\w{4,}")


def lead_of(facts: Sequence[Fact], articles: Iterable[Article], sentences: Iterable[Sentence]) -> Passage | None:
    """Return the statement of the one of the key ``facts`` that heads the briefing."""
    openings = _openings(sentences)
    opening = [fact for fact in facts if fact.statement.sentence in openings] or list(facts)
    worth = _headline_words(articles)
    told = {fact.id: _told(fact.statement.text, worth) for fact in opening}
    most = max(told.values(), default=0.0) or 1.0
    ranked = sorted(opening, key=lambda fact: (-_points(fact, told[fact.id] / most), fact.id))
    return ranked[0].statement if ranked else None


def _points(fact: Fact, headlines: float) -> float:
    further = min(len(fact.origins) - 1, MOST_SUPPORT)
    cost = LONG * max(0, len(fact.statement.text.split()) - EASY) + CLAIM * (fact.kind is not SentenceKind.EVENT)
    cost += MEANT * any(one.kind is InsertionKind.REFERENCE for one in fact.insertions)
    return round(fact.score + SUPPORT * further + HEADLINES * headlines - cost, 6)


def _openings(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the ids of the first sentences of every article's text."""
    by_article: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.kind in _ABOVE:
            continue
        by_article.setdefault(sentence.span.article, []).append(sentence)
    firsts = (sorted(own, key=lambda one: one.span)[:OPENING] for own in by_article.values())
    return frozenset(sentence.id for own in firsts for sentence in own)


def _headline_words(articles: Iterable[Article]) -> dict[str, int]:
    """Return the words that several headlines have, each with their number; none where most articles have no headline.

    What the few have in common would then be chance; none either where all have hardly a word in common.
    """
    titles = [article.title for article in articles]
    if sum(map(bool, titles)) * 2 < len(titles):
        return {}
    held = Counter(word for title in titles for word in set(_words(title)))
    shared = {word: times for word, times in held.items() if times > 1}
    return shared if len(shared) >= FEWEST else {}


def _told(text: str, worth: Mapping[str, int]) -> float:
    words = _words(text)
    return sum(worth.get(word, 0) for word in sorted(set(words))) / math.sqrt(max(len(words), 1))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
