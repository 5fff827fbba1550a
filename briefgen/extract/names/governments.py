"""Whether the name of a place stands for who governs there: by its verb, by what it has, by what is done with it.

Washington said it would not sign.   → acts
Tripoli was in talks about a truce.  → acts
talks with Tehran, Moscow's demand   → acts
Officials in Tripoli deny it.        → a place
London has eight million people.     → a place

Which places are capitals, and of which country, linking knows.
"""

from spacy.tokens import Token

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.gender import is_first_name
from briefgen.extract.names.lexicon import sections
from briefgen.extract.parse.words import HYPHENS, Tokens
from briefgen.model.claims import ActorKind

_LISTS = sections("governments")
_NO_PARTY = HYPHENS | {"(", "|"}
"""What stands behind a place of origin ("London-based") and behind that of a report ("WASHINGTON (AP)")."""


def acts(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether the name at ``mention`` acts, or is dealt with, as only a government does."""
    name = tokens[mention.last]
    if mention.kind is ActorKind.PERSON or (mention.first == mention.last and is_first_name(name.text)):
        return False
    if mention.last + 1 < len(tokens) and tokens[mention.last + 1].text in _NO_PARTY:
        return False
    while name.dep_ == "conj" and name.head.pos_ == "PROPN":
        name = name.head
    if name.dep_ == "pobj":
        return _is_dealt_with(name.head)
    lists = {"nsubj": "acting", "poss": "moves", "dobj": "urged"}
    if name.dep_ == "nsubj" and _acts_by_more(name.head):
        return True
    return name.dep_ in lists and _lemma(name.head) in _LISTS[lists[name.dep_]]


def _acts_by_more(verb: Token) -> bool:
    """Tell whether what hangs on a verb makes its subject a government: "was in talks", "continued to deny"."""
    word = _lemma(verb)
    for child in verb.children:
        told = _lemma(child)
        if child.dep_ == "xcomp" and word in _LISTS["leading"] and told in _LISTS["acting"]:
            return True
        if child.dep_ in {"acomp", "attr"} and word == "be" and told in _LISTS["being"]:
            return True
        if child.dep_ == "dobj" and word in _LISTS["having"] and told in _LISTS["dealings"] | {"comment"}:
            return True
        if child.lower_ == "in" and word == "be" and any(_lemma(of) in _LISTS["dealings"] for of in child.children):
            return True
    return False


def _is_dealt_with(preposition: Token) -> bool:
    """Tell whether the word before a place makes it a party: "talks with", "relations between", "backed by"."""
    word, governor = preposition.lower_, _lemma(preposition.head)
    if word in {"with", "between"}:
        return governor in _LISTS["dealings"]
    if word == "by":
        return governor in _LISTS["acting"] | _LISTS["moves"] | _LISTS["by them"]
    return word == "against" or (word == "on" and governor in _LISTS["laid on"])


def _lemma(token: Token) -> str:
    return token.lemma_.casefold()
