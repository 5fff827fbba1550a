import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.source import Passage, Span
from briefgen.render.views.wording import in_our_marks, without_quotations

TEXT = "“It fell,” Lee said, adding that the pier was old and that it was “a wreck”."


def at(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(Span("a", start, start + len(words)), "s", words)


WHOLE, QUOTED = at(TEXT), (at("It fell,").span, at("a wreck").span)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Jonas shouted “Wait, wait” and went over.", "Jonas shouted ‘Wait, wait’ and went over."),
        ('He said "no" ("never") to us', "He said ‘no’ (‘never’) to us"),
        ("It was «late» by then,", "It was ‘late’ by then"),
        ("He said ‘she wrote “no” there’ to us", "He said ‘she wrote “no” there’ to us"),
        ("The dockers’ hall isn’t ours", "The dockers’ hall isn’t ours"),
    ],
)
def test_marks_inside_our_double_marks_are_single(words: str, shown: str) -> None:
    assert in_our_marks(words) == shown


@given(st.text('ab “”"«»‘’,', max_size=20))
def test_nothing_but_marks_and_a_last_comma_is_changed(words: str) -> None:
    def letters(text: str) -> str:
        return "".join(one for one in text if one not in '“”"«»‘’')

    assert letters(in_our_marks(words)) == letters(words.removesuffix(","))


def test_a_sentence_is_cut_where_its_quotations_stand() -> None:
    kept = (at("Lee"), at("said"), at("the pier was old"))
    assert without_quotations(WHOLE, kept, QUOTED).text == "Lee said, adding that the pier was old and that it was"


def test_a_speaker_whom_a_quotation_parts_from_the_statement_is_given_up() -> None:
    kept = (at("“"), at("the pier was old"))
    assert without_quotations(WHOLE, kept, QUOTED).text.startswith("Lee said, adding")


def test_a_statement_that_holds_a_quotation_keeps_its_sentence() -> None:
    assert without_quotations(WHOLE, (at("that it was “a wreck”"),), QUOTED) == WHOLE
    assert without_quotations(WHOLE, (at("Lee"),), ()) == WHOLE
