"""What the words beside a name tell of kin and gender."""

import pytest

from briefgen.extract.names.kin import gender_beside, is_relative
from briefgen.extract.names.mentions import mentions_of
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "relative", "gender"),
    [
        ("His daughter Adar Vale met the minister.", True, "f"),
        ("They met his brother, Adar Vale, on Monday.", True, "m"),
        ("Adar Vale, the mayor’s elder sister, met the minister.", True, "f"),
        ("The actress Adar Vale met the minister.", False, "f"),
        ("Mr Adar Vale met the minister.", False, "m"),
        # what tells neither
        ("The minister Adar Vale met the driver.", False, ""),
        ("Adar Vale, who has a sister, met the minister.", False, ""),
        ("Adar Vale, the treasurer, has a sister.", False, ""),
    ],
)
def test_the_noun_beside_a_name_tells_kin_and_gender(read: Read, text: str, gender: str, *, relative: bool) -> None:
    reading = read(text)
    (mention,) = (one for one in mentions_of(reading) if "Vale" in reading.doc[one.first : one.last + 1].text)
    assert is_relative(reading.doc, mention) == relative
    assert gender_beside(reading.doc, mention) == gender
