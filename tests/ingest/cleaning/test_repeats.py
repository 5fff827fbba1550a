"""What an article says twice: kept once, and only where it surely is the same."""

import time

import pytest

from briefgen.ingest.cleaning.paragraphs import clean
from briefgen.ingest.cleaning.repeats import without_repeated_sentences

ORSK = "Orsk of the port said on Monday that it was shut."
LONG = "The harbour of Tavrin was shut on Monday after a crane fell."


@pytest.mark.parametrize(
    ("paragraphs", "kept"),
    [
        ([f"{LONG} Nobody was hurt.", f"It was old. {LONG}"], [f"{LONG} Nobody was hurt.", "It was old."]),
        ([LONG, LONG.replace("Monday", "monday")], [LONG]),
        (["No.", "She said it again. No."], ["No.", "She said it again. No."]),
        ([LONG, f"“{LONG} We saw it,” she said."], [LONG, f"“{LONG} We saw it,” she said."]),
        ([f"Mr. {ORSK}", f"Mrs. {ORSK}"], [f"Mr. {ORSK}", f"Mrs. {ORSK}"]),
    ],
)  # fmt: skip
def test_a_sentence_that_stands_earlier_is_left_out(paragraphs: list[str], kept: list[str]) -> None:
    assert without_repeated_sentences(paragraphs)[0] == kept


def test_what_was_left_out_is_kept_with_its_reason() -> None:
    cleaned = clean([f"{LONG} Nobody was hurt.", "Share this article", f"It was old. {LONG}"], title="Crane falls")
    assert [(one.reason, one.text) for one in cleaned.removals] == [
        ("page furniture", "Share this article"),
        ("repeated sentence", LONG),
    ]
    assert cleaned.removed == len(LONG) + len("Share this article")


@pytest.mark.parametrize("notice", ["We use cookies to make this site work.", "By using this site you accept cookies."])
def test_a_note_on_cookies_is_furniture_and_a_report_on_them_is_not(notice: str) -> None:
    report = "The bakery uses cookies of its own making, the owner said on Monday."
    assert clean([report, notice]).paragraphs == (report,)


def test_a_paragraph_of_abbreviations_takes_time_in_proportion() -> None:
    start = time.perf_counter()
    without_repeated_sentences(["Mr. " * 5_000, "St. " * 5_000])
    assert time.perf_counter() - start < 2
