"""The noun phrases beside a person's name that tell what the person is, behind it and before a comma.

Lena Korb, the foreign minister,    → foreign minister
a spokesman for the port, Ivo Ek,   → spokesman for the port
"""

from spacy.tokens import Token

from briefgen.extract.names.candidates import PARTICLES, Mention
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.titles import COURTESY_TITLES, HEADS, PAIRS, ROLE_NOUNS, bare
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import Tokens

_REACH = 22
"""Tokens of an apposition; longer ones are clauses more often than roles."""

_OWNED = 3
"""Tokens before a comma among which "his" tells that the role behind it is somebody's: "his main rival, Ivo Ek"."""

INSIDE = frozenset(
    {"CC", "CD", "DT", "HYPH", "IN", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "VBG", "VBN"}
)
"""Parts of speech inside a noun phrase."""

_NOMINAL = frozenset({"CD", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "VBN"})
"""Parts of speech up to the noun that a noun phrase opens with."""

_ENDS = frozenset(",;:.—–()[]")
ARTICLES = frozenset({"a", "an", "the", "one", "another"})
"""Words that open the noun phrase of a role and are no part of it."""

_OPENING = ARTICLES | {"own"}
_FAMILY = sections("titles")["family"]
"""Words that tell a role only with whose: "Mr Alder's son", not "his son"."""


def behind(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """Return the apposition behind the name: "Ann Vale, 46, a former harbour pilot, said"."""
    at = mention.last + 1
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    at += 1
    if tokens[at].like_num and at + 1 < len(tokens) and tokens[at + 1].text == ",":
        at += 2
    start = at
    while at < len(tokens) and at - start < _REACH and _is_inside(tokens[at]) and not tokens[at].is_space:
        at += 1
    if (
        at == len(tokens)
        or at - start >= _REACH
        or not (tokens[at].text in _ENDS or tokens[at].tag_ in {"WDT", "WP", "WP$"})
    ):
        return None
    if _runs_into_name(tokens, start, at - 1) or _leads_to_name(tokens, start, at):
        return None
    return _noun_phrase(tokens, start, at - 1)


def _leads_to_name(tokens: Tokens, start: int, comma: int) -> bool:
    """Tell whether the role is that of a name behind it: "told the Gazette, the port's chief, Ivo Ek, said"."""
    if tokens[start].lower_ in {"a", "an"}:
        return False
    return tokens[comma].text == "," and comma + 1 < len(tokens) and tokens[comma + 1].ent_type_ == "PERSON"


def _is_inside(token: Token) -> bool:
    """Tell whether a noun phrase holds the token; the tagger takes "steward" before a comma for an adverb."""
    return token.tag_ in INSIDE or is_role(token)


def _runs_into_name(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the role is the next one's in a list: "Ann Vale, envoy for transport issues Ivo Ek; ..."."""
    return any(
        tokens[at].ent_type_ == "PERSON" and tokens[at].ent_iob_ == "B" and tokens[at - 1].tag_ == "NNS"
        for at in range(start + 1, end + 1)
    )


def _noun_phrase(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """Return the tokens as a role when the head of the phrase that opens them is one, without their article."""
    while start < end and (tokens[start].lower_ in _OPENING or tokens[start].tag_ in {"RB", "CC", "PRP$"}):
        start += 1
    end = _before_other(tokens, start, end)
    if tokens[start].tag_ == "IN":
        return None
    head = start
    while head < end and (tokens[head + 1].tag_ in _NOMINAL or is_role(tokens[head + 1])):
        head += 1
    heads = [token for token in tokens[start : head + 1] if is_role(token)]
    if not heads or heads[-1].i != head or tokens[head].tag_ in {"NNS", "NNPS"} or _is_no_office(tokens, start, head):
        return None
    return told(tokens, start, end)


def _is_no_office(tokens: Tokens, start: int, head: int) -> bool:
    """Tell whether a "head" is that of a body or a queue: "shot in the head", "at the head of his own firm"."""
    if tokens[head].lower_ != "head":
        return False
    placed = start > 1 and tokens[start - 1].lower_ == "the" and tokens[start - 2].lower_ in {"at", "in"}
    return placed or head + 1 == len(tokens) or tokens[head + 1].lower_ not in {"of", "for", ","}


def _before_other(tokens: Tokens, start: int, end: int) -> int:
    """Return where a role ends before "and" and another person's name: "envoy to Marland and Ivo Ek"."""
    for at in range(start + 1, end):
        if tokens[at].lower_ == "and" and tokens[at + 1].ent_type_ == "PERSON":
            return at - 1
    return end


def _before_rank(tokens: Tokens, opening: int) -> int:
    """Return where a short rank before the name begins that the parse has parted from its full stop: ``Capt .``."""
    if (
        opening < 2
        or tokens[opening - 1].text != "."
        or tokens[opening - 2].whitespace_
        or not tokens[opening - 2].is_title
    ):
        return opening
    return opening - 2 if tokens[opening - 2].lower_ in HEADS else opening


def introducing(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """Return the noun phrase that the name explains: "a spokesman for the port, Ivo Ek, said"."""
    comma = _before_rank(tokens, mention.opening) - 1
    after = mention.last + 1
    if comma < 2 or tokens[comma].text != "," or after >= len(tokens) or tokens[after].text not in _ENDS:
        return None
    start = comma
    while start > 0 and comma - start < _REACH and _is_inside(tokens[start - 1]):
        start -= 1
    if any(token.tag_ == "PRP$" for token in tokens[max(start, comma - _OWNED) : comma]) and is_role(tokens[comma - 1]):
        return None
    articles = (
        at for at in range(start, comma) if tokens[at].lower_ in ARTICLES and tokens[at + 1].lower_ not in PARTICLES
    )
    phrases = (_noun_phrase(tokens, at + 1, comma - 1) for at in articles)
    return next((phrase for phrase in phrases if phrase), None)


def is_role(token: Token) -> bool:
    """Tell whether ``token`` is a noun that tells what somebody is."""
    word = bare(token.text)
    if word == "pm":
        return token.text == "PM"
    if token.i and (bare(token.nbor(-1).text), word) in PAIRS:
        return True
    return (word in ROLE_NOUNS or token.lemma_.casefold() in ROLE_NOUNS) and word not in COURTESY_TITLES


def told(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """Return the role, unless it holds a quotation or is a word for family alone: whose is not told."""
    if any(token.text == MASK for token in tokens[start : end + 1]):
        return None
    return None if start == end and tokens[start].lower_ in _FAMILY else (start, end)
