import pytest

from briefgen.extract.claims import claims_of
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Orla Lines said the ferry had passed its last inspection in May.", "Orla Lines"),
        ("Union chairwoman Lena Korb said the ferry had passed its last inspection.", "Lena Korb"),
        ("The health office of Saar said the ferry had passed its last inspection.", "health office of Saar"),
        ("Orla Lines denied that the captain had ignored the alarm.", "Orla Lines"),
        ("Tavrin has rejected Saar’s claims that “its ships entered the strait”.", "Tavrin"),
        ("Lena Korb said that Saar’s claims were “a theft of the truth”.", "Lena Korb"),
        ("Saar’s claim to the strait of Orla was rejected by Tavrin on Monday.", "Tavrin"),
        ("Saar’s claim to the strait of Orla was rejected on Monday.", ""),
        ("Milo Dahl was accused of fraud by Orla Lines on Monday.", "Orla Lines"),
        ("Milo Dahl was accused of fraud on Monday.", ""),
    ],
)
def test_a_claim_is_of_who_says_or_denies_it(text: str, speaker: str, read: Read) -> None:
    assert [statement.attribution for statement in claims_of(read(text)).statements] == [speaker]
