"""Figures of a sentence in normal form with what they count: "more than 340 workers" becomes ``~340 worker``.

A tilde marks a figure that the text makes approximate, an s one of which only the order is told: "tens of thousands of
people" becomes ``10000s peopl``. Years, days of the month and times of day are dates, not
figures; ordinals are ranks.
"""

import re
from collections.abc import Iterable

from spacy.tokens import Span, Token

from briefgen.extract.facts.stems import stem
from briefgen.extract.facts.words import Words
from briefgen.extract.parse.reading import holds

_WORDS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12}
_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES |= {"m": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3}
_ORDERS = {"dozens": 12, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9}
_TIMES = {"tens": 10, "hundreds": 100}
_FIGURE = re.compile(r"([$£€]?)(\d+(?:,\d{3})*(?:\.\d+)?)(k|m|bn|tn)?")
_PERCENT = frozenset({"percent", "%", "pc", "percentage"})
_MONEY = {"$": "dollar", "£": "pound", "€": "euro"}
_ABOUT = frozenset(
    "about almost approximately around at close least less more most nearly over roughly some than under up".split()
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMERIC = frozenset({"NUM", "SYM"})
_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "gmt", "o'clock", "local"})


def figures(words: Words, dates: Iterable[tuple[int, int]] = ()) -> tuple[str, ...]:
    """Return the figures of a sentence in order, each once; ``dates`` are ranges of token indices to leave out."""
    tokens = words.span
    barred = {index for first, last in dates for index in range(first, last + 1)}
    found: dict[str, None] = {}
    orders = not _ORDERS.keys().isdisjoint(words.forms)
    for token in words.tokens:
        if orders and (order := _order(token, tokens)):
            found[order] = None
        numeric = token.pos_ in _NUMERIC or token.text[0].isdigit()
        if token.i in barred or not numeric or _names(token, tokens):
            continue
        value = _value(token, tokens)
        if value is not None and not _is_date(token, tokens):
            found[f"{'~' if _approximate(token, tokens) else ''}{_written(value)} {_unit(token, tokens)}".strip()] = (
                None
            )
    return tuple(found)


def _order(token: Token, tokens: Span) -> str:
    """Return the order of a figure and what it counts: "thousands of people"; nothing where that is not told."""
    order = _ORDERS.get(token.lower_)
    if order is None or token.i + 1 >= tokens.end or token.nbor().lower_ != "of":
        return ""
    counted = next((child for child in token.nbor().children if child.dep_ == "pobj" and holds(tokens, child)), None)
    if counted is None or counted.lower_ in _ORDERS:
        return ""
    if token.i > tokens.start + 1 and token.nbor(-1).lower_ == "of":
        order *= _TIMES.get(token.nbor(-2).lower_, 1)
    return f"{order}s {stem(counted.lemma_)}"


def _value(token: Token, tokens: Span) -> float | None:
    """Return the number that starts at ``token``, with the scale words after it; None inside or outside a number."""
    if token.i > tokens.start and _plain(token.nbor(-1)) is not None:
        return None
    if token.i > tokens.start + 1 and token.nbor(-1).text == "-" and _plain(token.nbor(-2)) is not None:
        return None
    value = _plain(token)
    if value is None:
        return None
    if token.i + 2 < tokens.end and token.nbor().text == "-":
        value += _plain(token.nbor(2)) or 0
    for after in token.doc[token.i + 1 : tokens.end]:
        scale = _SCALES.get(after.lower_.rstrip("."))
        if scale is None or (len(after) == 1 and not _is_money(token, tokens)):
            break
        value *= scale
    return round(value, 6)


def _is_money(token: Token, tokens: Span) -> bool:
    """Tell whether the sign of a currency stands before a number, of whatever currency."""
    return token.text[0] in _MONEY or (token.i > tokens.start and token.nbor(-1).tag_ == "$")


def _names(token: Token, tokens: Span) -> bool:
    """Tell whether a number is part of a name: "Gate 4", "Channel Six"."""
    before = token.nbor(-1) if token.i > tokens.start else token
    return before.pos_ == "PROPN" and before.text[:1].isupper() and token.head == before


def _written(value: float) -> str:
    return str(int(value)) if value.is_integer() else str(value)


def _plain(token: Token) -> float | None:
    word = token.lower_
    if word in _WORDS:
        return float(_WORDS[word])
    if "-" in word:
        tens, _, units = word.partition("-")
        return float(_WORDS[tens] + _WORDS[units]) if tens in _WORDS and units in _WORDS else None
    match = _FIGURE.fullmatch(word)
    if match is None:
        return None
    return float(match[2].replace(",", "")) * _SCALES.get(match[3] or "", 1)


def _is_date(token: Token, tokens: Span) -> bool:
    near = [token.nbor(step).text for step in (-1, 1) if tokens.start <= token.i + step < tokens.end]
    if _YEAR.fullmatch(token.text) and token.head.tag_ not in {"NNS", "NNPS"}:
        return True
    if token.lower_ == "one" and token.dep_ != "nummod":
        return True
    return any(_MONTH.fullmatch(word) or word.lower() in _HOURS or word == ":" for word in near)


def _approximate(token: Token, tokens: Span) -> bool:
    return any(other.lower_ in _ABOUT for other in token.doc[max(tokens.start, token.i - 3) : token.i])


def _unit(token: Token, tokens: Span) -> str:
    """Return the stem of what is counted, "percent", or the currency."""
    after = list(token.doc[token.i + 1 : min(token.i + 4, tokens.end)])
    if any(other.lower_ in _PERCENT for other in after[:2]):
        return "percent"
    for sign in (token.text[0], token.nbor(-1).text if token.i > tokens.start else ""):
        if sign in _MONEY:
            return _MONEY[sign]
    if _is_money(token, tokens):
        return "money"
    head = token
    while head.pos_ in {"NUM", "SYM"} and head.dep_ in {"compound", "nummod", "quantmod", "nmod"} and head.head != head:
        head = head.head
    return stem(head.lemma_) if head.pos_ in {"NOUN", "PROPN", "ADJ"} and holds(tokens, head) else ""
