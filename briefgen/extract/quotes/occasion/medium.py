"""How and where something was said: the phrase beside the reporting word that tells the channel or the occasion.

"In a statement", "told reporters in Oslo", "speaking after talks in Sochi", "quoted by state media"; not what the words
are about ("in a statement on the fire" is "in a statement"), nor the date, which stands beside it.
"""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span, Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.attribution.cues import QUOTING, TELLING
from briefgen.extract.quotes.attribution.sources import issues
from briefgen.extract.quotes.occasion.channels import WRITINGS
from briefgen.extract.quotes.occasion.venues import (
    called,
    hears,
    is_medium,
    is_speaking,
    noun_of,
    object_of,
    turns_to_topic,
)
from briefgen.model.source import Passage

_LONGEST = 14
"""Tokens of the longest phrase; of a longer one only the words up to its noun are kept."""

_WHERE = frozenset({"in", "at", "on", "to", "with", "from", "after", "before", "during", "through", "via", "outside"})
"""Prepositions of "speaking" that tell where or when, and not of what, for whom or as what."""

_KEPT = frozenset({"of", "to", "with", "in", "at", "from", "by", "between", "for", "outside", "near"})
"""Prepositions within a phrase that still tell which interview or meeting it was."""

_PREPOSITIONAL = frozenset({"prep", "dative", "agent"})
_BESIDE = frozenset({"dobj", "dative", "npadvmod"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
_STOPS = frozenset({",", ";", ":", "(", ")", "—", "–", "-", "--", "."})
_MARKS = frozenset({"“", "”", '"', "«", "»"})
"""Quote marks that are left where one has lost its other."""

_TRAILING = frozenset({"CCONJ", "PUNCT", "ADP", "DET", "SCONJ"})

Found = Iterator[tuple[Token, Token]]
"""First words of phrases that tell a medium, each with the noun that tells it."""


def medium_of(
    reading: Reading, verbs: Collection[Token], content: Collection[int], dates: Collection[int]
) -> Passage | None:
    """Return the words that tell how or where ``verbs`` say their ``content``.

    ``verbs`` are the cue and the words that share its occasion; ``dates`` the tokens of temporal expressions.
    """
    for verb in verbs:
        children = tuple(verb.children)
        for find in (_told, _phrases, _passed_on, _given):
            for first, head in find(verb, children):
                words = _words(first, head, content, dates)
                if words:
                    quoted, (start, end) = reading.quote_at(words[-1]), reading.bounds(words[0], words[-1])
                    return reading.passage(start, quoted.end if quoted else end)
    return None


def _told(verb: Token, children: Sequence[Token]) -> Found:
    """Find "told reporters", "told the Gazette in an interview"."""
    if verb.lemma_.lower() not in TELLING:
        return
    for child in children:
        if child.dep_ in {"dobj", "dative"} and child.i > verb.i and hears(child):
            yield verb, child


def _phrases(verb: Token, children: Sequence[Token]) -> Found:
    """Find "in a statement", "at a rally in Ohio", "to reporters", "speaking in Oslo"."""
    for holder in _holders(verb, children):
        for child in children if holder is verb else holder.children:
            if child.dep_ in _PREPOSITIONAL:
                noun = noun_of(child)
                if noun is not None:
                    yield child, noun
            elif child.dep_ in {"advcl", "acl"} and is_speaking(child) and not turns_to_topic(child):
                yield from _spoken(child)
            elif child.dep_ == "relcl" and child.lemma_.lower() == "speak":
                yield from _unnamed(child)
            elif holder is verb and child.dep_ == "nsubj" and child.pos_ == "NOUN":
                yield from _after_subject(child, verb)


def _after_subject(subject: Token, verb: Token) -> Found:
    """Find the phrase between a subject and its verb: "the army in a statement said"; not "the man in the video"."""
    for prep in subject.children:
        noun = noun_of(prep) if prep.dep_ == "prep" and prep.right_edge.i + 1 == verb.i else None
        if noun is not None and any(child.lower_ in {"a", "an"} for child in noun.children):
            yield prep, noun


def _holders(verb: Token, children: Sequence[Token]) -> Iterator[Token]:
    """Yield the verb and the words beside it that a parser may hang its phrase on: "told them in a letter"."""
    yield verb
    for child in children:
        relation = child.dep_
        if relation in _BESIDE or (relation == "nsubj" and child.pos_ in {"PROPN", "PRON"}):
            yield child
        elif relation == "prep" and child.lower_ in {"on", "in"}:
            yield from (token for token in child.children if token.ent_type_ == "DATE")


def _spoken(clause: Token) -> Found:
    if clause.lemma_.lower() == "address":
        yield from ((clause, child) for child in clause.children if child.dep_ == "dobj" and hears(child))
    for child in clause.children:
        if child.dep_ == "prep" and child.i == clause.i + 1 and child.lower_ in _WHERE:
            noun = object_of(child)
            if noun is not None and (child.lower_ != "on" or noun_of(child) is not None):
                yield clause, noun


def _passed_on(verb: Token, children: Sequence[Token]) -> Found:
    """Find who passes the words on: "quoted by state media", "the news agency quoted him as saying"."""
    quoting = verb.lemma_.lower() in QUOTING
    if not quoting and verb.head.lower_ != "as":
        return
    for child in children:
        agent = object_of(child) if child.dep_ == "agent" else None
        if agent is not None and is_medium(agent):
            yield (verb if verb.i + 1 == child.i else child), agent
        elif quoting and child.dep_ == "nsubj" and is_medium(child) and any(by.lower_ == "as" for by in children):
            yield child.left_edge, child


def _unnamed(clause: Token) -> Found:
    """Find "who spoke on condition of anonymity"."""
    for prep in clause.children:
        noun = noun_of(prep) if prep.lower_ == "on" else None
        if noun is not None and noun.lemma_.lower() == "condition":
            yield prep, noun


def _given(verb: Token, children: Sequence[Token]) -> Found:
    """Find the statement that is issued: "released a statement saying"; not "Q, reads the report", which speaks."""
    somebody = any(child.dep_ == "nsubj" and child.text != MASK for child in children)
    if somebody and issues(verb) and not any(child.dep_ == "conj" for child in children):
        yield from (
            (child.left_edge, child) for child in children if child.dep_ == "dobj" and called(child) in WRITINGS
        )


def _words(first: Token, head: Token, content: Collection[int], dates: Collection[int]) -> list[Token]:
    """Return the tokens from ``first`` over the noun ``head`` to where its phrase ends or turns to something else."""
    doc, end = first.doc, head.right_edge.i + 1
    if head.i in dates or any(token.i in content or token.text in _MARKS for token in doc[first.i : head.i + 1]):
        return []
    end = _turn(doc[head.i + 1 : end], content, dates)
    if first.pos_ == "VERB" and end < len(doc):
        end = _joined(first, doc[end], content, dates) or end
    words = list(doc[first.i : end]) if end - first.i <= _LONGEST else list(doc[first.i : head.i + 1])
    while (words[-1].pos_ in _TRAILING or words[-1].tag_ == "POS") and words[-1].i > head.i:
        words.pop()
    return words if len(words) <= _LONGEST else []


def _joined(verb: Token, prep: Token, content: Collection[int], dates: Collection[int]) -> int:
    """Return where "told reporters" ends together with the "in Oslo" or "at a rally" that follows, 0 without one."""
    noun = object_of(prep) if prep.dep_ == "prep" and prep.i > verb.i else None
    if noun is None or noun.i in content or noun.i in dates:
        return 0
    place = prep.lower_ in {"in", "at", "outside"} and noun.ent_type_ in {"GPE", "FAC", "LOC"}
    if not place and noun_of(prep) is None:
        return 0
    return _turn(prep.doc[noun.i + 1 : noun.right_edge.i + 1], content, dates)


def _turn(rest: Span, content: Collection[int], dates: Collection[int]) -> int:
    """Return the index of the first token of ``rest`` that no longer tells the medium."""
    clauses = [token.left_edge.i for token in rest if token.dep_ in _CLAUSES or _is_verb_too(token)]
    ends = [token.i for token in rest if _ends(token, content, dates)]
    return min([*clauses, *ends, rest.end])


def _is_verb_too(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}


def _ends(token: Token, content: Collection[int], dates: Collection[int]) -> bool:
    if token.i in content or token.i in dates or token.text in _STOPS or token.is_space:
        return True
    if token.pos_ == "PROPN" and token.text != MASK and token.nbor(-1).text == MASK:
        return True
    if token.dep_ in {"advmod", "npadvmod", "mark", "dative"} or token.tag_ in {"WP", "WDT", "WRB", "PRP"}:
        return True
    if token.dep_ != "prep":
        return False
    return token.lower_ not in _KEPT and not (token.lower_ == "on" and noun_of(token) is not None)
