"""Who says what a sentence reports, without quote marks: "the ministry said that", "according to", "accused"."""

from spacy.tokens import Span, Token

from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds
from briefgen.extract.quotes.attribution.cues import REPORTING
from briefgen.model.when import WEEKDAYS

SAYING = REPORTING | frozenset(
    "describe estimate express hope indicate reckon recommend suspect threaten welcome".split()
)
"""Verbs that report speech when a clause, a quote or a speaker hangs on them."""

GAINSAYING = frozenset("contradict deny dismiss dispute refute reject".split())
"""Verbs whose subject says that what somebody else says is not so."""

BLAMING = GAINSAYING | frozenset("accuse blame condemn criticise criticize decry denounce slam".split())
"""Verbs that are a statement by their subject even without a clause."""

_DECIDED = frozenset(
    """amendment appeal application bid bill candidate case court deal injunction judge jury lawsuit magistrate motion
    nomination offer parliament petition plan plea proposal request resolution senate suit treaty tribunal""".split()
)
"""Who decides, and what is decided on: to reject one is no statement about what somebody said."""

_SAYING_SO = frozenset("saying adding insisting warning claiming arguing".split())


def speaker_of(tokens: Span) -> tuple[Token, Token] | None:
    """Return the first and last token of whoever the sentence's statement is attributed to, or None."""
    head = _speaker(tokens, blaming=True)
    return _phrase(head, tokens) if head is not None else None


def told_by_pronoun(tokens: Span) -> bool:
    """Tell whether the sentence names who says it by a pronoun alone: ", she said", "Dahl, he said, was ill".

    "Orla Dahl will resign, she said" names her.
    """
    return any(one.tag_ == "PRP" and not _says_of_oneself(one.head) for one in tellers(tokens))


def tellers(tokens: Span) -> tuple[Token, ...]:
    """Return the subjects of the verbs by which the sentence reports."""
    subjects = (_subject(verb, tokens) for verb in _cues(tokens))
    return tuple(one for one in subjects if one is not None)


def is_spoken_of(name: str, tokens: Span) -> bool:
    """Tell whether another speaks of the one named, who is the subject of what is said: "Dahl, she added, was ill"."""
    inserted = any(verb.dep_ == "parataxis" for verb in _cues(tokens))
    return inserted and any(child.dep_ == "nsubj" and child.text in name.split() for child in tokens.root.children)


def passes_on(tokens: Span) -> bool:
    """Tell whether the sentence opens with who tells it, who may tell what another said: "According to Orr, Dahl"."""
    return tokens.text[:12].lower() == "according to"


def _says_of_oneself(verb: Token) -> bool:
    said = [child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i]
    subjects = (child for content in said for child in content.children if child.dep_ in {"nsubj", "nsubjpass"})
    return any(subject.pos_ == "PROPN" and subject.ent_type_ == "PERSON" for subject in subjects)


def beside_the_said(tokens: Span) -> frozenset[int]:
    """Return the indices of the tokens that tell who says it and when, and no more: "police said on Monday".

    Who denies or accuses belongs to what is told.
    """
    head = _speaker(tokens, blaming=False)
    spoken = [] if head is None else list(head.subtree)
    for verb in _cues(tokens):
        if _reports(verb) and not _blames(verb):
            spoken += [token for child in verb.children if _is_day(child) for token in child.subtree]
    return frozenset(token.i for token in spoken)


def _is_day(child: Token) -> bool:
    """Tell whether a verb's ``child`` tells the day of the week: "Monday", "on Monday"."""
    if child.dep_ == "prep" and child.lower_ == "on":
        return any(_is_day(below) for below in child.children if below.dep_ == "pobj")
    return child.dep_ in {"npadvmod", "pobj", "nmod", "advmod"} and child.lower_ in WEEKDAYS


def is_claim(words: Words) -> bool:
    """Tell whether the main clause reports what somebody says."""
    if "according" in words.forms and "according to" in words.span.text.lower():
        return True
    return any(_reports(verb) for verb in _cues(words.span))


def gainsays(tokens: Span) -> bool:
    """Tell whether the main clause denies or rejects: then words quoted in it may be those of whom it contradicts."""
    return tokens.root.pos_ == "VERB" and tokens.root.lemma_.lower() in GAINSAYING


def _cues(tokens: Span) -> list[Token]:
    """Return the verbs of the main clause: its root, what is coordinated with it or inserted into it."""
    root = tokens.root
    beside = [child for child in root.children if child.dep_ == "parataxis"]
    return [
        token for token in (root, *root.conjuncts, *beside) if holds(tokens, token) and token.pos_ in {"VERB", "AUX"}
    ]


def _reports(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if _blames(verb):
        return True
    if lemma not in SAYING:
        return False
    return lemma == "say" or verb.dep_ == "parataxis" or any(_said(child) for child in verb.children)


def _blames(verb: Token) -> bool:
    adding = any(child.lower_ in _SAYING_SO and child.dep_ == "advcl" for child in verb.children)
    return adding or (verb.lemma_.lower() in BLAMING and not _rules(verb))


def _rules(verb: Token) -> bool:
    """Tell whether rejecting is an act and no answer: "a court rejected the request", not "rejected the accusation"."""
    if verb.lemma_.lower() not in {"dismiss", "reject"}:
        return False
    told = [child.lemma_.lower() for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    agents = (child for by in verb.children if by.dep_ == "agent" for child in by.children)
    return not _DECIDED.isdisjoint([*told, *(agent.lemma_.lower() for agent in agents)])


def _said(child: Token) -> bool:
    return child.dep_ in {"ccomp", "parataxis"} or child.text == MASK


def _speaker(tokens: Span, *, blaming: bool) -> Token | None:
    """Return the head of the speaker's phrase: after "according to", else the subject of a reporting verb."""
    heads = [_according(tokens), *(_subject(verb, tokens) for verb in _cues(tokens) if blaming or not _blames(verb))]
    return next((head for head in heads if head is not None and _names_somebody(head)), None)


def _according(tokens: Span) -> Token | None:
    for token in tokens:
        if token.lower_ == "to" and token.i > tokens.start and token.nbor(-1).lower_ == "according":
            return next((child for child in token.children if child.dep_ == "pobj"), None)
    return None


def _subject(verb: Token, tokens: Span) -> Token | None:
    """Return who says it: the subject, of a passive the agent ("the claim was rejected by the ministry")."""
    if not _reports(verb):
        return None
    agents = (agent for by in verb.children if by.dep_ == "agent" for agent in by.children if agent.dep_ == "pobj")
    subjects = (child for child in reversed(list(verb.children)) if child.dep_ == "nsubj")
    return next((head for head in (*agents, *subjects) if holds(tokens, head)), None)


def _names_somebody(head: Token) -> bool:
    return head.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and head.text != MASK


def _phrase(head: Token, tokens: Span) -> tuple[Token, Token]:
    """Return the noun phrase of ``head`` up to its first comma, relative clause or participle."""
    left = max(tokens.start, head.left_edge.i)
    right = head.i
    for child in head.rights:
        if child.dep_ not in {"prep", "flat", "appos"} or child.lower_ not in {"of", "for", "from", "at", "in"}:
            break
        right = min(tokens.end - 1, child.right_edge.i)
    inside = [token for token in head.doc[left : right + 1] if token.text not in {",", MASK} or token.i < head.i]
    return head.doc[left], inside[-1]
