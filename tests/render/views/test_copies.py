from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.speech import Quote
from briefgen.render.views.copies import same_words, stretches, utterances
from tests.render.sample import QUOTES, passage

FIRST = QUOTES[0]


def test_every_quote_is_shown_or_is_among_the_others_of_one_that_is() -> None:
    found = utterances(QUOTES)
    ids = [quote.id for one in found for quote in (one.shown, *one.others)]
    assert sorted(ids) == sorted(quote.id for quote in QUOTES)


def test_what_most_others_repeat_stands_for_all_of_them() -> None:
    middle = replace(FIRST, id="middle", repeats=("first", "last"))
    ends = (replace(FIRST, id="first", repeats=("middle",)), replace(FIRST, id="last", repeats=("middle",)))
    (one,) = utterances((ends[0], middle, ends[1]))
    assert (one.shown.id, [other.id for other in one.others]) == ("middle", ["first", "last"])


def test_a_repeat_that_is_not_there_is_left_out() -> None:
    (one,) = utterances([replace(FIRST, repeats=("elsewhere",))])
    assert one.others == ()


def test_words_are_the_same_only_when_no_part_is_missing() -> None:
    both = replace(FIRST, parts=(*FIRST.parts, *QUOTES[1].parts))
    assert same_words(FIRST, both) == FIRST.parts[0]
    assert same_words(both, FIRST) is None
    assert same_words(both, both) == FIRST.parts[0]


def test_words_that_differ_are_cut_out_with_what_stands_between_them() -> None:
    found = stretches("Neither we nor them (the north) want it.", {"neither", "we", "nor", "want"})
    assert [(one.text, one.differs) for one in found] == [
        ("Neither we nor ", False),
        ("them (the north", True),
        (") want ", False),
        ("it", True),
        (".", False),
    ]


@given(st.text("ab c.’", max_size=20), st.sets(st.sampled_from(["a", "ab", "b", "c"])))
def test_a_cut_wording_is_still_the_wording(text: str, shown: set[str]) -> None:
    assert "".join(one.text for one in stretches(text, shown)) == text


def pull(identity: str, words: str, **fields: object) -> Quote:
    text = passage("ledger", words)
    return replace(FIRST, id=identity, parts=(text,), context=text, **fields)


def test_a_pulled_quote_is_no_utterance_of_its_own() -> None:
    pulled = pull("pulled", "a bang and then nothing", speaker=None)
    (one,) = utterances([pulled, FIRST])
    assert (one.shown, one.others, one.pulled) == (FIRST, (), (pulled,))


def test_words_that_somebody_else_said_or_that_stand_in_a_sentence_are_not_pulled() -> None:
    other = replace(FIRST.speaker, actor="actor-falk")
    built_in = replace(pull("pulled", "a bang and then nothing"), context=FIRST.context)
    for quote in (pull("pulled", "a bang and then nothing", speaker=other), built_in, pull("pulled", "a bang and")):
        assert len(utterances([quote, FIRST])) == 2


def test_an_article_pulls_its_own_quotes_alone() -> None:
    assert len(utterances([pull("pulled", "Nobody told us anything"), QUOTES[3]])) == 2
