import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.link.speech.rewording import is_rewording

ONE_UTTERANCE = [
    ("neither the crew nor we want a strike", "we do not want one neither the crew nor we are for a strike as such"),
    ("the harbour belongs to those who work in it", "this harbour belongs to the people who work here"),
    ("all lights on the pier went out at nine", "every light went out but first all the lights on the pier at nine"),
    ("the talks must include the captains and their crews", "these talks are to include captains and the crews too"),
]

TWO_UTTERANCES = [
    ("one subject", "the harbour belongs to those who work in it", "those who work in the harbour earn too little"),
    ("a stock phrase", "elections that are free and fair", "a clear path to elections which are fair and free"),
    ("too few words", "a huge mistake", "it was a huge mistake to close the pier"),
    ("a negation", "we want talks with the harbour board now", "we do not want talks with the harbour board now"),
    ("a contraction", "we want talks with the harbour board", "we don't want talks with the harbour board"),
    ("a figure", "the board owes its crews 300 crowns each", "the board owes its crews 450 crowns each"),
    ("a figure more", "the board owes its crews money", "the board owes its 90 crews money"),
    ("who does it to whom", "we attack them and they answer", "they attack us and we answer them"),
    (
        "far apart",
        "the pier will open in spring",
        "the pier " + "stood idle through years of rain " * 4 + "open spring",
    ),
    ("no words", "", ""),
]


@pytest.mark.parametrize(("one", "other"), ONE_UTTERANCE)
def test_two_wordings_of_one_utterance_are_one(one: str, other: str) -> None:
    assert is_rewording(one.split(), other.split())
    assert is_rewording(other.split(), one.split())


@pytest.mark.parametrize(("why", "one", "other"), TWO_UTTERANCES, ids=[case[0] for case in TWO_UTTERANCES])
def test_two_utterances_stay_two(why: str, one: str, other: str) -> None:
    assert not is_rewording(one.split(), other.split()), why
    assert not is_rewording(other.split(), one.split()), why


_WORDS = st.lists(st.sampled_from("harbour board crews open never 300 they us the in".split()), max_size=12)


@given(_WORDS, _WORDS)
def test_a_negation_or_a_figure_on_one_side_only_makes_two(one: list[str], other: list[str]) -> None:
    if ("300" in one and "300" not in other) or ("never" in one and "never" not in other):
        assert not is_rewording(one, other)
