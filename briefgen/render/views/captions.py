"""What stands below words that somebody said: who said them, in what and when, in the article's own words."""

import re
from dataclasses import dataclass, replace

from briefgen.model.claims import Timex
from briefgen.model.source import Passage
from briefgen.model.speech import IndirectStatement, Quote, Speaker
from briefgen.render.dates import DateView, said_on
from briefgen.render.labels import ENGLISH, Labels
from briefgen.render.views.citing import Citations, Cited, Mark

_NEAR = 40
"""Characters between the mention of a speaker and the reporting word up to which both are printed as one phrase."""

_MARKS = re.compile(r"[“”\"\n]")


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of a quote besides its words: who said it, in what, when.

    ``unnamed`` is set for the mention of somebody whom the article does not name ("he"). ``date`` is the calendar date
    of the words where it says more than they do.
    """

    cited: Cited
    unnamed: bool = False
    date: DateView | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands below words that somebody said. ``mark`` leads to the sentence of the words."""

    told: tuple[Told, ...]
    mark: Mark

    @property
    def opening(self) -> Mark:
        """The first mark of the caption; the words before it need no other where theirs is the same."""
        return self.told[0].cited.mark if self.told else self.mark

    @property
    def closing(self) -> Mark:
        """The last mark of the caption, which is printed with outlet and day."""
        return self.told[-1].cited.mark if self.told else self.mark


def quote_caption(quote: Quote, citations: Citations, sentence: Passage | None = None) -> Caption:
    """Return who said it, in what and when, in the article's own words, each once; nobody where no rule is sure.

    What ``sentence`` says, which is printed above the caption of a mixed quote, is not said again. The name alone is
    said by the heading that the quote stands under.
    """
    sure = quote.speaker if quote.speaker and not quote.speaker.withheld else None
    speaker = _attribution(sure, citations) if sure else None
    if speaker and sure and sure.cue and not sure.described and speaker.text == sure.name:
        speaker = None
    time, medium = quote.said, quote.medium
    if speaker and medium and speaker.span.start <= medium.span.start < speaker.span.end < medium.span.end:
        speaker = _between(speaker, medium, citations)
    passages = [passage for passage in (speaker, medium, time.passage if time else None) if passage]
    if sentence is not None:
        passages = [one for one in passages if not sentence.span.holds(one.span) or _adds(one, speaker, quote)]
    told = (
        Told(
            citations.cited(passage),
            unnamed=passage is speaker and not _named(quote.speaker),
            date=_dated(time, citations.labels) if time and passage.span.holds(time.passage.span) else None,
        )
        for at, passage in enumerate(passages)
        if not any(before.span.holds(passage.span) for before in passages[:at])
    )
    return Caption(tuple(told), citations.mark(sentence or quote.parts[-1]))


def statement_caption(statement: IndirectStatement, citations: Citations) -> Caption:
    """Return the calendar date of an indirect statement: its sentence tells by itself who says it and in what."""
    date = _dated(statement.said, citations.labels) if statement.said else None
    told = (Told(citations.cited(statement.said.passage), date=date),) if statement.said and date else ()
    return Caption(told, citations.mark(statement.context))


def _adds(passage: Passage, speaker: Passage | None, quote: Quote) -> bool:
    """Tell whether a caption adds something to words that are printed already: that nobody is named, or the date."""
    if passage is speaker:
        return not _named(quote.speaker)
    return quote.said is not None and passage is quote.said.passage and _dated(quote.said) is not None


def _named(speaker: Speaker | None) -> bool:
    return speaker is not None and bool(speaker.actor or speaker.name)


def _attribution(speaker: Speaker, citations: Citations) -> Passage:
    """Return the source's words from the mention to the reporting word, or the mention alone when that is far."""
    mention, cue = speaker.mention, speaker.cue
    if not _named(speaker) or cue is None or cue.span.article != mention.span.article:
        return mention
    first, last = sorted((mention, cue), key=lambda passage: passage.span)
    whole = _between(first, last, citations)
    return mention if last.span.start - first.span.end > _NEAR or _MARKS.search(whole.text) else whole


def _between(first: Passage, last: Passage, citations: Citations) -> Passage:
    """Return the words from the beginning of ``first`` to the end of ``last``."""
    span = replace(first.span, end=max(first.span.end, last.span.end))
    return Passage(span, first.sentence, citations.articles[span.article].text[span.start : span.end])


def _dated(time: Timex, labels: Labels = ENGLISH) -> DateView | None:
    """Return the calendar date of a time where it is known and its words do not say it already."""
    view = said_on(time.when, labels) if time.when else None
    return view if view and view.text and not view.plain else None
