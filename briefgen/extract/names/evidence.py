"""One mention of a name to what the words beside it tell about its kind: weights for and against each."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.gender import gender_of, is_first_name
from briefgen.extract.names.lexicon import sections
from briefgen.extract.names.roles import role_of
from briefgen.extract.parse.words import Tokens
from briefgen.model.claims import ActorKind

_BODIES = sections("organisations")
_PLACES = sections("places")
_LOCATIVE = frozenset({"across", "around", "at", "in", "inside", "into", "near", "outside", "throughout", "visited"})
"""Words that a place follows; "to" and "from" are left out, for persons follow them too."""

_NO_PLACE = frozenset({"belief", "believe", "confidence", "confident", "faith", "interest", "invest", "stake", "trust"})
"""Words whose "in" no place follows."""

HINT, _LOCATED, _SIGN = 2, 3, 4
"""What a hint, "in" before a name and a sure sign weigh, where the model's label of one mention weighs 1."""

_DASHES = frozenset({"—", "–", "--", "-"})
_KIN, _LIFE = sections("titles")["family"], sections("life")
_MODELS = sections("names")["models"]
_ACTING = sections("governments")["acting"]
_KNOWN_ALONE = sections("first_names")["alone"]

MODIFYING = frozenset({"compound", "nmod"})
"""Links of the parse of a name to the noun behind it, to which an article before the name belongs: the Korb regime."""

_REACH = 5
"""Tokens looked at behind a name for an apposition or a pronoun."""


def signs(tokens: Tokens, mention: Mention, words: str) -> Iterator[tuple[ActorKind, int]]:
    """Yield what ``words``, which are the name of ``mention``, and those beside it say for a kind, and against it."""
    yield from _before(tokens, mention)
    yield from _behind(tokens, mention)
    yield from _of_thing(tokens, mention)
    if tokens[mention.last].tag_ == "NNPS" and " " in words and not gender_of(words):
        yield ActorKind.ORGANISATION, HINT
    if _is_called_person(tokens, mention):
        yield ActorKind.PERSON, _SIGN
    elif gender_of(words) or _has_role(tokens, mention) or _is_first_name_alone(tokens, mention):
        yield ActorKind.PERSON, HINT


def _of_thing(tokens: Tokens, mention: Mention) -> Iterator[tuple[ActorKind, int]]:
    """Yield what "a Scud missile" and "Scud said" tell about Scud: only what acts may be somebody."""
    name, at = tokens[mention.last], mention.last + 1
    if name.dep_ == "nsubj" and name.head.lemma_.casefold() in _ACTING:
        yield ActorKind.OTHER, -_SIGN
        if mention.kind is ActorKind.OTHER:
            yield ActorKind.ORGANISATION, 1
    if at < len(tokens) and name.dep_ in MODIFYING and not name.is_upper and name.head.i >= at:
        model = name.head.lemma_.casefold() in _MODELS and mention.kind is not ActorKind.PLACE
        if model and all(token.is_lower for token in tokens[at : name.head.i + 1]):
            yield ActorKind.OTHER, HINT


def is_located(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether a preposition of place governs the name: "in Dellmoor", not "in Alder’s house"."""
    if not mention.first or tokens[mention.last].dep_ != "pobj":
        return False
    before = tokens[mention.first - 1]
    return before.lower_ in _LOCATIVE and before.head.lemma_ not in _NO_PLACE


def _is_called_person(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether a title or an age makes a person of the name."""
    if mention.opening < mention.first:
        return True
    after = tokens[mention.last + 1 : mention.last + 4]
    return len(after) == 3 and after[0].text == after[2].text == "," and after[1].like_num and len(after[1].text) < 3


def _has_role(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether the name has a role that no firm has: "the operator, Norline" has one that firms have.

    A lone place may stand behind a description: "a baker in Dellmoor, Marland, said".
    """
    modifier = tokens[mention.last].dep_ in MODIFYING  # "the deputy U.N. ambassador"
    if modifier or (mention.kind is ActorKind.PLACE and mention.first == mention.last):
        return False
    role = role_of(tokens, mention)
    return role is not None and not any(_is_firm(token) for token in tokens[role[0] : role[1] + 1])


def _is_first_name_alone(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether a lone first name acts or has something done to it: "He gave Raoul a coat", not "Victoria won"."""
    name = tokens[mention.last]
    before = tokens[mention.first - 1].lower_ if mention.first else ""
    acted = name.dep_ in {"nsubj", "nsubjpass", "dobj", "dative"} and before != "the"
    alone = mention.first == mention.last and name.lower_ not in _PLACES["names too"]
    return acted and alone and (is_first_name(name.text) or name.lower_ in _KNOWN_ALONE)


def _before(tokens: Tokens, mention: Mention) -> list[tuple[ActorKind, int]]:
    if not mention.first:
        return []
    name, before = tokens[mention.last], tokens[mention.first - 1]
    cast = []
    if is_located(tokens, mention):
        cast.append((ActorKind.PLACE, _LOCATED if before.lower_ == "in" else HINT))
    if before.lower_ == "the" and name.dep_ not in MODIFYING:
        cast.append((ActorKind.PERSON, -HINT))
    elif before.lower_ == "of" and before.i and name.head == before and mention.kind is not ActorKind.PLACE:
        cast += _owned(tokens[before.i - 1])
    elif _names_firm(before, name) or (before.text == "," and before.i and _names_firm(tokens[before.i - 1], name)):
        cast.append((ActorKind.ORGANISATION, _SIGN))
    return cast


def _names_firm(noun: Token, name: Token) -> bool:
    """Tell whether the name is of the firm before it: "the operator, Norline", not "at the hospital, Alder said"."""
    return noun.pos_ == "NOUN" and _is_firm(noun) and (noun.head == name or name.head == noun)


def _owned(noun: Token) -> list[tuple[ActorKind, int]]:
    """Return what "chief executive of" and "mayor of" tell about the name behind them."""
    lemma = noun.lemma_.casefold()
    if lemma in _PLACES["parts"]:
        return [(ActorKind.PLACE, _SIGN)]
    return [(ActorKind.ORGANISATION, _SIGN)] if lemma in _BODIES["offices"] else []


def _is_firm(noun: Token) -> bool:
    return noun.lemma_.casefold() in _BODIES["body nouns"] or noun.lemma_.casefold() in _BODIES["firms"]


def _behind(tokens: Tokens, mention: Mention) -> list[tuple[ActorKind, int]]:
    at = mention.last + 1
    if at + 1 >= len(tokens):
        return []
    token, after = tokens[at], tokens[at + 1]
    if _is_dateline(tokens, mention):
        return [(ActorKind.PLACE, _SIGN)]
    if token.tag_ == "POS":
        return [one for one in _possessed(tokens, at) if mention.kind is not ActorKind.PLACE]
    if token.text == ",":
        return _relative(tokens, mention, after) or _apposition(tokens, at + 1)
    if token.lower_ in _BODIES["places"]:
        return [(ActorKind.PLACE, HINT)]
    return _of_medium(token, mention) or _relative(tokens, mention, token) or _subject(tokens, mention)


def _of_medium(noun: Token, mention: Mention) -> list[tuple[ActorKind, int]]:
    """Return what "newspaper" right behind a name tells about it."""
    named = noun.lower_ in _BODIES["media"] and noun.doc[mention.last].head == noun
    return [(ActorKind.ORGANISATION, _SIGN)] if named else []


def _is_dateline(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether the name is in capitals the place of a report: "MARL (AP) -", at a paragraph's start "MARL -"."""
    first, at = tokens[mention.first], mention.last + 1
    words = "-".join(token.lower_ for token in tokens[mention.first : at])
    if not first.is_upper or len(first) < 3 or words in _BODIES["known"]:
        return False
    if tokens[at].text == "," and at + 2 < len(tokens) and tokens[at + 1].is_title:
        at += 2
    behind = [token.text for token in tokens[at : at + 4]]
    if len(behind) == 4 and (behind[0], behind[2]) == ("(", ")") and behind[3] in _DASHES:
        return True
    return behind[0] in _DASHES and (mention.first == 0 or "\n" in tokens[mention.first - 1].text)


def _relative(tokens: Tokens, mention: Mention, pronoun: Token) -> list[tuple[ActorKind, int]]:
    """Return what "who" and ", which" tell; behind a preposition they may mean what stands before it."""
    if pronoun.lower_ == "who" and tokens[mention.last].dep_ != "pobj":
        return [(ActorKind.PERSON, _SIGN)]
    if pronoun.lower_ == "which" and tokens[mention.last + 1].text == "," and not _is_behind_comma(tokens, mention):
        return [(ActorKind.ORGANISATION, 1 if mention.kind is ActorKind.PLACE else HINT)]
    return []


def _is_behind_comma(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether the name may only tell where another one is: "in Tessel Park, Lestova, which"."""
    return mention.first > 1 and tokens[mention.first - 1].text == "," and tokens[mention.first - 2].pos_ == "PROPN"


def _possessed(tokens: Tokens, at: int) -> list[tuple[ActorKind, int]]:
    """Return what "X's shareholders" and "X's streets" tell about X; "X's chief executive" has its head behind."""
    head = tokens[at].head.head if tokens[at].dep_ == "case" else tokens[at - 1].head
    lemma = head.lemma_.casefold()
    if lemma in _PLACES["owned"]:
        return [(ActorKind.PLACE, _SIGN)]
    if lemma in _KIN or lemma in _LIFE["owned"]:
        return [(ActorKind.PERSON, _SIGN)]
    return [(ActorKind.ORGANISATION, _SIGN)] if lemma in _BODIES["owned"] else []


def _apposition(tokens: Tokens, start: int) -> list[tuple[ActorKind, int]]:
    """Return what "X, a shipping company" and "X, capital of the region" tell about X."""
    opening = [token.text for token in tokens[start : start + 3]]
    if any(word in _BODIES["places"] for word in opening):
        return [(ActorKind.PLACE, _SIGN)]
    if opening[0] not in {"a", "an", "the", "one", "another"}:
        return []
    for token in tokens[start + 1 : start + _REACH]:
        if token.pos_ == "NOUN" and token.dep_ in {"appos", "attr"}:
            return [(ActorKind.ORGANISATION, _SIGN)] if _is_firm(token) else []
        if token.pos_ not in {"ADJ", "NOUN", "PROPN", "NUM", "PUNCT"} and token.tag_ != "POS":
            break
    return []


def _subject(tokens: Tokens, mention: Mention) -> list[tuple[ActorKind, int]]:
    """Return what the verb and a pronoun after it tell: "Alder wept", "Norline said it would", "Alder said he"."""
    name = tokens[mention.last]
    said = name.head.i
    lives = name.dep_ in {"nsubj", "nsubjpass"} and name.head.lemma_.casefold() in _LIFE[name.dep_]
    if lives and not name.is_upper:
        return [(ActorKind.PERSON, HINT)]
    if name.dep_ != "nsubj" or said < name.i:
        return []
    for token in tokens[said + 1 : said + 3]:
        if (
            token.lower_ == "it"
            and token.i + 1 < len(tokens)
            and token.nbor().lower_ in {"would", "will", "had", "has"}
        ):
            return [(ActorKind.ORGANISATION, HINT)]
        if token.lower_ in {"he", "she", "his", "her"}:
            return [(ActorKind.PERSON, HINT)]
    return []
