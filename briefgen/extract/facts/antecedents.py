"""Which sentences cannot stand alone: a pronoun, a "there" or a "But" whose antecedent is elsewhere.

Words in quote marks do not count: a quoted "we" is the speaker's. What leans on a noun in its own sentence stands.
"""

import re

from spacy.tokens import Span, Token

from briefgen.extract.facts.definites import points_back
from briefgen.extract.facts.pronouns import NEUTER, PERSONAL, PLURAL, has_antecedent
from briefgen.extract.facts.words import Words
from briefgen.extract.quotes.attribution.cues import REPORTING

CONNECTIVES = frozenset(
    """accordingly additionally after afterwards afterward also alternatively and besides but consequently
    conversely equally finally furthermore hence however indeed instead later likewise moreover namely
    nevertheless next nonetheless nor nowadays or otherwise overall rather similarly so still subsequently
    then thereafter therefore though thus together too yet""".split()
)
"""Sentence openers that join to what came before. "After" and "though" count only before a comma."""

_BEFORE_COMMA_ONLY = frozenset("after finally later next overall still though together too indeed rather".split())

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
    "months later", "years later", "a day later", "a week later", "a month later", "a year later", "a day earlier",
    "a week earlier", "a month earlier", "a year earlier", "none of which", "all of which", "both of which",
    "neither of", "no longer",
)  # fmt: skip
"""Openings in lower case that refer back."""

_POINTERS = frozenset("this that these those such".split())
_TELLS = frozenset({"tells"})
_ADDING = frozenset({"also", "however", "though"})
_THEN = frozenset({"then"})
_FROM = frozenset({"by", "since", "until"})
_TIMED = frozenset({"DATE", "TIME", "EVENT"})
_PLACED = frozenset({"here", "there"})
_BESIDE = frozenset({"downstairs", "inside", "nearby", "outside", "upstairs"})
"""Places beside one told before, where nothing follows: "waited outside", not "waited outside the court"."""

_REFERRING = PERSONAL | PLURAL | NEUTER | _POINTERS | _PLACED | _BESIDE | {"same"}
_REFERRING_BACK = tuple(f"{phrase} " for phrase in OPENINGS)
_TIMES = frozenset(
    """week month year morning afternoon evening night weekend summer winter spring autumn fall season decade
    century""".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SPEAKING = frozenset("comment react refer reply respond speak talk".split())
_SINCE = re.compile(
    r"\b(?:ever\ since|(?:soon|shortly|immediately|years?|months?|weeks?|days?|hours?)\ (?:after|afterwards?))"
    r"\W*(?:$|(?=--|–|—|;))",
    re.VERBOSE,
)
"""Times that are told from something told before: "was shot soon afterwards"."""


def leans_on_context(words: Words, settled: frozenset[int] = frozenset()) -> bool:
    """Tell whether the sentence needs another one to be understood; tokens that are ``settled`` do not."""
    told = [token for token in words.tokens if not (token.is_space or token.is_punct)]
    if not told or _joins(words.span, told) or points_back(words, settled):
        return True
    if (
        _adds_to_what_stood_before(words)
        or _SINCE.search(words.span.text)
        or _tells_when_said(words)
        or any(map(_counts_from, words.having(_THEN)))
        or any(_told_to(token) for token in words.having(_TELLS))
    ):
        return True
    return any(_lost(token, words) for token in words.having(_REFERRING) if token.i not in settled)


def _counts_from(then: Token) -> bool:
    """Tell whether "since then" stands with no time and no other deed before it: "have not met since then"."""
    if then.i == then.sent.start or then.nbor(-1).lower_ not in _FROM:
        return False
    before = then.doc[then.sent.start : then.i - 1]
    own = next((token for token in then.ancestors if token.pos_ == "VERB"), then)
    return not any(token.ent_type_ in _TIMED or (token.pos_ == "VERB" and token != own) for token in before)


def _tells_when_said(words: Words) -> bool:
    """Tell whether it only tells on what occasion the words before it were said: "She was speaking after a meeting"."""
    root = words.span.root
    helpers = {child.lower_ for child in root.children if child.dep_ == "aux"}
    return root.tag_ == "VBG" and root.lemma_.lower() in _SPEAKING and not helpers.isdisjoint({"was", "were"})


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


def _lost(token: Token, words: Words) -> bool:
    """Tell whether ``token`` is a reference whose antecedent is not in the sentence."""
    word = token.lower_
    if word in _POINTERS:
        return _points(token) and not _pointing_at_time(token) and not _stands_for_of(token)
    if word in _PLACED:
        return _is_elsewhere(token, words)
    if word in _BESIDE:
        return _is_beside(token, words)
    if word == "same":
        after = (other.lower_ for other in words.tokens if other.i > token.i)
        return token.dep_ == "amod" and {"as", "that"}.isdisjoint(after)
    if _tells(token) or (word in NEUTER and _empty(token)):
        return False
    return not has_antecedent(token, words)


def _tells(token: Token) -> bool:
    """Tell whether a pronoun is who tells what stands before it: ", she said". Who that is, attribution finds."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_.lower() not in REPORTING:
        return False
    return verb.dep_ == "parataxis" or any(child.dep_ == "ccomp" and child.i < token.i for child in verb.children)


def _points(token: Token) -> bool:
    """Tell whether a pointer stands for something told: "this", "such attacks"; ", that would cost" after a clause."""
    if token.lower_ == "such" and token.tag_ == "JJ":
        return token.dep_ == "amod" and token.i == token.sent.start
    if token.tag_ == "WDT":
        return token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"
    return token.tag_ in {"DT", "PDT"} and token.dep_ != "mark"


def _is_elsewhere(token: Token, words: Words) -> bool:
    """Tell whether "there" has no name of a place before it, or "here" none after it; not "there were"."""
    if token.tag_ != "RB" or token.dep_ == "expl":
        return False
    if token.lower_ == "here":
        if token.head.lemma_ == "be" and token.i == token.sent.start:  # "Here are the figures"
            return False
        return token.i + 2 >= words.span.end or not (token.nbor().tag_ == "IN" and token.nbor(2).pos_ == "PROPN")
    return not any(_is_place(other) for other in words.tokens if other.i < token.i)


def _is_beside(token: Token, words: Words) -> bool:
    """Tell whether "outside" says where with nothing behind it, and no place is named before it."""
    verb = token.head
    alone = token.dep_ == "advmod" and verb.dep_ not in {"acl", "relcl"} and not any(token.rights)
    if not alone or any(child.dep_ == "conj" for child in verb.children):
        return False
    return not any(_is_place(other) for other in words.tokens if other.i < token.i)


def _is_place(token: Token) -> bool:
    """Tell whether a word may name where something is: "Saar", not "Norlanders"."""
    return token.tag_ == "NNP" and token.ent_type_ not in {"NORP", "DATE"}


def _adds_to_what_stood_before(words: Words) -> bool:
    """Tell whether it joins on in the middle: "there is also a school", "union members, however, stayed"."""
    for token in words.having(_ADDING):
        if token.i == words.span.start:
            continue
        verb = token.head
        if token.lower_ == "also":
            existing = any(child.dep_ == "expl" for child in verb.children)
            if existing and verb.dep_ == "ROOT":
                return True
        elif verb.dep_ == "ROOT" and token.nbor(-1).is_punct and not _names_its_subject(verb):
            return True
    return False


def _names_its_subject(verb: Token) -> bool:
    subjects = [word for child in verb.children if child.dep_ in _SUBJECTS for word in child.subtree]
    return any(word.pos_ == "PROPN" or word.ent_type_ in {"GPE", "NORP"} for word in subjects)


def _pointing_at_time(token: Token) -> bool:
    return token.head.lower_ in _TIMES and token.lower_ == "this"


def _stands_for_of(token: Token) -> bool:
    """Tell whether a pointer is filled in its own sentence: "those who", "that of the army", "such as"."""
    if token.lower_ == "such":
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == "as"
    return token.pos_ == "PRON" and any(child.dep_ in {"prep", "relcl", "acl"} for child in token.children)


def _empty(token: Token) -> bool:
    """Tell whether "it" stands for nothing: "said it was raining", "it is unlikely that"."""
    verb = token.head
    below = [child for word in (verb, *(c for c in verb.children if c.dep_ == "acomp")) for child in word.children]
    return (
        token.dep_ in _SUBJECTS
        and any(child.dep_ in {"ccomp", "csubj", "xcomp", "acl"} for child in below)
        and (verb.lemma_ in {"be", "seem", "appear", "emerge", "turn", "take"} and token.i > verb.sent.start)
    )
