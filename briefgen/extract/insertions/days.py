"""The calendar day behind "on Wednesday", where it is the day of what the statement tells and the words are sure.

Only the expression that dates the statement's own event is looked at: of the other days in it, too many belong to plans
and to habits. A day that is open, approximate or only that of the report stays as it is written.
"""

import re

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex.fragments import LONG
from briefgen.model.claims import Dating, EventDate
from briefgen.model.insertions import Insertion, InsertionKind
from briefgen.model.source import Passage
from briefgen.model.when import When

RULE = "the day of the statement's own date"
"""The rule by which a day is inserted."""

_MONTHS = LONG.split("|")
_DAY_AND_MONTH = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\b.*(?:{LONG})|(?:{LONG}|[A-Z][a-z]{{2,3}}\.?)\s+\d{{1,2}})")
_OWNED = re.compile(r"['’]s\b")
_GOES_ON = re.compile(r"[\w\-–/]")
_OF_ANOTHER = re.compile(r"\s+(?:after|before|in|of)\b")
"""What counts a day from another: "the Sunday before the vote"."""

_VAGUE = frozenset({"about", "around", "circa", "roughly"})
_TELLING_WHICH = frozenset({"ADJ", "DET", "PRON"})
"""Parts of speech before one of several days: "an ordinary Friday"."""

_PRESENT = frozenset({"VBP", "VBZ"})
_ADVERB = "overnight"
"""Has a day and names none: "will become the favourite overnight"."""


def day_of(statement: Passage, date: EventDate | None, reading: Reading) -> Insertion | None:
    """Return the insertion behind the words of the statement's day, None where there is nothing sure to add."""
    if date is None or date.dating not in {Dating.STATED, Dating.INFERRED} or date.timex is None:
        return None
    when, words = date.when, date.timex
    if not when.is_day or when.approximate or when.start is None or not statement.span.holds(words.span):
        return None
    text, end = reading.article.text, words.span.end
    if owned := _OWNED.match(text, end):
        end = owned.end()
    year = str(when.start.year)
    if _GOES_ON.match(text, end) or _quoted(reading, words) or year in statement.text or words.text.lower() == _ADVERB:
        return None
    first = reading.token_at(words.span.start)
    if _is_any_day(first) or _is_to_come(first, when) or _counted(words.text, text[end : statement.span.end]):
        return None
    told = year if _DAY_AND_MONTH.search(words.text) else f"{when.start.day} {_MONTHS[when.start.month - 1]} {year}"
    return Insertion(end - statement.span.start, told, InsertionKind.DATE, RULE, words, when)


def _is_any_day(first: Token) -> bool:
    """Tell whether what stands before a day makes it vague or one of a kind."""
    before = first.nbor(-1) if first.i > first.sent.start else first
    return before.lower_ in _VAGUE or before.pos_ in _TELLING_WHICH


def _is_to_come(day: Token, when: When) -> bool:
    """Tell whether a verb speaks of a day to come, and the day found is past: "on Friday the court rules"."""
    verb = next((above for above in day.ancestors if above.pos_ in {"VERB", "AUX"}), day)
    ahead = verb.tag_ in _PRESENT or any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)
    return ahead and when.start is not None and when.anchor_day is not None and when.start < when.anchor_day


def _counted(words: str, behind: str) -> bool:
    return words.lower().startswith("the ") and _OF_ANOTHER.match(behind) is not None


def _quoted(reading: Reading, words: Passage) -> bool:
    return any(quoted.start < words.span.end and words.span.start < quoted.end for quoted in reading.quoted)
