"""Which events of a sentence may give it its date, the one that it is about first."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.facts.reporting import BLAMING, SAYING
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import EventDate
from briefgen.model.source import Sentence

_PLANNED = frozenset("expect schedule plan slate due be".split())
"""Verbs whose infinitive is what the sentence tells: "is expected to resign on Friday", "was to be held on Friday"."""

_CLAUSES = frozenset({"conj", "ccomp", "parataxis"})
_DASHES = frozenset({"--", "–", "—"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def main_events(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    """Yield the events of ``sentence``: what it reports before the saying, what is planned after the plan."""
    first, last = reading.token_at(sentence.span.start), reading.token_at(sentence.span.end - 1)
    inside = range(first.i, last.i + 1)
    root = first
    while root.head.i in inside and root.head is not root and root.head != root:
        root = root.head
    below = [child for child in root.children if child.i in inside]
    around = [child for child in below if child.dep_ in _CLAUSES and child.i > root.i]
    if around and _is_thrown_in(root, first):
        yield from around
        return
    if root.lemma_.lower() in SAYING | BLAMING:
        yield from _reported(root, below)
    yield root
    if root.lemma_.lower() in _PLANNED:
        due = [root, *(child for child in below if child.lemma_ in _PLANNED and child.dep_ == "acomp")]
        yield from (child for verb in due for child in verb.children if child.dep_ == "xcomp" and child.i in inside)
    yield from (token for token in root.conjuncts if token.pos_ == "VERB" and token.i in inside and _goes_on(token))
    yield from (child for child in below if _closes(child))


def _reported(root: Token, below: list[Token]) -> Iterator[Token]:
    """Yield what a verb of saying reports; where that follows it, a clause before it is told of who speaks.

    "Holm, who claimed Orr struck her in 2003, said she would sue": the parser joins both clauses to "said".
    """
    said = [child for child in below if child.dep_ == "ccomp"]
    behind = [child for child in said if child.i > root.i]
    yield from behind or said


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb joined to the root tells more of the same: "rose and fell", not "fell, and a court met"."""
    return not any(child.dep_ in _SUBJECTS for child in verb.children)


def _is_thrown_in(root: Token, first: Token) -> bool:
    """Tell whether what the parser took for the root stands between dashes: "In June -- it began in May -- he"."""
    dashes = [token.i for token in root.doc[first.i : root.sent.end] if token.text in _DASHES]
    return len(dashes) > 1 and first.i < dashes[0] < root.i < dashes[1] < root.sent.end - 1


def came_to_nothing(reading: Reading, event: Token, own: EventDate) -> bool:
    """Tell a plan whose day is over: "was due to sing last night" does not tell whether she sang."""
    published = reading.article.published
    planned = event.dep_ == "xcomp" and bool({event.head.lemma_, event.head.head.lemma_} & _PLANNED)
    return planned and published is not None and own.when.end is not None and own.when.end < published.day


def _closes(verb: Token) -> bool:
    """Tell whether a verb of saying ends the sentence, with no more than its day: "..., a spokesman said Sunday"."""
    if verb.lemma_.lower() not in SAYING or verb.dep_ not in ("parataxis", "advcl", "ccomp") or verb.head.i > verb.i:
        return False
    if any(child.dep_ == "mark" for child in verb.children):
        return False
    between = verb.doc[verb.head.i : verb.i]
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return any(token.text == "," for token in between) and not any(token.pos_ in ("VERB", "AUX") for token in behind)
