import pytest

from briefgen.extract.names.gender import gender_of, gender_of_noun, gender_of_role


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Mr Korb", "m"),
        ("Mrs. Korb", "f"),
        ("Spokeswoman Kim Alder", "f"),
        ("Lena Korb", "f"),
        ("Anne-Marie Korb", "f"),
        ("Jean-Marie Korb", "m"),
        ("Foreign Minister Lena Korb", "f"),
        ("Sergei Brandt", "m"),
        ("Prince Kim", "m"),
        ("Deputy Chairwoman Robin Vale", "f"),
    ],
)
def test_a_title_or_a_first_name_tells_the_gender(words: str, gender: str) -> None:
    assert gender_of(words) == gender


@pytest.mark.parametrize(
    "words",
    [
        "Korb",
        "James",
        "Paul",
        "Robin Vale",
        "Rosa-Luxor Vale",
        "Kim Alder",
        "Minister Alder",
        "Mr",
        "Port Authority",
        "",
        "the minister",
    ],
)
def test_what_either_may_bear_tells_no_gender(words: str) -> None:
    assert gender_of(words) == ""


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("widow", "f"), ("Husband", "m"), ("waitress", "f"), ("minister", ""), ("cousin", ""), ("", "")],
)
def test_a_noun_for_a_person_may_tell_the_gender(noun: str, gender: str) -> None:
    assert gender_of_noun(noun) == gender


@pytest.mark.parametrize(
    ("role", "gender"),
    [
        ("spokeswoman for the port", "f"),
        ("mayor’s elder brother", "m"),
        ("widow", "f"),
        ("friend of the queen", ""),
        ("minister", ""),
        ("", ""),
    ],
)
def test_the_noun_of_a_role_may_tell_the_gender(role: str, gender: str) -> None:
    assert gender_of_role(role) == gender
