"""What a sentence says that somebody says, in its own words: "X said that C", "C, X said", "according to X, C"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from briefgen.extract.parse.masking import MASK
from briefgen.extract.quotes.asserting import asserts, states
from briefgen.extract.quotes.attribution import Source
from briefgen.extract.quotes.clauses import owners, subject_of
from briefgen.extract.quotes.cues import CLAIMS, INDIRECT, TELLING
from briefgen.extract.quotes.somebody import is_somebody
from briefgen.extract.quotes.sources import is_document

_LEMMAS = INDIRECT | CLAIMS | {"accord"}
_DENIALS = frozenset({"denial"})

_SHOWING = frozenset("confirm disclose estimate hint note reveal suggest".split())
"""Verbs of saying by which a document shows what its author did not say: ``the letter reveals that``."""

_EDGES = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "and", "but", "that", "so", "yet"})
_DASHES = frozenset({"—", "--"})
"""What parts an aside of the article from what is said, where there is one and not a pair."""

_HANDED_OVER = frozenset({":", "'", "‘", "’", '"', "“"})
"""What stands before words that are printed as they were said."""

_FIRST_PERSON = frozenset("I me my mine myself We we us our ours ourselves".split())
"""Words of what is printed as it was said, or of the author's own; in the article's words the speaker is "he"."""


@dataclass(frozen=True, slots=True)
class Report:
    """Who says it, and the first and the last token of what is said."""

    source: Source
    first: Token
    last: Token


def reports_of(doc: Doc) -> Iterator[Report]:
    """Yield what somebody is reported to say outside quote marks, in order of the reporting words."""
    for token in doc:
        if token.lemma_ in _LEMMAS:
            yield from _reports(token)


def _reports(cue: Token) -> Iterator[Report]:
    if cue.lower_ == "according":
        found = _according(cue)
    elif cue.pos_ == "NOUN":
        found = _claim(cue)
    else:
        found = _said(cue) if asserts(cue) else None
    if found is not None and not _asked(cue.sent) and _is_whole(found, cue):
        yield found


def _asked(sentence: Span) -> bool:
    return any(token.text == "?" for token in sentence[-3:])


def _said(verb: Token) -> Report | None:
    """Return what the verb of saying takes for its clause, before it or after it."""
    clause = _clause(verb)
    if clause is None:
        return None
    head = subject_of(verb)
    if head is None or not is_somebody(head) or clause.is_ancestor(head):
        return None
    if is_document(head) and verb.lemma_ in _SHOWING:
        return None
    rule = "reported clause" if clause.i > verb.i else "clause before the report"
    return _report(Source(head, verb, rule), _edges(clause))


def _clause(verb: Token) -> Token | None:
    clauses = [child for child in verb.children if child.dep_ == "ccomp" and states(child)]
    if len(clauses) != 1 or (verb.lemma_ not in TELLING and any(child.dep_ == "dobj" for child in verb.children)):
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
    sentence, phrase = _words(cue.sent), (cue.i, head.right_edge.i)
    source = Source(head, cue, "according to")
    if not any(token.i < cue.i for token in sentence):
        found = _report(source, (phrase[1] + 1, sentence[-1].i))
    elif all(token.i <= phrase[1] for token in sentence):
        found = _report(source, (sentence[0].i, cue.i - 1))
    else:
        return None
    return found if found and any(map(states, cue.doc[found.first.i : found.last.i + 1])) else None


def _words(sentence: Span) -> list[Token]:
    return [token for token in sentence if not token.is_punct and not token.is_space]


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
    return _report(Source(head, noun, "noun of saying"), _edges(clause))


def _edges(clause: Token) -> tuple[int, int]:
    return clause.left_edge.i, clause.right_edge.i


def _report(source: Source, edges: tuple[int, int]) -> Report | None:
    """Return the report without the stops and links around what is said."""
    first, last = edges
    doc = source.head.doc
    dashes = [token.i for token in doc[first : last + 1] if _is_dash(token)]
    if len(dashes) == 1 and source.head.i < first:
        last = dashes[0] - 1
    if doc[first].text == "(":
        first = next((token.i + 1 for token in doc[first:last] if token.text == ")"), first)
    while first < last and (doc[first].lower_ in _EDGES or doc[first].is_space):
        first += 1
    while last > first and (doc[last].lower_ in _EDGES or doc[last].is_space):
        last -= 1
    return Report(source, doc[first], doc[last]) if first < last else None


def _is_dash(token: Token) -> bool:
    """Tell whether the token parts words and does not join them: ``first-hand``, ``600–700``."""
    return token.text in _DASHES or (token.text in {"-", "–"} and bool(token.nbor(-1).whitespace_))


def _is_whole(report: Report, cue: Token) -> bool:
    """Tell whether what is said stands in one stretch, without its report and without quote marks."""
    first, last = report.first.i, report.last.i
    if first <= cue.i <= last or first <= report.source.head.i <= last:
        return False
    words = cue.doc[first : last + 1]
    if any(token.text == MASK or "\n" in token.text for token in words):
        return False
    if words.text.count("(") != words.text.count(")") or _goes_on(words) or words[-1].text == ")":
        return False
    before = words[0].nbor(-1).text if words.start else ""
    return before not in _HANDED_OVER and not any(token.text in _FIRST_PERSON for token in words)


def _goes_on(words: Span) -> bool:
    """Tell whether the parse has cut off what makes a denial half a sentence: ``was not tired, but ill``."""
    after = [token.lower_ for token in words.doc[words.end : words.end + 2]]
    return "but" in after and any(token.dep_ == "neg" for token in words)
