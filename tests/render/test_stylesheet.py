from pathlib import Path

import pytest

from briefgen.errors import TemplateError
from briefgen.render.shipped import SHIPPED
from briefgen.render.stylesheet import stylesheet
from briefgen.render.templates import Templates

PARTS = sorted((SHIPPED / "assets" / "css").iterdir())


def own(folder: Path, name: str, text: str) -> bytes:
    (folder / "assets" / "css").mkdir(parents=True, exist_ok=True)
    (folder / "assets" / name).write_text(text, encoding="utf-8")
    return stylesheet(Templates(folder))


def test_the_site_gets_every_part_in_one_file() -> None:
    made = stylesheet(Templates())
    assert all(made.count(part.read_bytes()) == 1 for part in PARTS)
    assert b"@import" not in made


def test_a_site_replaces_one_part_and_keeps_the_others(tmp_path: Path) -> None:
    made = own(tmp_path, "css/charts.css", "/* ours */")
    assert [part.name for part in PARTS if part.read_bytes() not in made] == ["charts.css"]
    assert b"/* ours */" in made


def test_a_sites_own_style_sheet_may_take_parts_of_ours(tmp_path: Path) -> None:
    text = '@import "css/colours.css";\n@import url("other.css");\np {}\n'
    colours = (SHIPPED / "assets/css/colours.css").read_text(encoding="utf-8")
    assert own(tmp_path, "briefgen.css", text).decode() == text.replace('@import "css/colours.css";', colours)


def test_a_part_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"assets/css/absent\.css: no such file"):
        own(tmp_path, "briefgen.css", '@import "css/absent.css";\n')
