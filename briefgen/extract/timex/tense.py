"""Where the verb that governs an expression looks: "met on Friday" is past, "will meet on Friday" is to come."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex.cues import is_since, is_term, look_by_words
from briefgen.extract.timex.scene import Look, Looking

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall", "would"})
_MAY = frozenset({"may", "might", "must", "should"})
_PLANNED = frozenset({"expect", "schedule", "plan", "slate", "due", "likely", "book"})
"""Words beside which a day is to come: "is expected on Friday", "planned a march on Friday"."""
_WILLED = _PLANNED | {"set", "agree", "hope", "intend", "want", "vow", "promise", "threaten", "pledge"}
"""Words whose infinitive has its day to come, though they are past: "vowed on Monday to march on Friday"."""
_CALLED = _WILLED | {"call", "announce", "arrange", "organise", "organize", "propose", "summon", "convene", "prepare"}
"""Words after which "for Sunday" names a day to come."""
_PUT_OFF = frozenset("move postpone delay adjourn reschedule defer shift put bring extend push".split())
"""Verbs that give an event another day: "moved to Sunday", "put off until May"."""
_NEW_DAY = frozenset({"to", "until", "till", "for", "through"})
"""The prepositions that name that day; "moved on Sunday" is past."""
_TIMETABLED = frozenset(
    """vote open begin start end close meet expire resume reconvene convene decide rule reopen return face host play
    conclude kick finish debate appear elect""".split()
)
"""Verbs whose present tense before a weekday is a plan: "members vote on Monday". Those that captions of photographs
are written with ("a ship leaves on Monday") are left out; so is a date before the verb: "March 17 - the council
votes" is a line of a chronology."""
_LEAVING = frozenset("leave retire step take".split())
"""The same before a month or a date: captions have weekdays."""
_COMING = frozenset("come follow happen arrive".split())
_GOING = frozenset({"go", "head"})
_WANTING = frozenset({"want", "seek", "face", "demand", "await"})
"""Verbs whose present tense has the day of what is wanted: "wants a vote on Sunday"."""
_WEEKDAY = re.compile(r"(?:(?i:late|early) (?:on )?)?[A-Z][a-z]+day(?: [a-z]+)?")
_PRESENT = frozenset({"VBZ", "VBP"})
_GOING_ON = frozenset("appear seem begin start continue stop manage fail try help".split())
"""Verbs that share their time with the infinitive after them: "appeared to be healing on Monday"."""
_LASTING = frozenset("run last remain stay wait work continue rage burn live hold serve sleep be".split())
"""Verbs that in the past tense make "until Monday" past."""
_NEXT = 3
"""Words from "is" to the verb of "is to meet" and "is also due to meet"; in "are here to rescue" it is farther."""
_BESIDE = 2
"""Words from "is" to the day in "the vote is on Monday"."""
_FAR = 6
"""Steps up the tree to the governing verb; farther verbs govern something else."""


def looking(reading: Reading) -> Looking:
    """Return the function that tells where the words at two offsets look."""
    text = reading.article.text
    by_words = look_by_words(text)

    def look(sentence: int, first: int, last: int) -> Look:
        token = reading.token_at(first)
        quoted = reading.quote_at(token) is not None
        verb = None if quoted else next((head for head in _heads(token) if head.pos_ in ("VERB", "AUX")), None)
        if is_since(text, first):
            return Look.BACK
        if is_term(text, first, last):
            over = verb is not None and ((_is_past(verb) and verb.lemma_ in _LASTING) or _had(verb))
            return Look.BACK if over else Look.AHEAD
        found = _look_of(verb, _preposition(token)) if verb is not None else Look.UNKNOWN
        if found is Look.UNKNOWN and verb is not None and verb.i < token.i:
            is_weekday = bool(_WEEKDAY.fullmatch(text, first, last))
            found = _look_of_present(verb, is_weekday=is_weekday, gap=token.i - verb.i)
        return found if found is not Look.UNKNOWN else by_words(sentence, first, last)

    return look


def _heads(token: Token) -> Iterator[Token]:
    for nth, head in enumerate(token.ancestors):
        if nth >= _FAR:
            return
        yield head


def _preposition(token: Token) -> str:
    return token.head.lower_ if token.dep_ == "pobj" else ""


def _look_of(verb: Token, preposition: str) -> Look:
    helpers = _helpers(verb)
    if _had(verb):
        return Look.BACK
    if helpers & _WILL or _is_open(verb, helpers):
        return Look.AHEAD
    if "to" in helpers:
        return _look_of_infinitive(verb, preposition)
    if _is_plan(verb, preposition):
        return Look.AHEAD
    if _is_past(verb):
        return Look.BACK
    carried = verb.dep_ == "conj" and not helpers and verb.tag_ == "VB"
    return _look_of(verb.head, preposition) if carried else Look.UNKNOWN


def _helpers(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def _is_open(verb: Token, helpers: set[str]) -> bool:
    """Tell "may vote on Friday" and "could come on Friday" from "may have left" and "could see the smoke"."""
    if "have" in helpers:
        return False
    return bool(helpers & _MAY) or ("could" in helpers and verb.lemma_ in _TIMETABLED | _COMING)


def _had(verb: Token) -> bool:
    """Tell "had been due to expire on Friday", which is over, from "is due to expire"."""
    while "had" not in _helpers(verb):
        if verb.dep_ not in ("xcomp", "acomp") or verb.head.lemma_ not in _PLANNED | {"be"}:
            return False
        verb = verb.head
    return True


def _is_plan(verb: Token, preposition: str) -> bool:
    """Tell "is expected on", "moved to" and "is to meet on" from "met on"."""
    if verb.lemma_ in _CALLED and preposition == "for":
        return True
    if verb.lemma_ in _PLANNED:
        return verb.tag_ != "VBG"
    if verb.lemma_ == "be":
        return verb.tag_ in _PRESENT and any(_is_due(child) for child in verb.children if child.i <= verb.i + _NEXT)
    return verb.lemma_ in _PUT_OFF and preposition in _NEW_DAY


def _look_of_present(verb: Token, *, is_weekday: bool, gap: int) -> Look:
    """Read "members vote on Monday", "the vote is on Monday", "leaves office in January" as to come."""
    going_on = verb.tag_ == "VBG" and bool(_helpers(verb) & {"is", "are"})
    if verb.tag_ not in _PRESENT and not going_on:
        return Look.UNKNOWN
    words = _TIMETABLED if is_weekday else _TIMETABLED | _LEAVING
    to_polls = verb.lemma_ in _GOING and any(word.lemma_ == "poll" for word in verb.subtree)
    if is_weekday and verb.lemma_ == "be" and gap <= _BESIDE:
        return Look.AHEAD
    called = verb.lemma_ in _WANTING or (going_on and verb.lemma_ in _CALLED)
    return Look.AHEAD if verb.lemma_ in words or to_polls or called else Look.UNKNOWN


def _look_of_infinitive(verb: Token, preposition: str) -> Look:
    """Tell "is to meet", "expected to meet" and "asked to work from Monday" from "went home to sleep"."""
    if verb.head.lemma_ in _GOING_ON:
        return _look_of(verb.head, preposition)
    is_to = verb.head.lemma_ == "be" and verb.head.tag_ in _PRESENT and verb.i <= verb.head.i + _NEXT
    governed = verb.head.lemma_ in _WILLED or is_to
    return Look.AHEAD if governed or preposition == "from" else Look.UNKNOWN


def _is_due(child: Token) -> bool:
    """Tell what stands beside "is" in "is to meet" and "is due to meet"."""
    return _is_infinitive(child) or (child.dep_ == "acomp" and child.lemma_ in _PLANNED)


def _is_infinitive(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_past(verb: Token) -> bool:
    helpers = _helpers(verb)
    if helpers & (_WILL | {"to"}):
        return False
    if verb.tag_ != "VBN":
        return verb.tag_ == "VBD"
    finite = not helpers and any(child.dep_ == "nsubj" for child in verb.children)
    return finite or bool(helpers & {"was", "were", "had", "been", "has", "have"})
