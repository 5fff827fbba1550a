"""Sentences to deeds: who did what to whom, as far as the parse tells it, for comparing what two sentences tell.

Words of dates, of relative clauses and in quote marks belong to no role. A verb without a subject of its own takes that
of the verb it is joined to; a noun of action takes its possessor and what hangs on it. What is only supposed ("if he
resigns"), asked for ("demanded that he resign") or denied is another deed than the one that was done.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.tokens import Span, Token

from briefgen.extract.facts.events import Told, is_event, only_reports, phrases_of
from briefgen.extract.facts.kin import kinds_of
from briefgen.extract.facts.stems import AMERICA, stem
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds
from briefgen.model.claims import Deed

MOST = 6
"""Deeds kept of a sentence: the main event and the first of the others; who compares needs no more."""

DEEP = 3
"""Words up from a deed to a "not" that still denies it: "was not able to confirm"."""

_SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "dative", "attr", "ccomp", "xcomp"})
_COMPLEMENTS = frozenset({"acomp", "oprd"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_LEFT_OUT = frozenset({"relcl", "advcl"})
_TIMES = frozenset({"DATE", "TIME"})
_PARTICLES = frozenset({"off", "out", "down", "up"})
_SUPPOSING = frozenset(
    {"any", "if", "unless", "whether", "could", "might", "should", "would", "may", "possible", "potential", "proposed"}
)
_DENYING = frozenset({"not", "n't", "n’t", "no", "never", "nobody", "none", "neither"})
_UNDONE = frozenset({"deny", "fail", "refuse", "pretend"})
_LEADING_TO = frozenset("allow cause compel enable encourage force help lead oblige persuade prompt urge".split())
"""Verbs whose object does what follows: "the flood forced the town to close its port"."""

_SEVERAL = frozenset("countless dozens few hundreds many most numerous other several some thousands various".split())
"""What makes a subject many that nobody names: "several towns"."""

_WISHING = frozenset(
    """agree appeal ask call consider demand expect have hope instruct intend need offer order plan press prepare
    promise propose recommend request seek tell threaten try urge vow want warn wish""".split()
)


_Below = list[tuple[str, Token]]
"""What hangs on a word, each with its relation, in order of the text."""


def deeds_of(told: Told) -> tuple[Deed, ...]:
    """Return what a sentence tells was done; that of the main event comes first, and is empty where there is none."""
    others = (token for token in told.events if token != told.main and not only_reports(token))
    first = Deed(()) if told.main is None else deed_at(told.main, told)
    return (first, *(deed_at(head, told) for head in islice(others, MOST - 1)))


def deed_at(head: Token, told: Told) -> Deed:
    """Return what the word ``head`` of a sentence tells was done, by and to whom."""
    below = [(child.dep_, child) for child in told.below.get(head.i, ()) if child != head]
    verbal = head.pos_ in {"VERB", "AUX"}
    subjects = list(_subjects(head, below) if verbal else _of_copula(head))
    objects = [_meant(child, head) for relation, child in below if relation in _OBJECTS]
    if head.dep_ == "acl" and head.tag_ == "VBN":
        objects.append(head.head)
    sense = _sense(head, below, told)
    kinds = dict.fromkeys(kind for word in _words(head, below) for kind in kinds_of(word, verb=verbal))
    return Deed(
        kinds=tuple(f"{sense}{kind}" for kind in kinds),
        who=_stems(subjects, told),
        whom=_stems(objects, told),
        about=_stems(_about(below, told), told) if verbal else _stems([head], told)[1:],
        named=tuple(stem(t.text) for subject in subjects for t in _name(subject)),
    )


def _words(head: Token, below: _Below) -> Iterator[str]:
    """Yield what names the deed: the word, or with its particle; with its object where that is a known phrase."""
    lemma = head.lemma_.lower()
    after = head.nbor() if head.i + 1 < len(head.doc) else head
    particles = [child for relation, child in below if relation == "prt"]
    if head.pos_ == "VERB" and not particles and after.lower_ in _PARTICLES:
        particles = [after]
    if head.dep_ == "attr" and not is_event(head):
        lemma = f"be {lemma}"
    phrases = list(phrases_of(head))
    if not phrases:
        yield f"{lemma}-{particles[0].lower_}" if particles and particles[0].lower_ != "on" else lemma
    yield from phrases


def _sense(head: Token, below: _Below, told: Told) -> str:
    """Return what sets a deed apart from one that was done: supposed, denied, asked for, or done as a rule."""
    undone = (not _DENYING.isdisjoint(told.words.forms) and _denied(head)) or _undone(head)
    if not _SUPPOSING.isdisjoint(told.words.forms) and _supposed(head, told.words.span):
        return "if not " if undone else "if "
    if undone:
        return "not "
    if _wished(head):
        return "to "
    return "as-a-rule " if _usual(dict(below)) else ""


def _usual(below: dict[str, Token]) -> bool:
    """Tell whether it is how things are done: "judges are appointed by the king", not "were" nor "is closed"."""
    return "agent" in below and "auxpass" in below and "aux" not in below and below["auxpass"].tag_ in {"VBZ", "VBP"}


def _denied(head: Token) -> bool:
    """Tell whether the sentence says that it did not happen: "was not lifted", "no ship left", "pleaded not guilty"."""
    chain = [head]
    while chain[-1].dep_ in {"xcomp", "ccomp", "attr", "acomp", "dobj"} and len(chain) < DEEP:
        chain.append(chain[-1].head)
    chain += [child for child in head.children if child.dep_ in _COMPLEMENTS]
    if any(child.lower_ in _DENYING for verb in chain for child in verb.children):
        return True
    subjects = (child for child in head.children if child.dep_ in _SUBJECTS)
    return any(child.lower_ in _DENYING for subject in subjects for child in (subject, *subject.children))


def _undone(head: Token) -> bool:
    return head.dep_ in {"xcomp", "ccomp"} and head.head.lemma_.lower() in _UNDONE


def _wished(head: Token) -> bool:
    """Tell whether it is asked for, planned or aimed at: "demanded that he resign", "is expected to be cut"."""
    if head.dep_ in {"acl", "advcl"}:
        return head.tag_ == "VB" and any(child.lower_ == "to" for child in head.children)
    if head.dep_ in {"xcomp", "ccomp"}:
        bare = head.tag_ in {"VB", "VBP", "VBG", "NN"} or any(child.lower_ == "to" for child in head.children)
        return bare and head.head.lemma_.lower() in _WISHING
    above = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "for" else head.head
    return head.dep_ in {"dobj", "pobj"} and head.pos_ == "NOUN" and above.lemma_.lower() in _WISHING


def _supposed(head: Token, tokens: Span) -> bool:
    """Tell whether it is only supposed, in its own clause or in the one that holds it."""
    above = islice((token for token in head.ancestors if holds(tokens, token)), 2)
    return any(child.lower_ in _SUPPOSING for clause in (head, *above) for child in clause.children if child.i < head.i)


def _subjects(verb: Token, below: _Below) -> Iterator[Token]:
    """Yield the subject of ``verb``, its own or that of the verb it is joined to, and the agent of a passive."""
    agents = (child for relation, by in below if relation == "agent" for child in by.children)
    yield from (agent for agent in agents if agent.dep_ == "pobj")
    own = [(relation, child) for relation, child in below if relation in _SUBJECTS]
    if own:
        yield from (_meant(child, verb) for relation, child in own if relation != "nsubjpass")
    elif verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _LEADING_TO:
        yield from (child for child in verb.head.children if child.dep_ == "dobj")
    elif verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
        yield from (child for child in verb.head.children if child.dep_ in _SUBJECTS)
    elif verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
        yield from (child for child in verb.head.head.children if child.dep_ in _SUBJECTS)
    elif verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VB":
        yield from (*_of_copula(verb.head), verb.head)
    elif verb.dep_ == "acl" and verb.tag_ != "VBN":
        yield verb.head


def _of_copula(noun: Token) -> Iterator[Token]:
    """Yield the subject of what something is: "the square" of "the square is the focal point"."""
    if noun.dep_ in {"attr", "acomp"}:
        yield from (child for child in noun.head.children if child.dep_ in _SUBJECTS)


def _meant(child: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    return verb.head if child.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" else child


def _about(below: _Below, told: Told) -> Iterator[Token]:
    for relation, preposition in below:
        if relation == "prep":
            yield from (child for child in told.below.get(preposition.i, ()) if child.dep_ in {"pobj", "pcomp"})


def _name(head: Token) -> list[Token]:
    """Return the words of the name that ``head`` ends, or of the one beside it: "the operator, Norline Terminals".

    Of many whom nobody names, return what says so: what several towns did, the town of Saar did not do.
    """
    ends = (head, *(child for child in head.children if child.dep_ == "appos"))
    name = next((end for end in ends if end.pos_ == "PROPN"), None)
    if name is not None:
        return [*(child for child in name.lefts if child.pos_ == "PROPN"), name]
    if head.ent_type_ == "NORP" and head.pos_ == "NOUN":  # "Britons"
        return [head]
    return [child for child in head.lefts if child.lower_ in _SEVERAL and head.tag_ == "NNS"][:1]


def _stems(heads: Iterable[Token], told: Told) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for token in (token for head in heads for token in _inside(head, told)):
        if token.pos_ not in _CONTENT or not holds(told.words.span, token):
            continue
        text = token.text
        if text[0].isalnum() and text != MASK and token.ent_type_ not in _TIMES:
            found["usa" if text in AMERICA else stem(token.lemma_)] = None
    return tuple(found)


def _inside(head: Token, told: Told) -> Iterable[Token]:
    """Return ``head`` and what hangs on it, clauses left out, each word before those below it."""
    found, left = [], [head]
    while left:
        token = left.pop()
        found.append(token)
        if below := told.below.get(token.i):
            left += [child for child in reversed(below) if child.i != token.i and not _is_clause(child)]
    return found


def _is_clause(child: Token) -> bool:
    """Tell whether it is a clause of its own: ", which sank", "as it sank", "fears that it may sink"; not "to sink"."""
    return child.dep_ in _LEFT_OUT or (child.dep_ == "acl" and any(below.dep_ in _SUBJECTS for below in child.children))
