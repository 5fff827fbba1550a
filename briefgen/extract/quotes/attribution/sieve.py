"""Who is quoted, as far as the sentence of the quotation tells: a sieve of rules, the surest first."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.above import (
    according,
    governing,
    handed,
    inserted,
    judged,
    noun_above,
    partner,
    reporting,
)
from briefgen.extract.quotes.attribution.beside import beside, inverted
from briefgen.extract.quotes.attribution.cues import BODIES_IN_CAPITALS, SPEECHLESS
from briefgen.extract.quotes.attribution.hearsay import claim_above, claimants, is_by_name, is_reported
from briefgen.extract.quotes.attribution.misread import MODAL_NAMES
from briefgen.extract.quotes.attribution.order import Found, clause_before, colon, dash, name_and_verb, verb_first
from briefgen.extract.quotes.attribution.sources import may_speak
from briefgen.extract.quotes.attribution.words import used, word_before

_NUMBERS = frozenset({"CARDINAL", "TIME", "DATE", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_Rules = tuple[tuple[str, Callable[[Token], Found]], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The head of the noun phrase that names the speaker, the reporting word, and the rule that found them."""

    head: Token
    cue: Token | None
    rule: str


def source_of(quote: Token, known: Container[int] = frozenset()) -> Source | None:
    """Return who is quoted by the stretch that ``quote`` stands for, or None when its sentence does not tell.

    ``known`` are the pronouns for things that are known to mean a body of people.
    """
    if word_before(quote) is not None:
        return _first(_OF_WORDS, quote, known)
    found = _first(_BESIDE, quote, known)
    if found is not None or is_by_name(quote):
        return found
    claim = claim_above(quote)
    if claim is not None:
        whose = next((head for head in claimants(claim, quote) if can_be_quoted(head) or head.i in known), None)
        if whose is not None:
            return Source(whose, claim, "noun of saying")
        if not is_reported(claim):
            return _first(_ACCORDING, quote, known)
    return _first(_ABOVE, quote, known)


def _first(rules: _Rules, quote: Token, known: Container[int]) -> Source | None:
    """Return what the first rule finds; a thing that is not known to mean a body ends the search."""
    unknown = False
    for rule, find in rules:
        for head, cue in find(quote):
            if can_be_quoted(head) or head.i in known:
                named = cue is not None and cue.pos_ == "NOUN" and rule != "clause beside"
                return Source(head, cue, "noun of saying" if named else rule)
            unknown = unknown or (head.lower_ == "it" and rule in _SURE)
        if unknown:
            return None
    return None


def can_be_quoted(head: Token) -> bool:
    """Tell whether the noun phrase with this head names a speaker."""
    if head.lower_ == "one" and any(child.dep_ == "appos" or child.lower_ == "of" for child in head.children):
        return True
    if head.text in MODAL_NAMES:
        return True
    speechless = head.lower_ in SPEECHLESS and head.text not in BODIES_IN_CAPITALS
    if head.text == MASK or speechless or head.pos_ in {"VERB", "AUX", "PUNCT", "SYM"}:
        return False
    if len(head.text) == 1 and head.lower_ != "i":
        return False
    if head.ent_type_ in _NUMBERS and not head.is_alpha:
        return False
    return may_speak(head)


_OF_WORDS: _Rules = (("use of a word", used),)
_BESIDE: _Rules = (
    ("clause beside", beside),
    ("clause after", inverted),
    ("verb first", verb_first),
    ("colon after verb", handed),
)
_ACCORDING: _Rules = (("according to", according),)
_ABOVE: _Rules = (
    ("verb of saying", governing),
    ("according to", according),
    ("joined quotation", partner),
    ("verb of judging", judged),
    ("clause inserted", inserted),
    ("nearest verb of saying", reporting),
    ("clause before", clause_before),
    ("name and verb", name_and_verb),
    ("colon", colon),
    ("dash", dash),
    ("noun of saying", noun_above),
)
_SURE = frozenset({"verb of saying", "verb of judging"})
"""Rules whose verb holds the quotation: where its subject is a thing, no other speaker is looked for."""
