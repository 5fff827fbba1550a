"""Whether a sentence tells how things are, "Orlund is part of the league", rather than what happened.

A state has no day of its own, so that the day of its report says nothing about it. What people say, want and plan is
news; so is who is dead or missing.
"""

from collections.abc import Iterable

from spacy.tokens import Span, Token

from briefgen.extract.facts.events import is_action, sole_root
from briefgen.extract.facts.reporting import BLAMING, SAYING
from briefgen.extract.facts.shared_time import STATES
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds

_WISHES = frozenset("plan intend continue want fear hope need think believe keep tend know".split())
"""Verbs of a state of mind that is news: "the union plans to strike"."""
_EVER = frozenset(
    """belong consist contain depend resemble own cost weigh lack include involve represent border enjoy love like
    have""".split()
)
"""Verbs that tell a state in any tense; "ran", "led" and "held" may be deeds."""
_KNOWN_AS = frozenset("know call name locate base situate compose consider regard surround inhabit use bear".split())
"""Verbs whose passive in the present tells what something is: "is known as", "is based in"."""
_HELD = frozenset("estimate think believe understand say assume".split())
"""Verbs of "it is estimated that", which tells neither who does nor when."""
_COME_ABOUT = frozenset(
    """dead missing ill injured wounded hurt homeless trapped unconscious unhurt safe free closed shut open over guilty
    ready willing unable able set due likely back out down off up underway afraid worried angry""".split()
)
"""What somebody or something has become, which is news: "dozens are missing"."""
_PRESENT = frozenset({"VBZ", "VBP"})
_COMPLEMENTS = frozenset({"attr", "acomp", "prep", "advmod", "oprd"})


def tells_a_state(tokens: Span) -> bool:
    """Tell whether the main clause of ``tokens`` tells a state, and no other clause stands beside it on a par."""
    root = _root(tokens)
    if _is_held_by_nobody(root):
        return True
    beside = [child for child in root.children if child.dep_ in ("conj", "parataxis", "ccomp") and child.pos_ == "VERB"]
    return root.pos_ in ("VERB", "AUX") and _is_state(root) and all(map(_is_state, beside))


def _root(tokens: Span) -> Token:
    if sole := sole_root(tokens):
        return sole
    return next((token for token in tokens if token.head == token or not holds(tokens, token.head)), tokens[0])


def _is_state(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VBN" and any(child.dep_ == "auxpass" and child.tag_ in _PRESENT for child in verb.children):
        return lemma in _KNOWN_AS
    if lemma in SAYING | BLAMING or MASK in {child.text for child in verb.children}:
        return False
    if lemma == "be":
        return _is_being(verb)
    if verb.tag_ == "VBG" or _of_deed(verb.children):
        return False
    return lemma in _EVER or (verb.tag_ in _PRESENT and lemma in STATES - _WISHES)


def _is_held_by_nobody(verb: Token) -> bool:
    """Tell "it is estimated that the plague killed half of them" from "officials estimate" and "is said to be"."""
    subjects = (child for child in verb.children if child.dep_ == "nsubjpass")
    return verb.lemma_.lower() in _HELD and any(child.lower_ == "it" for child in subjects)


def _is_being(verb: Token) -> bool:
    """Tell "is part of" and "has been under pressure" from "there was a blast", "is to meet" and "is dead"."""
    children = list(verb.children)
    if any(child.dep_ == "expl" for child in children) or _of_deed(children):
        return False
    complements = [child for child in children if child.dep_ in _COMPLEMENTS and child.i > verb.i]
    return bool(complements) and not any(child.lower_ in _COME_ABOUT for child in complements)


def _of_deed(children: Iterable[Token]) -> bool:
    """Tell whether the complement is an action: "had a meeting", "was an attack"."""
    return any(child.dep_ in ("dobj", "attr") and is_action(child) for child in children)
