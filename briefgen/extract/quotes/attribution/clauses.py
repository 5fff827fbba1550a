"""Whose a verb is: its subject, found through inversion, co-ordination, participles and relative clauses."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.cues import QUOTING, TELLING, is_saying
from briefgen.extract.quotes.attribution.misread import (
    FINITE,
    NOMINAL,
    SUBJECTS,
    age_before,
    beside_mask,
    by_agent,
    described_before,
    modal_name,
    name_before,
    name_over_aside,
)

_BORROWED = frozenset({"advcl", "xcomp", "pcomp", "prep", "acomp", "dep", "parataxis", "agent"})
_OBJECTS = frozenset({"it", "him", "her", "them", "me", "us"})

_TOLD_OF = frozenset(
    "allege believe compel force hear know move oblige report rumor rumour say see think understand".split()
)
"""Verbs whose passive has a clause of what its subject has done, and not what it is only asked to do."""

_TIMES = frozenset({"DATE", "TIME"})
"""Entities that own nothing: ``a report from May``."""

_REACH = 12
"""Steps up the parse after which a subject is no longer the verb's own."""


def subject_of(verb: Token) -> Token | None:
    """Return the head of the noun phrase that does what ``verb`` tells, or None."""
    below: Token | None = None
    for _ in range(_REACH):
        quoted = _quoted_as(verb)
        if quoted is not None:
            return quoted
        own = _own(verb)
        if own is not None:
            return own
        main = _added_to(verb)
        if main is not None:
            verb = main
            continue
        if passive(verb) and verb.dep_ not in {"conj", "pcomp"}:
            return _of_whom_told(verb) if below is not None and below.dep_ == "xcomp" else None
        outer = _outer_report(verb) if verb.dep_ == "conj" else None
        if outer is not None:
            verb = outer
        elif verb.dep_ == "conj" or verb.dep_ in _BORROWED or (verb.tag_ == "VBG" and verb.dep_ == "ccomp"):
            below, verb = verb, verb.head
        elif verb.dep_ in {"acl", "relcl"}:
            return verb.head if verb.head.pos_ in NOMINAL and verb.head.text != MASK else None
        else:
            return None
    return None


def _of_whom_told(verb: Token) -> Token | None:
    """Return who is told, or made, to have done what hangs on a passive: ``Lee is said to have replied``."""
    if verb.lemma_.lower() not in _TOLD_OF:
        return None
    return next((child for child in verb.children if child.dep_ == "nsubjpass" and child.text != MASK), None)


def _added_to(verb: Token) -> Token | None:
    """Return the report or main verb that a report is added to: ``Lee said the forces were reduced, adding Q``."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or not _follows_comma(verb) or not is_saying(verb):
        return None
    reports = (above for above in verb.ancestors if is_saying(above) and above.tag_ != "VBG")
    main = next(reports, None) or _report_between(verb.sent.root, verb) or verb.sent.root
    return main if main.pos_ in {"VERB", "AUX"} and main.i < verb.i else None


def _report_between(above: Token, verb: Token) -> Token | None:
    """Return the report that parts a verb from the one above it: ``Lee will go, Ivo Ek said, and warned of fog``."""
    between = [child for child in above.children if above.i < child.i < verb.i and child.dep_ in {"conj", "parataxis"}]
    reports = (child for child in reversed(between) if is_saying(child) and child.tag_ in FINITE)
    return None if is_saying(above) or _tense(above) in FINITE else next(reports, None)


def _quoted_as(verb: Token) -> Token | None:
    """Return who is said to speak: ``the Gazette quoted Lee as saying Q``."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or verb.head.head.lemma_ not in QUOTING:
        return None
    objects = (child for child in verb.head.head.children if child.dep_ == "dobj" and child.text != MASK)
    return next(objects, None)


def _outer_report(verb: Token) -> Token | None:
    """Return the report that goes on: in ``she said the bus was late and said Q`` both verbs are hers."""
    above = verb.head
    if not is_saying(verb) or is_saying(above):
        return None
    if above.dep_ != "ccomp":
        return _report_between(above, verb)
    return above.head if is_saying(above.head) and _tense(above.head) == _tense(verb) else None


def _tense(verb: Token) -> str:
    """Return the tag of the verb; "had said" and "said" count as one."""
    perfect = verb.tag_ == "VBN" and any(child.dep_ == "aux" for child in verb.children)
    return "VBD" if perfect else verb.tag_


def passive(verb: Token) -> bool:
    """Tell whether ``verb`` is passive: its subject suffers, an agent may act; not ``he's called it``."""
    if 0 < verb.i < len(verb.doc) - 1 and verb.nbor().lower_ in _OBJECTS and verb.nbor(-1).text in {"'s", "’s"}:
        return False
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children) or (
        verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children) and verb.dep_ in {"acl", "advcl"}
    )


def _own(verb: Token) -> Token | None:
    if verb.lemma_ in QUOTING and passive(verb):
        return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    agent = next((child for child in verb.children if child.dep_ == "agent"), None) or by_agent(verb)
    if agent is not None and (passive(verb) or verb.tag_ == "VBN"):
        return next((child for child in agent.children if child.dep_ == "pobj" and child.text != MASK), None)
    inverted = modal_name(verb) or _inverted(verb) or _told_by(verb)
    if inverted is not None:
        return inverted
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.text != MASK]
    if passive(verb):
        return None
    if subjects:
        return _antecedent(subjects[-1], verb)
    found = beside_mask(verb) or name_before(verb) or age_before(verb)
    return found or described_before(verb) or name_over_aside(verb)


def _inverted(verb: Token) -> Token | None:
    """Return the subject after its verb, with the quotation before: "Q, said the mayor, Ann Lee"."""
    before = [child for child in verb.children if child.i < verb.i and child.dep_ in SUBJECTS]
    if any(child.text != MASK for child in before) or verb.lemma_ in TELLING or verb.tag_ not in FINITE | {"VBN"}:
        return None
    if not any(token.text == MASK for token in verb.doc[verb.sent.start : verb.i]) or verb.nbor(-1).tag_ == "CC":
        return None
    after = verb.i + 1
    while after < verb.sent.end and verb.doc[after].is_space:
        after += 1
    for child in verb.children:
        if child.lower_ in _OBJECTS:
            continue
        if child.i >= after and child.left_edge.i == after and child.pos_ in NOMINAL and child.text != MASK:
            return child
    return None


def _told_by(verb: Token) -> Token | None:
    """Return who reports the clause before: ``The port was shut on Monday, reported the Gazette, citing Q``."""
    if not is_saying(verb) or verb.lemma_ in TELLING | QUOTING or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    if not _follows_comma(verb) or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.ent_type_ in {"ORG", "PERSON"}]
    return next((child for child in objects if child.left_edge.i == verb.i + 1), None)


def _follows_comma(verb: Token) -> bool:
    return verb.i > 0 and verb.nbor(-1).text == ","


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """Return ``subject`` or, for "who", "which" and "that", the noun that the clause belongs to."""
    if subject.lower_ not in {"who", "which", "that"} or subject.tag_ not in {"WP", "WDT", "IN", "DT"}:
        return subject
    for _ in range(_REACH):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "ccomp"}:
            break
        verb = verb.head
    return _noun_before(subject) if subject.lower_ == "who" else None


def _noun_before(pronoun: Token) -> Token | None:
    """Return the noun that "who" follows, over a comma, where the parse has lost the relative clause."""
    at = pronoun.i - 1
    if at > 0 and pronoun.doc[at].text == ",":
        at -= 1
    noun = pronoun.doc[max(at, 0)]
    return noun if noun.pos_ in {"NOUN", "PROPN"} and noun.text != MASK and noun.sent == pronoun.sent else None


def owners(noun: Token) -> Iterator[Token]:
    """Yield whose ``noun`` is: the possessor, or what follows "by", "of" or "from"."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "of", "from"}:
            yield from (
                other
                for other in child.children
                if other.dep_ == "pobj" and other.text != MASK and other.ent_type_ not in _TIMES
            )
