"""Raw paragraphs to an article's own: headline, byline, date lines, furniture, repeats and dateline taken out.

Only what is surely not the article's text goes; the characters that went are counted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.ingest.agencies import copyright_agency, credited_agency
from briefgen.ingest.bylines import HeadLine, head_line
from briefgen.ingest.characters import without_runs
from briefgen.ingest.datelines import dateline_of
from briefgen.ingest.furniture import is_furniture, without_glued_section
from briefgen.model.source import DateBasis

_HEAD, _TAIL = 8, 4
"""Paragraphs from either end among which headline, byline, date and credit lines may stand."""
_DATELINE_WITHIN = 300
"""Characters from the start of the text within which a dateline may stand."""
_LONGEST_HEADLINE = 200
_FEWEST_HEADLINE_WORDS = 3
_SHORTEST_TITLE_WORD, _FEWEST_TITLE_WORDS = 4, 4
"""In Title Case every word of four letters or more is capitalised; sentences of names alone have fewer words."""
_SHORTEST_GLUED = 20
_SHINGLE = 3
_PULL_QUOTE = 0.6
"""Share of a last paragraph's three-word shingles that an earlier paragraph holds; flags 1 % of real paragraphs."""
_MOST_PULL_QUOTES = 5
_FEWEST_REPEATED_WORDS = 8
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.,;:][’'\"”)\]]*$")
_PROSE_END = re.compile(r"[.!?…][’'\"”)\]]*$")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article's paragraphs and what the lines around them told. ``removed`` counts characters left out."""

    paragraphs: tuple[str, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    agency: str = ""
    day: date | None = None
    basis: DateBasis = DateBasis.LABEL
    removed: int = 0


def clean(raw: Iterable[str], *, title: str = "") -> Cleaned:
    """Return the article in the paragraphs ``raw``; without a ``title`` its headline is looked for at their head."""
    given = tuple(raw)
    paragraphs = [kept for paragraph in given if (kept := without_runs(paragraph))]
    if paragraphs:
        paragraphs[0] = without_glued_section(paragraphs[0])
    found = title or headline_of(paragraphs)
    cleaned = _without_head(paragraphs, found)
    cleaned = _without_tail(cleaned)
    body = [paragraph for paragraph in cleaned.paragraphs if not is_furniture(paragraph)]
    body = _without_repeats(_without_glued_headline(body, found))
    cleaned = _without_dateline(replace(cleaned, paragraphs=tuple(body)))
    gone = sum(map(len, given)) - sum(map(len, cleaned.paragraphs)) - (0 if title else len(found))
    return replace(cleaned, title=found, removed=max(0, gone))


def headline_of(paragraphs: Sequence[str]) -> str:
    """Return the headline that stands before the text, empty when none surely does.

    It is repeated at once, or it is short, followed by prose, and not a sentence: without a stop, in Title Case, or
    before a dateline.
    """
    head = [paragraph for paragraph in paragraphs[:_HEAD] if not is_furniture(paragraph) and not head_line(paragraph)]
    if len(head) < 2 or len(head[0]) > _LONGEST_HEADLINE:
        return ""
    first, second = head[:2]
    if _key(first) and _key(first) == _key(second):
        return first if len({_key(paragraph) for paragraph in paragraphs}) > 1 else ""
    if len(first.split()) < _FEWEST_HEADLINE_WORDS or dateline_of(first):
        return ""
    followed = any(_PROSE_END.search(paragraph) and len(paragraph) > len(first) for paragraph in head[1:3])
    looks_it = not _SENTENCE_END.search(first) or _in_title_case(first) or dateline_of(second)
    return first if followed and looks_it else ""


def _in_title_case(paragraph: str) -> bool:
    words = [word for word in _WORD.findall(paragraph) if len(word) >= _SHORTEST_TITLE_WORD]
    return len(words) >= _FEWEST_TITLE_WORDS and all(word[0].isupper() for word in words)


def _key(paragraph: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(paragraph.casefold()))


def _without_head(paragraphs: Sequence[str], title: str) -> Cleaned:
    """Take repeated headlines, bylines and date lines out of the first paragraphs."""
    kept: list[str] = []
    told: list[HeadLine] = []
    for paragraph in paragraphs[:_HEAD]:
        if line := head_line(paragraph):
            told.append(line)
        elif not title or _key(paragraph) != _key(title):
            kept.append(paragraph)
    dated = sorted((line.updated, not line.labelled, at) for at, line in enumerate(told) if line.day)
    day = told[dated[0][2]] if dated else None
    return Cleaned(
        (*kept, *paragraphs[_HEAD:]),
        authors=tuple(dict.fromkeys(name for line in told for name in line.authors)),
        agency=next((line.agency for line in told if line.agency), ""),
        day=day.day if day else None,
        basis=DateBasis.LABEL if day and day.labelled else DateBasis.DATELINE,
    )


def _without_tail(cleaned: Cleaned) -> Cleaned:
    """Take date lines and credits out of the last paragraphs."""
    at = max(0, len(cleaned.paragraphs) - _TAIL)
    kept: list[str] = []
    day, agency = cleaned.day, cleaned.agency
    for paragraph in cleaned.paragraphs[at:]:
        line = head_line(paragraph)
        if line and line.labelled:
            day = day or line.day
            continue
        rest, credited = credited_agency(paragraph)
        agency = agency or credited or copyright_agency(paragraph)
        kept.append(rest)
    basis = cleaned.basis if cleaned.day else DateBasis.LABEL
    paragraphs = (*cleaned.paragraphs[:at], *(paragraph for paragraph in kept if paragraph))
    return replace(cleaned, paragraphs=paragraphs, day=day, basis=basis, agency=agency)


def _without_glued_headline(paragraphs: list[str], title: str) -> list[str]:
    """Cut a headline that was glued to the head of the first paragraph."""
    if not paragraphs or len(title) < _SHORTEST_GLUED or not paragraphs[0].startswith(title):
        return paragraphs
    rest = paragraphs[0][len(title) :]
    return [rest.lstrip(), *paragraphs[1:]] if rest.lstrip()[:1].isupper() else paragraphs


def _without_repeats(paragraphs: list[str]) -> list[str]:
    """Drop paragraphs that say again, word for word, what an earlier one said, and pull quotes at the end."""
    seen: set[tuple[str, ...]] = set()
    kept: list[str] = []
    for paragraph in paragraphs:
        key = _key(paragraph)
        if key not in seen or len(key) < _FEWEST_REPEATED_WORDS:
            kept.append(paragraph)
        seen.add(key)
    for _ in range(_MOST_PULL_QUOTES):
        if len(kept) > 1 and _repeats_one_of(kept[-1], kept[:-1]):
            kept.pop()
    return kept


def _repeats_one_of(last: str, earlier: Iterable[str]) -> bool:
    words = _key(last)
    if len(words) < _FEWEST_REPEATED_WORDS:
        return False
    shingles = _shingles(words)
    return any(len(shingles & _shingles(_key(paragraph))) >= _PULL_QUOTE * len(shingles) for paragraph in earlier)


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}


def _without_dateline(cleaned: Cleaned) -> Cleaned:
    before = 0
    for at, paragraph in enumerate(cleaned.paragraphs):
        if before > _DATELINE_WITHIN:
            break
        if line := dateline_of(paragraph):
            paragraphs = (*cleaned.paragraphs[:at], paragraph[line.length :], *cleaned.paragraphs[at + 1 :])
            day = cleaned.day or line.day
            basis = cleaned.basis if cleaned.day else DateBasis.DATELINE
            return replace(cleaned, paragraphs=paragraphs, agency=line.agency or cleaned.agency, day=day, basis=basis)
        before += len(paragraph)
    return cleaned
