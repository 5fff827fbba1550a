import spacy
from spacy.tokens import Doc

from briefgen.extract.parse.words import places_of, places_where, whole_word


def _doc() -> Doc:
    words = ["The", "ferry", "left", "the", "pier"]
    return Doc(
        spacy.blank("en").vocab, words=words, deps=["det", "nsubj", "ROOT", "det", "dobj"], heads=[1, 2, 2, 4, 2]
    )


def test_words_are_found_as_they_are_written_or_in_small_letters() -> None:
    assert places_of(_doc(), ["the"]) == [3]
    assert places_of(_doc(), ["the"], "LOWER") == [0, 3]
    assert places_of(_doc(), ["nsubj", "dobj"], "DEP") == [1, 4]
    assert places_of(_doc(), []) == places_of(_doc(), ["barge"]) == []


def test_each_different_word_is_looked_at_once() -> None:
    seen: list[str] = []

    def opens_with_t(word: str) -> bool:
        seen.append(word)
        return word.startswith("t")

    assert places_where(_doc(), "LOWER", opens_with_t) == [0, 3]
    assert sorted(seen) == ["ferry", "left", "pier", "the"]


def test_a_word_that_hyphens_join_is_whole_from_each_of_its_parts() -> None:
    words, spaces = (
        ["the", "commander", "-", "in", "-", "chief", "left"],
        [True, False, False, False, False, True, False],
    )
    doc = Doc(spacy.blank("en").vocab, words=words, spaces=spaces, sent_starts=[True, *[False] * 6])
    for token in doc[1:6]:
        first, last = whole_word(token)
        assert (first.i, last.i) == (1, 5)
    assert whole_word(doc[0]) == (doc[0], doc[0])


def test_a_dash_between_spaces_joins_no_word() -> None:
    words, spaces = ["Marl", "-", "the", "port"], [True, True, True, False]
    doc = Doc(spacy.blank("en").vocab, words=words, spaces=spaces, sent_starts=[True, False, False, False])
    assert whole_word(doc[0]) == (doc[0], doc[0])
    assert whole_word(doc[2]) == (doc[2], doc[2])
