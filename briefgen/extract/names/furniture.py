"""Names without those of nobody and nothing: menus and bylines, families, words that only open sentences."""

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.names.gender import is_first_name
from briefgen.extract.names.kinds import Found, surnames_of
from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import Places, Tokens
from briefgen.model.claims import ActorKind
from briefgen.model.persons import keys

_CREDITS = re.compile(r"\((?:[A-Z][a-z]+ )?[Rr]eporting by [^)\n]{1,400}\)")
_CONTRIBUTED = re.compile(r"contributed to this (?:report|story|article)\b")
"""Who worked on an article, as agencies tell at its end."""

_DISCLAIMED = re.compile(r"not (?:necessarily )?(?:represent|reflect) (?:those|the views?) of [^\n.]{1,80}")
"""Whose view a comment is not."""

_PICTURED = re.compile(r"(?:Photograph|Photo|Picture|Image)s?(?: by)?: [^\n/.]{1,60}/ ?[A-Z]\w*(?: Images| Pictures)?")
"""Who took a picture, as papers tell below it."""

_LINE_END = frozenset('.!?:;,”’")…')
_LINE_WORDS = 14
"""Words of a line without a full stop that may be page furniture; a choice, not measured: longer lines are prose."""


def without_furniture(reading: Reading, tokens: Tokens, places: Places, found: Sequence[Found]) -> list[Found]:
    """Return ``found`` without what is no name."""
    return _without_words(tokens, places, _without_lines(reading, tokens, found))


def _without_lines(reading: Reading, tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Leave out names that stand only in credits and in lines of capitalised words without a full stop: menus."""
    lines = tuple(_furniture_lines(reading.article.text))
    if not lines:
        return list(found)
    inside = [_within(reading.bounds(tokens[one.mention.first])[0], lines) for one in found]
    told = {keys(one.words)[-1:] for one, furniture in zip(found, inside, strict=True) if not furniture}
    return [one for one, furniture in zip(found, inside, strict=True) if not furniture or keys(one.words)[-1:] in told]


def _furniture_lines(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", text):
        words = [] if line[0].rstrip()[-1:] in _LINE_END else line[0].split()
        if not 0 < len(words) <= _LINE_WORDS:
            continue
        long = [word for word in words if len(word) > 3]
        if sum(word[0].isupper() for word in long) * 4 >= 3 * len(long):
            yield line.span()
    for stamp in (_CREDITS, _PICTURED):
        yield from (credit.span() for credit in stamp.finditer(text))
    for credit in (*_CONTRIBUTED.finditer(text), *_DISCLAIMED.finditer(text)):
        before = text[: credit.start()]
        yield max(before.rfind("\n"), before.rfind(". ")) + 1, credit.end()


def _within(offset: int, lines: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in lines)


def without_families(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Return ``found`` without families, which are nobody: "the Alders" where the article has an Alder."""
    surnames = surnames_of(found)
    return [
        one
        for one in found
        if one.mention.kind is ActorKind.PERSON
        or not one.is_lone
        or not _is_plural(tokens, one.mention.last)
        or keys(one.words.removesuffix("s"))[-1] not in surnames
    ]


def _is_plural(tokens: Tokens, at: int) -> bool:
    return tokens[at].tag_ == "NNPS" or (at > 0 and tokens[at - 1].lower_ == "the" and tokens[at].text.endswith("s"))


def _without_words(tokens: Tokens, places: Places, found: Sequence[Found]) -> list[Found]:
    """Leave out lone words that have a capital only because they open a sentence: the text has them small as well."""
    plain = (one.words for one in found if one.is_lone and not one.is_titled and one.words[1:].islower())
    lone = {words for words in plain if not is_first_name(words)}
    inside = {one.words for one in found if not _opens(tokens, one)}
    opening = {word for word in lone - inside if word.casefold() in places}
    return [one for one in found if one.words not in opening]


def _opens(tokens: Tokens, one: Found) -> bool:
    first = tokens[one.mention.first]
    return bool(first.is_sent_start) or not tokens[first.i - 1].is_alpha
