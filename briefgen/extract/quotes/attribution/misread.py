"""Whose a verb is where the parse has taken its subject for something else: a modal, an apposition, an adverb."""

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.cues import is_saying

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_ASIDE = 20
"""Tokens between the commas of an aside; in longer ones another name may come in."""

_OPENS_ASIDE = frozenset({"IN", "RB", "VBG", "VBN"})
"""Parts of speech that open an aside: "speaking in Marl", "through his lawyer", "also of Marl", "pressed on it"."""

MODAL_NAMES = frozenset({"May", "Will"})
"""Names that are modals in small letters."""

_WHO = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""Entities that do what a passive tells."""


def is_surname(token: Token) -> bool:
    """Tell whether a capitalised word that the tagger takes for another ends a name: ``said Lena Still, a doctor``."""
    if token.text in MODAL_NAMES:
        return True
    before = preceding(token)
    named = before is not None and before.pos_ == "PROPN" and before.is_title and before.text != MASK
    return named and token.is_title and token.pos_ in {"ADV", "VERB", "AUX", "INTJ"}


def modal_name(verb: Token) -> Token | None:
    """Return the name that is taken for a modal, before a verb that goes with none: ``May said``."""
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.text in MODAL_NAMES), None)
    inflected = verb.lower_ != verb.lemma_.lower()
    return modal if modal is not None and inflected and modal.nbor() == verb else None


def by_agent(verb: Token) -> Token | None:
    """Return the "by" of a passive that the parse takes for a place: ``he had been called Q by Lee``."""
    if not any(child.dep_ == "auxpass" for child in verb.children):
        return None
    named = (child for child in verb.children if child.lower_ == "by" and child.nbor().ent_type_ in _WHO)
    return next(named, None)


def beside_mask(verb: Token) -> Token | None:
    """Return the subject that the parse has taken for an apposition to the quotation: ``Q, Lee, the mayor, said``."""
    for child in verb.children:
        if child.text == MASK and child.dep_ in SUBJECTS:
            named = (
                other for other in child.children if other.dep_ in {"appos", "conj"} and child.i < other.i < verb.i
            )
            return next((other for other in named if other.pos_ in NOMINAL and other.text != MASK), None)
    return None


def age_before(verb: Token) -> Token | None:
    """Return the end of an age that is whom the verb is about: ``the 34-year-old said``."""
    before = verb.nbor(-1) if verb.i - verb.sent.start > 1 else None
    return before if before is not None and before.lower_ == "old" and before.nbor(-1).text == "-" else None


def name_before(verb: Token) -> Token | None:
    """Return the name right before a finite verb that the parse has taken for part of the name: ``Lee notes``."""
    if verb.tag_ not in FINITE:
        return None
    at, start = verb.i - 1, verb.sent.start
    if at > start and verb.doc[at].text == "," and _is_apposition(verb.doc[at - 1]):
        at -= 1
    while at > start and verb.doc[at].pos_ == "ADV" and verb.doc[at].text.islower():
        at -= 1
    if at < start:
        return None
    before = verb.doc[at]
    named = before.pos_ == "PROPN" or (_is_capital_word(before) and before.head == verb)
    return before if named and before.text != MASK else None


def name_over_aside(verb: Token) -> Token | None:
    """Return the name that an aside parts from its verb: ``on May 4, Ivo Ek, echoing the council, said``."""
    comma = preceding(verb)
    if comma is None or comma.text != "," or verb.tag_ not in FINITE:
        return None
    for at in range(comma.i - 1, max(verb.sent.start, comma.i - _ASIDE), -1):
        token = verb.doc[at]
        if token.tag_ in FINITE or token.text == MASK or token.text in {";", ":"}:
            return None
        if token.text == "," and token.nbor(-1).ent_type_ in {"PERSON", "ORG"} and token.nbor().tag_ in _OPENS_ASIDE:
            return token.nbor(-1)
    return None


def described_before(verb: Token) -> Token | None:
    """Return the name whose description ends right before the verb: ``Lee will go, Ivo Ek, the speaker, said``."""
    comma = preceding(verb)
    if comma is None or comma.text != "," or verb.tag_ not in FINITE or not is_saying(verb):
        return None
    for at in range(comma.i - 1, max(verb.sent.start, comma.i - _ASIDE), -1):
        token = verb.doc[at]
        if token.tag_ in FINITE or token.text == MASK or token.text in {";", ":"}:
            return None
        if token.text == ",":
            named = token.nbor(-1).ent_type_ == "PERSON" and token.nbor().tag_ in {"DT", "PRP$"}
            return token.nbor(-1) if named else None
    return None


def _is_apposition(name: Token) -> bool:
    """Tell whether the name stands behind a noun and a comma: ``and the boy's father, Ivo Ek, said``."""
    if name.pos_ != "PROPN" or name.text == MASK or name.ent_type_ != "PERSON":
        return False
    before = next(
        (token for token in reversed(name.doc[name.sent.start : name.i]) if token.ent_type_ != "PERSON"), None
    )
    return before is not None and before.text == "," and before.i > name.sent.start and before.nbor(-1).pos_ == "NOUN"


def _is_capital_word(token: Token) -> bool:
    """Tell whether a word inside the sentence is written as a name: ``Asked about it, Early called it Q``."""
    return token.pos_ in {"ADV", "ADJ"} and token.is_title and not token.is_sent_start and not token.ent_type_
