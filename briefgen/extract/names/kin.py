"""Whose relative a person is said to be, and what gender the words beside a name tell.

his daughter Anna Alder                → a daughter: a woman, and not the Alder told of before
Anna Alder, the mayor's wife, said     → a wife
the actress Anna Alder                 → a woman
"""

from spacy.tokens import Doc, Token

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.gender import Gender, gender_of, gender_of_noun
from briefgen.extract.names.lexicon import sections

_KIN = sections("titles")["family"]
_DETERMINERS = frozenset({"a", "an", "the", "one", "his", "her", "their"})
_REACH = 5
"""Tokens of an apposition in which its noun is looked for: "the mayor's elder daughter"."""


def is_relative(doc: Doc, mention: Mention) -> bool:
    """Tell whether the words beside the name call its bearer somebody's relative."""
    noun = _noun_beside(doc, mention)
    return noun is not None and noun.lemma_.casefold() in _KIN


def gender_beside(doc: Doc, mention: Mention) -> Gender:
    """Return the gender that the title, the noun beside the name or the first name tells, "" when none does."""
    titles = " ".join(token.text for token in doc[mention.opening : mention.first])
    told = gender_of(f"{titles} Name") if titles else ""
    noun = _noun_beside(doc, mention)
    if not told and noun is not None:
        told = gender_of_noun(noun.lemma_)
    return told or gender_of(doc[mention.first : mention.last + 1].text)


def _noun_beside(doc: Doc, mention: Mention) -> Token | None:
    """Return the noun right before the name, or that of the apposition behind it."""
    at = mention.opening - 1
    if at > 0 and doc[at].text == "," and doc[at - 1].tag_ == "NN":
        at -= 1
    if at >= 0 and doc[at].tag_ == "NN" and doc[at].sent == doc[mention.first].sent:
        return doc[at]
    return _noun_behind(doc, mention.last + 1)


def _noun_behind(doc: Doc, comma: int) -> Token | None:
    if comma + 2 >= len(doc) or doc[comma].text != ",":
        return None
    opens = doc[comma + 1]
    if opens.lower_ not in _DETERMINERS and opens.tag_ not in {"NNP", "PRP$"}:
        return None
    for token in doc[comma + 2 : comma + 2 + _REACH]:
        if token.tag_ == "NN" and (token.i + 1 == len(doc) or token.nbor().tag_ not in {"NN", "POS"}):
            return token
        if token.tag_ not in {"JJ", "JJR", "NN", "NNP", "POS"}:
            return None
    return None
