import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.source import Article, Passage, Span, stable_id, stable_ids


def test_a_span_needs_an_article_and_characters() -> None:
    with pytest.raises(ValueError, match="needs an article"):
        Span("", 0, 1)
    with pytest.raises(ValueError, match="not a span"):
        Span("a", 3, 3)
    with pytest.raises(ValueError, match="not a span"):
        Span("a", -1, 3)


def test_spans_hold_and_overlap_within_one_article() -> None:
    assert Span("a", 0, 9).holds(Span("a", 3, 9))
    assert not Span("a", 0, 9).holds(Span("b", 3, 9))
    assert Span("a", 0, 4).overlaps(Span("a", 3, 9))
    assert not Span("a", 0, 3).overlaps(Span("a", 3, 9))


@pytest.mark.parametrize("name", ["", "Upper", "../x", "a b", "-a"])
def test_an_article_id_is_a_slug(name: str) -> None:
    with pytest.raises(ValueError, match="not an article id"):
        Article(id=name, path="a.txt", title="", text="Text.")


def test_an_article_needs_text() -> None:
    with pytest.raises(ValueError, match="has no text"):
        Article(id="a", path="a.txt", title="T", text=" \n")


@given(st.text(min_size=1).filter(str.strip), st.data())
def test_every_span_round_trips(text: str, data: st.DataObject) -> None:
    article = Article(id="a", path="a.txt", title="", text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert article.wording(article.span(start, end)) == text[start:end]


def test_a_span_of_another_article_or_beyond_the_end_is_refused() -> None:
    article = Article(id="a", path="a.txt", title="", text="Text.")
    with pytest.raises(ValueError, match="not in article"):
        article.wording(Span("b", 0, 1))
    with pytest.raises(ValueError, match="has 5 characters"):
        article.span(0, 6)


def test_a_passage_needs_a_sentence_and_all_its_words() -> None:
    with pytest.raises(ValueError, match="needs its sentence"):
        Passage(Span("a", 0, 4), "", "Text")
    with pytest.raises(ValueError, match="does not fill"):
        Passage(Span("a", 0, 5), "s-1", "Text")


def test_ids_do_not_depend_on_white_space_or_case() -> None:
    assert stable_id("s", "a", "Two  words\n") == stable_id("s", "a", "two words")
    assert stable_id("s", "a", "b") != stable_id("s", "ab", "")


def test_the_publisher_of_an_article_without_outlet_is_the_article_itself() -> None:
    assert Article(id="a", path="a.txt", title="", text="Text.").publisher == "a"
    assert Article(id="a", path="a.txt", title="", text="Text.", outlet="The Gazette").publisher == "The Gazette"


def test_texts_that_differ_only_in_case_get_ids_of_their_own() -> None:
    ids = list(stable_ids("s", "a", ["Applause.", "APPLAUSE.", "applause.", "Silence."]))
    assert len(set(ids)) == len(ids)
    assert ids[0] == stable_id("s", "a", "Applause.")
