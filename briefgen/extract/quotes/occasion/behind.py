"""The day right behind a verb of saying, which the parse may give to the clause that was said."""

from spacy.tokens import Span, Token

from briefgen.extract.quotes.attribution.misread import SUBJECTS
from briefgen.extract.timex.lexicon import MONTHS, PARTS_OF_DAY, WEEKDAYS

_BEFORE_NOUN = frozenset({"det", "poss"})
"""What opens a subject, whatever the parse takes in before it: ``said on 3 May the council``."""


def day_behind(cue: Token) -> Span | None:
    """Return the day between a verb of saying and the subject of what was said: ``said on Friday he had left``.

    A day with a comma or "that" before the clause is told from it by the parse, and "said Friday would be" has none.
    """
    doc = cue.doc
    first = cue.i + 1
    if first < len(doc) and doc[first].lower_ == "on":
        first += 1
    if first == len(doc) or not _is_of_day(doc[first]):
        return None
    last, end = first, cue.sent.end
    while last < end and _is_of_day(doc[last]):
        last += 1
    day = doc[first:last]
    return day if last < end and _tells_day(day) and _opens_subject(doc[last]) else None


def _is_of_day(token: Token) -> bool:
    return _is_weekday(token) or _is_month(token) or token.lower_ in PARTS_OF_DAY or token.text.isdigit()


def _tells_day(words: Span) -> bool:
    dated = any(map(_is_month, words)) and any(token.text.isdigit() for token in words)
    return dated or any(map(_is_weekday, words))


def _is_weekday(token: Token) -> bool:
    return token.is_title and token.lower_.endswith("day") and token.lower_[:3] in WEEKDAYS


def _is_month(token: Token) -> bool:
    return token.ent_type_ == "DATE" and token.is_title and token.lower_[:3] in MONTHS


def _opens_subject(token: Token) -> bool:
    if token.pos_ == "PRON" and token.dep_ in SUBJECTS:
        return True
    if token.dep_ in _BEFORE_NOUN and token.head.i > token.i:
        return token.head.dep_ in SUBJECTS
    return any(one.dep_ in SUBJECTS and one.left_edge == token for one in (token, token.head))
