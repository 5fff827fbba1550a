from typing import Any

import pytest

from briefgen.extract.claims import claims_of
from tests.cases import golden
from tests.conftest import Read


@pytest.mark.parametrize("case", golden("classes"))
def test_a_sentence_has_its_class(case: dict[str, Any], read: Read) -> None:
    extraction = claims_of(read(case["text"], case.get("published")))
    assert [sentence.kind.value for sentence in extraction.sentences] == [case["kind"]]
