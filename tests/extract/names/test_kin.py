"""What the words beside a name tell of kin and gender."""

import pytest

from briefgen.extract.names.kin import gender_beside, is_relative, noun_beside
from briefgen.extract.names.mentions import mentions_of, words_of
from briefgen.extract.parse.words import places_by_word
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
    tokens = tuple(reading.doc)
    mentions = mentions_of(reading, tokens, places_by_word(reading.doc))
    (vale,) = (one for one in mentions if "Vale" in words_of(tokens, one.first, one.last))
    noun = noun_beside(tokens, vale)
    titles = [token.text for token in tokens[vale.opening : vale.first]]
    assert is_relative(noun) == relative
    assert gender_beside(titles, noun, words_of(tokens, vale.first, vale.last)) == gender
