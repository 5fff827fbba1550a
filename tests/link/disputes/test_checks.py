from datetime import date
from itertools import combinations
from typing import Any

import pytest

from briefgen.extract import extract
from briefgen.link.disputes.checks import find_checks
from briefgen.model.claims import Deed, Statement
from briefgen.model.disputes import DisputeKind
from briefgen.model.source import Article, Passage, SentenceKind, Span
from tests.cases import golden


def _statement(article: str, text: str, **told: Any) -> Statement:
    passage = Passage(Span(article, 0, len(text)), f"s-{article}", text)
    return Statement(passage, SentenceKind.EVENT, 0, **{"terms": ("grandstand", "collaps", "saar", "kill"), **told})


def _toll(article: str, number: int, **told: Any) -> Statement:
    deeds = (Deed(("kill", "=dead"), ("collaps",), ("peopl",)),)
    return _statement(
        article, f"The collapse killed {number} people.", numbers=(f"{number} peopl",), deeds=deeds, **told
    )


@pytest.mark.parametrize("case", golden("checks"))
def test_only_what_does_not_fit_is_to_be_checked(case: dict[str, Any]) -> None:
    articles = [Article(side, f"{side}.txt", "", case[side]) for side in ("one", "other")]
    published = dict(zip(("one", "other"), case.get("published", ()), strict=False))
    statements = [statement for extraction in extract(articles) for statement in extraction.statements]
    checks = find_checks(statements, published)
    assert [check.reason for check in checks] == ([case["found"]] if "found" in case else [])
    assert all(check.kind is DisputeKind.CHECK for check in checks)


def test_both_sides_hold_every_sentence_that_says_so() -> None:
    statements = [_toll("a", 12), _toll("b", 15), _toll("c", 12), _toll("d", 15)]
    (check,) = find_checks(statements)
    assert [passage.span.article for passage in check.claim.passages] == ["a", "c"]
    assert [passage.span.article for passage in check.answer.passages] == ["b", "d"]


def test_the_lower_figure_comes_first() -> None:
    (check,) = find_checks([_toll("a", 15), _toll("b", 12)])
    assert check.claim.passages[0].text == "The collapse killed 12 people."
    assert check.reason == "the figures differ: 12 and 15 people"


def test_a_side_has_the_voice_of_its_claim() -> None:
    (check,) = find_checks([_toll("a", 12, attribution="Lena Korb"), _toll("b", 15)])
    assert (check.claim.voice, check.answer.voice) == ("Lena Korb", "")


def test_one_article_is_not_checked_against_itself() -> None:
    assert not find_checks([_toll("a", 12), _toll("a", 15)])


def test_figures_of_two_days_of_publication_are_no_contradiction() -> None:
    days = [date(2031, 3, day) for day in (4, 5, 6)]
    for first, second in combinations(days, 2):
        assert not find_checks([_toll("a", 12), _toll("b", 15)], {"a": first, "b": second})
