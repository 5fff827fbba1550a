"""Claims that a sentence passes on: whose they are, or that nobody is named: ``denied accusations that she was Q``."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.clauses import owners, subject_of
from briefgen.extract.quotes.attribution.cues import CLAIMS, VIEWS, is_judging, is_saying

_PASSED_ON = (
    CLAIMS
    | VIEWS
    | frozenset(
        """appeal conspiracy doubt gossip grievance idea myth narrative notion report rumor rumour speculation
    suspicion talk theory threat whisper""".split()
    )
)
"""Nouns for what somebody says or holds, not always the subject of their sentence."""

_MAKING = frozenset(
    """add advance air announce bring deliver express file give have hold issue launch lay level lodge make offer press
    publish put raise reiterate release renew repeat send share spread state submit voice write""".split()
)
"""Verbs whose subject is who makes the claim: ``voiced fears that``, ``levelled the charge that``."""

_NAMING = frozenset("bill call dub entitle know name nickname style term title".split())
_CLAUSES = frozenset({"ccomp", "conj", "advcl", "parataxis"})
_FILLING = frozenset({"prep", "acl", "relcl", "ccomp", "advcl"})
_STEPS = 40
"""Steps up the parse that are taken, so that time is linear; no clause of news lies so deep."""


def claim_above(quote: Token) -> Token | None:
    """Return the noun of claiming that the quotation belongs to, unless a verb of saying stands between the two."""
    before = preceding(quote)
    if before is None or before.text in {",", ":"} or before.lower_ == "as":
        return None
    below = quote
    for above in islice(quote.ancestors, _STEPS):
        if _is_claim(above) and _fills(below, above):
            return above
        if is_saying(above) or is_judging(above):
            return _object_before(below, above)
        below = above
    return None


def _is_claim(token: Token) -> bool:
    """Tell whether the token is a noun of claiming; a parser may tag ``confirmed reports`` as a verb."""
    noun = token.pos_ == "NOUN" or token.dep_ in {"dobj", "pobj", "nsubjpass"}
    return noun and token.lemma_.lower() in _PASSED_ON


def _object_before(clause: Token, verb: Token) -> Token | None:
    """Return the claim that the verb takes right before its clause: ``denied accusations on Friday that she was Q``."""
    if clause.dep_ != "ccomp" or not any(child.lower_ == "that" for child in clause.children):
        return None
    objects = (child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < clause.i)
    return next((child for child in objects if _is_claim(child)), None)


def _fills(below: Token, claim: Token) -> bool:
    """Tell whether the phrase tells what is claimed: ``the claim that``, ``fears of``; not ``called the claim a Q``."""
    quoted_whole = below.dep_ == "appos" and below.i > 0 and below.nbor(-1).lower_ == "that"
    filling = quoted_whole or (below.dep_ in _FILLING and below.lower_ not in {"as", "by", "from"})
    return below.i > claim.i and filling


def is_by_name(quote: Token) -> bool:
    """Tell whether it is what something goes by, whoever calls it so: ``the strain known widely as Q``."""
    naming = preceding(quote)
    while naming is not None and (naming.lower_ == "as" or naming.pos_ in {"ADV", "DET"}):
        naming = preceding(naming)
    if naming is None or naming.tag_ != "VBN" or naming.dep_ != "acl" or naming.lemma_.lower() not in _NAMING:
        return False
    return not any(child.dep_ == "agent" for child in naming.children)


def claimants(claim: Token, quote: Token) -> Iterator[Token]:
    """Yield whose the claim is: its owner, who made it or among whom it goes round."""
    yield from (owner for owner in owners(claim) if not owner.is_ancestor(quote))
    if claim.i + 1 < quote.i and claim.nbor().lower_ in {"among", "by", "from"}:
        yield from (child for child in claim.nbor().children if child.dep_ == "pobj")
    for child in claim.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and any(other.dep_ == "agent" for other in child.children):
            yield from _subject(child)
    if claim.dep_ in {"dobj", "nsubjpass"} and claim.head.lemma_.lower() in _MAKING:
        yield from _subject(claim.head)


def is_reported(claim: Token) -> bool:
    """Tell whether somebody says the clause that the claim stands in: ``Lee said there were fears that it was Q``."""
    below = claim
    for above in islice(claim.ancestors, _STEPS):
        if is_saying(above) or is_judging(above):
            return is_saying(above) and (below.dep_ in _CLAUSES or _is_medium(claim, below))
        below = above
    return False


def _is_medium(claim: Token, prep: Token) -> bool:
    """Tell whether the claim is what the verb is said in: ``Lee said in a statement that the plan was Q``."""
    return claim.head == prep and prep.lower_ == "in" and any(child.lower_ in {"a", "an"} for child in claim.children)


def _subject(verb: Token) -> Iterator[Token]:
    subject = subject_of(verb)
    if subject is not None:
        yield subject
