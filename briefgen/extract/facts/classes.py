"""Sentences to their classes: event, claim and background, which may state a fact, and seven kinds that may not.

The rules run from what excludes a sentence to what it is; the first that fires decides. Precision first: a sentence
that is wrongly shut out costs a fact among many, one that is wrongly let in stands on the page.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span, Token

from briefgen.extract.facts.antecedents import leans_on_context
from briefgen.extract.facts.furniture import is_furniture
from briefgen.extract.facts.glued import is_glued, shows_a_picture
from briefgen.extract.facts.phrases import BACKGROUND, COMMENTARY, NOBODY_KNOWS, TURN, UNKNOWN, YEAR
from briefgen.extract.facts.reporting import is_claim
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Timex
from briefgen.model.source import Sentence, SentenceKind
from briefgen.model.speech import Quote, QuoteKind
from briefgen.model.when import When

MOSTLY = 0.6
"""Share of a sentence's characters in quote marks from which it is a quotation; read off the articles' own openings."""

OLD_DAYS = 90
"""A sentence whose only dates lie this many days before publication tells background."""

CAPITALS = 0.85
"""Share of capitals among words of four letters and more from which a line is a title; names alone stay below it."""

_TITLE_WORDS = 5
_HEADLINE_WORDS = 16
_SHORTEST = 5
_FULL_STOP = re.compile(r"[.!?…]\W*$")
_OPEN_PERSONS = frozenset("i we you me us my our your mine ours yours myself ourselves yourself".split())
_SPOKEN = frozenset("'re ’re 'll ’ll 'm ’m 've ’ve basically gonna".split())
_MEANING = frozenset(
    "epitomise epitomize exemplify illustrate symbolise symbolize testify underline underscore".split()
)
_SPECULATIVE = frozenset({"might", "may", "could", "should", "must", "ought"})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sentence and what the rules look at: whether it is ``alone`` in its paragraph, how it is ``spoken``."""

    reading: Reading
    sentence: Sentence
    tokens: Span
    alone: bool
    spoken: QuoteKind | None
    timexes: list[Timex]


def classify(reading: Reading, quotes: Iterable[Quote], timexes: Iterable[Timex]) -> tuple[Sentence, ...]:
    """Return the reading's sentences with their kinds."""
    spoken = {part.sentence: quote.kind for quote in quotes if quote.speaker for part in quote.parts}
    dated: dict[str, list[Timex]] = {}
    for timex in timexes:
        dated.setdefault(timex.passage.sentence, []).append(timex)
    size = Counter(sentence.paragraph for sentence in reading.sentences)
    kinds = (
        _kind(_Seen(reading, s, reading.tokens(s), size[s.paragraph] == 1, spoken.get(s.id), dated.get(s.id, [])))
        for s in reading.sentences
    )
    return tuple(Sentence(s.id, s.span, s.paragraph, kind) for s, kind in zip(reading.sentences, kinds, strict=True))


def _kind(seen: _Seen) -> SentenceKind:
    text = seen.reading.article.wording(seen.sentence.span)
    if (
        is_furniture(seen.tokens)
        or not any(char.isalpha() for char in text)
        or _is_caption(seen)
        or shows_a_picture(seen.tokens)
    ):
        return SentenceKind.FURNITURE
    if (seen.alone and not _FULL_STOP.search(text)) or _capitalised(seen.tokens):
        return _title(seen.sentence, text)
    if _is_quotation(seen, text):
        return SentenceKind.UNKNOWN if NOBODY_KNOWS.search(text) else SentenceKind.QUOTE
    if UNKNOWN.search(seen.tokens.text):
        return SentenceKind.UNKNOWN
    if _fragment(text, seen.tokens) or is_glued(seen.tokens) or leans_on_context(seen.tokens):
        return SentenceKind.CONTEXT
    return _statement(seen)


def _statement(seen: _Seen) -> SentenceKind:
    if _comments(seen.tokens):
        return SentenceKind.COMMENTARY
    if seen.spoken or is_claim(seen.tokens):
        return SentenceKind.CLAIM
    return SentenceKind.BACKGROUND if _is_old(seen) else SentenceKind.EVENT


def _title(sentence: Sentence, text: str) -> SentenceKind:
    if sentence.paragraph <= 1 and len(text.split()) > _HEADLINE_WORDS:
        return SentenceKind.STANDFIRST
    return SentenceKind.HEADLINE


def _is_caption(seen: _Seen) -> bool:
    """Tell whether it is a caption: what a picture shows, in the present ("Pickets warm their hands Friday").

    "The council votes Friday" tells what is to come.
    """
    published = seen.reading.article.published
    if published is None or seen.tokens.root.tag_ not in {"VBP", "VBZ"} or is_claim(seen.tokens):
        return False
    days = [(seen.reading.token_at(t.passage.span.start), t.when) for t in seen.timexes if t.when and t.when.is_day]
    return any(day.lower_ in _WEEKDAYS and day.dep_ == "npadvmod" and _past(when, published.day) for day, when in days)


def _past(when: When, today: date) -> bool:
    return when.end is not None and when.end <= today


def _capitalised(tokens: Span) -> bool:
    """Tell whether it is written as titles are: nearly every word of weight has a capital."""
    words = [token for token in tokens if token.is_alpha and len(token) > 3]
    return len(words) >= _TITLE_WORDS and sum(word.text[0].isupper() for word in words) >= CAPITALS * len(words)


def _is_quotation(seen: _Seen, text: str) -> bool:
    """Tell whether what it tells stands in quote marks: its place is among the quotes."""
    return (
        bool(TURN.search(text))
        or seen.spoken is QuoteKind.DIRECT
        or _quoted_share(seen.reading, seen.sentence) >= MOSTLY
    )


def _quoted_share(reading: Reading, sentence: Sentence) -> float:
    span = sentence.span
    inside = sum(
        max(0, min(span.end, quote.end) - max(span.start, quote.start))
        for quote in reading.quoted
        if quote.start < span.end and span.start < quote.end
    )
    return inside / (span.end - span.start)


def _fragment(text: str, tokens: Span) -> bool:
    """Tell whether it is less than a sentence: no finite verb, no subject, a piece that the splitter cut off."""
    first = next((char for char in text if char.isalnum()), "")
    words = [token for token in tokens if not (token.is_punct or token.is_space)]
    if first.islower() or _unbalanced(text) or not _FULL_STOP.search(text):
        return True
    if len(words) < _SHORTEST or not any(token.tag_ in _FINITE for token in words):
        return True
    return not any(token.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for token in words)


def _unbalanced(text: str) -> bool:
    return text.count("(") != text.count(")") or text.count("“") != text.count("”")


def _comments(tokens: Span) -> bool:
    """Tell whether the writer speaks: a question, speculation, an opinion, "we" and "you"."""
    masked = tokens.text
    if masked.rstrip("”’\"') ").endswith(("?", "!")) or COMMENTARY.search(masked):
        return True
    if any(token.lower_ in _OPEN_PERSONS and token.text != "US" for token in tokens):
        return True
    if any(token.lower_ in _SPOKEN for token in tokens) and not is_claim(tokens):
        return True
    root = tokens.root
    if root.lemma_.lower() in _MEANING and any(_is_thing(child) for child in root.children) and not is_claim(tokens):
        return True
    weighed = any(child.dep_ == "aux" and child.lower_ in _SPECULATIVE for child in root.children)
    guessed = root.lemma_ in {"seem", "appear", "look"} and root.pos_ == "VERB" and root.text != MASK
    return (weighed or guessed) and not is_claim(tokens)


def _is_thing(child: Token) -> bool:
    return child.dep_ == "nsubj" and child.pos_ == "NOUN"


def _is_old(seen: _Seen) -> bool:
    masked = seen.tokens.text
    if BACKGROUND.search(masked):
        return True
    published = seen.reading.article.published
    if published is None:
        return False
    ends = [timex.when.end for timex in seen.timexes if timex.when and timex.when.end]
    if ends:
        return all((published.day - end).days > OLD_DAYS for end in ends)
    years = [int(year) for year in YEAR.findall(masked)]
    return bool(years) and all(year < published.day.year for year in years)
