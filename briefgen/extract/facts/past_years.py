"""The latest year that an article tells of as past: what it can be dated after where it has no date of its own.

Years to come ("by 2030") and those that only name something ("the 2030 games") are left out, save what one has left
("withdrew from the 2015 treaty").
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from briefgen.extract.facts.shared_time import has_a_day
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Timex
from briefgen.model.when import Anchor

_NAMING = frozenset({"compound", "nummod", "nmod", "amod", "poss"})
_LEFT = frozenset({"from", "after", "since", "under", "following", "despite"})
"""Prepositions whose noun was there before: "after the 2015 flood"."""
_HELPING = frozenset({"aux", "auxpass"})
_WAS = frozenset({"was", "were", "had", "has", "have", "been", "'ve", "’ve"})


def past_year(reading: Reading, timexes: Iterable[Timex]) -> int | None:
    """Return that year, None where no expression tells one for certain."""
    return max(_past_years(reading, timexes), default=None)


def _past_years(reading: Reading, timexes: Iterable[Timex]) -> Iterator[int]:
    for timex in timexes:
        when = timex.when
        if when is None or when.start is None or when.end is None or when.anchor is not Anchor.NONE:
            continue
        first = reading.token_at(timex.passage.span.start)
        last = reading.token_at(timex.passage.span.end - 1)
        head = reading.doc[first.i : last.i + 1].root
        verb = next((one for one in head.ancestors if one.pos_ in ("VERB", "AUX")), None)
        if reading.quote_at(first) is None and verb is not None and _is_past(verb) and _is_time(head):
            yield when.start.year


def _is_time(head: Token) -> bool:
    """Tell whether words are a time, or name what came before."""
    if head.dep_ not in _NAMING:
        return True
    noun = head.head
    return has_a_day(noun) and noun.dep_ == "pobj" and noun.head.lower_ in _LEFT


def _is_past(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ in _HELPING}
    return helpers <= _WAS and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers)))
