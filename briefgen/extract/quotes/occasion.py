"""When and where something was said, as far as the words around its reporting word tell.

"Korb said on Tuesday that the port would close in May" was said on Tuesday; May belongs to what was said. A date that
may belong to either is left out.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.channels import WRITINGS
from briefgen.extract.quotes.clauses import SUBJECTS
from briefgen.extract.quotes.cues import CLAIMS, CUE_NOUNS, TELLING, is_judging, is_saying
from briefgen.extract.quotes.medium import medium_of
from briefgen.extract.quotes.sources import is_person, issues
from briefgen.extract.quotes.venues import (
    called,
    hears,
    is_occasion,
    is_speaking,
    noun_of,
    object_of,
    turns_to_topic,
)
from briefgen.extract.timex.clock import lacks_day
from briefgen.model.claims import Timex
from briefgen.model.source import Passage
from briefgen.model.when import Precision, When

_NOUNS = CUE_NOUNS | CLAIMS
_ADVERBIAL = frozenset({"npadvmod", "advmod"})
_NAMING = frozenset({"compound", "nmod", "nummod", "amod", "poss"})
"""Relations of a date before a noun: "Tuesday's debate", "a 2014 interview"."""

_ON_A_DATE = frozenset({"on", "in", "at", "during"})
"""Prepositions that put the saying on a date; after "since", "until" or "about" the date is something else."""

_PASSING = frozenset({"with", "to", "by", "from", "of", "for", "in", "at", "on", "outside"})
"""Prepositions through which a date may hang on the wrong noun: "in an interview with the Gazette on Tuesday"."""

_GIVEN = frozenset({"issue", "release", "send", "post", "date", "give", "deliver", "write"})
"""What is done to a statement on the day when it is made; others air or carry it later."""

_UNDATED = ("P", "FUTURE_REF")
"""How the values of lengths of time and of words like "recently" begin."""

_QUOTING = frozenset({"quote", "cite", "hear", "record", "report"})
_OPENING = frozenset({"that", "and", MASK.lower()})
"""Words that part a date from a clause after it, as do stops and prepositions."""

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_STEPS = 4
"""Phrases between the reporting word and the date; "in an interview with the Gazette in Orrin on Tuesday" has three."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something was said, and how or where: "in a statement", "told reporters"."""

    said: Timex | None = None
    medium: Passage | None = None


def occasion_of(reading: Reading, cue: Token, content: Collection[int], timexes: Sequence[Timex]) -> Occasion:
    """Return the occasion of what ``cue``, a verb or noun of saying, reports.

    ``content`` are the indices of the tokens of what was said; ``timexes`` those of the article in order of the text.
    """
    if not _says(cue):
        return Occasion()
    dated, covered = _dated(reading, cue, timexes)
    verbs = tuple(_sharing(cue))
    said: list[Timex] = []
    for verb in verbs if dated else ():
        said = said or [dated[at.i] for at in _dates(verb) if at.i in dated and _clear(at, cue, verb, content)]
    said = [timex for timex in said if _stands_apart(reading, timex, cue, content)]
    medium = medium_of(reading, verbs, content, covered) if cue.pos_ in {"VERB", "AUX"} else None
    return Occasion(_one(said), medium)


def _says(cue: Token) -> bool:
    if cue.pos_ == "NOUN":
        return cue.lemma_.lower() in _NOUNS
    return is_saying(cue) or is_judging(cue) or cue.lower_ == "according"


def _one(said: list[Timex]) -> Timex | None:
    """Return the finest of the dates, None when they are not the same time."""
    dates = [timex.when for timex in said if timex.when]
    if any(one.words != dates[0].words and not one.admits(dates[0]) for one in dates):
        return None
    return max(said, key=lambda timex: len(timex.value), default=None)


def _dated(reading: Reading, cue: Token, timexes: Sequence[Timex]) -> tuple[dict[int, Timex], frozenset[int]]:
    """Return the dates of the sentence of ``cue`` by the indices of their head words, and all their indices."""
    sentence = reading.sentence_at(reading.bounds(cue)[0]).span
    heads: dict[int, Timex] = {}
    covered: set[int] = set()
    for timex in islice(timexes, bisect_left(timexes, sentence.start, key=_start_of), None):
        if timex.passage.span.start >= sentence.end:
            break
        first = reading.token_at(timex.passage.span.start)
        last = reading.token_at(timex.passage.span.end - 1)
        if reading.quote_at(first) is not None:
            continue
        covered.update(range(first.i, last.i + 1))
        if timex.when is not None and not _is_vague(timex, timex.when):
            heads[first.doc[first.i : last.i + 1].root.i] = timex
    return heads, frozenset(covered)


def _start_of(timex: Timex) -> int:
    return timex.passage.span.start


def _is_vague(timex: Timex, when: When) -> bool:
    """Tell whether the words date nothing by themselves: "now", "at noon", "three weeks", a span of years."""
    return timex.value.startswith(_UNDATED) or when.precision is Precision.RANGE or lacks_day(when)


def _sharing(cue: Token) -> Iterator[Token]:
    """Yield the cue and the words that tell of the same act: "quoted Lee as saying", "issued a statement saying"."""
    yield cue
    above = cue.head
    if cue.dep_ == "pcomp" and above.lower_ == "as" and above.head.lemma_.lower() in _QUOTING:
        yield above.head
    elif cue.dep_ == "acl" and called(above) in WRITINGS:
        yield above
        if issues(above.head):
            yield above.head
    elif _goes_with(cue):
        yield above


def _goes_with(cue: Token) -> bool:
    """Tell whether the cue goes on with the verb above it: "left on Tuesday, saying", "told them that and said"."""
    if cue.dep_ == "advcl":
        beside = cue.tag_ == "VBG" and cue.i > cue.head.i and (cue.nbor(-1).text == "," or issues(cue.head))
    else:
        beside = cue.dep_ == "conj" and cue.tag_ in _FINITE
    return beside and cue.head.tag_ in _FINITE and not any(child.dep_ in SUBJECTS for child in cue.children)


def _dates(word: Token, steps: int = _STEPS) -> Iterator[Token]:
    """Yield the words that may be the head of a date of ``word`` or of a phrase that tells its occasion."""
    for child in word.children:
        if child.dep_ in _ADVERBIAL or (child.dep_ in _NAMING and is_occasion(word)):
            yield child
        elif child.dep_ == "prep" and child.lower_ in _ON_A_DATE:
            preps = [child, *(other for other in child.conjuncts if other.dep_ == "conj")]
            yield from (
                at for prep in preps for token in prep.children if token.dep_ == "pobj" for at in _listed(token)
            )
        if steps:
            yield from (at for beside in _beside(word, child) for at in _dates(beside, steps - 1))


def _listed(date: Token) -> list[Token]:
    return [date, *date.conjuncts]


def _beside(word: Token, child: Token) -> Iterator[Token]:
    """Yield the nouns and clauses by which ``child`` tells the occasion of ``word``, and which a date may hang on."""
    if child.dep_ in {"prep", "dative"}:
        noun = noun_of(child) or object_of(child)
        if noun is not None and (noun_of(child) or (child.lower_ in _PASSING and _passes(noun))):
            yield noun
    elif child.dep_ in {"dobj", "dative"}:
        if word.lemma_.lower() in TELLING or is_occasion(child):
            yield child
    elif child.dep_ == "nsubj":
        if child.pos_ in {"PROPN", "PRON"}:
            yield child
    elif (is_speaking(child) and not turns_to_topic(child)) or (
        is_occasion(word) and child.dep_ == "acl" and child.lemma_.lower() in _GIVEN
    ):
        yield child


def _passes(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or hears(noun) or is_person(noun)


def _clear(date: Token, cue: Token, verb: Token, content: Collection[int]) -> bool:
    """Tell whether the date cannot belong to what was said or to another event."""
    if verb != cue and verb.pos_ == "VERB":
        return date.i < cue.i and (_clear(date, verb, verb, content) or date.head.head == verb)
    if date.i > cue.i:
        return _follows_clearly(date, cue, content)
    if any(date.i < at < cue.i for at in content) or (_is_inserted(cue) and any(at > cue.i for at in content)):
        return False
    between = date.doc[date.i + 1 : cue.i]
    of_subject = any(above.dep_ == "nsubj" and above.head == cue for above in date.ancestors)
    return not (of_subject and any(token.pos_ in {"NOUN", "PROPN"} for token in between) and not _speaks(date, cue))


def _follows_clearly(date: Token, cue: Token, content: Collection[int]) -> bool:
    between = date.doc[cue.i + 1 : date.i]
    if any(token.i in content or (token.pos_ in {"VERB", "AUX"} and not _gives(token)) for token in between):
        return False
    if cue.pos_ == "VERB" and not is_saying(cue):
        return all(token.pos_ == "ADP" for token in between)
    before = date.doc[date.left_edge.i - 1]
    of_occasion = is_occasion(before) or any(is_occasion(above) and above.i > cue.i for above in date.ancestors)
    if not of_occasion and any(token.dep_ == "nsubj" and token.head == cue for token in between):
        after_comma = [token.text == "," for token in between if token.pos_ != "ADP"]
        return after_comma[-1] or not any(after_comma)
    return True


def _gives(verb: Token) -> bool:
    return verb.lemma_.lower() in _GIVEN or is_speaking(verb)


def _speaks(date: Token, cue: Token) -> bool:
    return any(is_speaking(above) and above.i < cue.i for above in date.ancestors)


def _stands_apart(reading: Reading, timex: Timex, cue: Token, content: Collection[int]) -> bool:
    """Tell whether the clause that was said cannot begin with the date: "said last year the port had Q".

    A day before such a clause is that of the saying ("said Tuesday the port had Q"), as agencies write.
    """
    last = reading.token_at(timex.passage.span.end - 1)
    if last.i < cue.i or last.i + 1 >= len(last.doc) or not any(at > last.i for at in content):
        return True
    if (timex.when is not None and timex.when.precision is Precision.DAY) or "W" in timex.value[-5:]:
        return True
    after = last.nbor()
    return after.lower_ in _OPENING or after.is_punct or after.is_space or after.pos_ == "ADP"


def _is_inserted(cue: Token) -> bool:
    """Tell whether the cue stands within what was said: "In 2012, she said, the port was Q"."""
    return cue.i + 2 < cue.sent.end and cue.nbor().text == "," and cue.nbor(2).text != MASK
