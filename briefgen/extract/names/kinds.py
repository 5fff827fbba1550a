"""Mentions of names in one article to their kinds: persons, organisations, places, other things.

The model's guess is one vote. More weigh the form of the name ("St Anne's Hospital"), what the article says beside it
("Norline, which", "Norline's shareholders", "in Dellmoor") and the other mentions of the same words.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.evidence import HINT, MODIFYING, is_located, signs
from briefgen.extract.names.forms import FIRM_NOUNS, kind_of_form
from briefgen.extract.names.gender import gender_of
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.mentions import with_title, words_of
from briefgen.extract.names.organisations import bare_form, initials
from briefgen.extract.names.titles import FORMS_OF_ADDRESS, bare
from briefgen.extract.parse.words import Tokens
from briefgen.model.claims import ActorKind
from briefgen.model.persons import keys

_TOWNS = sections("places")["names too"]
_LENT = 5
"""What a firm's full name lends its short form: more than a sign, for firms bear persons' names."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mention and its words, single-spaced; ``told`` where the article tells its kind, not the model alone."""

    mention: Mention
    words: str
    told: bool = False

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


def of_one_kind(
    tokens: Tokens, found: Sequence[Found], things: Collection[str] = (), *, outlet: str = ""
) -> list[Found]:
    """Return ``found`` with one kind for the same words, but for a person and a town or firm of the same name.

    ``things`` are the words of names that are no actor's; ``outlet``, which the article may name ("told the Gazette"),
    is an organisation.
    """
    ruled = _decided(tokens, found) | dict.fromkeys((bare_form(outlet).casefold(),), (ActorKind.ORGANISATION, True))
    ruled |= dict.fromkeys((bare_form(words).casefold() for words in things), (ActorKind.OTHER, True))
    for short, whole in _acronyms(tokens, found):
        kind = ActorKind.ORGANISATION if ruled[whole][0] is ActorKind.PERSON else ruled[whole][0]
        ruled[short] = ruled[whole] = kind, True
    given = [_with_kind(tokens, one, *ruled[_group(one)]) for one in found]
    surnames = surnames_of(given)
    people = (one for one in given if one.mention.kind is ActorKind.PERSON and not one.is_lone)
    firsts = {one.words.split()[0] for one in people if one.told}
    towns = {one.words for one in given if one.mention.kind is ActorKind.PLACE and is_located(tokens, one.mention)}
    lent = ((one, None if one.words in things else _kind(tokens, one, surnames, firsts, towns)) for one in given)
    return [_with_kind(tokens, one, kind, told=True) if kind else one for one, kind in lent]


def _with_kind(tokens: Tokens, one: Found, kind: ActorKind, told: bool) -> Found:  # noqa: FBT001  (a field's value)
    if kind is one.mention.kind:
        return one if told is one.told else replace(one, told=told)
    if kind is ActorKind.PERSON:
        return replace(as_person(tokens, one), told=told)
    return replace(one, mention=replace(one.mention, kind=kind), told=told)


def as_person(tokens: Tokens, one: Found) -> Found:
    """Return ``one`` as a person, its titles told from its name."""
    mention = with_title(tokens, replace(one.mention, kind=ActorKind.PERSON))
    return Found(mention, words_of(tokens, mention.first, mention.last), one.told)


def _group(one: Found) -> str:
    return bare_form(one.words).casefold()


def _decided(tokens: Tokens, found: Sequence[Found]) -> dict[str, tuple[ActorKind, bool]]:
    """Return the kind of each group of equal words: what the form tells, else what most evidence tells.

    With it goes whether the article tells it, and not the model alone.
    """
    cast: dict[str, Counter[ActorKind]] = {}
    signed: dict[str, Counter[ActorKind]] = {}
    forms: dict[str, ActorKind] = {}
    for one in found:
        group = _group(one)
        counted, told = cast.setdefault(group, Counter()), signed.setdefault(group, Counter())
        counted[one.mention.kind] += 1
        for kind, weight in signs(tokens, one.mention, one.words):
            counted[kind] += weight
            told[kind] += weight
        if form := kind_of_form(one.words, titled=one.is_titled):
            forms[group] = form
    _lend(cast, forms, signed)
    kinds = {group: forms.get(group) or _most(counted) for group, counted in cast.items()}
    return {group: (kind, group in forms or _is_told(kind, signed[group])) for group, kind in kinds.items()}


def _acronyms(tokens: Tokens, found: Sequence[Found]) -> Iterator[tuple[str, str]]:
    """Yield the groups of acronyms in parentheses right behind the name they are short for, each with its group."""
    for whole, short in pairwise(found):
        first = short.mention.first
        behind = first - whole.mention.last == 2 and tokens[first - 1].text == "("
        acronym = behind and short.is_lone and short.words.isupper() and not whole.is_lone
        if acronym and initials(bare_form(whole.words))[:1] == short.words[0].casefold():
            yield _group(short), _group(whole)


def _is_told(kind: ActorKind, signed: Counter[ActorKind]) -> bool:
    """Tell whether the signs speak for the kind; where a name only stands before a thing, its maker may bear it too."""
    return kind is not ActorKind.OTHER and signed[kind] >= HINT and kind is _most(signed)


def _lend(
    cast: Mapping[str, Counter[ActorKind]], forms: Mapping[str, ActorKind], signed: Mapping[str, Counter[ActorKind]]
) -> None:
    """Let a lone word and the longer names that hold it tell each other's kind.

    "Norline" is a firm where "Norline Terminals" is one; "Ivo Ek" is a person where "Ek" was seen to be one, and so is
    "Ivo", unless something is "in Ivo" or it is a town's name as well.
    """
    for whole in cast:
        words = whole.split()
        first, last = words[0], words[-1]
        if len(words) > 1 and first in cast and FIRM_NOUNS.issuperset(words[1:]):
            cast[first][ActorKind.ORGANISATION] += _LENT
        elif len(words) in {2, 3} and last in cast and whole not in forms and "and" not in words:
            cast[whole][ActorKind.PERSON] += max(0, cast[last][ActorKind.PERSON])
        town = first in _TOWNS or signed.get(first, Counter())[ActorKind.PLACE] > 0
        if (
            len(words) == 2
            and first in cast
            and whole not in forms
            and not town
            and signed[whole][ActorKind.PERSON] > 0
        ):
            cast[first][ActorKind.PERSON] += signed[whole][ActorKind.PERSON]


def _most(cast: Counter[ActorKind]) -> ActorKind:
    return max(ActorKind, key=lambda kind: cast[kind])


def _kind(tokens: Tokens, one: Found, surnames: set[str], firsts: set[str], towns: set[str]) -> ActorKind | None:
    """Return the kind that titles, surnames and first names tell, or None when they tell nothing."""
    if one.is_titled:
        addressed = bare(tokens[one.mention.opening].text) in FORMS_OF_ADDRESS
        return ActorKind.PERSON if addressed else one.mention.kind
    if keys(one.words)[-1] not in surnames:
        guessed = one.mention.kind is ActorKind.ORGANISATION and not one.told
        return ActorKind.PERSON if guessed and one.words in firsts and not _has_article(tokens, one) else None
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
    is_modifier = tokens[mention.last].dep_ in MODIFYING
    if mention.kind is ActorKind.ORGANISATION and _has_article(tokens, one) and not is_modifier:
        return mention.kind
    return ActorKind.PERSON


def _has_article(tokens: Tokens, one: Found) -> bool:
    return one.mention.first > 0 and tokens[one.mention.first - 1].lower_ == "the"
