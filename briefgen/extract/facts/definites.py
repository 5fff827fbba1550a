"""Phrases with "the" that point to an earlier sentence: "the decision", "the charity's staff", "both women".

What names or describes the thing in the same sentence makes such a phrase whole: "the decision to leave", "the port of
Saar". A clause behind a comma only adds to what is known already.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds
from briefgen.extract.quotes.attribution.sources import is_person

KNOWN_TO_ALL = frozenset(
    """army authorities constitution economy government governor internet king law market media military
    ministry mayor navy opposition parliament police pope president press prime public queen republic senate
    state supreme world country nation republicans democrats church dollar euro""".split()
)
"""Nouns that "the" may introduce in a news story without an antecedent: there is one."""

HAPPENINGS = frozenset(
    """accident agreement allegation announcement arrest assault attack ban battle blast bombing campaign case
    ceasefire change charge claim clash collapse comment conflict confrontation crackdown crash crisis cut
    deal death decision delay demand demonstration deployment dispute earthquake election evacuation event
    explosion fighting fire flood hearing incident inquiry investigation killing launch march meeting move
    murder news offer operation order plan poll probe programme program project proposal protest quake raid
    rally reform release remark report resignation result revolt ruling sanction scandal scheme shooting
    situation standoff statement step storm strike suspension talk talks threat tragedy trial trip uprising
    verdict violence visit vote walkout war withdrawal work""".split()
)
"""Nouns of what happened: as a bare subject anywhere ("said the attacks were") they point to an earlier sentence."""

COUNTS = frozenset({"figure", "number", "sum", "toll", "total"})
"""Nouns of quantity: "put the figure at 1,400" leaves open what was counted."""

ACTS = frozenset(
    """accusation allegation announcement appeal charge complaint decision denial interview meeting move offer order
    proposal remark request statement step suggestion visit withdrawal""".split()
)
"""Those of them that are somebody's word or step: as objects they point back too ("denies the allegations")."""

PLACES = frozenset("base building compound continent estate site".split())
"""Nouns of places of which a story has many: "the building" is lost where nothing is named before it."""

_QUANTITIES = frozenset(
    "all any both each either few many more most neither none one others several some two three".split()
)
_NO_LONGER = frozenset({"deposed", "disgraced", "ex", "former", "ousted", "retired", "then"})
"""Words for who holds an office no longer: of those there are many, and "the former prime minister" may be any."""

_ANYBODY = frozenset({"boy", "girl", "man", "woman"})
_PARTIES = frozenset({"defence", "defense", "people", "prosecution"})
_LANDS = frozenset({"country", "nation"})
"""Known to all but as a subject: "the country has sent doctors" may be any of a story's."""

_COUNTED = COUNTS | {f"{noun}s" for noun in COUNTS}
_OF_PLACE = PLACES | {f"{noun}s" for noun in PLACES}
_OF_ACTS = ACTS | {f"{noun}s" for noun in ACTS}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_FILLING = frozenset({"prep", "appos", "poss"})
_OBJECTS = frozenset({"dobj", "pobj"})


def points_back(words: Words, settled: frozenset[int] = frozenset()) -> bool:
    """Tell whether a phrase of the sentence is whole only with an earlier one; ``settled`` tokens are whole."""
    main = [child for child in words.span.root.children if child.dep_ in _SUBJECTS and holds(words.span, child)]
    subjects = [token for token in words.tokens if token.dep_ in _SUBJECTS]
    happenings = [token for token in subjects if token.lemma_.lower() in HAPPENINGS]
    counts = [token for token in words.having(_COUNTED) if token.dep_ == "dobj" and token.lemma_.lower() in COUNTS]
    opening = [*main, *subjects[:1]]
    bare = (noun for noun in (*opening, *happenings, *counts) if noun.i not in settled)
    if any(map(is_bare, bare)) or any(_owned(noun, words) for noun in opening):
        return True
    return any(is_bare(noun) for noun in _objects(words)) or _is_land(main) or _is_one_of_two(words)


def is_bare(subject: Token) -> bool:
    """Tell whether a subject refers back: "the decision", "this", "the two", "some"; not "the decision to leave"."""
    if subject.lower_ in _QUANTITIES or (subject.tag_ == "DT" and subject.pos_ == "PRON"):
        return not any(child.dep_ in {"prep", "relcl"} for child in subject.children)
    if subject.pos_ != "NOUN":
        return subject.pos_ in {"NUM", "ADJ"} and not any(child.dep_ in {"prep", "relcl"} for child in subject.children)
    modifiers = list(subject.children)
    articles = [child for child in modifiers if child.dep_ == "det"]
    if not any(child.lower_ == "the" for child in articles):
        return False
    if subject.lemma_.lower() in KNOWN_TO_ALL or any(_fills(child) for child in modifiers):
        return False
    own = [child for child in modifiers if child.dep_ in {"amod", "compound", "nmod", "nummod"}]
    if any(_is_age(child) for child in own):
        return True
    no_longer = is_person(subject) and any(child.lower_ in _NO_LONGER for child in own)
    return not any(child.text[0].isupper() or (child.lower_ in KNOWN_TO_ALL and not no_longer) for child in own)


def _is_age(child: Token) -> bool:
    """Tell whether it says how old somebody is who was told of before: "the 19-year-old history student"."""
    return child.lower_ == "old" and any(below.lower_ == "year" for below in child.children)


def _fills(child: Token) -> bool:
    """Tell whether what hangs on a noun says which one is meant: "of Saar", "that sank"; not "the boat, which sank"."""
    if child.text == MASK:
        return child.head.lemma_.lower() not in HAPPENINGS
    if child.dep_ in {"relcl", "acl"}:
        before = child.left_edge.i - 1
        described = any(other.dep_ in {"amod", "compound"} for other in child.head.lefts)
        alone = not described or child.head.lemma_.lower() in _ANYBODY
        return not (alone and before >= 0 and child.doc[before].text in {",", "--", "–", "—"})
    return child.dep_ in _FILLING


def _owned(subject: Token, words: Words) -> bool:
    """Tell whether a subject is of something that points back: "the charity's staff", "the rear of the building"."""
    if any(token.pos_ == "PROPN" and token.i < subject.i and token.text != MASK for token in words.tokens):
        return False
    if any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in subject.children):
        return False
    owners = [child for child in subject.children if child.dep_ == "poss"]
    if subject.i > words.span.start and subject.nbor(-1).lower_ == "the":
        owners += [
            below
            for child in subject.children
            if child.lower_ == "of"
            for below in child.children
            if below.dep_ == "pobj" and below.lemma_.lower() not in HAPPENINGS
        ]
    return any(owner.pos_ == "NOUN" and not _described(owner) and is_bare(owner) for owner in owners) or _is_land(
        owners
    )


def _described(owner: Token) -> bool:
    """Tell whether an owner is of a kind that is known: "the people's", "the diamond industry's"."""
    own = any(child.dep_ in {"amod", "compound", "nmod", "nummod"} for child in owner.children)
    return own or owner.lemma_.lower() in _PARTIES


def _objects(words: Words) -> Iterator[Token]:
    """Yield the nouns of acts and of places that are no subjects, before any name or deed that they may belong to."""
    for token in words.having(_OF_ACTS):
        if token.dep_ in _OBJECTS and not _told_before(token, words):
            yield token
    for token in words.having(_OF_PLACE):
        if token.dep_ in _OBJECTS and not any(other.pos_ == "PROPN" and other.i < token.i for other in words.tokens):
            yield token
    for token in words.tokens[1:-1]:  # "The evacuations “worry me”, Orr said": the parser reads a name
        if token.lemma_.lower() in HAPPENINGS and token.nbor().text == MASK and token.nbor(-1).lower_ == "the":
            yield token


def _told_before(noun: Token, words: Words) -> bool:
    """Tell whether another verb than its own, or the same noun, stands before it in the sentence."""
    own = {noun.head, noun.head.head}
    return any(
        (other.pos_ == "VERB" and other not in own) or other.lemma_ == noun.lemma_
        for other in words.tokens
        if other.i < noun.i
    )


def _is_land(subjects: list[Token]) -> bool:
    """Tell whether "the country" is among the subjects, with no name before it."""
    return any(
        subject.lemma_.lower() in _LANDS
        and [child.lower_ for child in subject.children if child.dep_ in {"det", "prep", "relcl", "amod"}] == ["the"]
        and not any(token.pos_ == "PROPN" for token in subject.doc[subject.sent.start : subject.i])
        for subject in subjects
    )


def _is_one_of_two(words: Words) -> bool:
    """Tell whether "both women" or "the other ferries" stands there and nobody is listed before."""
    for token in words.having(frozenset({"both", "other"})):
        before = [other for other in words.tokens if other.i < token.i]
        noun = token.head
        if noun.pos_ != "NOUN" or noun.i < token.i or any(child.dep_ == "prep" for child in noun.children):
            continue
        listed = any(other.dep_ == "conj" or other.lower_ in {"one", "two"} for other in before)
        named = any(child.dep_ in {"conj", "relcl"} for child in noun.children)
        both = token.lower_ == "both" and noun.dep_ in _SUBJECTS and noun.i <= token.i + 2 and not named
        rest = token.lower_ == "other" and before and before[-1].lower_ in {"the", "all"}
        if (both or rest) and not listed:
            return True
    return False
