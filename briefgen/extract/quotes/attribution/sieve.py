"""Who is quoted, as far as the sentence of the quotation tells: a sieve of rules, the surest first."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Span, Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.attribution.beside import beside, inverted
from briefgen.extract.quotes.attribution.clauses import MODAL_NAMES, owners, subject_of
from briefgen.extract.quotes.attribution.cues import CUE_NOUNS, LOOSE, SPEECHLESS, is_judging, is_saying
from briefgen.extract.quotes.attribution.hearsay import claim_above, claimants, is_by_name, is_reported
from briefgen.extract.quotes.attribution.order import Found, clause_before, colon, dash, name_and_verb
from briefgen.extract.quotes.attribution.reports import (
    aside,
    by_another,
    hypothetical,
    inside_subject,
    leads_to,
    of_its_own,
    opens_aside,
    reports,
)
from briefgen.extract.quotes.attribution.sources import may_speak

_NUMBERS = frozenset({"CARDINAL", "TIME", "DATE", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_STEPS = 40
"""Steps up the parse; no quotation of the news read was as far from its verb."""

_WINDOW = 80
"""Tokens on either side that are looked at for a verb; nearly all sentences are shorter."""

_WORDS = frozenset({"word", "term", "phrase", "expression", "label", "adjective", "euphemism"})
"""Nouns before quoted words that are talked about, and not said by the sentence's speaker."""

_CUT_OFF = frozenset({"at", "for", "from", "in", "of", "to", "with"})
"""Prepositions that no subject follows without a comma."""

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
    if head.text == MASK or head.lower_ in SPEECHLESS or head.pos_ in {"VERB", "AUX", "PUNCT", "SYM"}:
        return False
    if len(head.text) == 1 and head.lower_ != "i":
        return False
    if head.ent_type_ in _NUMBERS and not head.is_alpha:
        return False
    return may_speak(head)


def _governing(quote: Token) -> Found:
    """Find a verb of saying above the quotation: ``Q, said X``; ``X said that the plan was Q``."""
    for above in islice(quote.ancestors, _STEPS):
        if reports(above, quote) or (
            quote.i > above.i and is_judging(above) and (of_its_own(above) or by_another(above))
        ):
            yield from (found for found in _subject(quote, above) if not _begins_anew(quote, found[0]))


def _begins_anew(quote: Token, subject: Token) -> bool:
    """Tell whether a clause of its own follows the quotation: ``told that they Q and that two clerks reported``."""
    return subject.i > quote.i and subject.i < subject.head.i and subject.left_edge.nbor(-1).lower_ in {"that", "and"}


def _subject(quote: Token, verb: Token) -> Found:
    subject = subject_of(verb)
    if subject is not None and not inside_subject(quote, verb) and not _of_another(subject, verb):
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


def _according(quote: Token) -> Found:
    """Find ``according to X``."""
    for token in _around(quote):
        if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
            yield from ((child, token) for child in token.nbor().children if child.dep_ == "pobj")


def _partner(quote: Token) -> Found:
    """Find the clause beside the quotation that this one is joined to: ``The pier is Q and Q, X said``."""
    for token in _around(quote):
        if token.i > quote.i and token.text == MASK:
            yield from beside(token)
            return


def _reporting(quote: Token) -> Found:
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
            yield from _subject(quote, verb)


def _inserted(quote: Token) -> Found:
    """Find who says the whole sentence in a clause between its commas: ``The pier, Lee said, is Q``."""
    return ((subject, verb) for subject, verb in _reporting(quote) if verb is not None and verb.dep_ == "parataxis")


def _apart(verb: Token, quote: Token) -> bool:
    """Tell whether a bracket or "and" parts the verb from the quotation before it: ``the Q and reported a fire``."""
    between = quote.doc[quote.i + 1 : verb.i]
    return len(between) > 0 and (between[-1].tag_ == "CC" or any(token.text in {"(", ")"} for token in between))


def word_before(quote: Token) -> Token | None:
    """Return the noun that the quotation is in apposition to: ``the word Q``."""
    before = quote.nbor(-1) if quote.i > quote.sent.start else None
    return before if before is not None and before.pos_ == "NOUN" and before.lower_ in _WORDS else None


def _used(quote: Token) -> Found:
    """Find whose word it is: ``her phrase Q``, ``the report's use of the word Q``, ``X used the word Q``."""
    noun = word_before(quote)
    if noun is None:
        return
    yield from ((owner, noun) for owner in owners(noun))
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if above.lemma_.lower() == "use":
        yield from ((owner, above) for owner in owners(above)) if above.pos_ == "NOUN" else _subject(quote, above)


def _handed(quote: Token) -> Found:
    """Find the verb that a colon hands over from: ``Lee said, as the heckler yelled: Q``."""
    verbs = [token for token in _around(quote) if token.i < quote.i and is_saying(token) and leads_to(token, quote)]
    for verb in verbs[-1:]:
        yield from _subject(quote, verb)


def _judged(quote: Token) -> Found:
    """Find a verb whose complement holds quoted words: ``X called the plan Q``."""
    for verb in islice(quote.ancestors, _STEPS):
        another = quote.i < verb.i and quote.nbor().lower_ == "and"
        if is_judging(verb) and not another:
            yield from _subject(quote, verb)
        if opens_aside(verb):
            return


def _noun(quote: Token) -> Found:
    """Find a noun of saying above the quotation and whose it is: ``the mayor's claim that Q``, ``a statement by X``."""
    for noun in islice(quote.ancestors, _STEPS):
        if noun.lemma_.lower() in CUE_NOUNS and noun.pos_ == "NOUN" and noun.i < quote.i:
            yield from ((owner, noun) for owner in owners(noun) if not owner.is_ancestor(quote))


_OF_WORDS: _Rules = (("use of a word", _used),)
_BESIDE: _Rules = (
    ("clause beside", beside),
    ("clause after", inverted),
    ("colon after verb", _handed),
)
_ACCORDING: _Rules = (("according to", _according),)
_ABOVE: _Rules = (
    ("verb of saying", _governing),
    ("according to", _according),
    ("joined quotation", _partner),
    ("verb of judging", _judged),
    ("clause inserted", _inserted),
    ("nearest verb of saying", _reporting),
    ("clause before", clause_before),
    ("name and verb", name_and_verb),
    ("colon", colon),
    ("dash", dash),
    ("noun of saying", _noun),
)
_SURE = frozenset({"verb of saying", "verb of judging"})
"""Rules whose verb holds the quotation: where its subject is a thing, no other speaker is looked for."""
