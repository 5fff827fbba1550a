"""Which nouns of a sentence a pronoun in it may stand for, as far as grammar, number and gender let it.

Words in quote marks stand for nobody. Who of several is meant is left open: a sentence whose own words give a pronoun
somebody to stand for is read alone.
"""

from spacy.tokens import Token

from briefgen.extract.facts.crowds import PERSONS
from briefgen.extract.facts.words import Words
from briefgen.extract.names.gender import PRONOUNS, Gender, gender_of, gender_of_noun
from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.sources import is_body

PERSONAL = frozenset("he him his himself she her hers herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
NEUTER = frozenset("it its itself".split())

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "dative"})
_PLACES = frozenset({"GPE", "LOC"})
"""Kinds of names, as the parser tells them, that behind a "his" are whose it is not: "On his watch, Norland agreed"."""

_BODIES = frozenset({"police", "headquarters", "media"})
_ABOUT = frozenset({"about", "against", "of", "to"})
"""Prepositions of what is done to another: "advises against it"; "brought it with him" is his own."""


def has_antecedent(pronoun: Token, words: Words) -> bool:
    """Tell whether its sentence holds a noun for which ``pronoun`` may stand."""
    word = pronoun.lower_
    fits = _person if word in PERSONAL else _several if word in PLURAL else _one_thing
    return any(fits(other, pronoun) for other in _candidates(pronoun, words))


def _candidates(token: Token, words: Words) -> list[Token]:
    """Return the nouns before a pronoun and, for a pronoun ahead of the subject, the subject."""
    before = [other for other in words.tokens if other.i < token.i]
    ahead = (token.dep_ == "poss" and token.head.dep_ not in _SUBJECTS) or any(
        above.dep_ == "advcl" and above.i < above.head.i for above in token.ancestors
    )
    if ahead and not any(other.dep_ in _SUBJECTS and other.pos_ != "PRON" for other in before):
        subjects = [other for other in words.tokens if other.dep_ in _SUBJECTS and other.i > token.i]
        places = _PLACES if token.lower_ in PERSONAL else frozenset[str]()
        before += [one for one in subjects if one.ent_type_ not in places and not one.is_ancestor(token)]
    return [other for other in before if other != token and _is_noun(other) and _may_be(token, other)]


def _is_noun(token: Token) -> bool:
    """Tell whether ``token`` is a noun or a name that may be meant; of "Orr's Hospital" the last word alone."""
    name = token.head.pos_ == "PROPN"
    inside = token.dep_ == "compound" and (name or token.pos_ == "NOUN")
    inside = inside or (token.dep_ == "poss" and name and is_body(token.head))
    return token.pos_ in {"NOUN", "PROPN", "NUM"} and token.text != MASK and not inside


def _may_be(pronoun: Token, noun: Token) -> bool:
    """Tell whether the grammar lets ``pronoun`` stand for ``noun``.

    An object is never who does it ("Orr told her", "Orr's attempt to remove her"); the subject of a sentence is seldom
    somebody who only owns something in it, or whom its first words describe ("A guest in Orr's house, she").
    """
    verb = pronoun.head
    about = verb.head if pronoun.dep_ == "pobj" and verb.lower_ in _ABOUT else verb
    if (about != verb or pronoun.dep_ in _OBJECTS) and pronoun.lower_[-4:] != "self" and _does(noun, about):
        return False
    if _describes(pronoun, noun) or _is_told_of_both(pronoun, noun):
        return False
    if pronoun.dep_ in _SUBJECTS and verb.dep_ == "ROOT" and pronoun.lower_ in PERSONAL:
        return noun.head != verb and "poss" not in {noun.dep_, noun.head.dep_}
    return True


def _does(noun: Token, verb: Token) -> bool:
    """Tell whether ``noun`` does what ``verb`` tells: as its subject, or as the owner of a plan "to" do it."""
    owns = noun.dep_ == "poss" and verb.dep_ == "acl" and verb.tag_ == "VB" and noun.head == verb.head
    return owns or (noun.dep_ in _SUBJECTS and noun.head == verb)


def _describes(pronoun: Token, noun: Token) -> bool:
    """Tell whether the words with the pronoun only say who or what ``noun`` is, or whom it did something to.

    "Ivo Orr, his deputy" is the deputy of somebody else; "Advised by the police, it" is not the police.
    """
    head = pronoun.head
    noun = noun.head if noun.dep_ == "compound" else noun
    if pronoun.dep_ == "poss" and head.dep_ == "appos" and head.head == noun:
        return not any(below.dep_ == "cc" for below in (*noun.children, *head.subtree))
    verb = noun.head.head if noun.head.dep_ == "agent" else noun.head
    opens = verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBG"} and verb.i < pronoun.i
    subject = any(child.dep_ in _SUBJECTS for child in verb.children)
    return opens and not subject and pronoun.dep_ in _SUBJECTS and verb.head == head and noun.dep_ in {"dobj", "pobj"}


def _is_told_of_both(pronoun: Token, noun: Token) -> bool:
    """Tell whether ``noun`` is one of several for whom "they" stands: "Orr and Dahl think they know why he left"."""
    if pronoun.lower_ not in PERSONAL or pronoun.dep_ not in _SUBJECTS:
        return False
    joined = [noun, *(child for child in noun.children if child.dep_ == "appos")]
    if not any(one.conjuncts for one in joined):
        return False
    above = (child for verb in pronoun.head.ancestors for child in verb.children if child.dep_ in _SUBJECTS)
    return any(child.lower_ == "they" and child.i > noun.i for child in above)


def _person(token: Token, pronoun: Token) -> bool:
    told, meant = _gender(token), PRONOUNS.get(pronoun.lower_, "")
    if told and told != meant:
        return False
    if token.pos_ == "PROPN":
        owned = any(child.dep_ == "poss" for child in token.children)
        if token.tag_ == "NNPS" or (is_body(token) and (owned or token.ent_type_ != "PERSON")):
            return False
        if token.ent_type_ in {"PERSON", ""}:
            return True
        alone = token.ent_type_ == "ORG" and token.left_edge.pos_ == "PROPN" and token.dep_ != "compound"
        acts = token.dep_ in _SUBJECTS or alone
        return acts and not any(child.lower_ == "the" for child in token.children)
    return token.tag_ == "NN" and token.lemma_.lower() in PERSONS


def _gender(token: Token) -> Gender:
    """Return the gender that a name tells by its title or its first name, or a noun for somebody: "Ms Orr", "widow"."""
    if token.pos_ != "PROPN":
        return gender_of_noun(token.lower_)
    return gender_of(" ".join([*(child.text for child in token.lefts if child.dep_ == "compound"), token.text]))


def _one_thing(token: Token, _: Token) -> bool:
    if token.lemma_.lower() in PERSONS or (token.pos_ == "PROPN" and _gender(token)):
        return False
    return token.pos_ == "PROPN" or token.tag_ == "NN" or token.lower_ in _BODIES


def _several(token: Token, _: Token) -> bool:
    if token.tag_ in {"NNS", "NNPS"} or (token.pos_ == "NUM" and token.lower_ != "one") or is_body(token):
        return True
    return token.ent_type_ in {"ORG", "NORP", "GPE"} or any(child.dep_ == "conj" for child in token.children)
