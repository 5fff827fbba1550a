from typing import Any

import pytest

from tests.cases import golden
from tests.conftest import Read


@pytest.mark.parametrize("case", golden("seams"))
def test_a_second_text_is_parted_only_where_it_surely_begins(case: dict[str, Any], read: Read) -> None:
    reading = read(case["text"])
    sentences = [reading.article.wording(sentence.span) for sentence in reading.sentences]
    assert sentences[-1] == case.get("second", case["text"])
    assert (len(sentences) > 1) == ("second" in case)


def test_a_second_text_is_parsed_as_a_sentence_of_its_own(read: Read) -> None:
    reading = read("A raft is tied together by fishermen They pull one horse out of the mud.")
    assert [sentence.root.text for sentence in reading.doc.sents] == ["tied", "pull"]
