import pytest

from briefgen.link.origins.finding import homes_of, independent_origins, told_by
from briefgen.link.origins.ties import ties_of_fact, ties_of_story
from briefgen.model.source import Article, Passage, Span
from briefgen.model.ties import OneOrigin, Tie, Together
from tests.link.origins.test_origins import OTHER, OWN, WIRE, _article


def _passage(article: str, text: str) -> Passage:
    return Passage(Span(article, 0, len(text)), f"s-{article}", text)


def ties(*articles: Article) -> tuple[OneOrigin, ...]:
    return ties_of_story(articles, independent_origins(articles))


def test_articles_of_an_agency_are_one_because_of_it() -> None:
    assert ties(_article("a", WIRE, "Post", agency="Meridian"), _article("b", OWN, "Courier", agency="MERIDIAN")) == (
        OneOrigin(("a", "b"), Tie.AGENCY, "Meridian"),
    )


def test_articles_of_an_outlet_are_one_because_of_it() -> None:
    assert ties(_article("a", WIRE, "Post"), _article("b", OWN, "Post"), _article("c", OTHER, "Courier")) == (
        OneOrigin(("a", "b"), Tie.PUBLISHER, "Post"),
    )


def test_copies_are_one_because_of_their_text() -> None:
    assert ties(_article("a", WIRE, "Post"), _article("b", WIRE, "Courier")) == (OneOrigin(("a", "b"), Tie.TEXT),)


def test_articles_of_their_own_have_nothing_that_makes_them_one() -> None:
    assert ties(_article("a", WIRE, "Post"), _article("b", OWN, "Courier")) == ()


def test_a_copied_sentence_and_a_named_outlet_make_one_of_what_a_fact_has() -> None:
    said = "Fishermen had brought all forty passengers of the stranded ferry ashore by noon."
    passages = (
        _passage("a", said),
        _passage("b", said),
        _passage("c", "All forty people were brought ashore, the Gazette reported."),
        _passage("d", "Boats took everybody from the ferry to the quay."),
    )
    homes, outlets = homes_of("abcd"), {"a": "Gazette", "c": "Courier"}
    told = told_by(passages, homes, outlets)
    assert told == (("a", "b", "c"), ("d",))
    assert ties_of_fact(passages, told, homes, outlets) == (
        OneOrigin(("a", "b"), Tie.SENTENCE),
        OneOrigin(("a", "c"), Tie.CITED),
    )


def test_what_is_one_in_the_whole_story_is_no_tie_of_the_fact() -> None:
    said = "Fishermen had brought all forty passengers of the stranded ferry ashore by noon."
    passages, homes = (_passage("a", said), _passage("b", said)), homes_of([("a", "b")])
    assert ties_of_fact(passages, told_by(passages, homes), homes) == ()


def test_a_tie_and_a_meeting_need_their_evidence() -> None:
    with pytest.raises(ValueError, match="one article"):
        OneOrigin(("a",), Tie.TEXT)
    with pytest.raises(ValueError, match="sentence"):
        Together(("a", "b"), ())
