"""Words that are talked about: ``her phrase Q``, ``X used the word Q``."""

from spacy.tokens import Token

from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.above import subject_with
from briefgen.extract.quotes.attribution.clauses import owners
from briefgen.extract.quotes.attribution.order import Found

_WORDS = frozenset({"word", "term", "phrase", "expression", "label", "adjective", "euphemism"})
"""Nouns before quoted words that are talked about, and not said by the sentence's speaker."""


def word_before(quote: Token) -> Token | None:
    """Return the noun that the quotation is in apposition to: ``the word Q``."""
    before = preceding(quote)
    return before if before is not None and before.pos_ == "NOUN" and before.lower_ in _WORDS else None


def used(quote: Token) -> Found:
    """Find whose word it is: ``her phrase Q``, ``the report's use of the word Q``, ``X used the word Q``."""
    noun = word_before(quote)
    if noun is None:
        return
    yield from ((owner, noun) for owner in owners(noun))
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if above.lemma_.lower() == "use":
        yield from ((owner, above) for owner in owners(above)) if above.pos_ == "NOUN" else subject_with(quote, above)
