"""The verb or noun that holds a quotation in the parse, and whose it is: ``X said that the plan was Q``."""

from itertools import islice

from spacy.tokens import Span, Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.beside import beside
from briefgen.extract.quotes.attribution.clauses import owners, subject_of
from briefgen.extract.quotes.attribution.cues import CUE_NOUNS, LOOSE, is_judging, is_saying
from briefgen.extract.quotes.attribution.order import Found
from briefgen.extract.quotes.attribution.reports import (
    aside,
    by_another,
    hypothetical,
    inside_subject,
    is_passed_on,
    leads_to,
    of_its_own,
    opens_aside,
    reports,
    supposed,
)
from briefgen.extract.quotes.attribution.sources import is_document

_STEPS = 40
"""Steps up the parse; no quotation of the news read was as far from its verb."""

_WINDOW = 80
"""Tokens on either side that are looked at for a verb; nearly all sentences are shorter."""

_CUT_OFF = frozenset({"at", "for", "from", "in", "of", "to", "with"})
"""Prepositions that no subject follows without a comma."""


def governing(quote: Token) -> Found:
    """Find a verb of saying above the quotation: ``Q, said X``; ``X said that the plan was Q``."""
    for above in islice(quote.ancestors, _STEPS):
        if is_passed_on(above):
            continue
        if reports(above, quote) or (
            quote.i > above.i and is_judging(above) and (of_its_own(above) or by_another(above))
        ):
            yield from (found for found in subject_with(quote, above) if not _begins_anew(quote, found[0]))


def _begins_anew(quote: Token, subject: Token) -> bool:
    """Tell whether a clause of its own follows the quotation: ``told that they Q and that two clerks reported``."""
    return subject.i > quote.i and subject.i < subject.head.i and subject.left_edge.nbor(-1).lower_ in {"that", "and"}


def subject_with(quote: Token, verb: Token) -> Found:
    """Yield the verb's subject with the verb, unless the quotation is a part of that subject."""
    own = subject_of(verb)
    subject = _stating(verb) or own
    if subject is not None and not inside_subject(quote, verb, own) and not _of_another(subject, verb):
        yield subject, verb


def _of_another(subject: Token, verb: Token) -> bool:
    """Tell whether the parse has cut the subject off from its noun: ``envoys to the United Nations called on``."""
    first = subject.left_edge
    if subject.ent_type_ == "PERSON" or subject.i > verb.i or subject.is_ancestor(verb) or verb.tag_ == "VBG":
        return False
    return first.i > first.sent.start and first.nbor(-1).lower_ in _CUT_OFF


def _around(quote: Token) -> Span:
    """Return the sentence of the quotation, or as much of it as is near."""
    sentence = quote.sent
    return quote.doc[max(sentence.start, quote.i - _WINDOW) : min(sentence.end, quote.i + _WINDOW)]


def according(quote: Token) -> Found:
    """Find ``according to X``."""
    for token in _around(quote):
        if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
            yield from ((child, token) for child in token.nbor().children if child.dep_ == "pobj")


def partner(quote: Token) -> Found:
    """Find the clause beside the quotation that this one is joined to: ``The pier is Q and Q, X said``."""
    for token in _around(quote):
        if token.i > quote.i and token.text == MASK:
            yield from beside(token)
            return


def reporting(quote: Token) -> Found:
    """Find the nearest verb of saying that no relative clause holds, where the parse does not join the two."""
    verbs = [
        token
        for token in _around(quote)
        if is_saying(token)
        and token.lemma_.lower() not in LOOSE
        and (token.dep_ not in {"relcl", "acl"} or leads_to(token, quote))
        and not aside(token, quote)
        and not _apart(token, quote)
    ]
    for verb in sorted(verbs, key=lambda verb: (abs(verb.i - quote.i), verb.i)):
        if not hypothetical(verb):
            yield from subject_with(quote, verb)


def inserted(quote: Token) -> Found:
    """Find who says the whole sentence in a clause between its commas: ``The pier, Lee said, is Q``."""
    return ((subject, verb) for subject, verb in reporting(quote) if verb is not None and verb.dep_ == "parataxis")


def _apart(verb: Token, quote: Token) -> bool:
    """Tell whether a bracket or "and" parts the verb from the quotation before it: ``the Q and reported a fire``."""
    between = quote.doc[quote.i + 1 : verb.i]
    return len(between) > 0 and (between[-1].tag_ == "CC" or any(token.text in {"(", ")"} for token in between))


def handed(quote: Token) -> Found:
    """Find the verb that a colon hands over from: ``Lee said, as the heckler yelled: Q``."""
    colon = preceding(quote)
    if colon is None or colon.text != ":":
        return
    verbs = [token for token in _around(quote) if token.i < quote.i and is_saying(token) and leads_to(token, quote)]
    for verb in verbs[-1:]:
        if not supposed(verb):
            yield from subject_with(quote, verb)


def judged(quote: Token) -> Found:
    """Find a verb whose complement holds quoted words: ``X called the plan Q``."""
    for verb in islice(quote.ancestors, _STEPS):
        another = quote.i < verb.i and quote.nbor().lower_ == "and"
        if is_judging(verb) and not another and not is_passed_on(verb):
            yield from subject_with(quote, verb)
        if opens_aside(verb):
            return


def noun_above(quote: Token) -> Found:
    """Find a noun of saying above the quotation and whose it is: ``the mayor's claim that Q``, ``a statement by X``."""
    for noun in islice(quote.ancestors, _STEPS):
        if noun.lemma_ == "be":
            noun = next((child for child in noun.children if child.dep_ == "nsubj"), noun)  # noqa: PLW2901
        if noun.lemma_.lower() in CUE_NOUNS and noun.pos_ == "NOUN" and noun.i < quote.i:
            yield from ((owner, noun) for owner in owners(noun) if not owner.is_ancestor(quote))


def _stating(verb: Token) -> Token | None:
    """Return the document right before a participle that tells its words: ``got a message stating Q``."""
    before = preceding(verb)
    participle = verb.tag_ == "VBG" and verb.dep_ in {"acl", "amod", "advcl"}
    return before if participle and before is not None and before.pos_ == "NOUN" and is_document(before) else None
