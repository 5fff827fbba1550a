from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.claims import claims_of
from briefgen.extract.parse.reader import readings
from briefgen.link.facts import grouping
from briefgen.link.facts.finding import find_facts
from briefgen.link.facts.grouping import group_facts
from briefgen.link.facts.telling import tells, vague_words
from briefgen.model.claims import Deed, Statement
from briefgen.model.source import Article, Passage, SentenceKind, Span
from tests.cases import golden


def _statements(*texts: str) -> list[Statement]:
    articles = [Article(f"a{place}", f"a{place}.txt", "", text) for place, text in enumerate(texts)]
    return [statement for reading in readings(articles) for statement in claims_of(reading).statements]


@pytest.mark.parametrize("case", golden("facts"))
def test_two_sentences_are_one_fact_or_two(case: dict[str, Any]) -> None:
    statements = _statements(case["one"], case["other"])
    assert len(group_facts(statements)) == (1 if case["same"] else len(statements))


WORDS = ("court", "strike", "ferry", "saar", "pay", "crane", "2031", "close")


@st.composite
def _made(draw: st.DrawFn) -> list[Statement]:
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), max_size=8))
    return [_statement(f"a{number % 3}", number, tuple(terms)) for number, terms in enumerate(texts)]


def _statement(article: str, number: int, terms: tuple[str, ...]) -> Statement:
    text = " ".join(terms)
    kind = SentenceKind.CONTEXT if number % 4 == 3 else SentenceKind.EVENT
    passage = Passage(Span(article, 100 * number, 100 * number + len(text)), f"s-{number}", text)
    return Statement(passage, kind, number, terms, deeds=(Deed((terms[0],), terms[1:2], terms[2:]),))


@given(_made())
def test_every_statement_is_in_one_group(statements: list[Statement]) -> None:
    groups = group_facts(statements)
    assert sorted(place for group in groups for place in group.same) == list(range(len(statements)))


@given(_made())
def test_in_every_group_one_statement_is_told_by_all(statements: list[Statement]) -> None:
    vague = vague_words(statements)
    for group in group_facts(statements):
        held = [statements[place] for place in group.same]
        assert any(all(one is other or tells(one, other, vague) for other in held) for one in held)


def test_a_mention_that_leans_on_its_context_is_never_the_statement() -> None:
    event = _statement("a0", 0, ("strike", "court", "saar", "pay", "crane", "ferry"))
    leaning = replace(_statement("a1", 3, event.terms), position=0)
    facts, _ = find_facts([event, leaning], (("a0",), ("a1",)))
    assert [fact.statement for fact in facts] == [event.passage]
    assert facts[0].mentions == (event.passage, leaning.passage)
    assert find_facts([leaning], (("a1",),)) == ((), 0)


def test_what_leans_on_its_context_and_tells_no_deed_joins_only_its_very_words() -> None:
    terms = ("strike", "court", "saar", "pay", "crane", "ferry")
    event = _statement("a0", 0, terms)
    copied = replace(_statement("a1", 3, terms), deeds=())
    reworded = replace(_statement("a1", 3, terms[::-1]), terms=terms, deeds=())
    assert len(group_facts([event, copied])) == 1
    assert len(group_facts([event, reworded])) == 2


def test_no_two_statements_are_compared_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[frozenset[str]] = []

    def counted(one: Statement, other: Statement) -> str:
        compared.append(frozenset({one.passage.sentence, other.passage.sentence}))
        return "" if "s-0" in compared[-1] else "they differ"

    monkeypatch.setattr(grouping, "obstacle", counted)
    terms = ("strike", "court", "saar", "pay", "crane", "ferry")
    made = [_statement(f"a{number}", 4 * number, terms) for number in range(6)]
    assert len(group_facts(made)) > 1
    assert len(compared) == len(set(compared))
