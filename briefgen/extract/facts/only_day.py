"""The day of events whose own words name none: that of the article's news, where all its news is of one day.

"The bridge fell on Monday. Two trams burned": nobody says when, yet the article tells of Monday alone. Such a day is
inferred and marked so. What may be older than the news, or goes on, is left without: "He had led the union", "The bank
owned it".
"""

from collections.abc import Iterable
from datetime import date, timedelta

from spacy.tokens import Token

from briefgen.extract.facts.reporting import SAYING
from briefgen.extract.facts.shared_time import STATES
from briefgen.extract.parse.paragraphs import opens_paragraph
from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex.clock import lacks_day
from briefgen.model.claims import Dating, EventDate, Timex, TimexKind
from briefgen.model.source import Sentence
from briefgen.model.when import When

RULE = "the only day of the article's news"
"""The rule by which such a day is given."""

NEWS = timedelta(7)
"""How far from its publication an article's news may lie; a day beyond is background and no rival."""

YEAR = timedelta(365)
"""How far back a time lies that a sentence may go on to tell of; what is older is told in passing."""

FRESH = timedelta(3)
"""How old the day of the news may be. Re-run the event dates benchmark when any of these moves."""

LEAD = 4
"""Sentences at the head of an article one of which must name its day: farther down a day is that of a detail."""

BODY = 15
"""Sentences from the head that tell the news; background follows. Of fifty articles of newspapers read by hand, nearly
all false days stood farther down or in pieces of opinion."""

_OTHER_NEWS = frozenset("i my me you your researcher researchers scientist scientists study studies journal".split())
"""Words of pieces of opinion, whose "today" is no day, and of research, which was done long before it is reported."""
_OTHER_TIMES = frozenset(
    """once formerly previously earlier ago before originally initially first later since ever never always often
    usually sometimes regularly repeatedly frequently generally historically traditionally long recently lately
    eventually subsequently afterwards afterward until till already still last""".split()
)
"""Words beside a verb that put it at another time than the news, or at many times."""
_HELPING = frozenset({"aux", "auxpass", "neg"})


def only_day(reading: Reading, timexes: Iterable[Timex], stated: Iterable[EventDate]) -> EventDate | None:
    """Return the one day near its publication that ``reading`` names, as a date to lend; None when it names several.

    ``stated`` are the dates that its events have by their own words: the day must be that of one in the lead.
    """
    published = reading.article.published
    if published is None:
        return None
    near = [timex.when for timex in timexes if timex.when and _is_news(timex.when, published.day)]
    days = {when.start for when in near if when.is_day}
    if len(days) != 1 or any(token.lower_ in _OTHER_NEWS for token in reading.doc):
        return None
    lead = reading.sentences[:LEAD][-1].span.end
    first = next((one for one in stated if one.timex and one.timex.span.start < lead and one.when.is_day), None)
    if first is None or first.when.start is None or days != {first.when.start}:
        return None
    if not published.day - FRESH <= first.when.start <= published.day or not all(map(first.when.admits, near)):
        return None
    return EventDate(Dating.INFERRED, first.when, RULE, first.timex)


def _is_news(when: When, published: date) -> bool:
    """Tell whether a date lies near that of publication and is as fine as a week."""
    if when.start is None or when.end is None or lacks_day(when):
        return False
    return published - NEWS <= when.start and when.end <= published + NEWS


def follows_another_time(reading: Reading, sentence: Sentence, timexes: Iterable[Timex]) -> bool:
    """Tell whether the sentence before, of its paragraph, names a time of the year before the news, and none of these.

    What follows "last month's election" may still tell of that: "Norline's list won ninety seats".
    """
    published, own = reading.article.published, reading.tokens(sentence).sent
    if published is None or own.start == 0 or opens_paragraph(own):
        return False
    before = own.doc[own.start - 1].sent
    within = range(before.start, before.end)
    told = [timex for timex in timexes if timex.when and reading.token_at(timex.passage.span.start).i in within]
    ends = [timex.when.end for timex in told if timex.when and timex.when.end]
    return bool(ends) and all(published.day - YEAR <= end < published.day - NEWS for end in ends)


def happened_then(reading: Reading, event: Token, timexes: Iterable[Timex]) -> bool:
    """Tell whether the verb ``event`` tells what happened on the day of the news, as its tense and clause go."""
    says = event.lemma_.lower() in SAYING
    if not says and reading.masked.raw(event.idx) >= reading.sentences[:BODY][-1].span.end:
        return False
    if event.lemma_.lower() in STATES or not _is_told_as_news(event):
        return False
    if any(child.lower_ in _OTHER_TIMES and child.dep_ in ("advmod", "prep", "npadvmod") for child in event.children):
        return False
    said = next((child for child in event.children if child.dep_ == "ccomp"), None)
    return not any(_tells_other_time(reading, timex, event, said) for timex in timexes)


def _is_told_as_news(event: Token) -> bool:
    """Tell "fell" and "has said" from "had fallen", "would fall", "did not fall" and "falls"."""
    helpers = {child.lower_ for child in event.children if child.dep_ in _HELPING}
    if not helpers:
        subject = any(child.dep_ == "nsubj" for child in event.children)
        past = event.tag_ == "VBD" or (event.tag_ == "VBN" and subject)
        return past and event.dep_ in ("ROOT", "conj", "parataxis")
    return event.tag_ == "VBN" and event.lemma_.lower() in SAYING and helpers <= {"has", "have"}


def _tells_other_time(reading: Reading, timex: Timex, event: Token, said: Token | None) -> bool:
    """Tell whether a date, a length or a habit in the sentence belongs to the clause of ``event``.

    Times of the day and lengths in hours do not hinder, nor does what stands in the words that ``event`` reports.
    """
    token = reading.token_at(timex.passage.span.start)
    if token.sent != event.sent or reading.quote_at(token) is not None:
        return False
    if timex.kind is TimexKind.TIME or timex.value.startswith("PT"):
        return False
    if event.dep_ == "parataxis" and not event.is_ancestor(token):
        return False
    return said is None or not (said == token or said.is_ancestor(token))
