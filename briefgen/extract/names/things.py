"""Names in an article to those of things: ships, works, storms, drugs. The words beside one of their mentions tell.

the first ship, the Calla          → a thing
a song called Grey Morning         → a thing
the ship Marland seized            → Marland is none
"""

from collections.abc import Sequence

from spacy.tokens import Token

from briefgen.extract.names.candidates import Mention
from briefgen.extract.names.kinds import Found
from briefgen.extract.names.lexicon import sections
from briefgen.extract.parse.words import Tokens
from briefgen.model.claims import ActorKind

_THINGS = sections("names")["things"]
_PARTS = frozenset({"crew", "crews", "dose", "doses", "skipper"})
"""What is "of" a ship or a drug, and of no body: the crew of the Calla."""

_CALLED = frozenset({"called", "dubbed", "entitled", "named", "titled"})
_BETWEEN = frozenset({",", "the", "--", "–", "—", ":"})
"""What may stand between a thing's noun and its name."""


def things_of(tokens: Tokens, found: Sequence[Found]) -> frozenset[str]:
    """Return the words of names that are a thing's: what the text calls one of them once is one throughout."""
    told = [(one, _noun_before(tokens, one.mention)) for one in found]
    several = {one.mention.last for one, noun in told if noun and noun.tag_ == "NNS"}
    beside = (
        one.words
        for one in found
        if tokens[one.mention.last].dep_ == "conj" and _first_of(tokens[one.mention.last]) in several
    )
    return frozenset(one.words for one, noun in told if noun).union(beside)


def _first_of(name: Token) -> int:
    """Return where the first of several names joined by "and" ends: in "the ships Calla, Orsa and Venn" the Calla's."""
    while name.dep_ == "conj":
        name = name.head
    return name.i


def _noun_before(tokens: Tokens, mention: Mention) -> Token | None:
    """Return the noun before the name that tells a thing: "the first ship, the Calla"."""
    at = mention.first - 1
    person = mention.kind is ActorKind.PERSON
    called = at > 0 and tokens[at].lower_ in _CALLED
    known = person and at >= 0 and tokens[at].text != "the" and not called
    at -= called
    while at > 0 and (tokens[at].text in _BETWEEN or tokens[at].is_space):
        at -= 1
    if at > 0 and tokens[at].text == "of" and tokens[at - 1].lower_ in _PARTS:
        return None if person else tokens[at - 1]
    if at < 0 or known or _is_doing(tokens[mention.last], tokens[at]):
        return None
    several = mention.kind is not ActorKind.PLACE and tokens[at].lemma_.casefold() in _THINGS
    return tokens[at] if several or tokens[at].lower_ in _THINGS else None


def _is_doing(name: Token, noun: Token) -> bool:
    """Tell whether the name does something with the thing before it: "the ship Marland seized"."""
    return name.dep_ == "nsubj" and name.head.dep_ == "relcl" and name.head.head == noun
