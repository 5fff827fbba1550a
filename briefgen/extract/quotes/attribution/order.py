"""Who is quoted by the words beside a quotation, read in their order: colons, dashes, a name and its verb."""

import re
from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.paragraphs import opens_paragraph
from briefgen.extract.parse.words import preceding
from briefgen.extract.quotes.attribution.beside import head_of
from briefgen.extract.quotes.attribution.clauses import owners, subject_of
from briefgen.extract.quotes.attribution.cues import CUE_NOUNS, REPORTING, SAYING, is_judging, is_saying
from briefgen.extract.quotes.attribution.misread import FINITE
from briefgen.extract.quotes.attribution.sources import may_speak

Found = Iterator[tuple[Token, Token | None]]
"""Heads of noun phrases that may name the speaker, each with the reporting word."""

_DASHES = frozenset({"—", "–", "-", "--", "―", "––", "——"})
_NEAR = 16
"""Tokens before a quotation in which a name and its verb may stand; farther ones have other objects."""

_BREAKS = frozenset({";", ":", "—", "–", "(", ")"})
_BROKEN = frozenset({"who", "which", "whose", "whom", "because", "while", "although", "when", "after", "before", "q"})
_PLACING = frozenset({"at", "from", "in", "near"})
"""Prepositions after the name in ``Ann, Orrin:``, ``Ann in Orrin:``; what follows is a place."""

_INFLECTED = re.compile(r"[A-Z][a-z]+(?:ed|s|id)")
_BYLINE = 8
"""Tokens after a quotation in which a dash and a name must end the paragraph."""


def name_and_verb(quote: Token) -> Found:
    """Find a verb before the quotation that a name stands before, whatever the parse makes of it: ``Lee called Q``."""
    for verb in reversed(quote.doc[max(quote.sent.start + 1, quote.i - _NEAR) : quote.i]):
        if verb.lower_ in _BROKEN or verb.text in _BREAKS:
            return
        if verb.pos_ not in {"VERB", "AUX"} or verb.lower_ in {"being", "having"}:
            continue
        before = verb.nbor(-1)
        alone = before.pos_ == "NOUN" and verb.dep_ == "acl" and _opens_clause(before) and may_speak(before)
        dated = before.ent_type_ in {"DATE", "TIME"}
        named = (before.pos_ == "PROPN" and not dated) or before.lower_ in {"he", "she"} or alone
        if (
            named
            and verb.tag_ in FINITE | {"VBN"}
            and (is_judging(verb) or is_saying(verb))
            and verb.nbor().lower_ != "by"
        ):
            yield before, verb
        return


def verb_first(quote: Token) -> Found:
    """Find the verb that opens a sentence with the speaker behind it: ``Replied the spokesman, Ivo Ek, Q``."""
    lead = quote.doc[quote.sent.start : quote.i]
    if len(lead) < 3 or lead[-1].text not in {",", ":"} or not _INFLECTED.fullmatch(lead[0].text):
        return
    verb, rest = lead[0], lead[1:-1]
    if verb.lemma_.lower() not in REPORTING or any(token.tag_ in FINITE or token.lower_ == "to" for token in rest):
        return
    named = [token for token in rest if token.ent_type_ == "PERSON"]
    head = named[-1] if named else head_of(list(rest))
    if head is not None and may_speak(head):
        yield head, verb


def _opens_clause(noun: Token) -> bool:
    """Tell whether a noun that the parse gives no verb opens the sentence, or a clause after a semicolon."""
    first = noun.left_edge
    return noun.dep_ == "ROOT" or (first.i > noun.sent.start and first.nbor(-1).text == ";")


def colon(quote: Token) -> Found:
    """Find a colon before the quotation: ``X was blunt: Q``."""
    before = preceding(quote)
    if before is None or not before.text.endswith(":"):
        return
    words = next((token for token in quote.doc[quote.sent.start : before.i] if token.lower_ == "words"), None)
    if words is not None and words.i and words.nbor(-1).lower_ in {"the", "own"} and any(owners(words)):
        yield from ((owner, words) for owner in owners(words))
        return
    root = quote.sent.root
    lead = list(takewhile(lambda token: token.text != "(", quote.doc[quote.sent.start : before.i]))
    head = head_of(lead)
    if head is not None and not any(token.pos_ in {"VERB", "AUX"} for token in lead):
        yield _last_name(lead) or head, None
    elif root.pos_ in {"VERB", "AUX"} and root.i < quote.i:
        subject = subject_of(root)
        if subject is not None and subject.lemma_.lower() in CUE_NOUNS and subject.pos_ == "NOUN":
            yield from ((owner, subject) for owner in owners(subject))
        elif subject is not None and root.lemma_ != "have":
            yield subject, root


def _last_name(lead: list[Token]) -> Token | None:
    """Return the name that ends what stands before a colon: ``Minister of Health Ann Lee``, not ``Ann in Orrin``."""
    label = list(takewhile(lambda token: token.text != "," and token.lower_ not in _PLACING, lead))
    return label[-1] if label and label[-1].pos_ == "PROPN" else None


def dash(quote: Token) -> Found:
    """Find a dash and a name after the quotation, at the end of the paragraph or before a comma: ``Q. — Ann Lee``."""
    rest: list[Token] = []
    for token in quote.doc[quote.i + 1 : quote.i + _BYLINE]:
        if "\n" in token.text:
            break
        if not token.is_space and not (token.text == "." and not rest):
            rest.append(token)
    if _is_heading_with_source(quote, rest):
        yield rest[-1], None
        return
    dashes = list(takewhile(lambda token: token.text in _DASHES, rest))
    rest = rest[len(dashes) :]
    name = list(takewhile(lambda token: token.pos_ == "PROPN" and token.text[0].isupper(), rest))
    if name and dashes and (len(name) == len(rest) or rest[len(name)].text == ","):
        yield name[-1], None


def _is_heading_with_source(quote: Token, rest: list[Token]) -> bool:
    """Tell whether a heading quotes a name behind a colon: ``Q: Marl Economics``."""
    if len(rest) < 2 or len(rest) == _BYLINE - 1 or rest[0].text != ":":
        return False
    opens = quote.i == quote.sent.start and opens_paragraph(quote.sent)
    return opens and all(token.text[0].isupper() and token.text != MASK for token in rest[1:])


def clause_before(quote: Token) -> Found:
    """Find a subject and a verb right before the quotation, read from the words alone: ``The ministry notes, Q``."""
    at = quote.i - 1
    if at - 2 < quote.sent.start or quote.doc[at].text not in {",", ":"}:
        return
    verb, subject = quote.doc[at - 1], quote.doc[at - 2]
    if (
        verb.lemma_.lower().rstrip("s") in SAYING
        and verb.text.islower()
        and verb.tag_ != "VB"
        and subject.pos_ in {"PROPN", "NOUN", "PRON"}
    ):
        yield subject, verb
