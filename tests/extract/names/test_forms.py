import pytest

from briefgen.extract.names.forms import kind_of_form
from briefgen.model.claims import ActorKind


@pytest.mark.parametrize(
    "words",
    [
        "St Anne's Hospital",
        "Norline Terminals",
        "University of Marl",
        "Marl Port Authority",
        "Harrow & Lyte",
        "Dellmoor General",
        "U.S. Institute of Peace",
    ],
)
def test_the_form_tells_a_body(words: str) -> None:
    assert kind_of_form(words, titled=False) is ActorKind.ORGANISATION


@pytest.mark.parametrize("words", ["Mill Street", "River Marl", "Marl River", "Fort Ashe", "Tessel Square"])
def test_the_form_tells_a_place(words: str) -> None:
    assert kind_of_form(words, titled=False) is ActorKind.PLACE


@pytest.mark.parametrize(
    "words", ["Susan Power", "Robert Bank", "Tomas Alder", "Hospital", "Attorney General", "Peter Street", "Norline"]
)
def test_a_form_that_may_be_a_persons_tells_nothing(words: str) -> None:
    assert kind_of_form(words, titled=False) is None


def test_a_title_makes_a_person_of_any_form() -> None:
    assert kind_of_form("Norline Terminals", titled=True) is None
