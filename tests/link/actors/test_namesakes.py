from datetime import date

import pytest

from briefgen.link.actors.namesakes import namesakes
from briefgen.link.actors.profiles import Called
from briefgen.model.source import Article, Basis, Publication


def called(article: str, words: str = "Tomas Alder", role: str = "", after: str = "", year: int = 2020) -> Called:
    published = Publication(date(year, 5, 1), Basis.LABEL)
    return Called(
        Article(article, f"{article}.txt", "", "Text.", published=published), "Tomas Alder", words, role, after=after
    )


FULL = {"Tomas Alder": "Tomas Alder"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (called("a", after=", 34, was hurt"), called("b", after=", 61, said")),
        (called("a", words="Mr Alder"), called("b", words="Ms Alder")),
        (called("a", role="Dellmoor goalkeeper"), called("b", role="foreign minister")),
        (called("a", words="Dr Tomas Alder"), called("b", role="pop singer")),
    ],
)
def test_articles_that_contradict_one_another_tell_of_two(one: Called, other: Called) -> None:
    keys, notices = namesakes([one, other, called("c")], FULL)
    assert set(keys) == {("b", "Tomas Alder")}
    assert [notice.where for notice in notices] == ["b.txt"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # who grew older between two articles
        (called("a", after=", 34, was hurt"), called("b", after=", 44, said", year=2030)),
        # who was something else before, or is two things at once
        (called("a", role="former goalkeeper"), called("b", role="foreign minister")),
        (called("a", role="mayor"), called("b", role="singer")),
        (called("a", words="Dr Tomas Alder"), called("b", role="senator")),
        (called("a", words="Mr Alder"), called("b", role="foreign minister")),
    ],
)
def test_what_does_not_contradict_is_one_persons(one: Called, other: Called) -> None:
    assert namesakes([one, other], FULL) == ({}, ())


def test_the_one_whom_most_articles_tell_of_keeps_the_name_whatever_their_order() -> None:
    given = [called("a", after=", 34, "), called("b", after=", 61, "), called("c", after=", 61, "), called("d")]
    assert set(namesakes(given, FULL)[0]) == set(namesakes(given[::-1], FULL)[0]) == {("a", "Tomas Alder")}


def test_an_article_is_of_whom_it_contradicts_least() -> None:
    given = [called("a", after=", 34, "), called("b", after=", 61, "), called("c", after=" (60)", words="Mr Alder")]
    assert len(set(namesakes(given, FULL)[0].values())) == 1
