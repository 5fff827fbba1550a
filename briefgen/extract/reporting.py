"""Who says what a sentence reports, without quote marks: "the ministry said that", "according to", "accused"."""

from spacy.tokens import Span, Token

from briefgen.extract.masking import MASK

SAYING = frozenset(
    """acknowledge add admit advise affirm allege announce argue assert assure believe caution cite claim comment
    complain concede conclude confirm contend counter declare describe disclose emphasise emphasize estimate explain
    express hint hope imply indicate inform insist maintain mention note order predict promise propose quip recall
    reckon recommend reiterate remark repeat reply report respond reveal say signal state stress suggest suspect
    swear tell testify think threaten tweet urge vow warn welcome write""".split()
)
"""Verbs that report speech when a clause, a quote or a speaker hangs on them."""

BLAMING = frozenset(
    "accuse blame condemn contradict criticise criticize decry denounce deny dismiss dispute refute reject slam".split()
)
"""Verbs that are a statement by their subject even without a clause."""

_SAYING_SO = frozenset("saying adding insisting warning claiming arguing".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NO_SPEAKER = frozenset("it they he she that which who this there i we you".split())


def speaker_of(tokens: Span) -> tuple[Token, Token] | None:
    """Return the first and last token of whoever the sentence's statement is attributed to, or None."""
    return _according(tokens) or _subject_of_cue(tokens)


def is_claim(tokens: Span) -> bool:
    """Tell whether the main clause reports what somebody says."""
    return "according to" in tokens.text.lower() or any(_reports(verb) for verb in _cues(tokens))


def _cues(tokens: Span) -> list[Token]:
    """Return the verbs of the main clause: its root, what is coordinated with it or inserted into it."""
    root = tokens.root
    beside = [child for child in root.children if child.dep_ == "parataxis"]
    return [token for token in (root, *root.conjuncts, *beside) if token in tokens and token.pos_ in {"VERB", "AUX"}]


def _reports(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in BLAMING or any(child.lower_ in _SAYING_SO and child.dep_ == "advcl" for child in verb.children):
        return True
    if lemma not in SAYING:
        return False
    return lemma == "say" or verb.dep_ == "parataxis" or any(_said(child) for child in verb.children)


def _said(child: Token) -> bool:
    return child.dep_ in {"ccomp", "parataxis"} or child.text == MASK


def _subject_of_cue(tokens: Span) -> tuple[Token, Token] | None:
    for verb in _cues(tokens):
        if not _reports(verb):
            continue
        subjects = [child for child in verb.children if child.dep_ in _SUBJECTS and child in tokens]
        speaker = subjects[-1] if subjects else None
        if speaker is not None and speaker.lower_ not in _NO_SPEAKER and speaker.text != MASK:
            return _phrase(speaker, tokens)
    return None


def _according(tokens: Span) -> tuple[Token, Token] | None:
    for token in tokens:
        if token.lower_ != "to" or token.i == tokens.start or token.nbor(-1).lower_ != "according":
            continue
        objects = [child for child in token.children if child.dep_ == "pobj"]
        if objects:
            return _phrase(objects[0], tokens)
    return None


def _phrase(head: Token, tokens: Span) -> tuple[Token, Token] | None:
    """Return the noun phrase of ``head`` up to its first comma, relative clause or participle."""
    if head.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"} or head.text == MASK:
        return None
    left = max(tokens.start, head.left_edge.i)
    right = head.i
    for child in head.rights:
        if child.dep_ not in {"prep", "flat", "appos"} or child.lower_ not in {"of", "for", "from", "at", "in"}:
            break
        right = min(tokens.end - 1, child.right_edge.i)
    inside = [token for token in head.doc[left : right + 1] if token.text not in {",", MASK} or token.i < head.i]
    return head.doc[left], inside[-1]
