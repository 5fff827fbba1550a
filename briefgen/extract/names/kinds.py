"""Mentions of names in one article to their kinds: persons, organisations, places.

The model's guess is one vote. More weigh the form of the name ("St Anne's Hospital"), what the article says beside it
("Norline, which", "Norline's shareholders", "in Dellmoor") and the other mentions of the same words.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.evidence import is_located, signs
from briefgen.extract.names.forms import FIRM_NOUNS, kind_of_form
from briefgen.extract.names.gender import gender_of
from briefgen.extract.names.mentions import with_title, words_of
from briefgen.extract.names.organisations import bare_form
from briefgen.extract.parse.words import Tokens
from briefgen.model.claims import ActorKind
from briefgen.model.persons import keys

_LENT = 5
"""What a firm's full name lends its short form: more than a sign, for firms bear persons' names."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mention and its words, single-spaced."""

    mention: Mention
    words: str

    @property
    def is_lone(self) -> bool:
        """Tell whether the name is one word."""
        return " " not in self.words

    @property
    def is_titled(self) -> bool:
        """Tell whether a title stands before the name."""
        return self.mention.opening < self.mention.first


def surnames_of(found: Sequence[Found]) -> set[str]:
    """Return the keys of what is known to be a surname: it ends a full name, or a title stands before it."""
    return {
        keys(one.words)[-1]
        for one in found
        if one.mention.kind is ActorKind.PERSON and (not one.is_lone or one.is_titled)
    }


def of_one_kind(tokens: Tokens, found: Sequence[Found], *, outlet: str = "") -> list[Found]:
    """Return ``found`` with one kind for the same words, but for a person and a town or firm of the same name.

    ``outlet``, which the article may name ("told the Gazette"), is an organisation.
    """
    kinds = _decided(tokens, found) | {bare_form(outlet).casefold(): ActorKind.ORGANISATION}
    given = [_with_kind(tokens, one, kinds[_group(one)]) for one in found]
    surnames = surnames_of(given)
    towns = {one.words for one in given if one.mention.kind is ActorKind.PLACE and is_located(tokens, one.mention)}
    return [_with_kind(tokens, one, _kind(tokens, one, surnames, towns)) for one in given]


def _with_kind(tokens: Tokens, one: Found, kind: ActorKind | None) -> Found:
    if kind is None or kind is one.mention.kind:
        return one
    return as_person(tokens, one) if kind is ActorKind.PERSON else replace(one, mention=replace(one.mention, kind=kind))


def as_person(tokens: Tokens, one: Found) -> Found:
    """Return ``one`` as a person, its titles told from its name."""
    mention = with_title(tokens, replace(one.mention, kind=ActorKind.PERSON))
    return Found(mention, words_of(tokens, mention.first, mention.last))


def _group(one: Found) -> str:
    return bare_form(one.words).casefold()


def _decided(tokens: Tokens, found: Sequence[Found]) -> dict[str, ActorKind]:
    """Return the kind of each group of equal words: what the form tells, else what most evidence tells."""
    cast: dict[str, Counter[ActorKind]] = {}
    forms: dict[str, ActorKind] = {}
    for one in found:
        group = _group(one)
        counted = cast.setdefault(group, Counter())
        counted[one.mention.kind] += 1
        for kind, weight in signs(tokens, one.mention, one.words):
            counted[kind] += weight
        if form := kind_of_form(one.words, titled=one.is_titled):
            forms[group] = form
    _lend(cast, forms)
    return {group: forms.get(group) or _most(counted) for group, counted in cast.items()}


def _lend(cast: Mapping[str, Counter[ActorKind]], forms: Mapping[str, ActorKind]) -> None:
    """Let a lone word and the longer names that hold it tell each other's kind.

    "Norline" is a firm where "Norline Terminals" is one; "Ivo Ek" is a person where "Ek" was seen to be one.
    """
    for whole in cast:
        words = whole.split()
        first, last = words[0], words[-1]
        if len(words) > 1 and first in cast and FIRM_NOUNS.issuperset(words[1:]):
            cast[first][ActorKind.ORGANISATION] += _LENT
        elif len(words) in {2, 3} and last in cast and whole not in forms and "and" not in words:
            cast[whole][ActorKind.PERSON] += max(0, cast[last][ActorKind.PERSON])


def _most(cast: Counter[ActorKind]) -> ActorKind:
    return max(ActorKind, key=lambda kind: cast[kind])


def _kind(tokens: Tokens, one: Found, surnames: set[str], towns: set[str]) -> ActorKind | None:
    """Return the kind that titles and surnames tell, or None when they tell nothing."""
    if one.is_titled:
        return one.mention.kind
    if keys(one.words)[-1] not in surnames:
        return None
    if one.is_lone:
        return _kind_of_surname(tokens, one, towns)
    known = gender_of(one.words) and len(one.words.split()) == 2 and not kind_of_form(one.words, titled=False)
    return ActorKind.PERSON if known else None


def _kind_of_surname(tokens: Tokens, one: Found, towns: set[str]) -> ActorKind | None:
    """Tell a person from a town or a firm of the same name: "in Lincoln", "the Lincoln"."""
    mention = one.mention
    if mention.kind is not ActorKind.PERSON and (one.words in towns or is_located(tokens, mention)):
        return ActorKind.PLACE
    if one.words in towns or (mention.kind is ActorKind.PLACE and one.words.isupper()):
        return None
    if mention.kind is ActorKind.ORGANISATION and mention.first and tokens[mention.first - 1].lower_ == "the":
        return mention.kind
    return ActorKind.PERSON
