"""Python searches for dead objects as before, whatever happens while it does not."""

import gc

import pytest

from briefgen.memory import without_search


@without_search()
def made(*, fails: bool = False) -> bool:
    if fails:
        raise ValueError
    return gc.isenabled()


def test_nothing_is_searched_while_values_are_made_and_all_is_as_before_afterwards() -> None:
    assert not made()
    assert gc.isenabled()


def test_a_failure_leaves_the_search_on() -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (our own, above)
        made(fails=True)
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()
    made()
    searching = gc.isenabled()
    gc.enable()
    assert not searching
