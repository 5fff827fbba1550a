"""Which words of a sentence name an event, and which one names its main event."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from briefgen.extract.facts.kin import is_known, opens_a_phrase
from briefgen.extract.facts.reporting import SAYING
from briefgen.extract.facts.words import Words, words_of
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds

LIGHT = frozenset(
    """say tell add report announce accord call state note comment claim ask speak talk warn believe think know
    be have do make take get give go come become seem appear begin start continue remain keep let help need
    want try fail use put set see look show find follow include involve lead bring hold turn leave expect plan
    cause allow mean happen occur feel like work run move force receive face base relate date""".split()
)
"""Verbs that tell next to nothing about which event it is."""

ACTIONS = frozenset(
    """accident arrest assault attack ban battle birth blast blaze bombing boycott bribe budget campaign
    ceasefire clash coup crash cut deal death debt defeat delay demand dispute drought duel earthquake
    evacuation explosion fall fight fine fire flight flood fraud funeral hijack hurricane injury inquiry
    jail kidnap launch lawsuit leak loss marriage massacre merger murder offer outbreak pact parade pardon
    probe profit protest purchase quake quarantine raid raise rally ransom recall release rescue resign revolt
    riot rise robbery rout ruling sale sanction scandal scheme search seizure sentence shooting shutdown
    siege spill split stoppage storm strike suicide summit surgery takeover theft threat tour transfer trial truce
    tsunami uprising verdict veto victory visit vote walkout war win withdrawal wound""".split()
)
"""Nouns of action that no suffix tells from other nouns."""

THINGS = frozenset(
    """administration agreement alliance ambulance anything apartment audience basement building ceiling cement
    condition culture department direction distance document element environment equipment evening everything
    evidence experience finance furniture generation government influence instance institution instrument
    insurance intelligence king licence moment morning nation nature nothing opposition organisation
    organization parliament picture population position presence province region residence ring science segment
    sentiment something spring statement station string substance supplement television temperature thing
    treatment vision wing""".split()
)
"""Nouns that end like nouns of action and are none."""

_UNCHANGED = frozenset(
    """beat become beset bet bid broadcast burst cast come cost cut fit forecast hit hurt input knit let offset outbid
    overcome overrun put quit read rerun reset rid run set shed shut slit spit split spread sublet thrust undercut
    upset wed wet""".split()
)
"""Verbs whose past or participle is spelt as their stem."""

_CARRIERS = ("ccomp", "xcomp", "dobj", "acomp", "attr")
"""Relations from a light verb to what it is about, those to a clause first; a noun or adjective ends the way."""

_NO_DEEDS = frozenset({"PERSON", "DATE", "TIME"})
_PHRASED = frozenset({"dobj", "acomp", "oprd"})

_FINDING = frozenset("conclude determine discover establish find learn".split())
"""Verbs that tell, with a clause, how something came to be known."""

_TELLING = SAYING | _FINDING
_SUFFIX = re.compile(r"[a-z]{3,}(?:tion|sion|ment|[aei]nce|[aeiou]val|usal|osal|ture|ing)$")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of: the words that name an event, and the one that names its main event, if any.

    ``below`` holds what hangs on each word, by the word's index, in order of the text.
    """

    words: Words
    below: Mapping[int, list[Token]]
    events: tuple[Token, ...]
    main: Token | None


def told_in(tokens: Span) -> Told:
    """Return what the sentence of ``tokens`` tells of."""
    words = words_of(tokens)
    below: dict[int, list[Token]] = {}
    for token in words.tokens:
        below.setdefault(token.head.i, []).append(token)
    return Told(words, below, tuple(token for token in words.tokens if is_event(token)), main_event(tokens))


def is_event(token: Token) -> bool:
    """Tell whether ``token`` names an event: a verb that is not light, or a noun of action."""
    pos = token.pos_
    if pos == "NOUN":
        return is_action(token) and _is_deed(token)
    return pos == "VERB" and not _is_misread(token) and (_is_deed(token) or any(phrases_of(token)))


def _is_misread(token: Token) -> bool:
    """Tell whether a noun was read as a past: "the hotel maid Ana Orr". Few verbs have a past that is their stem."""
    word = token.lower_
    return token.tag_ in {"VBD", "VBN"} and word == token.lemma_.lower() and word not in _UNCHANGED


def _is_deed(token: Token) -> bool:
    return not (token.lemma_.lower() in LIGHT or token.text == MASK or token.ent_type_ in _NO_DEEDS)


def phrases_of(verb: Token) -> Iterator[str]:
    """Yield the known phrases of a verb with its object or complement: "fall-ill", "commit-suicide"."""
    lemma = verb.lemma_.lower()
    for child in verb.children if opens_a_phrase(lemma) else ():
        fits = child.dep_ in _PHRASED or (child.dep_ == "advmod" and child.pos_ == "ADJ")
        if fits and is_known(phrase := f"{lemma}-{child.lemma_.lower()}"):
            yield phrase


def is_action(token: Token) -> bool:
    """Tell whether ``token`` is a noun of action."""
    lemma = token.lemma_.lower()
    return token.pos_ == "NOUN" and lemma not in THINGS and (lemma in ACTIONS or bool(_SUFFIX.fullmatch(lemma)))


def main_event(tokens: Span) -> Token | None:
    """Return the word of the main event: under "said" and "began" what was said and begun, beside "held" the talks.

    Of "the strike began" that is the strike. A statement of what something is has no event; the complement of "is"
    stands for one.
    """
    head = _root(tokens)
    while not is_event(head) or only_reports(head):
        below = [
            child for child in head.children if child.dep_ in _CARRIERS and holds(tokens, child) and child.text != MASK
        ]
        if not below or head.pos_ not in {"VERB", "AUX"}:
            begun = next((child for child in head.children if child.dep_ == "nsubj" and is_action(child)), None)
            had = head.dep_ == "dobj" and head.head.lemma_ == "have"
            return head if had or head.dep_ in {"attr", "acomp"} else begun
        head = min(below, key=lambda child: _CARRIERS.index(child.dep_))
    return head


def sole_root(tokens: Span) -> Token | None:
    """Return the root of ``tokens`` where they are one whole sentence of the parser, and need not be looked through."""
    root = tokens.root
    whole = root.left_edge.i == tokens.start and root.right_edge.i >= tokens.end - 1
    return root if whole and all(token.is_space for token in root.doc[tokens.end : root.right_edge.i + 1]) else None


def _root(tokens: Span) -> Token:
    """Return the sentence's root; of two, where the parser parted a sentence in itself, the verb."""
    if sole := sole_root(tokens):
        return sole
    roots = (token for token in tokens if token.head == token or not holds(tokens, token.head))
    return next((token for token in roots if token.pos_ in {"VERB", "AUX"}), tokens.root)


def only_reports(verb: Token) -> bool:
    """Tell whether ``verb`` reports what the clause below it tells."""
    return verb.lemma_.lower() in _TELLING and any(child.dep_ == "ccomp" for child in verb.children)
