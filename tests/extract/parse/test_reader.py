"""How many articles are parsed together."""

import pytest

from briefgen.extract.parse.english import BATCH_SIZE
from briefgen.extract.parse.reader import BATCH_CHARACTERS, batches
from tests.conftest import make_article

SOME, MANY = "x" * (BATCH_CHARACTERS // 3), "x" * (BATCH_CHARACTERS + 1)


@pytest.mark.parametrize(
    ("texts", "sizes"),
    [
        ([], []),
        (["x"] * (2 * BATCH_SIZE + 1), [BATCH_SIZE, BATCH_SIZE, 1]),
        ([SOME] * 4, [3, 1]),
        (["x", MANY, "x", "x"], [1, 1, 2]),
    ],
    ids=["none", "short ones", "long ones", "one that is longer than all together may be"],
)
def test_long_articles_are_parsed_with_fewer_others(texts: list[str], sizes: list[int]) -> None:
    articles = [make_article(text) for text in texts]
    together = list(batches(articles))
    assert [len(batch) for batch in together] == sizes
    assert [article for batch in together for article in batch] == articles
