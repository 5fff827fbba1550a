"""Markdown's raw HTML: what a browser would hide is left out, and hiding it takes time in proportion."""

import time

import pytest

from briefgen.ingest.markdown import paragraphs_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<div>One <!-- two\nthree --> four</div>", ("One four",)),
        ("<div>One <!-- two --> three <!-- four --> five</div>", ("One three five",)),
        ("<div>One <!-- two\nthree\n\nFour.", ("One", "Four.")),
        ("<div>One -- two > three</div>", ("One -- two > three",)),
    ],
)
def test_comments_are_left_out_and_one_that_is_never_closed_hides_the_rest_of_its_block(
    text: str, shown: tuple[str, ...]
) -> None:
    assert paragraphs_of(text) == shown


def test_four_times_as_many_comments_that_are_never_closed_take_no_sixteen_times_as_long() -> None:
    assert _seconds("<div>" + "<!-- " * 8_000) < 8 * _seconds("<div>" + "<!-- " * 2_000) + 0.05


def _seconds(text: str) -> float:
    """Return the processor time that ``text`` takes: the best of several, which a busy machine does not disturb."""
    taken = []
    for _ in range(3):
        began = time.process_time()
        paragraphs_of(text)
        taken.append(time.process_time() - began)
    return min(taken)
