"""Sentences to their classes: event, claim and background, which may state a fact, and seven kinds that may not.

The rules run from what excludes a sentence to what it is; the first that fires decides. Precision first: a sentence
that is wrongly shut out costs a fact among many, one that is wrongly let in stands on the page.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from briefgen.extract.facts.antecedents import leans_on_context
from briefgen.extract.facts.fragments import ends, is_fragment
from briefgen.extract.facts.furniture import is_furniture, is_linked
from briefgen.extract.facts.glued import is_anybody, is_glued, shows_a_picture, teases
from briefgen.extract.facts.phrases import BACKGROUND, COMMENTARY, GUESS, NOBODY_KNOWS, TURN, UNKNOWING, UNKNOWN, YEAR
from briefgen.extract.facts.reporting import is_claim
from briefgen.extract.facts.words import Words, words_of
from briefgen.extract.parse.labels import label_end
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Timex
from briefgen.model.source import Sentence, SentenceKind
from briefgen.model.speech import Quote, QuoteKind
from briefgen.model.when import WEEKDAYS, When

MOSTLY = 0.6
"""Share of a sentence's characters in quote marks from which it is a quotation; read off the articles' own openings."""

OLD_DAYS = 90
"""A sentence whose only dates lie this many days before publication tells background."""

CAPITALS = 0.85
"""Share of capitals among words of four letters and more from which a line is a title; names alone stay below it."""

WITNESS, _WITNESS_SENTENCES = 0.4, 8
"""Share of sentences with "I" or "we" outside quote marks, from the first one on and of so many at least, from which
they are testimony: letters, readers' comments. News seldom reaches a tenth, a talk of questions and answers a third."""

VOICED, _OPINION_SENTENCES = 0.08, 12
"""Share of sentences that quote or report somebody below which an article of so many gives its writer's views. Of 110
articles about two stories 19 stayed below it: 17 of opinion or analysis, a portrait and a list of dates."""

_AROUND = frozenset({SentenceKind.HEADLINE, SentenceKind.STANDFIRST, SentenceKind.FURNITURE})
_VOICED = frozenset({SentenceKind.CLAIM, SentenceKind.QUOTE})
_BEHIND_A_DATE = (":", " - ", " – ", " — ")
_WRITERS = frozenset("i we me us my our".split())
_TOLD_BY_WRITER = frozenset({SentenceKind.EVENT, SentenceKind.BACKGROUND})

_NEAR = 8
"""Characters before a sentence that tell whether another has ended there."""

_TITLE_WORDS = 5
_HEADLINE_WORDS = 16
_OPEN_PERSONS = frozenset("i we you me us my our your mine ours yours myself ourselves yourself".split())
_SPOKEN = frozenset("'re ’re 'll ’ll 'm ’m 've ’ve basically gonna".split())
_MEANING = frozenset(
    "epitomise epitomize exemplify illustrate symbolise symbolize testify underline underscore".split()
)
_SPECULATIVE = frozenset({"might", "may", "could", "should", "must", "ought"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sentence and what the rules look at: whether it is ``alone`` in its paragraph, how it is ``spoken``.

    ``masked`` is its text with each quoted stretch as one word; ``settled`` are the tokens that lean on nothing, for
    whom they mean is sure.
    """

    reading: Reading
    sentence: Sentence
    masked: str
    words: Words
    alone: bool
    spoken: QuoteKind | None
    timexes: list[Timex]
    settled: frozenset[int]


def classify(
    reading: Reading, quotes: Iterable[Quote], timexes: Iterable[Timex], *, settled: frozenset[int] = frozenset()
) -> tuple[Sentence, ...]:
    """Return the reading's sentences with their kinds; ``settled`` are the references whose meaning is sure."""
    spoken = {part.sentence: quote.kind for quote in quotes if quote.speaker for part in quote.parts}
    dated: dict[str, list[Timex]] = {}
    for timex in timexes:
        dated.setdefault(timex.passage.sentence, []).append(timex)
    size = Counter(sentence.paragraph for sentence in reading.sentences)

    def seen(sentence: Sentence) -> _Seen:
        words, alone = words_of(reading.tokens(sentence)), size[sentence.paragraph] == 1
        masked = reading.masked.text[words.span.start_char : words.span.end_char]
        masked = masked[label_end(masked) :]
        told = spoken.get(sentence.id), dated.get(sentence.id, [])
        return _Seen(reading, sentence, masked, words, alone, *told, settled)

    given = [seen(sentence) for sentence in reading.sentences]
    kinds = [_kind(one) for one in given]
    own, views = _testimony(given), _is_written_as_opinion(kinds)
    for place, seen_ in enumerate(given):
        if kinds[place] in _TOLD_BY_WRITER and (place >= own or (views and _is_view(seen_))):
            kinds[place] = SentenceKind.COMMENTARY
    return tuple(Sentence(s.id, s.span, s.paragraph, kind) for s, kind in zip(reading.sentences, kinds, strict=True))


def _testimony(given: Sequence[_Seen]) -> int:
    """Return the place from which on writers tell of themselves, as in letters: what they add is no report."""
    own = [place for place, seen in enumerate(given) if _tells_of_self(seen)]
    long = len(own) > 0 and len(given) - own[0] >= _WITNESS_SENTENCES
    return own[0] if long and len(own) >= WITNESS * (len(given) - own[0]) else len(given)


def _is_written_as_opinion(kinds: Sequence[SentenceKind]) -> bool:
    """Tell whether hardly anybody but its writer speaks in an article: what it tells in the present is then a view."""
    told = [kind for kind in kinds if kind not in _AROUND]
    return len(told) >= _OPINION_SENTENCES and sum(kind in _VOICED for kind in told) < VOICED * len(told)


def _is_view(seen: _Seen) -> bool:
    """Tell whether its main clause is no past and no line of a chronicle: "7 October: the deputy is due to retire"."""
    first = next((timex.passage.span for timex in seen.timexes), None)
    dated = first is not None and first.start == seen.sentence.span.start
    if dated and first and seen.reading.article.text.startswith(_BEHIND_A_DATE, first.end):
        return False
    verb = seen.words.span.root
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    was = verb.tag_ in {"VBN", "VBG"} and not helpers.isdisjoint({"was", "were", "had"})
    return not (was or verb.tag_ == "VBD" or "did" in helpers)


def _tells_of_self(seen: _Seen) -> bool:
    """Tell whether the writer says "I" or "we"; where a quote mark stands, it may be somebody quoted who does."""
    if not any(token.text != "US" for token in seen.words.having(_WRITERS)):
        return False
    return not any(mark in seen.reading.article.wording(seen.sentence.span) for mark in '“”"')


def _kind(seen: _Seen) -> SentenceKind:
    text = seen.reading.article.wording(seen.sentence.span)
    if not any(char.isalpha() for char in text) or _is_beside_the_text(seen):
        return SentenceKind.FURNITURE
    if (seen.alone and not ends(text)) or _capitalised(seen.words.tokens):
        return _title(seen.sentence, text)
    if _is_quotation(seen, text):
        return SentenceKind.UNKNOWN if NOBODY_KNOWS.search(text) else SentenceKind.QUOTE
    if not UNKNOWING.isdisjoint(seen.words.forms) and UNKNOWN.search(seen.masked):
        return SentenceKind.CONTEXT if is_glued(seen.words) else SentenceKind.UNKNOWN
    fragment = is_fragment(text, _before(seen), seen.words.tokens)
    if fragment or is_glued(seen.words) or leans_on_context(seen.words, seen.settled):
        return SentenceKind.CONTEXT
    return _statement(seen)


def _before(seen: _Seen) -> str:
    start = seen.sentence.span.start
    return seen.reading.article.text[max(0, start - _NEAR) : start]


def _statement(seen: _Seen) -> SentenceKind:
    if _comments(seen.masked, seen.words):
        return SentenceKind.COMMENTARY
    if seen.spoken or is_claim(seen.words):
        return SentenceKind.CLAIM
    return SentenceKind.BACKGROUND if _is_old(seen) else SentenceKind.EVENT


def _title(sentence: Sentence, text: str) -> SentenceKind:
    if sentence.paragraph <= 1 and len(text.split()) > _HEADLINE_WORDS:
        return SentenceKind.STANDFIRST
    return SentenceKind.HEADLINE


def _is_beside_the_text(seen: _Seen) -> bool:
    if is_furniture(seen.masked, seen.words.span) or is_linked(seen.reading.article.text, seen.sentence.span.end):
        return True
    return shows_a_picture(seen.words.span) or teases(seen.words.span) or _is_caption(seen)


def _is_caption(seen: _Seen) -> bool:
    """Tell whether it is a caption: what a picture shows, in the present ("Pickets warm their hands Friday").

    "The council votes Friday" tells what is to come.
    """
    published = seen.reading.article.published
    if published is None or not seen.timexes or seen.words.span.root.tag_ not in {"VBP", "VBZ"} or is_claim(seen.words):
        return False
    days = [(seen.reading.token_at(t.passage.span.start), t.when) for t in seen.timexes if t.when and t.when.is_day]
    root = seen.words.span.root
    anybody = any(child.dep_ == "nsubj" and is_anybody(child) for child in root.children)
    return any(
        day.lower_ in WEEKDAYS and _shows_the_day(day, when, published.day, anybody=anybody and day.i > root.i)
        for day, when in days
    )


def _shows_the_day(day: Token, when: When, today: date, *, anybody: bool) -> bool:
    """Tell whether a present is of a day gone by: "Friday" up to the day of publication, "on Friday" before it.

    "Ministers meet on Friday" in Friday's paper is news of the day; "Milo Dahl speaks on Friday" is to come.
    """
    if when.end is None:
        return False
    return when.end <= today if day.dep_ == "npadvmod" else anybody and day.dep_ == "pobj" and when.end < today


def _capitalised(tokens: Sequence[Token]) -> bool:
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


def _comments(masked: str, words: Words) -> bool:
    """Tell whether the writer speaks: a question, speculation, an opinion, "we" and "you"."""
    if masked.rstrip("”’\"') ").endswith(("?", "!")) or COMMENTARY.search(masked):
        return True
    if any(token.text != "US" for token in words.having(_OPEN_PERSONS)):
        return True
    if not _SPOKEN.isdisjoint(words.forms) and not is_claim(words):
        return True
    root = words.span.root
    if root.lemma_.lower() in _MEANING and any(_is_thing(child) for child in root.children) and not is_claim(words):
        return True
    weighed = any(child.dep_ == "aux" and child.lower_ in _SPECULATIVE for child in root.children)
    guessed = root.lemma_ in {"seem", "appear", "look"} and root.pos_ == "VERB" and root.text != MASK
    return (weighed or guessed or GUESS.search(masked) is not None) and not is_claim(words)


def _is_thing(child: Token) -> bool:
    return child.dep_ == "nsubj" and child.pos_ == "NOUN"


def _is_old(seen: _Seen) -> bool:
    if BACKGROUND.search(seen.masked):
        return True
    published = seen.reading.article.published
    if published is None:
        return False
    ends = [timex.when.end for timex in seen.timexes if timex.when and timex.when.end]
    if ends:
        return all((published.day - end).days > OLD_DAYS for end in ends)
    years = [int(year) for year in YEAR.findall(seen.masked)]
    return bool(years) and all(year < published.day.year for year in years)
