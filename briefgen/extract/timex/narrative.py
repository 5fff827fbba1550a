"""Whether a text tells history: then its dates are counted from one another, not from its publication."""

import re
from datetime import date
from statistics import median

_FULL_DATE = re.compile(
    r"\b(?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?|in |In |by |By |since |until |of )(1\d{3}|20\d\d)\b(?!,\d)"
)
_NEWS_DAY = re.compile(
    r"(?i:\b(?:yesterday|tomorrow|today|tonight|last night|last week|next week|this week)\b)|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)

LEAST_YEARS = 12
"""A history names this many years at least; news articles of a thousand words name two or three."""
YEARS_BACK = 1
"""The middle of the years told lies this far before the publication year or farther."""
NEWS_SHARE = 4
"""Years told for each "yesterday" or weekday, at least: news has more of the latter than of the former."""


def is_narrative(text: str, published: date | None) -> bool:
    """Tell whether ``text`` is a history: many years told, most of them past, few words that count from the day.

    Without a publication date nothing in the text tells how far back its years lie; the answer is then no.
    """
    years = [int(found[1]) for found in _FULL_DATE.finditer(text)]
    if published is None or len(years) < LEAST_YEARS:
        return False
    news_days = len(_NEWS_DAY.findall(text))
    return median(years) <= published.year - YEARS_BACK and len(years) >= NEWS_SHARE * news_days
