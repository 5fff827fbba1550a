"""Whether two statements tell of one deed: an event of one kind, done by or to the same."""

import math
from collections.abc import Sequence

from briefgen.link.facts.same import holding
from briefgen.link.facts.that_day import done_that_day, on_one_day
from briefgen.model.claims import Deed, Statement
from briefgen.model.source import SentenceKind

MANY, MORE = 5, 7
"""Words in common from which two sentences need not share who did it to whom: where the deed is the main event of both,
and where it is that of one."""

TOGETHER = 4
"""The same, of any words, where both main events happened on one day."""

TOLD = 0.5
"""Share of the words of a main event, two at least, that a sentence must hold whose own main event is not clear: a
headline's verb is often read as a noun."""

FEWEST = 40
"""Statements from which a word is vague in a story when more of them hold it than the root of their number: in a story
of 100 statements more than 10, of 2,500 more than 50."""

_CHARGES = frozenset({"accus", "blame", "charg", "convict", "suspect"})
"""Deeds that are one only where they are about one thing: of what somebody is accused tells accusations apart."""

_GOING_ON = frozenset("campaign conflict crisi elect epidem outbreak pandem strike trial war".split())
"""What goes on for weeks: that two sentences name it tells nothing about what they tell of it."""

VAGUE = frozenset(
    """citi countri dai dozen estim govern group hundr leader man member minist ministri more nation new number offici
    other peopl person place presid prime report state thing thousand time todai town woman world year""".split()
)
"""Stems that any two sentences may share without telling of the same."""


def vague_words(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the stems that tell nothing about which of a story's events a sentence tells."""
    if len(statements) < FEWEST:
        return VAGUE
    many = math.sqrt(len(statements))
    return VAGUE | {term for term, count in holding(statements).items() if count > many}


def stands_alone(statement: Statement) -> bool:
    """Tell whether ``statement`` can be read alone; one that leans on its context only tells of a fact besides."""
    return statement.kind is not SentenceKind.CONTEXT


def share_a_deed(one: Statement, other: Statement, vague: frozenset[str] = VAGUE) -> bool:
    """Tell whether the main event of one statement is told by the other, of the same people or things.

    Of a statement that leans on its context only the main event counts. A figure or a year in common makes up for words
    that are vague.
    """
    return tells(one, other, vague) or tells(other, one, vague)


def tells(one: Statement, other: Statement, vague: frozenset[str] = VAGUE) -> bool:
    """Tell whether ``other`` tells the main event of ``one``, in whatever clause."""
    if tells_no_deed(one):
        return False
    alike = [(place, deed) for place, deed in enumerate(_compared(other)) if _of_a_kind(one.deeds[0], deed)]
    if not alike:
        return False
    shared = set(one.terms) & set(other.terms)
    common = shared - vague
    vague = frozenset() if any(term.isdigit() for term in common) else vague
    if alike[0][0] == 0 and (len(common) >= MANY or (len(shared) >= TOGETHER and on_one_day(one, other))):
        return True
    if alike[0][0] == 0 and done_that_day(one, other):
        return True
    return len(common) >= MORE or any(_of_the_same(one.deeds[0], deed, vague) for _, deed in alike)


def _compared(statement: Statement) -> tuple[Deed, ...]:
    return statement.deeds if stands_alone(statement) else statement.deeds[:1]


def differ_in_doer(one: Statement, other: Statement) -> bool:
    """Tell whether the main events are of one kind and were done by two who are named."""
    if tells_no_deed(one) or tells_no_deed(other) or set(one.deeds[0].kinds).isdisjoint(other.deeds[0].kinds):
        return False
    return _done_by_others(one.deeds[0], other.deeds[0])


def differ_in_sense(one: Statement, other: Statement) -> bool:
    """Tell whether one tells as done what the other supposes, asks for or denies."""
    first, second = ({kind for deed in statement.deeds for kind in deed.kinds} for statement in (one, other))
    plain = {kind.rpartition(" ")[2] for kind in first} & {kind.rpartition(" ")[2] for kind in second}
    return bool(plain) and first.isdisjoint(second)


def name_a_deed(one: Statement, other: Statement) -> bool:
    """Tell whether an event of one kind is told by both, in whatever clause and whoever did it."""
    return not (_named(one) & _named(other)) <= _GOING_ON


def _named(statement: Statement) -> set[str]:
    return {*statement.events, *(kind for deed in statement.deeds for kind in deed.kinds)}


def words_in_common(one: Statement, other: Statement, vague: frozenset[str]) -> int:
    """Return how many telling words two statements share."""
    return len(set(one.terms) & set(other.terms) - vague)


def holds_the_deed(one: Statement, other: Statement, vague: frozenset[str] = VAGUE) -> bool:
    """Tell whether the words of one's main event stand in the other, where the parse found no main event in that."""
    if tells_no_deed(one) == tells_no_deed(other):
        return False
    if tells_no_deed(one):
        one, other = other, one
    deed = one.deeds[0]
    words = _words(deed)
    held = words.intersection(other.terms)
    named = not set(deed.kinds).isdisjoint(other.terms)
    return named and len(held) >= max(2, TOLD * len(words)) and not held <= vague


def tells_no_deed(statement: Statement) -> bool:
    """Tell whether the parse found no main event."""
    return not statement.deeds or not statement.deeds[0].kinds


def _of_a_kind(one: Deed, other: Deed) -> bool:
    """Tell whether two deeds may be one: of one kind, with nothing in their roles that tells them apart."""
    if set(one.kinds).isdisjoint(other.kinds):
        return False
    if _done_by_others(one, other):
        return False
    if not _CHARGES.isdisjoint(one.kinds) and one.about and other.about and set(one.about).isdisjoint(other.about):
        return False
    return not one.whom or not other.whom or _reaches(one, other) or _reaches(other, one)


def _done_by_others(one: Deed, other: Deed) -> bool:
    """Tell whether two who are named did it, and neither is whom the other did it to: "Mayor arrested" is a passive."""
    if not (one.named and other.named and set(one.who).isdisjoint(other.who)):
        return False
    return not (_done_to(one, other) or _done_to(other, one))


def _done_to(one: Deed, other: Deed) -> bool:
    """Tell whether the subject of a deed without object, as headlines put a passive, is the object of the other."""
    return not one.whom and not set(one.who).isdisjoint(other.whom)


def _reaches(one: Deed, other: Deed) -> bool:
    """Tell whether what one deed is done to, or about, is what the other is done to, by more than whose it is.

    "Approved the president's ministers" and "approved the president's visit" share the president alone.
    """
    held = {*one.whom, *one.about}.intersection(other.whom)
    return not held <= VAGUE or not held.isdisjoint((*one.whom[:1], *other.whom[:1]))


def is_of_the_same(one: Deed, other: Deed, vague: frozenset[str]) -> bool:
    """Tell whether two deeds are of one kind and share a telling word of who, whom or about what."""
    return bool(one.kinds) and _of_a_kind(one, other) and _of_the_same(one, other, vague)


def _of_the_same(one: Deed, other: Deed, vague: frozenset[str]) -> bool:
    """Tell whether the two share a telling word in their roles; what something is needs one of its own besides."""
    if one.kinds[0].startswith("be "):
        return not set(one.about).isdisjoint(other.about) and not set(one.who).isdisjoint(other.who)
    return not (_words(one) & _words(other)) <= vague


def _words(deed: Deed) -> set[str]:
    found = {*deed.who, *deed.whom, *deed.about}.difference(deed.kinds)
    return {word for word in found if len(word) > 1}  # "2 m" and "15 m" share no word
