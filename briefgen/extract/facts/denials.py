"""Sentences to denials: who says that something is not so, and what it is that they deny.

Only what was said can be denied: to reject an offer, to dismiss a minister or to deny somebody a visa gainsays nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from briefgen.extract.facts.reporting import GAINSAYING
from briefgen.extract.facts.stems import stem
from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.clauses import owners, passive, subject_of
from briefgen.extract.quotes.attribution.misread import SUBJECTS
from briefgen.extract.quotes.attribution.reports import hypothetical
from briefgen.extract.quotes.attribution.sieve import Source
from briefgen.extract.quotes.hearing import Heard
from briefgen.model.disputes import POINTERS, Denial
from briefgen.model.source import Sentence, SentenceKind
from briefgen.model.speech import Naming, Speaker

_SAID = frozenset(
    """account accusation allegation argument assertion assumption assurance belief charge claim conclusion contention
    count estimate explanation figure finding idea implication insinuation narrative notion number report rumour rumor
    speculation statement story suggestion tally testimony theory total version""".split()
)
"""Nouns for what can be said and denied."""

_DONE = frozenset(
    """attempt collusion connection contact existence guilt intention involvement knowledge link part responsibility
    role tie use wrongdoing""".split()
)
"""Nouns for what somebody denies to have done."""

_WITH_CLAUSE = frozenset({"deny", "dispute"})
"""Verbs that gainsay a clause; "dismissed that" and "rejected that" have a pronoun."""

_POINTING = frozenset({"that", "these", "this", "those"})
_DASHES = frozenset({"--", "–", "—"})
"""Marks behind which a sentence goes on that a denial was thrown into: "the attack – he denies it – of a maid"."""

_CLAUSES = frozenset({"ccomp", "xcomp", "pcomp"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_EMPTY = frozenset({"be", "have", "do", "any", "such", "other"})
_FIRST = frozenset({"i", "we", "you", "nobody", "none", "few", "one", "who"})
"""Subjects who say nothing that a reader could name, or who speak in somebody's quotation."""


def find_denials(heard: Heard, sentences: Iterable[Sentence]) -> tuple[Denial, ...]:
    """Return the denials whose speaker is sure, in order of the text."""
    kept = (sentence for sentence in sentences if sentence.kind is not SentenceKind.FURNITURE)
    return tuple(denial for sentence in kept for denial in _denials(heard, sentence))


def _denials(heard: Heard, sentence: Sentence) -> Iterator[Denial]:
    reading = heard.reading
    for verb in reading.tokens(sentence):
        if verb.lemma_.lower() not in GAINSAYING or verb.pos_ != "VERB" or _is_unreal(verb):
            continue
        denied, head = _denied(verb), subject_of(verb)
        if denied is None or head is None or _is_nobody(head):
            continue
        speaker = _as_written(heard.speaker(Source(head, verb, "denial")))
        if speaker.name and speaker.naming is not Naming.DISTANT_PRONOUN:
            yield Denial(
                reading.passage(sentence.span.start, sentence.span.end),
                speaker,
                reading.passage(*reading.bounds(*(_clause_before(verb, denied) or _edges(verb, denied)))),
                tuple(_terms(denied)),
                _claimant(heard, denied),
            )


def _is_nobody(head: Token) -> bool:
    """Tell whether a subject is nobody whom a reader could name: "we", "those accusations", "this aspect"."""
    return head.lower_ in _FIRST or head.text == MASK or any(child.lower_ in _POINTING for child in head.children)


def _as_written(speaker: Speaker) -> Speaker:
    """Leave a description as it stands: who "the minister" is need not be who was called one before."""
    if speaker.naming is not Naming.NOUN:
        return speaker
    return replace(speaker, name=speaker.mention.text, described=True, naming=Naming.DESCRIPTION)


def _clause_before(verb: Token, denied: Token) -> tuple[Token, Token] | None:
    """Return the ends of the clause that "that" points to: ``Lee said it leaked, but Korb denied that``."""
    joint = next((child for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), None)
    if denied.lower_ not in POINTERS or verb.dep_ != "conj" or joint is None:
        return None
    first, last = verb.head.left_edge, joint.nbor(-1)
    return first, last.nbor(-1) if last.is_punct and last.i > first.i else last


def _edges(verb: Token, denied: Token) -> tuple[Token, Token]:
    """Return the first and the last token of what is denied, without marks and brackets at its edges.

    Where the parse has given the subject of a clause to the verb before it, the clause begins right after that verb.
    """
    tokens = list(denied.subtree)
    if denied.dep_ == "ccomp" and not any(child.dep_ in SUBJECTS for child in denied.children):
        tokens = [*verb.doc[verb.i + 1 : tokens[0].i], *tokens]
    thrown_in = next((at for at, token in enumerate(tokens) if at and token.text in _DASHES), len(tokens))
    tokens = tokens[:thrown_in]
    while len(tokens) > 1 and tokens[-1].is_punct:
        tokens.pop()
    return tokens[0], tokens[-1]


def _is_unreal(verb: Token) -> bool:
    """Tell whether nobody denies: "did not deny", "neither confirmed nor denied", "could deny", "to deny", "if"."""
    kept = {"neg", "aux", "preconj", "cc"}
    small = {child.lower_ for child in verb.children if child.dep_ in kept}
    bare = verb.tag_ == "VB" and not small & {"do", "does", "did"}
    if verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children):
        return True
    return bare or hypothetical(verb) or bool(small & {"not", "n't", "n’t", "never", "neither", "nor", "cannot"})


def _denied(verb: Token) -> Token | None:
    """Return the head of what is denied: a clause, what was said or done, or who said it; None for anything else."""
    lemma = verb.lemma_.lower()
    if passive(verb):
        subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        return subject if subject is not None and subject.lemma_.lower() in _SAID else None
    for child in verb.children:
        if child.i < verb.i:
            continue
        noun = child.lemma_.lower()
        if child.dep_ in _CLAUSES and child.pos_ in {"VERB", "AUX"} and lemma in _WITH_CLAUSE:
            gerund = "VBG" in {child.tag_, *(aux.tag_ for aux in child.children if aux.dep_ == "aux")}
            return child if child.dep_ == "ccomp" or gerund else None
        pointed = noun in POINTERS and lemma in _WITH_CLAUSE | {"contradict"}
        if child.dep_ == "dobj" and (noun in _SAID or pointed or (lemma == "deny" and noun in _DONE)):
            return child
        if child.dep_ == "dobj" and lemma == "contradict" and child.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
            return child
    return None


def _claimant(heard: Heard, denied: Token) -> str:
    """Return who said it: a name, else the words for whose claim it is, "" where the words do not tell."""
    said = denied.lemma_.lower() in _SAID
    heads = _owners(denied) if said else [denied]
    names = [name.full for head in heads if (name := heard.names.at(head))]
    if len(names) == 1:
        return names[0]
    return heard.reading.passage(*heard.reading.bounds(heads[0].left_edge, heads[0])).text if said and heads else ""


def _owners(said: Token) -> list[Token]:
    """Return whose claim it is; "claims of curfews" are nobody's."""
    return [owner for owner in owners(said) if owner.dep_ != "pobj" or owner.head.lower_ == "by" or owner.ent_type_]


def _terms(denied: Token) -> Iterator[str]:
    """Yield the stems of the content: of a noun for what was said, only what it says."""
    if denied.ent_type_ or denied.lower_ in POINTERS:
        return
    beside = {denied.i} if denied.lemma_.lower() in _SAID else set[int]()
    if beside:
        beside |= {token.i for owner in _owners(denied) for token in owner.subtree}
    for token in takewhile(lambda one: one.text not in _DASHES, denied.subtree):
        content = token.pos_ in _CONTENT and token.text != MASK and token.lemma_.lower() not in _EMPTY
        if content and token.i not in beside:
            yield stem(token.lemma_)
