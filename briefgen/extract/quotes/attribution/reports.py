"""Whether a verb reports a quotation: said or only thought of, its own object or a word of its subject."""

from itertools import islice

from spacy.tokens import Token

from briefgen.extract.quotes.attribution.clauses import passive, subject_of
from briefgen.extract.quotes.attribution.cues import CONDITIONS, HOLDING, LOOSE, TELLING, is_saying
from briefgen.extract.quotes.attribution.misread import modal_name

_MODALS = frozenset("will would could should might may must shall 'll ’ll 'd ’d".split())
_MAYBE = frozenset({"could", "may", "might", "should"})
_WANTING = frozenset({"have", "let", "make", "want"})
_ASIDES = CONDITIONS | frozenset("when while whenever because after before since until although though".split())
"""What opens clauses that tell the circumstances; not "as", which also reports: ``as Lee said``."""

_STEPS = 8
"""Steps up the parse from a verb of holding to the report that it stands in."""

_WOULD = frozenset({"would", "'d", "’d"})


def reports(verb: Token, quote: Token) -> bool:
    """Tell whether the verb says the quotation, and does not only suppose that it may be said."""
    told = _habitual(verb, quote) or not hypothetical(verb)
    return told and ((is_saying(verb) and _takes(verb, quote) and not _of_hearer(verb, quote)) or _rules(verb, quote))


def _rules(verb: Token, quote: Token) -> bool:
    """Tell whether the verb gives a court's finding: ``held that the permit was Q``."""
    clause = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    return verb.lemma_ in {"hold", "rule"} and any(child.is_ancestor(quote) for child in clause)


def _of_hearer(verb: Token, quote: Token) -> bool:
    """Tell whether the quotation only tells who is spoken to: ``asked those who Q to leave``."""
    return verb.lemma_ in TELLING | {"ask", "urge"} and any(
        child.dep_ in {"dobj", "dative"} and child.lower_ != "that" and child.i < quote.i and child.is_ancestor(quote)
        for child in verb.children
    )


def _takes(verb: Token, quote: Token) -> bool:
    """Tell whether the quotation is what the verb reports, for verbs that also do other things: ``started Q``.

    ``called what the cooks had said Q`` is the word of who calls it so.
    """
    if any(child.dep_ == "dobj" and child.tag_ == "WP" for child in verb.children):
        return False
    return verb.lemma_.lower() not in LOOSE or quote.head == verb or _to_somebody(verb, quote)


def _to_somebody(verb: Token, quote: Token) -> bool:
    """Tell whether a message goes to somebody before the comma: ``She texted a friend, Q``."""
    hearer = quote.head
    sent = verb.lemma_.lower() in {"message", "text"} and hearer.head == verb and hearer.dep_ in {"dobj", "dative"}
    return sent and quote.dep_ == "appos" and quote.i > hearer.i and quote.nbor(-1).text in {",", ":"}


def inside_subject(quote: Token, verb: Token, subject: Token | None) -> bool:
    """Tell whether the quotation belongs to the verb's own subject: ``the man who wrote Q said``."""
    if subject is None or subject.is_ancestor(verb):
        return False
    goes_on = verb.i < subject.i < quote.i and (quote.nbor(-1).text == "," or _after_agent(quote, subject))
    return quote == subject or (subject.is_ancestor(quote) and not goes_on)


def is_passed_on(verb: Token) -> bool:
    """Tell whether somebody says of another what the verb tells that he holds: ``Lee said Korb believed it was Q``."""
    if verb.lemma_.lower() not in HOLDING:
        return False
    below = verb
    for above in islice(verb.ancestors, _STEPS):
        if below.dep_ not in {"ccomp", "conj", "xcomp"}:
            return False
        if below.dep_ == "ccomp" and is_saying(above) and above.lemma_.lower() not in HOLDING:
            return not hypothetical(above)
        below = above
    return False


def of_its_own(verb: Token) -> bool:
    """Tell whether the verb opens a clause beside the report: ``Lee said it was bad and Korb called it Q``."""
    if verb.dep_ in {"advcl", "conj"}:
        return any(child.dep_ == "nsubj" for child in verb.children)
    joined = verb.i > 1 and verb.nbor(-1).pos_ == "PROPN" and verb.nbor(-2).lower_ in {"and", "but", "while"}
    return joined and verb.tag_ in {"VBD", "VBZ"}


def by_another(verb: Token) -> bool:
    """Tell whether somebody named does to another what the verb tells: ``Lee said he was called Q by Korb``."""
    return passive(verb) and subject_of(verb) is not None and verb.dep_ == "ccomp"


def _after_agent(quote: Token, subject: Token) -> bool:
    """Tell whether the quotation follows who did it: ``was described by Lee as Q``."""
    return subject.head.dep_ == "agent" and quote.nbor(-1).lower_ in {"of", "as", "for"}


def hypothetical(verb: Token) -> bool:
    """Tell whether nobody has said it yet: ``expected that voters will say Q``, ``they had to wonder``.

    Nor has who is only wanted to say it, or only in case: ``urged the council to say Q``, ``if X says Q``.
    """
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "be"}:
        return True
    subject = any(child.dep_ == "nsubj" for child in verb.children)
    wanted = verb.tag_ == "VB" and subject and (verb.head.lemma_ in _WANTING or _has(verb, "aux", {"to"}))
    return wanted or (_has(verb, "aux", _MODALS) and modal_name(verb) is None) or _has(verb, "mark", CONDITIONS)


def supposed(verb: Token) -> bool:
    """Tell whether the verb only tells what somebody may say: ``what an invitation might say: Q``."""
    return _has(verb, "aux", _MAYBE) and modal_name(verb) is None


def _has(verb: Token, dependency: str, words: frozenset[str] | set[str]) -> bool:
    return any(child.dep_ == dependency and child.lower_ in words for child in verb.children)


def opens_aside(verb: Token) -> bool:
    """Tell whether the verb is that of a clause on when, why or in which case, whose words are nobody else's."""
    return verb.dep_ == "advcl" and any(
        child.dep_ in {"mark", "advmod"} and child.lower_ in _ASIDES for child in verb.children
    )


def aside(verb: Token, quote: Token) -> bool:
    """Tell whether the verb stands in such a clause and the quotation does not: ``when we asked, it gave a Q``."""
    below = verb
    while below.dep_ in {"xcomp", "ccomp", "conj"}:
        below = below.head
    return opens_aside(below) and not below.is_ancestor(quote)


def _habitual(verb: Token, quote: Token) -> bool:
    """Tell whether "would" tells what somebody used to say: ``she’d reply, Q``."""
    return _has(verb, "aux", _WOULD) and quote.head == verb and quote.i > 0 and quote.nbor(-1).text == ","


def leads_to(verb: Token, quote: Token) -> bool:
    """Tell whether a colon hands over from the verb to the quotation: ``at the gate she told members: Q``."""
    if verb.dep_ in {"relcl", "acl"} and not any(
        child.dep_ == "nsubj" and (child.tag_ != "WP" or child.text.isupper()) for child in verb.children
    ):
        return False
    if verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return False
    between = quote.doc[verb.i + 1 : quote.i]
    return len(between) > 0 and between[-1].text == ":" and not any(token.pos_ in {"VERB", "AUX"} for token in between)
