"""Events to dates: which temporal expression dates an event, and how sure that is.

Only an expression in the event's own clause dates it: "said on Tuesday that the bridge fell" dates the saying. Without
one the event is reported on the publication day, which is never shown as the day of the event itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Token

from briefgen.extract.facts.adjuncts import is_bound, is_nowadays, is_spoken_of, way_to
from briefgen.extract.facts.main_events import came_to_nothing, main_events
from briefgen.extract.facts.only_day import follows_another_time, happened_then, only_day
from briefgen.extract.facts.other_clauses import by_time_clause, lasting_since
from briefgen.extract.facts.shared_time import is_going_on_since
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex.clock import lacks_day
from briefgen.model.claims import Dating, EventDate, Timex, TimexKind
from briefgen.model.source import Passage, Sentence
from briefgen.model.when import Anchor, Precision, When

_HEADS = re.compile(r" [-–—] |: ")
"""What stands between the date of a line of a chronology and its words."""
_UP_TO_NOW = re.compile(r"\b(?:past|last|previous|recent)\b")
"""What tells lengths of time that end with the report: "over the past two weeks"."""
_APART = 4
"""Words that part a day beside the verb from one far behind it: "met on Saturday after the breakdown on Friday"."""
_PRESENT = frozenset({"VBP", "VBZ"})
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_SUBJECTS = frozenset({"csubj", "nsubj", "nsubjpass"})
_OFFSET = "offset"
"""The rule of dates like "two days after Monday's vote", whose "after" is no bound."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A temporal expression and the token by which it hangs on the rest; whether it was ``over`` when published."""

    passage: Passage
    when: When
    head: Token
    over: bool


def date_of_sentence(
    reading: Reading, sentence: Sentence, timexes: Iterable[Timex], lent: EventDate | None = None
) -> EventDate | None:
    """Return the date of the main event of ``sentence``; ``lent`` is the day that the article lends.

    Where the sentence reports words ("said on Tuesday that the bridge fell on Monday"), what was said comes first: its
    own date, else the date of the saying. None when no words date the event and the article carries no date.
    """
    return dated_event(reading, sentence, timexes, lent)[1]


def dated_event(
    reading: Reading, sentence: Sentence, timexes: Iterable[Timex], lent: EventDate | None = None
) -> tuple[Token, EventDate | None]:
    """Return the event whose date is that of ``sentence``, a verb or a noun, with the date."""
    given = tuple(timex for timex in timexes if timex.passage.span.overlaps(sentence.span))
    events = tuple(main_events(reading, sentence))
    if headed := _headed(reading, sentence, given):
        return events[0], headed
    for event in events if given else ():
        placed = _placed(reading, event, given)
        stated = partial(_own, placed=placed)
        own = stated(event) or lasting_since(event, stated) or by_time_clause(event, stated)
        if own and not came_to_nothing(reading, event, own):
            return event, own
        if _lasted(reading, event, given):
            break
    if lent and happened_then(reading, events[0], given):
        return events[0], lent
    return events[0], _reported(reading)


def _lasted(reading: Reading, event: Token, timexes: tuple[Timex, ...]) -> bool:
    """Tell whether an event took a length of time up to its report, which gives it no day.

    "Rebels have killed ninety people over the past two weeks, officials said on Thursday."
    """
    lengths = (timex for timex in timexes if timex.kind is TimexKind.DURATION and _UP_TO_NOW.search(timex.passage.text))
    return any(event.is_ancestor(reading.token_at(timex.passage.span.start)) for timex in lengths)


def day_lent(reading: Reading, timexes: Iterable[Timex]) -> EventDate | None:
    """Return the day that the article lends to events without words of their own, None when it tells of several."""
    given = tuple(timexes)
    sentences = {reading.token_at(timex.passage.span.start).sent for timex in given if timex.when}
    events = (token for sentence in sorted(sentences) for token in sentence if token.pos_ == "VERB")
    stated = (own for event in events if (own := _own(event, _placed(reading, event, given))))
    return only_day(reading, given, (own for own in stated if own.dating is Dating.STATED))


def lent_to(reading: Reading, sentence: Sentence, timexes: Iterable[Timex], lent: EventDate | None) -> EventDate | None:
    """Return the day that the article lends to ``sentence``: none where that goes on to tell of another time."""
    return lent if lent and not follows_another_time(reading, sentence, timexes) else None


def _headed(reading: Reading, sentence: Sentence, timexes: tuple[Timex, ...]) -> EventDate | None:
    """Return the date that a line of a chronology begins with: "March 17 - The council votes"."""
    first = next((timex for timex in timexes if timex.passage.span.start == sentence.span.start), None)
    if first is None or first.when is None or not first.when.resolved:
        return None
    headed = _HEADS.match(reading.article.text, first.passage.span.end)
    again = _HEADS.search(reading.article.text, first.passage.span.end + 3, sentence.span.end)
    return EventDate(Dating.STATED, first.when, "head of the line", first.passage) if headed and not again else None


def _placed(reading: Reading, event: Token, timexes: Iterable[Timex]) -> tuple[_Placed, ...]:
    """Return the dates that stand in the sentence of ``event``, outside quote marks."""
    out = []
    given = tuple(timexes)
    bounds = (event.sent.start, event.sent.end) if given else (0, 0)
    for timex in given:
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
        if first.lower_ == "the" and any(child.dep_ == "relcl" for child in head.children):
            continue  # "In 2011, the year Orr died": the other words tell which year
        published = reading.article.published
        over = published is not None and when.end is not None and when.end < published.day
        out.append(_Placed(_words(reading, timex, when), when, head, over))
    return tuple(out)


def _words(reading: Reading, timex: Timex, when: When) -> Passage:
    """Return the words that carry a date: all of "Friday to Sunday" and "two days after Monday's"."""
    start, end, length = timex.passage.span.start, timex.passage.span.end, len(when.words)
    if length <= end - start:
        return timex.passage
    if reading.article.text.startswith(when.words, start):
        return reading.passage(start, start + length)
    if reading.article.text.endswith(when.words, 0, end):
        return reading.passage(end - length, end)
    return timex.passage


def _is_bare(when: When) -> bool:
    """Tell whether words need more to date anything: a time without its day, a length from an event without a date."""
    if when.rule == _OFFSET:
        return not when.resolved
    return lacks_day(when)


def _own(event: Token, placed: tuple[_Placed, ...]) -> EventDate | None:
    """Return the date that stands in the event's own clause, None when there is none or they disagree."""
    near = [(len(path), abs(item.head.i - event.i), item) for item in placed if (path := _way(event, item))]
    near.sort(key=lambda item: item[:2])
    if not near:
        return None
    best = near[0][2]
    resolved = [item for *_, item in near if item.when.resolved and not _is_over(item, event)]
    if not resolved and best.when.resolved:
        return None
    if not resolved:
        return EventDate(Dating.UNDATED, best.when, "own clause, open", best.passage)
    if any(not resolved[0].when.admits(other.when) for other in resolved[1:]) and near[0][0] == near[1][0]:
        beside = near[0][1] <= _APART // 2 and near[1][1] > _APART
        return _stated(best) if beside and best.when.resolved else None
    if any(
        item.head.dep_ in ("conj", "appos") and not item.when.admits(resolved[0].when)
        for item in _beside(resolved[0], placed)
    ):
        return None
    fitting = [item for item in resolved if item.when.admits(resolved[0].when)]
    return _stated(min(fitting, key=lambda item: (_length(item), item.when.rule == _OFFSET, -len(item.passage.text))))


def _way(event: Token, item: _Placed) -> tuple[str, ...]:
    if item.when.start and item.when.end is None and is_going_on_since(item.head, event):
        return ("pobj", "prep")
    if is_spoken_of(item.head) or is_nowadays(item.when.words, event):
        return ()
    until = item.when.start is None and item.when.precision is not Precision.OPEN
    if until or (item.when.rule != _OFFSET and is_bound(item.head)):
        return ()
    return way_to(event, item.head)


def _is_over(item: _Placed, event: Token) -> bool:
    """Tell whether it is a time gone by that dates no present: "his return last month spells trouble".

    Before the subject stands the time of a chronicle: "In 1999 the army seizes power". What somebody has done is told
    without its year or month: "have compared it to the case in 2006".
    """
    first = min((child.i for child in event.children if child.dep_ in _SUBJECTS), default=event.i)
    present = event.tag_ in _PRESENT and first < item.head.i < event.i
    helpers = {child.lower_ for child in event.children if child.dep_ == "aux"}
    done = event.tag_ == "VBN" and not item.when.is_day and not helpers.isdisjoint(_HAVE)
    return item.over and (present or done)


def _beside(one: _Placed, placed: tuple[_Placed, ...]) -> list[_Placed]:
    """Return the dates that are listed with ``one``: "in 2015 and 2019"."""
    return [item for item in placed if item.head.head == one.head]


def _length(item: _Placed) -> int:
    if item.when.start is None or item.when.end is None:
        return 10**6
    return (item.when.end - item.when.start).days


def _stated(item: _Placed) -> EventDate:
    return EventDate(Dating.STATED, item.when, "own clause", item.passage)


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
