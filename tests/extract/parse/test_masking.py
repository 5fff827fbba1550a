"""Masked texts and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.parse.marks import scan
from briefgen.extract.parse.masking import MASK, Masked, mask

TEXTS = st.text(st.sampled_from("“”\"'‘’ abQ S.,?!:\n—(\u00a0"), min_size=1, max_size=60)


def masked(text: str) -> Masked:
    return mask(text, scan(text))


def test_a_quote_becomes_one_token_and_keeps_its_stop() -> None:
    assert masked("“We won,” she said. “At last.”").text == "Q, she said. Q."


def test_a_question_that_its_clause_follows_ends_no_sentence() -> None:
    assert masked("“Who won?” she asked.").text == "Q, she asked."
    assert masked("“Who won?” Mrs Adela Brandt, the mayor, asked.").text == "Q, Mrs Adela Brandt, the mayor, asked."


def test_a_question_before_another_sentence_ends_its_own() -> None:
    assert masked("“Who won?” The crowd roared.").text == "Q? The crowd roared."
    assert masked("“Who won?” Lena Korb replied, “We did.”").text == "Q? Lena Korb replied, Q."


def test_a_mask_is_a_word_of_its_own() -> None:
    assert masked("LENA KORB:“No.”").text == "LENA KORB: Q."


def test_other_spaces_become_plain_ones() -> None:
    assert masked("Lena\u00a0Korb").text == "Lena Korb"


@given(TEXTS)
def test_every_character_outside_quotes_maps_there_and_back(text: str) -> None:
    view = masked(text)
    quoted = {at for quote in scan(text) for at in range(quote.start, quote.end)}
    for at in range(len(text)):
        if at not in quoted:
            assert view.raw(view.masked(at)) == at
            assert view.text[view.masked(at)] in {text[at], " "}


@given(TEXTS)
def test_every_mask_maps_to_its_quote(text: str) -> None:
    view = masked(text)
    quotes = scan(text)
    assert list(view.quotes.values()) == list(quotes)
    for at, quote in view.quotes.items():
        assert view.text[at] == MASK
        assert (view.raw(at), view.masked(quote.start)) == (quote.start, at)
        assert quote.inner_end - 1 <= view.raw_end(at + 1) <= quote.end


@given(TEXTS)
def test_offsets_never_run_backwards(text: str) -> None:
    view = masked(text)
    there = [view.masked(at) for at in range(len(text))]
    back = [view.raw(at) for at in range(len(view.text))]
    assert there == sorted(there)
    assert back == sorted(back)
