"""Events to dates: which temporal expression dates an event, and how sure that is.

Only an expression in the event's own clause dates it: "said on Tuesday that the bridge fell" dates the saying. Without
one the event is reported on the publication day, which is never shown as the day of the event itself.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Dating, EventDate, Timex
from briefgen.model.source import Sentence
from briefgen.model.when import Anchor, Precision, When

PATH = 3
"""Steps in the parse between an event and the words that date it. Within three, 96 % (development) and 82 % (unseen) of
the dates were right; beyond, 56 % and 43 %. Re-run the event dates benchmark when it moves."""

LONG_PATH = 5
"""The same where nothing in between can have a date of its own."""

_CHAIN = frozenset({"pobj", "prep", "npadvmod", "agent"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp", "xcomp", "conj", "appos", "dep"})
"""Relations that lead into another clause, whose events have their own time."""
_MODIFIERS = frozenset({"compound", "amod", "nummod", "poss", "nmod", "appos", "det"})
"""Relations of an expression to a noun that it names rather than dates: "the 2015 deal", "Tuesday's vote"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_BOUNDS = frozenset(
    """since than compared from until till before after by through versus following pending despite like as per unlike
    because about of""".split()
)
"""Prepositions that make a date a bound, a comparison or a topic."""
_SPEAKING = frozenset({"speaking", "talking", "writing", "testifying", "answering", "asked"})
_CLOCK_RULES = ("clock", "noon", "mid-part")
_DAY_NAMED = re.compile(r"(?i:[a-su-z]day\b|tomorrow|tonight)")
"""What a time of the day must hold to date an event: "6 p.m. on Tuesday", not "6 p.m." nor "midday"."""
_OFFSET = "offset"
"""The rule of dates like "two days after Monday's vote", whose "after" is no bound."""
_SAYING = frozenset(
    "say tell announce report add warn claim insist confirm state note argue accuse declare deny reveal admit explain "
    "suggest acknowledge allege stress pledge promise vow write tweet disclose estimate predict describe".split()
)
"""Verbs of saying: a date with them dates the words, not what the words tell."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A temporal expression and the token by which it hangs on the rest of the sentence."""

    timex: Timex
    when: When
    head: Token


def date_of_event(reading: Reading, event: Token, timexes: Iterable[Timex]) -> EventDate | None:
    """Return the date of the event that ``event`` names, a verb or a noun.

    None when no words date it and the article carries no date.
    """
    return _own(event, _placed(reading, event, timexes)) or _reported(reading)


def date_of_sentence(reading: Reading, sentence: Sentence, timexes: Iterable[Timex]) -> EventDate | None:
    """Return the date of the main event of ``sentence``.

    Where the sentence reports words ("said on Tuesday that the bridge fell on Monday"), what was said comes first: its
    own date, else the date of the saying.
    """
    given = tuple(timex for timex in timexes if timex.passage.span.overlaps(sentence.span))
    for event in _main_events(reading, sentence):
        own = _own(event, _placed(reading, event, given))
        if own:
            return own
    return _reported(reading)


def _main_events(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    first, last = reading.token_at(sentence.span.start), reading.token_at(sentence.span.end - 1)
    inside = range(first.i, last.i + 1)
    root = first
    while root.head.i in inside and root.head is not root and root.head != root:
        root = root.head
    if root.lemma_.lower() in _SAYING:
        yield from (child for child in root.children if child.dep_ == "ccomp" and child.i in inside)
    yield root
    yield from (token for token in root.conjuncts if token.pos_ == "VERB" and token.i in inside)


def _placed(reading: Reading, event: Token, timexes: Iterable[Timex]) -> tuple[_Placed, ...]:
    """Return the dates that stand in the sentence of ``event``, outside quote marks."""
    out = []
    bounds = event.sent.start, event.sent.end
    for timex in timexes:
        when = timex.when
        if when is None or _is_bare(when):
            continue
        first = reading.token_at(timex.passage.span.start)
        last = reading.token_at(timex.passage.span.end - 1)
        if not bounds[0] <= first.i <= last.i < bounds[1] or reading.quote_at(first) is not None:
            continue
        head = next(
            (t for t in first.doc[first.i : last.i + 1] if not first.i <= t.head.i <= last.i or t.head == t), first
        )
        out.append(_Placed(timex, when, head))
    return tuple(out)


def _is_bare(when: When) -> bool:
    """Tell whether words need more to date anything: a time without its day, a length from an event without a date."""
    if when.rule == _OFFSET:
        return not when.resolved
    return when.rule.startswith(_CLOCK_RULES) and not _DAY_NAMED.search(when.words)


def _own(event: Token, placed: tuple[_Placed, ...]) -> EventDate | None:
    """Return the date that stands in the event's own clause, None when there is none or they disagree."""
    near = [(len(path), abs(item.head.i - event.i), item) for item in placed if (path := _dating_path(event, item))]
    near.sort(key=lambda item: item[:2])
    if not near:
        return None
    best = near[0][2]
    resolved = [item for *_, item in near if item.when.resolved]
    if not resolved:
        return EventDate(Dating.UNDATED, best.when, "own clause, open", best.timex.passage)
    if any(not resolved[0].when.admits(other.when) for other in resolved[1:]) and near[0][0] == near[1][0]:
        return None
    if any(
        item.head.dep_ == "conj" and not item.when.admits(resolved[0].when) for item in _beside(resolved[0], placed)
    ):
        return None
    fitting = [item for item in resolved if item.when.admits(resolved[0].when)]
    return _stated(min(fitting, key=lambda item: (_length(item), item.when.rule == _OFFSET)))


def _beside(one: _Placed, placed: tuple[_Placed, ...]) -> list[_Placed]:
    """Return the dates that are listed with ``one``: "in 2015 and 2019"."""
    return [item for item in placed if item.head.head == one.head]


def _length(item: _Placed) -> int:
    if item.when.start is None or item.when.end is None:
        return 10**6
    return (item.when.end - item.when.start).days


def _stated(item: _Placed) -> EventDate:
    return EventDate(Dating.STATED, item.when, "own clause", item.timex.passage)


def _dating_path(event: Token, item: _Placed) -> tuple[str, ...]:
    """Return the relations between the words of a date and the event they date; empty when they do not date it."""
    names_a_noun = item.head.dep_ in _MODIFIERS and item.head.head != event
    bounded = item.when.start is None and item.when.precision is not Precision.OPEN
    if names_a_noun or bounded or (item.when.rule != _OFFSET and _compares(item.head)):
        return ()
    up, down = [item.head, *item.head.ancestors], [event, *event.ancestors]
    common = next((token for token in up if token in down), None)
    if common is None:
        return ()
    from_date, from_event = up[: up.index(common)], down[: down.index(common)]
    path = tuple(token.dep_ for token in (*from_date, *from_event))
    if _opens_speech(from_date) or _leads_both(from_date, from_event) or (not from_event and _passes(from_date)):
        return path
    crossed = _CLAUSES.intersection(path) or any(token.pos_ in ("VERB", "AUX") for token in from_date)
    through = from_event and (event.pos_ in ("VERB", "AUX") or common.lemma_.lower() in _SAYING)
    return path if 1 <= len(path) <= PATH and not crossed and not through else ()


def _opens_speech(from_date: list[Token]) -> bool:
    """Tell whether the date stands in an opening like "Speaking after talks in Oslo on Tuesday, the minister said"."""
    return bool(from_date) and from_date[-1].dep_ == "advcl" and from_date[-1].lower_ in _SPEAKING


def _passes(from_date: list[Token]) -> bool:
    """Tell whether the date hangs on the verb through names only ("met in Geneva on Friday") or after a comma."""
    if not 1 <= len(from_date) <= LONG_PATH or not _CHAIN.issuperset(token.dep_ for token in from_date):
        return False
    first = from_date[1].left_edge if len(from_date) > 1 else from_date[0].left_edge
    after_comma = first.i > 0 and first.nbor(-1).text == ","
    nouns = [token for token in from_date[1:] if token.dep_ == "pobj"]
    return after_comma or all(token.pos_ == "PROPN" for token in nouns)


def _leads_both(from_date: list[Token], from_event: list[Token]) -> bool:
    """Tell whether a date at the head of the sentence covers two verbs: "On Monday he was tried and sentenced"."""
    if len(from_event) != 1 or from_event[0].dep_ != "conj" or not 1 <= len(from_date) < PATH:
        return False
    first = from_date[-1].left_edge
    clear = not _CLAUSES.intersection(token.dep_ for token in from_date)
    return (
        clear and first.i == first.sent.start and not any(child.dep_ in _SUBJECTS for child in from_event[0].children)
    )


def _compares(head: Token) -> bool:
    """Tell whether a preposition makes the date a bound or a comparison: "since 1987", "compared with last year"."""
    for lower, token in pairwise([head, *head.ancestors][:3]):
        if lower.dep_ in ("pobj", "pcomp", "npadvmod") and token.lower_ in _BOUNDS:
            return True
        if token.pos_ in ("VERB", "NOUN", "PROPN"):
            break
    before = head.doc[max(0, head.left_edge.i - 2) : head.left_edge.i]
    return any(token.lower_ in ("than", "since", "compared") for token in before)


def _reported(reading: Reading) -> EventDate | None:
    published = reading.article.published
    if published is None:
        return None
    when = When(
        "",
        published.day.isoformat(),
        Precision.DAY,
        published.day,
        published.day,
        anchor=Anchor.PUBLICATION,
        anchor_day=published.day,
        rule="publication",
    )
    return EventDate(Dating.REPORTED, when, "publication")
