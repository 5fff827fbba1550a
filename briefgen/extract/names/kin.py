"""Whose relative a person is said to be, and what gender the words beside a name tell.

his daughter Anna Alder                → a daughter: a woman, and not the Alder told of before
Anna Alder, the mayor's wife, said     → a wife
the actress Anna Alder                 → a woman
"""

from collections.abc import Iterable

from spacy.tokens import Token

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.gender import Gender, gender_of, gender_of_noun
from briefgen.extract.names.lexicon import sections
from briefgen.extract.parse.words import Tokens

_KIN = sections("titles")["family"]
_DETERMINERS = frozenset({"a", "an", "the", "one", "his", "her", "their"})
_REACH = 5
"""Tokens of an apposition in which its noun is looked for: "the mayor's elder daughter"."""


def is_relative(noun: Token | None) -> bool:
    """Tell whether the noun beside a name calls its bearer somebody's relative."""
    return noun is not None and noun.lemma_.casefold() in _KIN


def gender_beside(titles: Iterable[str], noun: Token | None, name: str) -> Gender:
    """Return the gender that the titles, the noun beside the name or the first name tells, "" when none does."""
    told = gender_of(" ".join([*titles, "Name"]))
    if not told and noun is not None:
        told = gender_of_noun(noun.lemma_)
    return told or gender_of(name)


def noun_beside(tokens: Tokens, mention: Mention) -> Token | None:
    """Return the noun right before the name, or that of the apposition behind it."""
    at = mention.opening - 1
    if at > 0 and tokens[at].text == "," and tokens[at - 1].tag_ == "NN":
        at -= 1
    if (
        at >= 0
        and tokens[at].tag_ == "NN"
        and not any(token.is_sent_start for token in tokens[at + 1 : mention.first + 1])
    ):
        return tokens[at]
    return _noun_behind(tokens, mention.last + 1)


def _noun_behind(tokens: Tokens, comma: int) -> Token | None:
    if comma + 2 >= len(tokens) or tokens[comma].text != ",":
        return None
    opens = tokens[comma + 1]
    if opens.lower_ not in _DETERMINERS and opens.tag_ not in {"NNP", "PRP$"}:
        return None
    for token in tokens[comma + 2 : comma + 2 + _REACH]:
        if token.tag_ == "NN" and (token.i + 1 == len(tokens) or token.nbor().tag_ not in {"NN", "POS"}):
            return token
        if token.tag_ not in {"JJ", "JJR", "NN", "NNP", "POS"}:
            return None
    return None
