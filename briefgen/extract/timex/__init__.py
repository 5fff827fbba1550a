"""Temporal expressions of English news: found by an ordered grammar, valued on the calendar, never by the clock.

``find_timexes`` reads a parsed article; ``tagger.tag`` reads a text whose sentences are known, without spaCy.
"""

from briefgen.extract.parse.reading import Reading
from briefgen.extract.timex.edtf import when_of
from briefgen.extract.timex.narrative import is_narrative
from briefgen.extract.timex.offsets import offset_dates
from briefgen.extract.timex.ranges import join
from briefgen.extract.timex.speaking import days_spoken
from briefgen.extract.timex.tagger import tag
from briefgen.extract.timex.tense import looking
from briefgen.model.claims import Timex

__all__ = ["find_timexes"]


def find_timexes(reading: Reading) -> tuple[Timex, ...]:
    """Return the temporal expressions of an article in order of the text.

    Relative ones are counted from the publication date, anaphoric ones from the last date in the text. Without a
    publication date they stay open.
    """
    text = reading.article.text
    published = reading.article.published.day if reading.article.published else None
    found = tag(
        text,
        [(sentence.span.start, sentence.span.end) for sentence in reading.sentences],
        published=published,
        narrative=is_narrative(text, published),
        look=looking(reading),
        spoken=days_spoken(reading),
    )
    told = [when_of(text[item.start : item.end], item.meaning, item.rule) for item in found]
    dates = join(text, [(item.start, item.end, when) for item, when in zip(found, told, strict=True)])
    dates = offset_dates(text, found, told, dates)
    return tuple(
        Timex(reading.passage(item.start, item.end), item.meaning.kind, item.meaning.value, when)
        for item, when in zip(found, dates, strict=True)
    )
