"""Golden cases: YAML files of texts with what must be found in them and what must not."""

from pathlib import Path
from typing import Any

import pytest
import yaml

GOLDEN = Path(__file__).parent / "golden"


def golden(subject: str) -> list[Any]:
    """Return the cases of ``golden/<subject>/*.yml`` as parameters named by file and case."""
    return [
        pytest.param(case, id=f"{file.stem}: {case['name']}")
        for file in sorted((GOLDEN / subject).glob("*.yml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
