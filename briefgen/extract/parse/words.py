"""The tokens of a parse, made once, and where it has the words that a rule is for; most words are for none."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

HYPHENS = frozenset("-‐‑")

_PARTS = 8
"""Tokens of a word on either side that hyphens join; longer chains are no words."""

Tokens = Sequence[Token]
"""All tokens of a parse, for who looks at many of them often: the parse makes each anew whenever it is asked."""

Places = Mapping[str, Sequence[int]]
"""Which tokens each word of a parse is, as it is written."""


def preceding(token: Token) -> Token | None:
    """Return the token before ``token`` in its sentence, None for the first."""
    return None if token.is_sent_start else token.nbor(-1)


def following(token: Token) -> Token | None:
    """Return the token after ``token`` in its sentence, None for the last."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return None if after is None or after.is_sent_start else after


def whole_word(token: Token) -> tuple[Token, Token]:
    """Return the first and the last token of the word that hyphens join ``token`` to: ``secretary-general``."""
    first = last = token
    start, end = max(token.sent.start, token.i - _PARTS), min(token.sent.end - 1, token.i + _PARTS)
    while first.i > start and (_is_joint(first) or _is_joint(first.nbor(-1))):
        first = first.nbor(-1)
    while last.i < end and (_is_joint(last) or _is_joint(last.nbor())):
        last = last.nbor()
    return first, last


def _is_joint(token: Token) -> bool:
    """Tell whether the token is a hyphen between two words without space."""
    if token.text not in HYPHENS or token.whitespace_ or not 0 < token.i < len(token.doc) - 1:
        return False
    before, after = token.nbor(-1), token.nbor()
    return not before.whitespace_ and before.text.isalnum() and after.text.isalnum()


def places_of(doc: Doc, words: Iterable[str], attribute: str = "ORTH") -> list[int]:
    """Return the tokens whose ``attribute`` (``ORTH``, ``LOWER``, ``DEP``) is one of ``words``, in order."""
    return _places(doc, attribute, {doc.vocab.strings[word] for word in words})


def places_by_word(doc: Doc) -> Places:
    """Return which tokens each word of ``doc`` is, as it is written."""
    places: dict[int, list[int]] = {}
    for at, word in enumerate(doc.to_array("ORTH").tolist()):
        places.setdefault(word, []).append(at)
    return {doc.vocab.strings[word]: at for word, at in places.items()}


def places_where(doc: Doc, attribute: str, fits: Callable[[str], bool]) -> list[int]:
    """Return the tokens whose ``attribute`` has a value that fits, in order; each value is looked at once."""
    strings = doc.vocab.strings
    return _places(doc, attribute, {value for value in set(doc.to_array(attribute).tolist()) if fits(strings[value])})


def _places(doc: Doc, attribute: str, wanted: set[int]) -> list[int]:
    return [at for at, value in enumerate(doc.to_array(attribute).tolist()) if value in wanted]
