"""When and where something was said, as far as the words around its reporting word tell.

"Korb said on Tuesday that the port would close in May" was said on Tuesday; May belongs to what was said. A date that
may belong to either is left out.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.attribution.cues import CUE_NOUNS, QUOTING, is_judging, is_saying
from briefgen.extract.quotes.attribution.misread import FINITE, SUBJECTS
from briefgen.extract.quotes.attribution.sources import issues
from briefgen.extract.quotes.occasion.behind import day_behind
from briefgen.extract.quotes.occasion.channels import WRITINGS
from briefgen.extract.quotes.occasion.medium import medium_of
from briefgen.extract.quotes.occasion.saying import dates_of, is_clear, stands_apart
from briefgen.extract.quotes.occasion.venues import called
from briefgen.extract.timex.clock import lacks_day
from briefgen.model.claims import Timex
from briefgen.model.source import Passage
from briefgen.model.when import When

_UNDATED = ("P", "FUTURE_REF")
"""How the values of lengths of time and of words like "recently" begin."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something was said, and how or where: "in a statement", "told reporters"."""

    said: Timex | None = None
    medium: Passage | None = None


def occasion_of(reading: Reading, cue: Token, content: Collection[int], timexes: Sequence[Timex]) -> Occasion:
    """Return the occasion of what ``cue``, a verb or noun of saying, reports.

    ``content`` are the indices of the tokens of what was said; ``timexes`` those of the article in order of the text.
    """
    if not _says(cue):
        return Occasion()
    dated, covered = _dated(reading, cue, timexes)
    verbs = tuple(_sharing(cue))
    said: list[Timex] = []
    for verb in verbs if dated else ():
        said = said or [dated[at.i] for at in dates_of(verb) if at.i in dated and is_clear(at, cue, verb, content)]
    said = said or [dated[at.i] for at in day_behind(cue) or () if at.i in dated and at.i not in content]
    said = [timex for timex in said if stands_apart(reading, timex, cue, content)]
    medium = medium_of(reading, verbs, content, covered) if cue.pos_ in {"VERB", "AUX"} else None
    return Occasion(_one(said), medium)


def _says(cue: Token) -> bool:
    if cue.pos_ == "NOUN":
        return cue.lemma_.lower() in CUE_NOUNS
    return is_saying(cue) or is_judging(cue) or cue.lower_ == "according"


def _one(said: list[Timex]) -> Timex | None:
    """Return the finest of the dates, None when they are not the same time."""
    dates = [timex.when for timex in said if timex.when]
    if any(one.words != dates[0].words and not one.admits(dates[0]) for one in dates):
        return None
    return max(said, key=lambda timex: len(timex.value), default=None)


def _dated(reading: Reading, cue: Token, timexes: Sequence[Timex]) -> tuple[dict[int, Timex], frozenset[int]]:
    """Return the dates of the sentence of ``cue`` by the indices of their head words, and all their indices."""
    sentence = reading.sentence_at(reading.bounds(cue)[0]).span
    heads: dict[int, Timex] = {}
    covered: set[int] = set()
    for timex in islice(timexes, bisect_left(timexes, sentence.start, key=_start_of), None):
        if timex.passage.span.start >= sentence.end:
            break
        first = reading.token_at(timex.passage.span.start)
        last = reading.token_at(timex.passage.span.end - 1)
        if reading.quote_at(first) is not None:
            continue
        covered.update(range(first.i, last.i + 1))
        if timex.when is not None and not _is_vague(timex, timex.when):
            heads[first.doc[first.i : last.i + 1].root.i] = timex
    return heads, frozenset(covered)


def _start_of(timex: Timex) -> int:
    return timex.passage.span.start


def _is_vague(timex: Timex, when: When) -> bool:
    """Tell whether the words date nothing by themselves: "now", "at noon", "three weeks"."""
    return timex.value.startswith(_UNDATED) or lacks_day(when)


def _sharing(cue: Token) -> Iterator[Token]:
    """Yield the cue and the words that tell of the same act: "quoted Lee as saying", "issued a statement saying"."""
    yield cue
    above = cue.head
    if cue.dep_ == "pcomp" and above.lower_ == "as" and above.head.lemma_.lower() in QUOTING:
        yield above.head
    elif cue.dep_ == "acl" and called(above) in WRITINGS:
        yield above
        if issues(above.head):
            yield above.head
    elif _goes_with(cue):
        yield above


def _goes_with(cue: Token) -> bool:
    """Tell whether the cue goes on with the verb above it: "left on Tuesday, saying", "told them that and said"."""
    if cue.dep_ == "advcl":
        beside = cue.tag_ == "VBG" and cue.i > cue.head.i and (cue.nbor(-1).text == "," or issues(cue.head))
    else:
        beside = cue.dep_ == "conj" and cue.tag_ in FINITE
    return beside and cue.head.tag_ in FINITE and not any(child.dep_ in SUBJECTS for child in cue.children)
