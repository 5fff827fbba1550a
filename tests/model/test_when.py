from datetime import date

import pytest

from briefgen.model.when import Anchor, Precision, When

DAY = When("15 May 2019", "2019-05-15", Precision.DAY, date(2019, 5, 15), date(2019, 5, 15))
MAY = When("in May", "2019-05", Precision.MONTH, date(2019, 5, 1), date(2019, 5, 31))
OPEN = When("15 May", "XXXX-05-15", Precision.OPEN, anchor=Anchor.MISSING)
SINCE = When("since 2015", "2015/..", Precision.RANGE, date(2015, 1, 1), None)


def test_a_date_without_a_known_day_is_not_resolved() -> None:
    assert DAY.resolved
    assert SINCE.resolved
    assert not OPEN.resolved


def test_only_one_known_day_is_a_day() -> None:
    assert DAY.is_day
    assert not MAY.is_day
    assert not OPEN.is_day


def test_dates_admit_one_another_when_they_share_a_day() -> None:
    assert DAY.admits(MAY)
    assert SINCE.admits(DAY)
    assert not DAY.admits(OPEN)
    assert not MAY.admits(When("2018", "2018", Precision.YEAR, date(2018, 1, 1), date(2018, 12, 31)))


def test_a_date_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        When("x", "2019", Precision.RANGE, date(2019, 5, 2), date(2019, 5, 1))


def test_a_relative_date_needs_the_day_it_was_counted_from() -> None:
    with pytest.raises(ValueError, match="counted from"):
        When("on Tuesday", "2019-05-14", Precision.DAY, date(2019, 5, 14), date(2019, 5, 14), anchor=Anchor.PUBLICATION)


def test_a_resolved_date_has_an_edtf_value() -> None:
    with pytest.raises(ValueError, match="no EDTF"):
        When("x", "", Precision.DAY, date(2019, 5, 14), date(2019, 5, 14))
