import pytest

from briefgen.extract.claims import claims_of
from briefgen.model.source import SentenceKind
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


def test_who_passes_words_on_tells_them(read: Read) -> None:
    text = "According to Lena Korb, Milo Dahl said over breakfast that he had “a story” to tell in Saar."
    assert [statement.attribution for statement in claims_of(read(text)).statements] == ["Lena Korb"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orla Lines would send a ship from Saar to fetch the sick, he said.", SentenceKind.CONTEXT),
        ("Dahl, she added, was “quite fond” of the gift from Saar.", SentenceKind.CONTEXT),
        ("Lena Korb will leave the council of Saar in May, she said.", SentenceKind.CLAIM),
    ],
)
def test_a_claim_of_somebody_whom_nothing_names_leans_on_its_context(text: str, kind: SentenceKind, read: Read) -> None:
    assert [statement.kind for statement in claims_of(read(text)).statements] == [kind]
