"""A reading to every mention of a person, organisation or place outside quotations, each with its fullest name."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.gender import gender_of
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.mentions import mentions_of, words_of
from briefgen.extract.names.organisations import bare_form, full_forms, initials
from briefgen.extract.names.people import Called, full_names
from briefgen.extract.names.roles import role_of
from briefgen.extract.names.titles import COURTESY_TITLES, bare
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import ActorKind, Name
from briefgen.model.persons import keys

_PLACES = sections("organisations")["places"]
_LOCATIVE = frozenset({"across", "around", "at", "in", "inside", "into", "near", "outside", "throughout", "visited"})
"""Words that a place follows; "to" and "from" are left out, for persons follow them too."""
_ACRONYM_GIVEN = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Za-z&.]{1,8})\s*\)")
_LINE_END = frozenset('.!?:;,”’")…')
_LINE_WORDS = 14
"""Words of a line without a full stop that may be page furniture; a choice, not measured: longer lines are prose."""


@dataclass(frozen=True, slots=True)
class _Found:
    mention: Mention
    words: str


def find_names(reading: Reading) -> tuple[Name, ...]:
    """Return the mentions of names in ``reading`` in order of the text.

    A mention keeps its titles ("Mr Alder"), loses its possessive, and carries in ``full`` the fullest form that the
    article gives of the same name. Demonyms, days and page furniture are not names.
    """
    doc = reading.doc
    found = [_Found(mention, words_of(doc, mention.first, mention.last)) for mention in mentions_of(reading)]
    found = [_in_context(doc, one) for one in found]
    found = _without_furniture(reading, found)
    found = _with_missed(doc, found)
    found = _of_one_kind(doc, found)
    full = _fullest(reading, found)
    return tuple(_name(reading, one.mention, full[at]) for at, one in enumerate(found))


def _name(reading: Reading, mention: Mention, full: str) -> Name:
    doc = reading.doc
    passage = reading.passage(*reading.bounds(doc[mention.opening], doc[mention.last]))
    role = role_of(doc, mention) if mention.kind is ActorKind.PERSON else None
    told = reading.passage(*reading.bounds(doc[role[0]], doc[role[1]])) if role else None
    return Name(passage, mention.kind, full, told)


def _in_context(doc: Doc, one: _Found) -> _Found:
    """Mend the kind of what an apposition calls a place ("Dellmoor, capital of the region") or a person."""
    mention = one.mention
    if mention.kind is not ActorKind.ORGANISATION:
        return one
    comma = doc[mention.last + 1] if mention.last + 2 < len(doc) else None
    if comma and comma.text == "," and any(token.lower_ in _PLACES for token in doc[comma.i + 1 : comma.i + 4]):
        return replace(one, mention=replace(mention, kind=ActorKind.PLACE))
    if gender_of(one.words) and role_of(doc, mention):
        return replace(one, mention=replace(mention, kind=ActorKind.PERSON))
    return one


def _without_furniture(reading: Reading, found: list[_Found]) -> list[_Found]:
    """Leave out names that stand only in lines of capitalised words without a full stop: menus, bylines, captions."""
    lines = tuple(_furniture_lines(reading.article.text))
    inside = [_within(reading.bounds(reading.doc[one.mention.first])[0], lines) for one in found]
    told = {keys(one.words)[-1:] for one, furniture in zip(found, inside, strict=True) if not furniture}
    return [one for one, furniture in zip(found, inside, strict=True) if not furniture or keys(one.words)[-1:] in told]


def _furniture_lines(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", text):
        words = line[0].split()
        if len(words) > _LINE_WORDS or line[0].rstrip()[-1:] in _LINE_END:
            continue
        long = [word for word in words if len(word) > 3]
        if sum(word[0].isupper() for word in long) * 4 >= 3 * len(long):
            yield line.span()


def _within(offset: int, lines: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in lines)


def _with_missed(doc: Doc, found: list[_Found]) -> list[_Found]:
    """Add the surnames of known persons that the model took for nothing or for something else of one word."""
    surnames = {one.words.split()[-1] for one in found if one.mention.kind is ActorKind.PERSON and " " in one.words}
    taken = {at for one in found for at in range(one.mention.opening, one.mention.last + 1)}
    missed = [
        _Found(Mention(token.i, token.i, token.i, ActorKind.PERSON), token.text)
        for token in doc
        if token.text in surnames and token.i not in taken and token.tag_ == "NNP" and _stands_alone(doc, token.i)
    ]
    return sorted([*found, *missed], key=lambda one: one.mention.first)


def _stands_alone(doc: Doc, at: int) -> bool:
    before = doc[at - 1].text if at else ""
    after = doc[at + 1].text if at + 1 < len(doc) else ""
    return not before[:1].isupper() and not after[:1].isupper() and "-" not in {before, after}


def _of_one_kind(doc: Doc, found: list[_Found]) -> list[_Found]:
    """Give all mentions of the same words one kind: a person when they are a person's surname, else what most are."""
    votes: dict[str, Counter[ActorKind]] = {}
    for one in found:
        votes.setdefault(bare_form(one.words), Counter())[one.mention.kind] += 1
    surnames = _surnames(found)
    towns = {
        one.words
        for one in found
        if one.mention.kind is ActorKind.PLACE and _is_lone(one) and _located(doc, one.mention)
    }
    kinds = [_kind(doc, one, surnames, towns) or _majority(one, votes[bare_form(one.words)]) for one in found]
    return [replace(one, mention=replace(one.mention, kind=kind)) for one, kind in zip(found, kinds, strict=True)]


def _surnames(found: list[_Found]) -> set[str]:
    """Return the keys of what is known to be a surname: it ends a full name, or a courtesy title stands before it."""
    return {
        keys(one.words)[-1]
        for one in found
        if one.mention.kind is ActorKind.PERSON and (" " in one.words or one.mention.opening < one.mention.first)
    }


def _kind(doc: Doc, one: _Found, surnames: set[str], towns: set[str]) -> ActorKind | None:
    """Return the kind that titles and surnames tell, or None when they tell nothing."""
    mention = one.mention
    if mention.opening < mention.first:
        return mention.kind
    if keys(one.words)[-1] not in surnames:
        return None
    if _is_lone(one):
        return _kind_of_surname(doc, one, towns)
    return ActorKind.PERSON if gender_of(one.words) and len(one.words.split()) == 2 else None


def _kind_of_surname(doc: Doc, one: _Found, towns: set[str]) -> ActorKind | None:
    """Tell a person from a town or a firm of the same name: "in Lincoln", "the Lincoln"."""
    mention = one.mention
    if mention.kind is not ActorKind.PERSON and (one.words in towns or _located(doc, mention)):
        return ActorKind.PLACE
    if one.words in towns or (mention.kind is ActorKind.PLACE and one.words.isupper()):
        return None
    if mention.kind is ActorKind.ORGANISATION and mention.first and doc[mention.first - 1].lower_ == "the":
        return mention.kind
    return ActorKind.PERSON


def _majority(one: _Found, cast: Counter[ActorKind]) -> ActorKind:
    return max(ActorKind, key=lambda kind: (cast[kind], kind is one.mention.kind))


def _is_lone(one: _Found) -> bool:
    return one.mention.first == one.mention.last


def _located(doc: Doc, mention: Mention) -> bool:
    """Tell whether a preposition of place governs the name: "in Dellmoor", not "in Alder’s house"."""
    return bool(mention.first) and doc[mention.first - 1].lower_ in _LOCATIVE and doc[mention.last].dep_ == "pobj"


def _fullest(reading: Reading, found: list[_Found]) -> list[str]:
    """Return the fullest form of each name; every kind is folded by its own rules, places not at all."""
    full = [bare_form(one.words) for one in found]
    people = [at for at, one in enumerate(found) if one.mention.kind is ActorKind.PERSON]
    for at, name in zip(people, full_names([_called(reading.doc, found[at]) for at in people]), strict=True):
        full[at] = name
    surnames = _surnames(found)
    bodies = [
        at
        for at, one in enumerate(found)
        if one.mention.kind is ActorKind.ORGANISATION and not (_is_lone(one) and keys(one.words)[-1] in surnames)
    ]
    defined = _acronyms(reading, [found[at] for at in bodies])
    for at, name in zip(bodies, full_forms([found[at].words for at in bodies], defined), strict=True):
        full[at] = name
    return full


def _called(doc: Doc, one: _Found) -> Called:
    titles = [token.text for token in doc[one.mention.opening : one.mention.first]]
    gender = gender_of(" ".join([*titles, "Name"])) if titles else ""
    courtesy = any(bare(word) in COURTESY_TITLES for word in titles)
    return Called(one.words, gender, familiar=not courtesy and role_of(doc, one.mention) is None)


def _acronyms(reading: Reading, bodies: list[_Found]) -> dict[str, str]:
    """Return the acronyms that the article gives in parentheses after a name they can stand for."""
    defined: dict[str, str] = {}
    text = reading.article.text
    for one in bodies:
        end = reading.bounds(reading.doc[one.mention.last])[1]
        given = _ACRONYM_GIVEN.match(text, end)
        if given and " " in one.words and initials(bare_form(one.words))[0] == given[1][0].casefold():
            defined.setdefault(given[1], bare_form(one.words))
    return defined
