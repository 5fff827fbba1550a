"""Golden cases of what cleaning takes out, what it learns from it, and what it leaves."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.ingest.cleaning.furniture import is_furniture
from briefgen.ingest.cleaning.paragraphs import clean
from briefgen.ingest.text import paragraphs_of
from tests.cases import golden


@pytest.mark.parametrize("case", golden("cleaning"))
def test_cleaning(case: dict[str, Any]) -> None:
    cleaned = clean(paragraphs_of(case["text"]))
    wanted = case["found"]
    for name in ("title", "agency", "day"):
        assert getattr(cleaned, name) == wanted.get(name, getattr(cleaned, name))
    assert list(cleaned.authors) == wanted.get("authors", list(cleaned.authors))
    assert cleaned.basis.value == wanted.get("basis", cleaned.basis.value)
    assert len(cleaned.paragraphs) == wanted.get("paragraphs", len(cleaned.paragraphs))
    assert cleaned.paragraphs[0].startswith(wanted.get("first", ""))
    assert cleaned.paragraphs[-1].startswith(wanted.get("last", ""))
    left = " ".join(cleaned.paragraphs)
    assert not [words for words in case["not_found"] if words in left]


def test_what_was_removed_is_counted() -> None:
    cleaned = clean(
        ["Ferry aground off Sall", "Ferry aground off Sall", "The ferry ran aground on Monday.", "Latest News"]
    )
    assert cleaned.paragraphs == ("The ferry ran aground on Monday.",)
    assert cleaned.removed == len("Ferry aground off Sall") + len("Latest News")


def test_a_given_headline_is_not_looked_for() -> None:
    cleaned = clean(["Ferry aground off Sall", "The ferry ran aground on Monday."], title="Island ferry aground")
    assert cleaned.title == "Island ferry aground"
    assert cleaned.paragraphs[0] == "Ferry aground off Sall"


@pytest.mark.parametrize(
    "paragraph",
    ["* * *", "5 min read", "Last updated 3 hours ago", "Story continues below advertisement", "Comments (12)", "Tweet",
     "Sign up for our daily newsletter and never miss a story.", "Follow us on Facebook", "1 / 7", "Read more »",
     "Follow the Sall Gazette on Google News", "Submitted photo", "Fog closes ferry line [VIDEO]", "Stay connected",
     "Advertisement 1Story continues below", "For the whole list, click here.", "Required reading: The fog of 1961",
     "We may earn a small commission from purchases made through links.", "You may also like...",
     "Ida Venn, left, speaks to dockers in Osk on May 14. (Bo Marek/Meridian)", "Photos by Ana Brook and Luc Tann",
     "Read the original article on Tavrin Post.", "Want more? Subscribe to our evening newsletter."],
)  # fmt: skip
def test_furniture(paragraph: str) -> None:
    assert is_furniture(paragraph) is (paragraph != "Tweet")


@pytest.mark.parametrize(
    "paragraph",
    ["Read more slowly, she told the class.", "The story continues.", "7 killed in fire", "Home at last, he said.",
     "Follow us, the guide said.", "Sign up to fight was the cry.", "Photo shows the minister", "No comment.",
     "Photos by Meridian showed smoke over the town.", "The mayor turned left, then right, said he (in 2019)."],
)  # fmt: skip
def test_prose_is_no_furniture(paragraph: str) -> None:
    assert not is_furniture(paragraph)


@given(st.lists(st.text(max_size=60).map(lambda text: " ".join(text.split())).filter(bool), max_size=12))
def test_cleaning_only_takes_away(paragraphs: list[str]) -> None:
    cleaned = clean(paragraphs)
    assert len(cleaned.paragraphs) <= len(paragraphs)
    assert sum(map(len, cleaned.paragraphs)) <= sum(map(len, paragraphs))
    assert all(paragraph.strip() == paragraph != "" for paragraph in cleaned.paragraphs)
    assert cleaned.removed >= 0
