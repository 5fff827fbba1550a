"""What a sentence says that somebody says, in its own words: "X said that C", "C, X said", "according to X, C"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from briefgen.extract.parse.reading import holds
from briefgen.extract.parse.words import places_where
from briefgen.extract.quotes.attribution.clauses import owners, subject_of
from briefgen.extract.quotes.attribution.cues import CLAIMS, INDIRECT, TELLING, is_judging, is_saying
from briefgen.extract.quotes.attribution.sieve import Source
from briefgen.extract.quotes.attribution.sources import is_body, is_document
from briefgen.extract.quotes.naming.somebody import is_somebody
from briefgen.extract.quotes.occasion.behind import day_behind
from briefgen.extract.quotes.reported.asserting import asserts, has_subject, states
from briefgen.extract.quotes.reported.stretch import before_aside, is_whole, trimmed

_LEMMAS = INDIRECT | CLAIMS | {"accord"}
_DENIALS = frozenset({"denial"})

_SHOWING = frozenset("confirm disclose estimate hint note reveal suggest".split())
"""Verbs of saying by which a document shows what its author did not say: ``the letter reveals that``."""


@dataclass(frozen=True, slots=True)
class Report:
    """Who says it, and what is said."""

    source: Source
    words: Span


def reports_of(doc: Doc) -> Iterator[Report]:
    """Yield what somebody is reported to say outside quote marks, in order of the text.

    Of a report within a report only the outer one is taken.
    """
    found = [report for at in places_where(doc, "LEMMA", _LEMMAS.__contains__) for report in _reports(doc[at])]
    end = 0
    for report in sorted(found, key=lambda one: (one.words.start, -one.words.end)):
        if report.words.end > end:
            end = report.words.end
            yield report


def _reports(cue: Token) -> Iterator[Report]:
    if cue.lower_ == "according":
        found = _according(cue)
    elif cue.pos_ == "NOUN":
        found = _claim(cue)
    else:
        found = _said(cue)
    if found is not None and not _asked(cue.sent) and is_whole(found.words):
        yield found


def _asked(sentence: Span) -> bool:
    return any(token.text == "?" for token in sentence[-3:])


def _said(verb: Token) -> Report | None:
    """Return what the verb of saying takes for its clause, before it or after it."""
    clause = _clause(verb)
    if clause is None or not asserts(verb):
        return None
    head = subject_of(verb)
    if head is None or not is_somebody(head) or clause.is_ancestor(head) or not _belongs(verb, head):
        return None
    if is_document(head) and verb.lemma_ in _SHOWING:
        return None
    if clause.i > verb.i and head.i > verb.i and head.dep_ != "pobj":
        return None
    rule = "reported clause" if clause.i > verb.i else "clause before the report"
    return _report(Source(head, verb, rule), _behind_day(_words_of(clause), verb))


def _behind_day(words: Span, verb: Token) -> Span:
    """Return ``words`` without the day on which they were said, where the parse takes it for theirs."""
    day = day_behind(verb)
    return words.doc[max(words.start, day.end) : words.end] if day and verb.i < words.start < words.end else words


def _words_of(clause: Token) -> Span:
    """Return the words of the clause, up to where its speaker may do something else.

    "Lee says the pier is closed, and has sold the ferry", "Lee said the pier was closed and warned of the fog": whose
    the second verb is the parse cannot tell.
    """
    ends = [clause.right_edge.i + 1]
    for other in clause.children:
        if other.dep_ == "conj" and other.pos_ in {"VERB", "AUX"} and not has_subject(other):
            link = clause.doc[other.left_edge.i - 1]
            comma = link.nbor(-1).text == ","
            ends += [link.i - comma] if link.dep_ == "cc" and (comma or _is_report_too(other)) else []
    return clause.doc[clause.left_edge.i : min(ends)]


def _is_report_too(verb: Token) -> bool:
    """Tell whether the verb may go on the report: it says or judges, and is no infinitive after "would"."""
    return verb.tag_ in {"VBD", "VBZ", "VBP", "VBG"} and (is_saying(verb) or is_judging(verb))


def _report(source: Source, words: Span) -> Report | None:
    """Return the report, None where what is said does not stand apart from its report."""
    cue = source.cue or source.head
    said = trimmed(before_aside(words) if source.head.i < words.start else words)
    return Report(source, said) if said and not holds(said, cue) and not holds(said, source.head) else None


def _belongs(verb: Token, head: Token) -> bool:
    """Tell whether the parse gives the verb its own subject: it is of the same number, and not of the clause before.

    "Candidates — like Lee — who say that", "an analysis, reported by the Gazette, which says that".
    """
    alone = (
        head.pos_ == "PROPN"
        and head.tag_ == "NNP"
        and not is_body(head)
        and not any(child.dep_ == "conj" for child in head.children)
    )
    if alone and verb.tag_ == "VBP":
        return False
    return not (verb.dep_ == "relcl" and head.dep_ == "pobj" and head.head.dep_ == "agent")


def _clause(verb: Token) -> Token | None:
    """Return the one clause of the verb, None where it has an object as well that is not the hearer."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if len(clauses) != 1 or not states(clauses[0]):
        return None
    if verb.lemma_ not in TELLING and any(child.dep_ == "dobj" for child in verb.children):
        return None
    clause = clauses[0]
    return clause if clause.i > verb.i or (_opens(clause) and _set_off(clause)) else None


def _opens(clause: Token) -> bool:
    """Tell whether no words but a link stand before the clause in its sentence."""
    before = clause.doc[clause.sent.start : clause.left_edge.i]
    return all(token.is_punct or token.is_space or token.pos_ == "CCONJ" for token in before)


def _set_off(clause: Token) -> bool:
    """Tell whether a comma stands between the clause and its report: ``The pier is closed, Lee says``."""
    after = clause.right_edge
    return after.text == "," or (after.i + 1 < clause.sent.end and after.nbor().text == ",")


def _according(cue: Token) -> Report | None:
    """Return what stands before or after ``according to X`` in its sentence."""
    to = cue.nbor() if cue.i + 1 < len(cue.doc) else cue
    head = next((child for child in to.children if child.dep_ == "pobj"), None) if to.lower_ == "to" else None
    if head is None or not is_somebody(head):
        return None
    before, after = cue.doc[cue.sent.start : cue.i], cue.doc[head.right_edge.i + 1 : cue.sent.end]
    if _has_words(before) == _has_words(after):
        return None
    found = _report(Source(head, cue, "according to"), before if _has_words(before) else after)
    return found if found and any(map(states, found.words)) else None


def _has_words(stretch: Span) -> bool:
    return any(not token.is_punct and not token.is_space for token in stretch)


def _claim(noun: Token) -> Report | None:
    """Return what a noun of saying is filled with: ``her claim that the pier was closed``."""
    clause = next((child for child in noun.children if child.dep_ in {"acl", "ccomp", "relcl"}), None)
    if (
        clause is None
        or noun.lemma_ in _DENIALS
        or not any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    ):
        return None
    head = next(owners(noun), None)
    if head is None or not is_somebody(head) or not states(clause) or clause.is_ancestor(head):
        return None
    return _report(Source(head, noun, "noun of saying"), _words_of(clause))
