import pytest

from briefgen.extract.parse.labels import label_end


@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        ("(Update 8:32 p.m. in Saar) ", "The council closed the harbour."),
        ("SAAR, Norland (Norpress) -- ", "The council closed the harbour."),
        ("Sun Apr 26, 2029 10:12 pm (Norpress) - ", "The council closed the harbour."),
        ("Ilse Marrow/AP ", "Milo Dahl left the harbour."),
        ("\\* ", "Symptoms are fever and a cough."),
        ("", "The council (Saar) - and the union - closed the harbour."),
        ("", "The union (NUS) said on Monday that it would strike."),
        ("", "(The council closed the harbour.)"),
        ("", "Milo Dahl/Pia Holm won the doubles."),
        ("", "The council closed the harbour."),
    ],
)
def test_only_what_is_no_part_of_the_sentence_is_a_label(label: str, sentence: str) -> None:
    assert label_end(label + sentence) == len(label)
