"""The noun phrase that names a speaker: its words, and the name or the description it comes to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from briefgen.extract.names.titles import ROLE_NOUNS
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.words import following, places_of, whole_word
from briefgen.extract.quotes.attribution.sources import is_body, is_document
from briefgen.extract.quotes.naming.authors import author_of
from briefgen.extract.quotes.naming.extent import extent_of
from briefgen.extract.quotes.naming.index import Names
from briefgen.extract.quotes.naming.offices import may_end_in_name, name_after, name_behind
from briefgen.model.claims import ActorKind, Name

_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_DETERMINERS = frozenset({"a", "an", "another", "the", "this", "that"})


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of a speaker from ``first`` to ``last``; ``name`` is None for pronouns and descriptions."""

    head: Token
    first: Token
    last: Token
    name: Name | None = None


def mention_of(head: Token, names: Names) -> Mention:
    """Return the mention whose head is ``head``: the name in apposition where there is one."""
    head = _spoken_for(_owned(_whole_office(head), names))
    for candidate in _renamed(head):
        name = names.at(candidate)
        if name is not None and (candidate == head or name.kind is ActorKind.PERSON or is_body(head)):
            first, last = names.ends_of(name)
            sure = name.kind is ActorKind.PERSON or not may_end_in_name(last)
            return Mention(candidate, first, last, name if sure else None)
    behind = name_behind(head, names) or name_after(extent_of(head)[1], names)
    if behind is not None:
        first, last = names.ends_of(behind)
        return Mention(last, first, last, behind)
    head = _told_apart(head)
    first, last = extent_of(head)
    opening = names.at(first)
    if opening is not None and opening.kind is ActorKind.PERSON and _described_behind(opening, names):
        return Mention(names.ends_of(opening)[1], *names.ends_of(opening), opening)
    return Mention(head, first, last)


def _described_behind(name: Name, names: Names) -> bool:
    """Tell whether a comma parts the name from what describes it: "Lena Korb, the port's head of staff"."""
    last = names.ends_of(name)[1]
    return last.i + 1 < len(last.doc) and last.nbor().text == ","


def reads_as_name(mention: Mention) -> bool:
    """Tell whether a mention is a name that was not recognised: "eBay", "Halvane police", not "two residents".

    People by a common noun have none, whosever they are: "a Kremlin spokesman", "the Governor".
    """
    head = mention.head
    before = head.doc[mention.first.i : head.i]
    determined = any(token.lower_ in _DETERMINERS or token.tag_ == "POS" for token in before)
    if head.pos_ == "PROPN" or (head.text[0].isupper() and head.tag_ != "NNS" and not head.is_sent_start):
        return not (determined and head.lemma_.casefold() in ROLE_NOUNS)
    counted = any(child.dep_ == "nummod" or child.lower_ in {"a", "an", "another"} for child in head.children)
    one = head.lemma_.casefold() == head.lower_
    return is_body(head) and one and not counted and any(map(_is_proper, before))


def _is_proper(token: Token) -> bool:
    """Tell whether a word is a name's, here or elsewhere in the article: the parse of "Halvane police" may miss it."""
    if not token.text[0].isupper():
        return False
    return any(token.doc[at].pos_ == "PROPN" for at in places_of(token.doc, [token.text]))


def without_article(words: str) -> str:
    """Return the words of a description, single-spaced, without the article that opens them."""
    return _ARTICLE.sub("", " ".join(words.split()))


def joint_of(mention: Mention, names: Names) -> tuple[Name, ...]:
    """Return the two names that speak together ("Lee and Korb said in a statement"), () where one speaks alone."""
    head = mention.head
    if mention.name is None or not any(child.lower_ in {"and", "&"} for child in head.children):
        return ()
    others = [names.at(child) for child in head.children if child.dep_ == "conj"]
    if len(others) != 1 or others[0] is None or others[0].full == mention.name.full:
        return ()
    return mention.name, others[0]


def _told_apart(head: Token) -> Token:
    """Return what tells "one" apart: ``One of them, a technician, said``."""
    if head.lower_ != "one":
        return head
    return next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "NOUN"), head)


def _whole_office(head: Token) -> Token:
    """Return the office behind a rank that the parse takes for the head: ``the deputy under-secretary``."""
    after = following(head)
    if after is None or head.lemma_.casefold() not in ROLE_NOUNS:
        return head
    first, last = whole_word(after)
    office = first == after and first != last and last.is_lower and last.lemma_.casefold() in ROLE_NOUNS
    return last if office else head


def _owned(head: Token, names: Names) -> Token:
    """Return whom a body has that the parse takes for the speaker: ``the Bank of Marl's deputy director, Lena Korb``.

    ``Bank of Marl director Lena Korb said`` is not from the bank either.
    """
    name = names.at(head)
    last = names.ends_of(name)[1] if name is not None else head
    if name is None or last.i + 1 == len(last.doc):
        return head
    if last.nbor().tag_ == "POS" and last.dep_ == "poss" and last.head.i > last.i:
        return last.head if last.head.lemma_.casefold() in ROLE_NOUNS else head
    behind = name_after(last, names) if name.kind is ActorKind.ORGANISATION else None
    return names.ends_of(behind)[1] if behind is not None else head


def _spoken_for(head: Token) -> Token:
    """Return who speaks where the head is a document and the article tells whose it is."""
    return author_of(head) or head if head.pos_ == "NOUN" and is_document(head) else head


def _renamed(head: Token) -> Iterator[Token]:
    """Yield the tokens whose name may be the mention's: the head, what is in apposition to it, a name after a role."""
    yield head
    if _opens_sentence(head):
        return
    office = head.lemma_.casefold() in ROLE_NOUNS
    if head.pos_ == "NOUN" or head.lower_ == "one" or (head.pos_ == "PROPN" and head.text.islower()) or office:
        yield from (child for child in head.children if child.dep_ == "appos")
        if head.i + 1 < len(head.doc) and head.nbor().pos_ == "PROPN" and head.nbor().sent == head.sent:
            yield head.nbor()
        after = extent_of(head)[1].i + 1
        if after + 1 < head.sent.end and head.doc[after].text == "," and head.doc[after + 1].pos_ == "PROPN":
            yield head.doc[after + 1]
    yield from _of_both_offices(head)
    yield from _called(head)
    if head.dep_ == "compound":
        yield head.head


def _of_both_offices(head: Token) -> Iterator[Token]:
    """Yield the name of who is two things: ``Former agent and profiler Ivo Ek``, not ``an agent and a profiler``."""
    for child in head.children:
        alone = child.dep_ == "conj" and child.pos_ == "NOUN" and child.left_edge == child
        if alone and child.i + 1 < child.sent.end and child.nbor().pos_ == "PROPN":
            yield child.nbor()


def _opens_sentence(head: Token) -> bool:
    """Tell whether what follows the comma is told, and not who tells it: ``According to a clerk, Ann Lee left``.

    A name that a comma closes is in apposition: ``According to the mayor, Ann Lee, the pier is closed``.
    """
    if head.dep_ != "pobj" or head.head.head.lower_ != "according" or head.tag_ == "NNP":
        return False
    after = extent_of(head)[1].i + 1
    if after + 1 >= head.sent.end or head.doc[after].text != ",":
        return False
    told = head.doc[after + 1 : head.sent.end]
    name = takewhile(lambda token: token.pos_ == "PROPN" and token.text != MASK, told)
    end = after + 1 + sum(1 for _ in name)
    return head.tag_ in {"NNS", "NNPS"} or is_document(head) or (end < head.sent.end and head.doc[end].is_alpha)


def _called(head: Token) -> Iterator[Token]:
    """Yield the name that a participle gives: ``a base chief known as Bob``, ``a resident named Lena``.

    In ``His campaign called Lee’s report Q`` the parse may take the verb for one.
    """
    for child in head.children:
        if child.dep_ != "acl" or child.lower_ not in {"named", "called", "known", "identified"}:
            continue
        for word in child.children:
            if word.dep_ == "oprd" and not any(owned.dep_ == "case" for owned in word.children):
                yield word
            elif word.lower_ == "as":
                yield from word.children
