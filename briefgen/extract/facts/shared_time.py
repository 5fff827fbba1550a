"""Events that share their time: two in one clause or on one occasion, and what has lasted since a day."""

from spacy.tokens import Token

from briefgen.extract.facts.events import is_action
from briefgen.extract.facts.reporting import BLAMING, SAYING

DURING = frozenset({"at", "during", "in"})
_OCCASIONS = frozenset(
    """ceremony concert match game race conference party wedding festival event session vigil dinner lunch fair show
    service debate speech keynote address lecture interview exam class day night evening morning""".split()
)
"""Things that have a day of their own, beside the nouns of action."""
GOING_ON = frozenset("appear seem begin start continue resume stop manage fail try attempt help".split())
"""Verbs that share their time with the infinitive after them: "began pulling out people on Monday"."""
STATES = frozenset(
    """be have do know believe think want need like love hope fear mean seem appear feel look live stay remain own
    belong contain consist include involve depend lack cost weigh lead run head serve work play stand lie sit use grow
    become plan intend tend continue keep share enjoy face oversee represent govern rule""".split()
)
"""Verbs that tell a state, a habit or an office rather than what happened on a day."""

_ADDRESSING = frozenset({"tell", "address"})
"""Verbs whose object may be the occasion: "told a conference on Monday"."""
_GATHERING = frozenset("gather assemble convene march rally flock meet converge congregate parade".split())
"""Verbs of coming together, whose infinitive tells what is done there: "gathered on Monday to mourn"."""
_PERFECT = frozenset({"has", "have", "had", "'ve", "’ve"})
_HELPING = frozenset({"aux", "auxpass", "neg", "mark"})
_COMPARING = frozenset({"first", "second", "third", "time", "low", "high", "record", "level"})
"""Words before "since" that compare: "for the first time since 1987"."""
_UP = 3
"""Steps from a phrase up to its verb."""


def has_a_day(noun: Token) -> bool:
    """Tell whether a noun names an occasion or an action, which have a day, rather than a thing."""
    return is_action(noun) or noun.lemma_.lower() in _OCCASIONS


def done_to(event: Token, date: Token) -> Token | None:
    """Return the participle that tells when a noun was: "a deal begun last year", not "a deal announced last year"."""
    if not is_action(event):
        return None
    told = (child for child in event.children if child.dep_ == "acl" and child.lemma_.lower() not in SAYING | BLAMING)
    return next((child for child in told if child.is_ancestor(date)), None)


def shares_time_with(event: Token) -> Token | None:
    """Return the verb that shares its time with an event of another clause, None when there is none.

    Thus for "speech" in "in his speech on Tuesday he said", for "rally" in "told a rally on Tuesday", for "killing" in
    "fell on Tuesday, killing two", for "praised" in "spoke on Tuesday at a rally, where he praised it".
    """
    if event.dep_ == "pobj" and event.head.lower_ in DURING and has_a_day(event):
        return _verb(event.head.head)
    if event.dep_ == "dobj" and event.head.lemma_.lower() in _ADDRESSING and has_a_day(event):
        return event.head
    helped = any(child.dep_ in _HELPING for child in event.children)
    if event.dep_ in ("advcl", "xcomp") and event.tag_ == "VB" and _is_done_by(event.head, event):
        return event.head
    if event.dep_ == "advcl" and event.tag_ == "VBG" and event.i > event.head.i and not helped:
        return _verb(event.head) if event.head.pos_ == "VERB" or event.nbor(-1).text == "," else None
    if event.dep_ == "relcl" and event.tag_ == "VBD" and has_a_day(event.head) and event.head.dep_ == "pobj":
        where = not helped and any(child.lower_ == "where" for child in event.children)
        return _verb(event.head.head.head) if where else None
    return None


def _is_done_by(verb: Token, event: Token) -> bool:
    """Tell whether an infinitive tells what people did who had come together."""
    came = verb.lemma_.lower() in _GATHERING and verb.tag_ in ("VBD", "VBN", "VBG")
    return came and any(child.lower_ == "to" for child in event.children)


def _verb(token: Token) -> Token | None:
    """Return the verb over a phrase: of "the plan at" in "announced the plan at a conference" it is "announced"."""
    return next((over for over in [token, *token.ancestors][:_UP] if over.pos_ == "VERB"), None)


def is_going_on_since(head: Token, event: Token) -> bool:
    """Tell whether a date opens the time that ``event`` has lasted: "has been shut since March".

    Not "has fallen to its lowest since March", which compares.
    """
    since = head.head
    if since.lower_ != "since" or since.dep_ != "prep" or since.head not in (event, _one_time(event)):
        return False
    verb = since.head if since.head.tag_ != "VB" else since.head.head
    compared = any(token.tag_ in ("JJS", "RBS") or token.lower_ in _COMPARING for token in verb.doc[verb.i : since.i])
    return is_perfect(verb) and not compared


def is_perfect(verb: Token) -> bool:
    """Tell "has fallen" and "had been falling" from other tenses."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return verb.tag_ in ("VBN", "VBG") and bool(helpers & _PERFECT)


def _one_time(event: Token) -> Token:
    """Return the verb or the infinitive that shares its time with ``event``."""
    if event.dep_ == "xcomp" and event.head.lemma_ in GOING_ON:
        return event.head
    begun = (child for child in event.children if child.dep_ == "xcomp" and event.lemma_ in GOING_ON)
    return next(begun, event)
