from datetime import date

import pytest

from briefgen.model.claims import Dating, EventDate
from briefgen.model.when import Anchor, Precision, When
from briefgen.render import dates
from tests.render.sample import AGROUND, ARTICLES, FRIDAY, LATE_2018, passage


def when(
    edtf: str, precision: Precision, start: date | None, end: date | None, words: str = "", *, about: bool = False
) -> When:
    return When(words, edtf, precision, start, end, approximate=about)


DAY = date(2019, 5, 15)


@pytest.mark.parametrize(
    ("found", "english", "iso"),
    [
        (when("2019-05-15", Precision.DAY, DAY, DAY), "15 May 2019", "2019-05-15"),
        (when("2019-05-15~", Precision.DAY, DAY, DAY, about=True), "about 15 May 2019", "2019-05-15"),
        (when("2019-05", Precision.MONTH, date(2019, 5, 1), date(2019, 5, 31)), "May 2019", "2019-05"),
        (when("2018", Precision.YEAR, date(2018, 1, 1), date(2018, 12, 31)), "2018", "2018"),
        (when("2018~", Precision.YEAR, date(2018, 1, 1), date(2018, 12, 31), about=True), "about 2018", "2018"),
        (when("199X", Precision.DECADE, date(1990, 1, 1), date(1999, 12, 31)), "the 1990s", ""),
        (when("19XX", Precision.CENTURY, date(1900, 1, 1), date(1999, 12, 31)), "the 1900s", ""),
        (when("2018-22", Precision.SEASON, date(2018, 6, 1), date(2018, 8, 31)), "summer 2018", ""),
        (when("2018-36", Precision.QUARTER, date(2018, 10, 1), date(2018, 12, 31)), "fourth quarter of 2018", ""),
        (
            when("2019-05-13/2019-05-19", Precision.WEEK, date(2019, 5, 13), date(2019, 5, 19)),
            "week of 13 May 2019",
            "",
        ),
        (when("2019-05-13/2019-05-17", Precision.RANGE, date(2019, 5, 13), date(2019, 5, 17)), "13–17 May 2019", ""),
        (
            when("2019-05-28/2019-06-03", Precision.RANGE, date(2019, 5, 28), date(2019, 6, 3)),
            "28 May – 3 June 2019",
            "",
        ),
        (
            when("2018-10/2018-12", Precision.RANGE, date(2018, 10, 1), date(2018, 12, 31)),
            "October 2018 – December 2018",
            "",
        ),
        (when("2019-05-15/..", Precision.RANGE, DAY, None), "from 15 May 2019", ""),
        (when("../2019-05-15", Precision.RANGE, None, DAY), "until 15 May 2019", ""),
        (when("XXXX-05-15", Precision.OPEN, None, None), "15 May (year not given)", ""),
        (when("XXXX-04", Precision.OPEN, None, None), "April (year not given)", ""),
        (when("XXXX-02-29", Precision.OPEN, None, None), "29 February (year not given)", ""),
        (when("", Precision.OPEN, None, None, "on Wednesday"), "", ""),
        (LATE_2018, "late 2018", ""),
        (
            when(
                "2019-05-21~/2019-05-31~", Precision.RANGE, date(2019, 5, 21), date(2019, 5, 31), "late May", about=True
            ),
            "late May 2019",
            "",
        ),
    ],
)
def test_a_date_is_as_fine_as_its_words(found: When, english: str, iso: str) -> None:
    assert (dates.in_words(found), dates.iso(found)) == (english, iso)


def test_words_counted_from_the_publication_date_say_so() -> None:
    shown = dates.shown(AGROUND, ARTICLES[0])
    assert (shown.text, shown.words, shown.basis) == ("12 May 2031", "on Monday", "in an article of 13 May 2031")
    assert shown.marks == ()


def test_a_reported_event_is_marked_and_has_no_words() -> None:
    found = EventDate(Dating.REPORTED, when("2019-05-15", Precision.DAY, DAY, DAY, "2019-05-15"), "publication")
    shown = dates.shown(found, ARTICLES[0])
    assert (shown.marks, shown.words, shown.basis) == (("reported",), "", "")


def test_an_undated_event_keeps_its_words_and_says_what_is_missing() -> None:
    assert FRIDAY.anchor is Anchor.MISSING
    shown = dates.shown(EventDate(Dating.UNDATED, FRIDAY, "none", passage("wire", "on Friday")), ARTICLES[2])
    assert (shown.text, shown.iso, shown.words, shown.basis) == ("", "", "on Friday", "in an article without a date")


def test_an_inferred_date_is_marked() -> None:
    found = EventDate(Dating.INFERRED, when("2019-05-15", Precision.DAY, DAY, DAY), "same event")
    assert dates.shown(found, ARTICLES[0]).marks == ("inferred",)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (DAY, DAY, "15 May 2019"),
        (date(2019, 5, 1), DAY, "1–15 May 2019"),
        (date(2018, 12, 31), DAY, "31 December 2018 – 15 May 2019"),
    ],
)
def test_a_period_repeats_nothing(first: date, last: date, text: str) -> None:
    assert dates.period(first, last) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2025-03-21", "21 March 2025"),
        ("2025-05", "May 2025"),
        ("2018~", "2018"),
        ("2025-03-10/2025-03-14", "10 March 2025 – 14 March 2025"),
        ("2025-03/..", "March 2025"),
        ("199X", "the 1990s"),
    ],
)
def test_an_edtf_value_alone_is_told_in_english(value: str, text: str) -> None:
    assert dates.edtf_in_words(value) == text
