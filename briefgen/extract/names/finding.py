"""A reading to every mention of a person, organisation or place outside quotations, each with its fullest name."""

import re
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.evidence import is_located
from briefgen.extract.names.furniture import without_families, without_furniture
from briefgen.extract.names.gender import gender_of, is_first_name
from briefgen.extract.names.governments import acts
from briefgen.extract.names.kin import gender_beside, is_relative, noun_beside
from briefgen.extract.names.kinds import Found, as_person, of_one_kind, surnames_of
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.mentions import is_month_name, mentions_of, words_of
from briefgen.extract.names.openers import without_openers
from briefgen.extract.names.organisations import bare_form, full_forms, initials
from briefgen.extract.names.people import Called, full_names
from briefgen.extract.names.refusing import DAYS
from briefgen.extract.names.roles import role_of
from briefgen.extract.names.things import things_of
from briefgen.extract.names.titles import COURTESY_TITLES, bare
from briefgen.extract.parse.reading import Reading
from briefgen.extract.parse.words import Places, Tokens, places_by_word
from briefgen.model.claims import ActorKind, Name
from briefgen.model.persons import keys

_PLACES = sections("organisations")["places"]
_Role = tuple[int, int] | None
_INITIAL = re.compile(r"(\w{2,}) \w\. (\S.*)")
_ACRONYM_GIVEN = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Za-z&.]{1,8})\s*\)")


def find_names(reading: Reading) -> tuple[Name, ...]:
    """Return the mentions of names in ``reading`` in order of the text.

    A mention keeps its titles ("Mr Alder"), loses its possessive, and carries in ``full`` the fullest form that the
    article gives of the same name. Demonyms, days and page furniture are not names.
    """
    tokens, places = tuple(reading.doc), places_by_word(reading.doc)
    mentions = mentions_of(reading, tokens, places)
    found = [Found(mention, words_of(tokens, mention.first, mention.last)) for mention in mentions]
    found = [_in_context(tokens, one) for one in found]
    found = without_furniture(reading, tokens, places, found)
    things = things_of(tokens, found)
    found = [_as_thing(one) if one.words in things else one for one in found]
    found = _with_missed(tokens, places, found)
    found = of_one_kind(tokens, found, things, outlet=reading.article.outlet)
    found = without_families(tokens, without_openers(tokens, places, _with_missed(tokens, places, found)))
    roles = [role_of(tokens, one.mention) if one.mention.kind is ActorKind.PERSON else None for one in found]
    full = _fullest(reading, tokens, found, roles)
    return tuple(_name(reading, tokens, one, full[at], roles[at]) for at, one in enumerate(found))


def _name(reading: Reading, tokens: Tokens, one: Found, full: str, role: _Role) -> Name:
    mention = one.mention
    passage = reading.passage(*reading.bounds(tokens[mention.opening], tokens[mention.last]))
    told = reading.passage(*reading.bounds(tokens[role[0]], tokens[role[1]])) if role else None
    familiar = mention.kind is ActorKind.PERSON and passage.text == full and is_first_name(full)
    return Name(passage, mention.kind, full, told, familiar, acts(tokens, mention), one.told)


def _as_thing(one: Found) -> Found:
    return replace(one, mention=replace(one.mention, kind=ActorKind.OTHER))


def _in_context(tokens: Tokens, one: Found) -> Found:
    """Mend the kind of what an apposition calls a place ("Dellmoor, capital of the region") or a person."""
    mention = one.mention
    if mention.kind is not ActorKind.ORGANISATION:
        return one
    comma = tokens[mention.last + 1] if mention.last + 2 < len(tokens) else None
    if comma and comma.text == "," and any(token.lower_ in _PLACES for token in tokens[comma.i + 1 : comma.i + 4]):
        return replace(one, mention=replace(mention, kind=ActorKind.PLACE))
    if gender_of(one.words) and role_of(tokens, mention):
        return as_person(tokens, one)
    return one


def _with_missed(tokens: Tokens, places: Places, found: list[Found]) -> list[Found]:
    """Add the surnames and first names of known persons that the model took for nothing or for something else."""
    people = {one.words for one in found if one.mention.kind is ActorKind.PERSON}
    surnames = {words.split()[-1] for words in people if " " in words}
    firsts = {words.split()[0] for words in people}
    taken = {at for one in found for at in range(one.mention.opening, one.mention.last + 1)}
    missed = [
        Found(Mention(at, at, at, ActorKind.PERSON), word, told=True)
        for word in (surnames | firsts) & places.keys()
        for at in places[word]
        if at not in taken
        and (_is_noun(tokens[at]) or _is_no_modal(tokens[at]))
        and _stands_alone(tokens, at)
        and (word in surnames or is_first_name(word) or tokens[at].dep_ == "nsubj")
        and not is_located(tokens, Mention(at, at, at, ActorKind.PERSON))
    ]
    return sorted([*found, *missed], key=lambda one: one.mention.first) if missed else found


def _is_noun(token: Token) -> bool:
    """Tell whether ``token`` may be a name; at the start of a sentence other words have a capital too."""
    if token.lower_ in DAYS:
        return is_month_name(token)
    if token.tag_ in {"NNP", "NNPS"}:
        return True
    if token.is_sent_start and token.i + 1 < len(token.doc):
        known = token.nbor().lower_ in {"himself", "herself"}
        return token.dep_ == "nsubj" and (known or (token.tag_ == "NNS" and token.nbor().tag_ in {"VBD", "VBZ"}))
    return token.tag_ in {"NN", "NNS", "RB"}


def _is_no_modal(token: Token) -> bool:
    """Tell whether a modal is a name, for no inflected verb follows a modal: "Will called it off"."""
    if token.tag_ != "MD" or not token.is_title or token.i + 1 == len(token.doc):
        return False
    return token.nbor().is_lower and token.nbor().lower_.endswith(("ed", "s"))


def _stands_alone(tokens: Tokens, at: int) -> bool:
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return not before[:1].isupper() and not after[:1].isupper() and "-" not in {before, after}


def _fullest(reading: Reading, tokens: Tokens, found: list[Found], roles: list[_Role]) -> list[str]:
    """Return the fullest form of each name; every kind is folded by its own rules, places not at all."""
    full = [bare_form(one.words) for one in found]
    people = [at for at, one in enumerate(found) if one.mention.kind is ActorKind.PERSON]
    for at, name in zip(
        people, full_names([_called(reading, tokens, found[at], roles[at]) for at in people]), strict=True
    ):
        full[at] = name
    usual = {name: _usual(name, reading.article.text) for name in {full[at] for at in people}}
    full = [usual.get(name, name) for name in full]
    surnames = surnames_of(found)
    bodies = [
        at
        for at, one in enumerate(found)
        if one.mention.kind is ActorKind.ORGANISATION and not (one.is_lone and keys(one.words)[-1] in surnames)
    ]
    defined = _acronyms(reading, tokens, [found[at] for at in bodies])
    for at, name in zip(bodies, full_forms([found[at].words for at in bodies], defined), strict=True):
        full[at] = name
    return full


def _usual(name: str, text: str) -> str:
    """Return ``name`` without its middle initial where the article gives it so at least as often, in quotes too."""
    initial = _INITIAL.fullmatch(name)
    if initial is None:
        return name
    plain = f"{initial[1]} {initial[2]}"
    return plain if text.count(plain) >= text.count(name) else name


def _called(reading: Reading, tokens: Tokens, one: Found, role: _Role) -> Called:
    mention = one.mention
    titles = [bare(token.text) for token in tokens[mention.opening : mention.first]]
    told = tokens[role[0] : role[1] + 1] if role else ()
    noun = noun_beside(tokens, mention)
    return Called(
        one.words,
        gender_beside(titles, noun, one.words),
        familiar=role is None and COURTESY_TITLES.isdisjoint(titles),
        office=titles[-1] if titles and titles[-1] not in COURTESY_TITLES else "",
        role=frozenset(titles) | {bare(token.text) for token in told},
        relative=is_relative(noun),
        paragraph=reading.sentence_at(reading.bounds(tokens[mention.first])[0]).paragraph,
    )


def _acronyms(reading: Reading, tokens: Tokens, bodies: list[Found]) -> dict[str, str]:
    """Return the acronyms that the article gives in parentheses after a name they can stand for."""
    defined: dict[str, str] = {}
    text = reading.article.text
    for one in bodies:
        end = reading.bounds(tokens[one.mention.last])[1]
        given = _ACRONYM_GIVEN.match(text, end)
        if given and " " in one.words and initials(bare_form(one.words))[0] == given[1][0].casefold():
            defined.setdefault(given[1], bare_form(one.words))
    return defined
