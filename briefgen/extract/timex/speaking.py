"""The day on which quoted words were spoken: in "I will go tomorrow", he said on Monday, Tuesday is meant.

Only a day that hangs on the verb of saying counts; else the words in a quotation are counted like all others.
"""

import bisect
from datetime import date, timedelta

from spacy.tokens import Span, Token

from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.attribution.cues import SAYING, TELLING
from briefgen.extract.timex.choice import weekday_near
from briefgen.extract.timex.lexicon import weekday_number
from briefgen.extract.timex.scene import Look, Spoken
from briefgen.model.when import WEEKDAYS


def days_spoken(reading: Reading) -> Spoken:
    """Return the function that tells on which day the words at an offset were spoken; None where nothing tells."""
    if reading.article.published is None:
        return lambda _: None
    published = reading.article.published.day
    told = [
        (quote.start, quote.end, day)
        for quote in reading.quoted
        if (day := _day_of(reading.token_at(quote.start).sent, published))
    ]
    starts = [start for start, *_ in told]

    def spoken(offset: int) -> date | None:
        nth = bisect.bisect_right(starts, offset) - 1
        return told[nth][2] if nth >= 0 and offset < told[nth][1] else None

    return spoken


def _day_of(sentence: Span, published: date) -> date | None:
    """Return the one day that a verb of saying in the past tense has in ``sentence``."""
    if "day" not in sentence.text:
        return None
    days = {day for token in sentence if (day := _day(token, published)) and _is_said(token)}
    return days.pop() if len(days) == 1 else None


def _day(token: Token, published: date) -> date | None:
    if token.lower_ == "yesterday":
        return published - timedelta(1)
    return weekday_near(published, weekday_number(token.text), Look.BACK) if token.lower_ in WEEKDAYS else None


def _is_said(token: Token) -> bool:
    verb = next((head for head in token.ancestors if head.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma_ in SAYING | TELLING and verb.tag_ == "VBD"
