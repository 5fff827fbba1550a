import pytest

from briefgen.extract.facts.figures import figures
from briefgen.extract.facts.words import words_of
from tests.conftest import Read


def _figures(read: Read, text: str) -> tuple[str, ...]:
    return figures(words_of(read(text).doc[:]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The flood killed 14 people in Saar.", ("14 peopl",)),
        ("More than 340 workers left the plant.", ("~340 worker",)),
        ("Twenty-eight ships were waiting off Tavrin.", ("28 ship",)),
        ("The bank lost $30 million.", ("30000000 dollar",)),
        ("Wages rise by 4.5 percent.", ("4.5 percent",)),
        ("The strike cost 2.1 million crowns a day.", ("2100000 crown",)),
        ("Thousands of people marched through Saar.", ("1000s peopl",)),
        ("Tens of thousands of people marched through Saar.", ("10000s peopl",)),
        ("Hundreds of thousands of people marched through Saar.", ("100000s peopl",)),
        ("Dozens of homes were flooded in Tavrin.", ("12s home",)),
    ],
)
def test_a_figure_has_its_value_and_what_it_counts(read: Read, text: str, found: tuple[str, ...]) -> None:
    assert _figures(read, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank in 2027.",
        "The crew met on 12 March.",
        "The van stopped at Gate 4 of the port.",
        "It was reported by Channel Six.",
        "Thousands marched through Saar.",
        "The early shift began at 6 a.m. as usual.",
    ],
)
def test_dates_times_names_and_orders_of_nothing_told_are_no_figures(read: Read, text: str) -> None:
    assert _figures(read, text) == ()
