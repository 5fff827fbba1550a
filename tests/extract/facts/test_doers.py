"""Who acts in a sentence."""

import pytest

from briefgen.extract.facts.doers import doers_of
from briefgen.extract.names.finding import find_names
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Ilse Marrow resigned on Monday.", {"Ilse Marrow"}),
        ("Ilse Marrow and Joren Falk left the harbour.", {"Ilse Marrow", "Joren Falk"}),
        ("Mayor Ilse Marrow was arrested in the harbour.", {"Mayor Ilse Marrow"}),
        ("The mayor, Ilse Marrow, said the harbour was safe.", {"Ilse Marrow"}),
        ("The envoy to Norway, Ilse Marrow, met the sailors.", {"Ilse Marrow"}),
        ("The pier was opened by Ilse Marrow.", {"Ilse Marrow"}),
        ("The sailors praised Ilse Marrow.", set()),
        ("The sailors left with Ilse Marrow.", set()),
        ("The house of Ilse Marrow burned.", set()),
        ("“Ilse Marrow left the harbour on Monday,” said the guard.", set()),
    ],
)
def test_who_acts_is_told_from_who_is_only_named(read: Read, text: str, doers: set[str]) -> None:
    reading = read(text)
    assert {text[span.start : span.end] for span in doers_of(reading, find_names(reading))} == doers
