"""Which date in a sentence is that of the saying: it hangs on the reporting word or on what tells its occasion.

A date that may belong to what was said, to another event or to the speaker's description is none.
"""

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.attribution.cues import TELLING, is_saying
from briefgen.extract.quotes.attribution.sources import is_person
from briefgen.extract.quotes.occasion.venues import (
    called,
    hears,
    is_occasion,
    is_speaking,
    noun_of,
    object_of,
    turns_to_topic,
)
from briefgen.model.claims import Timex
from briefgen.model.when import Precision

_ADVERBIAL = frozenset({"npadvmod", "advmod"})
_NAMING = frozenset({"compound", "nmod", "nummod", "amod", "poss"})
"""Relations of a date before a noun: "Tuesday's debate", "a 2014 interview"."""

_ON_A_DATE = frozenset({"on", "in", "at", "during"})
"""Prepositions that put the saying on a date; after "since", "until" or "about" the date is something else."""

_PASSING = frozenset({"with", "to", "by", "from", "of", "for", "in", "at", "on", "outside"})
"""Prepositions through which a date may hang on the wrong noun: "in an interview with the Gazette on Tuesday"."""

_GIVEN = frozenset({"issue", "release", "send", "post", "date", "give", "deliver", "write"})
"""What is done to a statement on the day when it is made; others air or carry it later."""

_STEPS = 4
"""Phrases between the reporting word and the date; "in an interview with the Gazette in Orrin on Tuesday" has three."""

_WEEKDAY = re.compile(r"W(?:XX|\d\d)-\d")
"""What the value of a weekday holds, also where nothing tells of which week."""

_OPENING = frozenset({"that", "and", MASK.lower()})
"""Words that part a date from a clause after it, as do stops and prepositions."""


def dates_of(word: Token, steps: int = _STEPS) -> Iterator[Token]:
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
            yield from (at for beside in _beside(word, child) for at in dates_of(beside, steps - 1))


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
    elif (is_speaking(child) and not turns_to_topic(child)) or _is_given(word, child):
        yield child


def _is_given(noun: Token, participle: Token) -> bool:
    """Tell whether somebody made the statement on the day of the participle; an interview is printed on another day."""
    if participle.dep_ != "acl" or participle.lemma_.lower() not in _GIVEN:
        return False
    return is_occasion(noun) and called(noun) != "interview"


def _passes(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or hears(noun) or is_person(noun)


def is_clear(date: Token, cue: Token, verb: Token, content: Collection[int]) -> bool:
    """Tell whether the date cannot belong to what was said or to another event."""
    if verb != cue and verb.pos_ == "VERB":
        return date.i < cue.i and (is_clear(date, verb, verb, content) or date.head.head == verb)
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
        return not any(after_comma) or after_comma[-1]
    return True


def _gives(verb: Token) -> bool:
    return verb.lemma_.lower() in _GIVEN or is_speaking(verb)


def _speaks(date: Token, cue: Token) -> bool:
    return any(is_speaking(above) and above.i < cue.i for above in date.ancestors)


def stands_apart(reading: Reading, timex: Timex, cue: Token, content: Collection[int]) -> bool:
    """Tell whether the clause that was said cannot begin with the date: "said last year the port had Q".

    A day before such a clause is that of the saying ("said Tuesday the port had Q"), as agencies write.
    """
    last = reading.token_at(timex.passage.span.end - 1)
    if last.i < cue.i or last.i + 1 >= len(last.doc) or not any(at > last.i for at in content):
        return True
    if (timex.when is not None and timex.when.precision is Precision.DAY) or _WEEKDAY.search(timex.value):
        return True
    after = last.nbor()
    return after.lower_ in _OPENING or after.is_punct or after.is_space or after.pos_ == "ADP"


def _is_inserted(cue: Token) -> bool:
    """Tell whether the cue stands within what was said: "In 2012, she said, the port was Q"."""
    return cue.i + 2 < cue.sent.end and cue.nbor().text == "," and cue.nbor(2).text != MASK
