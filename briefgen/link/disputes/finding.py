"""Denials of all articles to disputes: what is said, and who says that it is not so, side by side.

What a denial gainsays is looked for where a reader would: in other tellings of what it says, else, where its words only
point back, right before it or in what the person contradicted has said. A denial that answers nothing that is told
stands against its own words, when they say what is denied.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.link.disputes.comparing import UNREAL
from briefgen.model.claims import Statement
from briefgen.model.copying import words_of
from briefgen.model.disputes import Denial, Dispute, DisputeKind, Side
from briefgen.model.extraction import Extraction
from briefgen.model.source import Passage, stable_id

SHARE = 0.7
"""Share of the weight of what is denied that a sentence must hold to tell it. At .6, "conducted raids in Libya" told
what "conducting air raids against protesters in Libya" denies; read on the denials of four long stories."""

LEAST = 2
"""Words that it must hold at least."""
_NAMED = 3
"""Words that only name what was said: "the argument", "the union's claim"."""

_EARLIER = re.compile(r"\b(?:already|earlier|previously)\b")
"""What tells that a denial answers something older than what stands before it."""

_KINDS = (
    (
        re.compile(r"\b(?:accusation|allegation|charge)s?\b"),
        re.compile(r"\b(?:accus|alleg|blam|charg|claim|convict|crimin|denounc|indict|suspect)", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:reports?|rumou?rs?|speculation)\b"),
        re.compile(r"\b(?:newspaper|report|rumou?r|speculat|media|sources?)", re.IGNORECASE),
    ),
)
"""Nouns for what is denied, and the words one of which tells it in the sentence before."""

_ROUNDING = 1e-9
"""Sums of the same weights in two orders differ by less."""

ALIKE = 0.5
"""Share of the fewer words denied that two denials by one voice have in common where they deny one thing: "denied that
the driver accelerated" and "denied that the van had accelerated"."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Words that a denial may gainsay: who says them, their stems, and whether they tell that something is not so.

    ``unreal`` are the kinds of what they only suppose or wish for: "strong enough to repel any attack" tells of none.
    """

    voice: str
    passage: Passage
    terms: frozenset[str] = frozenset()
    negative: bool = False
    unreal: frozenset[str] = frozenset()


def find_disputes(extractions: Iterable[Extraction]) -> tuple[Dispute, ...]:
    """Return the disputes in order of articles and text; denials of one thing by one voice are one."""
    given = tuple(extractions)
    told = _index(one for extraction in given for one in _told(extraction))
    found: list[tuple[Dispute, frozenset[str]]] = []
    for extraction in given:
        for denial in extraction.denials:
            dispute = _dispute(denial, extraction, told)
            if dispute is None:
                continue
            what = frozenset(denial.terms)
            same = next((place for place, one in enumerate(found) if _is_same(*one, dispute, what)), None)
            if same is None:
                found.append((dispute, what))
            else:
                found[same] = _joined(found[same][0], dispute), found[same][1]
    return tuple(dispute for dispute, _ in found)


def _is_same(one: Dispute, denied: frozenset[str], other: Dispute, also_denied: frozenset[str]) -> bool:
    """Tell whether two denials by one voice answer one claim: half of the words denied are the same."""
    if one.answer.voice.casefold() != other.answer.voice.casefold():
        return False
    shared, fewer = len(denied & also_denied), min(len(denied), len(also_denied))
    return _words(one.claim) == _words(other.claim) or (bool(shared) and shared >= ALIKE * fewer)


def _words(side: Side) -> list[list[str]]:
    return [words_of(passage.text) for passage in side.passages]


def _told(extraction: Extraction) -> tuple[_Told, ...]:
    """Return what an article tells that can be denied, its statements and what people say in it, in its order."""
    denied = {denial.context.sentence for denial in extraction.denials}
    spoken = {one.passage.sentence: one for one in _spoken(extraction)}
    stated = {one.passage.sentence: _stated(one, spoken) for one in extraction.statements}
    every = (one for sentence, one in (spoken | stated).items() if sentence not in denied)
    return tuple(sorted(every, key=lambda one: one.passage.span.start))


def _stated(statement: Statement, spoken: Mapping[str, _Told]) -> _Told:
    voice = spoken[statement.passage.sentence].voice if statement.passage.sentence in spoken else ""
    terms = frozenset(statement.terms)
    voice = voice or statement.attribution
    return _Told(voice, statement.passage, terms, _is_negative(statement), _unreal(statement))


def _spoken(extraction: Extraction) -> Iterator[_Told]:
    """Yield the sentences in which people speak, those of quotes last: their speakers are surer."""
    sentences = extraction.sentences
    order = {sentence.id: place for place, sentence in enumerate(sentences)}
    reported = ((one.context, one.speaker.name) for one in extraction.indirect)
    quoted = ((one.context, one.speaker.name if one.speaker else "") for one in extraction.quotes)
    for context, voice in (*reported, *quoted):
        for sentence in sentences[order[context.sentence] :]:
            if not context.span.holds(sentence.span):
                break
            start, end = sentence.span.start - context.span.start, sentence.span.end - context.span.start
            yield _Told(voice, Passage(sentence.span, sentence.id, context.text[start:end]))


def _unreal(statement: Statement) -> frozenset[str]:
    kinds = {kind for deed in statement.deeds for kind in deed.kinds}
    supposed = {kind.partition(" ")[2] for kind in kinds if kind.startswith(UNREAL)}
    return frozenset(supposed - kinds)


def _is_negative(statement: Statement) -> bool:
    """Tell whether the main event is told not to have been, which a denial would repeat."""
    return any(kind.startswith("not ") for deed in statement.deeds[:1] for kind in deed.kinds)


@dataclass(frozen=True, slots=True)
class _Index:
    """All that is told, in order, and by article; the places of what holds each word, and what each word weighs."""

    told: tuple[_Told, ...]
    by_article: Mapping[str, list[_Told]]
    holders: Mapping[str, list[int]]
    weights: Mapping[str, float]

    def weight(self, term: str) -> float:
        return self.weights.get(term, math.log(2 + len(self.told)))


def _index(told: Iterable[_Told]) -> _Index:
    given = tuple(told)
    by_article: defaultdict[str, list[_Told]] = defaultdict(list)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(given):
        by_article[one.passage.span.article].append(one)
        for term in one.terms:
            holders[term].append(place)
    worded = sum(bool(one.terms) for one in given)
    weights = {term: math.log(2 + worded / len(places)) for term, places in holders.items()}
    return _Index(given, by_article, holders, weights)


def _dispute(denial: Denial, extraction: Extraction, index: _Index) -> Dispute | None:
    """Return the dispute that a denial makes, None where nobody could tell what it denies."""
    claims, reason = _telling(denial, index), "other sentences tell what is denied"
    if not claims and (len(denial.terms) >= LEAST or _is_clause_before(denial)):
        claims, reason = [_Told(denial.claimant, denial.denied)], "the denial tells what it denies"
    if not claims and not denial.terms and not _EARLIER.search(denial.context.text):
        claims, reason = (
            _before(denial, extraction, index.by_article.get(extraction.article, ())),
            "the denial points back to it",
        )
    if not claims:
        return None
    voice = next((one.voice for one in claims if one.voice), "")
    said = tuple(dict.fromkeys(one.passage for one in claims if one.voice == voice))
    identity = stable_id("d", denial.context.sentence, denial.denied.text)
    answer = Side(denial.speaker.name, (denial.context,))
    return Dispute(identity, DisputeKind.DISPUTED, Side(voice, said), answer, reason)


def _telling(denial: Denial, index: _Index) -> list[_Told]:
    """Return the sentences that tell what is denied, the nearest to it first; those of one voice."""
    asked = set(denial.terms)
    whole = math.fsum(index.weight(term) for term in asked)
    fitting: list[tuple[float, int, _Told]] = []
    for place in _places(asked, whole, index):
        one = index.told[place]
        shared = asked & one.terms
        if (
            len(shared) < LEAST
            or one.negative
            or shared & one.unreal
            or one.passage.sentence == denial.context.sentence
            or _is_denier(one.voice, denial)
        ):
            continue
        share = math.fsum(index.weights[term] for term in shared) / whole
        if share >= SHARE and _claims(one, denial):
            fitting.append((-round(share, 6), place, one))
    return [one for *_, one in sorted(fitting, key=lambda entry: entry[:2])]


def _places(asked: set[str], whole: float, index: _Index) -> list[int]:
    """Return the places of what may hold the share of the words asked for: without one of the rarest none does."""
    left, places = whole, set[int]()
    for term in sorted(asked, key=lambda term: (-index.weight(term), term)):
        if left < SHARE * whole - _ROUNDING:
            break
        places.update(index.holders.get(term, ()))
        left -= index.weight(term)
    return sorted(places)


def _claims(one: _Told, denial: Denial) -> bool:
    """Tell whether the claimant whom the denial names, if any, is the one who says it."""
    return not denial.claimant or _same_voice(one.voice, denial.claimant)


def _before(denial: Denial, extraction: Extraction, told: Sequence[_Told]) -> list[_Told]:
    """Return what "that" or "the claim" points to: what stands right before, or what who is contradicted has said."""
    start = denial.context.span.start
    above = [one for one in told if one.passage.span.end <= start and not _is_denier(one.voice, denial)]
    if denial.claimant:
        return _last_paragraph([one for one in above if _same_voice(one.voice, denial.claimant)], extraction)
    last = max((sentence.span.start for sentence in extraction.sentences if sentence.span.start < start), default=-1)
    right = [one for one in above if one.passage.span.end > last]
    if not right or not (right[-1].voice or denial.points_back) or not _fits(right[-1], denial):
        return []
    voice = right[-1].voice
    return _last_paragraph([one for one in above if voice and one.voice == voice] or right, extraction)


def _fits(one: _Told, denial: Denial) -> bool:
    """Tell whether what stands before is of the kind that the denial names: "the rumours" are no ruling of a court."""
    named = denial.denied.text.casefold()
    kind = next((words for nouns, words in _KINDS if nouns.search(named)), None)
    return kind is None or kind.search(one.passage.text) is not None


def _last_paragraph(said: Sequence[_Told], extraction: Extraction) -> list[_Told]:
    """Return those of the last paragraph that holds any."""
    paragraphs = {sentence.id: sentence.paragraph for sentence in extraction.sentences}
    last = paragraphs[said[-1].passage.sentence] if said else -1
    return [one for one in said if paragraphs[one.passage.sentence] == last]


def _is_clause_before(denial: Denial) -> bool:
    """Tell whether what is denied is told in the denial's own sentence, before it, not just "the argument"."""
    return len(denial.denied.text.split()) > _NAMED and denial.denied.span.end <= denial.speaker.mention.span.start


def _is_denier(voice: str, denial: Denial) -> bool:
    return _same_voice(voice, denial.speaker.name)


def _same_voice(one: str, other: str) -> bool:
    """Tell whether two names may mean one: the words of the shorter are all in the longer."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return bool(first and second) and (first <= second or second <= first)


def _joined(one: Dispute, other: Dispute) -> Dispute:
    """Return one dispute with the words of both."""
    claims = Side(one.claim.voice, tuple(dict.fromkeys((*one.claim.passages, *other.claim.passages))))
    answers = Side(one.answer.voice, tuple(dict.fromkeys((*one.answer.passages, *other.answer.passages))))
    return Dispute(one.id, one.kind, claims, answers, one.reason)
