"""Whether a date belongs to an event: the ways through the parse of a sentence on which a date reaches its event.

A date in another clause belongs to what that clause tells; one behind "since", "than" or "until" is a bound.
"""

from itertools import pairwise

from spacy.tokens import Token

from briefgen.extract.facts.events import is_action
from briefgen.extract.facts.reporting import BLAMING, SAYING
from briefgen.extract.facts.shared_time import DURING, GOING_ON, STATES, done_to, has_a_day, shares_time_with

PATH = 3
"""Steps in the parse between an event and the words that date it. Within three, 96 % (development) and 82 % (unseen) of
the dates were right; beyond, 56 % and 43 %. Re-run the event dates benchmark when it moves."""

LONG_PATH = 5
"""The same where nothing in between can have a date of its own."""

_CHAIN = frozenset({"pobj", "prep", "npadvmod", "agent", "dobj"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp", "xcomp", "conj", "appos", "dep"})
"""Relations that lead into another clause, whose events have their own time."""
_MODIFIERS = frozenset({"compound", "amod", "nummod", "poss", "nmod", "appos", "det"})
"""Relations of an expression to a noun that it names rather than dates: "the 2015 deal", "Tuesday's vote"."""
_NAMING = frozenset({"compound", "poss", "nummod", "nmod"})
"""The modifiers that tell which one of several occasions it is."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_BOUNDS = frozenset(
    """since than compared from until till before after by through versus following pending despite like as per unlike
    because about of""".split()
)
"""Prepositions that make a date a bound, a comparison or a topic."""
_UNLIKE = frozenset({"as", "than", "unlike", "versus"})
"""Those of them before another preposition: "unlike in 1987"."""

_TOPICS = frozenset("for of about on before after over ahead following since".split())
"""Prepositions whose noun has another day than the verb: "ready for the match on Monday"; "hurt in the crash on Monday"
is one."""
_DEICTICS = frozenset({"today", "yesterday", "tomorrow"})
_PRESENT = frozenset({"VBZ", "VBP"})
_HELPING = frozenset({"aux", "auxpass"})
_YEAR = 4
"""Digits of a year."""
_ROLES = frozenset({"dobj", "oprd", "attr", "nsubj", "nsubjpass"})
_ISSUING = frozenset("air broadcast circulate give issue make post publish read release send sign write".split())
"""Verbs that tell how words were given out."""
_SPEAKING = frozenset({"speaking", "talking", "writing", "testifying", "answering", "asked"})


def way_to(event: Token, date: Token) -> tuple[str, ...]:
    """Return the relations between the head word of a date and the event it dates; empty when it does not date it."""
    if _of_opening(date, event) or _in_opening(date, event) or _opens(date, event) or _of_subject(date, event):
        return (date.dep_, "pobj", "prep")
    other = done_to(event, date) or shares_time_with(event)
    if other and (way := way_to(other, date)):
        return way
    beside = _occasion_before(date)
    if beside or (date.dep_ in _MODIFIERS and date.head != event):
        return (date.dep_, "prep") if beside == event else ()
    up, down = [date, *date.ancestors], [event, *event.ancestors]
    common = next((token for token in up if token in down), None)
    if common is None:
        return ()
    from_date, from_event = _one_verb(up[: up.index(common)]), _one_verb(down[: down.index(common)])
    path = tuple(token.dep_ for token in (*from_date, *from_event))
    opens = _opens_speech(from_date) or _of_words_issued(from_date, event)
    if opens or _leads_both(from_date, from_event) or (not from_event and _passes(from_date)):
        return path
    crossed = _CLAUSES.intersection(path) or any(token.pos_ in ("VERB", "AUX") for token in from_date)
    through = from_event and (event.pos_ in ("VERB", "AUX") or common.lemma_.lower() in SAYING | BLAMING)
    return path if 1 <= len(path) <= PATH and not crossed and not through else ()


def _of_opening(date: Token, event: Token) -> bool:
    """Tell whether the sentence opens with an occasion of that date: "At Monday's meeting, the council approved it"."""
    noun = date.head
    if date.dep_ not in _NAMING or noun.dep_ != "pobj" or not has_a_day(noun):
        return False
    opening = noun.head
    return opening.lower_ in DURING and opening.head == event and opening.i == opening.sent.start


def _in_opening(date: Token, event: Token) -> bool:
    """Tell whether a date hangs on the occasion that opens the sentence: "At talks in Oslo on Monday, it agreed"."""
    opening = event.sent[0]
    if opening.lower_ not in DURING or opening.dep_ != "prep" or opening.head != event or not opening.is_ancestor(date):
        return False
    noun = next((child for child in opening.children if child.dep_ == "pobj"), date)
    way = [date, *date.ancestors]
    between = way[: way.index(opening)]
    return noun != date and has_a_day(noun) and _CHAIN.issuperset(token.dep_ for token in between)


def _of_subject(date: Token, event: Token) -> bool:
    """Tell whether the subject is an occasion of that date that did something: "Monday's blast killed five"."""
    noun = date.head
    past = event.tag_ == "VBD" and not any(child.dep_ in ("aux", "neg") for child in event.children)
    subject = noun.dep_ == "nsubj" and noun.head == event and is_action(noun)
    return past and subject and date.dep_ == "poss" and event.lemma_.lower() not in SAYING | STATES


def _opens(date: Token, event: Token) -> bool:
    """Tell whether a day opens the sentence, though the parser took it for part of a name: "On Tuesday Korb left"."""
    if date.dep_ != "compound" or event.dep_ != "ROOT" or date.i == date.doc[-1].i:
        return False
    if date.i == date.sent.start:
        return date.lower_ in _DEICTICS
    if date.i != date.sent.start + 1 or date.nbor(-1).lower_ != "on":
        return False
    beside = date.nbor()
    swallowed = date.head.dep_ == "pobj" and not any(child.dep_ in _SUBJECTS for child in event.children)
    return (beside == date.head and beside.tag_ == "NNP") or swallowed


def _occasion_before(date: Token) -> Token | None:
    """Return the occasion to which a date behind it belongs: "bought tickets for the match on Monday"."""
    before = date.head.nbor(-1) if date.dep_ == "pobj" and date.head.i > date.sent.start else None
    if before is None or before.dep_ != "pobj" or not _is_occasion(before):
        return None
    over = before.head
    is_topic = over.lower_ in _TOPICS or (over.lower_ == "into" and over.head.pos_ == "NOUN")
    return before if is_topic and before in date.head.head.subtree else None


def _is_occasion(noun: Token) -> bool:
    """Tell "of the match" and "for talks" from "a note of defiance", "on sale" and "for the fifth straight day"."""
    bare = noun.tag_ == "NN" and not any(child.dep_ in ("det", "poss") for child in noun.children)
    return has_a_day(noun) and noun.lemma_ != "day" and not (bare and noun.head.lower_ in ("of", "on"))


def _one_verb(way: list[Token]) -> list[Token]:
    """Return the way up to a verb without the infinitives that go on with it: "began to pull out people"."""
    while way and way[-1].dep_ == "xcomp" and way[-1].head.lemma_ in GOING_ON:
        way = way[:-1]
    return way


def _opens_speech(from_date: list[Token]) -> bool:
    """Tell whether the date stands in an opening like "Speaking after talks in Oslo on Tuesday, the minister said"."""
    verbs = [token for token in from_date if token.pos_ in ("VERB", "AUX")]
    if len(verbs) != 1 or verbs[0].lower_ not in _SPEAKING or _told_before(verbs[0], from_date[0]):
        return False
    of_subject = verbs[0].dep_ == "acl" and verbs[0].head == from_date[-1] and from_date[-1].dep_ == "nsubj"
    return of_subject or (verbs[0].dep_ == "advcl" and verbs[0] == from_date[-1])


def _told_before(verb: Token, date: Token) -> bool:
    """Tell whether a clause stands before the date, which then belongs to it: "Asked if it would open in May, he"."""
    return any(child.dep_ == "ccomp" and child.i < date.i for child in verb.children)


def _of_words_issued(from_date: list[Token], event: Token) -> bool:
    """Tell whether it is the date on which the words were given out: "in a letter sent on Monday he said"."""
    given_out = next((token for token in from_date if token.tag_ == "VBN" and token.dep_ == "acl"), None)
    if given_out is None or given_out.lemma_.lower() not in _ISSUING or event.lemma_.lower() not in SAYING:
        return False
    words = given_out.head
    return words.dep_ == "pobj" and words.head.lower_ == "in" and words.head.head == event


def _passes(from_date: list[Token]) -> bool:
    """Tell whether the date hangs on the verb through names or things, which have no day, or after a comma.

    Thus "met in Geneva on Friday", "was brought in with a broken leg on Friday", but not "praised the march on Friday".
    """
    if not 1 <= len(from_date) <= LONG_PATH or not _CHAIN.issuperset(token.dep_ for token in from_date):
        return False
    first = from_date[1].left_edge if len(from_date) > 1 else from_date[0].left_edge
    after_comma = first.i > 0 and first.nbor(-1).text == ","
    on_a_day = len(from_date) > 1 and from_date[1].lower_ == "on"
    nouns = [token for token in from_date[1:] if token.dep_ in ("pobj", "dobj")]
    return after_comma or all(token.pos_ == "PROPN" or (on_a_day and not has_a_day(token)) for token in nouns)


def _leads_both(from_date: list[Token], from_event: list[Token]) -> bool:
    """Tell whether a date at the head of the sentence covers two verbs: "On Monday he was tried and sentenced"."""
    if len(from_event) != 1 or from_event[0].dep_ != "conj" or not 1 <= len(from_date) < PATH:
        return False
    first = from_date[-1].left_edge
    clear = not _CLAUSES.intersection(token.dep_ for token in from_date)
    subject, own = _subject(from_event[0].head), _subject(from_event[0])
    same = own is None or (subject is not None and subject.lower_ == own.lower_ and own.pos_ == "PRON")
    both = _is_past(from_event[0].head) and _is_past(from_event[0])
    return clear and first.i == first.sent.start and (same or both)


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" and not any(child.dep_ in ("aux", "neg") for child in verb.children)


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def is_spoken_of(head: Token) -> bool:
    """Tell whether a year is what the verb is about and no time of it: "declared 2010 the year of the eel"."""
    return head.is_digit and head.dep_ in _ROLES


def is_nowadays(words: str, event: Token) -> bool:
    """Tell "today" for these times from that of a day: "Iran today is different", "today has become a centre".

    Beside a year it is set against that: "there were ninety in 1965; today most are kept in sheds".
    """
    if words.lower() != "today":
        return False
    present = event.tag_ in _PRESENT or any(
        child.tag_ in _PRESENT and child.dep_ in _HELPING for child in event.children
    )
    against = any(token.is_digit and len(token.text) == _YEAR for token in event.sent)
    return present and (against or event.lemma_.lower() in STATES)


def is_bound(head: Token) -> bool:
    """Tell whether a preposition makes the date a bound or a comparison: "since 1987", "compared with last year"."""
    for lower, token in pairwise([head, *head.ancestors][:3]):
        if lower.dep_ in ("pobj", "pcomp", "npadvmod") and token.lower_ in _BOUNDS:
            return True
        if lower.dep_ == "prep" and token.lower_ in _UNLIKE:
            return True
        if token.pos_ in ("VERB", "NOUN", "PROPN"):
            break
    before = head.doc[max(0, head.left_edge.i - 2) : head.left_edge.i]
    return any(token.lower_ in ("than", "since", "compared") for token in before)
