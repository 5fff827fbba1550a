"""Whose copy an article is: wire services in datelines, bylines and credit lines.

A dateline's tag may name any agency; elsewhere only known ones count, since a name alone may be anybody's.
"""

import re

_NAMES = {
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "afp": "Agence France-Presse",
    "agence france presse": "Agence France-Presse",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "upi": "United Press International",
    "united press international": "United Press International",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "PA Media",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "tass": "TASS",
    "itar tass": "TASS",
    "interfax": "Interfax",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo News",
    "kyodo news": "Kyodo News",
    "yonhap": "Yonhap",
    "bernama": "Bernama",
    "aap": "Australian Associated Press",
    "australian associated press": "Australian Associated Press",
    "canadian press": "The Canadian Press",
    "pti": "Press Trust of India",
    "press trust of india": "Press Trust of India",
    "ani": "ANI",
    "ians": "IANS",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "tribune news service": "Tribune News Service",
    "cnn wire": "CNN",
}
_WORD = re.compile(r"[a-z]+")
_STAFF = frozenset({"the", "staff", "writer", "writers", "reporter", "reporters", "agencies", "wire"})
_COPYRIGHT = re.compile(r"(?:©|copyright)[ ©c()]*(?:19|20)\d\d,?(?: by)? (?P<name>[A-Z][\w -]{1,40})", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?’”\"]) )(?:[—–-]+ ?(?:with )?(?P<known>[A-Z][\w -]{1,40})|\((?P<tag>[A-Z][\w -]{1,40})\))\.?$"
)
_WITH = re.compile(
    r"(?:^|(?<=[.!?’”\"]) )[—–]+ ?[Ww]ith (?:[Rr]eporting (?:by|from) )?"
    r"(?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3})\.?$"
)


def known_agency(name: str) -> str:
    """Return the usual name of the agency that ``name`` means (``AP``, ``Reuters Staff``), empty when it is none."""
    words = [word for word in _WORD.findall(name.lower()) if word not in _STAFF]
    return _NAMES.get(" ".join(words), "")


def agency_of_tag(tag: str) -> str:
    """Return the agency that a dateline's tag names."""
    return known_agency(tag) or tag


def credited_agency(paragraph: str) -> tuple[str, str]:
    """Return ``paragraph`` without the credit at its end, and the agency credited: ``... — with Meridian``."""
    if known := known_agency(paragraph.strip("()—–- ")):
        return "", known
    if written := _WITH.search(paragraph):
        return paragraph[: written.start()].rstrip(), agency_of_tag(written["name"])
    credit = _CREDIT.search(paragraph)
    known = known_agency(credit["known"] or credit["tag"]) if credit else ""
    return (paragraph[: credit.start()].rstrip(), known) if credit and known else (paragraph, "")


def copyright_agency(paragraph: str) -> str:
    """Return the agency that owns the line ``Copyright 2019 The Associated Press. All rights reserved.``, if any."""
    owner = _COPYRIGHT.match(paragraph)
    return known_agency(owner["name"].split(" All ")[0]) if owner else ""
