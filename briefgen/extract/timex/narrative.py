"""Whether a text tells history: then its dates are counted from one another, not from its publication."""

import re
from datetime import date
from statistics import median

_YEAR = re.compile(r"(?<![\w$£€.,-])(1[0-9]\d\d|20\d\d)(?![\w%]|[.,]\d)|\b(\d{1,4}) ?(?:BC|B\.C\.)")
_NEWS_DAY = re.compile(
    r"(?i:\b(?:yesterday|tomorrow|today|tonight|last night|last week|next week|this week)\b)"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)

LEAST_YEARS = 10
"""A history names this many years at least; a news article names two or three."""
NEWS_SHARE = 15
"""Years told for each "yesterday" or weekday, at least. Of 3,276 news articles, 0.4 % have as many; re-run both dated
development sets when one of these moves."""
FEW_YEARS, YEARS_BACK = 5, 3
"""A short history: so many years, all of them so many years past or more, and no such word at all."""


def is_narrative(text: str, published: date | None) -> bool:
    """Tell whether ``text`` is a history: many years told, most of them past, hardly a word that counts from the day.

    Without a publication date nothing tells how far back the years lie; the answer is then no.
    """
    if published is None:
        return False
    years = [int(found[1] or 0) for found in _YEAR.finditer(text)]
    if len(years) < FEW_YEARS:
        return False
    news_days = len(_NEWS_DAY.findall(text))
    if news_days == 0 and max(years) <= published.year - YEARS_BACK:
        return True
    return len(years) >= max(LEAST_YEARS, NEWS_SHARE * news_days) and median(years) <= published.year - 1
