"""Whether a verb reports a quotation: said or only thought of, its own object or a word of its subject."""

from spacy.tokens import Token

from briefgen.extract.quotes.clauses import subject_of
from briefgen.extract.quotes.cues import LOOSE, is_saying

_MODALS = frozenset("will would could should might may must shall 'll ’ll 'd ’d".split())
_WOULD = frozenset({"would", "'d", "’d"})


def reports(verb: Token, quote: Token) -> bool:
    """Tell whether the verb says the quotation, and does not only suppose that it may be said."""
    told = _habitual(verb, quote) or not hypothetical(verb)
    return is_saying(verb) and _takes(verb, quote) and told


def _takes(verb: Token, quote: Token) -> bool:
    """Tell whether the quotation is what the verb reports, for verbs that also do other things: ``started Q``."""
    return verb.lemma_.lower() not in LOOSE or quote.head == verb


def inside_subject(quote: Token, verb: Token) -> bool:
    """Tell whether the quotation belongs to the verb's own subject: ``the man who wrote Q said``."""
    subject = subject_of(verb)
    if subject is None or subject.is_ancestor(verb):
        return False
    goes_on = verb.i < subject.i < quote.i and (quote.nbor(-1).text == "," or _after_agent(quote, subject))
    return quote == subject or (subject.is_ancestor(quote) and not goes_on)


def of_its_own(verb: Token) -> bool:
    """Tell whether the verb opens a clause beside the report: ``Lee said it was bad and Korb called it Q``."""
    if verb.dep_ in {"advcl", "conj"}:
        return any(child.dep_ == "nsubj" for child in verb.children)
    joined = verb.i > 1 and verb.nbor(-1).pos_ == "PROPN" and verb.nbor(-2).lower_ in {"and", "but", "while"}
    return joined and verb.tag_ in {"VBD", "VBZ"}


def _after_agent(quote: Token, subject: Token) -> bool:
    """Tell whether the quotation follows who did it: ``was described by Lee as Q``."""
    return subject.head.dep_ == "agent" and quote.nbor(-1).lower_ in {"of", "as", "for"}


def hypothetical(verb: Token) -> bool:
    """Tell whether nobody has said it yet: ``expected that voters will say Q``, ``they had to wonder``."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "have":
        return True
    return any(child.dep_ == "aux" and child.lower_ in _MODALS for child in verb.children)


def _habitual(verb: Token, quote: Token) -> bool:
    """Tell whether "would" tells what somebody used to say: ``she’d reply, Q``."""
    would = any(child.dep_ == "aux" and child.lower_ in _WOULD for child in verb.children)
    return would and quote.head == verb and quote.nbor(-1).text == ","


def leads_to(verb: Token, quote: Token) -> bool:
    """Tell whether a colon hands over from the verb to the quotation: ``at the gate she told members: Q``."""
    if verb.dep_ in {"relcl", "acl"} and not any(
        child.dep_ == "nsubj" and child.tag_ != "WP" for child in verb.children
    ):
        return False
    if verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return False
    between = quote.doc[verb.i + 1 : quote.i]
    return len(between) > 0 and between[-1].text == ":" and not any(token.pos_ in {"VERB", "AUX"} for token in between)
