"""Whether a verb of saying tells that something was said, and its clause what: no denial, condition or question."""

from spacy.tokens import Token

from briefgen.extract.quotes.attribution.cues import CONDITIONS
from briefgen.extract.quotes.attribution.misread import FINITE
from briefgen.extract.quotes.attribution.reports import hypothetical

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_UNSURE = CONDITIONS | {"until", "whether"}
"""What opens a clause that does not state anything."""

_ASKING = frozenset({"WRB", "WP", "WDT", "WP$"})
_STEPS = 40
"""Steps up the parse; no clause of the news read was as deep."""


def asserts(verb: Token) -> bool:
    """Tell whether the verb reports that something was said, and said for sure, by its subject."""
    if verb.pos_ not in {"VERB", "AUX"} or hypothetical(verb) or _is_denied(verb):
        return False
    return _is_finite(verb) and not _inside_report(verb) and not _supposed(verb) and not _of_object(verb)


def _is_finite(verb: Token) -> bool:
    auxiliaries = {child.lemma_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if verb.tag_ in FINITE:
        return True
    if verb.tag_ == "VBN":
        return "have" in auxiliaries or any(child.dep_ in {"nsubj", "agent"} for child in verb.children)
    if verb.tag_ == "VBG":
        return verb.dep_ in {"advcl", "ROOT", "conj"} or (verb.dep_ == "pcomp" and verb.head.lower_ in {"as", "by"})
    return verb.tag_ == "VB" and (auxiliaries == {"do"} or (verb.dep_ == "xcomp" and verb.head.lemma_ == "go"))


def _is_denied(verb: Token) -> bool:
    above = [verb] + ([verb.head] if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp"} else [])
    return any(child.dep_ == "neg" for token in above for child in token.children)


def _inside_report(verb: Token) -> bool:
    """Tell whether somebody else says that it is said: of a report within a report the outer one is taken."""
    below = verb
    for _, above in zip(range(_STEPS), verb.ancestors, strict=False):
        if below.dep_ == "ccomp" and above.pos_ == "VERB":
            return True
        below = above
    return False


def _supposed(verb: Token) -> bool:
    """Tell whether the report stands in a condition: ``if he says that the pier is closed``."""
    chain = [verb, *verb.ancestors][:_STEPS]
    return any(
        child.dep_ == "mark" and child.lower_ in _UNSURE
        for token in chain
        if token.dep_ in {"advcl", "conj"}
        for child in token.children
    )


def _of_object(verb: Token) -> bool:
    """Tell whether what is said is about the noun before, and so not whole: ``the case she has said she will make``."""
    return verb.dep_ in {"relcl", "acl"} and any(
        child.dep_ in {"nsubj", "nsubjpass"} and child.tag_ not in {"WP", "WDT"} for child in verb.children
    )


def states(clause: Token) -> bool:
    """Tell whether a clause states something: it has a subject and a finite verb, and does not ask."""
    if clause.pos_ not in {"VERB", "AUX", "ADJ"} or not has_subject(clause):
        return False
    finite = clause.tag_ in FINITE | {"MD"} or any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in FINITE | {"MD"} for child in clause.children
    )
    return finite and not any(
        (child.tag_ in _ASKING or child.lower_ in _UNSURE) and child.dep_ != "advcl" for child in clause.children
    )


def has_subject(verb: Token) -> bool:
    """Tell whether the verb has a subject of its own."""
    return any(child.dep_ in _SUBJECTS for child in verb.children)
