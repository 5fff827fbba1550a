"""The clause beside a quotation read from its words alone, where a parser often errs: ``Q, Lee, the mayor, notes``."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.cues import MANNERS, QUOTING, SAYING, TELLING, answers_back, goes_on, puts_it
from briefgen.extract.quotes.attribution.misread import FINITE, is_surname
from briefgen.extract.quotes.attribution.sources import is_document

_JOINTS = frozenset({",", "-", "—", "–", "--"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
_INSIDE = frozenset({"of", "for", "at", "in", "on", "with", "from", "to", "and", "'s", "’s", "'", "’", "-", "&", "the"})
_PREPOSITIONS = frozenset({"of", "for", "at", "in", "on", "with", "from", "to"})
_STOPS = frozenset(",.;:()—–-")
_ADVERBS = frozenset(
    "also later then once now recently often always repeatedly previously simply jokingly famously".split()
)
_REPORTING = SAYING | TELLING | MANNERS
_REACH = 40
"""Tokens after the quotation in which its clause must end; longer appositions are left to the parser."""


def subject_then_verb(quote: Token) -> tuple[Token, Token] | None:
    """Return the head of the subject and the verb of ``Q, X said``, ``Q, X, the mayor of Y, told reporters``."""
    return _subject_then_verb(_after(quote))


def _subject_then_verb(tokens: list[Token]) -> tuple[Token, Token] | None:
    length = _noun_phrase(tokens)
    if not length:
        return None
    if length > 1 and tokens[length - 1].lower_ in {"read", "reads"} and is_document(tokens[length - 2]):
        return tokens[length - 2], tokens[length - 1]
    head = head_of(tokens[:length])
    at = length
    if at < len(tokens) and tokens[at].text == ",":
        at = _closing_comma(tokens, at)
    while at < len(tokens) and (tokens[at].lower_ in _ADVERBS or _is_manner(tokens[at])):
        at += 1
    if head is not None and at < len(tokens) and _reports(tokens[at]) and not _has_verb(tokens[length:at]):
        return head, tokens[at]
    return None


def _after(quote: Token) -> list[Token]:
    """Return the words after the quotation up to the end of its paragraph, without the joint and "as"."""
    tokens: list[Token] = []
    for token in quote.doc[quote.i + 1 : quote.i + _REACH]:
        if token.text == MASK or "\n" in token.text:
            break
        if not token.is_space:
            tokens.append(token)
    if tokens and tokens[0].text in _JOINTS:
        tokens = tokens[1:]
    return tokens[1:] if tokens and tokens[0].lower_ == "as" else tokens


def _noun_phrase(tokens: list[Token]) -> int:
    """Return how many tokens the noun phrase at the start has, 0 when there is none."""
    if tokens and tokens[0].lower_ in {"he", "she", "they", "i", "we"}:
        return 1
    at = 0
    while at < len(tokens) and (
        tokens[at].pos_ in _NOMINAL
        or tokens[at].lower_ in _INSIDE
        or tokens[at].tag_ == "PRP$"
        or is_surname(tokens[at])
    ):
        if at and _reports(tokens[at]) and tokens[at].tag_.startswith("VB"):
            break
        at += 1
    return at if at and tokens[0].lower_ not in _PREPOSITIONS | {"and"} else 0


def head_of(tokens: list[Token]) -> Token | None:
    """Return the last noun before the first preposition or bracket."""
    head = None
    for token in tokens:
        hyphened = token.i > 0 and token.nbor(-1).text == "-"
        if token.text in {"(", ","} or (token.lower_ in _PREPOSITIONS and head is not None and not hyphened):
            break
        if token.pos_ in {"PROPN", "NOUN", "PRON", "NUM", "ADJ"} or is_surname(token):
            head = token
    return head


def _closing_comma(tokens: list[Token], opening: int) -> int:
    """Return the place after the comma that closes the apposition opened at ``opening``."""
    for at in range(opening + 1, len(tokens) - 1):
        if tokens[at].text == "," and (_reports(tokens[at + 1]) or tokens[at + 1].lower_ in _ADVERBS):
            return at + 1
        if tokens[at].text in {".", ";", ":"} and tokens[at].tag_ != "NNP":
            break
    return opening


def _is_manner(token: Token) -> bool:
    """Tell whether the word is an adverb of manner or of hearsay: ``the envoy reportedly said``."""
    return token.pos_ == "ADV" and token.lower_.endswith("ly")


def _reports(token: Token) -> bool:
    if not token.text.islower() or token.tag_ == "VB":
        return False
    return token.lemma_.lower() in _REPORTING or goes_on(token) or puts_it(token) or answers_back(token)


def _has_verb(tokens: list[Token]) -> bool:
    """Tell whether a clause of its own stands between; one after "who" or "which" does not count."""
    if any(token.lower_ in {"who", "which", "whose"} for token in tokens):
        return False
    return any(token.tag_ in FINITE for token in tokens)


def beside(quote: Token) -> Iterator[tuple[Token, Token | None]]:
    """Yield the subject and the verb of the clause right after the quotation."""
    tokens = _after(quote)
    found = _passed_on(tokens) or _subject_then_verb(tokens)
    if found:
        yield found


def _passed_on(tokens: list[Token]) -> tuple[Token, Token] | None:
    """Return who is quoted by another: ``Q, Lee was quoted as saying``, ``Q, the Gazette quoted Lee as saying``."""
    at = next((at for at, token in enumerate(tokens) if token.lemma_.lower() in QUOTING), None)
    if not at or not any(token.lower_ == "as" and token.nbor().tag_ == "VBG" for token in tokens[at:-1]):
        return None
    if tokens[at - 1].lower_ in {"was", "were", "is", "are", "been"}:
        speaker = tokens[: _noun_phrase(tokens)]
    else:
        speaker = tokens[at + 1 : at + 1 + _noun_phrase(tokens[at + 1 :])]
    head = head_of(speaker)
    return (head, tokens[at]) if head is not None else None


def inverted(quote: Token) -> Iterator[tuple[Token, Token | None]]:
    """Yield the verb and the subject after the quotation: ``The plan Q, said Lee, the mayor``."""
    if quote.i + 1 == len(quote.doc) or quote.nbor().text not in _JOINTS:
        return
    tokens = _after(quote)
    if len(tokens) < 2 or not _reports(tokens[0]) or tokens[0].lemma_ in TELLING:
        return
    length = _noun_phrase(tokens[1:])
    head = head_of(tokens[1 : length + 1])
    following = tokens[length + 1] if length + 1 < len(tokens) else None
    if (
        head is not None
        and (head.pos_ == "PROPN" or is_surname(head))
        and (following is None or following.text in _STOPS)
    ):
        yield head, tokens[0]
