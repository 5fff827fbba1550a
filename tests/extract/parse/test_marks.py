"""Which stretches stand in quote marks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.parse.marks import scan

SIGNS = st.text(st.sampled_from("“”\"'‘’«»`´ab S.,?!\n—(0"), max_size=60)


def inner(text: str) -> list[str]:
    return [text[quote.inner : quote.inner_end] for quote in scan(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We won,” she said.", ["We won,"]),
        ('"We won," she said. "At last."', ["We won,", "At last."]),
        ("''We won,'' she said.", ["We won,"]),
        ("``We won,'' she said.", ["We won,"]),
        ("«We won», she said.", ["We won"]),
        ("‘We won,’ she said, ‘at last.’", ["We won,", "at last."]),
        ("'We won,' she said.", ["We won,"]),
        ('Mixed “marks" are paired.', ["marks"]),
        ('She called it a "disaster"—twice.', ["disaster"]),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,"]),
        ("‘He told me “never” and left,’ she said.", ["He told me “never” and left,"]),
        ("“The “Tern” sailed at noon,” she said.", ["The “Tern” sailed at noon,"]),
        ("”We won,“ she said.", ["We won,"]),
        ("„We won“, she said.", ["We won"]),
        ("\"We won,'' she said.", ["We won,"]),
        ("“‘Never again,’ the mayor told me,” he said.", ["‘Never again,’ the mayor told me,"]),
        ("'The nurses' pay is low,' she said. 'So is ours.'", ["The nurses' pay is low,", "So is ours."]),
        (
            "'It was the '90s,' he said, 'and rock 'n' roll was king.'",
            ["It was the '90s,", "and rock 'n' roll was king."],
        ),
        ("The Smiths’ house and the Joneses’ car were sold ‘as seen’.", ["as seen"]),
        ("10.42am: “Nobody is missing,” he said.", ["Nobody is missing,"]),
        ("Q: “Why?” A: “Because.”", ["Why?", "Because."]),
    ],
)
def test_the_marks_of_every_house_style_are_paired(text: str, found: list[str]) -> None:
    assert inner(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The nurses’ strike and the drivers' talks went on.",
        "It was the summer of ’68 and of '69, rock 'n' roll.",
        'She’s 6\'2" and it’s 12" long.',
        'The States" claims were denied.',
        '" "',
        "““”",
        "Talkin' and walkin' all day.",
        "Rock 'n' roll and fish ’n’ chips.",
        "'Twas the drivers' strike, he said.",
        "He's 6' 2\" and she's 5' 10\" tall.",
        "She said: we will rebuild.” It will take years.",
    ],
)
def test_apostrophes_and_inch_marks_are_not_quotes(text: str) -> None:
    assert inner(text) == []


def test_a_possessive_inside_single_marks_does_not_close_them() -> None:
    assert inner("‘The nurses’ strike is wrong,’ he said.") == ["The nurses’ strike is wrong,"]


def test_a_quote_of_two_paragraphs_goes_on() -> None:
    text = "“We will rebuild.\n\n“We will not wait,” she said."
    first, second = scan(text)
    assert (first.continues, second.continues) == (True, False)
    assert inner(text) == ["We will rebuild.", "We will not wait,"]


def test_a_closed_quote_does_not_go_on() -> None:
    assert not any(quote.continues for quote in scan("“We will rebuild.”\n\n“We will not wait,” she said."))


def test_a_wrong_closing_mark_is_repaired() -> None:
    text = "It denied that \"hostile activities' threaten the port, saying it was no danger."
    (quote,) = scan(text)
    assert quote.repaired
    assert text[quote.inner : quote.inner_end] == "hostile activities"


@pytest.mark.parametrize("text", ["He called it “a mess,’ and left.", "He called it ‘a mess,” and left."])
def test_a_mark_of_the_other_kind_closes_a_fragment(text: str) -> None:
    (quote,) = scan(text)
    assert quote.repaired
    assert inner(text) == ["a mess,"]


def test_a_mark_of_the_other_kind_closes_nothing_in_the_next_sentence() -> None:
    assert inner("He called it ‘a mess and left. Nobody minded at all.” It was noon.") == []


def test_a_statement_after_its_verb_may_begin_small_and_is_never_closed() -> None:
    assert inner("She said, “we will rebuild. It will take years.") == ["we will rebuild. It will take years."]


def test_a_statement_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "She said: “Nobody told us. We waited.\n\nThe harbour stayed shut."
    assert scan(text)[0].repaired
    assert inner(text) == ["Nobody told us. We waited."]


def test_a_fragment_that_is_never_closed_is_left_out() -> None:
    assert scan("He called it “a mess. Then he left. Nobody followed him out of the room that day.") == ()


def test_a_quote_that_the_next_paragraph_closes_goes_on_in_it() -> None:
    text = 'Korb said, "We have learned a lot.\n\nIt was a hard day." After the storm she left.'
    first, second = scan(text)
    assert inner(text) == ["We have learned a lot.", "It was a hard day."]
    assert first.continues
    assert (first.repaired, second.repaired) == (True, True)


def test_a_quote_is_not_closed_by_the_next_paragraph_s_own_marks_or_inch_marks() -> None:
    assert inner('He wrote "a mess. Then he left.\n\n"We won," she said.') == ["a mess. Then he left.", "We won,"]
    assert inner('He called it "a mess. Then he left.\n\nThe plank is 12" wide.') == []


def test_a_quote_of_several_paragraphs_may_hold_another() -> None:
    text = '"They met when, “at a time of crisis,” the list was made.\n\n"It names ten ships," she said.'
    assert inner(text) == ["They met when, “at a time of crisis,” the list was made.", "It names ten ships,"]


@given(SIGNS)
def test_quotes_are_ordered_disjoint_and_inside_one_paragraph(text: str) -> None:
    end = 0
    for quote in scan(text):
        assert end <= quote.start <= quote.inner < quote.inner_end <= quote.end <= len(text)
        assert "\n" not in text[quote.start : quote.end]
        assert text[quote.inner : quote.inner_end].strip()
        end = quote.end


@pytest.mark.parametrize("unit", ['"a ', "“", "‘a ", "'", "a' ", "“a‘", '" ', "''", "“a.” "])
def test_scanning_takes_time_in_proportion_to_the_text(unit: str) -> None:
    start = time.process_time()
    scan(unit * 50_000)
    assert time.process_time() - start < 5
