"""Which sentences cannot stand alone: a pronoun, a bare "the decision" or a "But" whose antecedent is elsewhere.

Words in quote marks do not count: a quoted "we" is the speaker's. What leans on a noun in its own sentence stands.
"""

from spacy.tokens import Span, Token

from briefgen.extract.facts.words import Words
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import holds

CONNECTIVES = frozenset(
    """accordingly additionally after afterwards afterward also alternatively and besides but consequently
    conversely equally finally furthermore hence however indeed instead later likewise moreover namely
    nevertheless next nonetheless nor nowadays or otherwise overall rather similarly so still subsequently
    then thereafter therefore though thus together too yet""".split()
)
"""Sentence openers that join to what came before. "After" and "though" count only before a comma."""

_BEFORE_COMMA_ONLY = frozenset("after finally later next overall still though together too then indeed rather".split())

OPENINGS = (
    "as a result", "as a consequence", "as such", "as well", "at least not", "at that", "at the same", "at the time",
    "at this", "because of this", "by contrast", "by then", "by that", "despite this", "despite that", "earlier in the",
    "for example", "for instance", "for its part", "for his part", "for her part", "for their part", "for now",
    "from there", "in addition", "in both", "in comparison", "in contrast", "in fact", "in other words",
    "in particular", "in response", "in return", "in short", "in that", "in this", "in the meantime",
    "in the process", "in the past", "in turn", "on the contrary", "on the other", "on top of", "shortly after",
    "shortly afterwards", "since then", "soon after", "that is", "the following", "the next", "the same",
    "the other", "under the", "until then", "what is more", "with that", "with this", "to that end", "to this end",
    "even so", "not only that", "among them", "of these", "of those", "of the", "some of the", "one of the",
    "among the", "others", "another", "the rest", "hours later", "days later", "weeks later", "minutes later",
    "months later", "years later", "a day later", "a week later", "a month later", "a year later",
)  # fmt: skip
"""Openings in lower case that refer back."""

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

_PERSONAL = frozenset("he him his himself she her hers herself".split())
_PLURAL = frozenset("they them their theirs themselves".split())
_NEUTER = frozenset("it its itself".split())
_POINTERS = frozenset("this that these those such".split())
_QUANTITIES = frozenset(
    "all any both each either few many more most neither none one others several some two three".split()
)
_TELLS = frozenset({"tells"})
_REFERRING = _PERSONAL | _PLURAL | _NEUTER | _POINTERS | {"same"}
_REFERRING_BACK = tuple(f"{phrase} " for phrase in OPENINGS)
_COUNTED = COUNTS | {f"{noun}s" for noun in COUNTS}
_TIMES = frozenset(
    """week month year morning afternoon evening night weekend summer winter spring autumn fall season decade
    century""".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_PERSON_NOUNS = frozenset(
    """actor actress adviser agent ambassador artist attorney author boss boy brother captain chairman
    chairwoman chief child citizen coach colonel commander commissioner daughter defendant deputy director
    doctor driver farmer father founder general girl governor husband inmate journalist judge king lawmaker
    lawyer leader man mayor minister mother nurse officer official owner pilot player policeman politician
    president priest prisoner producer prosecutor protester queen reporter resident scientist secretary
    senator sergeant singer sister soldier son spokesman spokesperson spokeswoman student suspect teacher
    teenager victim wife witness woman worker writer""".split()
)


def leans_on_context(words: Words) -> bool:
    """Tell whether the sentence needs another one to be understood."""
    told = [token for token in words.tokens if not (token.is_space or token.is_punct)]
    if not told or _joins(words.span, told) or _subject_lost(words):
        return True
    if any(_told_to(token) for token in words.having(_TELLS)):
        return True
    return any(_lost(token, words) for token in words.having(_REFERRING) if not (token.is_space or token.is_punct))


def _told_to(verb: Token) -> bool:
    """Tell whether words are addressed to a reporter by surname alone, who was named above: "a source tells Orr"."""
    told = [child for child in verb.children if child.dep_ in {"dobj", "dative"}]
    return any(child.ent_type_ == "PERSON" and child.left_edge == child for child in told)


def _joins(tokens: Span, words: list[Token]) -> bool:
    first = words[0]
    opening = " ".join(token.lower_ for token in words[:4]) + " "
    if opening.startswith(_REFERRING_BACK):
        return True
    if first.lower_ not in CONNECTIVES:
        return False
    after = first.nbor().text if first.i + 1 < tokens.end else ""
    return first.lower_ not in _BEFORE_COMMA_ONLY or after == ","


def _subject_lost(words: Words) -> bool:
    """Tell whether the main clause's subject, or the sentence's first noun phrase, is a bare reference."""
    main = [child for child in words.span.root.children if child.dep_ in _SUBJECTS and holds(words.span, child)]
    subjects = [token for token in words.tokens if token.dep_ in _SUBJECTS]
    happenings = [token for token in subjects if token.lemma_.lower() in HAPPENINGS]
    counts = [token for token in words.having(_COUNTED) if token.dep_ == "dobj" and token.lemma_.lower() in COUNTS]
    return any(_bare(noun) for noun in [*main, *subjects[:1], *happenings, *counts])


def _bare(subject: Token) -> bool:
    """Tell whether a subject refers back: "the decision", "this", "the two", "some"; not "the decision to leave"."""
    if subject.lower_ in _QUANTITIES or (subject.tag_ == "DT" and subject.pos_ == "PRON"):
        return not any(child.dep_ in {"prep", "relcl"} for child in subject.children)
    if subject.pos_ != "NOUN":
        return subject.pos_ in {"NUM", "ADJ"} and not any(child.dep_ in {"prep", "relcl"} for child in subject.children)
    modifiers = list(subject.children)
    articles = [child for child in modifiers if child.dep_ == "det"]
    if not any(child.lower_ == "the" for child in articles):
        return False
    if subject.lemma_.lower() in KNOWN_TO_ALL or any(
        child.dep_ in {"prep", "relcl", "acl", "appos", "poss"} for child in modifiers
    ):
        return False
    own = [child for child in modifiers if child.dep_ in {"amod", "compound", "nmod", "nummod"}]
    return not any(child.text[0].isupper() or child.lower_ in KNOWN_TO_ALL for child in own)


def _lost(token: Token, words: Words) -> bool:
    """Tell whether ``token`` is a reference whose antecedent is not in the sentence."""
    tokens = words.tokens
    word = token.lower_
    if word in _POINTERS and token.tag_ in {"DT", "PDT"} and token.dep_ != "mark":
        return not _pointing_at_time(token) and not _stands_for_of(token)
    if word == "same" and token.dep_ == "amod":
        return not any(other.lower_ in {"as", "that"} and other.i > token.i for other in tokens)
    if word in _PERSONAL:
        return not any(_person(other) for other in _candidates(token, words))
    if word in _PLURAL:
        return not any(_several(other) for other in _candidates(token, words))
    if word in _NEUTER:
        return not _empty(token) and not any(other.pos_ in {"NOUN", "PROPN"} for other in _candidates(token, words))
    return False


def _pointing_at_time(token: Token) -> bool:
    return token.head.lower_ in _TIMES and token.lower_ == "this"


def _stands_for_of(token: Token) -> bool:
    """Tell whether a pointer is filled in its own sentence: "those who", "that of the army", "such as"."""
    if token.lower_ == "such":
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == "as"
    return token.pos_ == "PRON" and any(child.dep_ in {"prep", "relcl", "acl"} for child in token.children)


def _candidates(token: Token, words: Words) -> list[Token]:
    """Return the nouns before a pronoun and, for a pronoun ahead of the subject, the subject."""
    tokens = words.span
    before = [other for other in words.tokens if other.i < token.i]
    ahead = token.dep_ == "poss" or token.head.dep_ == "advcl"
    if ahead and not any(other.dep_ in _SUBJECTS for other in before):
        subjects = [child for child in tokens.root.children if child.dep_ in _SUBJECTS and holds(tokens, child)]
        before += [subject for subject in subjects if not subject.is_ancestor(token)]
    return [
        other for other in before if other.pos_ in {"NOUN", "PROPN", "NUM"} and other.text != MASK and other != token
    ]


def _person(token: Token) -> bool:
    if token.pos_ == "PROPN":
        return token.ent_type_ in {"PERSON", ""} or token.dep_ in _SUBJECTS
    return token.pos_ == "NOUN" and token.lemma_.lower() in _PERSON_NOUNS


def _several(token: Token) -> bool:
    if token.tag_ in {"NNS", "NNPS"} or token.pos_ == "NUM":
        return True
    return token.ent_type_ in {"ORG", "NORP", "GPE"} or any(child.dep_ == "conj" for child in token.children)


def _empty(token: Token) -> bool:
    """Tell whether "it" stands for nothing: "said it was raining", "it is unlikely that"."""
    verb = token.head
    below = [child for word in (verb, *(c for c in verb.children if c.dep_ == "acomp")) for child in word.children]
    return (
        token.dep_ in _SUBJECTS
        and any(child.dep_ in {"ccomp", "csubj", "xcomp", "acl"} for child in below)
        and (verb.lemma_ in {"be", "seem", "appear", "emerge", "turn", "take"} and token.i > verb.sent.start)
    )
