from briefgen.link.facts import find_facts
from briefgen.link.ranking import CENTRAL, LEAD, SUPPORT, readability
from briefgen.model.claims import Deed, Statement
from briefgen.model.source import Passage, SentenceKind, Span

ORIGINS = (("a",), ("b",), ("c",))
PLAIN = "The council of Saar closed the old bridge on Monday."


def _statement(article: str, position: int, *terms: str, text: str = PLAIN) -> Statement:
    passage = Passage(Span(article, 100 * position, 100 * position + len(text)), f"s-{article}{position}", text)
    deed = Deed((terms[0],), terms[1:2], terms[2:])
    return Statement(passage, SentenceKind.EVENT, position, terms, deeds=(deed,))


def _order(*statements: Statement) -> list[str]:
    facts, _ = find_facts(statements, ORIGINS)
    return [fact.statement.sentence for fact in facts]


def test_words_weigh_more_than_the_place_and_the_place_more_than_support() -> None:
    assert CENTRAL > LEAD + SUPPORT > LEAD > SUPPORT
    assert CENTRAL + LEAD + SUPPORT == 1


def test_what_stands_near_the_top_comes_first() -> None:
    assert _order(_statement("a", 9, "close", "bridg"), _statement("b", 0, "open", "school"))[0] == "s-b0"


def test_words_that_many_articles_use_come_first() -> None:
    rare = _statement("a", 4, "appoint", "holm", "dahl")
    common = [_statement(article, 5, kind, "ferri", "orla") for article, kind in zip("abc", "xyz", strict=True)]
    assert _order(rare, *common)[-1] == "s-a4"


def test_what_several_sources_tell_comes_before_what_one_tells() -> None:
    told = [_statement(article, 5, "close", "council", "bridg") for article in "ab"]
    alone = _statement("c", 5, "open", "mayor", "school")
    assert _order(alone, *told)[0] == "s-a5"


def test_a_sentence_that_points_back_reads_less_well_alone() -> None:
    assert readability(_statement("a", 0, "close", "bridg")) == 1
    assert readability(_statement("a", 0, "close", "bridg", text="Meanwhile, the same council closed a bridge.")) < 1
    assert readability(_statement("a", 0, "close", "bridg", text="The bridge was closed.")) < 1
