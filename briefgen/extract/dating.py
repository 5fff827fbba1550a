"""Events to dates: which temporal expression dates an event, and how sure that is.

Only an expression in the event's own clause dates it: "said on Tuesday that the bridge fell" dates the saying. Without
one the event is reported on the publication day, which is never shown as the day of the event itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.extract.reading import Reading
from briefgen.model.claims import Dating, EventDate, Timex
from briefgen.model.source import Sentence
from briefgen.model.when import Anchor, Precision, When

PATH = 3
"""Steps in the parse between an event and the words that date it. Within three, 96 % (development) and 82 % (unseen) of the
dates were right; beyond, 56 % and 43 %."""

_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp", "xcomp", "conj", "appos", "dep"})
"""Relations that lead into another clause, whose events have their own time."""
_MODIFIERS = frozenset({"compound", "amod", "nummod", "poss", "nmod", "appos", "det"})
"""Relations of an expression to a noun that it names rather than dates: "the 2015 deal", "Tuesday's vote"."""
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "nsubj", "oprd", "dative", "npadvmod", "pobj", "prep", "agent"})
_COMPARING = frozenset(
    "since than compared from until till before after by through versus following pending despite like as per unlike because about of".split()
)
"""Words before an expression that make it a bound, a comparison or a topic."""
_CLOCK_RULES = ("clock", "noon", "mid-part")
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
    given = tuple(timexes)
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
        if when is None or (when.rule.startswith(_CLOCK_RULES) and when.anchor is not Anchor.NONE):
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
    if any(not resolved[0].when.admits(other.when) for other in resolved[1:]):
        return None if near[0][0] == near[1][0] else _stated(resolved[0])
    return _stated(min(resolved, key=_length))


def _length(item: _Placed) -> int:
    if item.when.start is None or item.when.end is None:
        return 10**6
    return (item.when.end - item.when.start).days


def _stated(item: _Placed) -> EventDate:
    return EventDate(Dating.STATED, item.when, "own clause", item.timex.passage)


def _dating_path(event: Token, item: _Placed) -> tuple[str, ...]:
    """Return the relations between the words of a date and the event they date; empty when they do not date it."""
    if item.when.start is None and item.when.precision is not Precision.OPEN:
        return ()
    if item.head.dep_ in _MODIFIERS and item.head.head != event:
        return ()
    if _compares(item.head):
        return ()
    up = [item.head, *item.head.ancestors]
    down = [event, *event.ancestors]
    common = next((token for token in up if token in down), None)
    if common is None:
        return ()
    from_date = up[: up.index(common)]
    from_event = down[: down.index(common)]
    path = tuple(token.dep_ for token in (*from_date, *from_event))
    if not 1 <= len(path) <= PATH or _CLAUSES.intersection(path):
        return ()
    if any(token.pos_ in ("VERB", "AUX") for token in from_date):
        return ()
    if from_event and (event.pos_ in ("VERB", "AUX") or common.lemma_.lower() in _SAYING):
        return ()
    return path


def _compares(head: Token) -> bool:
    """Tell whether a preposition makes the date a bound or a comparison: "since 1987", "compared with last year"."""
    above = [head, *head.ancestors][:3]
    for lower, token in zip(above, above[1:], strict=False):
        if lower.dep_ in ("pobj", "pcomp", "npadvmod") and token.lower_ in _COMPARING:
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
