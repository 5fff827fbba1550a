"""Names of several articles to actors: golden cases, each with every actor and all its mentions."""

from typing import Any

import pytest

from tests.cases import golden
from tests.link.actors.cast import cast_of


@pytest.mark.parametrize("case", golden("cast"))
def test_golden_casts(case: dict[str, Any]) -> None:
    """A case has the text of each article with its names, as ``cast.name`` reads them, and the actors they make."""
    cast = cast_of(*((text, names) for text, *names in case["articles"]))
    assert [{one.name: [mention.text for mention in one.mentions]} for one in cast.actors] == case["actors"]
    assert [str(notice) for notice in cast.notices] == case.get("notices", [])
