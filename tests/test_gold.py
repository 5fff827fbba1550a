import json

import pytest

from tests.gold.measure import FLOORS, measure


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return measure()


@pytest.mark.parametrize(("name", "floor"), sorted(json.loads(FLOORS.read_text(encoding="utf-8")).items()))
def test_quality_on_the_sample_stories_does_not_fall(figures: dict[str, float], name: str, floor: float) -> None:
    assert figures[name] >= floor
