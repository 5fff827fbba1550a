"""Sentences to denials."""

from collections.abc import Callable

import pytest

from briefgen.extract.facts.denials import find_denials
from briefgen.extract.names.finding import find_names
from briefgen.extract.parse.reading import Reading
from briefgen.extract.quotes.hearing import hear
from briefgen.model.disputes import Denial
from tests.cases import golden


def denials_in(reading: Reading) -> tuple[Denial, ...]:
    return find_denials(hear(reading, find_names(reading)), reading.sentences)


@pytest.mark.parametrize("case", golden("denials"))
def test_denials(case: dict, read: Callable[..., Reading]) -> None:  # type: ignore[type-arg]
    found = denials_in(read(case["text"]))
    assert [[denial.speaker.name, denial.denied.text] for denial in found] == case["found"]


def test_a_denial_tells_the_content_and_whose_claim_it_is(read: Callable[..., Reading]) -> None:
    (denial,) = denials_in(read("Halvane rejected Lestova's claims that its ships had crossed the border."))
    assert denial.claimant == "Lestova"
    assert denial.terms == ("ship", "cross", "border")
    assert not denial.points_back
    (bare,) = denials_in(read("Norline said the crew slept. The union rejected that claim."))
    assert (bare.terms, bare.claimant, bare.points_back) == ((), "", True)
