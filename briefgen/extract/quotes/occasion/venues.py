"""Which words tell where something was said: the nouns of occasions and media, and those who are told in public."""

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.occasion.channels import (
    AIRWAVES,
    BARE,
    EVENTS,
    GROUPS,
    HEARERS,
    MASTHEADS,
    MEDIA,
    NETWORKS,
    SAID_THERE,
    WIRE_NAMES,
    WRITINGS,
)

_OCCASIONS = WRITINGS | EVENTS
_NAMED = WIRE_NAMES | NETWORKS
_NAMED_BY = MASTHEADS | NETWORKS
_PARTS_OF = frozenset(
    """beginning close conclusion couple end excerpt flurry margin one opening outset pair part portion recording round
    segment series sideline start string video""".split()
)
"""Nouns before "of" that stand for what follows: "in a series of tweets", "on the sidelines of the summit"."""

_SPEAKING = frozenset({"speak", "talk", "appear", "testify", "write", "address"})


def noun_of(prep: Token) -> Token | None:
    """Return the noun of the occasion after ``prep``: of "in a series of tweets" the tweets; None when it is none."""
    noun = object_of(prep)
    while noun is not None and called(noun) in _PARTS_OF:
        inner = next((child for of in noun.children if of.lower_ == "of" for child in of.children), None)
        if inner is None:
            break
        noun = inner
    return noun if noun is not None and _fits(prep, noun) else None


def object_of(prep: Token) -> Token | None:
    """Return the head of the noun phrase that the preposition governs."""
    return next((child for child in reversed(list(prep.children)) if child.dep_ == "pobj"), None)


def called(noun: Token) -> str:
    """Return the noun's lemma, of "op-ed" and "e-mail" the whole."""
    if noun.i > 1 and noun.nbor(-1).text == "-":
        return f"{noun.nbor(-2).lower_}-{noun.lemma_.lower()}"
    return noun.lemma_.lower()


def _fits(prep: Token, noun: Token) -> bool:
    lemma, before = called(noun), prep.lower_
    if before == "on" and _is_network(prep):
        return noun.pos_ == "PROPN" or noun.text == MASK or lemma in AIRWAVES
    if before == "on" and lemma == "condition":
        return any(child.lower_ == "of" for child in noun.children)
    if before in {"on", "at"} and object_of(prep) != noun:
        return lemma in EVENTS
    if lemma not in SAID_THERE.get(before, ()) or prep.head.lower_ == "according":
        return False
    return noun.tag_ in {"NNS", "NNP", "NNPS"} or lemma in BARE or any(child.i < noun.i for child in noun.children)


def _is_network(prep: Token) -> bool:
    after = prep.doc[prep.i + 1 : prep.i + 3]
    return any(token.lower_ in NETWORKS and token.text[0].isupper() for token in after)


def is_occasion(noun: Token) -> bool:
    """Tell whether the noun is what somebody says or an event at which it is said."""
    return called(noun) in _OCCASIONS


def is_speaking(clause: Token) -> bool:
    """Tell whether the clause is "Speaking in Oslo", which tells where its main clause was said."""
    return clause.dep_ in {"advcl", "acl"} and clause.tag_ == "VBG" and clause.lemma_.lower() in _SPEAKING


def turns_to_topic(clause: Token) -> bool:
    """Tell whether "Speaking about the fire on Monday" may tell of what was said."""
    return any(
        child.dep_ in {"prep", "dobj"} and child.lower_ in {"about", "of", "for", "as"} for child in clause.children
    )


def hears(noun: Token) -> bool:
    """Tell whether somebody says to ``noun`` what all may hear."""
    group = noun.tag_ == "NNS" and noun.lemma_.lower() in GROUPS
    return group or noun.lemma_.lower() in HEARERS or is_medium(noun)


def is_medium(noun: Token) -> bool:
    """Tell whether ``noun`` is one that reports: "state media", "Reuters", "the Orrin Gazette"."""
    if noun.lemma_.lower() in MEDIA or noun.lower_ in _NAMED:
        return True
    before = [child for child in noun.children if child.dep_ in {"det", "compound", "poss"}]
    if noun.text == MASK:
        return any(child.lower_ in NETWORKS for child in before)
    if noun.pos_ != "PROPN":
        return False
    named = any(child.lower_ in _NAMED_BY for child in (noun, *before))
    return named or (noun.ent_type_ == "ORG" and any(child.lower_ == "the" for child in before))
