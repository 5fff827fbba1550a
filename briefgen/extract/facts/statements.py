"""Sentences that may tell a fact, with what linking compares: stems, event words, figures, names, speaker, date."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from spacy.tokens import Token

from briefgen.extract.facts.dating import date_of_sentence, day_lent, lent_to
from briefgen.extract.facts.deeds import deeds_of
from briefgen.extract.facts.doers import doers_of
from briefgen.extract.facts.events import Told, told_in
from briefgen.extract.facts.figures import figures
from briefgen.extract.facts.negations import negations_of
from briefgen.extract.facts.reporting import (
    beside_the_said,
    gainsays,
    is_spoken_of,
    passes_on,
    speaker_of,
    tellers,
    told_by_pronoun,
)
from briefgen.extract.facts.states import tells_a_state
from briefgen.extract.facts.stems import AMERICA, stem
from briefgen.extract.insertions.references import Reference
from briefgen.extract.parse.labels import label_end
from briefgen.extract.parse.masking import MASK
from briefgen.extract.parse.reading import Reading
from briefgen.model.claims import Deed, EventDate, Name, Statement, Timex
from briefgen.model.source import Sentence, SentenceKind
from briefgen.model.speech import IndirectStatement, Quote

TELLING = frozenset({SentenceKind.EVENT, SentenceKind.CLAIM, SentenceKind.BACKGROUND, SentenceKind.CONTEXT})
"""The kinds that may tell a fact; what leans on its context may not be the statement of one."""

_AROUND = frozenset({SentenceKind.HEADLINE, SentenceKind.STANDFIRST, SentenceKind.FURNITURE})

_NO_REFERENCES: Mapping[int, Reference] = MappingProxyType({})

_Claim = TypeVar("_Claim", Name, Timex)

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_SMALL = frozenset(
    """a about above after again against all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has have
    having he her here hers herself him himself his how i if in into is it its itself just more most much
    many may might must my no nor not now of off on once one only or other our out over own same she should
    so some such than that the their theirs them then there these they this those through to too under until
    up us very was we were what when where which while who whom why will with would you your said say says
    saying told tell tells according mr mrs ms dr""".split()
)


def find_statements(
    reading: Reading,
    sentences: Iterable[Sentence],
    said: Iterable[Quote | IndirectStatement],
    names: Iterable[Name],
    timexes: Iterable[Timex],
    *,
    references: Mapping[int, Reference] = _NO_REFERENCES,
) -> tuple[Statement, ...]:
    """Return the statements of the sentences whose kind may tell a fact, in order of the text.

    ``said`` are the quotes of the article and after them what it reports without quote marks; ``references`` are the
    subjects without a name whose meaning is sure, by token.
    """
    given = tuple(timexes)
    heard, named, dated = tuple(said), by_sentence(names), by_sentence(given)
    lent = day_lent(reading, given)
    body = [sentence for sentence in sentences if sentence.kind not in _AROUND]
    return tuple(
        statement_of(
            reading,
            sentence,
            position,
            said=heard,
            names=named[sentence.id],
            timexes=dated[sentence.id],
            lent=lent_to(reading, sentence, given, lent),
            references=references,
        )
        for position, sentence in enumerate(body)
        if sentence.kind in TELLING and not _asks(reading, sentence)
    )


def by_sentence(claims: Iterable[_Claim]) -> defaultdict[str, list[_Claim]]:
    """Return the claims that begin in each sentence, by its id."""
    found: defaultdict[str, list[_Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.passage.sentence].append(claim)
    return found


def _asks(reading: Reading, sentence: Sentence) -> bool:
    return reading.article.wording(sentence.span).rstrip("”’\"')] ").endswith("?")


def statement_of(
    reading: Reading,
    sentence: Sentence,
    position: int,
    *,
    said: tuple[Quote | IndirectStatement, ...],
    names: Iterable[Name],
    timexes: Iterable[Timex],
    lent: EventDate | None = None,
    references: Mapping[int, Reference] = _NO_REFERENCES,
) -> Statement:
    """Return what linking compares of one sentence, whatever its kind; ``names`` and ``timexes`` are those in it.

    ``lent`` is the day that the article lends to what it tells without one, ``references`` tell whom pronouns mean.
    """
    tokens, named = reading.tokens(sentence), tuple(names)
    speaker = _attribution(reading, sentence, said, named) if sentence.kind is SentenceKind.CLAIM else ""
    meant = next((references[at] for at in range(tokens.start, tokens.end) if at in references), None)
    if not speaker and meant and sentence.kind is SentenceKind.CLAIM and meant.token in tellers(tokens):
        speaker = meant.full
    lost = sentence.kind is SentenceKind.CLAIM and not speaker and told_by_pronoun(tokens)
    beside = beside_the_said(tokens) if sentence.kind is SentenceKind.CLAIM else frozenset[int]()
    told = told_in(tokens)
    label = label_end(reading.article.wording(sentence.span))
    dates = [_indices(reading, timex) for timex in timexes]
    return Statement(
        passage=reading.passage(sentence.span.start + label, sentence.span.end),
        kind=SentenceKind.CONTEXT if lost else sentence.kind,
        position=position,
        terms=(
            *_terms(reading, sentence, [token for token in told.words.tokens if token.i not in beside]),
            *(_stems(meant.full) if meant else ()),
        ),
        events=tuple(dict.fromkeys(_events(told, beside))),
        numbers=figures(told.words, dates),
        attribution=speaker,
        date=date_of_sentence(reading, sentence, timexes, lent),
        deeds=_done_by(meant, told),
        negations=negations_of(told),
        doers=(*doers_of(reading, named), *([meant.basis.span] if meant else [])),
        state=tells_a_state(tokens),
    )


def _done_by(meant: Reference | None, told: Told) -> tuple[Deed, ...]:
    """Return the deeds of a sentence, the main one with the name of whom its subject means."""
    main, *others = deeds_of(told)
    if meant is None or told.main is None or meant.token.head != told.main or meant.token.dep_ != "nsubj":
        return (main, *others)
    name = tuple(stem(word) for word in meant.full.split())
    return (replace(main, who=name, named=name), *others)


def _indices(reading: Reading, timex: Timex) -> tuple[int, int]:
    span = timex.passage.span
    return reading.token_at(span.start).i, reading.token_at(span.end - 1).i


def _terms(reading: Reading, sentence: Sentence, tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the stems of content words in order, those in quote marks included."""
    text, span = reading.article.text, sentence.span
    for token in tokens:
        form = token.text
        if form == MASK and (quoted := reading.quote_at(token)) is not None:
            yield from _stems(text[max(span.start, quoted.inner) : min(span.end, quoted.inner_end)])
        elif form in AMERICA:
            yield "usa"
        elif token.pos_ in _CONTENT and form != MASK and token.lower_ not in _SMALL:
            yield from _stems(token.lemma_)


def _stems(words: str) -> Iterator[str]:
    found = (words,) if words.isalpha() else _WORD.findall(words)
    return (stem(word) for word in found if word.lower() not in _SMALL)


def _events(told: Told, beside: frozenset[int]) -> Iterator[str]:
    """Yield the stems of verbs and nouns of action outside quote marks, that of the main event first."""
    if told.main is not None:
        yield stem(told.main.lemma_)
    yield from (stem(token.lemma_) for token in told.events if token.i not in beside)


def _attribution(
    reading: Reading, sentence: Sentence, said: tuple[Quote | IndirectStatement, ...], names: Iterable[Name]
) -> str:
    """Return the speaker of a claim: who is quoted or reported in it, else the name that the speaker's words end in.

    "Orla Lines rejected the union's claim that it “sank the ferry”" is a claim of Orla Lines.
    """
    tokens = reading.tokens(sentence)
    for one in () if gainsays(tokens) or passes_on(tokens) else said:
        words = one.parts[0] if isinstance(one, Quote) else one.content
        if one.speaker and one.speaker.name and sentence.span.overlaps(words.span):
            return "" if told_by_pronoun(tokens) and is_spoken_of(one.speaker.name, tokens) else one.speaker.name
    found = speaker_of(tokens)
    if found is None:
        return ""
    start, end = reading.bounds(*found)
    head = reading.bounds(reading.doc[found[0].i : found[1].i + 1].root)[0]
    closing = [name for name in names if start <= name.passage.span.start <= head and name.passage.span.end == end]
    return closing[-1].full if closing else reading.passage(start, end).text
