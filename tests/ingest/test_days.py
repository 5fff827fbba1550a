"""Dates of publication, read strictly."""

from datetime import date

import pytest

from briefgen.ingest.days import day_in_name, days_in, parse_day

DAY = date(2019, 5, 15)


@pytest.mark.parametrize(
    "text",
    ["2019-05-15", "20190515", "2019-05-15T23:59:00-05:00", "2019-05-15 10:05", "2019-05-15T10:05:00.123Z",
     "15 May 2019",
     "15th of May, 2019", "May 15, 2019", "Wednesday, May 15, 2019", "Wed 15 May 2019, 6:15 am",
     "May 15th 2019 at 10:30 EDT",
     "Wed, 15 May 2019 10:30:00 +0200"],
)  # fmt: skip
def test_a_day_that_can_be_read_in_one_way(text: str) -> None:
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "05/06/2019", "15.05.19", "2019-02-30", "2019-13-01", "May 2019", "2019", "Monday, May 15, 2019", "15 May",
     "yesterday", "May 15, 2019 and later", "9999-05-15", "May 15, 0019"],
)  # fmt: skip
def test_anything_else_is_no_day(text: str) -> None:
    assert parse_day(text) is None


def test_days_in_a_line_are_found_in_order() -> None:
    assert days_in("Published 15 May 2019, updated May 16, 2019 (2019-05-17)") == (
        DAY,
        date(2019, 5, 16),
        date(2019, 5, 17),
    )
    assert days_in("Flight 2019-05-15-3, version 1.2019-05-15, 5 Mayors 2019") == ()


@pytest.mark.parametrize("name", ["2019-05-15-ferry.txt", "ferry_20190515", "2019_05_15", "2019.05.15 ferry"])
def test_a_day_in_a_name(name: str) -> None:
    assert day_in_name(name) == DAY


@pytest.mark.parametrize("name", ["ferry", "2019-05", "120190515", "2019-13-15", "2019-05-15_2019-05-16", "2019-0515"])
def test_a_name_without_one_day(name: str) -> None:
    assert day_in_name(name) is None
