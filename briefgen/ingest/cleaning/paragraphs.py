"""Raw paragraphs to an article's own: headline, byline, date lines, furniture, repeats and dateline taken out.

Only what is surely not the article's text goes, and what went is kept with its reason.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.ingest.cleaning.agencies import copyright_agency, credited_agency
from briefgen.ingest.cleaning.bylines import HeadLine, head_line
from briefgen.ingest.cleaning.characters import runs_in, without_runs
from briefgen.ingest.cleaning.datelines import dateline_of
from briefgen.ingest.cleaning.furniture import is_furniture, listed_links, without_glued_section
from briefgen.ingest.cleaning.repeats import (
    key_of,
    without_pull_quotes,
    without_repeated_paragraphs,
    without_repeated_sentences,
)
from briefgen.model.source import Basis, Removal

_HEAD, _TAIL = 8, 4
"""Paragraphs from either end among which headline, byline, date and credit lines may stand."""
_DATELINE_WITHIN = 300
"""Characters from the start of the text within which a dateline may stand."""
_LONGEST_HEADLINE, _FEWEST_HEADLINE_WORDS = 200, 3
"""Characters and words of a headline; the longest of 260 news pages has 180, and a label or a name alone is none."""
_SHORTEST_TITLE_WORD, _FEWEST_TITLE_WORDS = 4, 4
"""In Title Case every word of four letters or more is capitalised; sentences of names alone have fewer words."""
_SHORTEST_GLUED = 20
"""Characters from which a headline that opens the first paragraph is glued to it, and no word that both begin with."""
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.,;:][’'\"”)\]]*$")
_PROSE_END = re.compile(r"[.!?…][’'\"”)\]]*$")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article's paragraphs, what the lines around them told, and what was left out."""

    paragraphs: tuple[str, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    agency: str = ""
    day: date | None = None
    basis: Basis = Basis.LABEL
    removals: tuple[Removal, ...] = ()

    @property
    def removed(self) -> int:
        """The number of characters left out."""
        return sum(len(removal.text) for removal in self.removals)

    def less(self, paragraphs: Iterable[str], gone: Iterable[str], reason: str) -> "Cleaned":
        """Return these with other ``paragraphs``, after ``gone`` was taken out of them for a ``reason``."""
        removals = tuple(Removal(text, reason) for text in gone if text)
        return replace(self, paragraphs=tuple(paragraphs), removals=(*self.removals, *removals))


def clean(raw: Iterable[str], *, title: str = "") -> Cleaned:
    """Return the article in the paragraphs ``raw``; without a ``title`` its headline is looked for at their head."""
    cleaned = _without_glued_section(_without_runs(tuple(raw)))
    found = title or headline_of(cleaned.paragraphs)
    cleaned = _without_tail(_without_head(cleaned, found, given=bool(title)))
    links = frozenset(listed_links(cleaned.paragraphs))
    furniture = [paragraph for paragraph in cleaned.paragraphs if paragraph in links or is_furniture(paragraph)]
    removed = frozenset(furniture)
    body = [paragraph for paragraph in cleaned.paragraphs if paragraph not in removed]
    cleaned = _without_glued_headline(cleaned.less(body, furniture, "page furniture"), found)
    cleaned = cleaned.less(*without_repeated_paragraphs(cleaned.paragraphs), "repeated paragraph")
    cleaned = cleaned.less(*without_repeated_sentences(cleaned.paragraphs), "repeated sentence")
    cleaned = cleaned.less(*without_pull_quotes(cleaned.paragraphs), "pull quote")
    return replace(_without_dateline(cleaned), title=found)


def _without_runs(paragraphs: tuple[str, ...]) -> Cleaned:
    kept = (text for paragraph in paragraphs if (text := without_runs(paragraph)))
    return Cleaned(()).less(kept, (run for paragraph in paragraphs for run in runs_in(paragraph)), "run of characters")


def _without_glued_section(cleaned: Cleaned) -> Cleaned:
    if not cleaned.paragraphs:
        return cleaned
    first = cleaned.paragraphs[0]
    rest = without_glued_section(first)
    return cleaned.less((rest, *cleaned.paragraphs[1:]), [first[: len(first) - len(rest)]], "section name")


def headline_of(paragraphs: Sequence[str]) -> str:
    """Return the headline that stands before the text, empty when none surely does.

    It is repeated at once, or it is short, followed by prose, and not a sentence: without a stop, in Title Case, or
    before a dateline.
    """
    head = [paragraph for paragraph in paragraphs[:_HEAD] if not is_furniture(paragraph) and not head_line(paragraph)]
    if len(head) < 2 or len(head[0]) > _LONGEST_HEADLINE:
        return ""
    first, second = head[:2]
    if key_of(first) and key_of(first) == key_of(second):
        return first if len({key_of(paragraph) for paragraph in paragraphs}) > 1 else ""
    if len(first.split()) < _FEWEST_HEADLINE_WORDS or dateline_of(first):
        return ""
    followed = any(_PROSE_END.search(paragraph) and len(paragraph) > len(first) for paragraph in head[1:3])
    looks_it = not _SENTENCE_END.search(first) or _in_title_case(first) or dateline_of(second)
    return first if followed and looks_it else ""


def _in_title_case(paragraph: str) -> bool:
    words = [word for word in _WORD.findall(paragraph) if len(word) >= _SHORTEST_TITLE_WORD]
    return len(words) >= _FEWEST_TITLE_WORDS and all(word[0].isupper() for word in words)


def _without_head(cleaned: Cleaned, title: str, *, given: bool) -> Cleaned:
    """Take repeated headlines, bylines and date lines out of the first paragraphs."""
    kept: list[str] = []
    told: list[HeadLine] = []
    lines: list[str] = []
    headlines: list[str] = []
    for paragraph in cleaned.paragraphs[:_HEAD]:
        if line := head_line(paragraph):
            told.append(line)
            lines.append(paragraph)
        elif title and key_of(paragraph) == key_of(title):
            headlines.append(paragraph)
        else:
            kept.append(paragraph)
    dated = sorted((line.updated, not line.labelled, at) for at, line in enumerate(told) if line.day)
    day = told[dated[0][2]] if dated else None
    rest = cleaned.less((*kept, *cleaned.paragraphs[_HEAD:]), headlines[0 if given else 1 :], "headline again")
    return replace(
        rest.less(rest.paragraphs, lines, "byline or date line"),
        authors=tuple(dict.fromkeys(name for line in told for name in line.authors)),
        agency=next((line.agency for line in told if line.agency), ""),
        day=day.day if day else None,
        basis=Basis.LABEL if day and day.labelled else Basis.DATELINE,
    )


def _without_tail(cleaned: Cleaned) -> Cleaned:
    """Take date lines and credits out of the last paragraphs."""
    at = max(0, len(cleaned.paragraphs) - _TAIL)
    kept: list[str] = []
    dates: list[str] = []
    credits_: list[str] = []
    day, agency = cleaned.day, cleaned.agency
    for paragraph in cleaned.paragraphs[at:]:
        line = head_line(paragraph)
        if line and line.labelled:
            day = day or line.day
            dates.append(paragraph)
            continue
        rest, credited = credited_agency(paragraph)
        agency = agency or credited or copyright_agency(paragraph)
        kept.append(rest)
        credits_.append(paragraph[len(rest) :].strip())
    paragraphs = (*cleaned.paragraphs[:at], *(paragraph for paragraph in kept if paragraph))
    basis = cleaned.basis if cleaned.day else Basis.LABEL
    cleaned = cleaned.less(paragraphs, dates, "date line").less(paragraphs, credits_, "agency’s credit")
    return replace(cleaned, day=day, basis=basis, agency=agency)


def _without_glued_headline(cleaned: Cleaned, title: str) -> Cleaned:
    """Cut a headline that was glued to the head of the first paragraph."""
    first = cleaned.paragraphs[0] if cleaned.paragraphs else ""
    if len(title) < _SHORTEST_GLUED or not first.startswith(title):
        return cleaned
    rest = first[len(title) :].lstrip()
    return cleaned.less((rest, *cleaned.paragraphs[1:]), [title], "headline again") if rest[:1].isupper() else cleaned


def _without_dateline(cleaned: Cleaned) -> Cleaned:
    before = 0
    for at, paragraph in enumerate(cleaned.paragraphs):
        if before > _DATELINE_WITHIN:
            break
        if line := dateline_of(paragraph):
            paragraphs = (*cleaned.paragraphs[:at], paragraph[line.length :], *cleaned.paragraphs[at + 1 :])
            day = cleaned.day or line.day
            basis = cleaned.basis if cleaned.day else Basis.DATELINE
            cleaned = cleaned.less(paragraphs, [paragraph[: line.length].strip()], "dateline")
            return replace(cleaned, agency=line.agency or cleaned.agency, day=day, basis=basis)
        before += len(paragraph)
    return cleaned
