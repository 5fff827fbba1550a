from typing import Any

import pytest

from briefgen.extract.claims import claims_of
from briefgen.extract.parse.reader import readings
from briefgen.link.same import group_facts
from briefgen.model.claims import Statement
from briefgen.model.source import Article
from tests.cases import golden


def _statements(*texts: str) -> list[Statement]:
    articles = [Article(f"a{place}", f"a{place}.txt", "", text) for place, text in enumerate(texts)]
    return [statement for reading in readings(articles) for statement in claims_of(reading).statements]


@pytest.mark.parametrize("case", golden("facts"))
def test_two_sentences_are_one_fact_or_two(case: dict[str, Any]) -> None:
    statements = _statements(case["one"], case["other"])
    assert len(group_facts(statements)) == (1 if case["same"] else len(statements))
