"""Sentences to what they tell not to be so: "did not sink", "is not open", "no bridge", "nobody was hurt".

Deeds hold what happened, and of what did not only that. Here any word counts that can be denied, a light verb's object
and a quality included. What is only half denied ("hardly", "not only", "would not") is kept apart, as
supposed: it is no contradiction of the thing itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.extract.facts.deeds import deed_at
from briefgen.extract.facts.events import Told
from briefgen.extract.facts.kin import kinds_of
from briefgen.extract.facts.opposites import opposites_of
from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds
from briefgen.model.claims import Deed

# Words that deny a verb, a noun, and stand for nobody.
_NOT = frozenset({"not", "n't", "n’t", "never"})
_NO = frozenset({"no", "neither"})
_NOBODY = frozenset({"nobody", "none", "nothing"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENTS = ("acomp", "attr", "oprd")
_RAISING = frozenset("able allow appear believe dare go let permit seem tend think".split())
"""Words whose denial denies what hangs on them: "is not allowed to sail", "is not believed to have sailed"."""

_EMPTY = frozenset({"be", "have", "do", "get", "make", "take", "give"})
"""Verbs whose object is what is denied: "has no bridge", "did not make a deal"."""

_NO_ONE = frozenset({"nobodi", "none", "noth", "on"})
"""The stems of "nobody" and of "one"."""

_ANYBODY = frozenset({"anyone", "anybody", "one", "nobody", "anything", "nothing"})
"""Of whom only the clause behind them tells something: "there is nobody who saw it"."""

_BELOW = frozenset({"xcomp", "ccomp"})

_HALF = frozenset(
    """all always any as clear either enough entirely every exactly fully hard immediately just least longer merely more
    necessarily only quite simply so sure too until yet""".split()
)
"""Words beside a "not" that leave part of it standing."""

_FAILING = frozenset({"fail", "refuse", "unable"})
"""Words after which the verb below did not happen."""

_MIGHT = frozenset({"would", "should", "may", "might"})
_NEARLY = frozenset("barely few hardly little rarely scarcely seldom".split())
_UNDOING = frozenset(
    """avoid cease decline deny difficult doubt hard impossible lack loath need pretend prevent prohibit reluctant stop
    unlikely unwilling""".split()
)
"""Words that leave open, or deny in their own way, what hangs on them."""

_LEAVING_OPEN = _UNDOING | {"without", "rather"}
_SMALL = _NOT | _NO | _NOBODY
_HANGING = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj"})


def negations_of(told: Told) -> tuple[Deed, ...]:
    """Return what a sentence tells not to be so, as ``not X``, and what it denies by half, as ``if X``."""
    return tuple(
        _without_nobody(replace(deed_at(head, told), kinds=tuple(f"{sense} {kind}" for kind in kinds)))
        for head, sense, kinds in (*_denials(told.words), *_opposites(told.words.tokens))
        if holds(told.words.span, head) and head.text != MASK
    )


def _without_nobody(deed: Deed) -> Deed:
    """Leave out "nobody" and "no one", who did nothing."""
    return replace(deed, who=tuple(word for word in deed.who if word not in _NO_ONE))


def _denials(words: Words) -> Iterator[tuple[Token, str, tuple[str, ...]]]:
    """Yield each word that is denied, with ``not``, or ``if`` where it is denied by half, and its kinds."""
    yield from ((head, sense, kinds_of(head.lemma_, verb=head.pos_ == "VERB")) for head, sense in _heads(words))


def _opposites(tokens: Iterable[Token]) -> Iterator[tuple[Token, str, tuple[str, ...]]]:
    """Yield the words that deny another by what they mean: "is closed" tells that it is not open."""
    for token in tokens:
        if token.pos_ == "VERB" or (token.pos_ == "ADJ" and token.dep_ in _COMPLEMENTS):
            kinds = opposites_of(token.lemma_)
            if kinds and not _is_denied(token) and not _is_supposed(token):
                yield from ((token, "not", (kind,)) for kind in kinds)


def _is_denied(token: Token) -> bool:
    return any(child.dep_ == "neg" for word in (token, token.head) for child in word.children)


def _heads(words: Words) -> Iterator[tuple[Token, str]]:
    denies = not _SMALL.isdisjoint(words.forms)
    for token in words.tokens:
        lemma = token.lemma_.lower()
        if denies and (denied := _denied(token)):
            head = _meant(denied)
            yield head, "if" if _is_half(token, denied, head) else "not"
            yield from ((word, _joint(word)) for word in head.conjuncts)
            if denied.lemma_.lower() in _EMPTY and (noun := token.head).dep_ in _SUBJECTS and token.dep_ == "det":
                yield noun, "not"
        elif lemma in _FAILING:
            yield from (
                (child, "if" if _is_supposed(child) else "not") for child in token.children if child.dep_ == "xcomp"
            )
        elif lemma == "without" and (done := [child for child in token.children if child.tag_ == "VBG"]):
            yield from ((child, "not") for child in done)
        elif lemma in _LEAVING_OPEN:
            yield from ((word, "if") for word in token.subtree if word.dep_ in _HANGING)
        elif lemma in _NEARLY:
            yield token.head, "if"


def _joint(word: Token) -> str:
    """Tell in what sense a word joined to a denied one is denied too: "did not sink or burn" denies both."""
    joints = {child.lower_ for child in word.head.children if child.dep_ == "cc"}
    own = any(child.dep_ in {*_SUBJECTS, "neg"} for child in word.children)
    return "not" if joints <= {"or", "nor"} and joints and not own else "if"


def _denied(token: Token) -> Token | None:
    """Return what a small word denies: a verb, or the noun after "no" where that is not the subject."""
    small = token.lower_
    if small in _NOT:
        told = token.head.pos_ in {"VERB", "AUX"} or token.head.dep_ in _COMPLEMENTS
        return token.head if token.dep_ == "neg" and told else None
    if small in _NOBODY:
        return token.head if token.dep_ in {*_SUBJECTS, "dobj"} else None
    if small in _NO and token.dep_ == "det" and token.head.dep_ not in {"poss", "compound"}:
        return token.head.head if token.head.dep_ in _SUBJECTS else token.head
    return None


def _meant(head: Token) -> Token:
    """Return what is told not to be so: of "is not open" the opening, of "did not make a deal" the deal."""
    for _ in range(3):
        under = next((child for child in head.children if child.i > head.i and _carries(head, child)), None)
        if under is None:
            break
        head = under
    return head


def _carries(head: Token, child: Token) -> bool:
    """Tell whether what is denied of ``head`` is ``child``."""
    lemma = head.lemma_.lower()
    if lemma in _ANYBODY:
        return child.dep_ == "relcl"
    if lemma == "be":
        return child.dep_ in _COMPLEMENTS
    if lemma in _RAISING and child.dep_ in _BELOW:
        return True
    return lemma in _EMPTY and child.dep_ == "dobj" and child.pos_ in {"NOUN", "PROPN"}


def _is_half(token: Token, denied: Token, head: Token) -> bool:
    """Tell whether a "not" leaves part standing, or stands in what is only supposed."""
    around = (child for word in (denied, head) for child in word.children)
    beside = {child.lower_ for child in around if child.i < head.i or child.lower_ != "as"}
    beside |= {after.lower_ for after in token.doc[token.i + 1 : token.i + 2]}
    return not beside.isdisjoint(_HALF) or _is_supposed(denied)


def _is_supposed(verb: Token) -> bool:
    """Tell whether a verb stands under "would", or in a clause that tells of no fact."""
    clauses = [verb, *verb.ancestors]
    marks = {child.lower_ for clause in clauses for child in clause.children if child.dep_ == "mark"}
    return bool(marks & {"if", "unless", "whether"}) or any(child.lower_ in _MIGHT for child in verb.children)
